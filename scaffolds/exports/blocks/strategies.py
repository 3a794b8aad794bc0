from scaffolds.exports.blocks.base import Block, Heading, Para, named, said, title
from scaffolds.results import Strategies


def strategies(result: Strategies) -> list[Block]:
    made: list[Block] = [title(result.title)]
    for one in result.strategies:
        made += [Heading(one.name), Para(said(one.how)), Para(named("Fading", one.fade))]
    return made

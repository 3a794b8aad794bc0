from scaffolds.exports.blocks.base import Block, Heading, Items, Para, said, title
from scaffolds.results import Plan


def plan(result: Plan) -> list[Block]:
    made: list[Block] = [title(result.title), Para(said(f"Area of need: {result.area}."), True)]
    for section in result.sections:
        made += [Heading(section.name), Items(tuple(said(one) for one in section.lines))]
    return made

from scaffolds.exports.blocks.base import Block, Items, NewPage, Para, said, title
from scaffolds.results import Retrieval

AGAIN = "These come back after a day, a week and a month. Nothing is marked."


def retrieval(result: Retrieval) -> list[Block]:
    """The questions, and the answers on a page of their own."""
    return [
        title(result.title), Para(said(AGAIN), True),
        Items(tuple(said(one.ask) for one in result.questions), "number", lines=1),
        NewPage(), title("Answers"),
        Items(tuple(said(one.answer) for one in result.questions), "number")]

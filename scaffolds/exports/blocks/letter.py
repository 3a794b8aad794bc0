from scaffolds.exports.blocks.base import Block, Para, said
from scaffolds.results import Letter


def letter(result: Letter) -> list[Block]:
    """Without a title: a letter begins with its greeting."""
    return [Para(said(" ".join(block.split()))) for block in result.text.split("\n\n") if block.strip()]

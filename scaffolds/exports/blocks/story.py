from scaffolds.exports.blocks.base import Block, Para, said, title
from scaffolds.results import Story


def story(result: Story) -> list[Block]:
    return [title(result.title), *(Para(said(" ".join(part.split()))) for part in result.paragraphs)]

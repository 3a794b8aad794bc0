from scaffolds.exports.blocks.base import Block, Para, Run, Table, said, title
from scaffolds.results import Digest


def digest(result: Digest) -> list[Block]:
    """Each point beside the words that it was taken from, with their place."""
    rows = tuple(
        ((Run(f"{number}. ", True), Run(point.text)),
         (Run(f"Paragraph {point.paragraph}. ", True), Run(" ".join(point.original.split()))))
        for number, point in enumerate(result.points, 1))
    share = f"{len(result.points)} of its {result.sentences} sentences, and nothing that it does not say."
    return [
        title(result.title), Para(said(share), True),
        Table((("In plain words", 1), ("As the document has it", 1)), rows)]

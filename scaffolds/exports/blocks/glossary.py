from scaffolds.exports.blocks.base import Block, Cell, Picture, Run, Table, said, title
from scaffolds.results import Glossary
from scaffolds.results.glossary import MAT


def glossary(result: Glossary) -> list[Block]:
    """A table. On a mat, or wherever a word has one, with its picture."""
    pictured = result.layout == MAT and any(gloss.word in result.pictures for gloss in result.glossary)
    rows: list[tuple[Cell, ...]] = []
    for gloss in result.glossary:
        word: tuple[Cell, ...] = ((Run(gloss.word, True),), said(gloss.meaning))
        rows.append((Picture(result.pictures.get(gloss.word)), *word) if pictured else word)
    columns = (("Word", 3), ("What it means", 5))
    return [title(result.title), Table((("Picture", 2), *columns) if pictured else columns, tuple(rows))]

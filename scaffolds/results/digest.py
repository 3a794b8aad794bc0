from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase


class Point(Part):
    """One sentence of a document: original is its words as they stand from start to end (characters) in paragraph
    number `paragraph` (from 1); text is the same in plainer words, or the original where no plainer one was sure."""

    text: str
    original: str
    start: int
    end: int
    paragraph: int


class Digest(ResultBase):
    part_name = "Point"
    long_parts = True

    kind: Literal[Kind.DIGEST] = Kind.DIGEST
    title: str
    points: tuple[Point, ...]
    sentences: int  # how many the document has

    def lines(self) -> list[str]:
        return [self.title, *(point.text for point in self.points)]

    @property
    def own_title(self) -> str:
        return f"Digest: {self.title}"

    def parts(self) -> list[str]:
        return [point.text for point in self.points]

    def with_parts(self, texts: list[str]) -> Self:
        kept = tuple(one.model_copy(update={"text": " ".join(text.split())})
                     for one, text in zip(self.points, texts, strict=True) if text)
        return self.model_copy(update={"points": kept})

    def notes(self) -> list[str]:
        said = f"{len(self.points)} of the document's {self.sentences} sentences."
        return [f"{said} What was left out may matter: the document itself is the whole."]

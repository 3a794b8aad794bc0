from typing import Literal, Self

from scaffolds.results.base import Kind, ResultBase, written_lines


class Letter(ResultBase):
    """A letter home with [blanks] for everything that names somebody or some day."""

    long_parts = True

    kind: Literal[Kind.LETTER] = Kind.LETTER
    title: str
    text: str  # paragraphs are separated by a blank line

    def lines(self) -> list[str]:
        return written_lines(self.text)

    @property
    def own_title(self) -> str:
        return f"Letter: {self.title}"

    def parts(self) -> list[str]:
        return [self.text]

    def with_parts(self, texts: list[str]) -> Self:
        return self.model_copy(update={"text": texts[0]})

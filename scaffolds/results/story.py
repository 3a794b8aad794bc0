from typing import Literal, Self

from scaffolds.results.base import Kind, ResultBase, written_lines

GENERAL = ("No story is written for this situation. These are the parts of one, with blanks for what only your school "
           "knows.")


class Story(ResultBase):
    """A social story: what happens, why, and how people feel about it, in the present tense."""

    part_name = "Part"
    long_parts = True

    kind: Literal[Kind.STORY] = Kind.STORY
    title: str
    matched: str | None = None  # the situation that it was written for; None where it is a form to fill in
    paragraphs: tuple[str, ...]

    def lines(self) -> list[str]:
        return [self.title, *(one for paragraph in self.paragraphs for one in written_lines(paragraph))]

    @property
    def own_title(self) -> str:
        return self.title

    def parts(self) -> list[str]:
        return list(self.paragraphs)

    def with_parts(self, texts: list[str]) -> Self:
        return self.model_copy(update={"paragraphs": tuple(text for text in texts if text)})

    def notes(self) -> list[str]:
        return [GENERAL] if self.matched is None else []

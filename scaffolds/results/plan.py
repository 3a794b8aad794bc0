from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase


class Section(Part):
    """name is its heading ("Outcomes", "Provision", "Assess" …)."""

    name: str
    lines: tuple[str, ...]


class Plan(ResultBase):
    """A support plan's wording with blanks and no learner in it."""

    part_name = "Line"
    long_parts = True

    kind: Literal[Kind.PLAN] = Kind.PLAN
    title: str
    area: str
    sections: tuple[Section, ...]

    def lines(self) -> list[str]:
        return [self.title, *(one for section in self.sections for one in (section.name, *section.lines))]

    @property
    def own_title(self) -> str:
        return self.title

    def parts(self) -> list[str]:
        return [one for section in self.sections for one in section.lines]

    def with_parts(self, texts: list[str]) -> Self:
        rest, kept = iter(texts), []
        for section in self.sections:
            lines = tuple(text for _ in section.lines if (text := next(rest)))
            if lines:
                kept.append(section.model_copy(update={"lines": lines}))
        return self.model_copy(update={"sections": tuple(kept)})

    def section(self, name: str) -> tuple[str, ...]:
        """The lines of a section; none where there is no such section."""
        return next((section.lines for section in self.sections if section.name == name), ())

from enum import StrEnum
from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase, written_lines


class Level(StrEnum):
    EXPECTED = "expected"
    BELOW = "two-years-below"
    EXTENDED = "extended"


# What a learner's copy is called instead of its level, since a shape ranks nobody.
SHAPES = {Level.EXPECTED: "square", Level.BELOW: "triangle", Level.EXTENDED: "circle"}


class TaskVersion(Part):
    level: Level
    text: str
    supports: tuple[str, ...] = ()  # what was added or changed, named for the teacher


class Versions(ResultBase):
    part_name = "Version"
    long_parts = True

    kind: Literal[Kind.VERSIONS] = Kind.VERSIONS
    objective: str
    key_words: tuple[str, ...] = ()
    versions: tuple[TaskVersion, ...]

    def lines(self) -> list[str]:
        return [self.objective, *(one for version in self.versions for one in written_lines(version.text))]

    @property
    def own_title(self) -> str:
        return self.objective

    def parts(self) -> list[str]:
        return [version.text for version in self.versions]

    def with_parts(self, texts: list[str]) -> Self:
        if not all(texts):
            raise ValueError("There would be no words left in one of the versions.")
        versions = tuple(v.model_copy(update={"text": t}) for v, t in zip(self.versions, texts, strict=True))
        return self.model_copy(update={"versions": versions})

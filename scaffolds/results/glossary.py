from typing import Literal, Self

from scaffolds.results.base import Choice, Kind, ResultBase
from scaffolds.results.passage import Gloss

Layout = Literal["list", "mat"]
LIST: Layout = "list"
MAT: Layout = "mat"
TITLES: dict[Layout, str] = {LIST: "What the words mean", MAT: "Word mat"}


class Glossary(ResultBase):
    """unexplained are words that no plain meaning is held of: a person fills them in, nothing is made up. pictures has
    a symbol's name for the words that one is sure for. layout says how it is shown: a list, or a mat to point at."""

    part_name = "Title"

    kind: Literal[Kind.GLOSSARY] = Kind.GLOSSARY
    title: str
    glossary: tuple[Gloss, ...] = ()
    unexplained: tuple[str, ...] = ()
    pictures: dict[str, str] = {}
    layout: Layout = LIST

    def lines(self) -> list[str]:
        return [self.title, *(f"{gloss.word}: {gloss.meaning}" for gloss in self.glossary)]

    @property
    def own_title(self) -> str:
        words = [gloss.word for gloss in self.glossary[:3]]
        return f"{self.title}: {', '.join(words)}" if words else self.title

    def parts(self) -> list[str]:
        """The title; its meanings have boxes of their own."""
        return [self.title]

    def with_parts(self, texts: list[str]) -> Self:
        return self.model_copy(update={"title": texts[0]})

    def choice(self) -> Choice:
        return Choice("Shown as", ((LIST, "A list"), (MAT, "A word mat, across the page")), self.layout)

    def choosing(self, value: str) -> Self:
        layout = next((one for one in TITLES if one == value), self.layout)
        title = TITLES[layout] if self.title in TITLES.values() else self.title
        return self.model_copy(update={"layout": layout, "title": title})

    def notes(self) -> list[str]:
        if not self.unexplained:
            return []
        count = len(self.unexplained)
        said = "One word has" if count == 1 else f"{count} words have"
        return [f"{said} no plain meaning here, and none is made up: {', '.join(self.unexplained)}."]

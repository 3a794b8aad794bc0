from enum import StrEnum
from typing import Literal, Self

from scaffolds.results.base import Choice, Kind, Part, ResultBase
from scaffolds.results.starters import Starter


class Fade(StrEnum):
    """How much of a frame is given. They are meant to be used one after another, and then none."""

    FULL = "full"
    HALF = "half"
    WORDS = "key-words"
    NONE = "none"
    ALL = "all"


FADE_NAMES = {
    Fade.FULL: "Full: every starter", Fade.HALF: "Half: the first starter of each part",
    Fade.WORDS: "Key words only", Fade.NONE: "None: the topic and lines", Fade.ALL: "All four, a page each",
}
WHEN = {
    Fade.FULL: "Next, the half frame: once most of these starters are gone on from without help, in two pieces of "
               "writing.",
    Fade.HALF: "Next, the key words only: once the missing starters are found without help, in two pieces of writing.",
    Fade.WORDS: "Next, no frame: once the parts come in order without it, in two pieces of writing.",
    Fade.NONE: "If the parts go missing again, the key words come back for one piece of writing, not the full frame.",
}


class FrameSection(Part):
    """name is Opening, Middle or Close; about says what it is for."""

    name: str
    about: str
    starters: tuple[Starter, ...]


class Frame(ResultBase):
    """A whole writing frame. Its four fades are the same frame with more and more taken away, so that support can be;
    `fade` is the one that is shown."""

    part_name = "Starter"

    kind: Literal[Kind.FRAME] = Kind.FRAME
    topic: str
    writing: str  # cause, sequence, compare …
    key_words: tuple[str, ...]
    sections: tuple[FrameSection, ...]
    fade: Fade = Fade.ALL

    def lines(self) -> list[str]:
        return [self.topic, *(text for section in self.sections for text in (section.name, *_texts(section)))]

    @property
    def own_title(self) -> str:
        return f"Writing frame: {self.topic}"

    def parts(self) -> list[str]:
        return [text for section in self.sections for text in _texts(section)]

    def with_parts(self, texts: list[str]) -> Self:
        rest, kept = iter(texts), []
        for section in self.sections:
            starters = tuple(one.model_copy(update={"text": text}) for one in section.starters if (text := next(rest)))
            if starters:
                kept.append(section.model_copy(update={"starters": starters}))
        return self.model_copy(update={"sections": tuple(kept)})

    def choice(self) -> Choice:
        return Choice("How much of it is given", tuple((fade.value, name) for fade, name in FADE_NAMES.items()),
                      self.fade.value)

    def choosing(self, value: str) -> Self:
        return self.model_copy(update={"fade": Fade(value)}) if value in set(Fade) else self

    def shown(self) -> tuple[Fade, ...]:
        return tuple(fade for fade in Fade if fade is not Fade.ALL) if self.fade is Fade.ALL else (self.fade,)

    def starters(self, fade: Fade) -> tuple[tuple[FrameSection, tuple[Starter, ...]], ...]:
        """Each section with the starters that a fade leaves of it."""
        most = {Fade.FULL: None, Fade.HALF: 1}.get(fade, 0)
        return tuple((section, section.starters[:most]) for section in self.sections)


def _texts(section: FrameSection) -> list[str]:
    return [starter.text for starter in section.starters]

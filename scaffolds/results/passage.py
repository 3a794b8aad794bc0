from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase, written_lines

TITLE_WORDS = 7


class Change(Part):
    """One thing the simplifier did: `before` stood in the source where `after` stands in the result.

    start and end are the offsets of `after` in the result's text; both are None where they are not known, or not any
    more. A change of a whole sentence spans the changes of words in it.
    """

    before: str
    after: str
    kind: str  # word, phrase, split, voice, brackets
    start: int | None = None
    end: int | None = None


class Gloss(Part):
    word: str
    meaning: str


class Passage(ResultBase):
    """unexplained are hard words that a glossary line was wanted for and no plain meaning is held of.

    `with_parts` drops the places of its changes: `scaffolds.undo.reworded` keeps those that it can.
    """

    long_parts = True

    kind: Literal[Kind.PASSAGE] = Kind.PASSAGE
    text: str  # paragraphs are separated by a blank line
    changes: tuple[Change, ...] = ()
    glossary: tuple[Gloss, ...] = ()
    unexplained: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        return written_lines(self.text)

    def plain_text(self) -> str:
        """With its paragraphs."""
        return self.text

    @property
    def own_title(self) -> str:
        words = self.text.split()
        return " ".join(words[:TITLE_WORDS]).rstrip(",;:.") + ("…" if len(words) > TITLE_WORDS else "")

    def parts(self) -> list[str]:
        return [self.text]

    def with_parts(self, texts: list[str]) -> Self:
        unplaced = tuple(change.model_copy(update={"start": None, "end": None}) for change in self.changes)
        return self.model_copy(update={"text": texts[0], "changes": unplaced})

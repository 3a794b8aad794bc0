"""Where the hard sentences of a text are, as its paragraphs cut into plain and marked pieces, for a page to draw."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scaffolds.engines.built_in.hardness import HardSentence, HardWord, hard_sentences

MUCH = 3.0  # years above the reader from which a sentence is marked as much harder


@dataclass(frozen=True)
class Mark:
    """why has a plain sentence for each reason, never none. much is how the two patterns are told apart."""

    name: str
    age: int
    much: bool
    why: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """head and tail are its text cut before the last word: a mark stays on one line with that word."""

    text: str
    mark: Mark | None = None

    @property
    def head(self) -> str:
        return self.text[: len(self.text) - len(self.tail)]

    @property
    def tail(self) -> str:
        return self.text.split()[-1] if self.text.split() and not self.text[-1].isspace() else ""


@dataclass(frozen=True)
class Marked:
    """A text as paragraphs of pieces; the pieces of a paragraph joined are its text without the space around it."""

    paragraphs: tuple[tuple[Piece, ...], ...]

    @property
    def marks(self) -> list[Mark]:
        return [piece.mark for pieces in self.paragraphs for piece in pieces if piece.mark]


def marked(text: str, reader: float, name: str) -> Marked:
    """`text` for a reader of this reading age (years). Marks are called `name-1`, `name-2` … in order."""
    hard = hard_sentences(text, reader)
    marks = [(one.start, one.end, _mark(one, reader, f"{name}-{number}")) for number, one in enumerate(hard, 1)]
    return Marked(tuple(tuple(_pieces(text, start, end, marks)) for start, end in _paragraphs(text)))


def _mark(hard: HardSentence, reader: float, name: str) -> Mark:
    return Mark(name, round(hard.age), hard.age > reader + MUCH, tuple(_why(hard, reader)))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for block in text.split("\n\n"):
        if block.strip():
            yield at + len(block) - len(block.lstrip()), at + len(block.rstrip())
        at += len(block) + 2


def _pieces(text: str, start: int, end: int, marks: Sequence[tuple[int, int, Mark]]) -> Iterator[Piece]:
    at = start
    for first, last, mark in marks:
        if start <= first < end:
            if first > at:
                yield Piece(text[at:first])
            yield Piece(text[first:min(last, end)], mark)
            at = min(last, end)
    if at < end:
        yield Piece(text[at:end])


def _why(hard: HardSentence, reader: float) -> Iterator[str]:
    if hard.length > hard.comfortable:
        yield (f"It is {hard.length} words long. At a reading age of {reader:g}, about {hard.comfortable} words "
               "are comfortable.")
    if hard.clauses and hard.clauses > 1:
        yield f"It says {hard.clauses} things in one sentence ({hard.clauses} clauses)."
    if hard.words:
        yield f"Hard words: {', '.join(map(_word, hard.words))}."


def _word(word: HardWord) -> str:
    return f"“{word.text}” ({f'usually met at {word.met}' if word.met else 'seldom met in reading'})"

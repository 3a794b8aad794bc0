"""A text as the search for names reads it: its words, and what is worked out once for the whole of it."""
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from scaffolds.checks.identifiers import name_lists
from scaffolds.checks.identifiers.cues import BRACKETED, DOTTED, INTRODUCED, MORE_THAN_ONE, THE_FAMILY, TITLED
from scaffolds.checks.identifiers.human import DOES, HAS, ON_THE_CARD
from scaffolds.checks.identifiers.register import (
    Register,
    is_about_work,
    is_of_the_office,
    is_school_life,
    sets_a_question,
)
from scaffolds.checks.identifiers.world import is_foreign

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_CALLED = re.compile(r"called|named|call(?:s)? |names (?:is|are)", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[.!?:;(“\"]\s*|\n\s*|[-–*•]\s+|\d[.)]\s+)$")
_OF_HISTORY = frozenset("tudor stuart windsor norman frank simpson hanover bronte wright kardashian beckham roman "
    "jain".split())
_COMMONEST = frozenset("khan jones patel singh ali ahmed hussain wilson taylor evans thomas roberts walker "
    "lewis".split())
AROUND = 40  # characters on either side of a word that its cues are looked for in


@dataclass(slots=True)
class Word:
    """A word without its possessive; end leaves the possessive out, and lower is as the lists have it."""

    text: str
    start: int
    end: int
    lower: str

    @property
    def has_capital(self) -> bool:
        return self.text[0].isupper()


def words_of(text: str) -> list[Word]:
    return [_word(match) for match in _WORD.finditer(text)]


def _word(match: re.Match[str]) -> Word:
    bare = _POSSESSIVE.sub("", match[0])
    return Word(bare, match.start(), match.start() + len(bare), name_lists.fold(bare))


def _is_family(name: str) -> bool:
    lower = name_lists.fold(name)
    return lower in name_lists.surnames() - _OF_HISTORY and (
        lower in _COMMONEST or not name_lists.is_everyday_word(lower))


class Scene:
    """What is worked out once for a whole text. known and things are where known_people.txt and known_things.txt are
    named in it."""

    def __init__(self, text: str, register: Register, words: list[Word]) -> None:
        self.text, self.register = text, register
        self.in_passage = register is Register.PASSAGE
        self.known = _spans_of(text, words, name_lists.known_people())
        self.things = _spans_of(text, words, name_lists.known_things())
        met = [match for match in INTRODUCED.finditer(text) if self._is_met(match[0])]
        self.introduced = {match.end() for match in met}
        self.called = {match.end() for match in met if _CALLED.search(match[0])}
        self.titled = set() if self.in_passage else {
            *(match.end() for match in TITLED.finditer(text)),
            *(match.start("family") for match in ON_THE_CARD.finditer(text))}
        self.placed = set() if self.in_passage else {
            *(match.end() for match in BRACKETED.finditer(text)),
            *(match.start("family") for match in DOTTED.finditer(text) if _is_family(match["family"])),
            *(match.start("family") for match in THE_FAMILY.finditer(text) if _is_family(match["family"][:-1])),
            *(match.start("family") for match in MORE_THAN_ONE.finditer(text)
              if name_lists.fold(match["family"][:-1]) in name_lists.first_names())}
        self.sentence_ends = [match.end() for match in _SENTENCE_END.finditer(text)] + [len(text)]

    def _is_met(self, words: str) -> bool:
        """In a story anybody may be called something; a learner's form says "My name is", "Pupil:"."""
        return not self.in_passage or not _CALLED.search(words)

    def before(self, word: Word) -> str:
        return self.text[max(0, word.start - AROUND) : word.start]

    def after(self, word: Word) -> str:
        return self.text[word.end : word.end + AROUND]

    def is_known(self, word: Word) -> bool:
        return _is_inside(word, self.known)

    def is_known_with_more(self, word: Word) -> bool:
        """Whether it is part of a known name ("Mr Darcy"), and not one alone: "Mrs Newton" may well teach here."""
        return _is_inside(word, [(start, end) for start, end in self.known if end - start > len(word.text)])

    def is_thing(self, word: Word) -> bool:
        return _is_inside(word, self.things)

    def is_foreign(self, word: Word) -> bool:
        start, end = self._sentence(word)
        return is_foreign(self.text[start:end])

    def opens_sentence(self, word: Word) -> bool:
        return bool(_OPENS.search(self.text, max(0, word.start - 8), word.start)) or word.start == 0

    def is_about_work(self, word: Word) -> bool:
        """Whether the sentence around a word is about a text or the past, and not a learner's day."""
        start, end = self._sentence(word)
        sentence = self.text[start:end]
        if is_school_life(sentence):
            return False
        others = f"{self.text[start:word.start]}_{self.text[word.end:end]}"  # a learner called King speaks of no kings
        return is_about_work(others) or sets_a_question(sentence)

    def is_of_the_day(self, word: Word) -> bool:
        """Whether somebody known by that one name does what learners do, in a school's own words: "Persephone has only
        spoken to the TA"."""
        start, end = self._sentence(word)
        does = DOES.match(self.after(word)) or HAS.match(self.after(word))
        return bool(does) and is_of_the_office(self.text[start:end]) and not (
            self.is_known_with_more(word) or self.is_about_work(word))

    def asks_of_a_lesson(self, word: Word) -> bool:
        start, end = self._sentence(word)
        return sets_a_question(self.text[start:end])

    def has_known_beside(self, word: Word) -> bool:
        """Whether somebody known is named in the same sentence, which is not of a learner's day."""
        start, end = self._sentence(word)
        others = any(start <= known < end and known != word.start for known, _ in self.known)
        return others and not is_school_life(self.text[start:end])

    def _sentence(self, word: Word) -> tuple[int, int]:
        at = bisect_right(self.sentence_ends, word.start)
        return self.sentence_ends[at - 1] if at else 0, self.sentence_ends[min(at, len(self.sentence_ends) - 1)]


def _spans_of(text: str, words: list[Word], entries: Mapping[str, tuple[str, ...]]) -> list[tuple[int, int]]:
    lower, spans = text.lower().replace("’", "'"), []
    for word in words:
        first = name_lists.FIRST_WORD.match(word.text.lower())
        for name in entries.get(first[0], ()) if first else ():
            end = word.start + len(name)
            alone = " " not in name  # "at the bottom" is not the weaver
            if lower.startswith(name, word.start) and not lower[end : end + 1].isalnum() and (
                    word.has_capital or not alone):
                spans.append((word.start, end))
                break
    return spans


def _is_inside(word: Word, spans: list[tuple[int, int]]) -> bool:
    for start, end in spans:  # a loop: this is asked of every word, and a generator costs more than the few spans
        if start <= word.start and word.end <= end:
            return True
    return False

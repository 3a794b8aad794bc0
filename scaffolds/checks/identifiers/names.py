"""Names of people a school knows, in any case, and not the people its lessons are about.

A word is taken for a learner's or an adult's name by what stands around it (a cue: "my name is", "'s EHCP", "for ...
who", "in 4B"), or because it is a name that is hardly ever anything else, alone in a short message or a school's own
note. Off-the-shelf recognisers find about half of the names in such lines, since they lean on capitals and surnames.
"""
import re
from collections.abc import Iterator
from dataclasses import dataclass

from scaffolds.checks.identifiers import name_lists
from scaffolds.checks.identifiers.cues import AFTER, BEFORE, ROLE_TITLE, SURE_BEFORE, TITLED
from scaffolds.checks.identifiers.identifier import Identifier, IdentifierKind
from scaffolds.checks.identifiers.register import Register, is_about_work

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_ROMAN = re.compile(r"\s+(?:[IVX]+|the [A-Z]\w+)\b")
_NEVER = frozenset(
    "i me my you your he she it we they a an the and or but not is are was were be been am to of in on at for from with by as so if no yes "
    "here there this that what who when where why how ok okay good bad fine sad happy tired stuck bored sorry really just very too "
    "going doing trying feeling having being done finished new old year years in class school teacher pupil student learner nobody "
    "someone anyone everyone him her them us mum dad mummy daddy nan grandad brother sister unknown blank file".split()
)
_NOT_SURNAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december year class school ehcp adhd senco english maths science history geography and or who is in "
    "has the needs will can this these key stage please thanks".split()
)


@dataclass(frozen=True)
class _Word:
    """A word without its possessive; end leaves the possessive out."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower().replace("’", "'")


def find(text: str, register: Register) -> list[Identifier]:
    words = [_word(match) for match in _WORD.finditer(text)]
    known = [(match.start(), match.end()) for match in name_lists.known_people().finditer(text)]
    reasons: dict[int, str] = {}
    sentences = _Sentences(text)
    for index, word in enumerate(words):
        reason = _reason(text, words, index, register, _is_inside(word, known), sentences)
        if reason:
            reasons[index] = reason
    _carry_over(words, reasons, known)
    return list(_spans(text, words, reasons))


def _word(match: re.Match[str]) -> _Word:
    bare = _POSSESSIVE.sub("", match[0])
    return _Word(bare, match.start(), match.start() + len(bare))


def _reason(
    text: str, words: list[_Word], index: int, register: Register, is_known: bool, sentences: "_Sentences"
) -> str | None:
    """Why this word is taken for a person's name, or None."""
    word = words[index]
    if word.lower in _NEVER:
        return None
    before, after = text[max(0, word.start - 40) : word.start], text[word.end : word.end + 40]
    if SURE_BEFORE.search(before) and _could_be_name(word):
        return "The words before it introduce a person by name."
    strong, weak = _is_strong(word), _is_weak(word)
    if register is not Register.PASSAGE and TITLED.search(before) and not is_known and word.text[0].isupper():
        return "A title stands before it."
    if not (strong or weak):
        return None
    if AFTER.school.match(after):
        return "What follows is a school's word about a person."
    if register is Register.PASSAGE or (is_known and not _whole_sentence(text, word)):
        return None
    if _has_cue(before, after, word, weak):
        return "The words around it speak of a person."
    return "A first name standing alone." if strong and _stands_alone(text, word, sentences, register) else None


def _is_strong(word: _Word) -> bool:
    return any(part in name_lists.first_names() for part in (word.lower, *word.lower.split("-")))


def _is_weak(word: _Word) -> bool:
    return word.lower in name_lists.word_names()


def _could_be_name(word: _Word) -> bool:
    """After "my name is" anything may be a name but a common word with a small letter."""
    return _is_strong(word) or _is_weak(word) or word.text[0].isupper() or not name_lists.is_ordinary_word(word.lower)


def _has_cue(before: str, after: str, word: _Word, weak: bool) -> bool:
    if AFTER.person.match(after):
        return not weak or word.text[0].isupper() or bool(AFTER.life.match(after))
    return bool(BEFORE.strict.search(before) if weak else BEFORE.loose.search(before))


def _stands_alone(text: str, word: _Word, sentences: "_Sentences", register: Register) -> bool:
    if ROLE_TITLE.search(text[max(0, word.start - 14) : word.start]) or _ROMAN.match(text, word.end):
        return False
    return not is_about_work(sentences.around(word.start))


def _whole_sentence(text: str, word: _Word) -> bool:
    """Said of a known name alone: "juliet keeps hitting me" is about a learner all the same."""
    return bool(AFTER.life.match(text[word.end : word.end + 40]))


def _is_inside(word: _Word, spans: list[tuple[int, int]]) -> bool:
    return any(start <= word.start and word.end <= end for start, end in spans)


def _carry_over(words: list[_Word], reasons: dict[int, str], known: list[tuple[int, int]]) -> None:
    """Once a word is a person, it is one wherever it stands with a capital in the same text."""
    people = {words[index].lower for index in reasons}
    for index, word in enumerate(words):
        if index not in reasons and word.lower in people and word.text[0].isupper() and not _is_inside(word, known):
            reasons[index] = "The same name is used for a person elsewhere in the text."


def _spans(text: str, words: list[_Word], reasons: dict[int, str]) -> Iterator[Identifier]:
    """Each found name with the family name that follows it."""
    index = 0
    while index < len(words):
        if index not in reasons:
            index += 1
            continue
        last = index
        while last + 1 < len(words) and (last + 1 in reasons or _is_surname(words, index, last)):
            if text[words[last].end : words[last + 1].start] not in (" ", "-", "  "):
                break
            last += 1
        start, end = words[index].start, words[last].end
        yield Identifier(IdentifierKind.NAME, text[start:end], start, end, reasons[index])
        index = last + 1


def _is_surname(words: list[_Word], first: int, last: int) -> bool:
    word = words[last + 1]
    if word.lower in _NOT_SURNAMES or last - first >= 2:
        return False
    if word.lower in name_lists.surnames():
        return True
    return words[first].text[0].isupper() and word.text[0].isupper() and not (word.text.isupper() and len(word.text) > 2)


class _Sentences:
    """Where the sentences of a text lie, found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.ends = [match.end() for match in _SENTENCE_END.finditer(text)] + [len(text)]
        self.cache: dict[int, str] = {}

    def around(self, position: int) -> str:
        start = 0
        for end in self.ends:
            if position < end:
                return self.cache.setdefault(end, self.text[start:end])
            start = end
        return self.text[start:]

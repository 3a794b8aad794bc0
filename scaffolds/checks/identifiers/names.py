"""Names of people a school knows, in any case, and not the people its lessons are about.

A word is taken for a learner's or an adult's name by what stands around it (a cue: "my name is", "'s EHCP", "for ...
who", "in 4B"), or because it is a name that is hardly ever anything else, alone in a short message or a school's own
note. Off-the-shelf recognisers find about half of the names in such lines, since they lean on capitals and surnames.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from scaffolds.checks.identifiers import name_lists
from scaffolds.checks.identifiers.cues import AFTER, BEFORE, INTRODUCED, OF_A_PLACE, ROLE_TITLE, TITLED
from scaffolds.checks.identifiers.identifier import Identifier, IdentifierKind
from scaffolds.checks.identifiers.register import Register, is_about_work, is_school_life

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_CALLED = re.compile(r"called|named|call(?:s)? |names (?:is|are)", re.IGNORECASE)
_ROMAN = re.compile(r"\s+(?:[IVX]+|i{2,3}|i[vx]|vi{1,3}|the [A-Z]\w+)\b")
_NEVER = frozenset(
    "i me my you your he she it we they a an the and or but not is are was were be been am to of in on at for from "
    "with by as so if no yes "
    "here there this that what who when where why how ok okay good bad fine sad happy tired stuck bored sorry "
    "really just very too "
    "going doing trying feeling having being done finished new old year years in class school teacher pupil "
    "student learner nobody "
    "someone anyone everyone him her them us mum dad mummy daddy nan grandad brother sister unknown blank "
    "file".split()
)
_NOT_SURNAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september "
    "october november december year class school ehcp adhd senco english maths science history geography and or "
    "who is in "
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
    known = _known_spans(text, words)
    scene = _Scene(text, register, known)
    reasons = {index: reason for index, word in enumerate(words) if (reason := _reason(scene, word))}
    _join(scene, words, reasons)
    _carry_over(words, reasons, known)
    return list(_spans(text, words, reasons))


def _word(match: re.Match[str]) -> _Word:
    bare = _POSSESSIVE.sub("", match[0])
    return _Word(bare, match.start(), match.start() + len(bare))


class _Scene:
    """What is worked out once for a whole text."""

    def __init__(self, text: str, register: Register, known: list[tuple[int, int]]) -> None:
        self.text, self.register, self.known = text, register, known
        met = [match for match in INTRODUCED.finditer(text) if self._is_met(match[0])]
        self.introduced = {match.end() for match in met}
        self.called = {match.end() for match in met if _CALLED.search(match[0])}
        self.titled = {match.end() for match in TITLED.finditer(text)} if register is not Register.PASSAGE else set()
        self.sentence_ends = [match.end() for match in _SENTENCE_END.finditer(text)] + [len(text)]

    def _is_met(self, words: str) -> bool:
        """In a story anybody may be called something; a learner's form says "My name is", "Pupil:"."""
        return self.register is not Register.PASSAGE or not _CALLED.search(words)

    def before(self, word: _Word) -> str:
        return self.text[max(0, word.start - 40) : word.start]

    def after(self, word: _Word) -> str:
        return self.text[word.end : word.end + 40]

    def is_of_the_wider_world(self, word: _Word) -> bool:
        """Whether the sentence around a word is about a text, the past or someone known, and not a learner's day."""
        at = bisect_right(self.sentence_ends, word.start)
        start = self.sentence_ends[at - 1] if at else 0
        end = self.sentence_ends[min(at, len(self.sentence_ends) - 1)]
        sentence = self.text[start:end]
        if is_school_life(sentence):
            return False
        return is_about_work(sentence) or any(start <= known < end for known, _ in self.known)


def _reason(scene: _Scene, word: _Word) -> str | None:
    """Why this word is taken for a person's name, or None."""
    if word.lower in _NEVER:
        return None
    if word.start in scene.introduced and _could_be_name(word, is_called=word.start in scene.called):
        return "The words before it introduce a person by name."
    is_known = _is_inside(word, scene.known)
    if word.start in scene.titled and not is_known and word.text[0].isupper():
        return "A title stands before it."
    strong, weak = _is_strong(word) or _is_strong_possessive(scene, word), _is_weak(word)
    if not (strong or weak):
        return _reason_for_rare(scene, word, is_known)
    after = scene.after(word)
    if AFTER.school.match(after) or (strong and AFTER.need.match(after)):
        return "A school's word about a person comes after it."
    # A known name alone is let through unless it keeps company with the speaker: "juliet keeps hitting me".
    if scene.register is Register.PASSAGE or (is_known and not AFTER.life.match(after)):
        return None
    before = scene.before(word)
    if AFTER.life.match(after) or (strong and not is_known and BEFORE.company.search(before)):
        return "The words around it speak of a person."
    if _is_of_the_wider_world(scene, word):
        return None
    if _has_cue(before, after, word, weak):
        return "The words around it speak of a person."
    return "A first name standing alone." if strong else None


def _reason_for_rare(scene: _Scene, word: _Word, is_known: bool) -> str | None:
    """A name that no list has, where only a name could stand: "Xanthippe's EHCP", "xanthippe keeps hitting me"."""
    in_passage = scene.register is Register.PASSAGE
    if is_known or len(word.text) < 3 or word.text.isupper() or (in_passage and not word.text[0].isupper()):
        return None
    after = scene.after(word)
    says = AFTER.school.match(after) or (not in_passage and (AFTER.life.match(after) or _needs(word, after)))
    if not says or not name_lists.is_rare_word(word.lower):
        return None
    return "What is said after it is said of people, and the word is hardly ever anything but a name."


def _needs(word: _Word, after: str) -> bool:
    return word.text[0].isupper() and bool(AFTER.need.match(after))


def _is_strong(word: _Word) -> bool:
    names = name_lists.first_names()
    return word.lower in names or ("-" in word.text and any(part in names for part in word.lower.split("-")))


def _is_strong_possessive(scene: "_Scene", word: _Word) -> bool:
    """ "olivers mum": no apostrophe, and then something that a person has."""
    bare = word.lower[:-1]
    return word.lower.endswith("s") and bare in name_lists.first_names() and bool(AFTER.owned.match(scene.after(word)))


def _is_weak(word: _Word) -> bool:
    return word.lower in name_lists.word_names()


def _could_be_name(word: _Word, is_called: bool) -> bool:
    """After "my name is" anything may be a name but a common word with a small letter. After "is called" so may a thing
    ("this is called photosynthesis"), so a small letter there is a name only where a list has it."""
    if _is_strong(word) or _is_weak(word) or word.text[0].isupper():
        return True
    return not is_called and not name_lists.is_ordinary_word(word.lower)


def _has_cue(before: str, after: str, word: _Word, weak: bool) -> bool:
    if AFTER.person.match(after):
        return not weak or word.text[0].isupper()
    return bool(BEFORE.strict.search(before) if weak else BEFORE.loose.search(before))


def _is_of_the_wider_world(scene: _Scene, word: _Word) -> bool:
    """A place, a king, a saint, a character, someone in history: named where the sentence is about such things."""
    if OF_A_PLACE.match(scene.text, word.end):
        return True
    if ROLE_TITLE.search(scene.before(word)) or _ROMAN.match(scene.text, word.end):
        return True
    return scene.is_of_the_wider_world(word)


def _known_spans(text: str, words: list[_Word]) -> list[tuple[int, int]]:
    """Where people and characters of known_people.txt are named in full."""
    known, lower, spans = name_lists.known_people(), text.lower().replace("’", "'"), []
    for word in words:
        first = name_lists.FIRST_WORD.match(word.lower)
        for name in known.get(first[0], ()) if first else ():
            end = word.start + len(name)
            if lower.startswith(name, word.start) and not lower[end : end + 1].isalnum():
                spans.append((word.start, end))
                break
    return spans


def _join(scene: _Scene, words: list[_Word], reasons: dict[int, str]) -> None:
    """ "Ravi and Tom": a name that is a word too, with a capital, beside somebody who was found."""
    if scene.register is Register.PASSAGE:
        return
    for index in range(1, len(words)):
        between = scene.text[words[index - 1].end : words[index].start]
        near = index - 1 in reasons if between == ", " else index - 2 in reasons and between == " "
        word = words[index]
        if index not in reasons and near and _is_weak(word) and word.text[0].isupper() and (
                between == ", " or words[index - 1].lower == "and"):
            reasons[index] = "It stands beside somebody's name."


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
    return (
        words[first].text[0].isupper() and word.text[0].isupper() and not (word.text.isupper() and len(word.text) > 2)
    )

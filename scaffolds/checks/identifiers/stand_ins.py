"""What stands in a text for what pointed to a person: "the learner", "the school", "[phone number]", or "Learner A",
which stays the same person's throughout. No name is made up: one that somebody bears would be a new identifier."""

import re
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from scaffolds.checks.identifiers import name_lists
from scaffolds.checks.identifiers.identifier import MASKS, Identifier, IdentifierKind

LEARNER, ADULT = "the learner", "the adult"
INSTEAD = MASKS | {IdentifierKind.NAME: LEARNER, IdentifierKind.SCHOOL: "the school"}
LETTERED = tuple(f"Learner {letter}" for letter in string.ascii_uppercase)
_TITLE = r"(?:Mr|Mrs|Miss|Ms|Mx)\.?\s+"
_TITLED = re.compile(rf"\b{_TITLE}$", re.IGNORECASE)
_OPENS_A_SENTENCE = re.compile(r"(?:^|[.!?:]\s+|\n\s*|[“\"‘(]\s*)$")


@dataclass(frozen=True)
class Swapped:
    """Texts with stand-ins in them. names says whose each lettered one is, for the page that shows the result; it goes
    nowhere else."""

    texts: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict)


def instead_of(one: Identifier, text: str) -> str:
    """What stands for it where nothing else is chosen. `text` is what it was found in."""
    if one.kind is IdentifierKind.NAME and _TITLED.search(text, 0, one.start):
        return ADULT
    return INSTEAD[one.kind]


def same_person(one: str, other: str) -> bool:
    """ "Oluwaseun" and "Oluwaseun Adebayo" are taken for one person, in any case."""
    return _first(one) == _first(other)


def put(text: str, one: Identifier, stand_in: str) -> str:
    """`text` with the stand-in for every mention of what was found, wherever it stands and in whatever case."""
    pattern = _mentions(one)

    def instead(match: re.Match[str]) -> str:
        words = stand_in
        if words[0].islower() and _OPENS_A_SENTENCE.search(text, 0, match.start()):
            words = words[0].upper() + words[1:]
        return words + (match["owns"] and "'s" or "") if "owns" in pattern.groupindex else words

    return pattern.sub(instead, text)


def lettered(name: str, names: Mapping[str, str], texts: Iterable[str]) -> str:
    """The lettered stand-in of a person: the one that they have, or the first that is free."""
    for stand_in, whose in names.items():
        if same_person(whose, name):
            return stand_in
    together = "\n".join(texts)
    free = (one for one in LETTERED if one not in names and one not in together)
    return next(free, LEARNER)


def put_all(texts: Sequence[str], found: Sequence[tuple[Identifier, str]], names: Mapping[str, str]) -> Swapped:
    """A stand-in for each of `found` (with the text that it is in). One learner is "the learner"; several are lettered,
    so that they stay apart."""
    people = {_first(one.text) for one, text in found if _is_learner(one, text)}
    texts, names = list(texts), dict(names)
    for one, text in sorted(found, key=lambda pair: -len(pair[0].text)):
        stand_in = instead_of(one, text)
        if stand_in == LEARNER and (len(people) > 1 or names):
            stand_in = lettered(one.text, names, texts)
            if stand_in != LEARNER:
                names.setdefault(stand_in, one.text)
        texts = [put(each, one, stand_in) for each in texts]
    return Swapped(tuple(texts), names)


def _is_learner(one: Identifier, text: str) -> bool:
    return one.kind is IdentifierKind.NAME and instead_of(one, text) == LEARNER


def _first(name: str) -> str:
    return name.split()[0].casefold().replace("’", "'")


def _mentions(one: Identifier) -> re.Pattern[str]:
    """A name is met alone and with the family name, after a title or not, and in any case where it is no word too."""
    if one.kind is not IdentifierKind.NAME:
        return re.compile(rf"(?<!\w){re.escape(one.text)}(?!\w)")
    first = one.text.split()[0]
    bare = first.lower()[:-1]
    if first.lower().endswith("s") and first.lower() not in name_lists.first_names() | name_lists.word_names() and (
            bare in name_lists.first_names()):
        return re.compile(rf"(?<!\w){re.escape(first[:-1])}(?P<owns>s)?(?!\w)", re.IGNORECASE)
    either = "|".join(re.escape(words) for words in dict.fromkeys((one.text, first)))
    is_word = first.lower() in name_lists.word_names() or name_lists.is_ordinary_word(first)
    return re.compile(rf"(?<!\w)(?:{_TITLE})?(?:{either})(?!\w)", re.NOFLAG if is_word else re.IGNORECASE)

"""The fixed words of replies, read from content/replies.yaml, so that a person can change them without any Python."""

from functools import cache
from pathlib import Path
from string import Template

from pydantic import ValidationInfo, field_validator
from rapidfuzz import process
from rapidfuzz.distance import OSA

from prompt_library.records import Record, read_records
from scaffolds.checks.reading_age.families import heads
from scaffolds.engines.built_in.simplify import lexicon
from scaffolds.engines.built_in.sounds import heard
from scaffolds.engines.built_in.words import plain

CONTENT = Path(__file__).parent / "content"
LONG_ENOUGH = 6  # letters of a word that can be told through a slip
_INITIALS = frozenset("gcse sats pe re pshe ehcp senco camhs ebsa elsa walt wilf".split())
MOST_PLAINER = 2  # plain words for one hard word: a third is no help


class Words(Record):
    """young_lines are those of lines that have easier words, for whoever reads at less than YOUNG_BELOW."""

    lines: dict[str, str]
    young_lines: dict[str, str]
    nothing_asked: tuple[str, ...]
    options: dict[str, str]
    ways_in: tuple[str, ...]
    other_ways: tuple[str, ...]

    @field_validator("young_lines")
    @classmethod
    def _say_the_same(cls, young: dict[str, str], others: ValidationInfo) -> dict[str, str]:
        """A line's values ($step) are in its young form too: none is lost."""
        lines: dict[str, str] = others.data.get("lines", {})
        for name, said in young.items():
            if name not in lines:
                raise ValueError(f"there is no line {name}")
            if _values(said) != _values(lines[name]):
                raise ValueError(f"{name} has the values of its line and no others")
        return young


def _values(said: str) -> set[str]:
    return set(Template(said).get_identifiers())


class Hints(Record):
    """other is an example for whoever's own question has the numbers of the first; young are the rungs for whoever
    reads at less than YOUNG_BELOW."""

    kind: str
    words: tuple[str, ...]
    rungs: tuple[str, str, str]
    young: tuple[str, str, str]
    other: str = ""

    @field_validator("young")
    @classmethod
    def _stand_on_the_same_rungs(cls, young: tuple[str, ...], others: ValidationInfo) -> tuple[str, ...]:
        for said, rung in zip(young, others.data.get("rungs", ()), strict=False):
            if said.partition(".")[0] != rung.partition(".")[0]:
                raise ValueError(f"this rung opens as its own does: {rung.partition('.')[0]}.")
        return young


class Openers(Record):
    kind: str
    words: tuple[str, ...]
    fits_any_topic: bool = False
    starts: tuple[str, ...]


class OtherWords(Record):
    word: str
    words: tuple[str, ...]
    also: tuple[str, ...] = ()


class NearWays(Record):
    names: tuple[str, ...]
    words: tuple[str, ...] = ()  # none: for anything else


class Meanings(Record):
    word: str
    meaning: str
    also: tuple[str, ...] = ()  # other forms and ways to say it


@cache
def words() -> Words:
    return read_records(CONTENT / "replies.yaml", Words)[0]


@cache
def hints() -> tuple[Hints, ...]:
    return tuple(read_records(CONTENT / "hints.yaml", Hints))


@cache
def openers() -> tuple[Openers, ...]:
    return tuple(read_records(CONTENT / "openers.yaml", Openers))


@cache
def _other_words() -> dict[str, OtherWords]:
    found = read_records(CONTENT / "other_words.yaml", OtherWords)
    return {form: entry for entry in found for form in (entry.word, *entry.also)}


def other_words(word: str) -> tuple[str, ...]:
    """What could stand in a word's place; empty where nothing is written for it."""
    entry = _other_words().get(word)
    return entry.words if entry else ()


@cache
def _near_ways() -> tuple[NearWays, ...]:
    return tuple(read_records(CONTENT / "near_ways.yaml", NearWays))


def near_ways(said: str) -> tuple[str, ...]:
    """The names of tasks from the part of life that was spoken of, for what no task is near."""
    typed = set(plain(said).split())
    return max(_near_ways(), key=lambda one: len(typed.intersection(one.words))).names


@cache
def _meanings() -> dict[str, Meanings]:
    found = read_records(CONTENT / "glossary.yaml", Meanings)
    return {form.lower(): entry for entry in found for form in (entry.word, *entry.also)}


def meaning_of(term: str) -> tuple[str, str] | None:
    """A word or phrase as it is written, and its plain meaning; None where none is held. Task words are looked up
    first, then the subject words that the simplifier explains, then what it would say in their place."""
    return lesson_word(term) or _plainer_words(term) or nearly_spelt(term)


def lesson_word(term: str) -> tuple[str, str] | None:
    """As meaning_of, for words that lessons teach or tasks use alone."""
    for form in dict.fromkeys((term, term.removesuffix("s"), term.removesuffix("es"))):
        if entry := _meanings().get(form):
            return _capital(entry.word), entry.meaning
        if subject := lexicon.subject_words().get(form):
            return _capital(form), subject.meaning
    return None


def nearly_spelt(term: str) -> tuple[str, str] | None:
    """As meaning_of: the one lesson word that a slip or an ending away from it is ("adjectiv", "photosynthesise")."""
    if len(term) < LONG_ENOUGH:
        return None
    listed = sorted({*_meanings(), *lexicon.subject_words()})
    alike = [word for word in listed if heard(word) == heard(term)]
    if len(alike) == 1:
        return lesson_word(alike[0])
    close = process.extract(term, listed, scorer=OSA.distance, score_cutoff=1 if len(term) < 8 else 2, limit=3)
    best = [word for word, slips, _ in close if slips == close[0][1]]
    starts = [
        word
        for word in listed
        if len(word) >= len(term) - 3 and word.startswith(term[: max(LONG_ENOUGH, len(term) - 3)])
    ]
    found = best if len(best) == 1 else starts if len(starts) == 1 else ()
    return lesson_word(found[0]) if found else None


def _plainer_words(term: str) -> tuple[str, str] | None:
    """What the simplifier would put in a hard word's place, in any part of speech: "predominantly: mainly"."""
    if " " in term:
        return None
    for form in dict.fromkeys((term, *(head for head, years in heads(term) if not years))):
        plain = dict.fromkeys(entry.plain for part in sorted(lexicon.PARTS) for entry in _entries(form, part))
        if plain:
            return _capital(form), " or ".join(list(plain)[:MOST_PLAINER])
    return None


def _entries(word: str, part: str) -> list[lexicon.Entry]:
    return lexicon.words().get((word, part), [])


def _capital(word: str) -> str:
    return word.upper() if word in _INITIALS else word[:1].upper() + word[1:]


def line(name: str, *, young: bool = False, **values: object) -> str:
    """One fixed line with its values filled in. Raises KeyError where the line or a value is missing."""
    said = words().young_lines.get(name) if young else None
    return Template(said or words().lines[name]).substitute({key: str(value) for key, value in values.items()})


def options(*names: str) -> tuple[str, ...]:
    """What can be pressed next, in the order given."""
    return tuple(words().options[name] for name in names)


def ways_in() -> tuple[str, ...]:
    """The first screen's equal ways in, always in the same order."""
    return words().ways_in

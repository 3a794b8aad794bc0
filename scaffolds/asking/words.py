"""The fixed words of replies, read from content/replies.yaml, so that a person can change them without any Python."""

from functools import cache
from string import Template

from prompt_library.records import Record, read_records
from scaffolds.asking.understanding import CONTENT
from scaffolds.engines.built_in.simplify.lexicon import subject_words


class Words(Record):
    lines: dict[str, str]
    nothing_asked: tuple[str, ...]
    options: dict[str, str]
    ways_in: tuple[str, ...]
    other_ways: tuple[str, ...]


class Hints(Record):
    kind: str
    words: tuple[str, ...]
    rungs: tuple[str, str, str]


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
def _meanings() -> dict[str, Meanings]:
    found = read_records(CONTENT / "glossary.yaml", Meanings)
    return {form.lower(): entry for entry in found for form in (entry.word, *entry.also)}


def meaning_of(term: str) -> tuple[str, str] | None:
    """A word or phrase as it is written, and its plain meaning; None where none is held. Task words are looked up
    first, then the subject words that the simplifier explains."""
    for form in dict.fromkeys((term, term.removesuffix("s"), term.removesuffix("es"))):
        if entry := _meanings().get(form):
            return _capital(entry.word), entry.meaning
        if subject := subject_words().get(form):
            return _capital(form), subject.meaning
    return None


def _capital(word: str) -> str:
    return word.upper() if word in {"gcse", "sats"} else word[:1].upper() + word[1:]


def line(name: str, **values: object) -> str:
    """One fixed line with its values filled in. Raises KeyError where the line or a value is missing."""
    return Template(words().lines[name]).substitute({key: str(value) for key, value in values.items()})


def options(*names: str) -> tuple[str, ...]:
    """What can be pressed next, in the order given."""
    return tuple(words().options[name] for name in names)


def ways_in() -> tuple[str, ...]:
    """The first screen's equal ways in, always in the same order."""
    return words().ways_in

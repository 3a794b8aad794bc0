"""What a say asks for by its form: a word to explain, a way to start, a length, a layout, a fact, a refusal, a mood.

Read where nothing in moves.yaml was said as it stands, and before the words are taken for a task: form decides first,
and topic only after it. How people ask is content (content/forms.yaml).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from prompt_library.records import Record, read_records
from scaffolds.asking.words import CONTENT, lesson_word, meaning_of
from scaffolds.engines.built_in.words import lists, plain

LONGEST_TERM = 3  # words of a term that is looked up, and more where it stands in quotation marks
LONGEST_QUOTED = 5
_QUOTED = re.compile(r"(?:^|[\s(,:])[\"“‘'](?P<term>[^\"“”‘’]{2,50}?)[\"”’'](?=$|[\s),.?!;:])")
_ONE_OF_TWO = re.compile(r"\b(?:dif\w+|same|mix|mixed|mixing|muddle|muddled|or|versus|vs)\b")
_ARTICLE = re.compile(
    r"^(?:(?:an?|the|these|word|words|term|when|they|it|u|you|someone|somebody|people|say|says|by)\s+)+"
)


class FormWords(Record):
    """patterns are found anywhere in what was said; unless keeps a form from what it is not. A term named in a pattern
    is a word to explain: is_sure where the form alone says so, so that a word that is not held is said to be none; rest
    is how a say may go on after a word that is held ("what is the theme of Macbeth" asks for more than a word)."""

    move: str
    patterns: tuple[str, ...]
    unless: str = ""
    rest: str = ""
    is_sure: bool = False
    holds: str = ""  # what the say stands for, in place of its own words


@dataclass(frozen=True)
class Form:
    """move is the name of one (understanding.Move); about is what was named, "" where nothing was."""

    move: str
    about: str = ""


@dataclass(frozen=True)
class _Ready:
    words: FormWords
    patterns: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None


@cache
def _forms() -> tuple[_Ready, ...]:
    return tuple(
        _Ready(one, tuple(map(re.compile, one.patterns)), re.compile(one.unless) if one.unless else None)
        for one in read_records(CONTENT / "forms.yaml", FormWords)
    )


def form_of(said: str, written: str) -> Form | None:
    """The form of a say, or None where it has none of these. said is in plain words, written is as it was typed: only
    that has quotation marks."""
    for form in _forms():
        if form.unless and form.unless.search(said):
            continue
        for pattern in form.patterns:
            if (match := pattern.search(said)) and (found := _read(form.words, match, said, written)):
                return found
    return None


def _read(form: FormWords, match: re.Match[str], said: str, written: str) -> Form | None:
    named = match.groupdict()
    if "term" in named:
        term = _term(named["term"] or "", said, written, form)
        return Form(form.move, term) if term else None
    return Form(form.move, form.holds or named.get("about") or "")


def _term(tail: str, said: str, written: str, form: FormWords) -> str:
    """The word or words to explain, at the head of what follows "what is a"; "" where it is no word that is held and
    the form alone is not sure."""
    quoted = _QUOTED.search(written)
    if quoted and len(quoted["term"].split()) <= LONGEST_QUOTED:
        return _as_held(re.findall(r"[a-z-]+", plain(quoted["term"])))
    typed = _ARTICLE.sub("", tail).split()
    first = _held_at_the_head(typed)
    if not first:
        return _first_that_says(typed) if form.is_sure else ""
    rest = " ".join(typed[len(first.split()) :])
    if not form.is_sure and not re.search(form.rest, rest) and not _ONE_OF_TWO.search(said):
        return ""
    if _ONE_OF_TWO.search(said) and (other := _held_after(typed[len(first.split()) :], first)):
        return f"{first} and {other}"
    return first


def _as_held(typed: Sequence[str]) -> str:
    """A term as it stands, or the hardest word in it that is held ("the author implies": implies)."""
    from wordfreq import zipf_frequency  # heavy, and only terms in quotation marks need it

    whole = " ".join(typed)
    held = [] if lesson_word(whole) else [word for word in typed if len(word) > LONGEST_TERM and lesson_word(word)]
    return min(held, key=lambda word: zipf_frequency(word, "en", wordlist="small"), default=whole)


def _held_at_the_head(typed: Sequence[str]) -> str:
    for count in range(min(LONGEST_TERM, len(typed)), 0, -1):
        term = " ".join(typed[:count])
        if lesson_word(term) or (count == 1 and len(typed) == 1 and meaning_of(term)):
            return term
    return ""


def _held_after(typed: Sequence[str], first: str) -> str:
    """A second word that is held, further on ("a metaphor, and is it the same as a simile")."""
    rests = (_held_at_the_head(typed[place:]) for place in range(len(typed)))
    return next((found for found in rests if found and lesson_word(found) != lesson_word(first)), "")


def held_in(term: str) -> str:
    """The words at the head of a term that are held ("gravity simply": gravity); the term itself where none are."""
    return _held_at_the_head(term.split()) or term


def _first_that_says(typed: Sequence[str]) -> str:
    """A word that is held anywhere in what was asked of, else the first that carries anything."""
    for place in range(len(typed)):
        if found := _held_at_the_head(typed[place:]):
            return found
    return next((word for word in typed if len(word) > 2 and word not in lists().fillers), "")

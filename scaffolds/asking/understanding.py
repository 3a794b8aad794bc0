"""What a learner wants done, worked out without a model: typos, slang, half sentences, refusals, follow-ups.

How people say each thing is content (content/moves.yaml). What is left, and is not a pasted text or a single word, is
taken for a task, and the matcher says how surely.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from prompt_library.records import Record, read_records
from scaffolds.asking import forms, passages, sums
from scaffolds.asking.words import CONTENT
from scaffolds.engines.built_in import own_points
from scaffolds.engines.built_in.matching import is_common
from scaffolds.engines.built_in.tasks import tasks
from scaffolds.engines.built_in.words import Words, expanded, plain

LAST = -1  # the number of the last step
LONGEST_SLIP = 24  # letters of what is read through a slip: more is a task

NUMBERS = {word: number for number, word in enumerate("zero one two three four five six seven eight nine".split())}
NUMBERS |= {word: number for number, word in enumerate("first second third fourth fifth sixth".split(), start=1)}
NUMBERS |= {word: number for number, word in enumerate("2nd 3rd 4th 5th".split(), start=2)}
_FILLER = re.compile(
    r"^(?:(?:please|pls|plz|um+|uh|er|ok(?:ay)?|so|well|just|oh|right|hey|hi|hello|yo|sir|miss|ugh|nah|no|still|and|but|"
    r"go on|come on|cmon|actually|bro|like|whatever|fine|hmm?|alright|yeah|yes|thats|its)\s+)+|"
    r"(?:\s+(?:please|pls|plz|now|thanks|thx|ty|sir|miss|lol|tho|though|man|bro|bruv|bruh|fam|init|"
    r"innit|ffs|tbh|ngl|yet|again|here|then))+$"
)
_CAN = re.compile(
    r"^(?:(?:can|could|will|would) (?:you|u|i|we)(?: get| have| see| try)?|(?:i )?(?:want|need|wanna)(?: (?:you|u) "
    r"to)?|give me|gimme|show me|id like)\s+"
)
_FOR_ME, _TO_DO = re.compile(r" 4 me\b"), re.compile(r" 2 do\b")
_LETTERS = re.compile(r"[^\W\d_]")


# What only hands the task over: "Break this down please: design a box".
_BREAK_DOWN = re.compile(
    r"^\W*(?:please |can (?:you|u) |could you )*(?:break|split) (?:this|it) (?:down|up)(?: for me| please| pls)*"
    r"\s*[:\n]\s*(?=\S+\s+\S+\s+\S)",
    re.IGNORECASE,
)


_A_FOR_AN = re.compile(r"\ba (?=(?!eu|ew|one\b|once\b|of\b|or\b|and\b|in\b|on\b|at\b|is\b|i\b|as\b|a\b)[aeio]\w)")


class Move(StrEnum):
    NOTHING = "nothing"
    NEED = "need"
    FEELING = "feeling"
    TELLING = "telling"
    ABOUT_PAGE = "about_page"
    WHO_SEES = "who_sees"
    LISTEN = "listen"
    SPELL = "spell"
    TASK_UNSEEN = "task_unseen"
    LEAVE = "leave"
    ELSE = "else"
    TASKS_WHICH = "tasks_which"
    TASK = "task"
    NEXT = "next"
    BACK = "back"
    WRONG = "wrong"
    LANGUAGE = "language"
    SMALLER = "smaller"
    MORE_STEPS = "more_steps"
    FEWER_STEPS = "fewer_steps"
    FEWER_WORDS = "fewer_words"
    ANOTHER_WAY = "another_way"
    ONE = "one"
    LIST = "list"
    CARDS = "cards"
    HOW_LONG = "how_long"
    LENGTH = "length"
    LOOKS = "looks"
    FACT = "fact"
    WHY = "why"
    HINT = "hint"
    EXPLAIN = "explain"
    OTHER_WORDS = "other_words"
    STARTERS = "starters"
    SIMPLIFY = "simplify"


_ASKED_ABOUT = frozenset((Move.HINT, Move.LENGTH))  # a say of these is itself what is asked about


@dataclass(frozen=True)
class Meaning:
    """about is the task, word, topic or text that was named, in the learner's own words; number is a step's."""

    move: Move
    about: str = ""
    number: int | None = None


class MoveWords(Record):
    """about is what all of these are about: the name of a written task. made_of are words of which a whole say is
    made, in any order."""

    move: Move
    about: str = ""
    phrases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    made_of: Words = frozenset()


@dataclass(frozen=True)
class _Ways:
    """The ways of saying one thing, ready to be looked for."""

    move: Move
    about: str
    phrases: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    made_of: Words


@cache
def _moves(name: str = "moves.yaml") -> tuple[_Ways, ...]:
    return tuple(
        _Ways(
            one.move, one.about, frozenset(map(plain, one.phrases)), tuple(map(re.compile, one.patterns)), one.made_of
        )
        for one in read_records(CONTENT / name, MoveWords)
    )


def understand(say: str) -> Meaning:
    """What one say asks for, on its own. Empty, emoji only and silence are answers too: nothing for now."""
    text = _BREAK_DOWN.sub("", say.strip())
    if not _LETTERS.search(text) and not re.search(r"\d", text):
        return Meaning(Move.NOTHING)
    if own_points.read(text) or plain(text) in _task_names():  # a sheet with points is a task; so is a name pressed
        return Meaning(Move.TASK, text)
    if sums.is_sum(text):
        return Meaning(Move.HINT, text)
    if given := passages.text_given(text):
        return Meaning(Move.SIMPLIFY, given)
    said = plain(text)
    cores = tuple(_cores(said))
    for way in (_said, _made_of, lambda core: _in_form(core, text)):
        for core in cores:
            if meaning := way(core):
                return meaning
    if slip := _said_with_a_slip(said):
        return slip
    if len(said.split()) == 1 and text.endswith("?"):
        return Meaning(Move.EXPLAIN, said)
    return Meaning(Move.TASK, _A_FOR_AN.sub("an ", text))


@cache
def _task_names() -> frozenset[str]:
    return frozenset(plain(task.name) for task in tasks())


@cache
def _task_phrases() -> frozenset[str]:
    return frozenset(plain(phrase) for task in tasks() for phrase in task.phrases)


def _cores(said: str) -> Iterable[str]:
    """What was said, and the same without what only goes round it, and with its slips and text speak put right."""
    written = " ".join(expanded(_TO_DO.sub(" to do", _FOR_ME.sub(" for me", said))))
    for one in dict.fromkeys((said, written)):
        bare = _FILLER.sub("", one)
        yield from dict.fromkeys((one, bare, _CAN.sub("", bare)))


def about_steps(say: str) -> Meaning | None:
    """What a say asks for where there are steps to ask it of; None where it is not about them."""
    said = plain(say.strip())
    return next(filter(None, (_said(core, "after_steps.yaml") for core in _cores(said))), None) if said else None


def _said(core: str, name: str = "moves.yaml") -> Meaning | None:
    for ways in _moves(name):
        if core in ways.phrases:
            return Meaning(ways.move, ways.about)
        for pattern in ways.patterns:
            if match := pattern.search(core):
                named = match.groupdict()
                number = named.get("number")
                about = core if ways.move is Move.HINT else ways.about or named.get("about") or ""
                return Meaning(ways.move, about, _number(number) if number else None)
    return None


def _in_form(core: str, text: str) -> Meaning | None:
    form = forms.form_of(core, text)
    if form is None:
        return None
    move = Move(form.move)
    return Meaning(move, form.about or (core if move in _ASKED_ABOUT else ""))


def _said_with_a_slip(said: str) -> Meaning | None:
    """A short thing that people say, with one letter wrong ("hlep", "nothign"): only where it holds a word that English
    does not have."""
    if not 4 <= len(said) <= LONGEST_SLIP or said in _task_phrases() or all(is_common(word) for word in said.split()):
        return None
    near = process.extractOne(said, _phrases().keys(), scorer=OSA.distance, score_cutoff=1)
    return _phrases()[near[0]] if near else None


@cache
def _phrases() -> dict[str, Meaning]:
    return {phrase: Meaning(ways.move, ways.about) for ways in reversed(_moves()) for phrase in ways.phrases}


def _made_of(core: str) -> Meaning | None:
    words = core.split()
    return next((Meaning(ways.move, ways.about) for ways in _moves() if ways.made_of.issuperset(words)), None)


def _number(word: str) -> int | None:
    if word == "last":
        return LAST
    return int(word) if word.isdigit() else NUMBERS.get(word)

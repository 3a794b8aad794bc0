"""What a learner wants done, worked out without a model: typos, slang, half sentences, refusals, follow-ups.

How people say each thing is content (content/moves.yaml). What is left, and is not a pasted text or a single word, is
taken for a task, and the matcher says how surely.
"""
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from prompt_library.records import Record, read_records
from scaffolds.asking.shapes import Say
from scaffolds.engines.built_in import own_points
from scaffolds.engines.built_in.words import plain

CONTENT = Path(__file__).parent / "content"
PASSAGE_WORDS = 25  # prose at least this long is a pasted text: tasks are said in fewer words, or in no sentences

NUMBERS = {word: number for number, word in enumerate("zero one two three four five six seven eight nine".split())}
_FILLER = re.compile(r"^(?:(?:please|pls|plz|um+|uh|er|ok(?:ay)?|so|well|just|oh|right|hey|hi|hello|sir|miss)\s+)+|(?:\s+(?:please|pls|plz|now|thanks|thx|ty|sir|miss|lol|tho|though|man|bro|bruv|fam|init|innit))+$")
_CAN = re.compile(r"^(?:(?:can|could|will|would) (?:you|u|i|we)(?: get| have| see| try)?|(?:i )?(?:want|need|wanna)(?: (?:you|u) to)?|give me|gimme|show me|id like)\s+")
_LETTERS = re.compile(r"[^\W\d_]")
_SENTENCE_MARKS = re.compile(r"[.!?](?:\s|$)")
_LINE_OF_PROSE = re.compile(r"^(?!\s*(?:[-*•]|\d+[.)])).*\b(?:is|are|was|were|has|have|had|can|will|the|of|and)\b", re.IGNORECASE)
_ASKS_TO_SIMPLIFY = re.compile(r"^\W*(?:please\s+)?(?:can (?:you|u) )?(?:simplify|make (?:this|it) (?:easier|simpler|plainer)(?: to read)?|put (?:this|it) in(?:to)? (?:plain|easy|simple|easier) (?:english|words))\W+(?:this\W+)?", re.IGNORECASE)


class Move(StrEnum):
    NOTHING = "nothing"
    LEAVE = "leave"
    ELSE = "else"
    TASKS_WHICH = "tasks_which"
    TASK = "task"
    NEXT = "next"
    SMALLER = "smaller"
    MORE_STEPS = "more_steps"
    FEWER_STEPS = "fewer_steps"
    FEWER_WORDS = "fewer_words"
    ANOTHER_WAY = "another_way"
    ONE = "one"
    LIST = "list"
    CARDS = "cards"
    HOW_LONG = "how_long"
    WHY = "why"
    HINT = "hint"
    EXPLAIN = "explain"
    STARTERS = "starters"
    SIMPLIFY = "simplify"


SUBJECTS = frozenset((Move.TASK, Move.EXPLAIN, Move.STARTERS, Move.SIMPLIFY, Move.HINT))  # what a follow-up goes back to
RESETS = frozenset((Move.ELSE, Move.LEAVE))


@dataclass(frozen=True)
class Meaning:
    """about is the task, word, topic or text that was named, in the learner's own words; number is a step's."""

    move: Move
    about: str = ""
    number: int | None = None


@dataclass(frozen=True)
class Thread:
    """What the conversation is about now: the last subject named, and the follow-ups since, oldest first."""

    subject: Meaning | None = None
    since: tuple[Meaning, ...] = ()

    def count(self, move: Move) -> int:
        return sum(meaning.move is move for meaning in self.since)


class MoveWords(Record):
    move: Move
    phrases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


@cache
def _moves() -> tuple[tuple[Move, frozenset[str], tuple[re.Pattern[str], ...]], ...]:
    return tuple(
        (words.move, frozenset(plain(phrase) for phrase in words.phrases), tuple(re.compile(each) for each in words.patterns))
        for words in read_records(CONTENT / "moves.yaml", MoveWords)
    )


def understand(say: str) -> Meaning:
    """What one say asks for, on its own. Empty, emoji only and silence are answers too: nothing for now."""
    text = say.strip()
    if not _LETTERS.search(text) and not re.search(r"\d", text):
        return Meaning(Move.NOTHING)
    if own_points.read(text):  # a sheet with numbered points is a task
        return Meaning(Move.TASK, text)
    if is_passage(text):
        return Meaning(Move.SIMPLIFY, _ASKS_TO_SIMPLIFY.sub("", text))
    said = plain(text)
    for core in dict.fromkeys((said, _FILLER.sub("", said), _CAN.sub("", _FILLER.sub("", said)))):
        meaning = _said(core)
        if meaning:
            return meaning
    if len(said.split()) == 1 and text.endswith("?"):
        return Meaning(Move.EXPLAIN, said)
    return Meaning(Move.TASK, text)


def _said(core: str) -> Meaning | None:
    for move, phrases, patterns in _moves():
        if core in phrases:
            return Meaning(move)
        for pattern in patterns:
            if match := pattern.search(core):
                named = match.groupdict()
                number = named.get("number")
                about = core if move is Move.HINT else (named.get("about") or "")
                return Meaning(move, about, _number(number) if number else None)
    return None


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else NUMBERS.get(word)


def is_passage(text: str) -> bool:
    """Whether this is pasted prose: long enough, and written as sentences or running lines."""
    if len(text.split()) < PASSAGE_WORDS:
        return False
    body = _ASKS_TO_SIMPLIFY.sub("", text)
    sentences = len(_SENTENCE_MARKS.findall(body))
    prose = sum(bool(_LINE_OF_PROSE.match(line)) for line in body.splitlines())
    speaks_of_self = len(re.findall(r"\b(?:i|im|i'm|ive|my|me)\b", body, re.IGNORECASE)) / len(body.split())
    return sentences >= 1 and prose >= 1 and (speaks_of_self < 0.07 or bool(_ASKS_TO_SIMPLIFY.match(text)))


def thread(say: Say) -> Thread:
    """The conversation so far, worked out anew from what the page brought along. A bare "hint" or "starters" after a
    task is about that task, so only a say that names something becomes the subject."""
    subject: Meaning | None = None
    since: list[Meaning] = []
    for said, _ in say.history:
        meaning = understand(said)
        if meaning.move in RESETS:
            subject, since = None, []
        elif meaning.move in SUBJECTS and meaning.about:
            subject, since = meaning, []
        else:
            since.append(meaning)
    return Thread(subject, tuple(since))

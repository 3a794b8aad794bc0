"""A learner's words made plain, so that a rule need not know every way of spelling them.

Small letters, no apostrophes or marks, figures used as letters put back, letters typed apart or with something unseen
between them put together, stretched words let go, slang opened, and a misspelt word of harm put right.
"""

import re
import unicodedata
from functools import cache

from prompt_library.records import Record, read_records
from scaffolds.checks.safeguarding.cards import CONTENT
from scaffolds.checks.safeguarding.misspelt import parted, put_right

_JOINED_BY_SPACES = re.compile(r"(?<!\w)(?:\w[ .*_-]){2,}\w(?!\w)")
_LEET = str.maketrans("013457@$!|", "oieastasii")
# A letter written as a figure: between letters ("d1e"), or first in a longer word ("5uicide"), never a number ("10kg").
_MIXED = re.compile(r"(?<!\w)(?=\S*[a-z][013457@$!|]+[a-z]|[013457@$][a-z]{4})[a-z013457@$!|]{3,}(?<![!|])")
_FIGURED = re.compile(r"(?<![^\s(])[a-z013457@$!|]*[013457@$][a-z013457@$!|]*(?=[\s.,?!)]|$)")
_ENDING = re.compile(r"\b[a-z]+[01345]+\b")
IN_FIGURES = 2  # such words in one message
SHORT_RUN = 4  # letters
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]")
_WORD = re.compile(r"\[name\]|[^\W_]+")
_ENDS = re.compile(r"[.!?;]+(?=\s|$)|\n+|…")
_SPEECH = re.compile(r"[“\"][^”\"\n]{3,}[”\"]")
_OWN = frozenset("i im ive id ill me my myself we us our weve".split())
PASSAGE = 60  # words
TELLING = 0.05  # share of words for oneself from which a long text is somebody telling


class Words(Record):
    groups: dict[str, str]
    opened: dict[str, str]
    harmless: tuple[str, ...]
    work: str


@cache
def words() -> Words:
    return read_records(CONTENT / "words.yaml", Words)[0]


def group(said: str) -> str:
    """A group of words as one alternation; one that is written as a regular expression stays as it is."""
    said = said.strip()
    if said.startswith("("):
        return said.replace(r"\ ", " ")
    parts = re.split(r"(?<!\\) +", said)
    return "(?:" + "|".join(part.replace("\\ ", " ") for part in sorted(parts, key=len, reverse=True)) + ")"


@cache
def _harmless() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in words().harmless))


@cache
def _work() -> re.Pattern[str]:
    return re.compile(r"\b" + group(words().work) + r"s?\b")


def names_work(text: str) -> bool:
    """Whether a message speaks of schoolwork, a text, a game or the past."""
    return bool(_work().search(text.lower()))


def is_passage(text: str) -> bool:
    """Whether a text is long and speaks little of its writer: a page to read, rather than something to tell."""
    said = _WORD.findall(re.sub(r"['’]", "", text.lower()))
    own = sum(word in _OWN for word in said)
    return len(said) >= PASSAGE and (own < TELLING * len(said) or len(_SPEECH.findall(text)) > 1)


def sentences(text: str) -> list[str]:
    """Each sentence in plain words, sayings that mean no harm taken out. What a text quotes is not what its writer
    says, so quoted speech in a message about schoolwork is left out."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = "".join(each for each in text if unicodedata.category(each) != "Cf")
    text = re.sub(r"['’‘`´]", "", _QUOTED.sub(" ", text) if names_work(text) else text)
    text = _JOINED_BY_SPACES.sub(lambda match: _together(match[0]), text)
    text = (_FIGURED if _is_in_figures(text) else _MIXED).sub(_lettered, text)
    text = _STRETCHED.sub(r"\1", text)
    return [said for part in _ENDS.split(text) if (said := _plain(part))]


def _together(letters: str) -> str:
    """Letters typed apart, put together; a long run of them is several words."""
    run = re.sub(r"\W|_", "", letters)
    return run if len(run) <= SHORT_RUN or not run.isalpha() else parted(run)


def _is_in_figures(text: str) -> bool:
    """Whether figures stand for letters all through: then they do in short words too, as in `t0 d13`."""
    mixed = len(_MIXED.findall(text))
    return mixed >= IN_FIGURES or (mixed > 0 and len(_ENDING.findall(text)) >= IN_FIGURES)


def _lettered(match: re.Match[str]) -> str:
    return match[0].translate(_LEET)


def _plain(text: str) -> str:
    opened = words().opened
    said = (opened[word] if word in opened else put_right(word) for word in _WORD.findall(text))
    return " ".join(_harmless().sub(" ", " ".join(filter(None, said))).split())


def plain(text: str) -> str:
    """All of it as one line of plain words: see content/safeguarding/rules.yaml."""
    return " ".join(sentences(text))

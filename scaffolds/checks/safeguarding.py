"""What a learner's words may be telling the adults around them, and the card that answers.

Tier 1 is stress or low mood: help goes on, with one quiet line. Tier 2 is harm or the risk of it: a card, and no
engine is asked. Tier 3 is danger now: a card that leads with 999. The tiers are the DfE's product safety standards
of January 2026 (mental health: detect, tier, point to people) as laid out for schools. Rules miss coded talk, so the
adult in the room stays the safeguard; what they are good at is that they never tire and never keep a word.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from prompt_library.records import Record, read_records

CONTENT = Path(__file__).parent / "content" / "safeguarding"
LONGEST = 6000  # characters looked at from each end of a text: a disclosure is short, and a pasted book costs no more

_JOINED_BY_SPACES = re.compile(r"(?<!\w)(?:\w[ .*_-]){2,}\w(?!\w)")
_LEET = str.maketrans("013457@$!|", "oieastasii")
# A letter written as a figure: between letters ("d1e"), or first in a longer word ("5uicide"), never a number ("10kg").
_MIXED = re.compile(r"(?<!\w)(?=\S*[a-z][013457@$!|]+[a-z]|[013457@$][a-z]{4})[a-z013457@$!|]{3,}(?<![!|])")
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]")
_ASKS_FOR_SELF = re.compile(
    r"\b(?:how (?:do|can|could|would|to)|help me|tell me|show me|give me|teach me|i want|i need|can i|where can|"
    r"where do|steps to|ways? to|best way)\b"
)


@dataclass(frozen=True)
class Card:
    """Words a person wrote, shown as they are: no engine ever changes them."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Signpost:
    """tier is 1, 2 or 3; kind names what a safeguarding lead would call it, and holds no word the learner wrote."""

    tier: int
    kind: str
    card: Card


class CardWords(Record):
    tier: int
    title: str
    lines: tuple[str, ...]
    kinds: tuple[str, ...] = ()


class Rule(Record):
    kind: str
    tier: int
    about: Literal["self", "plain"]
    patterns: tuple[str, ...]
    unless: str = "(?!)"  # a message that this fits is not of this kind


class Words(Record):
    groups: dict[str, str]
    opened: dict[str, str]
    harmless: tuple[str, ...]
    work: str


@cache
def _words() -> Words:
    return read_records(CONTENT / "words.yaml", Words)[0]


@cache
def _rules() -> tuple[tuple[Rule, re.Pattern[str], re.Pattern[str]], ...]:
    groups = {name: _group(said) for name, said in _words().groups.items()}
    rules = sorted(read_records(CONTENT / "rules.yaml", Rule), key=lambda rule: -rule.tier)
    return tuple((rule, _either(rule.patterns, groups), re.compile(_filled(rule.unless, groups))) for rule in rules)


def _either(patterns: tuple[str, ...], groups: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_filled(pattern, groups)})" for pattern in patterns))


def _filled(pattern: str, groups: dict[str, str]) -> str:
    for name, group in groups.items():
        pattern = pattern.replace("{" + name + "}", group)
    return pattern


def _group(said: str) -> str:
    """A group of words as one alternation; one that is written as a regular expression stays as it is."""
    said = said.strip()
    if said.startswith("("):
        return said.replace(r"\ ", " ")
    parts = re.split(r"(?<!\\) +", said)
    return "(?:" + "|".join(part.replace("\\ ", " ") for part in sorted(parts, key=len, reverse=True)) + ")"


@cache
def _harmless() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _words().harmless))


@cache
def _work() -> re.Pattern[str]:
    return re.compile(r"\b" + _group(_words().work) + r"s?\b")


def card(tier: int, kind: str) -> Card:
    """The card for a kind, or its tier's own where the kind has none."""
    cards = [words for words in read_cards() if words.tier == tier]
    fitting = [words for words in cards if kind in words.kinds] or [words for words in cards if not words.kinds]
    return Card(fitting[0].title, fitting[0].lines)


@cache
def read_cards() -> tuple[CardWords, ...]:
    return tuple(read_records(CONTENT / "cards.yaml", CardWords))


def fallback() -> Signpost:
    """What stands when looking itself failed: the quiet line, never silence."""
    return Signpost(1, "not_checked", card(1, "not_checked"))


def look(text: str) -> Signpost | None:
    """The highest tier that these words reach, or None. Under 10 ms for anything a learner types."""
    said = plain(text if len(text) <= 2 * LONGEST else f"{text[:LONGEST]} {text[-LONGEST:]}")
    about_work = names_work(said)
    for rule, pattern, unless in _rules():
        excused = rule.about == "plain" and about_work and not _ASKS_FOR_SELF.search(said)
        if not excused and pattern.search(said) and not unless.search(said):
            return Signpost(rule.tier, rule.kind, card(rule.tier, rule.kind))
    return None


def names_work(text: str) -> bool:
    """Whether a message speaks of schoolwork, a text, a game or the past."""
    return bool(_work().search(text.lower()))


def plain(text: str) -> str:
    """The words as the rules read them: see content/safeguarding/rules.yaml."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = "".join(each for each in text if unicodedata.category(each) != "Cf")
    text = re.sub(r"['’‘`´]", "", _QUOTED.sub(" ", text) if names_work(text) else text)
    text = _JOINED_BY_SPACES.sub(lambda match: re.sub(r"\W|_", "", match[0]), text)
    text = _MIXED.sub(lambda match: match[0].translate(_LEET), text)
    text = _STRETCHED.sub(r"\1", text)
    opened = _words().opened
    words = (opened.get(word, word) for word in re.findall(r"\[name\]|[^\W_]+", text))
    return re.sub(r"\s+", " ", _harmless().sub(" ", " ".join(filter(None, words)))).strip()

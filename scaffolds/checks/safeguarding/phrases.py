"""Whole phrases that tell of harm (rules.yaml), for what is said in a set way: requests, sayings, names."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Literal

from prompt_library.records import Record, read_records
from scaffolds.checks.safeguarding.cards import CONTENT
from scaffolds.checks.safeguarding.needed import Needed, ways
from scaffolds.checks.safeguarding.plain import group, words

_ASKS_FOR_SELF = re.compile(
    r"\b(?:how (?:do|can|could|would|to)|help me|tell me|show me|give me|teach me|i want|i need|can i|where can|"
    r"where do|steps to|ways? to|best way)\b"
)
_OF_ONESELF = {"i", "im", "ive", "my", "me"}
MESSAGE = 60  # words: what a learner types is seldom longer
STRETCH, OVERLAP = 40, 15


class Rule(Record):
    kind: str
    tier: int
    about: Literal["self", "plain"]
    patterns: tuple[str, ...]
    unless: str = "(?!)"  # a message that this fits is not of this kind


@dataclass(frozen=True)
class _Read:
    """A rule as it is tried: its patterns with the number that each has among all of them, those of any rule."""

    rule: Rule
    patterns: tuple[tuple[int, re.Pattern[str]], ...]
    unless: re.Pattern[str]

    def fits(self, said: str, may_fit: int) -> bool:
        return any(may_fit >> at & 1 and pattern.search(said) for at, pattern in self.patterns)


@cache
def _rules() -> tuple[tuple[_Read, ...], Needed]:
    groups = {name: group(said) for name, said in words().groups.items()}
    rules = sorted(read_records(CONTENT / "rules.yaml", Rule), key=lambda rule: -rule.tier)
    filled = [[way for pattern in rule.patterns for way in ways(_filled(pattern, groups))] for rule in rules]
    number = count()
    read = [
        _Read(rule, tuple((next(number), re.compile(each)) for each in patterns), re.compile(unless))
        for rule, patterns in zip(rules, filled, strict=True)
        for unless in [_filled(rule.unless, groups)]
    ]
    return tuple(read), Needed(pattern for patterns in filled for pattern in patterns)


def _filled(pattern: str, groups: dict[str, str]) -> str:
    for name, said in groups.items():
        pattern = pattern.replace("{" + name + "}", said)
    return pattern


def find(sentences: list[str], about_work: bool, a_passage: bool = False) -> tuple[int, str] | None:
    """The highest tier, and its kind, that one phrase of these plain sentences reaches.

    A message is read whole, since children leave stops out and a phrase may run over one; a longer text is read in
    stretches, so that two halves far apart are not taken for one thing said. In a passage only its ends, where a
    learner may have written something, and what somebody says of themselves are read.
    """
    stretches = _stretches(sentences)
    if a_passage:
        inner = (said for said in stretches[1:-1] if _OF_ONESELF & set(said.split()))
        stretches = [stretches[0], *inner, stretches[-1]]
    found = [told for said in stretches if (told := _first(said, about_work))]
    return max(found, key=lambda told: told[0]) if found else None


def _stretches(sentences: list[str]) -> list[str]:
    words = " ".join(sentences).split()
    if len(words) <= MESSAGE:
        return [" ".join(words)]
    return [" ".join(words[at : at + STRETCH]) for at in range(0, len(words), STRETCH - OVERLAP)]


def _first(said: str, about_work: bool) -> tuple[int, str] | None:
    rules, needed = _rules()
    may_fit = needed.may_fit(said.split())
    for each in rules:
        excused = each.rule.about == "plain" and about_work and not _ASKS_FOR_SELF.search(said)
        if not excused and each.fits(said, may_fit) and not each.unless.search(said):
            return each.rule.tier, each.rule.kind
    return None

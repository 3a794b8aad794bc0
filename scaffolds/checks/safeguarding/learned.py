"""What words tell by their likeness to lines that people wrote: a linear model beneath the rules (weights.txt).

For words that no rule foresaw. Each sign (features.py) has a weight for each question that is asked of a stretch of
words: does it call for a card, is it danger now, is it a request that gets no help, which kind it is. The weights are
fitted by tests/bench/fit_safeguarding.py to lines of our own, and can be read, a sign a line.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from scaffolds.checks.safeguarding.cards import CONTENT
from scaffolds.checks.safeguarding.concepts import hits
from scaffolds.checks.safeguarding.features import features
from scaffolds.checks.safeguarding.meanings import OF_ONESELF, OWN, TURNS
from scaffolds.checks.safeguarding.votes import Votes

WHOLE = 40  # words: up to here a message is read whole
STRETCH, STEP = 24, 12
SHORTEST = 3  # words of a part that is read by itself

Sums = dict[str, float]  # by question, log odds: 0 is as likely as not
CARD = "card"  # the question asked of every stretch; the others only where it matters


@dataclass(frozen=True)
class Weights:
    """card has a weight for each sign; by_sign has for a sign, of the other questions, pairs of a question's place in
    questions and its weight. bias is where a question's sum begins, floors are what it must reach (deciding.py)."""

    card: dict[str, float]
    questions: tuple[str, ...]
    by_sign: dict[str, tuple[tuple[int, float], ...]]
    bias: dict[str, float]
    floors: dict[str, float]


@dataclass(frozen=True)
class Reading:
    """A stretch's words and signs, and what the first question's sum comes to: whether the stretch calls for a card."""

    words: list[str]
    signs: set[str]
    card: float

    def answers(self, known: Weights) -> Sums:
        """Every other question's sum. A sum is divided by the root of how many signs there are, so that length alone
        tells nothing."""
        sums = [0.0] * len(known.questions)
        for sign in self.signs:
            for at, weight in known.by_sign.get(sign, ()):
                sums[at] += weight
        size = math.sqrt(len(self.signs) or 1)
        return {name: known.bias[name] + total / size for name, total in zip(known.questions, sums, strict=True)}


@cache
def weights() -> Weights:
    return read((CONTENT / "weights.txt").read_text(encoding="utf-8"))


def read(text: str) -> Weights:
    """The file's form: a line is `sign<tab>question=weight question=weight`, `# ` begins a remark, and the signs
    `@bias` and `@floors` are no signs."""
    card: dict[str, float] = {}
    by_sign: dict[str, tuple[tuple[int, float], ...]] = {}
    lines = [line for line in text.splitlines() if not line.startswith("# ")]
    bias, floors = (_numbers(line.partition("\t")[2]) for line in lines[:2])
    questions = tuple(name for name in bias if name != CARD)
    place = {name: at for at, name in enumerate(questions)}
    for line in lines[2:]:
        sign, _, pairs = line.partition("\t")
        given = _numbers(pairs)
        if CARD in given:
            card[sign] = given.pop(CARD)
        if given:
            by_sign[sign] = tuple((place[name], weight) for name, weight in given.items())
    return Weights(card, questions, by_sign, bias, floors)


def _numbers(text: str) -> dict[str, float]:
    return {name: float(value) for name, _, value in (pair.partition("=") for pair in text.split(" "))}


def weigh(sentences: list[str], about_work: bool, a_passage: bool, votes: Votes, known: Weights) -> list[Reading]:
    """A reading of every stretch of these plain sentences. In a passage, only of those that speak of their writer."""
    said, found = votes.as_features(), []
    for words in stretches(sentences):
        concepts = hits(words)
        if not a_passage or OWN in concepts:
            signs = features(words, concepts, about_work) | said
            total = sum(filter(None, map(known.card.get, signs)))
            found.append(Reading(words, signs, known.bias[CARD] + total / math.sqrt(len(signs))))
    return found


def stretches(sentences: list[str]) -> Iterator[list[str]]:
    """A short message whole and by its parts; a longer one where its writer is spoken of, in overlapping
    windows."""
    parts = [part.split() for said in sentences for part in TURNS.split(said)]
    whole = " ".join(sentences).split()
    if len(whole) <= WHOLE:
        yield whole
        if len(parts) > 1:
            yield from (part for part in parts if len(part) >= SHORTEST)
        return
    for words in _gathered(parts):
        last = max(1, len(words) - STRETCH + STEP)
        windows = (words[at : at + STRETCH] for at in range(0, last, STEP))
        yield from (window for window in windows if OF_ONESELF & set(window))


def _gathered(parts: list[list[str]]) -> Iterator[list[str]]:
    """Short parts put together until they are a stretch, since a telling may run over a full stop."""
    together: list[str] = []
    for part in parts:
        if together and len(together) + len(part) > STRETCH:
            yield together
            together = []
        together = together + part
    if together:
        yield together

"""From what the rules say and what the learned layer makes of it to a tier and a kind.

The learned layer has the rules' votes among its signs, so the two are weighed together: a vote counts for as much as
such votes were right on lines that the rules had not met, and words that no rule foresaw can carry a line alone. One
floor is for all of them.
"""

import math

from scaffolds.checks.safeguarding.cards import TOPIC
from scaffolds.checks.safeguarding.learned import Reading, Sums, Weights
from scaffolds.checks.safeguarding.votes import CARD, REQUEST, Told, Votes

QUESTIONS = frozenset({"now", "ask", "risk", "low"})  # every other question names a kind
URGENT = frozenset({"suicide_now", "danger_now", "weapon"})
HARD_DAY = "low_mood"
_NOW = 3

FEW = 5  # words: a refusal ("no i wont") has so few that likeness alone cannot tell it from a disclosure
FEW_MORE = 1.5
"""What so few words must have more where no rule votes, so that refusals and everyday grumbles have no card."""

REQUEST_LESS = 2.4
"""What a request that a phrase names may have less and still get no help, though nobody is told of it: help with harm
is worse than a card too many."""

LOW_ALONE, LOW_HEARD = 1.2, -2.3
"""What likeness must have more to call a day hard where no rule heard anything: grumbles and refusals are not. Where a
rule heard harm that the words do not bear out ("i have no friends") it may have less."""


def decide(votes: Votes, readings: list[Reading], known: Weights, words: int = FEW + 1) -> Told | None:
    """words is how many were said. readings are what the learned layer makes of each stretch of them; where it read
    none (a passage that says nothing of its writer) the rules' word stands."""
    if not readings:
        return votes.highest
    most = max(readings, key=lambda reading: reading.card)
    sums = most.answers(known)
    floor = _floor(votes, len(readings), known.floors, words)
    if most.card < floor:
        asked = votes.asks_for_harm and most.card >= floor - REQUEST_LESS
        return (CARD - 1, TOPIC) if asked else _hard_day(votes, sums, known.floors)
    named = votes.highest[1] if votes.highest and votes.for_a_card else None
    if named == REQUEST or (named is None and sums["ask"] >= known.floors["ask"]):
        return (CARD, REQUEST) if sums["risk"] >= known.floors["risk"] else (CARD - 1, TOPIC)
    if votes.highest and votes.highest[0] == _NOW:
        return votes.highest
    if sums["now"] >= known.floors["now"]:
        return _NOW, _likeliest(sums, urgent=True)
    return CARD, named or _likeliest(sums, urgent=False)


def _floor(votes: Votes, readings: int, floors: dict[str, float], words: int) -> float:
    """A long text has more stretches to be wrong in, so each must say more."""
    few = FEW_MORE if not votes.for_a_card and words <= FEW else 0.0
    return floors["card"] + floors["long"] * math.log2(readings) + few


def _hard_day(votes: Votes, sums: Sums, floors: dict[str, float]) -> Told | None:
    if votes.highest and not votes.for_a_card:
        return votes.highest
    more = LOW_HEARD if votes.for_a_card else LOW_ALONE
    return (CARD - 1, HARD_DAY) if sums["low"] >= floors["low"] + more else None


def _likeliest(sums: Sums, urgent: bool) -> str:
    kinds = [name for name in sums if name not in QUESTIONS and (name in URGENT) is urgent]
    return max(kinds, key=sums.__getitem__)

"""What the learned layer's sums must reach: chosen on lines kept back from the fit, and how well they then do."""
import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from scaffolds.checks.safeguarding.deciding import decide
from scaffolds.checks.safeguarding.learned import Reading, Sums, Weights
from scaffolds.checks.safeguarding.listening import listen
from scaffolds.checks.safeguarding.plain import is_passage, names_work, sentences
from scaffolds.checks.safeguarding.votes import CARD, Votes, cast
from tests.bench.told_lines import CARDLESS, MIXED, NOTHING, REQUEST, TOPIC, URGENT

FALSE_ALARMS = 0.045
"""Wanted of the look-alikes and hard days of a stranger: under the 6 % that is promised, since one set differs
from the next by a point or two."""
QUIET = 0.005  # of look-alikes may have the quiet line
LONG = 0.35  # what a floor rises by each time a text has twice the stretches
GRID = np.round(np.arange(-6, 8.01, 0.1), 2)


@dataclass(frozen=True)
class Heard:
    """A line kept back, what the rules say of it and what the learned layer makes of its stretches."""

    kind: str
    votes: Votes
    readings: list[Reading]
    card: float
    sums: Sums

    @property
    def over(self) -> float:
        """What the surest stretch comes to, less what a long text must have more."""
        return self.card - LONG * math.log2(len(self.readings))


def hear(lines: Iterable[tuple[str, str]], known: Weights) -> list[Heard]:
    return [heard for kind, text in lines if (heard := _hear(kind, text, known))]


def _hear(kind: str, text: str, known: Weights) -> Heard | None:
    said, work, passage = sentences(text), names_work(text), is_passage(text)
    votes = cast(said, work, passage)
    readings = listen(said, work, passage, votes, known)
    if not readings:
        return None
    most = max(readings, key=lambda reading: reading.card)
    return Heard(kind, votes, readings, most.card, most.answers(known))


def choose(heard: list[Heard], strange: list[Heard]) -> dict[str, float]:
    """The lowest floor for a card with no more false alarms than wanted on what strangers wrote, whose voice is new;
    and each other question's where its two kinds of mistake on the lines kept back are fewest."""
    floors = {"long": LONG, "card": _for_a_card(strange)}
    carded = [line for line in heard if line.kind not in CARDLESS]
    floors["ask"] = _between(carded, "ask", lambda kind: kind in (REQUEST, TOPIC))
    floors["risk"] = _between([line for line in carded if line.kind in (REQUEST, TOPIC)], "risk", REQUEST.__eq__)
    floors["now"] = _between(carded, "now", lambda kind: kind in URGENT)
    floors["low"] = float(np.quantile([line.sums["low"] for line in heard if line.kind == NOTHING], 1 - QUIET).round(2))
    return floors


def _for_a_card(heard: list[Heard]) -> float:
    """The lowest floor with no more false alarms than wanted."""
    over = np.array([line.over for line in heard if line.kind in CARDLESS])
    alarms = np.array([(over >= floor).mean() for floor in GRID])
    return float(GRID[np.flatnonzero(alarms <= FALSE_ALARMS)[0]])


def _between(heard: list[Heard], question: str, is_yes: Callable[[str], bool]) -> float:
    sums = np.array([line.sums[question] for line in heard])
    yes = np.array([is_yes(line.kind) for line in heard])
    right = [(sums[yes] >= floor).mean() + (sums[~yes] < floor).mean() for floor in GRID]
    best = np.flatnonzero(np.isclose(right, max(right)))
    return float(GRID[best[len(best) // 2]])


def report(heard: list[Heard], known: Weights) -> str:
    """Counts by kind of the lines that have a card, and of those how many have the right kind and the right urgency."""
    of = Counter(line.kind for line in heard)
    told = [(line.kind, decide(line.votes, line.readings, known)) for line in heard]
    carded = [(kind, seen) for kind, seen in told if seen and (seen[0] >= CARD or seen[1] == TOPIC)]
    reached = Counter(kind for kind, _ in carded)
    right = [(kind, seen) for kind, seen in carded if kind not in (*CARDLESS, MIXED)]
    named = sum(seen[1] == kind for kind, seen in right) / max(1, len(right))
    urgent = sum((seen[0] > CARD) == (kind in URGENT) for kind, seen in right) / max(1, len(right))
    tellings = [kind for kind in of if kind not in (*CARDLESS, TOPIC)]
    recall = sum(reached[kind] for kind in tellings) / sum(of[kind] for kind in tellings)
    shares = f"recall {recall:.3f}, false alarms {reached[NOTHING] / of[NOTHING]:.3f}"
    by_kind = ", ".join(f"{kind} {reached[kind]}/{of[kind]}" for kind in sorted(of))
    return f"{shares}, of {len(right)} the right kind {named:.3f}, the right urgency {urgent:.3f}\n  {by_kind}\n"

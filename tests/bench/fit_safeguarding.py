"""Fits scaffolds/checks/content/safeguarding/weights.txt again, and says how well such weights do on lines kept back.

    python -m tests.bench.fit_safeguarding

The lines are ours, written by hand: tests/scaffolds/checks/lines/told/ and the batches beside it to fit to, kept_back/
and strangers/ to choose the floors by. The encoder is asked too, so fit_encoder comes first. Nothing of ../shared is
read. The same lines give the same file.
"""
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from scaffolds.checks.safeguarding import learned
from scaffolds.checks.safeguarding.cards import CONTENT
from tests.bench import floors, told_lines
from tests.bench.logistic import Rows, fit, rows_of
from tests.bench.told_lines import ASKED, CARDLESS, HARD_DAY, MIXED, REQUEST, TOPIC, URGENT, Line

OUT = CONTENT / "weights.txt"
RIDGE = 0.03
"""Of 0.003, 0.01, 0.03, 0.1 and 0.3 the one that found most of the lines kept back at the same false alarms."""
FEWEST = 2  # lines that a sign must be in
SLIGHT, SLIGHT_FOR_KIND = 0.3, 0.8  # a weight below this, either way, is left out: it moves a sum by a hundredth
KIND_SIGNS = ("~", "…", " ")  # what marks a sign that only the first questions weigh: kinds are told by plain words
ABOUT = (
    "# What each sign adds to a question's sum: the learned layer beneath the rules (safeguarding/learned.py).\n"
    "# Written by `python -m tests.bench.fit_safeguarding` from lines of our own. Not by hand: fit it again.\n"
)


@dataclass(frozen=True)
class Question:
    """Asked of the lines that `of` lets through; yes where `yes` holds. few: weighs only the signs that kinds weigh."""

    name: str
    yes: Callable[[str], bool]
    of: Callable[[str], bool] = lambda kind: True
    few: bool = False


def has_card(kind: str) -> bool:
    return kind not in CARDLESS


def is_named(kind: str) -> bool:
    return has_card(kind) and kind != MIXED


def questions(kinds: list[str]) -> Iterator[Question]:
    yield CARD
    yield Question("now", lambda kind: kind in URGENT, is_named)
    yield Question("ask", lambda kind: kind in (REQUEST, TOPIC, ASKED), is_named)
    yield Question("risk", lambda kind: kind == REQUEST, lambda kind: kind in (REQUEST, TOPIC))
    yield Question("low", lambda kind: kind == HARD_DAY, lambda kind: kind in CARDLESS)
    for name in kinds:
        yield Question(name, name.__eq__, is_named, few=True)


CARD = Question(learned.CARD, has_card)


def fitted(lines: list[Line]) -> dict[str, tuple[float, dict[str, float]]]:
    """For each question, where its sum begins and a weight for each sign."""
    kinds = sorted({line.kind for line in lines} - set(CARDLESS) - {REQUEST, TOPIC, MIXED, ASKED})
    return {each.name: _answer(each, lines) for each in questions(kinds)}


def _answer(question: Question, lines: list[Line]) -> tuple[float, dict[str, float]]:
    asked = [line for line in lines if question.of(line.kind)]
    seen = Counter(sign for line in asked for sign in line.signs if not question.few or _is_plain(sign))
    signs = sorted(sign for sign, times in seen.items() if times >= FEWEST)
    rows: Rows = rows_of([line.signs for line in asked], signs)
    yes = np.array([float(question.yes(line.kind)) for line in asked])
    counts = np.array([line.counts for line in asked])
    weights, bias = fit(rows, yes, counts, RIDGE)
    slight = SLIGHT if question.name == learned.CARD else SLIGHT_FOR_KIND
    return bias, {sign: float(weight) for sign, weight in zip(signs, weights, strict=True) if abs(weight) >= slight}


def _is_plain(sign: str) -> bool:
    return sign.startswith("=") or not any(mark in sign for mark in KIND_SIGNS)


def written(found: dict[str, tuple[float, dict[str, float]]], chosen: dict[str, float]) -> str:
    """The file, by sign."""
    by_sign: dict[str, list[str]] = {}
    for name, (_, weights) in found.items():
        for sign, weight in weights.items():
            by_sign.setdefault(sign, []).append(f"{name}={weight:.2f}")
    bias = " ".join(f"{name}={start:.3f}" for name, (start, _) in found.items())
    said = " ".join(f"{name}={floor:.2f}" for name, floor in chosen.items())
    rows = "".join(f"{sign}\t{' '.join(pairs)}\n" for sign, pairs in sorted(by_sign.items()))
    return f"{ABOUT}@bias\t{bias}\n@floors\t{said}\n{rows}"


def main() -> None:
    found = fitted(told_lines.to_fit())
    known = learned.read(written(found, {learned.CARD: 0.0}))
    kept, strange = (floors.hear(lines, known) for lines in (told_lines.kept_back(), told_lines.strangers()))
    text = written(found, floors.choose(kept, strange))
    OUT.write_text(text, encoding="utf-8")
    known = learned.read(text)
    sys.stdout.write(f"{len(text) / 1e6:.2f} MB, floors {known.floors}\n")
    for name, heard in (("kept back", kept), ("strangers", strange)):
        sys.stdout.write(f"{name}: {floors.report(heard, known)}")


if __name__ == "__main__":
    main()

"""Fits the weights of scaffolds/checks/reading_age/blend.py again, and says how well such weights do on articles that
they were not fitted to.

    python -m tests.bench.fit_reading_age

Reads OneStopEnglish (CC BY-SA 4.0) beside the project; says so and stops where it is not there. Prints the three lines
to put in blend.py, and accuracy by five-fold cross-validation over articles, ten times over.
"""
import json
import sys
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import numpy as np

from scaffolds.checks.reading_age.blend import YEARS
from scaffolds.checks.reading_age.counts import read
from scaffolds.checks.reading_age.measures import Measures, measure

DATA = Path(__file__).parents[3] / "shared" / "data" / "reading" / "onestop_dev.jsonl"
LEVELS = ("adv", "int", "ele")
LENGTHS: dict[int | None, float] = {None: 0.2, 100: 1.0, 60: 1.0, 40: 1.0, 25: 0.5}
"""First words of each article (None: all), and what a pair of that length counts in the fit: whole articles are easy
to order and would drown the short ones, 25 words are mostly chance."""
RIDGE = 25.0
"""The strongest of 1, 3, 6, 12, 25, 50 and 100 that kept accuracy on left-out articles within one standard error of
the best."""
PAIRS = list(combinations(range(3), 2))


def measured(articles: list[dict[str, str]], words: int | None) -> np.ndarray:
    """Measures by article and level: an array of (articles, 3, measures)."""
    return np.array([[_measure(a[level], words) for level in LEVELS] for a in articles])


def _measure(text: str, words: int | None) -> Measures:
    found = measure(read(" ".join(text.split()[:words]) if words else text))
    if found is None:
        raise SystemExit(f"Nothing to measure in: {text[:80]}")
    return found


def differences(values: np.ndarray) -> np.ndarray:
    """Harder version less easier one, a row for each pair."""
    return np.concatenate([values[:, i] - values[:, j] for i, j in PAIRS])


def fit(values: dict[int | None, np.ndarray], articles: np.ndarray, ridge: float = RIDGE) -> np.ndarray:
    """Non-negative logistic regression on pairs, by accelerated projected gradient."""
    rows = np.concatenate([differences(values[n][articles]) for n in LENGTHS])
    counts = np.concatenate([np.full(len(PAIRS) * len(articles), LENGTHS[n]) for n in LENGTHS])
    step = 1 / (np.linalg.norm((rows * counts[:, None]).T @ rows, 2) / 4 + ridge)
    weights = ahead = np.zeros(rows.shape[1])
    speed = 1.0
    for _ in range(600):
        wrong = counts / (1 + np.exp(np.clip(rows @ ahead, -30, 30)))
        new = np.maximum(ahead + step * (rows.T @ wrong - ridge * ahead), 0)
        faster = (1 + (1 + 4 * speed * speed) ** 0.5) / 2
        ahead = new + (speed - 1) / faster * (new - weights)
        weights, speed = new, faster
    return weights


def cross_validate(values: dict[int | None, np.ndarray], ridge: float, repeats: int = 10) -> dict[int | None, float]:
    """Share of pairs of left-out articles whose ages, to one decimal as they are given, are in the right order."""
    size = len(values[None])
    right = dict.fromkeys(LENGTHS, 0)
    random = np.random.default_rng(1)
    for _ in range(repeats):
        order = random.permutation(size)
        for fold in range(5):
            out = order[fold::5]
            weights = fit(values, np.setdiff1d(order, out), ridge)
            for n in LENGTHS:
                ages = np.round(YEARS * values[n][out] @ weights / weights.sum(), 1)
                right[n] += sum(int((ages[:, i] > ages[:, j]).sum()) for i, j in PAIRS)
    return {n: hits / (repeats * size * len(PAIRS)) for n, hits in right.items()}


def _line(name: str, values: Iterable[float]) -> str:
    return f"{name} = Measures({', '.join(f'{v:.4f}' for v in values)})"


def standard(articles: list[dict[str, str]]) -> tuple[np.ndarray, np.ndarray, dict[int | None, np.ndarray]]:
    """Middle and spread of each measure, and every length's measures in those units."""
    raw = {n: measured(articles, n) for n in LENGTHS}
    pooled = np.concatenate([raw[n].reshape(-1, len(Measures._fields)) for n in (None, 100, 40)])
    middle, spread = pooled.mean(0), pooled.std(0)
    return middle, spread, {n: (found - middle) / spread for n, found in raw.items()}


def left_out() -> dict[str, float]:
    """Accuracy on articles left out of the fit, by how many words ("all", "100" ...)."""
    _, _, values = standard(read_articles())
    return {str(n or "all"): share for n, share in cross_validate(values, RIDGE).items()}


def read_articles() -> list[dict[str, str]]:
    return [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    if not DATA.exists():
        sys.exit("NOT FITTED: ../shared is not here, so there is nothing to fit to.")
    middle, spread, values = standard(read_articles())
    weights = fit(values, np.arange(len(values[None])))
    print(_line("_MIDDLE", middle))
    print(_line("_SPREAD", spread))
    print(_line("_WEIGHT", weights / weights.sum()))
    for ridge in (1.0, 3.0, 6.0, 12.0, 25.0, 50.0, 100.0):
        accuracy = cross_validate(values, ridge)
        print(f"ridge {ridge:g}:", *(f"{n or 'all'} {share:.3f}" for n, share in accuracy.items()))


if __name__ == "__main__":
    main()

"""Logistic regression over rows of signs that are there or not, in plain numpy."""
import math
from dataclasses import dataclass

import numpy as np

ROUNDS = 250


@dataclass(frozen=True)
class Rows:
    """places holds the columns of each row's signs, one row after another; starts is where each row begins; size is
    what each sign counts in its row, one over the root of the row's signs (learned.weigh). rarity is what a sign
    counts in any row: one that few lines have says more, and may be believed sooner."""

    places: np.ndarray
    starts: np.ndarray
    size: np.ndarray
    rarity: np.ndarray

    def times(self, weights: np.ndarray) -> np.ndarray:
        ends = np.concatenate([[0.0], np.cumsum((weights * self.rarity)[self.places])])
        return (ends[self.starts[1:]] - ends[self.starts[:-1]]) * self.size

    def turned_times(self, values: np.ndarray) -> np.ndarray:
        by_sign = np.repeat(values * self.size, np.diff(self.starts))
        return np.bincount(self.places, weights=by_sign, minlength=len(self.rarity)) * self.rarity


def rows_of(rows: list[set[str]], signs: list[str]) -> Rows:
    column = {sign: at for at, sign in enumerate(signs)}
    places = [sorted(column[sign] for sign in row if sign in column) for row in rows]
    starts = np.concatenate([[0], np.cumsum([len(row) for row in places])])
    size = np.array([1 / math.sqrt(len(row) or 1) for row in rows])
    flat = np.array([at for row in places for at in row], dtype=np.int64)
    return Rows(flat, starts, size, _rarity(np.bincount(flat, minlength=len(signs)), len(rows)))


def _rarity(lines: np.ndarray, of: int) -> np.ndarray:
    """The root of the log of how few lines have a sign, one at the mean."""
    rare = np.sqrt(np.log((of + 1) / lines))
    return rare / rare.mean()


def fit(rows: Rows, yes: np.ndarray, counts: np.ndarray, ridge: float) -> tuple[np.ndarray, float]:
    """Weights and where the sum begins, by accelerated gradient. counts is what each row counts."""
    step = 1 / (0.25 * _steepest(rows, counts) + ridge)
    weights = ahead = np.zeros(len(rows.rarity))
    bias, speed = 0.0, 1.0
    for _ in range(ROUNDS):
        wrong = (1 / (1 + np.exp(-np.clip(rows.times(ahead) + bias, -30, 30))) - yes) * counts
        new = ahead - step * (rows.turned_times(wrong) + ridge * ahead)
        bias -= wrong.sum() / (0.25 * counts.sum())
        faster = (1 + math.sqrt(1 + 4 * speed * speed)) / 2
        ahead = new + (speed - 1) / faster * (new - weights)
        weights, speed = new, faster
    return weights * rows.rarity, bias


def _steepest(rows: Rows, counts: np.ndarray) -> float:
    """The greatest curvature, by power iteration, and a little over."""
    turned = np.ones(len(rows.rarity)) / math.sqrt(len(rows.rarity))
    length = 1.0
    for _ in range(20):
        turned = rows.turned_times(rows.times(turned) * counts)
        length = float(np.linalg.norm(turned))
        turned = turned / (length or 1)
    return length * 1.1

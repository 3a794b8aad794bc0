"""What a stretch of words tells, read as a whole: a small transformer beside the linear model (learned.py).

A linear model adds up signs, whatever stands around them; six layers of MiniLM (Wang et al. 2020) read each word by its
company. They were fitted to lines of our own by tests/bench/fit_encoder.py, which says where the first weights come
from. Each row of a matrix is kept as whole numbers of eight bits and one scale, and made into fractions when it is
used: a quarter of the memory for some time more. numpy does it, being here already: a runtime would take more memory.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from scaffolds.checks.safeguarding.cards import CONTENT
from scaffolds.checks.safeguarding.wordpiece import pieces

FILE = CONTENT / "encoder.npz"
LAYERS, HEADS = 6, 12
MOST = 60  # pieces of a stretch that are read, as when it was fitted
TINY = 1e-12  # added to a variance before its root is taken, as MiniLM does
FAR = np.float32(-1e9)  # what is added where there is no word, so that nothing attends to it

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Model:
    """parts has by name either eight-bit rows with a scale for each (`name` and `name.scale`) or plain numbers."""

    places: dict[str, int]
    parts: dict[str, npt.NDArray[np.int8] | npt.NDArray[np.float16]]

    def plain(self, name: str) -> Floats:
        return self.parts[name].astype(np.float32)

    def rows(self, name: str, which: npt.NDArray[np.int64] | slice = slice(None)) -> Floats:
        scaled = self.parts[name][which].astype(np.float32)
        scaled *= self.parts[f"{name}.scale"][which].astype(np.float32)[..., None]
        return scaled

    def through(self, x: Floats, name: str) -> Floats:
        return x @ self.rows(f"{name}.weight").T + self.plain(f"{name}.bias")

    def even(self, x: Floats, name: str) -> Floats:
        """Layer normalisation."""
        x = x - x.mean(-1, keepdims=True)
        x /= np.sqrt((x * x).mean(-1, keepdims=True) + TINY)
        return x * self.plain(f"{name}.weight") + self.plain(f"{name}.bias")


@cache
def model() -> Model:
    """Read once. From here on numpy multiplies on one thread: on two busy cores two threads took up to a second where
    one takes 12 ms, since each waits for the other."""
    threadpool_limits(limits=1, user_api="blas")
    with np.load(FILE, allow_pickle=False) as stored:
        parts = {name: stored[name] for name in stored.files if name != "vocabulary"}
        words = stored["vocabulary"].tobytes().decode("utf-8").split("\n")
    return Model({word: at for at, word in enumerate(words)}, parts)


def tell(stretches: list[list[str]]) -> list[float]:
    """For each stretch of words how far it calls for a card, in log odds. About 10 ms each."""
    if not stretches:
        return []
    known = model()
    read = [pieces(words, known.places, MOST) for words in stretches]
    longest = max(map(len, read))
    places = np.zeros((len(read), longest), np.int64)
    there = np.zeros((len(read), longest), np.float32)
    for row, found in enumerate(read):
        places[row, : len(found)], there[row, : len(found)] = found, 1
    x = known.rows("words", places) + known.plain("positions")[:longest]
    x = known.even(x, "embeddings")
    for layer in range(LAYERS):
        x = _layer(known, f"{layer}", x, (1 - there)[:, None, None, :] * FAR)
    mean = (x * there[..., None]).sum(1) / there.sum(1, keepdims=True)
    return [float(told) for told in known.through(mean, "answer")[:, 0]]


def _layer(known: Model, name: str, x: Floats, away: Floats) -> Floats:
    query, key, value = (_by_head(known.through(x, f"{name}.{part}")) for part in ("query", "key", "value"))
    scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(query.shape[-1])) + away
    scores = np.exp(scores - scores.max(-1, keepdims=True))
    scores /= scores.sum(-1, keepdims=True)
    seen = (scores @ value).transpose(0, 2, 1, 3).reshape(x.shape)
    x = known.even(x + known.through(seen, f"{name}.together"), f"{name}.attended")
    wide = _gelu(known.through(x, f"{name}.wide"))
    return known.even(x + known.through(wide, f"{name}.narrow"), f"{name}.thought")


def _by_head(x: Floats) -> Floats:
    rows, words, size = x.shape
    return x.reshape(rows, words, HEADS, size // HEADS).transpose(0, 2, 1, 3)


def _gelu(x: Floats) -> Floats:
    """By its tanh form (Hendrycks and Gimpel 2016), within 0.001 of the exact one."""
    return 0.5 * x * (1 + np.tanh(np.float32(0.7978846) * (x + np.float32(0.044715) * x * x * x)))

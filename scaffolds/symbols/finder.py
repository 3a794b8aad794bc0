"""Which symbol a step means, by its words. A wrong picture is worse than none, so doubt answers None.

A step and a symbol's words are both read as ideas: word forms are brought together, and light words ("put", "your",
"lesson") do not count. What a step says first is what is done in it, so a symbol for its first idea comes before a
symbol for something further on: "wait for the coach" is waiting.
"""
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from scaffolds.symbols.table import symbols

LONGEST = 200  # characters of a step that are read
FIRST_ENOUGH = 1 / 3  # share of a step's ideas that a symbol explains, where it explains the first
ENOUGH = 2 / 3  # the same, where it does not

WORD = re.compile(r"[a-z]+")
POSSESSIVE = re.compile(r"['’](?:s\b)?")  # "the adult's signal", and "don't" as one word
DROPPED = frozenset(
    "a an the my your our his her their its it is are be this that these of for at by from with to".split())
# Words that say little about what is done. They settle a tie ("coat on", "coat off") and decide nothing.
LIGHT = frozenset(
    "put get go come have take use do start make find give bring let keep need next first new other one each some any "
    "all more on off up down in out into onto away back over round again now today soon quietly carefully slowly "
    "nicely time lesson class classroom morning afternoon day own usual things thing place and or if when as".split())
NEGATIONS = frozenset("no not never dont without".split())
ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ied", "y"), ("ed", ""), ("ed", "e"))
IRREGULAR = {"sat": "sit", "wrote": "write", "ate": "eat", "drank": "drink", "ran": "run", "stood": "stand",
             "swam": "swim", "sang": "sing", "drew": "draw", "chose": "choose", "heard": "hear", "said": "say",
             "knives": "knife", "shelves": "shelf"}


@dataclass(frozen=True)
class Words:
    """A step, or one way of naming a symbol, as it is compared."""

    ideas: tuple[str, ...]  # in the order they were said
    light: frozenset[str]
    written: str  # without the dropped words, a space at each end

    def holds(self, saying: "Words") -> bool:
        """A saying of one idea and light words ("hand in", "wash up") is held only as written: "hands in your lap"
        hands nothing in. What is not to be done has no picture, unless the saying is about just that."""
        if not saying.ideas or not set(saying.ideas) <= set(self.ideas):
            return False
        if self.light & NEGATIONS and not saying.light & NEGATIONS:
            return False
        return len(saying.ideas) > 1 or not saying.light or saying.written in self.written


def find(text: str) -> str | None:
    """The name of the symbol that a step means, or None."""
    step = _read(text[:LONGEST])
    as_written = next((name for name, saying in _sayings() if saying.written == step.written), None)
    if as_written or not step.ideas:
        return as_written
    scores = [(score, name) for name, saying in _sayings() if step.holds(saying) and (score := _score(step, saying))]
    return max(scores, key=lambda pair: pair[0])[1] if scores else None


def _score(step: Words, saying: Words) -> tuple[float, ...]:
    """Higher is likelier; empty where the saying explains too little of the step."""
    first = step.ideas[0] in saying.ideas
    ideas = len(set(saying.ideas))
    if ideas / len(set(step.ideas)) < (FIRST_ENOUGH if first else ENOUGH):
        return ()
    return float(first), float(ideas), len(saying.light & step.light) - 0.5 * len(saying.light - step.light)


def search(query: str, most: int = 24) -> list[str]:
    """Names of the symbols a person may mean while typing, likeliest first: each typed word begins one of its words."""
    typed = WORD.findall(query[:LONGEST].lower())
    if not typed:
        return []
    ranked = []
    for place, (name, symbol) in enumerate(symbols().items()):
        words = [WORD.findall(said.lower()) for said in (name, *symbol.words)]
        in_one = any(_begins(typed, said) for said in words)
        if in_one or _begins(typed, [word for said in words for word in said]):
            ranked.append((not _begins(typed, words[0]), not in_one, place, name))
    return [name for *_, name in sorted(ranked)[:most]]


def _begins(typed: list[str], words: Iterable[str]) -> bool:
    have = list(words)
    return all(any(word.startswith(start) for word in have) for start in typed)


@cache
def _sayings() -> tuple[tuple[str, Words], ...]:
    return tuple((name, _read(said)) for name, symbol in symbols().items() for said in (name, *symbol.words))


def _read(text: str) -> Words:
    words = _words(text)
    ideas = tuple(_lemma(word) for word in words if word not in LIGHT | NEGATIONS)
    return Words(ideas, frozenset(words) & (LIGHT | NEGATIONS), f" {' '.join(words)} ")


@cache
def _vocabulary() -> frozenset[str]:
    sayings = (said for name, symbol in symbols().items() for said in (name, *symbol.words))
    return frozenset(word for said in sayings for word in _words(said))


def _words(text: str) -> list[str]:
    return [word for word in WORD.findall(POSSESSIVE.sub("", text.lower())) if word not in DROPPED]


@lru_cache(maxsize=20_000)  # words come from whoever types, so there is no end of them
def _lemma(word: str) -> str:
    """The form of a word that the symbols use: the word itself if they use it, else what it is a form of."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    stems = [word]
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: -len(ending)] + instead
            stems.append(stem)
            if ending in ("ing", "ed") and not instead and len(stem) > 2 and stem[-1] == stem[-2]:
                stems.append(stem[:-1])
    return next((stem for stem in stems[1:] if stem in _vocabulary()), word)

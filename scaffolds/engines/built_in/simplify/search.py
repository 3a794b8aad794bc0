"""Which edits to use: those that bring a passage nearest to the reading age asked for, for the least loss.

Every edit has a gain (how much easier it should make the text) and a loss (how much it moves away from what was
written). Edits are ranked by gain for loss; the age falls as more of the ranking is used, so the place to stop is
found by halving, measuring the whole passage each time. Uses of one lexicon entry are one choice: a word is not
swapped in one sentence and kept in the next.
"""
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from scaffolds.engines.built_in.parser import Parsed
from scaffolds.engines.built_in.simplify.edits import Draft, Edit, Swap, apply
from scaffolds.engines.built_in.simplify.guards import keeps
from scaffolds.engines.built_in.simplify.last_look import reads_well
from scaffolds.engines.built_in.simplify.rendering import render, sentences

Measure = Callable[[Sequence[str]], float | None]
"""The reading age of the passage with these sentences, in years; None where it cannot be rated."""

CLOSE = 0.25  # years: a passage this near its target is left as it is
PRUNED = 64  # edits that are tried without, at the end; fewer in a text of more than WORDS_TRIED words in all
WORDS_TRIED = 16_000
FEWEST_WORDS = 40  # in a text this short the age is too rough a guess to tell one edit from another
MARGIN = 1.0  # years below the age asked for: where so short a text is brought to, since too hard is the worse miss
TOO_HARD = 2.0  # how many times worse it is to be above the age asked for than below
# Years, over the words of the text: an edit is given up where the text comes this much nearer without it. Half a year
# in a sentence of twenty words, whose age is a rough guess; a twentieth in a passage of two hundred.
WORTH_LOSING = 10.0


@dataclass(frozen=True)
class Choice:
    edits: tuple[tuple[int, Edit], ...]  # (sentence, edit)

    @property
    def worth(self) -> float:
        return sum(e.gain for _, e in self.edits) / sum(e.loss for _, e in self.edits)


@dataclass
class Search:
    """One passage's sentences and what may be done to each."""

    parsed: list[Parsed]
    found: list[list[Edit]]
    _drafts: dict[tuple[int, tuple[int, ...]], tuple[Draft, str]] = field(default_factory=dict)

    def best(self, target: float, measure: Measure) -> list[Draft]:
        """The drafts of all sentences that lie nearest to `target` years."""
        choices = self._choices()
        goal = target - (MARGIN if self._words() < FEWEST_WORDS else 0.0)
        ages: dict[int, float | None] = {}

        def miss(count: int) -> float:
            if count not in ages:
                ages[count] = measure([text for _, text in self._with(choices[:count])])
            age = ages[count]
            return 0.0 if age is None else age - goal

        if miss(0) <= CLOSE:
            return [draft for draft, _ in self._with([])]
        count = _crossing(miss, len(choices))
        if miss(count) < 0:
            count = min((count - 1, count), key=lambda c: (_cost(miss(c)), c))
        used = self._pruned(choices[:count], _cost(miss(count)), goal, measure)
        return [draft for draft, _ in self._with(used)]

    def _words(self) -> int:
        return sum(len(p.tokens) for p in self.parsed)

    def _choices(self) -> list[Choice]:
        """Best first. An edit that would lose a fact on its own is not among them."""
        grouped: dict[str, list[tuple[int, Edit]]] = {}
        for n, edits in enumerate(self.found):
            for at, edit in enumerate(edits):
                if _is_right(apply(self.parsed[n], [edit])):
                    name = edit.entry if isinstance(edit, Swap) else f"{n}:{at}"
                    grouped.setdefault(name, []).append((n, edit))
        return sorted((Choice(tuple(edits)) for edits in grouped.values()), key=lambda c: -c.worth)

    def _with(self, choices: Sequence[Choice]) -> list[tuple[Draft, str]]:
        per: list[list[Edit]] = [[] for _ in self.parsed]
        for choice in choices:
            for n, edit in choice.edits:
                per[n].append(edit)
        return [self._draft(n, edits) for n, edits in enumerate(per)]

    def _draft(self, n: int, edits: list[Edit]) -> tuple[Draft, str]:
        key = (n, tuple(sorted(id(e) for e in edits)))
        if key not in self._drafts:
            draft = _together(self.parsed[n], edits)
            self._drafts[key] = draft, render(draft)
        return self._drafts[key]

    def _pruned(self, used: Sequence[Choice], cost: float, target: float, measure: Measure) -> list[Choice]:
        """`used` without those, among the least worthwhile, that the passage is no further from its target without."""
        kept = list(used)
        words = max(1, self._words())
        if words < FEWEST_WORDS:
            return kept
        worth = TOO_HARD * WORTH_LOSING / words
        for choice in list(reversed(used))[: min(PRUNED, WORDS_TRIED // words)]:
            without = [c for c in kept if c is not choice]
            age = measure([text for _, text in self._with(without)])
            if age is None:
                continue
            unneeded = age <= target and _cost(age - target) < cost
            if unneeded or _cost(age - target) <= cost - worth:
                kept, cost = without, _cost(age - target)
        return kept


def _is_right(draft: Draft) -> bool:
    """Whether a draft has lost no fact and reads well."""
    text = sentences(draft)
    return keeps(draft.parsed.text, " ".join(text)) and reads_well(draft.parsed.text, text)


def _together(parsed: Parsed, edits: Sequence[Edit]) -> Draft:
    """As many of the edits as go together, all of them as a rule. Splits and turns are given up before words, those
    found last first."""
    words: list[Edit] = [e for e in edits if isinstance(e, Swap)]
    shapes: list[Edit] = [e for e in edits if not isinstance(e, Swap)]
    for count in range(len(shapes), -1, -1):
        draft = apply(parsed, words + shapes[:count])
        if _is_right(draft):
            return draft
    return apply(parsed, [])


def _cost(miss: float) -> float:
    """How bad it is to be `miss` years above the age asked for. Below is half as bad: a text that is too hard fails its
    reader, one that is a little too easy does not."""
    return TOO_HARD * miss if miss > 0 else -miss


def _crossing(miss: Callable[[int], float], most: int) -> int:
    """The fewest choices with which the age is at or below the target, by halving; all of them where none is."""
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        if miss(middle) <= 0:
            high = middle
        else:
            low = middle + 1
    return low

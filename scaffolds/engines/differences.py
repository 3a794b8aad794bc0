"""Which part of a rewrite tells each sentence of its source: for a rewrite that does not say itself what it changed."""
from collections.abc import Sequence

from scaffolds.checks.faithful.align import best_matches
from scaffolds.checks.faithful.facts import Line, read
from scaffolds.results import Change


class Told:
    """The sentences of two texts side by side, with for each of the result the one of the source that it tells most
    of (`owners`; None where it shares no word with any)."""

    def __init__(self, source: str, result: str) -> None:
        self.source: Sequence[Line] = read(source)
        self.result: Sequence[Line] = read(result)
        self.owners = best_matches(self.result, self.source)

    def place(self, at: int) -> tuple[int, int] | None:
        """Where in the result source sentence `at` is told: the first run of sentences that do, as offsets. None
        where none does."""
        run: list[int] = []
        for number, owner in enumerate(self.owners):
            if owner == at:
                run.append(number)
            elif run:
                break
        return (self.result[run[0]].sentence.start, self.result[run[-1]].sentence.end) if run else None

    def end_before(self, at: int) -> int:
        """Where in the result all that is told before source sentence `at` ends; 0 where nothing is."""
        return max((line.sentence.end for line, owner in zip(self.result, self.owners, strict=True)
                    if owner is not None and owner < at), default=0)


def sentence_changes(source: str, result: str) -> tuple[Change, ...]:
    """One change for each sentence of the source that the result tells in other words, in the order of the source."""
    told = Told(source, result)
    found = []
    for at, line in enumerate(told.source):
        place = told.place(at)
        if place and result[place[0]:place[1]] != line.sentence.text:
            start, end = place
            found.append(Change(
                before=line.sentence.text, after=result[start:end], kind="sentence", start=start, end=end))
    return tuple(found)

"""What a result lost of its source, for a person to put back with one press."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scaffolds.brief import PassageBrief
from scaffolds.checks.finding import Finding
from scaffolds.checks.sentences import split
from scaffolds.receipt import Scaffold


@dataclass(frozen=True)
class Loss:
    """One sentence of the source of which something was lost. number is the place of a finding of it in the scaffold,
    advice says what was lost, and pieces are the sentence, cut: each with whether it is what was lost."""

    number: int
    advice: tuple[str, ...]
    pieces: tuple[tuple[str, bool], ...]

    @property
    def lost(self) -> str:
        return ", ".join(text for text, is_lost in self.pieces if is_lost)


def losses(scaffold: Scaffold) -> list[Loss]:
    """Every sentence of the source with a lost fact in it, in the order of the text."""
    brief = scaffold.brief
    if not isinstance(brief, PassageBrief):
        return []
    spans = [(one.start, one.end) for one in split(brief.text)]
    by_sentence: dict[tuple[int, int], list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(scaffold.findings):
        if finding.rule.startswith("lost-") and finding.source:
            at = finding.source[0]
            span = next((span for span in spans if span[0] <= at < span[1]), finding.source)
            by_sentence.setdefault(span, []).append((number, finding))
    return [
        Loss(found[0][0], tuple(finding.advice for _, finding in found),
             tuple(_cut(brief.text, span, (finding.source for _, finding in found if finding.source))))
        for span, found in sorted(by_sentence.items())]


def _cut(text: str, span: tuple[int, int], lost: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at, end = span
    for first, last in sorted(lost):
        if first >= at and last <= end:
            if first > at:
                yield text[at:first], False
            yield text[first:last], True
            at = last
    if at < end:
        yield text[at:end], False

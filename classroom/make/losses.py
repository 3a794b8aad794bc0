"""What a result lost of its source, for a person to put back with one press."""
from dataclasses import dataclass

from scaffolds.brief import PassageBrief
from scaffolds.checks.sentences import split
from scaffolds.receipt import Scaffold


@dataclass(frozen=True)
class Loss:
    """number is the place of its finding in the scaffold. sentence is where in the source the fact stands, in three
    parts: before it, the fact, after it."""

    number: int
    advice: str
    sentence: tuple[str, str, str]


def losses(scaffold: Scaffold) -> list[Loss]:
    """Every lost fact whose place in the source is known, in the order in which they were found."""
    brief = scaffold.brief
    if not isinstance(brief, PassageBrief):
        return []
    spans = [(one.start, one.end) for one in split(brief.text)]
    found = []
    for number, finding in enumerate(scaffold.findings):
        if finding.rule.startswith("lost-") and finding.source:
            start, end = finding.source
            first, last = next((span for span in spans if span[0] <= start < span[1]), (start, end))
            last = max(last, end)
            found.append(Loss(number, finding.advice, (
                brief.text[first:start], brief.text[start:end], brief.text[end:last])))
    return found

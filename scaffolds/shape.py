"""Is a result what was asked for: the right kind, none of its parts empty, and what its kind promises."""
from scaffolds import promises
from scaffolds.brief import Brief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.promises.finding import whole
from scaffolds.promises.steps import WORD
from scaffolds.results import Result, lines

__all__ = ["shape", "whole"]


def shape(brief: Brief, result: Result) -> list[Finding]:
    """Findings about the shape alone; a wrong kind or an empty part is to be held back, whoever wrote it."""
    if result.kind != brief.kind:
        return [whole("kind", Severity.HOLD, f"A {brief.kind} was asked for and a {result.kind} came back.")]
    if not lines(result) or not all(WORD.search(line) for line in lines(result)):
        return [whole("empty", Severity.HOLD, "A part of the answer has no words in it.")]
    return promises.broken(brief, result)

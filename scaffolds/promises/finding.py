"""Findings about a result, whole or at the words that they are about."""
from scaffolds.checks.finding import Finding, Severity
from scaffolds.results import Result, plain_text


def whole(rule: str, severity: Severity, advice: str) -> Finding:
    """A finding about the whole result."""
    return Finding(rule, severity, "", 0, 0, advice)


def at(result: Result, said: str, rule: str, advice: str, severity: Severity = Severity.WARN) -> Finding:
    """A finding about words of the result, placed where they first stand in `plain_text` of it."""
    start = max(0, plain_text(result).find(said))
    return Finding(rule, severity, said, start, start + len(said), advice)


def count(what: str, wanted: int, got: int) -> list[Finding]:
    if wanted == got:
        return []
    return [whole("count", Severity.WARN, f"{wanted} {what} were asked for and {got} came back.")]

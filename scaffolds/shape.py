"""Is a result what was asked for: the right kind, the right number of parts, none of them empty or overlong."""
import re

from scaffolds.brief import BreakdownBrief, Brief, ScheduleBrief, StartersBrief, VersionsBrief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.results import Breakdown, Level, Result, Schedule, Starters, Versions, lines, plain_text

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LONGEST_STEP = 12  # words: more is more than one thing to hold in mind (field notes on executive function, E1)


def shape(brief: Brief, result: Result) -> list[Finding]:
    """Findings about the shape alone; a wrong kind or an empty part is to be held back, whoever wrote it."""
    if result.kind != brief.kind:
        return [whole("kind", Severity.HOLD, f"A {brief.kind} was asked for and a {result.kind} came back.")]
    if not lines(result) or not all(WORD.search(line) for line in lines(result)):
        return [whole("empty", Severity.HOLD, "A part of the answer has no words in it.")]
    match brief, result:
        case ScheduleBrief(steps=wanted), Schedule(steps=steps):
            return [*_count("steps", wanted or len(steps), len(steps)), *_long(result, [one.text for one in steps])]
        case BreakdownBrief(), Breakdown(steps=()):
            return [whole("empty", Severity.HOLD, "No steps came back.")]
        case BreakdownBrief(), Breakdown(steps=parts):
            return _long(result, [one.text for one in parts])
        case StartersBrief(count=count, key_words=key_words), Starters(starters=starters):
            return [*_count("starters", count, len(starters)), *_without_key_word(result, key_words)]
        case VersionsBrief(), Versions(versions=versions):
            levels = sorted(version.level for version in versions)
            return [] if levels == sorted(Level) else [
                whole("count", Severity.HOLD, "Three versions were asked for, one for each level.")]
    return []


def whole(rule: str, severity: Severity, advice: str) -> Finding:
    """A finding about the whole result."""
    return Finding(rule, severity, "", 0, 0, advice)


def _at(result: Result, said: str, rule: str, advice: str) -> Finding:
    start = max(0, plain_text(result).find(said))
    return Finding(rule, Severity.WARN, said, start, start + len(said), advice)


def _count(what: str, wanted: int, got: int) -> list[Finding]:
    if wanted == got:
        return []
    return [whole("count", Severity.WARN, f"{wanted} {what} were asked for and {got} came back.")]


def _long(result: Result, steps: list[str]) -> list[Finding]:
    return [
        _at(result, step, "long-step", f"This step has more than {LONGEST_STEP} words.")
        for step in steps if len(WORD.findall(step)) > LONGEST_STEP]


def _without_key_word(result: Starters, asked: tuple[str, ...]) -> list[Finding]:
    """A starter holds one of the key words that were asked for or, where none were, one that it names itself."""
    return [
        _at(result, one.text, "key-word", "This starter has no key word in it.")
        for one in result.starters
        if not any(word.lower() in one.text.lower() for word in asked or one.key_words)]

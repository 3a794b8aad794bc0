"""A writing frame: each starter with a key word, none that finishes the thought, no two that begin alike."""
from collections import Counter

from scaffolds.brief import FrameBrief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.promises.finding import at, whole
from scaffolds.promises.starters import finished, without_key_word
from scaffolds.results import Frame

PARTS = 3


def frame(brief: FrameBrief, result: Frame) -> list[Finding]:
    made = [starter for section in result.sections for starter in section.starters]
    found = [*without_key_word(result, made, ()), *finished(result, made)]
    openings = Counter(_opening(one.text) for one in made)
    found += [at(result, one.text, "same-opening", "Another starter of the frame begins with the same two words.")
              for one in made if openings[_opening(one.text)] > 1]
    if len(result.sections) < PARTS:
        found.append(whole("count", Severity.WARN, "A frame has an opening, a middle and a close."))
    return found


def _opening(text: str) -> str:
    return " ".join(text.lower().split()[:2])

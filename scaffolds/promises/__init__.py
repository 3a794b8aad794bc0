"""What each kind of result promises of its own shape, and whether it was kept: a module for each kind that promises
something beside a reading age and its facts."""
from collections.abc import Callable, Mapping
from typing import Any

from scaffolds.brief import Brief
from scaffolds.checks.finding import Finding
from scaffolds.promises.digest import digest
from scaffolds.promises.frame import frame
from scaffolds.promises.glossary import glossary
from scaffolds.promises.letter import letter
from scaffolds.promises.plan import plan
from scaffolds.promises.retrieval import retrieval
from scaffolds.promises.rewording import rewording
from scaffolds.promises.starters import starters
from scaffolds.promises.steps import breakdown, schedule
from scaffolds.promises.story import story
from scaffolds.promises.strategies import strategies
from scaffolds.promises.versions import versions
from scaffolds.results import Kind, Result

_PROMISES: Mapping[Kind, Callable[[Any, Any], list[Finding]]] = {
    Kind.SCHEDULE: schedule,
    Kind.STARTERS: starters,
    Kind.VERSIONS: versions,
    Kind.BREAKDOWN: breakdown,
    Kind.FRAME: frame,
    Kind.GLOSSARY: glossary,
    Kind.RETRIEVAL: retrieval,
    Kind.DIGEST: digest,
    Kind.STORY: story,
    Kind.REWORDING: rewording,
    Kind.STRATEGIES: strategies,
    Kind.PLAN: plan,
    Kind.LETTER: letter,
}


def broken(brief: Brief, result: Result) -> list[Finding]:
    """A finding for each promise of its kind that a result of the brief's kind does not keep."""
    check = _PROMISES.get(result.kind)
    return check(brief, result) if check else []

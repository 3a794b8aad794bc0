"""A prompt put through its own examples with one engine: the evidence that an approver reads."""
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from prompt_library import Prompt
from scaffolds.engines import Engine
from scaffolds.filling import brief_from
from scaffolds.trials.outcome import Outcome, outcome

ENOUGH_EXAMPLES = 5  # of real and different kinds: fewer say more about the example than about the prompt
REACHED = 0.8  # the share of examples that must come within a year of their reading age, where they ask for one
FORMAT = {"kind", "empty", "count", "long-step", "key-word", "same-objective"}  # rules that say it has the wrong form
PACKAGE = Path(__file__).parents[1]
DECIDES = ("checks", "engines/built_in", "promises", "shape.py", "verify.py", "distrust.py")


@dataclass(frozen=True)
class Figures:
    """What a trial came to. shown are the examples of which something may be shown; own those that the engine itself
    answered; reached of asked_age those within a year of their reading age; lost counts facts and key words."""

    examples: int
    shown: int
    own: int
    asked_age: int
    reached: int
    lost: int
    wrong_form: int
    findings: dict[str, int]
    median_seconds: float
    tokens: int

    @property
    def why_not(self) -> str:
        """Why the trial does not pass; empty where it does."""
        if self.examples < ENOUGH_EXAMPLES:
            return f"It has {self.examples} examples and needs {ENOUGH_EXAMPLES}."
        if self.shown < self.examples:
            return f"Of {self.examples - self.shown} of its examples nothing may be shown."
        if self.lost:
            return f"Facts or key words were lost: {self.lost}."
        if self.wrong_form:
            return f"{self.wrong_form} of its examples came out in the wrong form."
        if self.asked_age and self.reached / self.asked_age < REACHED:
            return f"The reading age was reached in {self.reached} of {self.asked_age} examples."
        return ""


def run(prompt: Prompt, engine: Engine) -> Iterator[Outcome]:
    """One example after another, in the prompt's order. Whoever stops asking for more stops the trial."""
    for number, example in enumerate(prompt.examples):
        yield outcome(str(number), brief_from(prompt, example), engine)


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """Of at least one outcome."""
    rules = [rule for one in outcomes for rule in one.findings]
    seconds = sorted(one.seconds for one in outcomes)
    aged = [one for one in outcomes if one.shown and one.shown.receipt.target is not None]
    return Figures(
        examples=len(outcomes), shown=sum(one.shown is not None for one in outcomes),
        own=sum(one.own for one in outcomes), asked_age=len(aged),
        reached=sum(bool(one.shown and one.shown.receipt.met) for one in aged),
        lost=sum(one.lost for one in outcomes), wrong_form=sum(bool(FORMAT & set(one.findings)) for one in outcomes),
        findings={rule: rules.count(rule) for rule in sorted(set(rules))},
        median_seconds=round(seconds[len(seconds) // 2], 3), tokens=sum(one.tokens for one in outcomes))


@cache
def checkers() -> str:
    """A fingerprint (64 hex digits) of everything that decides what is made and found without a model: the checks, the
    lexicon and the other content. After a change of any of it a trial says nothing more about today."""
    found = hashlib.sha256()
    for part in DECIDES:
        place = PACKAGE / part
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix != ".pyc":
                found.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()

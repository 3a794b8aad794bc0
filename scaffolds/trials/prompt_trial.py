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
WORSE_REACHED = 0.2  # a fall of the share that reached its reading age that counts: one of five is a fifth
WORSE_OWN = 0.4  # a fall of the share that the engine itself answered that counts: one of five may be chance
WORSE_FOUND = 3  # more things found than before, by which a trial is worse although it passes
REACHED = 0.8  # the share of examples that must come within a year of their reading age, where they ask for one
FORMAT = {"kind", "empty", "count", "long-step", "key-word", "same-objective"}  # rules that say it has the wrong form
PACKAGE = Path(__file__).parents[1]
DECIDES = ("checks", "engines/built_in", "promises", "shape.py", "verify.py", "distrust.py")


@dataclass(frozen=True)
class Figures:
    """What a trial came to. shown are the examples of which something may be shown; own those that the engine itself
    answered, and unanswered those to which it gave no answer at all; reached of asked_age those within a year of their
    reading age; lost counts facts and key words."""

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
    unanswered: int = 0

    @property
    def why_not(self) -> str:
        """Why the trial does not pass; empty where it does."""
        if self.examples < ENOUGH_EXAMPLES:
            return f"It has {self.examples} examples and needs {ENOUGH_EXAMPLES}."
        if self.unanswered:
            return f"The engine gave no answer to {self.unanswered} of its examples."
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
        median_seconds=round(seconds[len(seconds) // 2], 3), tokens=sum(one.tokens for one in outcomes),
        unanswered=sum(bool(one.fault) for one in outcomes))


def worse(before: Figures, after: Figures) -> str:
    """What became worse from one trial that passed to a later one, in a sentence; empty where nothing did that counts:
    it does not pass, its reading ages are reached in a fifth fewer of the examples, three more things are found, or two
    fifths fewer are answered by the engine itself. Time and tokens are told and hold nothing up."""
    if after.why_not:
        return f"It does not pass any more. {after.why_not}"
    reached = [one.reached / one.asked_age if one.asked_age else 1.0 for one in (before, after)]
    if reached[0] - reached[1] >= WORSE_REACHED - 1e-9:
        return f"The reading age is reached in {reached[1]:.0%} of its examples, and was in {reached[0]:.0%}."
    found = [sum(one.findings.values()) for one in (before, after)]
    if found[1] - found[0] >= WORSE_FOUND:
        return f"{found[1]} things are found in its results, and {found[0]} were."
    own = [one.own / one.examples for one in (before, after)]
    if own[0] - own[1] >= WORSE_OWN - 1e-9:
        return f"The model itself answers {own[1]:.0%} of its examples, and answered {own[0]:.0%}."
    return ""


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

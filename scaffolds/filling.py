"""From a filled-in prompt to a brief: the one step between what a person typed and what an engine is given."""
from collections.abc import Callable, Mapping
from typing import Any

from prompt_library import Fault, Prompt, fill, fingerprint, validate
from scaffolds.brief import (
    BreakdownBrief,
    Brief,
    Origin,
    PassageBrief,
    ScheduleBrief,
    StartersBrief,
    VersionsBrief,
)

ORIGINAL = "The original, with support"
"""The choice in a passage prompt's field `comes_out` that leaves every word as it is."""


class NotFilledIn(ValueError):
    """What was typed cannot make a brief. `faults` has a sentence for each field to change."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(" ".join(fault.message for fault in faults))
        self.faults = faults


def brief_from(prompt: Prompt, values: Mapping[str, object]) -> Brief:
    """The brief that a prompt makes from what was typed (or from values that were checked before: they pass again).

    Its origin carries the prompt's name, its fingerprint, and its words filled in. Raises NotFilledIn.
    """
    checked = validate(prompt, values)
    if checked.faults:
        raise NotFilledIn(checked.faults)
    origin = Origin(prompt.name, fingerprint(prompt), fill(prompt, checked.values))
    return _MAKERS[prompt.makes](checked.values, origin)


def _passage(values: Mapping[str, Any], origin: Origin) -> Brief:
    original = values.get("comes_out") == ORIGINAL
    return PassageBrief(values["passage"], values["reading_age"], values.get("key_words") or (), origin, original)


def _schedule(values: Mapping[str, Any], origin: Origin) -> Brief:
    return ScheduleBrief(values["routine"], values["year"], values.get("steps"), origin)


def _starters(values: Mapping[str, Any], origin: Origin) -> Brief:
    asked = {name: values[name] for name in ("key_words", "count", "year") if values.get(name)}
    return StartersBrief(values["topic"], **asked, origin=origin)


def _versions(values: Mapping[str, Any], origin: Origin) -> Brief:
    return VersionsBrief(values["text"], values["year"], origin)


def _breakdown(values: Mapping[str, Any], origin: Origin) -> Brief:
    return BreakdownBrief(values["task"], values.get("detail") or 3, origin)


_MAKERS: dict[str, Callable[[Mapping[str, Any], Origin], Brief]] = {
    "passage": _passage,
    "schedule": _schedule,
    "starters": _starters,
    "versions": _versions,
    "breakdown": _breakdown,
}

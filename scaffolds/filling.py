"""From a filled-in prompt to a brief: the one step between what a person typed and what an engine is given."""
from collections.abc import Mapping
from dataclasses import replace

from prompt_library import Fault, Prompt, fill, fingerprint, validate
from scaffolds.brief import BRIEFS, Brief, Origin
from scaffolds.brief.passage import ORIGINAL
from scaffolds.results import Kind

__all__ = ["ORIGINAL", "NotFilledIn", "brief_from", "in_words_of"]


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
    return BRIEFS[Kind(prompt.makes)].from_values(checked.values, origin)


def in_words_of(prompt: Prompt, brief: Brief) -> Brief:
    """The same brief asked in a prompt's words: for one that no prompt was filled in for. What the brief does not hold
    is as the prompt has it unfilled. Raises NotFilledIn where the prompt asks for more than that."""
    given = brief.values()
    checked = validate(prompt, given)
    if missing := tuple(fault for fault in checked.faults if fault.field not in given):
        raise NotFilledIn(missing)
    words = fill(prompt, {**checked.values, **given})
    return replace(brief, origin=Origin(prompt.name, fingerprint(prompt), words))

"""One passage at several reading ages: a brief for each."""
from collections.abc import Mapping
from typing import Any

from prompt_library import Fault, Prompt
from scaffolds.brief import Brief, PassageBrief
from scaffolds.filling import NotFilledIn, brief_from

ALSO = ("also-1", "also-2")  # the boxes for further ages: three side by side is what a screen and an eye can hold


def briefs(prompt: Prompt, form: Mapping[str, Any]) -> tuple[Brief, ...]:
    """The brief of a form, then one for each further age asked for, the youngest first and none twice. Raises
    NotFilledIn; a fault in a further age carries the name of its box."""
    first = brief_from(prompt, form)
    if not isinstance(first, PassageBrief) or first.original:
        return (first,)
    by_age = {first.to: first}
    for box in ALSO:
        if str(form.get(box, "")).strip():
            further = _at(prompt, form, box)
            by_age.setdefault(further.to, further)
    return tuple(by_age[age] for age in sorted(by_age))


def _at(prompt: Prompt, form: Mapping[str, Any], box: str) -> PassageBrief:
    try:
        brief = brief_from(prompt, {**form, "reading_age": form[box]})
    except NotFilledIn as error:
        raise NotFilledIn(tuple(Fault(box, fault.message) for fault in error.faults)) from error
    if not isinstance(brief, PassageBrief):  # not reached: the same prompt made a passage brief before
        raise TypeError(brief.kind)
    return brief

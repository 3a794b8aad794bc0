"""What the templates of a form are given of this room."""
import logging
from collections.abc import Mapping
from typing import Any

from classroom.database import session
from classroom.identifiers import data_types, marking
from classroom.identifiers.marking import Marks
from prompt_library import Prompt

log = logging.getLogger(__name__)


def parts(prompt: Prompt, typed: Mapping[str, Any]) -> dict[str, Any]:
    names = marking.names_in(typed)
    marks = _marks(prompt, typed)
    said_nobodys = bool(typed.get(marking.NOBODY)) and bool(_marks(prompt, typed, also_nobody=True))
    return {
        "marks": marks, "acted": False, "names": names,
        "sealed_names": marking.sealed(names) if names else "", "gate": gate(prompt, typed),
        "model_is_out": bool(marks) or said_nobodys,
    }


def gate(prompt: Prompt, typed: Mapping[str, Any], fault: str = "") -> dict[str, Any]:
    """The row of kinds, with what is chosen in it and why that is not taken."""
    chosen = data_types.chosen(typed.get(data_types.FIELD)) or data_types.at_first(prompt)
    return {"rows": data_types.ROWS, "chosen": chosen, "opened": data_types.opened(session()), "fault": fault}


def _marks(prompt: Prompt, typed: Mapping[str, Any], *, also_nobody: bool = False) -> Marks:
    """None where the check fails: to show a form needs no check, and what is made of it is looked at again, where a
    failure holds it back."""
    try:
        return marking.look(marking.texts_of(prompt, typed), typed, also_nobody=also_nobody)
    except Exception as error:
        log.error("%s in the check for identifiers", type(error).__name__)
        return Marks()

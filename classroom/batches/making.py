"""One row made: the same pipeline as a page's, with every way it can fail as a sentence."""
import logging

from werkzeug.exceptions import HTTPException

from classroom.make.routes import prompt_or_404
from classroom.models import BatchRow
from prompt_library import Prompt, fingerprint
from scaffolds.engines import Engine, EngineError
from scaffolds.filling import NotFilledIn, brief_from
from scaffolds.make import Held, engine_for, make
from scaffolds.receipt import Scaffold

log = logging.getLogger(__name__)

LONGEST_FAULT = 400  # characters, as the table has room for
BROKE = "Something in Handrail broke on this row. The others go on. Make this one by itself on its own page."
CHANGED = "The prompt was changed after this was started, so it was not used. Start the rest again."
GONE = "The prompt is not in the library any more."


class NotMade(Exception):
    """Its message is a sentence for the person."""


def made(row: BatchRow, engine: Engine) -> Scaffold:
    """Raises NotMade."""
    try:
        prompt = prompt_or_404(row.prompt)
        if fingerprint(prompt) != row.fingerprint:
            raise NotMade(CHANGED)
        brief = brief_from(prompt, row.given)
        return make(brief, engine_for(brief, engine))
    except NotFilledIn as fault:
        raise NotMade(said(fault)) from fault
    except HTTPException as error:
        raise NotMade(GONE) from error
    except (Held, EngineError) as error:
        raise NotMade(str(error)) from error
    except NotMade:
        raise
    except Exception as error:  # one row's fault must not cost the others; its message could hold what was typed
        log.error("%s while making a row of a batch", type(error).__name__)
        raise NotMade(BROKE) from error


def fault_of(prompt: Prompt, given: dict[str, str]) -> str:
    """Why a row cannot be made, told before anything is; empty where it can."""
    try:
        brief_from(prompt, given)
    except NotFilledIn as fault:
        return said(fault)
    return ""


def said(fault: NotFilledIn) -> str:
    return " ".join(one.message for one in fault.faults)[:LONGEST_FAULT]

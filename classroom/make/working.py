"""Running the pipeline for a page: to its end, or as server-sent events with each stage as it happens.

Closing the connection closes the generator, and with it the pipeline: what nobody waits for is not made.
"""
import json
import logging
from collections.abc import Callable, Iterable, Iterator

from scaffolds.engines import EngineError
from scaffolds.make import Held, Stage
from scaffolds.receipt import Scaffold

log = logging.getLogger(__name__)

FAILED = "Something went wrong while this was made, so there is no result. What you typed is still here. Try it again."
Made = tuple[Scaffold, ...]


def run(pipelines: Iterable[Iterator[Stage | Scaffold]]) -> Iterator[Stage | Made]:
    """One pipeline after another: the stages of each as they happen, and at the end all that was made."""
    made = []
    for steps in pipelines:
        for step in steps:
            if isinstance(step, Scaffold):
                made.append(step)
            else:
                yield step
    yield tuple(made)


def last(steps: Iterator[Stage | Made]) -> Made:
    """What the pipelines end in. Raises Held, also where an engine has no answer."""
    try:
        for step in steps:
            if not isinstance(step, Stage):
                return step
    except EngineError as error:
        raise Held(str(error)) from error
    raise Held(FAILED)


def events(
    steps: Iterator[Stage | Made], rendered: Callable[[Made], str], refused: Callable[[str], str]
) -> Iterator[str]:
    """`stage` events with {name, note}, then one `result` or `held` event with {html}. A fault inside ends in `held`
    too: a stream that has begun cannot answer 500."""
    try:
        for step in steps:
            if isinstance(step, Stage):
                yield _event("stage", {"name": step.name, "note": step.note})
            else:
                yield _event("result", {"html": rendered(step)})
    except (Held, EngineError) as held:
        yield _event("held", {"html": refused(str(held))})
    except Exception as error:
        log.error("%s while making a result", type(error).__name__)  # its message could hold what a person typed
        yield _event("held", {"html": refused(FAILED)})


def _event(name: str, data: dict[str, str]) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"

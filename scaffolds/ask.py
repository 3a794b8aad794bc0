"""A learner's words in, one checked reply out. The learner's page and `handrail ask` are the same path.

In order: what may be a disclosure is answered by a card and nothing else; names and numbers of people are masked; what
is wanted is understood without a model; the answer is made; its words are checked. An error inside any of it gives a
calm fixed reply. Nothing is kept and no word is logged: the conversation travels with each ask, and of an error only
its kind and its place in the code are told.
"""

import contextlib
import logging
import re
import threading
import traceback
from dataclasses import replace

from scaffolds.asking.asked import Asked
from scaffolds.asking.following import thread, understand_next
from scaffolds.asking.passages import is_passage
from scaffolds.asking.replies import reply_to
from scaffolds.asking.shapes import Form, Reply, ReplyKind, ReplyStep, Say
from scaffolds.asking.understanding import Move
from scaffolds.asking.words import line, options
from scaffolds.checks import identifiers, invitations, reading_age, safeguarding
from scaffolds.checks.finding import Finding, Severity
from scaffolds.checks.identifiers.identifier import MASKS
from scaffolds.checks.safeguarding import Signpost
from scaffolds.engines import Engine, EngineError
from scaffolds.engines.built_in.engine import BuiltIn

__all__ = ["Form", "Reply", "ReplyKind", "ReplyStep", "Say", "ask", "load"]

log = logging.getLogger(__name__)

# A mask, with the words that only introduced it.
_MASK = re.compile(
    r"(?:\b(?:(?:hi|hello|hey),?\s+)?(?:my name(?: is|'s|s)|i'?m|i am|this is|it'?s|for|with|by|about|called|"
    r"to)\s+)?(?:" + "|".join(map(re.escape, MASKS.values())) + r")(?:['’]s)?",
    re.IGNORECASE,
)
# The learner's own text, and the starts of the learner's own sentences, may say what fixed words may not.
_OWN_WORDS = {ReplyKind.SIMPLIFY}
_OWN_STEPS = {ReplyKind.STARTERS}
# Asks with nothing to make: a card for low mood stands in their place.
_CARRIES_A_CARD = (Move.NOTHING, Move.NEED, Move.FEELING, Move.TELLING, Move.LEAVE, Move.TASK)
# A task with two slips in it: the word lists, the tasks and the measures that nearly every reply goes through.
_USUAL = "esay on macbth"
_OVER = 1.0  # years above the learner's reading age before it is a finding


class _Lists:
    """What a reply is made with, read once by whoever asks first while the others wait. Each reading for itself would
    take that many times as long, since one thread of Python runs at a time, and hold it all that many times."""

    def __init__(self) -> None:
        self._reading = threading.Lock()
        self._are_read = False

    def read(self) -> None:
        with self._reading:
            if not self._are_read:
                with contextlib.suppress(Exception):  # what fails here fails in the ask itself, which answers for it
                    safeguarding.look(_USUAL)
                    _answer(Say(_USUAL), BuiltIn(), None)
                self._are_read = True


_lists = _Lists()


def load() -> None:
    """Reads what a usual reply is made with, so that no learner waits for it. About a second, the first time."""
    _lists.read()


def ask(say: Say, engine: Engine | None = None) -> Reply:
    """One whole reply. Never raises for anything a learner can write."""
    load()
    try:
        signpost = safeguarding.look(say.say)
    except Exception as error:  # a detector that fails is answered with a person, never with silence
        _tell("A learner's words could not be looked at", error)
        return _held(safeguarding.fallback())
    if signpost and signpost.stops:
        return _card(signpost)
    try:
        return _answer(say, engine or BuiltIn(), signpost)
    except EngineError:
        return _held(signpost, "engine_fault")
    except Exception as error:  # what could not be checked is not shown
        _tell("A reply was held back", error)
        return _held(signpost)


def _tell(what: str, error: Exception) -> None:
    """For whoever runs the site. The error's message stays out, since it can hold words that a learner typed."""
    cause = error.__cause__ or error
    places = [f"{place.name}:{place.lineno}" for place in traceback.extract_tb(cause.__traceback__)[-1:]]
    log.error("%s: %s in %s", what, type(cause).__name__, "".join(places))


def _answer(say: Say, engine: Engine, signpost: Signpost | None) -> Reply:
    masked, was_masked = _without_identifiers(say.say)
    history = tuple((_without_identifiers(said)[0], replied) for said, replied in say.history)
    say = replace(say, say=masked, history=history)
    before = thread(history)
    meaning = understand_next(masked, before)
    if signpost and meaning.move in _CARRIES_A_CARD and not safeguarding.names_work(masked):
        return _card(signpost)
    reply = reply_to(Asked(say, meaning, before, engine))
    if reply.engine != BuiltIn.name and _speaks_of_harm(reply):
        return _held(signpost)
    if was_masked:
        reply = replace(
            reply, text=f"{reply.text}\n{line('masked')}" if reply.kind is not ReplyKind.SIMPLIFY else reply.text
        )
    return replace(_checked(reply, say), signpost=signpost)


def _without_identifiers(text: str) -> tuple[str, bool]:
    """The words with identifiers masked: left as masks in a text to read, left out of anything else, since a mask is
    not part of a task's name."""
    masked = identifiers.mask(text)
    if masked == text:
        return text, False
    return (masked if is_passage(masked) else " ".join(_MASK.sub(" ", masked).split()).strip(" ,.")), True


def _speaks_of_harm(reply: Reply) -> bool:
    """Whether what a model wrote would be a signpost had a learner written it: then it is not shown."""
    written = safeguarding.look("\n".join((reply.text, *(f"{step.text} {step.plain}" for step in reply.steps))))
    return written is not None and written.stops


def _checked(reply: Reply, say: Say) -> Reply:
    """Words that push are mended or replaced, and the reading age of what is left is measured."""
    findings: list[Finding] = []
    text = reply.text
    if reply.kind not in _OWN_WORDS:
        text, found = _calm(text)
        findings += found
    steps = reply.steps
    if reply.kind not in _OWN_STEPS:
        steps, found = _calm_steps(steps)
        findings += found
    band = reading_age.estimate("\n".join([text, *(step.text for step in steps)])).band
    if band.age is not None and band.age > say.age + _OVER:
        advice = f"This reads above {say.age:g} years."
        findings.append(Finding("reading-age", Severity.NOTE, "", 0, 0, advice))
    return replace(reply, text=text, steps=steps, age=band, findings=tuple(findings))


def _calm(text: str) -> tuple[str, list[Finding]]:
    found = invitations.find(text)
    return (text, found) if not found else (invitations.mend(text) or line("safe_line"), found)


def _calm_steps(steps: tuple[ReplyStep, ...]) -> tuple[tuple[ReplyStep, ...], list[Finding]]:
    calm, findings = [], []
    for step in steps:
        text, found = _calm(step.text)
        smaller, inside = _calm_steps(step.smaller)
        calm.append(replace(step, text=text, smaller=smaller))
        findings += [*found, *inside]
    return tuple(calm), findings


def _card(signpost: Signpost) -> Reply:
    text = "\n".join(filter(None, (signpost.card.title, *signpost.card.lines)))
    pressed = options("else", "nothing")
    band = reading_age.estimate(text).band
    return Reply(ReplyKind.SIGNPOST, text, options=pressed, signpost=signpost, age=band)


def _held(signpost: Signpost | None, name: str = "held") -> Reply:
    return Reply(ReplyKind.HELD, line(name), options=options("else", "nothing"), signpost=signpost)

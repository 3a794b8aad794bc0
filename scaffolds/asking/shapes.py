"""What a learner says and what comes back. Nothing here is kept: the page carries the conversation, and each ask
brings the whole of it along."""

from dataclasses import dataclass
from enum import StrEnum

from scaffolds.checks.band import Band
from scaffolds.checks.finding import Finding
from scaffolds.checks.safeguarding import Signpost

LONGEST_SAY = 20_000  # characters: a pasted text of several pages. A page cuts what is longer


class ReplyKind(StrEnum):
    BREAKDOWN = "breakdown"
    EXPLAIN = "explain"
    SIMPLIFY = "simplify"
    STARTERS = "starters"
    SMALLER = "smaller"
    FORMAT = "format"
    HINT = "hint"
    NOTHING_ASKED = "nothing_asked"
    SIGNPOST = "signpost"
    HELD = "held"


class Form(StrEnum):
    LIST = "list"
    ONE = "one"
    CARDS = "cards"


@dataclass(frozen=True)
class Say:
    """One thing a learner wrote or pressed. Pressing an option sends its words, so typing and pressing are one path.

    history holds (say, reply text) pairs, oldest first; age is the reading age in years the learner reads at, or the
    class began with; detail runs from 1 (few steps) to 5 (many small ones).
    """

    say: str
    history: tuple[tuple[str, str], ...] = ()
    age: float = 9.0
    form: Form = Form.LIST
    detail: int = 3


@dataclass(frozen=True)
class ReplyStep:
    """text names the step; plain tells it, shown only where the learner picked plain steps; why stays folded away;
    smaller are the steps inside it, which a page can open without asking again."""

    text: str
    plain: str = ""
    minutes_low: int | None = None
    minutes_high: int | None = None
    why: str = ""
    smaller: tuple["ReplyStep", ...] = ()


@dataclass(frozen=True)
class Reply:
    """One checked reply, whole. text is what is read first (and spoken); steps follow it; options are noun phrases to
    press, in an order that never changes for a kind. age is measured on the words shown. mended names are never in
    it: findings say only which rule changed the words."""

    kind: ReplyKind
    text: str
    steps: tuple[ReplyStep, ...] = ()
    options: tuple[str, ...] = ()
    signpost: Signpost | None = None
    age: Band = Band(age=None, low=None, high=None, reason="nothing to read")
    findings: tuple[Finding, ...] = ()
    engine: str = "built-in"
    form: Form = Form.LIST
    title: str = ""  # the name of the task, where the steps are one's

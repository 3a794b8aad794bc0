"""Moves of a version from one state to another, each kept with who made it and why."""
import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from classroom import audit
from classroom.library.shelf import is_in_use, prompt_of
from classroom.models import PromptMove, PromptVersion, Role, SchoolSetting, Staff, Trial, now
from prompt_library.approval import APPROVALS, SAID, Move, Mover, MoveRefused, State, after, why_not
from scaffolds.checks.finding import Severity
from scaffolds.trials.lint import lint
from scaffolds.trials.prompt_trial import ENOUGH_EXAMPLES, checkers

LONGEST_LINE = 300
LONGEST_REVIEW = datetime.timedelta(days=366)  # a year at most, whatever year it is
SOLE_SENCO = "sole-senco"  # the school's own word that its one SENCO approves alone
NEEDS_A_REASON = {Move.SEND_BACK, Move.RETIRE, Move.HOLD, Move.ROLL_BACK}


def sole_senco(session: Session) -> bool:
    """Whether the school has one SENCO and has said openly that it approves alone."""
    said = session.get(SchoolSetting, SOLE_SENCO)
    sencos = session.scalar(select(func.count()).select_from(Staff).where(Staff.role == Role.SENCO))
    return bool(said and said.value.get("on")) and sencos == 1


def mover(session: Session, person: Staff, version: PromptVersion) -> Mover:
    is_author = version.author_id is not None and version.author_id == person.id
    return Mover(person.role.value, is_author, sole_senco(session))


def may(session: Session, version: PromptVersion, move: Move, person: Staff) -> bool:
    try:
        after(version.state, move)
    except MoveRefused:
        return False
    return not why_not(move, mover(session, person, version))


def why_not_approve(session: Session, version: PromptVersion, person: Staff) -> str:
    """Why somebody who could approve others does not approve this one; empty where they do, or nobody would now."""
    if version.state not in (State.IN_REVIEW, State.APPROVED) or person.role is not Role.SENCO:
        return ""
    return why_not(Move.APPROVE, mover(session, person, version))


def make(session: Session, version: PromptVersion, move: Move, person: Staff | None, why: str = "") -> None:
    """Makes any move but an approval. person is None where the site itself makes it. Raises MoveRefused with a sentence
    for the person, and changes nothing then. Not committed."""
    if move in APPROVALS:
        raise MoveRefused("An approval carries its purpose, its evidence and its review date.")
    why = " ".join(why.split())[:LONGEST_LINE]
    if move in NEEDS_A_REASON and not why:
        raise MoveRefused("This needs a line that says why.")
    _check(session, version, move, person)
    _go(session, version, move, person, why)
    version.held_because = why if move is Move.HOLD else ""
    if move is Move.ROLL_BACK:
        version.approved_at = now()


def approve(
    session: Session, version: PromptVersion, person: Staff, *, purpose: str, evidence: str,
    review_by: datetime.date | None, model: str = "", again: bool = False
) -> None:
    """Approves a version that has passed a trial with the built-in engine and with `model`, where the school uses one,
    whose outputs were all read and marked. again: one that is in use already, for a further time, by the same rules.
    Raises MoveRefused as `make` does."""
    move = Move.RENEW if again else Move.APPROVE
    _check(session, version, move, person)
    if again and not is_in_use(session, version):
        raise MoveRefused("Another version is in use. “Use this version again” brings this one back.")
    purpose, evidence = (" ".join(text.split())[:LONGEST_LINE] for text in (purpose, evidence))
    if not purpose or not evidence:
        raise MoveRefused("An approval needs one line of what it is for and one of its evidence.")
    today = datetime.date.today()
    if review_by is None or not today < review_by <= today + LONGEST_REVIEW:
        raise MoveRefused("The review date is a day from tomorrow on, and a year from now at most.")
    if fault := why_no_evidence(trials(session, version), model):
        raise MoveRefused(fault)
    _go(session, version, move, person, purpose)
    version.purpose, version.evidence, version.review_by = purpose, evidence, review_by
    version.approved_by_id, version.approved_at, version.held_because = person.id, now(), ""


def what_holds(version: PromptVersion) -> str:
    """What the lint found that no review may pass over; empty where there is nothing."""
    found = next((one for one in lint(prompt_of(version)) if one.severity is Severity.HOLD), None)
    return f"“{found.text}”: {found.advice}" if found else ""


def trials(session: Session, version: PromptVersion) -> list[Trial]:
    """Newest first."""
    return list(session.scalars(
        select(Trial).where(Trial.version_id == version.id).order_by(Trial.started_at.desc(), Trial.id.desc())))


def why_no_evidence(held: list[Trial], model: str = "") -> str:
    """Why the trials of a version (newest first) are not enough for approval; empty where they are. Each engine in use
    is asked about: the built-in one, and the school's model."""
    return _why_not_with("built-in", "", held) or (_why_not_with("endpoint", model, held) if model else "")


def _why_not_with(engine: str, model: str, held: list[Trial]) -> str:
    """Only the last trial that came to its end counts, and only with the checks of today."""
    last = next((one for one in held if one.ended_at and not one.fault and (one.engine, one.model) == (engine, model)),
                None)
    called = f"the model {model}" if model else "the built-in rules"
    if last is None:
        return (f"It has not been tried with {called}. A trial over at least {ENOUGH_EXAMPLES} examples comes before "
                "approval.")
    if last.checkers != checkers():
        return f"Handrail's checks have changed since it was tried with {called}. Try it again."
    if not last.passed:
        return f"Its last trial with {called} did not pass. {last.figures.get('why_not', '')}".strip()
    if any(output.good is None for output in last.outputs):
        return f"Each output of its trial with {called} is to be read and marked first."
    if not_good := [output for output in last.outputs if output.good is False]:
        return f"{len(not_good)} of its outputs {'was' if len(not_good) == 1 else 'were'} marked as not good."
    return ""


def _check(session: Session, version: PromptVersion, move: Move, person: Staff | None) -> None:
    after(version.state, move)
    if move in (Move.SUBMIT, *APPROVALS) and (held := what_holds(version)):
        raise MoveRefused(held)
    if person is not None and (fault := why_not(move, mover(session, person, version))):
        raise MoveRefused(fault)


def _go(session: Session, version: PromptVersion, move: Move, person: Staff | None, why: str) -> None:
    """The state is compared and set in one step, so that of two who act at once one is told."""
    came_from = version.state
    changed = session.query(PromptVersion).where(
        PromptVersion.id == version.id, PromptVersion.state == came_from).update(
        {"state": after(came_from, move)}, synchronize_session=False)
    if not changed:
        session.refresh(version)
        raise MoveRefused(f"Somebody else was quicker: this prompt is {SAID[State(version.state)]} now.")
    session.refresh(version, ["state"])
    session.add(PromptMove(version_id=version.id, move=move, by_id=person.id if person else None, why=why))
    audit.note(session, "prompt-moved", by=person, prompt=version.name, version=version.number, move=move.value,
               fingerprint=version.fingerprint)

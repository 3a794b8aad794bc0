"""Prompts that come in: first what each would change, then, all together or not at all, the change itself."""
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom import audit
from classroom.library import shelf
from classroom.models import PromptMove, PromptVersion, Role, Staff, now
from prompt_library import Prompt, fingerprint
from prompt_library.approval import Move, State
from prompt_library.difference import PartChanged, difference
from prompt_library.packing import Read
from scaffolds.checks.finding import Severity
from scaffolds.trials.lint import lint

RESERVED = frozenset({"new", "format", "in-and-out", "import", "export", "four-eyes", "try-again"})  # addresses
LONGEST = {"title": 120, "purpose": 1_000, "for_whom": 1_000, "evidence": 2_000, "author": 100, "words": 20_000}


class Becomes(StrEnum):
    NEW = "new"  # the library has none of this name
    CHANGED = "changed"  # a new version of one that it has
    PUT_BETTER = "put better"  # the very words that are approved here, with another title, example or the like
    SAME = "same"  # here already
    REFUSED = "refused"


TAKEN = (Becomes.NEW, Becomes.CHANGED, Becomes.PUT_BETTER)


@dataclass(frozen=True)
class Incoming:
    """What one file would do. version is the one here that it was compared with: the one that it is the same as, or the
    one in use, else the newest."""

    file: str
    becomes: Becomes
    prompt: Prompt | None = None
    version: PromptVersion | None = None
    changes: tuple[PartChanged, ...] = ()
    fault: str = ""


def looked_at(session: Session, files: Sequence[Read], person: Staff | None) -> list[Incoming]:
    """What the import of these by this person would do. Changes nothing. An approval is carried over for a SENCO alone:
    nobody else could have given it."""
    return [_looked_at(session, read, person is not None and person.role is Role.SENCO) for read in files]


def _looked_at(session: Session, read: Read, may_approve: bool) -> Incoming:
    prompt = read.prompt
    if prompt is None:
        return Incoming(read.file, Becomes.REFUSED, fault=read.fault)
    if fault := _why_not(prompt):
        return Incoming(read.file, Becomes.REFUSED, prompt, fault=f"{read.file}: {fault}")
    here = shelf.versions(session, prompt.name)
    if not here:
        return Incoming(read.file, Becomes.NEW, prompt)
    if same := next((one for one in here if shelf.prompt_of(one) == prompt), None):
        return Incoming(read.file, Becomes.SAME, prompt, same)
    against = shelf.in_use(session, prompt.name) or here[0]
    changes = difference(shelf.prompt_of(against), prompt)
    approved = may_approve and against.state is State.APPROVED and against.fingerprint == fingerprint(prompt)
    return Incoming(read.file, Becomes.PUT_BETTER if approved else Becomes.CHANGED, prompt, against, changes)


def _why_not(prompt: Prompt) -> str:
    if prompt.name in RESERVED:
        return f"“{prompt.name}” is the name of a page of the library. Give the prompt another"
    for part, longest in LONGEST.items():
        if len(getattr(prompt, part)) > longest:
            return f"its {part.replace('_', ' ')} has more than {longest:,} characters"
    held = next((one for one in lint(prompt) if one.severity is Severity.HOLD), None)
    return f"“{held.text}”: {held.advice}" if held else ""


def take(session: Session, incoming: Sequence[Incoming], person: Staff | None) -> list[PromptVersion]:
    """Puts on the shelf what is to be taken: as drafts of this person's (None: the command line's). An approval is
    carried over in one case alone: the words, fields, kind and checks are those that this school has approved and uses
    now. Commits all of it together."""
    made = [_put(session, one, person) for one in incoming if one.becomes in TAKEN]
    if made:
        new = sum(one.becomes is Becomes.NEW for one in incoming)
        audit.note(session, "library-imported", by=person, new=new, changed=len(made) - new)
    session.commit()
    return made


def _put(session: Session, one: Incoming, person: Staff | None) -> PromptVersion:
    assert one.prompt is not None  # noqa: S101  only what is refused has none
    version = shelf.add(session, one.prompt, person, f"Imported from {one.file}.")
    if one.becomes is Becomes.PUT_BETTER and one.version is not None:
        said = one.version
        version.state, version.approved_at, version.approved_by_id = State.APPROVED, now(), said.approved_by_id
        version.purpose, version.evidence, version.review_by = said.purpose, said.evidence, said.review_by
        why = f"Its words are those of version {said.number}, which this school approved."
        session.add(PromptMove(version_id=version.id, move=Move.APPROVE, why=why))
    audit.note(session, "prompt-written", by=person, prompt=version.name, version=version.number,
               fingerprint=version.fingerprint)
    return version


def newest_of_each(session: Session) -> list[PromptVersion]:
    """For each name the version in use, else the newest: what a library is when it leaves the school."""
    names = session.scalars(select(PromptVersion.name).distinct().order_by(PromptVersion.name)).all()
    return [shelf.in_use(session, name) or shelf.versions(session, name)[0] for name in names]

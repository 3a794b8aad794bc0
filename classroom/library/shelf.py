"""The prompts on a school's shelf: every version that was ever kept, and which one of each is in use.

Those that come with Handrail are put there at the first start, approved as they came. Where a later Handrail brings
other words for one, those wait for review, and what the school approved stays in use.
"""
from collections.abc import Mapping
from functools import lru_cache

from flask import Flask
from sqlalchemy import Engine, func, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

import prompt_library
from classroom.models import PromptMove, PromptVersion, Staff, now
from prompt_library import Prompt, fingerprint
from prompt_library.approval import Move, State, may_run
from prompt_library.library import parse
from prompt_library.writing import written

CAME_WITH_HANDRAIL = "It came with Handrail."


def init_app(app: Flask) -> None:
    """Needs the database's sessions. Processes that start at once agree: only the first one's rows are kept."""
    with app.extensions["sessions"]() as session:
        try:
            stock(session)
        except IntegrityError:
            session.rollback()


def stock(session: Session) -> None:
    """Puts what comes with Handrail on the shelf, and commits. Safe to call at every start."""
    held = {(name, mark) for name, mark in session.execute(select(PromptVersion.name, PromptVersion.fingerprint))}
    names = {name for name, _ in held}
    for prompt in prompt_library.load().values():
        if (prompt.name, fingerprint(prompt)) not in held:
            _put(session, prompt, State.IN_REVIEW if prompt.name in names else State.APPROVED)
    session.commit()


def has_table(engine: Engine) -> bool:
    return inspect(engine).has_table(PromptVersion.__tablename__)


def is_stocked(session: Session) -> bool:
    return session.scalar(select(PromptVersion.id).limit(1)) is not None


def _put(session: Session, prompt: Prompt, state: State) -> None:
    version = add(session, prompt, None, CAME_WITH_HANDRAIL)
    version.state = state
    if state is State.APPROVED:
        version.approved_at, version.review_by = now(), prompt.review_by
        version.purpose, version.evidence = prompt.purpose[:300], prompt.evidence[:300]
        session.add(PromptMove(version_id=version.id, move=Move.APPROVE, why=CAME_WITH_HANDRAIL))


def add(session: Session, prompt: Prompt, author: Staff | None, why: str = "") -> PromptVersion:
    """A new version of a prompt, as a draft. It is flushed, so it has its id, and not committed."""
    last = session.scalar(select(func.max(PromptVersion.number)).where(PromptVersion.name == prompt.name)) or 0
    version = PromptVersion(
        name=prompt.name, number=last + 1, fingerprint=fingerprint(prompt), text=written(prompt), state=State.DRAFT,
        author_id=author.id if author else None, why=why[:300])
    session.add(version)
    session.flush()
    return version


def version_of(session: Session, name: str, number: int) -> PromptVersion | None:
    return session.scalar(select(PromptVersion).where(PromptVersion.name == name, PromptVersion.number == number))


def in_use(session: Session, name: str) -> PromptVersion | None:
    """The version that was approved last, whatever has become of it since; it runs only where `may_run` says so."""
    return session.scalar(
        select(PromptVersion).where(PromptVersion.name == name, PromptVersion.approved_at.is_not(None))
        .order_by(PromptVersion.approved_at.desc(), PromptVersion.id.desc()).limit(1))


def approved(session: Session) -> Mapping[str, Prompt]:
    """Every prompt that may be run, by its name: for each, the version in use, where it is approved."""
    return {one.name: prompt_of(one) for one in all_in_use(session) if may_run(one.state)}


def is_in_use(session: Session, version: PromptVersion) -> bool:
    current = in_use(session, version.name)
    return current is not None and current.id == version.id


def all_in_use(session: Session) -> list[PromptVersion]:
    """`in_use` of every prompt that ever was, by name."""
    latest: dict[str, PromptVersion] = {}
    rows = select(PromptVersion).where(PromptVersion.approved_at.is_not(None))
    for version in session.scalars(rows.order_by(PromptVersion.approved_at, PromptVersion.id)):
        latest[version.name] = version
    return [version for _, version in sorted(latest.items())]


def why_not_run(session: Session, name: str) -> str:
    """What has become of a prompt that a resource was made with, in a sentence; empty where it is in use, or never was
    on the shelf."""
    version = in_use(session, name)
    if version is None or may_run(version.state):
        return ""
    said = "retired" if version.state is State.RETIRED else "held for review"
    return f"The prompt that this was made with is {said} now, so nothing new is made with it. This stays as it is."


def versions(session: Session, name: str) -> list[PromptVersion]:
    """Newest first."""
    return list(session.scalars(
        select(PromptVersion).where(PromptVersion.name == name).order_by(PromptVersion.number.desc())))


def prompt_of(version: PromptVersion) -> Prompt:
    return _read(version.text)


@lru_cache(maxsize=256)
def _read(text: str) -> Prompt:
    return parse(text)

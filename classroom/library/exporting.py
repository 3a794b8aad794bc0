"""The library as files: each prompt in one, and beside it what became of it, for people to read."""
import io
import zipfile
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom.library import moves, shelf
from classroom.library.importing import newest_of_each
from classroom.models import PromptMove, PromptVersion, Staff, Trial
from prompt_library.packing import HISTORY
from prompt_library.prompt import FORMAT
from prompt_library.writing import parts, readable, written

SOMEBODY = "a member of staff"
NOT_SAID = ("why_not",)  # said by passed already


def files(session: Session, with_names: bool = False) -> Iterator[tuple[str, str]]:
    """(name, text) of every file. No email address is in any, and names of staff only where the school says so."""
    for version in newest_of_each(session):
        yield f"{version.name}.yaml", written(shelf.prompt_of(version))
        yield f"{version.name}{HISTORY}", history(session, version, with_names)


def packed(session: Session, with_names: bool = False) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, text in files(session, with_names):
            pack.writestr(zipfile.ZipInfo(f"handrail-library/{name}", (2026, 1, 1, 0, 0, 0)), text)
    return whole.getvalue()


def history(session: Session, exported: PromptVersion, with_names: bool = False) -> str:
    """Every version of the prompt with its moves, approval, trials and whole text, the oldest first."""
    versions = [_version(session, one, with_names) for one in reversed(shelf.versions(session, exported.name))]
    whole = {"format": FORMAT, "name": exported.name, "exported_version": exported.number, "versions": versions}
    return readable(whole)


def _version(session: Session, version: PromptVersion, with_names: bool) -> dict[str, Any]:
    made = session.scalars(
        select(PromptMove).where(PromptMove.version_id == version.id).order_by(PromptMove.at, PromptMove.id))
    told: dict[str, Any] = {
        "number": version.number, "fingerprint": version.fingerprint, "state": version.state.value,
        "made_on": version.made_at.date().isoformat(), "by": _who(version.author, with_names), "why": version.why,
        "moves": [{"move": one.move.value, "on": one.at.date().isoformat(), "by": _who(one.by, with_names),
                   "why": one.why} for one in made],
        "trials": [_trial(one) for one in reversed(moves.trials(session, version)) if one.ended_at],
    }
    if version.approved_at:
        told["approval"] = {
            "on": version.approved_at.date().isoformat(), "by": _who(version.approved_by, with_names),
            "purpose": version.purpose, "evidence": version.evidence,
            "review_by": version.review_by.isoformat() if version.review_by else None}
    return told | {"prompt": parts(shelf.prompt_of(version))}


def _trial(trial: Trial) -> dict[str, Any]:
    figures = {name: value for name, value in trial.figures.items() if name not in NOT_SAID}
    return {"engine": trial.engine, "model": trial.model, "on": trial.started_at.date().isoformat(),
            "passed": trial.passed, "fault": trial.fault, "figures": figures}


def _who(person: Staff | None, with_names: bool) -> str:
    if person is None:
        return "Handrail, or somebody who has left"
    return person.name if with_names else SOMEBODY

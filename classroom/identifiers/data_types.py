"""The five kinds of data that a person may be about to type, which of them the school takes, and why not the others.

The rows and what each needs are a table in use among SENCOs (UK GDPR Art. 9 and 35; SEND Code of Practice 2015). The
first two are taken from the start. Each further one is opened on a page by a SENCO or an admin, who ticks that its
safeguards are in place; the ticks and the date are shown to everyone on /about.
"""
import datetime
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from classroom.models import SchoolSetting, Staff
from prompt_library import Prompt
from prompt_library.fields import FieldKind

FIELD = "data_type"
SETTING = "data-type-{}"


class DataType(StrEnum):
    GENERIC = "generic"
    ANONYMISED = "anonymised"
    NAMED = "named"
    EHCP = "ehcp"
    REPORT = "report"


SAFEGUARDS = {
    "basis": "A lawful basis is written down",
    "dpia": "The data protection impact assessment is done",
    "notice": "The privacy notice is updated",
    "dpo": "The data protection officer has signed it off",
    "secure": "The environment is secure and the school controls it",
    "parents": "Parents are aware of it",
    "residency": "Where the data lies is confirmed",
    "least": "It is cut down to what is needed",
    "human": "A person reviews what comes out before any use",
}


@dataclass(frozen=True)
class Row:
    """short is what the person chooses and said the whole of it; why_not and instead are told where the school does not
    take it. needs are the safeguards without which it stays shut; always open where there are none."""

    kind: DataType
    short: str
    said: str
    needs: tuple[str, ...] = ()
    why_not: str = ""
    instead: str = ""


_INSTEAD = "Put “the learner” for the name and take out what points to one person, then choose “Anonymised”."
ROWS = (
    Row(DataType.GENERIC, "General", "General: no learner in it"),
    Row(DataType.ANONYMISED, "Anonymised", "Anonymised: nobody can be told from it"),
    Row(DataType.NAMED, "One learner", "About one learner",
        ("basis", "dpia", "notice", "dpo", "secure"),
        "This school does not take one learner's support data here. It is special-category data, and what has to "
        "be in place first is not.", _INSTEAD),
    Row(DataType.EHCP, "An EHCP", "From an EHCP",
        ("basis", "dpia", "notice", "dpo", "secure", "parents", "residency", "least", "human"),
        "This school does not take what an EHCP says here. That needs parents' awareness and an impact assessment "
        "first.",
        "Write down the need alone, such as “finds changes of plan hard”, and choose “General”. The prompt for support "
        "plan wording starts from an area of need."),
    Row(DataType.REPORT, "A professional's report", "From a professional's report", ("basis", "dpia", "dpo", "secure"),
        "This school does not take a professional's report here. It belongs in a place that the school controls alone.",
        "Use the recommendation in your own words, without the learner, and choose “General”."),
)
BY_KIND = {row.kind: row for row in ROWS}
ONLY_HERE = frozenset({DataType.NAMED, DataType.EHCP, DataType.REPORT})
NOT_TO_A_MODEL = ("What is about one learner is made by the built-in rules alone, so nothing was sent. Choose the "
                  "built-in rules below.")


@dataclass(frozen=True)
class Opened:
    """When a row was opened, by whom (a role, not a name), with what ticked."""

    on: datetime.date
    role: str
    ticked: tuple[str, ...]


class Unticked(ValueError):
    """A safeguard is missing. Its message is a sentence for the person."""


def opened(session: Session) -> dict[DataType, Opened]:
    """The rows beyond the first two that the school takes. What is kept in another shape than this counts as shut."""
    found = {}
    for row in ROWS:
        kept = session.get(SchoolSetting, SETTING.format(row.kind)) if row.needs else None
        if kept is not None and (entry := _entry(kept.value, row)):
            found[row.kind] = entry
    return found


def _entry(value: dict[str, object], row: Row) -> Opened | None:
    ticked = value.get("ticked")
    if not isinstance(ticked, list) or not set(row.needs) <= set(ticked):
        return None
    try:
        on = datetime.date.fromisoformat(str(value["on"]))
    except (KeyError, ValueError):
        return None
    return Opened(on, str(value.get("role", "")), row.needs)


def open_row(session: Session, kind: DataType, ticked: Collection[str], person: Staff) -> None:
    """Not committed. Raises Unticked where a safeguard that this row needs is not ticked."""
    row = BY_KIND[kind]
    if missing := [SAFEGUARDS[need] for need in row.needs if need not in ticked]:
        raise Unticked(f"“{row.said}” stays shut. Not ticked yet: {'; '.join(missing)}.")
    value = {"on": datetime.date.today().isoformat(), "role": person.role.value, "ticked": list(row.needs)}
    session.merge(SchoolSetting(name=SETTING.format(kind), value=value))


def shut_row(session: Session, kind: DataType) -> None:
    """Not committed. Nothing happens where it is shut already, or never shut."""
    kept = session.get(SchoolSetting, SETTING.format(kind))
    if kept is not None:
        session.delete(kept)


def chosen(typed: object) -> DataType | None:
    """What was chosen on the form; None where nothing was, or nothing that is offered. The guard is on for it as for
    the first two."""
    try:
        return DataType(str(typed))
    except ValueError:
        return None


def at_first(prompt: Prompt) -> DataType | None:
    """What is chosen when the form opens: a topic or a routine has no learner in it, a pasted text may have."""
    pasted = any(field.kind is FieldKind.PASSAGE for field in prompt.fields)
    return None if pasted else DataType.GENERIC


def why_not(session: Session, kind: DataType | None, *, local: bool) -> str:
    """Why this cannot be made here, with what to do instead; empty where it can."""
    if kind is None or not (row := BY_KIND[kind]).needs:
        return ""
    if kind not in opened(session):
        return f"{row.why_not} {row.instead} Nothing was made, kept or sent."
    return "" if local else NOT_TO_A_MODEL

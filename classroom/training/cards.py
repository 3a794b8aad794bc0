"""The training cards, and who has read which. The cards are content (cards.yaml) for a school to read as they are."""
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom.models import CardRead, SchoolSetting, Staff, now
from prompt_library.records import Record, RecordFault, read_records

PATH = Path(__file__).with_name("cards.yaml")
REQUIRED = "training-required"  # the school's setting: the cards that come before /make
WORDS = (120, 200)  # of a card's text: two minutes


def _of_a_length(text: str) -> str:
    low, high = WORDS
    if not low <= len(text.split()) <= high:
        raise ValueError(f"a card has {low} to {high} words, and this has {len(text.split())}")
    return text.strip()


class Card(Record):
    """where are the views that it is worth reading for: an endpoint, and where it matters the values that it has there
    (`make.show_prompt name=simplify`). edition goes up with a change that those who have read it should see."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z-]*$", max_length=60)]
    title: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    edition: int
    where: tuple[str, ...]
    text: Annotated[str, AfterValidator(_of_a_length)]
    try_: str = Field(alias="try", min_length=1)

    @property
    def paragraphs(self) -> list[str]:
        return self.text.split("\n\n")

    def belongs_to(self, endpoint: str | None, values: Mapping[str, object]) -> bool:
        return any(_is_there(where, endpoint, values) for where in self.where)


def _is_there(where: str, endpoint: str | None, values: Mapping[str, object]) -> bool:
    wanted, *rest = where.split()
    return wanted == endpoint and all(
        str(values.get(name)) == value for name, value in (pair.split("=") for pair in rest))


@cache
def cards(path: Path = PATH) -> Mapping[str, Card]:
    """By name, in the order of the file. Raises RecordFault naming the file and line of a fault."""
    found = read_records(path, Card)
    if len({card.name for card in found}) < len(found):
        raise RecordFault(f"{path.name}:1: two cards have the same name")
    return MappingProxyType({card.name: card for card in found})


def editions_read(session: Session, person: Staff) -> dict[str, CardRead]:
    return {one.card: one for one in session.scalars(select(CardRead).where(CardRead.staff_id == person.id))}


def is_read(card: Card, read: Mapping[str, CardRead]) -> bool:
    """In the edition that it has now."""
    return card.name in read and read[card.name].edition >= card.edition


def mark_read(session: Session, person: Staff, card: Card) -> None:
    """Commits. Pressed twice it is read once, and the first time stays."""
    found = session.get(CardRead, (person.id, card.name))
    if found is None or found.edition < card.edition:
        session.merge(CardRead(staff_id=person.id, card=card.name, edition=card.edition, at=now()))
    session.commit()


def required(session: Session) -> list[Card]:
    """Those that the school asks of everybody before /make; none where it has decided nothing."""
    setting = session.get(SchoolSetting, REQUIRED)
    names = setting.value.get("cards", []) if setting else []
    return [card for card in cards().values() if card.name in names]


def require(session: Session, names: list[str]) -> list[Card]:
    """The ones of these that there are. It counts from everybody's next page on. Not committed."""
    wanted = [card for card in cards().values() if card.name in names]
    session.merge(SchoolSetting(name=REQUIRED, value={"cards": [card.name for card in wanted]}))
    return wanted


def still_to_read(session: Session, person: Staff) -> list[Card]:
    """What this person has to read before /make opens."""
    wanted = required(session)
    if not wanted:
        return []
    read = editions_read(session, person)
    return [card for card in wanted if not is_read(card, read)]

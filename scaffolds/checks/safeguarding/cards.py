"""The cards that answer a disclosure: words a person wrote, read from content and shown as they are."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from prompt_library.records import Record, read_records

CONTENT = Path(__file__).parents[1] / "content" / "safeguarding"


@dataclass(frozen=True)
class Card:
    """Words a person wrote, shown as they are: no engine ever changes them."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Signpost:
    """tier is 1, 2 or 3; kind names what a safeguarding lead would call it, and holds no word the learner wrote."""

    tier: int
    kind: str
    card: Card


class CardWords(Record):
    tier: int
    title: str
    lines: tuple[str, ...]
    kinds: tuple[str, ...] = ()


def signpost(tier: int, kind: str) -> Signpost:
    return Signpost(tier, kind, card(tier, kind))


def card(tier: int, kind: str) -> Card:
    """The card for a kind, or its tier's own where the kind has none."""
    cards = [words for words in read_cards() if words.tier == tier]
    fitting = [words for words in cards if kind in words.kinds] or [words for words in cards if not words.kinds]
    return Card(fitting[0].title, fitting[0].lines)


@cache
def read_cards() -> tuple[CardWords, ...]:
    return tuple(read_records(CONTENT / "cards.yaml", CardWords))

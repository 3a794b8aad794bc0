"""The cards that answer a disclosure: words a person wrote, read from content and shown as they are."""

import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from yaml import YAMLError

from prompt_library.records import Record, read_records

log = logging.getLogger(__name__)

TOPIC = "harmful_topic"
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

    @property
    def stops(self) -> bool:
        """Whether the card is all the answer there is: no engine is asked. A request for something harmful with nobody
        at risk in it stops, though it is tier 1 and nobody is told."""
        return self.tier > 1 or self.kind == TOPIC


class CardWords(Record):
    tier: int
    title: str
    lines: tuple[str, ...]
    kinds: tuple[str, ...] = ()


def signpost(tier: int, kind: str) -> Signpost:
    return Signpost(tier, kind, card(tier, kind))


def card(tier: int, kind: str) -> Card:
    """The card for a kind, or its tier's own where the kind has none. Where the file cannot be read or lacks one, the
    words below stand in for it: somebody who tells is never met with an error."""
    try:
        cards = [words for words in read_cards() if words.tier == tier]
        fitting = [words for words in cards if kind in words.kinds] or [words for words in cards if not words.kinds]
        return Card(fitting[0].title, fitting[0].lines)
    except (OSError, ValueError, LookupError, YAMLError) as error:
        log.error("The cards could not be read (%s): the card built in is shown", type(error).__name__)
        return BUILT_IN[tier]


# The words of content/safeguarding/cards.yaml for each tier, once more (a test holds them the same).
BUILT_IN = {
    1: Card(
        "",
        ("Hard days are real. An adult nearby can know about it, and Childline is free on 0800 1111, day or night.",),
    ),
    2: Card(
        "A person can help with this",
        (
            "This matters, and it is not the fault of the person it happens to.",
            "An adult at school can help today. Any adult there will do.",
            "Childline is free and open day and night. The number is 0800 1111.",
            "A text to Shout works too: the word SHOUT to 85258.",
            "In danger right now, 999 is the number.",
        ),
    ),
    3: Card(
        "Help is there right now",
        (
            "999 is the number when someone is hurt or in danger. The call is free.",
            "The nearest adult can make the call.",
            "Childline is on 0800 1111, free, day and night.",
            "A text to Shout works too: the word SHOUT to 85258.",
        ),
    ),
}


@cache
def read_cards() -> tuple[CardWords, ...]:
    return tuple(read_records(CONTENT / "cards.yaml", CardWords))

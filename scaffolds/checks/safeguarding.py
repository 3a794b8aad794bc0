"""What a learner's words may be telling the adults around them, and the card that answers.

Tier 1 is stress or low mood: help goes on, with one quiet line. Tier 2 is harm or the risk of it: a card, and no
engine is asked. Tier 3 is danger now: a card that leads with 999. The tiers are the DfE's product safety standards
of January 2026 (mental health: detect, tier, point to people) as laid out for schools.
"""
from dataclasses import dataclass


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

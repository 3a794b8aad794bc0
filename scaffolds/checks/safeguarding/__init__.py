"""What a learner's words may be telling the adults around them, and the card that answers.

Tier 1 is stress or low mood: help goes on, with one quiet line. Tier 2 is harm or the risk of it: a card, and no
engine is asked. Tier 3 is danger now: a card that leads with 999. The tiers are the DfE's product safety standards
of January 2026 (mental health: detect, tier, point to people) as laid out for schools. Rules miss coded talk, so the
adult in the room stays the safeguard; what they are good at is that they never tire and never keep a word.

Two ways of reading stand side by side: phrases said in a set way (phrases.py), and meanings put together from who does
what to whom (meanings.py), so that a sentence nobody foresaw is still understood by its parts.
"""

from scaffolds.checks.safeguarding import learned
from scaffolds.checks.safeguarding.cards import CONTENT, Card, CardWords, Signpost, card, read_cards, signpost
from scaffolds.checks.safeguarding.deciding import decide
from scaffolds.checks.safeguarding.listening import listen
from scaffolds.checks.safeguarding.phrases import Rule
from scaffolds.checks.safeguarding.plain import is_passage, names_work, plain, sentences
from scaffolds.checks.safeguarding.votes import cast

__all__ = [
    "CONTENT",
    "Card",
    "CardWords",
    "Rule",
    "Signpost",
    "card",
    "fallback",
    "look",
    "names_work",
    "plain",
    "read_cards",
]

LONGEST = 6000  # characters looked at from each end of a text: a disclosure is short, and a pasted book costs no more


def look(text: str) -> Signpost | None:
    """The highest tier that these words reach, or None. About 1 ms a line, and a tenth of a second at most."""
    text = text if len(text) <= 2 * LONGEST else f"{text[:LONGEST]} {text[-LONGEST:]}"
    said, passage = sentences(text), is_passage(text)
    about_work, known = names_work(text), learned.weights()
    votes = cast(said, about_work, passage)
    told = decide(votes, listen(said, about_work, passage, votes, known), known, len(text.split()))
    return signpost(*told) if told else None


def fallback() -> Signpost:
    """What stands when looking itself failed: the quiet line, never silence."""
    return signpost(1, "not_checked")

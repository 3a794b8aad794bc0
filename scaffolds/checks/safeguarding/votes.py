"""What the rules say, each way of reading by itself: kept apart, since they are not equally sure (deciding.py)."""

from dataclasses import dataclass

from scaffolds.checks.safeguarding import meanings, phrases

Told = tuple[int, str]  # tier and kind
REQUEST = "harmful_request"
CARD = 2  # the lowest tier that has a card


@dataclass(frozen=True)
class Votes:
    phrase: Told | None = None
    meaning: Told | None = None
    signs: Told | None = None

    @property
    def highest(self) -> Told | None:
        """The highest tier of the three, the surer way first where they say the same."""
        return max(filter(None, (self.phrase, self.meaning, self.signs)), key=lambda told: told[0], default=None)

    @property
    def for_a_card(self) -> bool:
        return self.highest is not None and self.highest[0] >= CARD

    @property
    def asks_for_harm(self) -> bool:
        """Whether a phrase asks for what could hurt."""
        return self.phrase is not None and self.phrase[1] == REQUEST

    def as_features(self) -> set[str]:
        """The votes as signs that the learned layer weighs: `=phrase 2`, `=meaning self_harm`."""
        ways = {"phrase": self.phrase, "meaning": self.meaning, "signs": self.signs}
        return {f"={way} {part}" for way, told in ways.items() if told for part in told}


def cast(sentences: list[str], about_work: bool, a_passage: bool) -> Votes:
    found = meanings.find(sentences, a_passage)
    return Votes(phrases.find(sentences, about_work, a_passage), found.meaning, found.signs)

"""One ask, understood, and the fixed replies that any answer may fall back to."""

from dataclasses import dataclass, field

from scaffolds.asking.following import Thread
from scaffolds.asking.shapes import Form, Reply, ReplyKind, Say
from scaffolds.asking.understanding import Meaning, Move
from scaffolds.asking.words import line, ways_in
from scaffolds.engines import Engine
from scaffolds.engines.built_in.tasks import YOUNG_BELOW


@dataclass(frozen=True)
class Asked:
    """One ask, understood: what was said now, the conversation before it, and what makes the answer."""

    say: Say
    meaning: Meaning
    before: Thread
    engine: Engine
    form: Form = field(default=Form.LIST)

    @property
    def is_young(self) -> bool:
        return self.say.age < YOUNG_BELOW

    def line(self, name: str, **values: object) -> str:
        """A fixed line, in the words that the learner reads."""
        return line(name, young=self.is_young, **values)

    def count(self, move: Move) -> int:
        """How often this was asked for since the subject was named, this time included."""
        return self.before.count(move) + (self.meaning.move is move)


def fixed(text: str, *pressed: str) -> Reply:
    return Reply(ReplyKind.NOTHING_ASKED, text, options=pressed)


def nothing_back() -> Reply:
    return fixed(line("nothing_back"), *ways_in())

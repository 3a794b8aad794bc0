import re
from typing import Literal, Self

from scaffolds.results.base import Kind, Part, ResultBase, written_lines

GAP = "________"
ALIKE = 0.6  # share of a question's longer words from which another says it again


class Question(Part):
    """form is gap (a sentence with a GAP), short (a question), word (which word means this) or order (things that the
    passage names, with commas between). source is the sentence or the meaning that the answer was taken from."""

    form: Literal["gap", "short", "word", "order"]
    ask: str
    answer: str
    source: str = ""

    def tells(self, other: "Question") -> bool:
        """Whether its words hold the other's answer, among words that are much the other's own."""
        held = re.search(rf"(?<!\w){re.escape(other.answer)}(?!\w)", self.ask, re.IGNORECASE)
        words, others = (set(re.findall(r"\w{4,}", one.ask.lower())) for one in (other, self))
        return bool(held) and len(words & others) / (len(words) or 1) >= ALIKE


class Retrieval(ResultBase):
    part_name = "Question"
    long_parts = True

    kind: Literal[Kind.RETRIEVAL] = Kind.RETRIEVAL
    title: str
    questions: tuple[Question, ...]

    def lines(self) -> list[str]:
        return [self.title, *(question.ask for question in self.questions)]

    @property
    def own_title(self) -> str:
        return self.title

    def parts(self) -> list[str]:
        """Each question as two lines: what is asked, and the answer."""
        return [f"{one.ask}\n{one.answer}" for one in self.questions]

    def with_parts(self, texts: list[str]) -> Self:
        pairs = zip(self.questions, texts, strict=True)
        return self.model_copy(update={"questions": tuple(_read(one, text) for one, text in pairs if text)})

    def also_shown(self) -> list[str]:
        return [question.answer for question in self.questions]


def _read(question: Question, text: str) -> Question:
    rows = written_lines(text)
    if len(rows) < 2:
        raise ValueError("A question has two lines: what is asked, and the answer.")
    return question.model_copy(update={"ask": " ".join(rows[:-1]).strip(), "answer": rows[-1].strip()})

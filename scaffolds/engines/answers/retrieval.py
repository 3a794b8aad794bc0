from typing import Literal

from scaffolds.brief import Brief
from scaffolds.engines.answers.base import Answer, Part, line
from scaffolds.results import Question, Retrieval


class QuestionAnswer(Part):
    form: Literal["gap", "short", "word"]
    ask: str
    answer: str


class RetrievalAnswer(Answer):
    title: str
    questions: list[QuestionAnswer]

    def result(self, brief: Brief) -> Retrieval:
        """The words of a passage are taken as they are: British spelling is the passage's own affair."""
        return Retrieval(title=line(self.title), questions=tuple(
            Question(form=one.form, ask=" ".join(one.ask.split()), answer=" ".join(one.answer.split()))
            for one in self.questions))

from scaffolds.brief import Brief, PassageBrief
from scaffolds.engines.answers.base import Answer, block
from scaffolds.engines.differences import sentence_changes
from scaffolds.results import Passage


class PassageAnswer(Answer):
    text: str

    def result(self, brief: Brief) -> Passage:
        text = block(self.text)
        return Passage(text=text, changes=sentence_changes(brief.text, text) if isinstance(brief, PassageBrief) else ())

from scaffolds.brief import Brief, StartersBrief
from scaffolds.engines.answers.base import Answer, Part, line
from scaffolds.results import Starter, Starters


class StarterAnswer(Part):
    text: str
    key_words: list[str]


class StartersAnswer(Answer):
    starters: list[StarterAnswer]

    def result(self, brief: Brief) -> Starters:
        topic = brief.topic if isinstance(brief, StartersBrief) else ""
        return Starters(topic=topic, starters=tuple(
            Starter(text=line(one.text), key_words=tuple(map(line, one.key_words))) for one in self.starters))

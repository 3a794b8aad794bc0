from scaffolds import symbols
from scaffolds.brief import Brief, GlossaryBrief
from scaffolds.engines.answers.base import Answer, Part, line
from scaffolds.engines.built_in.meanings import meaning
from scaffolds.results import Gloss, Glossary
from scaffolds.results.glossary import LIST, MAT, TITLES


class MeaningAnswer(Part):
    word: str
    meaning: str


class GlossaryAnswer(Answer):
    """A meaning that is held wins over the model's: it was written by people and is the same every time."""

    meanings: list[MeaningAnswer]
    without_a_meaning: list[str]

    def result(self, brief: Brief) -> Glossary:
        layout = MAT if isinstance(brief, GlossaryBrief) and brief.mat else LIST
        made = tuple(
            Gloss(word=word, meaning=meaning(word) or line(one.meaning))
            for one in self.meanings if (word := line(one.word)))
        words = [*(gloss.word for gloss in made), *(rest := [line(word) for word in self.without_a_meaning])]
        return Glossary(title=TITLES[layout], glossary=made, unexplained=tuple(rest), layout=layout,
                        pictures={word: name for word in words if (name := symbols.for_word(word))})

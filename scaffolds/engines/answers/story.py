from scaffolds.brief import Brief
from scaffolds.engines.answers.base import MATCHED, Answer, line
from scaffolds.results import Story


class StoryAnswer(Answer):
    title: str
    paragraphs: list[str]

    def result(self, brief: Brief) -> Story:
        return Story(title=line(self.title), matched=MATCHED, paragraphs=tuple(map(line, self.paragraphs)))

from scaffolds.brief import Brief, LetterBrief
from scaffolds.engines.answers.base import Answer, line
from scaffolds.results import Letter


class LetterAnswer(Answer):
    paragraphs: list[str]

    def result(self, brief: Brief) -> Letter:
        title = brief.purpose if isinstance(brief, LetterBrief) else ""
        return Letter(title=title, text="\n\n".join(map(line, self.paragraphs)))

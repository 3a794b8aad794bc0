from scaffolds.brief import Brief, FrameBrief
from scaffolds.engines.answers.base import Answer, Part, line
from scaffolds.engines.answers.starters import StarterAnswer
from scaffolds.results import Fade, Frame, FrameSection, Starter


class PartOfFrameAnswer(Part):
    about: str
    starters: list[StarterAnswer]

    def section(self, name: str) -> FrameSection:
        return FrameSection(name=name, about=line(self.about), starters=tuple(
            Starter(text=line(one.text), key_words=tuple(map(line, one.key_words))) for one in self.starters))


class FrameAnswer(Answer):
    kind_of_writing: str
    key_words: list[str]
    opening: PartOfFrameAnswer
    middle: PartOfFrameAnswer
    close: PartOfFrameAnswer

    def result(self, brief: Brief) -> Frame:
        topic, fade = (brief.topic, brief.fade) if isinstance(brief, FrameBrief) else ("", Fade.ALL)
        return Frame(topic=topic, writing=line(self.kind_of_writing), key_words=tuple(map(line, self.key_words)),
                     fade=fade, sections=(self.opening.section("Opening"), self.middle.section("Middle"),
                                          self.close.section("Close")))

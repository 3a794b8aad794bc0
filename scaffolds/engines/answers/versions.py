from scaffolds.brief import Brief
from scaffolds.engines.answers.base import Answer, Part, block, line
from scaffolds.results import Level, TaskVersion, Versions


class VersionAnswer(Part):
    text: str
    supports: list[str]

    def version(self, level: Level) -> TaskVersion:
        return TaskVersion(level=level, text=block(self.text), supports=tuple(map(line, self.supports)))


class VersionsAnswer(Answer):
    objective: str
    key_words: list[str]
    expected: VersionAnswer
    two_years_below: VersionAnswer
    extended: VersionAnswer

    def result(self, brief: Brief) -> Versions:
        return Versions(objective=line(self.objective), key_words=tuple(map(line, self.key_words)), versions=(
            self.expected.version(Level.EXPECTED), self.two_years_below.version(Level.BELOW),
            self.extended.version(Level.EXTENDED)))

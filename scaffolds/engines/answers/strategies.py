from scaffolds.brief import Brief, StrategiesBrief
from scaffolds.engines.answers.base import Answer, Part, line
from scaffolds.results import Strategies, Strategy


class StrategyAnswer(Part):
    name: str
    how: str
    fade: str


class StrategiesAnswer(Answer):
    title: str
    strategies: list[StrategyAnswer]

    def result(self, brief: Brief) -> Strategies:
        area = brief.area if isinstance(brief, StrategiesBrief) else ""
        return Strategies(title=line(self.title), area=area, strategies=tuple(
            Strategy(name=line(one.name), how=line(one.how), fade=line(one.fade)) for one in self.strategies))

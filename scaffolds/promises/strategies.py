"""A list of strategies: as many as were asked for, each with how it fades, and no learner in it."""
from scaffolds.brief import StrategiesBrief
from scaffolds.checks.finding import Finding
from scaffolds.promises.finding import at, count
from scaffolds.promises.plan import somebody
from scaffolds.results import Strategies


def strategies(brief: StrategiesBrief, result: Strategies) -> list[Finding]:
    unfaded = [at(result, one.name, "no-fade", "This does not say how and when it is taken away.")
               for one in result.strategies if len(one.fade.split()) < 4]
    return [*count("strategies", brief.count, len(result.strategies)), *unfaded, *somebody(result)]

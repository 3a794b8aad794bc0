from scaffolds.brief import Brief, RewordingBrief
from scaffolds.engines.answers.base import Answer, Part, line
from scaffolds.engines.built_in import rewording
from scaffolds.results import Rewording, Way


class WayAnswer(Part):
    what_it_does: str
    wording: str


class RewordingAnswer(Answer):
    """Which words carry the demand, and whether it keeps somebody safe, is not asked of a model: rules say it."""

    ways: list[WayAnswer]

    def result(self, brief: Brief) -> Rewording:
        instruction = brief.instruction if isinstance(brief, RewordingBrief) else ""
        ruled = rewording.rewording(RewordingBrief(instruction))
        if ruled.direct:
            return ruled
        return ruled.model_copy(update={"ways": tuple(
            Way(name=line(one.what_it_does), text=line(one.wording)) for one in self.ways)})

"""The JSON that a model is held to, one shape for each kind of result, and the result made of it."""
from collections.abc import Mapping

from scaffolds.engines.answers.base import Answer
from scaffolds.engines.answers.breakdown import BreakdownAnswer
from scaffolds.engines.answers.digest import DigestAnswer
from scaffolds.engines.answers.frame import FrameAnswer
from scaffolds.engines.answers.glossary import GlossaryAnswer
from scaffolds.engines.answers.letter import LetterAnswer
from scaffolds.engines.answers.passage import PassageAnswer
from scaffolds.engines.answers.plan import PlanAnswer
from scaffolds.engines.answers.retrieval import RetrievalAnswer
from scaffolds.engines.answers.rewording import RewordingAnswer
from scaffolds.engines.answers.schedule import ScheduleAnswer
from scaffolds.engines.answers.starters import StartersAnswer
from scaffolds.engines.answers.story import StoryAnswer
from scaffolds.engines.answers.strategies import StrategiesAnswer
from scaffolds.engines.answers.versions import VersionsAnswer
from scaffolds.results import Kind

ANSWERS: Mapping[Kind, type[Answer]] = {
    Kind.PASSAGE: PassageAnswer,
    Kind.SCHEDULE: ScheduleAnswer,
    Kind.STARTERS: StartersAnswer,
    Kind.VERSIONS: VersionsAnswer,
    Kind.BREAKDOWN: BreakdownAnswer,
    Kind.FRAME: FrameAnswer,
    Kind.GLOSSARY: GlossaryAnswer,
    Kind.RETRIEVAL: RetrievalAnswer,
    Kind.DIGEST: DigestAnswer,
    Kind.STORY: StoryAnswer,
    Kind.REWORDING: RewordingAnswer,
    Kind.STRATEGIES: StrategiesAnswer,
    Kind.PLAN: PlanAnswer,
    Kind.LETTER: LetterAnswer,
}

__all__ = ["ANSWERS", "Answer"]

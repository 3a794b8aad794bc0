"""The JSON that a model is held to, one shape for each kind of result, and the result made of it."""
from collections.abc import Mapping

from scaffolds.engines.answers.base import Answer
from scaffolds.engines.answers.breakdown import BreakdownAnswer
from scaffolds.engines.answers.passage import PassageAnswer
from scaffolds.engines.answers.schedule import ScheduleAnswer
from scaffolds.engines.answers.starters import StartersAnswer
from scaffolds.engines.answers.versions import VersionsAnswer
from scaffolds.results import Kind

ANSWERS: Mapping[Kind, type[Answer]] = {
    Kind.PASSAGE: PassageAnswer,
    Kind.SCHEDULE: ScheduleAnswer,
    Kind.STARTERS: StartersAnswer,
    Kind.VERSIONS: VersionsAnswer,
    Kind.BREAKDOWN: BreakdownAnswer,
}

__all__ = ["ANSWERS", "Answer"]

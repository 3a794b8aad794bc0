"""What a class offers its learners, set by whoever opens it."""
from pydantic import BaseModel, ConfigDict, Field

from classroom.models import OpenClass

READING_AGES = range(6, 17)


class Offers(BaseModel):
    """reading_age is where replies begin, in years; a learner can change it for themselves."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    reading_age: int = Field(default=9, ge=READING_AGES.start, le=READING_AGES.stop - 1)


def offers_of(opened: OpenClass) -> Offers:
    return Offers.model_validate(opened.offers)

"""What a class offers its learners, set by whoever opens it and changed while it is open."""
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from classroom.models import OpenClass
from scaffolds.asking.words import ways_in

READING_AGES = range(6, 17)
USUAL_READING_AGE = 9


class Offers(BaseModel):
    """reading_age is where replies begin, in years; a learner can change it for themselves. model is whether the
    school's model may word replies, where one is set up: the built-in engine always can."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    reading_age: int = Field(default=USUAL_READING_AGE, ge=READING_AGES.start, le=READING_AGES.stop - 1)
    steps: bool = True
    plainer: bool = True
    lengths: bool = True
    model: bool = False


@dataclass(frozen=True)
class Switch:
    """way is the words of the way in that it takes off the first screen, where it is about one."""

    name: str
    title: str
    line: str
    way: str = ""


SWITCHES = (
    Switch("steps", "A task in steps", "On the first screen, as a way in.", way="A task in steps"),
    Switch("plainer", "A text in plainer words", "On the first screen, as a way in.", way="A text in plainer words"),
    Switch("lengths", "Rough lengths", "How long a step may take, as a range, where a learner asks for it."),
)
MODEL_SWITCH = Switch(
    "model", "The school’s model may word replies",
    "Its words are checked like all others. What a learner types is sent to it; the built-in engine answers when it "
    "is busy or slow.",
)


def switches(has_model: bool) -> tuple[Switch, ...]:
    return (*SWITCHES, MODEL_SWITCH) if has_model else SWITCHES


def offers_of(opened: OpenClass) -> Offers:
    return Offers.model_validate(opened.offers)


def offered_ways(offers: Offers) -> tuple[str, ...]:
    """The first screen's ways in, always in one order. "Something else" and "Nothing for now" cannot be taken off, and
    whatever is typed is answered all the same."""
    off = {switch.way for switch in SWITCHES if not getattr(offers, switch.name)}
    return tuple(way for way in ways_in() if way not in off)


def offers_from(form: Mapping[str, str], has_model: bool) -> Offers:
    """From a form in which a switch that is on is there and one that is off is not. Raises ValueError where its
    reading age is none (pydantic's fault is one)."""
    on = {switch.name: switch.name in form for switch in switches(has_model)}
    return Offers.model_validate({"reading_age": form.get("reading_age", ""), **on})

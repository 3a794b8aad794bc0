"""300 identifiers of every kind, each in a sentence of the kind that schools write, for tests of where they may go.

No number here is anybody's: unique pupil numbers of schools that do not exist with their check letter worked out, NHS
numbers of the synthetic range (999), Ofcom's numbers for drama, .example addresses. The names are the list that the
search looks them up in, so this measures where they go and not how many are found (tests/scaffolds/checks/identifiers).
"""
import itertools
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from stdnum.gb import nhs, upn

from scaffolds.checks.identifiers import name_lists
from tests.scaffolds.scripted import Script

CHANCE = random.Random(6)
EACH = 19  # of each kind but names, which make up 300
LETTERS = "ABCEGHJKLMPRSTWXYZ"
STREETS = ("Cherry Tree Lane", "Mill Road", "Station Road", "Church Street", "Larch Crescent", "Bridge Road")
SCHOOLS = ("Park Primary School", "Lane Junior School", "Meadows Academy", "Bridge High School")
TREES = ("Elm", "Oak", "Beech", "Larch", "Alder")
NAMED = ("help {} in 4B with an essay", "a story for {} who has dyslexia", "{}'s EHCP names a quiet space",
         "my name is {} and i am stuck", "{} keeps kicking my chair")


@dataclass(frozen=True)
class Planted:
    kind: str
    needle: str
    sentence: str


@cache
def planted() -> tuple[Planted, ...]:
    """In an order in which each kind meets each place that takes turns."""
    found = [Planted(kind, needle, said.format(needle)) for kind, needle, said in _numbered()]
    names = CHANCE.sample(sorted(name for name in name_lists.first_names() if len(name) > 4), 300 - len(found))
    found += [Planted("name", name.capitalize(), said.format(name.capitalize()))
              for name, said in zip(names, itertools.cycle(NAMED), strict=False)]
    CHANCE.shuffle(found)
    return tuple(found)


def _numbered() -> Iterator[tuple[str, str, str]]:
    for number in range(EACH):
        digits = f"801{1200 + number}05{CHANCE.randrange(1000):03}"
        yield "upn", upn.calc_check_digit("A" + digits) + digits, "the pupil {} moved in today"
        yield "nhs", _nhs(number), "the NHS number is {} on the letter"
        yield "ni", f"{CHANCE.choice('ABCEHJLMPRSW')}{CHANCE.choice('ABCEHJLMPRSW')}{CHANCE.randrange(10**6):06}C", (
            "the form has {} on it")
        yield "phone", f"07700 900{CHANCE.randrange(1000):03}", "ring home on {} after lunch"
        yield "email", f"parent.{number}@home.example", "write to {} about the trip"
        yield "handle", f"@blue_fox_{number}", "follow {} for the pictures"
        inward = f"{CHANCE.randrange(1, 10)}{CHANCE.choice('ABDEFGH')}{CHANCE.choice('LNPQ')}"
        yield "postcode", f"LS{number + 1} {inward}", "the new home is in {} now"
        yield "address", f"{number + 2} {CHANCE.choice(STREETS)}", "the taxi stops at {} each morning"
        yield "dob", f"{number + 1:02}/04/2014", "date of birth {} is on the plan"
        yield "school", f"{TREES[number % 5]} {SCHOOLS[number % 4]}", "the learner goes to {} from Monday"
        yield "class_code", "".join(CHANCE.choice("BCDFGHJKMNPQRTVWXY") for _ in range(6)), "the class code is {} today"


def _nhs(number: int) -> str:
    return next(one for digit in range(10) for base in range(40)
                if nhs.is_valid(one := f"999{number:03}{base:03}{digit}"))


def leaked(script: Script) -> list[str]:
    """Which of them the endpoint was sent, however they were spaced."""
    sent = _bare(json.dumps(script.asked))
    return [one.needle for one in planted() if _bare(one.needle) in sent]


def reached(script: Script) -> bool:
    """Whether the endpoint was asked since this was last looked at."""
    asked = bool(script.asked)
    script.asked.clear()
    return asked


def _bare(text: str) -> str:
    return re.sub(r"[^a-z0-9@]", "", text.lower())

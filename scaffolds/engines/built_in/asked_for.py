"""What a member of staff asked a schedule about, without what they said around it: the asking ("a visual schedule
for"), the year group, and who it is for. A learner's description never reaches a title, nor a match.

    "Make a morning routine for a Year 4 autistic learner" -> "morning routine"
"""
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from prompt_library.records import Record, read_records

CONTENT = Path(__file__).parent / "content" / "asked_for.yaml"
YEAR = (
    r"\b(?:(?:year|yr|y)[- ]?(?:group )?(?:1[0-3]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen)\b(?:['’]?s)?|(?:ks|key stage)[- ]?[1-5]\b|eyfs\b|ages? \d+|aged \d+|\d+[- ]years?[- ]olds?)"
)
NOT_A_MOVE = r"(?<!\bto )(?<!\binto )(?<!starting )"  # "moving up to Year 7" is about the year
WHOSE = r"(?:\b(?:a|an|my|the|our|one|some|this|these|his|her|their|every|each|young|younger|older|new)\s+)*"
FOR = r"(?:\b(?:for|with|in)\s+)?"
UNTIL = r"(?=\s[-–—]\s|[,.;:\n]|$)"
GAPS = re.compile(r"\s*,(?:\s*,)+|\s{2,}")
LITTLE = r"for|of|with|and|about|in|at|a|an|the|my|our"
EDGES = re.compile(
    rf"^(?:[\s,:;.&–—-]|\b(?:{LITTLE})\b(?=\s|$))+|(?:[\s,:;.&!?–—-]|(?<=\s)(?:{LITTLE})\b)+$", re.IGNORECASE)


class Asking(Record):
    asking: str
    kinds: tuple[str, ...]
    people: tuple[str, ...]
    needs: tuple[str, ...]


@dataclass(frozen=True)
class Patterns:
    request: re.Pattern[str]  # "please make a visual schedule for"
    polite: re.Pattern[str]  # the same without naming a kind: "can you make me a". "Make a poster" is no request
    kind: re.Pattern[str]  # "schedule" at either end
    descriptions: tuple[re.Pattern[str], ...]  # taken out in this order


@cache
def _patterns() -> Patterns:
    said = read_records(CONTENT, Asking)[0]
    asking, kinds, people, needs = map(_any, (said.asking.split(), said.kinds, said.people, said.needs))
    with_need = rf"(?:\s+(?:with|who (?:has|have|is|are))(?:(?:\s|,|&|\band\b|\bor\b)+(?:an? )?\b{needs}\b)+)"
    return Patterns(
        request=_compile(rf"^(?:{asking}\s+)*{kinds}\s+(?:for|of|about|on|to)\s+"),
        polite=_compile(rf"^(?:{asking}\s+)*(?:please|pls|me|us|you|i|we)\s+(?:{asking}\s+)*"),
        kind=_compile(r"^(?:a |an |the )?(?:visual )?(?:schedule|sequence)\b\s*[:,-]?\s*"
                      r"|[\s,:-]+(?:visual |picture )?(?:schedules?|sequence|checklist)$"),
        descriptions=(
            # A year goes first: "a Year 4 autistic learner" is then one description.
            _compile(rf"{FOR}{WHOSE}{NOT_A_MOVE}{YEAR}(?:\s+class)?"),
            _compile(rf"{FOR}{WHOSE}(?:\b{needs}\b[\s,]*(?:(?:and|&)\s+)?)*\b{people}\b(?:['’]s)?"
                     rf"(?:{with_need}|\s+(?:who|that|whose)\b[^\n]*?{UNTIL})?"),
            _compile(rf"{FOR}{WHOSE}\b{needs}\b(?:\s*(?:,|and|&)\s*\b{needs}\b)*"),
        ))


def subject(text: str) -> str:
    """The activity in a request; empty where it names none ("autistic learner, Year 4")."""
    patterns = _patterns()
    asked = patterns.request.sub("", text.strip())
    kept = patterns.polite.sub("", asked) or asked
    for description in patterns.descriptions:
        kept = GAPS.sub(lambda gap: ", " if "," in gap[0] else " ", description.sub(" ", kept))
    return EDGES.sub("", patterns.kind.sub("", EDGES.sub("", kept)))


def _any(phrases: Iterable[str]) -> str:
    """One of the phrases, the longest that fits. Capitals in a phrase are meant; small letters fit either."""
    ways = (re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return "(?:" + "|".join(way if way.islower() else f"(?-i:{way})" for way in ways) + ")"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

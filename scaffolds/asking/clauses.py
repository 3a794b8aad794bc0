"""A say that tells more than its task ("haircut tomoz and i hate it"), or names two: the tasks in its parts.

A whole say is unsure where most of it is not about the task. A part is only asked about where it is neither denied nor
over ("not tidy my room", "ive done my maths").
"""

import re

from scaffolds.asking import unmatched
from scaffolds.engines.built_in.matching import Ranked
from scaffolds.engines.built_in.tasks import Task, matcher

SURE = 0.78  # of one part by itself
SURE_IF_TOLD = 0.85  # of a part of what is told and asks for nothing
SURER = 0.05  # how much surer a part is than the whole, to be believed in its place
MOST = 8  # parts that are looked at: more is a page, and each costs a millisecond

_AND = re.compile(r"\s*(?:[,;&+]|\b(?:and also|and then|and|then|plus|also|n)\b)\s*", re.IGNORECASE)
_MORE = (
    r"\b(?:its|it['’]s|it is|i|ive|i['’]ve|im|i['’]m|idk|we|he|she|they|"
    r"(?:my |the )?(?:mum|mam|dad|miss|sir|nan|teacher)(?:['’]?s)? (?:says?|said|told|wants?|is|makes?))\b"
)
_TELLS_MORE = re.compile(rf"\S\s+{_MORE}", re.IGNORECASE)
_PARTS = re.compile(
    r"\s*[,;.!?&+\n]+\s*|"
    r"\s+(?=it (?:always|just|never|keeps|takes|says|wont|is|was|has|does|looks|makes|feels|smells)\b)|"
    r"\s+(?:but|and|then|plus|also|because|cos|coz|cuz|so|although|though|except|only|or|n|tho|like)\s+|"
    rf"\s+(?={_MORE})",
    re.IGNORECASE,
)
_DOES = re.compile(r"\W*(?:i|we|he|she|they)\s+\w+\W*$", re.IGNORECASE)
_BY_WHEN = re.compile(
    r"\s+(?:before|by the time|until|till|when|while) (?:she|he|they|i|we|mum|mam|dad|nan|school|the)\b.*$",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:it|them|him|her|that|this)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not|dont|don['’]t|didnt|didn['’]t|wont|won['’]t|never|no|hate|already|finished|done|did|had|was|were|went|"
    r"can(?:no|['’]?)t (?:even )?do|yesterday|except|without|instead of|like|likes|love|loves|best|fav(?:ou?rite)?)\b",
    re.IGNORECASE,
)


# What may be said of any work ("got lost", "im stuck on the first bit"): believed only where no part names the work.
SAID_OF_ANY = frozenset((
    "Asking for help in class", "Checking work before handing it in", "Choosing what to do first",
    "Coming back to it after drifting off", "Falling asleep", "Finding something lost", "Finishing something off",
    "Settling in at the start of a lesson", "Stuck on one question",
    "Telling somebody about a worry",
    "Too many things at once", "When the page is blank", "Working when the head is tired",
))


def two(said: str) -> tuple[Task, ...]:
    """The tasks of a say that names more than one ("brush my teeth and get dressed"); empty where it does not."""
    found: list[Task] = []
    parts = _AND.split(_BY_WHEN.sub("", said))[:MOST]
    if any(_TELLS_MORE.search(part) or _POINTS_BACK.search(part) for part in parts):
        return ()
    for named in filter(None, map(_best, parts)):
        if named.entry not in found:
            found.append(named.entry)
    kept = [task for task in found if task.name not in SAID_OF_ANY] or found
    return tuple(kept) if len(kept) > 1 else ()


def best(said: str) -> Ranked[Task] | None:
    """The first task that a part of a say names by itself, and of those said of any work only where no other is
    named; None where none is."""
    named = [one for one in map(_best, _PARTS.split(said)[:MOST]) if one]
    return next((one for one in named if one.entry.name not in SAID_OF_ANY), named[0] if named else None)


def nearest(said: str, least: float) -> tuple[Ranked[Task], ...]:
    """Every task that the whole say or a part of it may be, likeliest first, for offering by name."""
    found: dict[str, Ranked[Task]] = {}
    for part in (said, *_PARTS.split(said)[:MOST]):
        for one in matcher().rank(unmatched.without_wish(part), 2) if _may_name(part) else ():
            known = found.get(one.entry.name)
            if one.confidence >= least and (known is None or known.confidence < one.confidence):
                found[one.entry.name] = one
    return tuple(sorted(found.values(), key=lambda one: -one.confidence))


def _best(part: str) -> Ranked[Task] | None:
    if not _may_name(part) or _DENIED.search(part):
        return None
    ranked = matcher().rank(unmatched.without_wish(part), 1)
    return ranked[0] if ranked and ranked[0].confidence >= SURE else None


def _may_name(part: str) -> bool:
    """A topic by itself names no task ("medicine through time" is no medicine to take), nor does what somebody does
    in one word ("what do | i take")."""
    return bool(part.strip()) and not unmatched.is_a_topic(part) and not _DOES.match(part)

"""Whether a step is one action (field notes, E3), and where it can be cut in two.

"then", a semicolon and a full stop inside a step join two. "and" does where a verb follows it: "hang up your coat and
sit down" is two things to do, "coat and bag" is one thing to carry. With doubt a step is left as it is.
"""
import re
from functools import cache
from typing import NamedTuple

from scaffolds.checks.invitations import known_verbs

JOIN = re.compile(r"(?:[,;.]\s*)?\b(?:and\s+then|then|and)\s+(?P<and>(?P<verb>[a-z'-]+)(?:\s+(?P<next>[\w'-]+))?)"
                  r"|(?:[;.!?])\s+(?P<after>\w)", re.IGNORECASE)
# Verbs that are hardly ever a thing: these need nothing after them.
PLAIN = frozenset(
    "sit listen wait go come read write eat tidy wash say speak choose put get take give bring find keep begin wear "
    "ask tell leave remember collect fetch hang carry throw".split())
# What stands after a verb and seldom after a thing.
OPENERS = frozenset(
    "your the a an it this that them each one two three up down out in off on away back to at with for into from over "
    "round quietly carefully slowly again".split())


ALONE = frozenset("sit stand stop wait listen walk rest breathe".split())  # these have nothing to share


class Join(NamedTuple):
    """words are what joins the two, as it stands; first and second are the two actions."""

    words: str
    first: str
    second: str


def join(step: str) -> Join | None:
    """Where a step is two actions; None where it is one, or may be."""
    for match in JOIN.finditer(step):
        first = step[:match.start()].strip(" ,;.")
        at = match.start("after") if match["after"] else match.start("and")
        second = step[at:].strip(" .")
        if first and second and (match["after"] or _second_action(match, first)):
            return Join(step[match.start():at].strip(" ,"), first, second[:1].upper() + second[1:])
    return None


def _second_action(match: re.Match[str], first: str) -> bool:
    if "then" in match[0].lower().split():
        return True
    verb, following = match["verb"].lower(), (match["next"] or "").lower()
    if not _starts_with_verb(first):
        return False
    return verb in PLAIN or (verb in known_verbs() and following in OPENERS)


@cache
def _verbs() -> frozenset[str]:
    return known_verbs() | PLAIN | {"walk", "stand", "line", "hang", "blow", "brush", "dry", "wipe", "play"}


def _starts_with_verb(words: str) -> bool:
    """A verb alone mostly shares what follows with the next ("wash and dry your hands"), and is left."""
    first, *rest = words.lower().split()
    return first in _verbs() if rest else first in ALONE

"""Which symbol a step means, by its words. A wrong picture is worse than none, so doubt answers None.

What a step says first is what is done in it, so a symbol for its first idea comes before a symbol for something further
on: "wait for the coach" is waiting. A school's own pack comes before ours where it is as likely.
"""
import re
from dataclasses import dataclass
from functools import cache

from scaffolds.symbols.last_resort import PEOPLE, beside, head, last_resort, thing
from scaffolds.symbols.lesson_words import PREFIX, lesson_words
from scaffolds.symbols.matching import LONGEST, POINTS_AT, Found, Index
from scaffolds.symbols.shelf import shelf
from scaffolds.symbols.table import groups, symbols
from scaffolds.symbols.undoing import Undoing, left, undoing

WHEN = re.compile(
    r"\s*(?:(?:before|after|when|if|once|while|as soon as)\b|"
    r"(?:the |first |second )?(?:bell|whistle|buzzer|timer|music) (?:goes|rings|stops|sounds|starts)\b)"
    r"[^,:–—]*[,:–—]\s*(?=.*\w{3})", re.I | re.S)
SLOT = re.compile(  # "Period 3 - Science"
    r"\s*(?:(?:period|lesson|session|slot|p)\s*\d+|\d+(?:st|nd|rd|th)\s+(?:period|lesson))\b[\s:.–—-]*(?=.*\w{2})",
    re.I | re.S)
WITH_SOMEBODY = re.compile(r"\b((?i:work(?:ing)?|session|time|chat|talk|check in|meet(?:ing)?|catch up|1:1))"
                           r" with (?:Mrs?|Miss|Ms|Mx|Sir)\b\.?(?: [A-Z][\w’'-]*)?$")
FORBIDS = re.compile(r"\s*(?:no|never|do not|don['’]?t)\b(?=.*\w{3})", re.I | re.S)
FORBIDDEN = "no"  # the sign: what is not to be done is never pictured as being done
WITH_THINGS = frozenset(("club",))  # what is there says more than that it is one
SURE = 0.5  # share of a step's ideas: a symbol that is about less of it is for a person to look at


@dataclass(frozen=True)
class Pick:
    """What is found for a step. others are symbols that it may mean as well, likeliest first; doubtful says that a
    person should look at it before it is printed."""

    name: str | None
    others: tuple[str, ...] = ()
    doubtful: bool = False


def find(text: str) -> str | None:
    """The name of the symbol that a step means, or None."""
    return pick(text).name


def pick(text: str) -> Pick:
    """Of "When the bell goes, line up" what is after the comma, and all of it where that says nothing. Which lesson of
    the day it is shows nothing, and work with somebody of staff is work with an adult."""
    slot = SLOT.match(text[:LONGEST])
    text = WITH_SOMEBODY.sub(r"\1 with an adult", text[slot.end() if slot else 0:].strip())
    told = WHEN.match(text[:LONGEST])
    after = _pick(text[told.end():]) if told else Pick(None)
    return after if after.name else _pick(text)


def _pick(text: str) -> Pick:
    undone = undoing(text[:LONGEST])
    own, ours = shelf().index.find(text), _index().find(text)
    if undone:
        own, ours = left(own, undone), left(ours, undone)
    first, then = (own, ours) if own and (not ours or own[0].score >= ours[0].score) else (ours, own)
    named = _named(text, first[0]) if first and first is ours else None
    if named and named not in PEOPLE | {first[0].name}:
        return Pick(named, tuple(one.name for one in first), doubtful=True)
    if not first:
        broad = _broad(text, undone)
        return Pick(broad, doubtful=broad is not None)
    untold = first is ours and bool(first[0].ideas) and beside(text, first[0].ideas, first[0].name)
    return Pick(first[0].name, tuple(one.name for one in (*first[1:], *then)), untold or _doubtful(first))


def _broad(text: str, undone: Undoing | None) -> str | None:
    """What is shown where no saying is about enough of the step."""
    if FORBIDS.match(text):
        return last_resort(text) or FORBIDDEN
    broad = last_resort(text)
    if not undone or broad in undone.true_of:
        return broad
    named = broad or thing(undone.said.sub(" ", text, count=1))
    return undone.pictures.get(named or "", undone.picture)


def _named(text: str, best: Found) -> str | None:
    """The thing that is meant where a symbol is only about the word that points at it, tells which it is or is where it
    happens: a lunchtime club with Lego is Lego."""
    if best.name in WITH_THINGS:
        return thing(text)
    if len(best.ideas) != 1:
        return None
    return thing(text) if best.ideas <= POINTS_AT else head(text, *best.ideas)


def _doubtful(found: list[Found]) -> bool:
    """The best is about less than half of the step, or another is as likely."""
    best, *rest = found
    return best.share < SURE or any(one.name != best.name and one.score[:3] == best.score[:3] for one in rest)


def search(query: str, most: int = 24) -> list[str]:
    """Names of the symbols a person may mean while typing, likeliest first, a school's own before ours. The name of a
    group gives all of it."""
    typed = query.strip().lower()
    if typed in groups():
        return [one.name for one in groups()[typed]]
    of_group = [one.name for group, held in groups().items() if len(typed) > 3 and typed in group for one in held]
    found = [*shelf().searched.search(query), *_index().search(query), *of_group, *_of_lessons(typed)]
    return list(dict.fromkeys(found))[:most]


def _of_lessons(typed: str) -> list[str]:
    """Pictures of lessons' words that begin with what is typed, where no meaning has the same picture."""
    drawn = {symbol.openmoji for symbol in symbols().values()}
    return [name for name, symbol in lesson_words().items()
            if len(typed) > 2 and name.removeprefix(PREFIX).lower().startswith(typed) and symbol.openmoji not in drawn]


@cache
def _index() -> Index:
    return Index((name, (name, *symbol.words)) for name, symbol in symbols().items())

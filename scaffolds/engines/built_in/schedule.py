"""A routine as steps: the written one that was meant, or the teacher's own steps, or, where nothing is written for it,
the steps that most activities have. Matching never guesses: a schedule for the wrong routine is worse than a plain one.
"""
import re
from functools import cache

from prompt_library.cleaning import tidy
from scaffolds.brief import ScheduleBrief
from scaffolds.engines import EngineError
from scaffolds.engines.built_in import asked_for, typed_steps, words
from scaffolds.engines.built_in.matching import ACT, Matcher
from scaffolds.engines.built_in.routines import Routine, general, routines
from scaffolds.results import Schedule, ScheduleStep

READ = 2000  # characters: more is a document, and a list of steps is shorter
IN_TITLE = 60  # characters
LONGEST_NAME = 240  # characters of a request that names a routine
IN_STEP = 3, 30  # words and characters of an activity that still fit inside a step
UNTITLED = "Schedule"
ASKED = "asked"  # what typed steps came from: the request itself, so they are not the general ones
NEAR = 0.1  # twins (break in Year 4, break in Year 9) score this close: the one written for the year is meant
TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,200}>")


def schedule(brief: ScheduleBrief) -> Schedule:
    """Raises EngineError where nothing was typed that has a letter or a number in it.

    brief.steps asks for so many. A routine with fewer answers with those it has; steps that a teacher typed are all
    kept, whatever number was asked for.
    """
    typed = tidy(TAG.sub(" ", brief.routine[:READ]))
    if not any(letter.isalnum() for letter in typed):
        raise EngineError("Type the routine that the schedule is for, such as \"morning arrival\" or \"fire drill\".")
    own = None if _word_for_word(typed) else typed_steps.read(_listed(typed), _verbs())
    if own:
        return Schedule(title=_title(asked_for.subject(own.title)) or UNTITLED, matched=ASKED, steps=own.steps)
    asked = " ".join(typed.split())[: LONGEST_NAME]
    routine = meant(asked, brief.year)
    return _written(routine, brief) if routine else _general(asked_for.subject(asked), brief)


def meant(asked: str, year: int) -> Routine | None:
    """The routine that is meant, or None where none is surely meant."""
    activity = asked_for.subject(asked)
    found = [*_word_for_word(asked), *_word_for_word(activity), *_near(activity)]
    return next((routine for routine in found if year in routine.years), found[0] if found else None)


def _near(activity: str) -> list[Routine]:
    ranked = [found for found in _matcher().rank(activity, n=8) if found.confidence >= ACT]
    return [found.entry for found in ranked if found.confidence >= ranked[0].confidence - NEAR]


def _written(routine: Routine, brief: ScheduleBrief) -> Schedule:
    return Schedule(title=routine.title(brief.year), matched=routine.name, steps=_steps(routine, brief))


def _general(activity: str, brief: ScheduleBrief) -> Schedule:
    return Schedule(title=_title(activity) or UNTITLED, steps=tuple(
        step.model_copy(update={"text": _about(step.text, activity)}) for step in _steps(general(), brief)))


def _steps(routine: Routine, brief: ScheduleBrief) -> tuple[ScheduleStep, ...]:
    chosen = routine.most_important(max(brief.steps, 1) if brief.steps is not None else None)
    return tuple(ScheduleStep(text=step.words(brief.year), card=step.card, minutes=step.minutes,
                              symbol=step.picture(brief.year)) for step in chosen)


def _about(text: str, activity: str) -> str:
    """An activity is named inside a step only where it reads on: a short name, not an order ("make a poster")."""
    said = activity.split()
    if not said or len(said) > IN_STEP[0] or len(activity) > IN_STEP[1] or said[0].lower() in _verbs():
        return text.replace(" for $activity", "")
    return text.replace("$activity", activity if _keeps_capital(said[0]) else activity[0].lower() + activity[1:])


def _keeps_capital(word: str) -> bool:
    return len(word) > 1 and word[1:] != word[1:].lower()


def _title(activity: str) -> str:
    short = activity if len(activity) <= IN_TITLE else activity[:IN_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:-") + " …"
    return short[:1].upper() + short[1:]


def _listed(typed: str) -> str:
    """Lines are taken as they stand; what is on one line may have a request around its steps."""
    return typed if "\n" in typed else asked_for.subject(typed)


def _word_for_word(asked: str) -> list[Routine]:
    """Ideas drop common words, so that "break" and "form time" would say nothing: a phrase typed as written is sure."""
    return _written_phrases().get(words.plain(asked), [])


@cache
def _written_phrases() -> dict[str, list[Routine]]:
    found: dict[str, list[Routine]] = {}
    for routine in routines():
        said = (routine.name, *([routine.older_name] if routine.older_name else []), *routine.phrases)
        for phrase in {words.plain(way) for way in said}:
            found.setdefault(phrase, []).append(routine)
    return found


@cache
def _matcher() -> Matcher[Routine]:
    return Matcher(routines())


@cache
def _verbs() -> frozenset[str]:
    """The first word of every written step: what an action starts with."""
    steps = (step for routine in routines() for step in routine.steps)
    ways = (text for step in steps for text in (step.text, step.younger, step.older) if text)
    return frozenset(text.split()[0].lower() for text in ways)

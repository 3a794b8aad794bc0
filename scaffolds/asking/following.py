"""What a say asks for in its place in the conversation: after steps, after a hint, after "a word explained"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scaffolds.asking.understanding import Meaning, Move, about_steps, understand
from scaffolds.engines.built_in.tasks import matcher
from scaffolds.engines.built_in.words import plain

LONGEST_TERM = 4  # words in a term to explain
SUBJECTS = frozenset(
    (Move.TASK, Move.EXPLAIN, Move.OTHER_WORDS, Move.STARTERS, Move.SIMPLIFY, Move.HINT)
)  # what a follow-up goes back to
RESETS = frozenset((Move.ELSE, Move.LEAVE))
_FILLED_NEXT = frozenset(
    (Move.EXPLAIN, Move.STARTERS, Move.SIMPLIFY)
)  # asked for by a press, and named in the next say


# After steps, or after a hint, these are about them; alone they ask for nothing.
_TOO_HARD = frozenset(
    "too hard|its too hard|this is too hard|thats too hard|i cant|i cant do it|cant do it|i cant do this|cant do this|"
    "i just cant|this is hard|thats hard|its hard|hard".split("|")
)
_AFTER = {Move.TASK: Move.SMALLER, Move.HINT: Move.HINT}
_DONE = frozenset("done|im done|finished|ive finished|i finished|finished it|ok done|ok|k|yes|yep".split("|"))
_TOO_MUCH = frozenset("too much|its too much|thats too much|way too much|too much to do|its all too much".split("|"))
TOO_MANY = "Too many things at once"  # a written task
_NOT_UNDERSTOOD = re.compile(r"\b(?:get|understand|confus\w*|sense|mean|wdym|huh)\b")
STUCK = "Stuck on one question"  # a written task
_NEW_TOPIC = re.compile(
    r"^(?:no |actually |can it be |can i do it |make it |make that |do it |change it to |its |it is |i meant |i mean )+"
    r"(?:about|on) (?:an? |the )?(?P<about>\w+(?: \w+){0,3}?)(?: instead| please| pls| now)*$"
)
_OLD_TOPIC = re.compile(r"\s+(?:about|on)\s.*$", re.IGNORECASE | re.DOTALL)
_NOT_STEPS = frozenset((Move.STARTERS, Move.HINT, Move.SIMPLIFY))
_SUBJECTS = frozenset("english history geography science re pshe writing essay literature languages gcse drama".split())
_HOW_TO_START = re.compile(r"^(?:how|where|help|cant|i cant|dont know).*\b(?:start|started|begin)$")
_WHAT_NOW = re.compile(r"\b(?:what|wot|whats)\b")
_PAST = re.compile(r"\b(?:done|did|finished|completed)\b")
_MORE_OF_A_HINT = frozenset((Move.FEWER_WORDS, Move.SMALLER, Move.ANOTHER_WAY, Move.MORE_STEPS, Move.NEXT, Move.WHY))


@dataclass(frozen=True)
class Thread:
    """What the conversation is about now: the last subject named, and the follow-ups since, oldest first."""

    subject: Meaning | None = None
    since: tuple[Meaning, ...] = ()

    @property
    def is_stepping(self) -> bool:
        """Whether the steps are gone through one at a time."""
        return any(meaning.move in (Move.ONE, Move.NEXT) for meaning in self.since)

    @property
    def is_about_steps(self) -> bool:
        """Whether the last that was shown is the task's steps, and not a word, a way to start or a hint."""
        return not self.since or self.since[-1].move not in _NOT_STEPS

    def count(self, move: Move) -> int:
        return sum(meaning.move is move for meaning in self.since)


def understand_next(say: str, before: "Thread") -> Meaning:
    """What a say asks for in its place: after "a word explained" a word is a word, not a task; after a hint "i dont
    get it" asks for more of one; after steps "too hard" asks for a smaller one, and "done" for the next."""
    said, about = plain(say), before.subject
    subject = about.move if about else None
    meaning = understand(say)
    if about and subject is Move.TASK and (of_task := _of_task(say, meaning, about, before)):
        return of_task
    if said in _TOO_HARD and subject in _AFTER:
        return Meaning(_AFTER[subject])
    if subject is Move.HINT and meaning.move in _MORE_OF_A_HINT:
        return Meaning(Move.HINT)
    if subject is None and (alone := _about_nothing(say, meaning)):
        return alone
    last = before.since[-1].move if before.since else subject
    if last is Move.STARTERS and meaning.move in (Move.MORE_STEPS, Move.ANOTHER_WAY, Move.NEXT):
        return Meaning(Move.STARTERS)
    wanted = before.since[-1] if before.since else None
    if meaning.move is not Move.TASK or wanted is None or wanted.about or wanted.move not in _FILLED_NEXT:
        return meaning
    if wanted.move is Move.EXPLAIN and len(say.split()) > LONGEST_TERM:
        return meaning
    return Meaning(wanted.move, plain(say) if wanted.move is Move.EXPLAIN else say.strip())


def _of_task(say: str, meaning: Meaning, task: Meaning, before: Thread) -> Meaning | None:
    """What a say asks of the task that the conversation is about; None where it is about something else."""
    said = plain(say)
    if before.is_about_steps and (of_steps := about_steps(say)):
        return of_steps
    if _HOW_TO_START.search(said) and not _is_written(task.about):
        return Meaning(Move.ONE)
    if meaning.move is Move.TASKS_WHICH:  # "break it down"
        return Meaning(Move.MORE_STEPS)
    if said in _DONE and before.is_stepping:
        return Meaning(Move.NEXT)
    named = _NEW_TOPIC.match(said)
    return Meaning(Move.TASK, f"{_OLD_TOPIC.sub('', task.about)} about {named['about']}") if named else None


def _about_nothing(say: str, meaning: Meaning) -> Meaning | None:
    """What is said of steps or a text where there are none yet: what was meant is on the learner's own sheet."""
    said = plain(say)
    if said in _TOO_MUCH:
        return Meaning(Move.TASK, TOO_MANY)
    of_steps = about_steps(say) if meaning.move is Move.TASK else None
    if of_steps and (of_steps.number or of_steps.move is not Move.SMALLER):
        meaning = of_steps
        if meaning.move not in (Move.NEXT, Move.FEWER_WORDS):
            return meaning
    if meaning.move is Move.NEXT:
        return Meaning(Move.NOTHING if _PAST.search(said) and not _WHAT_NOW.search(said) else Move.TASKS_WHICH)
    if meaning.move is not Move.FEWER_WORDS:
        return None
    return Meaning(Move.TASK, STUCK) if _NOT_UNDERSTOOD.search(said) else Meaning(Move.SIMPLIFY)


def _is_written(about: str) -> bool:
    """Whether sentences could be wanted for a task: it goes with a school subject, or no written steps are for it."""
    best = matcher().rank(about, 1)
    return not best or bool(_SUBJECTS.intersection(best[0].entry.tags))


def _is_aside(meaning: Meaning, known: Thread) -> bool:
    """A word explained on the way through a task's steps: the steps stay what the conversation is about."""
    in_steps = known.subject is not None and known.subject.move is Move.TASK
    return in_steps and meaning.move in (Move.EXPLAIN, Move.OTHER_WORDS)


def thread(history: Iterable[tuple[str, str]]) -> Thread:
    """The conversation so far, worked out anew from what the page brought along. A bare "hint" or "starters" after a
    task is about that task, so only a say that names something becomes the subject."""
    known = Thread()
    for said, _ in history:
        meaning = understand_next(said, known)
        if meaning.move in RESETS:
            known = Thread()
        elif meaning.move in SUBJECTS and meaning.about and not _is_aside(meaning, known):
            known = Thread(meaning)
        else:
            known = Thread(known.subject, (*known.since, meaning))
    return known

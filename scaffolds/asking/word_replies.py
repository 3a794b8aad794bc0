"""Replies about words: one explained, ways to start a sentence, a text in plainer words, the help ladder."""

import re

from scaffolds.asking import tasks
from scaffolds.asking.asked import Asked
from scaffolds.asking.shapes import Reply, ReplyKind, ReplyStep
from scaffolds.asking.understanding import Move
from scaffolds.asking.words import hints, line, meaning_of, options
from scaffolds.brief import PassageBrief, StartersBrief
from scaffolds.engines.built_in.words import plain
from scaffolds.make import make
from scaffolds.results import Passage, Starters

STARTERS = 4
EASIEST = 6.0  # years: plainer than this is not asked of a passage
_SUM = re.compile(r"\d\s*(?:[x×*+÷/=−-]|times|plus|minus)\s*\d")  # "7x8" is a sum, whatever else is said


def explain(asked: Asked) -> Reply:
    word = asked.meaning.about
    if not word:
        return Reply(ReplyKind.EXPLAIN, line("explain_which"), options=options("else", "nothing"))
    found = meaning_of(word)
    text = line("explain", word=found[0], meaning=found[1]) if found else line("explain_unknown", word=word)
    return Reply(ReplyKind.EXPLAIN, text, options=options("other_word", "else", "nothing"))


def starters(asked: Asked) -> Reply:
    subject = asked.before.subject
    topic = asked.meaning.about or (subject.about if subject and subject.move in (Move.TASK, Move.STARTERS) else "")
    if not topic:
        return Reply(ReplyKind.STARTERS, line("starters_which"), options=options("else", "nothing"))
    topic = tasks.topic(topic) or topic
    more = STARTERS * asked.count(Move.STARTERS) if not asked.meaning.about else STARTERS
    scaffold = make(StartersBrief(topic, count=min(more, 12)), asked.engine, for_learner=True)
    assert isinstance(scaffold.result, Starters)  # noqa: S101 - make keeps the kind of its brief
    steps = tuple(ReplyStep(starter.text) for starter in scaffold.result.starters[-STARTERS:])
    pressed = options("more_starters", "else", "nothing")
    return Reply(ReplyKind.STARTERS, line("starters", topic=topic), steps, pressed, engine=scaffold.receipt.engine)


def simplify(asked: Asked) -> Reply:
    if not asked.meaning.about:
        return Reply(ReplyKind.SIMPLIFY, line("simplify_which"), options=options("else", "nothing"))
    return passage(asked, asked.meaning.about, asked.say.age)


def passage(asked: Asked, text: str, age: float) -> Reply:
    scaffold = make(PassageBrief(text, to=max(EASIEST, age)), asked.engine)
    assert isinstance(scaffold.result, Passage)  # noqa: S101 - make keeps the kind of its brief
    written = scaffold.result.text
    if written.split() == text.split():
        written = f"{line('simplify_same')}\n\n{written}"
    elif asked.say.history and written.strip() in asked.say.history[-1][1]:
        written = f"{line('simplest')}\n\n{written}"
    return Reply(
        ReplyKind.SIMPLIFY, written, options=options("simpler", "else", "nothing"), engine=scaffold.receipt.engine
    )


def hint(asked: Asked) -> Reply:
    """Each ask goes one rung down, and the last rung is an example of the same kind: never the finished answer."""
    subject = asked.before.subject
    already = subject is not None and subject.move is Move.HINT  # the ask that named the question was a rung too
    rung = min(asked.before.count(Move.HINT) + already, 2)
    about = f"{asked.meaning.about} {subject.about if subject else ''}"
    said = {*plain(about).split(), *(("sum",) if _SUM.search(about) else ())}
    ladder = next((each for each in hints() if said.intersection(each.words)), hints()[-1])
    further = ("fuller_hint", "example", "smaller")[rung]
    names = (further, "else", "nothing") if rung < 2 or (subject and subject.move is Move.TASK) else ("else", "nothing")
    return Reply(ReplyKind.HINT, ladder.rungs[rung], options=options(*names))

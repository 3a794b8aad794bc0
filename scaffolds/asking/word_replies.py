"""Replies about words: one explained, others for it, ways to start, a text in plainer words, the help ladder."""

import re

from scaffolds.asking import forms, sums, tasks, words
from scaffolds.asking.asked import Asked
from scaffolds.asking.shapes import Reply, ReplyKind, ReplyStep
from scaffolds.asking.understanding import Move
from scaffolds.asking.words import meaning_of, options
from scaffolds.brief import PassageBrief, StartersBrief
from scaffolds.engines.built_in.words import plain
from scaffolds.make import make
from scaffolds.results import Passage, Starters

STARTERS = 4
MEANINGS = 4  # words explained below a text: more is a list to work through
EASIEST = 6.0  # years: plainer than this is not asked of a passage
LONGEST_OWN = 3  # words in a thing of the learner's own ("my new dog"), which keeps its "my"
_OWNER = re.compile(r"^(?:my|our) ", re.IGNORECASE)
_AND = re.compile(r" and (?:an? |the )?")  # "the difference between area and perimeter" is two words explained
_POINTS = frozenset(("it", "this"))  # in a long ask these are not the writing that starts
_CAN_BE_STARTED = (Move.TASK, Move.STARTERS, Move.EXPLAIN)
FURTHER = ("fuller_hint", "example", "smaller")  # what can be pressed after each rung


def explain(asked: Asked) -> Reply:
    word = asked.meaning.about
    if not word:
        return Reply(ReplyKind.EXPLAIN, asked.line("explain_which"), options=options("else", "nothing"))
    whole = meaning_of(word)
    found = [whole] if whole else [meaning_of(one) for one in _AND.split(word)]
    if not all(found) and (held := meaning_of(forms.held_in(word))):
        found = [held]
    said = [asked.line("explain", word=one[0], meaning=one[1]) for one in found if one]
    text = "\n".join(said) if len(said) == len(found) else asked.line("explain_unknown", word=word)
    return Reply(ReplyKind.EXPLAIN, text, options=options("other_word", "else", "nothing"))


def other_words(asked: Asked) -> Reply:
    word = asked.meaning.about
    if not word:
        text = asked.line("other_words_which")
    elif found := words.other_words(word):
        text = asked.line("other_words", word=word, others=", ".join(found))
    else:
        text = asked.line("other_words_unknown", word=word)
    return Reply(ReplyKind.EXPLAIN, text, options=options("else", "nothing"))


def starters(asked: Asked) -> Reply:
    subject = asked.before.subject
    about = asked.meaning.about or (subject.about if subject and subject.move in _CAN_BE_STARTED else "")
    if not about:
        return Reply(ReplyKind.STARTERS, asked.line("starters_which"), options=options("else", "nothing"))
    turn = 0 if asked.meaning.about else asked.count(Move.STARTERS)
    topic = about if _OWNER.match(about) and len(about.split()) <= LONGEST_OWN else tasks.topic(about)
    opener = _opener(about, has_topic=topic is not None)
    return _openers(opener, turn, asked) if opener else _starters(topic or about, turn, asked)


def _year(age: float) -> int:
    """The school year in England of whoever reads at this age."""
    return max(1, min(13, round(age) - 5))


def _opener(about: str, has_topic: bool) -> words.Openers | None:
    """The kind of writing that starts are wanted for; None where starts about the topic are better."""
    said = f" {plain(about)} "
    is_long = len(said.split()) > LONGEST_OWN
    found = next((each for each in words.openers() if any(
        f" {word} " in said for word in each.words if not (is_long and word in _POINTS))), None)
    return found if found and (found.fits_any_topic or not has_topic) else None


def _openers(opener: words.Openers, turn: int, asked: Asked) -> Reply:
    first = STARTERS * turn % len(opener.starts)
    steps = tuple(ReplyStep(start) for start in opener.starts[first : first + STARTERS])
    pressed = options("more_starters", "else", "nothing")
    return Reply(ReplyKind.STARTERS, asked.line("openers", kind=opener.kind), steps, pressed)


def _starters(topic: str, turn: int, asked: Asked) -> Reply:
    count = min(STARTERS * max(1, turn), 12)
    scaffold = make(StartersBrief(topic, count=count, year=_year(asked.say.age)), asked.engine, for_learner=True)
    assert isinstance(scaffold.result, Starters)  # noqa: S101 - make keeps the kind of its brief
    steps = tuple(ReplyStep(starter.text) for starter in scaffold.result.starters[-STARTERS:])
    pressed = options("more_starters", "else", "nothing")
    text = asked.line("starters", topic=_OWNER.sub("", topic))
    return Reply(ReplyKind.STARTERS, text, steps, pressed, engine=scaffold.receipt.engine)


def simplify(asked: Asked) -> Reply:
    if not asked.meaning.about:
        return Reply(ReplyKind.SIMPLIFY, asked.line("simplify_which"), options=options("else", "nothing"))
    return passage(asked, asked.meaning.about, asked.say.age)


def passage(asked: Asked, text: str, age: float) -> Reply:
    scaffold = make(PassageBrief(text, to=max(EASIEST, age)), asked.engine)
    assert isinstance(scaffold.result, Passage)  # noqa: S101 - make keeps the kind of its brief
    written = scaffold.result.text
    if written.split() == text.split():
        written = f"{_unchanged(text, asked)}\n\n{written}"
    elif asked.say.history and written.strip() in asked.say.history[-1][1]:
        written = f"{asked.line('simplest')}\n\n{written}"
    return Reply(
        ReplyKind.SIMPLIFY, written, options=options("simpler", "else", "nothing"), engine=scaffold.receipt.engine
    )


def _unchanged(text: str, asked: Asked) -> str:
    """What is said of a text that came back as it was. Only one without a hard word is called plain; what the hard
    words of any other mean is listed, where that is known."""
    supported = make(PassageBrief(text, to=max(EASIEST, asked.say.age), original=True), asked.engine).result
    assert isinstance(supported, Passage)  # noqa: S101 - make keeps the kind of its brief
    if supported.glossary:
        explained = supported.glossary[:MEANINGS]
        meanings = [asked.line("explain", word=gloss.word, meaning=gloss.meaning) for gloss in explained]
        return "\n".join([asked.line("simplify_meanings"), *meanings])
    return asked.line("simplify_none" if supported.unexplained else "simplify_same")


def hint(asked: Asked) -> Reply:
    """Each ask goes one rung down, and the last rung is an example of the same kind: never the finished answer."""
    subject = asked.before.subject
    already = subject is not None and subject.move is Move.HINT  # the ask that named the question was a rung too
    rung = asked.before.count(Move.HINT) + already
    is_task = subject is not None and subject.move is Move.TASK
    if rung >= len(FURTHER):
        return Reply(ReplyKind.HINT, asked.line("no_more_hints"), options=options("else", "nothing"))
    about = f"{asked.meaning.about} {subject.about if subject else ''}"
    ladder = _ladder(about)
    rungs = ladder.young if asked.is_young else ladder.rungs
    has_the_same = sums.numbers(about) and sums.numbers(about) <= sums.numbers(rungs[-1])
    text = ladder.other if rung == len(FURTHER) - 1 and has_the_same and ladder.other else rungs[rung]
    names = (FURTHER[rung], "else", "nothing") if rung < len(FURTHER) - 1 or is_task else ("else", "nothing")
    return Reply(ReplyKind.HINT, text, options=options(*names))


def _ladder(about: str) -> words.Hints:
    said = f" {plain(about)} {sums.kind(about) or ''} "
    return next((each for each in words.hints() if any(f" {word} " in said for word in each.words)), words.hints()[-1])

"""Replies about a task: its steps, and the same steps smaller, shorter, fewer, in another order or another form."""

import re
from collections.abc import Callable
from dataclasses import replace

from scaffolds.asking import tasks, unmatched
from scaffolds.asking.asked import Asked, fixed, nothing_back
from scaffolds.asking.lengths import length_of
from scaffolds.asking.shapes import Form, Reply, ReplyKind
from scaffolds.asking.tasks import Broken, as_step, lower_first
from scaffolds.asking.understanding import Move
from scaffolds.asking.word_replies import passage
from scaffolds.asking.words import lesson_word, nearly_spelt, options, ways_in, words
from scaffolds.engines.built_in.matching import is_common
from scaffolds.engines.built_in.words import plain

_ASKS = frozenset("please pls plz plzz thanks thx ty help".split())  # said around a word by itself
_UNSURE = frozenset(("unclear", "unclear_one"))
_SPEAKS_OF_IT = re.compile(r"\b(?:it|that|this|them|me|some|any|ones?)\b|^in an?\b", re.IGNORECASE)
_SAYS_NO_TASK = frozenset(("unclear_any", "unclear_empty", "no_task", "telling"))
_OF_ALL = {"how_long", "why"}  # said of every step, so every step is shown


def task(asked: Asked) -> Reply:
    near = tasks.near(asked.meaning.about, asked.before)
    if not near.is_sure and (defined := _defined(asked, near)):
        return defined
    if near.unclear:
        return _still_here(asked, near) or _unclear(asked, near)
    return _breakdown(asked, tasks.broken(near.task, asked.say.detail, asked.say.age, asked.engine))


def _defined(asked: Asked, near: tasks.Near) -> Reply | None:
    """A word that lessons teach, typed by itself: what it means, and the tasks that may go with it."""
    said = " ".join(word for word in plain(near.task).split() if word not in _ASKS)
    found = lesson_word(said) or (nearly_spelt(said) if " " not in said and not is_common(said) else None)
    if found is None:
        return None
    text = asked.line("explain", word=found[0], meaning=found[1])
    pressed = (*near.names, *options("else")) if near.names else options("other_word", "else", "nothing")
    return Reply(ReplyKind.EXPLAIN, text, options=pressed)


def _still_here(asked: Asked, near: tasks.Near) -> Reply | None:
    """Words that name no task, said about steps that are here: the steps again, and what can be done with them."""
    if near.unclear not in _SAYS_NO_TASK and not (near.unclear in _UNSURE and _SPEAKS_OF_IT.search(near.task)):
        return None
    broken = _again(asked)
    if broken is None:
        return None
    text = asked.line("still_here", step=lower_first(broken.steps[0].text))
    return _with_steps(asked, broken, ReplyKind.FORMAT, text, "smaller", "another_way", "else", "nothing")


def _unclear(asked: Asked, near: tasks.Near) -> Reply:
    """No steps: the nearest tasks to press, or a line that says what the page is for."""
    text = asked.line(near.unclear)
    if near.names:
        return Reply(ReplyKind.BREAKDOWN, text, options=(*near.names, *options("else")))
    if near.unclear == "fact":
        return fact(asked)
    return Reply(ReplyKind.NOTHING_ASKED, text, options=ways_in())


def _breakdown(asked: Asked, broken: Broken) -> Reply:
    name = "breakdown_general" if broken.general else "breakdown"
    text = asked.line(name, title=broken.title, step=lower_first(broken.steps[0].text))
    return _with_steps(asked, broken, ReplyKind.BREAKDOWN, text, "smaller", "fewer_words", "else", "nothing")


def _with_steps(asked: Asked, broken: Broken, kind: ReplyKind, text: str, *pressed: str) -> Reply:
    """In the form one, only the first step is there, and "the next step" takes the place of fewer words."""
    steps = broken.steps
    if asked.form is Form.ONE:
        steps = steps[:1]
        pressed = tuple("next" if name == "fewer_words" else name for name in pressed)
    return Reply(
        kind,
        text,
        tuple(map(as_step, steps)),
        options(*pressed),
        engine=broken.engine,
        form=asked.form,
        title=broken.title,
    )


def _again(asked: Asked) -> Broken | None:
    """The breakdown that the conversation is about, made again with the detail it had come to; None where
    there is none."""
    subject = asked.before.subject
    if subject is None or subject.move is not Move.TASK:
        return None
    near = tasks.near(subject.about, asked.before)
    if near.unclear:
        return None
    shift = asked.count(Move.MORE_STEPS) - asked.count(Move.FEWER_STEPS)
    if wanted := asked.meaning.move is Move.FEWER_STEPS and asked.meaning.number:
        return tasks.in_number(tasks.broken(near.task, 3, asked.say.age, asked.engine), wanted)
    return tasks.broken(near.task, max(1, min(5, asked.say.detail + shift)), asked.say.age, asked.engine)


def follow_up(kind: ReplyKind, name: str, *pressed: str) -> Callable[[Asked], Reply]:
    """The same steps, said or laid out another way. name is the fixed line that comes with them, which may speak of the
    first step, or of how long they are: a range, and only ever because it was asked for."""

    def reply(asked: Asked) -> Reply:
        broken = _again(asked)
        if broken is None:
            return nothing_back()
        low, high = sum(step.minutes_low for step in broken.steps), sum(step.minutes_high for step in broken.steps)
        text = asked.line(name, step=lower_first(broken.steps[0].text), low=low, high=high)
        shown = replace(asked, form=Form.LIST) if name in _OF_ALL else asked
        return _with_steps(shown, broken, kind, text, *pressed)

    return reply


def length(asked: Asked) -> Reply:
    """How long something is that there are no steps of here: what is written of it, else the steps of the task that
    was named, with their lengths."""
    asks = plain(asked.meaning.about)
    if said := length_of(asks, young=asked.is_young):
        return fixed(said, *options("else", "nothing"))
    if unmatched.measures_the_world(asks):
        return fact(asked)
    about = tasks.without_length(asks)
    near = tasks.near(about, asked.before) if about else tasks.Near(asks)
    if not near.is_sure:
        return fixed(asked.line("length_unknown"), *(*near.names, *options("else")) if near.names else ways_in())
    broken = tasks.broken(near.task, asked.say.detail, asked.say.age, asked.engine)
    return _long(replace(asked, form=Form.LIST), broken)


def _long(asked: Asked, broken: Broken) -> Reply:
    low, high = sum(step.minutes_low for step in broken.steps), sum(step.minutes_high for step in broken.steps)
    text = asked.line("how_long", low=low, high=high)
    return _with_steps(asked, broken, ReplyKind.FORMAT, text, "smaller", "fewer_steps", "else", "nothing")


def fact(asked: Asked) -> Reply:
    return fixed(asked.line("fact"), *options("hint", "stuck", "else", "nothing"))


def smaller(asked: Asked) -> Reply:
    broken = _again(asked)
    if broken is None:
        return nothing_back()
    steps = tasks.smaller(broken, asked.meaning.about, asked.meaning.number, asked.count(Move.SMALLER))
    if not steps:
        return Reply(
            ReplyKind.SMALLER,
            asked.line("smallest"),
            options=options("another_way", "list", "else", "nothing"),
            engine=broken.engine,
        )
    text = asked.line("smaller", step=lower_first(steps[0].text))
    return _with_steps(
        asked, replace(broken, steps=steps), ReplyKind.SMALLER, text, "smaller_again", "list", "else", "nothing"
    )


def fewer_words(asked: Asked) -> Reply:
    subject = asked.before.subject
    if subject and subject.move is Move.SIMPLIFY:
        return passage(asked, subject.about, asked.say.age - asked.count(Move.FEWER_WORDS))
    broken = _again(asked)
    if broken is None:
        return nothing_back()
    broken = replace(broken, steps=tuple(map(tasks.shorter, broken.steps)))
    text = asked.line("fewer_words", step=lower_first(broken.steps[0].text))
    return _with_steps(asked, broken, ReplyKind.FORMAT, text, "smaller", "one", "else", "nothing")


def another_way(asked: Asked) -> Reply:
    """The steps from another place: any of them can be the first."""
    broken = _again(asked)
    if broken is None:
        return nothing_back()
    turn = asked.count(Move.ANOTHER_WAY) % len(broken.steps)
    broken = replace(broken, steps=(*broken.steps[turn:], *broken.steps[:turn]))
    text = asked.line("another_way", step=lower_first(broken.steps[0].text))
    return _with_steps(asked, broken, ReplyKind.FORMAT, text, "smaller", "another_way", "else", "nothing")


def wrong(asked: Asked) -> Reply:
    """Other tasks that the same words may have meant, to press; the other ways in where there are none."""
    subject = asked.before.subject
    names = tasks.others(subject.about) if subject else ()
    if not names:
        return fixed(asked.line("else"), *words().other_ways)
    return Reply(ReplyKind.BREAKDOWN, asked.line("unclear"), options=(*names, *options("else")))


def next_step(asked: Asked) -> Reply:
    broken = _again(asked)
    if broken is None:
        return nothing_back()
    index = max(0, asked.count(Move.NEXT) - asked.count(Move.BACK))
    if index >= len(broken.steps):
        pressed = options("list", "else", "nothing")
        return Reply(ReplyKind.FORMAT, asked.line("no_more_steps"), options=pressed, engine=broken.engine)
    step = broken.steps[index]
    text = asked.line("breakdown_one", title=broken.title, number=index + 1, total=len(broken.steps), step=step.text)
    return Reply(
        ReplyKind.FORMAT,
        text,
        steps=(as_step(step),),
        options=options("next", "list", "else", "nothing"),
        engine=broken.engine,
    )

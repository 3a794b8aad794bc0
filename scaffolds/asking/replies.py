"""One reply for each thing a learner can ask for. Everything made comes through scaffolds.make; the words around "
"it are
fixed content. What comes from here is a draft: scaffolds.ask checks it before anyone sees it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from scaffolds.asking import tasks
from scaffolds.asking.shapes import Form, Reply, ReplyKind, ReplyStep, Say
from scaffolds.asking.tasks import Broken, as_step, lower_first
from scaffolds.asking.understanding import Meaning, Move, Thread
from scaffolds.asking.words import hints, line, meaning_of, options, ways_in, words
from scaffolds.brief import PassageBrief, StartersBrief
from scaffolds.engines import Engine
from scaffolds.engines.built_in.words import plain
from scaffolds.make import make
from scaffolds.results import Passage, Starters

STARTERS = 4
EASIEST = 6.0  # years: plainer than this is not asked of a passage
_FORM_MOVES = {Move.ONE: Form.ONE, Move.LIST: Form.LIST, Move.CARDS: Form.CARDS}


@dataclass(frozen=True)
class Asked:
    """One ask, understood: what was said now, the conversation before it, and what makes the answer."""

    say: Say
    meaning: Meaning
    before: Thread
    engine: Engine
    form: Form = field(default=Form.LIST)

    def count(self, move: Move) -> int:
        """How often this was asked for since the subject was named, this time included."""
        return self.before.count(move) + (self.meaning.move is move)


def reply_to(asked: Asked) -> Reply:
    form = next(
        (_FORM_MOVES[m.move] for m in reversed((*asked.before.since, asked.meaning)) if m.move in _FORM_MOVES), None
    )
    asked = replace(asked, form=form or asked.say.form)
    return replace(_REPLIES[asked.meaning.move](asked), form=asked.form)


# No subject is needed.


def _nothing(asked: Asked) -> Reply:
    said = words().nothing_asked
    turn = sum(meaning.move is Move.NOTHING for meaning in asked.before.since)
    return _fixed(said[turn % len(said)], *ways_in())


def _leave(asked: Asked) -> Reply:
    return _fixed(line("leave"), *options("else", "nothing"))


def _else(asked: Asked) -> Reply:
    return _fixed(line("else"), *words().other_ways)


def _tasks_which(asked: Asked) -> Reply:
    return _fixed(line("tasks_which"), *tasks.common(), *options("nothing"))


def _fixed(text: str, *pressed: str) -> Reply:
    return Reply(ReplyKind.NOTHING_ASKED, text, options=pressed)


# Tasks, and what can be done with their steps.


def _task(asked: Asked) -> Reply:
    near = tasks.near(asked.meaning.about, asked.before)
    if near.unclear:
        talk = len(asked.meaning.about.split()) > tasks.LONGEST_TASK
        text = line("unclear" if near.names else "unclear_long" if talk else "unclear_empty")
        return Reply(ReplyKind.BREAKDOWN, text, options=(*near.names, *options("else")) if near.names else ways_in())
    return _breakdown(asked, tasks.broken(near.task, asked.say.detail, asked.engine), ReplyKind.BREAKDOWN, "breakdown")


def _breakdown(asked: Asked, broken: Broken, kind: ReplyKind, name: str) -> Reply:
    first = lower_first(broken.steps[0].text)
    if broken.general and name == "breakdown":
        name = "breakdown_general"
    text = line(name, title=broken.title, step=first)
    return _with_steps(asked, broken, kind, text, "smaller", "fewer_words", "else", "nothing")


def _with_steps(asked: Asked, broken: Broken, kind: ReplyKind, text: str, *pressed: str) -> Reply:
    """In the form one, only the first step is there, and "the next step" takes the place of fewer words."""
    steps = broken.steps
    if asked.form is Form.ONE:
        steps = steps[:1]
        pressed = tuple("next" if name == "fewer_words" else name for name in pressed)
    return Reply(kind, text, steps=tuple(map(as_step, steps)), options=options(*pressed), engine=broken.engine)


def _again(asked: Asked, detail: int = 0) -> Broken | None:
    """The breakdown that the conversation is about, made again with the detail it had come to; None where there "
    "is none."""
    subject = asked.before.subject
    if subject is None or subject.move is not Move.TASK:
        return None
    near = tasks.near(subject.about, asked.before)
    if near.unclear:
        return None
    shift = asked.count(Move.MORE_STEPS) - asked.count(Move.FEWER_STEPS) + detail
    return tasks.broken(near.task, max(1, min(5, asked.say.detail + shift)), asked.engine)


def _follow_up(kind: ReplyKind, name: str, *pressed: str) -> Callable[[Asked], Reply]:
    """The same steps, said or laid out another way."""

    def reply(asked: Asked) -> Reply:
        broken = _again(asked)
        if broken is None:
            return _nothing_back()
        text = line(name, step=lower_first(broken.steps[0].text))
        return _with_steps(asked, broken, kind, text, *pressed)

    return reply


def _nothing_back() -> Reply:
    return _fixed(line("nothing_back"), *ways_in())


def _smaller(asked: Asked) -> Reply:
    broken = _again(asked)
    if broken is None:
        return _nothing_back()
    smaller = tasks.smaller(broken, asked.meaning.about, asked.meaning.number, asked.count(Move.SMALLER))
    if not smaller:
        return Reply(
            ReplyKind.SMALLER,
            line("smallest"),
            options=options("another_way", "list", "else", "nothing"),
            engine=broken.engine,
        )
    text = line("smaller", step=lower_first(smaller[0].text))
    return _with_steps(
        asked, replace(broken, steps=smaller), ReplyKind.SMALLER, text, "smaller_again", "list", "else", "nothing"
    )


def _fewer_words(asked: Asked) -> Reply:
    subject = asked.before.subject
    if subject and subject.move is Move.SIMPLIFY:
        return _passage(asked, subject.about, asked.say.age - asked.count(Move.FEWER_WORDS))
    broken = _again(asked)
    if broken is None:
        return _nothing_back()
    broken = replace(broken, steps=tuple(map(tasks.shorter, broken.steps)))
    text = line("fewer_words", step=lower_first(broken.steps[0].text))
    return _with_steps(asked, broken, ReplyKind.FORMAT, text, "smaller", "one", "else", "nothing")


def _another_way(asked: Asked) -> Reply:
    """The steps from another place: any of them can be the first."""
    broken = _again(asked)
    if broken is None:
        return _nothing_back()
    turn = asked.count(Move.ANOTHER_WAY) % len(broken.steps)
    broken = replace(broken, steps=(*broken.steps[turn:], *broken.steps[:turn]))
    text = line("another_way", step=lower_first(broken.steps[0].text))
    return _with_steps(asked, broken, ReplyKind.FORMAT, text, "smaller", "another_way", "else", "nothing")


def _next(asked: Asked) -> Reply:
    broken = _again(asked)
    if broken is None:
        return _nothing_back()
    index = asked.count(Move.NEXT)
    if index >= len(broken.steps):
        return Reply(
            ReplyKind.FORMAT, line("no_more_steps"), options=options("list", "else", "nothing"), engine=broken.engine
        )
    step = broken.steps[index]
    text = line("breakdown_one", title=broken.title, number=index + 1, total=len(broken.steps), step=step.text)
    return Reply(
        ReplyKind.FORMAT,
        text,
        steps=(as_step(step),),
        options=options("next", "list", "else", "nothing"),
        engine=broken.engine,
    )


def _how_long(asked: Asked) -> Reply:
    """A range, and only because it was asked for."""
    broken = _again(asked)
    if broken is None:
        return _nothing_back()
    low, high = sum(step.minutes_low for step in broken.steps), sum(step.minutes_high for step in broken.steps)
    return _with_steps(
        asked,
        broken,
        ReplyKind.FORMAT,
        line("how_long", low=low, high=high),
        "smaller",
        "fewer_steps",
        "else",
        "nothing",
    )


# Words, sentences, texts, hints.


def _explain(asked: Asked) -> Reply:
    word = asked.meaning.about
    if not word:
        return Reply(ReplyKind.EXPLAIN, line("explain_which"), options=options("else", "nothing"))
    found = meaning_of(word)
    text = line("explain", word=found[0], meaning=found[1]) if found else line("explain_unknown", word=word)
    return Reply(ReplyKind.EXPLAIN, text, options=options("other_word", "else", "nothing"))


def _starters(asked: Asked) -> Reply:
    subject = asked.before.subject
    topic = asked.meaning.about or (subject.about if subject and subject.move in (Move.TASK, Move.STARTERS) else "")
    if not topic:
        return Reply(ReplyKind.STARTERS, line("starters_which"), options=options("else", "nothing"))
    topic = tasks.topic(topic) or topic
    more = STARTERS * asked.count(Move.STARTERS) if not asked.meaning.about else STARTERS
    scaffold = make(StartersBrief(topic, count=min(more, 12)), asked.engine)
    assert isinstance(scaffold.result, Starters)  # noqa: S101 - make keeps the kind of its brief
    steps = tuple(ReplyStep(starter.text) for starter in scaffold.result.starters[-STARTERS:])
    pressed = options("more_starters", "else", "nothing")
    return Reply(ReplyKind.STARTERS, line("starters", topic=topic), steps, pressed, engine=scaffold.receipt.engine)


def _simplify(asked: Asked) -> Reply:
    if not asked.meaning.about:
        return Reply(ReplyKind.SIMPLIFY, line("simplify_which"), options=options("else", "nothing"))
    return _passage(asked, asked.meaning.about, asked.say.age)


def _passage(asked: Asked, text: str, age: float) -> Reply:
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


def _hint(asked: Asked) -> Reply:
    """Each ask goes one rung down, and the last rung is an example of the same kind: never the finished answer."""
    subject = asked.before.subject
    already = subject is not None and subject.move is Move.HINT  # the ask that named the question was a rung too
    rung = min(asked.before.count(Move.HINT) + already, 2)
    said = set(plain(f"{asked.meaning.about} {subject.about if subject else ''}").split())
    entry = next((hint for hint in hints() if said.intersection(hint.words)), hints()[-1])
    further = ("fuller_hint", "example", "smaller")[rung]
    names = (further, "else", "nothing") if rung < 2 or (subject and subject.move is Move.TASK) else ("else", "nothing")
    return Reply(ReplyKind.HINT, entry.rungs[rung], options=options(*names))


_REPLIES: dict[Move, Callable[[Asked], Reply]] = {
    Move.NOTHING: _nothing,
    Move.LEAVE: _leave,
    Move.ELSE: _else,
    Move.TASKS_WHICH: _tasks_which,
    Move.TASK: _task,
    Move.NEXT: _next,
    Move.SMALLER: _smaller,
    Move.MORE_STEPS: _follow_up(ReplyKind.SMALLER, "more_steps", "smaller", "fewer_steps", "else", "nothing"),
    Move.FEWER_STEPS: _follow_up(ReplyKind.FORMAT, "fewer_steps", "smaller", "more_steps", "else", "nothing"),
    Move.FEWER_WORDS: _fewer_words,
    Move.ANOTHER_WAY: _another_way,
    Move.ONE: _follow_up(ReplyKind.FORMAT, "format_one", "next", "list", "else", "nothing"),
    Move.LIST: _follow_up(ReplyKind.FORMAT, "format_list", "smaller", "one", "else", "nothing"),
    Move.CARDS: _follow_up(ReplyKind.FORMAT, "format_cards", "smaller", "list", "else", "nothing"),
    Move.HOW_LONG: _how_long,
    Move.WHY: _follow_up(ReplyKind.EXPLAIN, "why", "smaller", "list", "else", "nothing"),
    Move.HINT: _hint,
    Move.EXPLAIN: _explain,
    Move.STARTERS: _starters,
    Move.SIMPLIFY: _simplify,
}

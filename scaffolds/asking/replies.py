"""One reply for each thing a learner can ask for. Everything made comes through scaffolds.make; the words around it are
fixed content. What comes from here is a draft: scaffolds.ask checks it before anyone sees it."""

from collections.abc import Callable
from dataclasses import replace

from scaffolds.asking import step_replies as steps
from scaffolds.asking import word_replies
from scaffolds.asking.asked import Asked, fixed
from scaffolds.asking.shapes import Form, Reply, ReplyKind
from scaffolds.asking.tasks import common
from scaffolds.asking.understanding import Move
from scaffolds.asking.words import options, ways_in, words

_FORM_MOVES = {Move.ONE: Form.ONE, Move.LIST: Form.LIST, Move.CARDS: Form.CARDS}


def reply_to(asked: Asked) -> Reply:
    form = next(
        (_FORM_MOVES[m.move] for m in reversed((*asked.before.since, asked.meaning)) if m.move in _FORM_MOVES), None
    )
    asked = replace(asked, form=form or asked.say.form)
    return _REPLIES[asked.meaning.move](asked)


def _nothing(asked: Asked) -> Reply:
    said = words().nothing_asked
    turn = sum(meaning.move is Move.NOTHING for meaning in asked.before.since)
    return fixed(said[turn % len(said)], *ways_in())


def _leave(asked: Asked) -> Reply:
    return fixed(asked.line("leave"), *options("else", "nothing"))


def _said(name: str) -> Callable[[Asked], Reply]:
    return lambda asked: fixed(asked.line(name), *options("else", "nothing"))


def _looks(asked: Asked) -> Reply:
    return fixed(asked.line("looks"), *options("fewer_steps", "more_steps", "else", "nothing"))


def _else(asked: Asked) -> Reply:
    return fixed(asked.line("else"), *words().other_ways)


def _tasks_which(asked: Asked) -> Reply:
    return fixed(asked.line("tasks_which"), *common(), *options("nothing"))


_REPLIES: dict[Move, Callable[[Asked], Reply]] = {
    Move.NOTHING: _nothing,
    Move.NEED: _said("need"),
    Move.FEELING: _said("feeling"),
    Move.TELLING: _said("telling"),
    Move.ABOUT_PAGE: _said("about_page"),
    Move.WHO_SEES: _said("who_sees"),
    Move.LISTEN: _said("listen"),
    Move.SPELL: _said("spell"),
    Move.LANGUAGE: _said("language"),
    Move.TASK_UNSEEN: _said("task_unseen"),
    Move.FACT: steps.fact,
    Move.LENGTH: steps.length,
    Move.LOOKS: _looks,
    Move.LEAVE: _leave,
    Move.ELSE: _else,
    Move.TASKS_WHICH: _tasks_which,
    Move.TASK: steps.task,
    Move.NEXT: steps.next_step,
    Move.BACK: steps.next_step,
    Move.WRONG: steps.wrong,
    Move.SMALLER: steps.smaller,
    Move.MORE_STEPS: steps.follow_up(ReplyKind.SMALLER, "more_steps", "smaller", "fewer_steps", "else", "nothing"),
    Move.FEWER_STEPS: steps.follow_up(ReplyKind.FORMAT, "fewer_steps", "smaller", "more_steps", "else", "nothing"),
    Move.FEWER_WORDS: steps.fewer_words,
    Move.ANOTHER_WAY: steps.another_way,
    Move.ONE: steps.follow_up(ReplyKind.FORMAT, "format_one", "next", "list", "else", "nothing"),
    Move.LIST: steps.follow_up(ReplyKind.FORMAT, "format_list", "smaller", "one", "else", "nothing"),
    Move.CARDS: steps.follow_up(ReplyKind.FORMAT, "format_cards", "smaller", "list", "else", "nothing"),
    Move.HOW_LONG: steps.follow_up(ReplyKind.FORMAT, "how_long", "smaller", "fewer_steps", "else", "nothing"),
    Move.WHY: steps.follow_up(ReplyKind.EXPLAIN, "why", "smaller", "list", "else", "nothing"),
    Move.HINT: word_replies.hint,
    Move.EXPLAIN: word_replies.explain,
    Move.OTHER_WORDS: word_replies.other_words,
    Move.STARTERS: word_replies.starters,
    Move.SIMPLIFY: word_replies.simplify,
}

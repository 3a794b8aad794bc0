"""A learner's side of the conversation, as the page's form brings it. Anything in the form may be missing or wrong;
what cannot be read is taken as not said, since a learner is never told off by an error page."""
import json
from collections.abc import Mapping
from dataclasses import dataclass

from classroom.classes.offers import Offers
from scaffolds.ask import Form, Reply, Say

LONGEST_SAY = 20_000  # characters: a pasted text of several pages
TURNS = 10  # how many turns the page carries along
YOUNGEST, OLDEST = 5, 17


@dataclass(frozen=True)
class Talk:
    say: Say
    plain: bool = False  # "Write the title" instead of "The title on the page": only where the learner chose it

    @property
    def history_json(self) -> str:
        return json.dumps(self.say.history)

    def with_reply(self, reply: Reply) -> str:
        """The history for the next turn, as the page will carry it."""
        return json.dumps([*self.say.history, (self.say.say, remembered(reply))][-TURNS:])

    def spoken(self, reply: Reply) -> str:
        """A reply's words in the order they are read aloud."""
        steps = [step.plain if self.plain and step.plain else step.text for step in reply.steps]
        return "\n".join([reply.text, *steps])


def remembered(reply: Reply) -> str:
    """A reply as the next turn needs to know it: its words and its steps, one a line."""
    return "\n".join([reply.text, *(step.text for step in reply.steps)])


def talk_from(form: Mapping[str, str], offers: Offers) -> Talk:
    """`pressed` is an option's words and wins over `say`, which stays in its box."""
    said = form.get("pressed") or form.get("say", "")
    return Talk(
        Say(
            say=said[:LONGEST_SAY],
            history=_history(form.get("history", "")),
            age=_number(form.get("age"), float(offers.reading_age), YOUNGEST, OLDEST),
            # not called "form" on the page: an input of that name hides its form's own `form` from htmx
            form=Form(form["shape"]) if form.get("shape") in set(Form) else Form.LIST,
            detail=int(_number(form.get("detail"), 3, 1, 5)),
        ),
        plain=form.get("plain") == "1",
    )


def _number(text: str | None, usual: float, low: float, high: float) -> float:
    try:
        return min(high, max(low, float(text or usual)))
    except ValueError:
        return usual


def _history(text: str) -> tuple[tuple[str, str], ...]:
    try:
        turns = json.loads(text or "[]")
        pairs = tuple((said, reply) for said, reply in turns if isinstance(said, str) and isinstance(reply, str))
    except (ValueError, TypeError):
        return ()
    return pairs[-TURNS:]

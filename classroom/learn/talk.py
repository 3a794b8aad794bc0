"""A learner's side of the conversation, as the page's form brings it. Anything in the form may be missing or wrong;
what cannot be read is taken as not said, since a learner is never told off by an error page."""
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from werkzeug.datastructures import MultiDict

from classroom.classes.offers import Offers
from classroom.learn import acts as acted
from classroom.learn import turns as carried
from classroom.learn.acts import SETTINGS, State, play
from classroom.learn.in_place import asks_how_long, in_place
from classroom.learn.sheet import Sheet, sheet
from classroom.learn.turns import Turn, turn_from
from scaffolds.ask import Reply, ReplyKind, Say
from scaffolds.asking.shapes import LONGEST_SAY

YOUNGEST, OLDEST = 5, 17
BACK = "One change back."
NO_LENGTHS = "Lengths are left out here."


@dataclass(frozen=True)
class Talk:
    """turns and acts are what the page carries."""

    turns: tuple[Turn, ...] = ()
    acts: tuple[str, ...] = ()
    age: float = 9.0
    with_lengths: bool = True  # whether the class offers how long things take
    looks: Mapping[str, str] = field(default_factory=dict)
    focus: str = ""  # what was acted on, "turn step" or "turn": where the page's focus goes
    told: str = ""  # one line for the status region

    @cached_property
    def state(self) -> State:
        state = play(self.acts, self.turns)
        if not self.with_lengths:
            state.settings["lengths"] = "off"
        return state

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """What is on the page, oldest first."""
        return tuple(sheet(self.state.turns[number], self.state) for number in self.state.on_page)

    @property
    def live(self) -> Sheet | None:
        """The newest steps of a task: what a change of form is about."""
        return next((one for one in reversed(self.sheets) if one.turn.title and one.steps), None)

    @property
    def shows_bar(self) -> bool:
        """Not after "nothing for now" and the like: that page is left empty."""
        return self.live is not None and self.sheets[-1].turn.kind is not ReplyKind.NOTHING_ASKED

    @property
    def settings(self) -> dict[str, str]:
        return self.state.settings

    @property
    def turns_json(self) -> str:
        return carried.written(self.turns)

    @property
    def history(self) -> tuple[tuple[str, str], ...]:
        return tuple(one.turn.remembered for one in self.sheets)

    def focus_in(self, shown: Sheet) -> str | None:
        """The id of the step that gets the page's focus; "" for the turn itself, where the step is no longer there."""
        number, _, id = self.focus.partition(" ")
        if number != str(shown.turn.number) or not id:
            return None
        return id if shown.has(id) else ""

    def doing(self, *acts: str, focus: str = "", told: str = "") -> "Talk":
        return replace(self, acts=(*self.acts, *acts), focus=focus, told=told)

    def back(self) -> "Talk":
        """One change back, whatever it was. A turn that goes back is forgotten."""
        if not self.acts:
            return self
        turns = tuple(turn for turn in self.turns if self.acts[-1] != f"turn {turn.number}")
        return replace(self, turns=turns, acts=self.acts[:-1], told=BACK)

    def answered(self, said: str, ask: Callable[[Say], Reply]) -> "Talk":
        """With a reply, or with the steps that are there changed in place where that is what was asked for. Whatever
        was said goes through `ask` first, so nothing gets round its checks."""
        said = said[:LONGEST_SAY]
        say = Say(said, self.history, self.age)
        reply = ask(say)
        if not self.with_lengths and asks_how_long(say) and not reply.signpost:
            return replace(self, told=NO_LENGTHS)
        changed = in_place(say, reply, self.live, self.state) if self.live else None
        if changed:
            return self.doing(*changed.acts, focus=changed.focus, told=reply.text.split("\n")[0])
        number = 1 + max((turn.number for turn in self.turns), default=-1)
        turn = turn_from(number, "" if not said.strip() else said, reply)
        return replace(self, turns=(*self.turns, turn)[-carried.MOST:]).doing(f"turn {number}", focus=str(number))


def talk_from(form: MultiDict[str, str], offers: Offers) -> Talk:
    turns = carried.read(form.get("turns", ""))
    talk = Talk(
        turns, acted.read(form.get("acts", "")), with_lengths=offers.lengths,
        age=_number(form.get("age"), float(offers.reading_age)),
        looks={name: form[name] for name in ("voice", "speed", "size", "space", "letters", "colours") if name in form},
    )
    return replace(talk, acts=(*talk.acts, *_set_since(form, talk), *_ticked_since(form, talk)))


def _set_since(form: MultiDict[str, str], talk: Talk) -> Iterator[str]:
    """Settings that the form has otherwise than the acts left them. `bar` says that its controls were on the page."""
    if "bar" not in form:
        return
    for name, places in SETTINGS.items():
        wanted = form.get(name, places[0] if name not in ("order", "lengths") else "off")
        if wanted in places and wanted != talk.settings[name]:
            yield f"set {name} {wanted}"


def _ticked_since(form: MultiDict[str, str], talk: Talk) -> Iterator[str]:
    """Ticks that the acts do not know of. `boxes` names every tick box that the page had."""
    ticked = set(form.getlist("tick"))
    known = {f"{one.turn.number} {step.id}" for one in talk.sheets for step in one.steps if step.done}
    for box in form.getlist("boxes"):
        done = box in known
        if done != (box in ticked):
            yield f"{'untick' if done else 'tick'} {box}"


def _number(text: str | None, usual: float) -> float:
    try:
        return min(OLDEST, max(YOUNGEST, float(text or usual)))
    except ValueError:
        return usual

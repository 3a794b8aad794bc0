"""What is about to be kept, with what points to somebody marked in it as on a form of Make, and the same presses.

The texts are the boxes that a person could have typed into: those of the form under way, or those of a result that the
page carries sealed. What was found in the whole is found again in each box by its words.
"""
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from classroom.identifiers import marking
from classroom.identifiers.marking import Marks, Text
from classroom.make.edits import edited
from scaffolds.checks.identifiers import Identifier
from scaffolds.make import Held, remeasure
from scaffolds.receipt import Scaffold
from scaffolds.results import Schedule

TYPED = ("title", "part-", "gloss-", "meaning-")  # how the names of boxes begin in which words are changed
EACH = "stand_ins"  # the press that puts something for each, and goes on
ONE = "swap"  # the press beside one mark
ANSWERED = "not_a_person"


@dataclass(frozen=True)
class Asked:
    """What the template is given. names says whose each lettered stand-in is; it travels sealed."""

    marks: Marks
    nobody: str
    sealed_names: str
    names: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.marks)


def press(form: Mapping[str, str]) -> str:
    """What was pressed, as marking.pressed has it; empty where nothing was."""
    return "all" if EACH in form else form.get(ONE, "")


def is_rewritten(changed: Mapping[str, str]) -> bool:
    """Whether a press put other words into a box: whoever read it before has not read those."""
    return bool(changed.keys() - {marking.NOBODY, marking.NAMES})


def goes_on(form: Mapping[str, str], asked: Asked) -> bool:
    """Whether it is kept now: not while something is marked, nor by a press on one mark, which is looked at first."""
    return ONE not in form and (not asked or ANSWERED in form)


def ask(texts: Sequence[Text], found: Iterable[Identifier], form: Mapping[str, str]) -> Asked:
    names = marking.names_in(form)
    left = marking.without_nobodys(found, form)
    marks = marking.marked([(text, list(_where(text.words, left))) for text in texts], form, also=left)
    return Asked(marks, form.get(marking.NOBODY, ""), marking.sealed(names) if names else "", names)


def pressed(texts: Sequence[Text], found: Iterable[Identifier], form: Mapping[str, str]) -> dict[str, str]:
    """What the press changes: the boxes with a stand-in in them, whose they are, and who has been said to be nobody."""
    left = marking.without_nobodys(found, form)
    return marking.put([(text, list(_where(text.words, left))) for text in texts], form, press(form))


def typed(form: Mapping[str, str], labels: Mapping[str, str] | None = None) -> list[Text]:
    """The boxes of a form that changes words."""
    return [Text(name, (labels or {}).get(name, ""), words) for name, words in form.items() if name.startswith(TYPED)]


def texts_of(scaffold: Scaffold, title: str) -> list[Text]:
    """The same of a result that nobody is typing into."""
    return [Text("title", "Name", title), *_of_result(scaffold)]


def _of_result(scaffold: Scaffold) -> Iterator[Text]:
    result = scaffold.result
    if isinstance(result, Schedule):
        yield Text("heading", "Heading", result.title)
    parts = result.parts()
    for number, words in enumerate(parts):
        yield Text(f"part-{number}", f"{result.part_name} {number + 1}" if len(parts) > 1 else "The text", words)
    if isinstance(result, Schedule):
        for number, step in enumerate(result.steps):
            yield Text(f"card-{number}", f"Card {number + 1}", step.card or "")
        yield Text("different", "Card of changes", result.different)
    for number, gloss in enumerate(getattr(result, "glossary", ())):
        yield Text(f"gloss-{number}", f"What “{gloss.word}” means", gloss.meaning)


def filled(scaffold: Scaffold, boxes: Mapping[str, str]) -> Scaffold:
    """The result with the changed boxes in it, measured again; as it was where the words do not pass with those in
    them, and then what was found is still asked about."""
    try:
        if isinstance(scaffold.result, Schedule):
            return remeasure(scaffold, _schedule(scaffold.result, boxes))
        return remeasure(scaffold, edited(scaffold.result, boxes))
    except Held:
        return scaffold


def _schedule(schedule: Schedule, boxes: Mapping[str, str]) -> Schedule:
    """A step keeps its picture: another word for somebody changes nothing of what is to be done."""
    steps = tuple(
        step.model_copy(update={"text": boxes.get(f"part-{number}", step.text),
                                "card": boxes.get(f"card-{number}", step.card or "") or None})
        for number, step in enumerate(schedule.steps))
    return schedule.model_copy(update={
        "steps": steps, "title": boxes.get("heading", schedule.title),
        "different": boxes.get("different", schedule.different)})


def _where(words: str, found: Sequence[Identifier]) -> Iterator[Identifier]:
    """Each of what was found, wherever it stands in these words; in order, and none inside another."""
    there = sorted(
        ((match.start(), match.end(), one) for one in {(one.kind, one.text): one for one in found}.values()
         for match in re.finditer(rf"(?<!\w){re.escape(one.text)}(?!\w)", words)),
        key=lambda place: (place[0], -place[1]))
    last = 0
    for start, end, one in there:
        if start >= last:
            yield replace(one, start=start, end=end)
            last = end

"""Stand-ins in what is about to be saved: its title, and the words of a result, measured again with them in it."""
from collections.abc import Mapping

from classroom.make.edits import edited
from scaffolds.checks import identifiers
from scaffolds.checks.identifiers import stand_ins
from scaffolds.make import Held, remeasure
from scaffolds.receipt import Scaffold

BOXES = ("part-", "gloss-", "meaning-", "title")


def with_stand_ins(scaffold: Scaffold, title: str) -> tuple[Scaffold, str]:
    """As it was where the words do not pass with stand-ins in them: then what was found is still asked about."""
    title, *parts = _put([title, *scaffold.result.parts()])
    boxes = {f"part-{number}": text for number, text in enumerate(parts)}
    try:
        return remeasure(scaffold, edited(scaffold.result, boxes)), title
    except Held:
        return scaffold, title


def boxes_with_stand_ins(form: Mapping[str, str]) -> dict[str, str]:
    """A form that changes words, with stand-ins in its boxes; what else it has stays."""
    names = [name for name in form if name.startswith(BOXES)]
    return dict(form.items()) | dict(zip(names, _put([form[name] for name in names]), strict=True))


def _put(texts: list[str]) -> list[str]:
    found = [(one, text) for text in texts for one in identifiers.find(text)]
    return list(stand_ins.put_all(texts, found, {}).texts)

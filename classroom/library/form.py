"""A prompt as a form: what is typed in it row by row, whatever is wrong with it, so that nothing typed is lost.

`fields` and `examples` are how many rows the page had. A row's inputs are `field-0-label` and, in an example, one for
each field by its place, `example-0-2`, so that a field can have another name without an example losing its value.
`act` is the button that was pressed, with its row where it is about one: "up-field 2".
"""
from collections.abc import Mapping
from dataclasses import dataclass, replace

from werkzeug.datastructures import MultiDict

from prompt_library import Prompt
from prompt_library.cleaning import tidy

PARTS = ("name", "title", "makes", "purpose", "for_whom", "evidence", "author", "review_by", "words")
FIELD_PARTS = ("name", "kind", "label", "hint", "optional", "default", "max_length", "minimum", "maximum", "choices",
               "if_empty")
MOST_FIELDS = MOST_EXAMPLES = 12
LONGEST = 100_000  # characters of one box; each part has its own, shorter limit

Row = dict[str, str]


@dataclass(frozen=True)
class Form:
    """An example's values stand in the order of the fields."""

    parts: Row
    checks: tuple[str, ...] = ()
    fields: tuple[Row, ...] = ()
    examples: tuple[tuple[str, ...], ...] = ()
    why: str = ""

    def example(self, number: int) -> dict[str, str]:
        """By the names of the fields; what is empty is left out."""
        values = zip((row["name"] for row in self.fields), self.examples[number], strict=True)
        return {name: value for name, value in values if value}


def typed(form: MultiDict[str, str], name: str = "") -> Form:
    """name is that of the prompt that is changed: its address does not change with it."""
    fields, examples = _count(form, "fields", MOST_FIELDS), _count(form, "examples", MOST_EXAMPLES)
    return Form(
        {part: _text(form, part) for part in PARTS} | ({"name": name} if name else {}), tuple(form.getlist("checks")),
        tuple({part: _text(form, f"field-{row}-{part}") for part in FIELD_PARTS} for row in range(fields)),
        tuple(tuple(_text(form, f"example-{row}-{at}") for at in range(fields)) for row in range(examples)),
        _text(form, "why"))


def of_prompt(prompt: Prompt) -> Form:
    whole = prompt.model_dump(mode="json")
    rows = tuple(_row(one) for one in whole["fields"])
    return Form(
        {part: str(whole[part]) for part in PARTS}, prompt.checks, rows,
        tuple(tuple(example.get(row["name"], "") for row in rows) for example in prompt.examples))


def for_kind(like: Prompt, author: str, review_by: str) -> Form:
    """An empty form for what `like` makes: with its fields, checks and the places of its fields in the words."""
    form = of_prompt(like)
    words = "\n\n".join(f"{row['label']}: ${row['name']}" for row in form.fields)
    blank = dict.fromkeys(PARTS, "") | {
        "makes": like.makes, "author": author, "review_by": review_by, "words": words}
    return replace(form, parts=blank, examples=(("",) * len(form.fields),))


def acted(form: Form, act: str, at: int | None) -> Form:
    """With a row more, less or elsewhere. What cannot be done leaves everything as it was."""
    match act:
        case "add-field" if len(form.fields) < MOST_FIELDS:
            row = dict.fromkeys(FIELD_PARTS, "") | {"kind": "text", "max_length": "300"}
            examples = tuple((*example, "") for example in form.examples)
            return replace(form, fields=(*form.fields, row), examples=examples)
        case "remove-field" if at is not None and at < len(form.fields):
            return _reordered(form, [one for one in range(len(form.fields)) if one != at])
        case "up-field" if at and at < len(form.fields):
            order = list(range(len(form.fields)))
            order[at - 1], order[at] = order[at], order[at - 1]
            return _reordered(form, order)
        case "add-example" if len(form.examples) < MOST_EXAMPLES:
            return replace(form, examples=(*form.examples, ("",) * len(form.fields)))
        case "remove-example" if at is not None and at < len(form.examples):
            return replace(form, examples=form.examples[:at] + form.examples[at + 1:])
    return form


def _reordered(form: Form, order: list[int]) -> Form:
    return replace(form, fields=tuple(form.fields[at] for at in order),
                   examples=tuple(tuple(example[at] for at in order) for example in form.examples))


def _row(whole: Mapping[str, object]) -> Row:
    given = {part: whole.get(part) for part in FIELD_PARTS} | {"optional": "" if whole["required"] else "1"}
    choices = whole["choices"]
    given["choices"] = "\n".join(choices) if isinstance(choices, list) else ""
    return {part: "" if value is None else str(value) for part, value in given.items()}


def _text(form: MultiDict[str, str], name: str) -> str:
    return tidy(form.get(name, "")[:LONGEST].replace("\x00", ""))


def _count(form: MultiDict[str, str], name: str, most: int) -> int:
    value = form.get(name, "")
    return min(int(value), most) if value.isascii() and value.isdigit() and len(value) < 4 else 0

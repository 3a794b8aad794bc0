"""Is what stands in the form a prompt? Every fault is a plain sentence beside the box that it is about."""
from typing import Any

from pydantic import ValidationError

from classroom.library.form import Form
from prompt_library import Field, Prompt, validate

Faults = dict[str, str]  # by the id of the box

LIMITS = {"name": 60, "title": 120, "purpose": 1_000, "for_whom": 1_000, "evidence": 2_000, "author": 100,
          "words": 20_000}
EMPTY = "Nothing is here yet. Type a few words."
SAID = {
    "missing": EMPTY,
    "int_parsing": "This takes a whole number.",
    "literal_error": "Choose one of the list.",
    "enum": "Choose one of the list.",
    "string_pattern_mismatch": "Small letters and digits, beginning with a letter, such as {such_as}.",
}
A_DAY = "This takes a day, such as 2027-07-31."
# By what the fault of a whole field says: the box of it that puts it right.
BOXES = {"an optional field": "if_empty", "default does not pass": "default", "a choice needs": "choices",
         "a number needs": "minimum", "max_length": "max_length"}


def read(form: Form) -> tuple[Prompt | None, Faults]:
    """The prompt, or what to put right. Faults that only follow from others are left for the next time."""
    faults = _too_long(form) | _without_label(form)
    try:
        prompt = Prompt.model_validate(_data(form))
    except ValidationError as error:
        return None, _faults(form, error) | faults
    return (prompt, {}) if not faults else (None, faults)


def _data(form: Form) -> dict[str, Any]:
    parts = {name: value for name, value in form.parts.items() if value}
    examples = [form.example(number) for number in range(len(form.examples))]
    return {**parts, "checks": form.checks, "fields": [_field(row) for row in form.fields], "examples": examples}


def _field(row: dict[str, str]) -> dict[str, Any]:
    given: dict[str, Any] = {name: value for name, value in row.items() if value and name != "optional"}
    given["choices"] = tuple(line.strip() for line in row["choices"].splitlines() if line.strip())
    return given | {"required": not row["optional"], "label": row["label"]}


def _faults(form: Form, error: ValidationError) -> Faults:
    found = error.errors()
    of_fields = any(one["loc"][0] == "fields" for one in found)
    faults: Faults = {}
    for one in found:
        about = one["loc"][0]
        if of_fields and about in ("words", "examples"):
            continue
        if about == "examples":
            faults |= _of_examples(form) or {"examples": _sentence(one)}
        else:
            faults.setdefault(_box(one), _sentence(one))
    return faults


def _box(fault: Any) -> str:
    match fault["loc"]:
        case ("fields", int(row), str(part), *_):
            return f"field-{row}-{part}"
        case ("fields", int(row)):
            return f"field-{row}-{next((box for said, box in BOXES.items() if said in fault['msg']), 'name')}"
        case (str(part), *_):
            return part
    return "words"


def _sentence(fault: Any) -> str:
    kind, place = fault["type"], fault["loc"]
    if kind.startswith("date"):
        return A_DAY
    if kind in SAID:
        return SAID[kind].format(such_as="key_words" if place[0] == "fields" else "word-bank")
    said = fault["msg"].removeprefix("Value error, ")
    if len(place) == 2 and place[0] == "fields":
        said = said.removeprefix(f"{fault['input'].get('name', '')}: ")  # the box says which field it is
    if said == "this is empty":
        return EMPTY
    return f"{said[0].upper()}{said[1:]}{'' if said.endswith(('.', '?')) else '.'}"


def _of_examples(form: Form) -> Faults:
    """What is wrong in which box of which example, by the fields' own limits."""
    fields = Prompt.model_construct(fields=tuple(Field.model_validate(_field(row)) for row in form.fields))
    places = {row["name"]: at for at, row in enumerate(form.fields)}
    return {
        f"example-{number}-{places[fault.field]}": fault.message
        for number in range(len(form.examples))
        for fault in validate(fields, form.example(number)).faults}


def _too_long(form: Form) -> Faults:
    return {
        part: f"This is {len(form.parts[part]):,} characters long and the limit is {most:,}. Make it shorter."
        for part, most in LIMITS.items() if len(form.parts[part]) > most}


def _without_label(form: Form) -> Faults:
    return {f"field-{number}-label": EMPTY for number, row in enumerate(form.fields) if not row["label"].strip()}

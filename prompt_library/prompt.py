"""A prompt: its words, what is filled in, what its results are checked for, and how to tell whether it has changed."""
import datetime
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import Template
from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints, ValidationInfo, field_validator

from prompt_library.fields import FREE_TEXT, Fault, Field, FieldKind, Value, clean
from prompt_library.records import Record

ResultKind = Literal[
    "passage", "schedule", "starters", "versions", "breakdown", "frame", "glossary", "retrieval", "digest", "story",
    "rewording", "strategies", "plan", "letter"]
Check = Literal[
    "reading-age", "key-words", "facts", "count", "one-action", "open-ended", "same-objective", "british",
    "plain-meanings", "present-tense", "descriptive", "traceable", "specific", "no-learner", "blanks", "plain-letter",
    "answers", "low-demand"]

# The fields that a brief of each kind is made from: a prompt may ask for more, never for less.
NEEDED: dict[str, frozenset[str]] = {
    "passage": frozenset({"passage", "reading_age"}),
    "schedule": frozenset({"routine", "year"}),
    "starters": frozenset({"topic"}),
    "versions": frozenset({"text", "year"}),
    "breakdown": frozenset({"task"}),
    "frame": frozenset({"topic", "writing", "year", "fade"}),
    "glossary": frozenset({"key_words", "year"}),
    "retrieval": frozenset({"passage", "count", "year"}),
    "digest": frozenset({"document", "sentences", "reading_age"}),
    "story": frozenset({"situation", "year"}),
    "rewording": frozenset({"instruction"}),
    "strategies": frozenset({"area", "count"}),
    "plan": frozenset({"area"}),
    "letter": frozenset({"purpose", "reading_age"}),
}


def _is_said(text: str) -> str:
    if not text.strip():
        raise ValueError("this is empty")
    return text.strip()


Said = Annotated[str, AfterValidator(_is_said)]
FORMAT = 1  # of the file: goes up when a file that is written today could no longer be read as it was meant


def _is_known(number: int) -> int:
    if number > FORMAT:
        raise ValueError(f"this is format {number}, from a newer Handrail. This one reads format {FORMAT}")
    if number < 1:
        raise ValueError(f"there is no format {number}. Formats count from 1")
    return number


class Prompt(Record):
    """One prompt file. `evidence` says what is known and what is not about the practice; `examples` are filled-in
    values that pass, for a person to start from and for trials to run over. A file that says no format is of the
    first."""

    format: Annotated[int, AfterValidator(_is_known)] = FORMAT
    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
    title: Said
    makes: ResultKind
    purpose: Said
    for_whom: Said
    evidence: Said
    author: Said
    review_by: datetime.date
    checks: tuple[Check, ...]
    fields: tuple[Field, ...]
    words: Said
    examples: tuple[dict[str, str], ...]

    @field_validator("fields")
    @classmethod
    def _enough_fields(cls, fields: tuple[Field, ...], info: ValidationInfo) -> tuple[Field, ...]:
        names = [field.name for field in fields]
        if len(set(names)) < len(names):
            raise ValueError(f"two fields have the name {next(n for n in names if names.count(n) > 1)}")
        makes = info.data.get("makes", "")
        if missing := sorted(NEEDED.get(makes, frozenset()) - set(names)):
            raise ValueError(f"{makes} is made from a field that is not here: {missing[0]}")
        return fields

    @field_validator("words")
    @classmethod
    def _use_every_field(cls, words: str, info: ValidationInfo) -> str:
        template = Template(words)
        if not template.is_valid():
            raise ValueError("a $ is not followed by a field's name; a plain dollar sign is written $$")
        named, known = set(template.get_identifiers()), {field.name for field in info.data.get("fields", ())}
        if unknown := sorted(named - known):
            raise ValueError(f"${unknown[0]} is not one of the fields ({', '.join(sorted(known))})")
        if unused := sorted(known - named):
            raise ValueError(f"the field {unused[0]} is asked for and never used: put ${unused[0]} in the words")
        return words

    @field_validator("examples")
    @classmethod
    def _pass_themselves(cls, examples: tuple[dict[str, str], ...], info: ValidationInfo) -> tuple[dict[str, str], ...]:
        if not examples:
            raise ValueError("an example is missing: give the values of a real one")
        fields = info.data.get("fields", ())
        for example in examples:
            if unknown := sorted(example.keys() - {field.name for field in fields}):
                raise ValueError(f"the example fills in {unknown[0]}, which is not one of the fields")
            for fault in _check(fields, example).faults:
                raise ValueError(f"the example does not pass: {fault.message}")
        return examples

    @property
    def takes_free_text(self) -> bool:
        return any(field.kind in FREE_TEXT for field in self.fields)

    @property
    def example(self) -> dict[str, str]:
        return self.examples[0]

    def field(self, name: str) -> Field:
        """Raises KeyError where the prompt has no such field."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)


@dataclass(frozen=True)
class Checked:
    """What was filled in, after looking. Either faults is empty and values has every field of the prompt, or faults
    says what to change (in the order of the fields) and values has the fields that passed."""

    values: dict[str, Value]
    faults: tuple[Fault, ...]


def validate(prompt: Prompt, values: Mapping[str, object]) -> Checked:
    """Looks at each field of what was typed; keys that are no field of the prompt are left out. Never raises for
    anything typed. Values that passed once pass again."""
    return _check(prompt.fields, values)


def _check(fields: tuple[Field, ...], values: Mapping[str, object]) -> Checked:
    cleaned: dict[str, Value] = {}
    faults = []
    for field in fields:
        value = clean(field, values.get(field.name))
        if isinstance(value, Fault):
            faults.append(value)
        else:
            cleaned[field.name] = value
    return Checked(cleaned, tuple(faults))


def fill(prompt: Prompt, values: Mapping[str, Value]) -> str:
    """The prompt's words with cleaned values in place of its `$fields`.

    A passage is fenced between lines of ~ that are longer than any in it, so nothing in it can close the fence. A
    dollar sign in a value is only a dollar sign. Raises KeyError where a field has no value.
    """
    return Template(prompt.words).substitute({field.name: _shown(field, values[field.name]) for field in prompt.fields})


def _shown(field: Field, value: Value) -> str:
    if value is None:
        return field.if_empty
    if isinstance(value, tuple):
        return ", ".join(value)
    if field.kind is FieldKind.PASSAGE:
        fence = "~" * max(3, 1 + max(map(len, re.findall("~+", str(value))), default=0))
        return f"{fence}\n{value}\n{fence}"
    return f"{value:g}" if isinstance(value, float) else str(value)


def fingerprint(prompt: Prompt) -> str:
    """SHA-256 (64 hex digits) of what decides a result: the words, the fields, the kind made and the checks. One
    changed letter is another fingerprint; title, purpose, evidence and examples may be put better without one."""
    decides = prompt.model_dump(mode="json", include={"words", "fields", "makes", "checks"})
    return hashlib.sha256(json.dumps(decides, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

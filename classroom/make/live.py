"""What a passage tells before anything is made of it: its reading age, and the words that it may be asked to keep."""
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug.datastructures import MultiDict

from prompt_library import Prompt, fields
from scaffolds.checks import reading_age
from scaffolds.checks.band import Band
from scaffolds.engines.built_in.key_words import suggest

SUGGESTED = 8


@dataclass(frozen=True)
class Chip:
    """A key word that can be pressed in (locked) or out."""

    word: str
    locked: bool


@dataclass(frozen=True)
class Live:
    band: Band
    target: float | None
    chips: tuple[Chip, ...]


def look(prompt: Prompt, form: Mapping[str, Any]) -> Live | None:
    """The live part of a form in which a passage was typed; None where there are no words in it yet, or the prompt
    makes something else."""
    text = str(form.get("passage", ""))[: fields.LONGEST]
    if prompt.makes != "passage" or not any(character.isalnum() for character in text):
        return None
    named = {word.casefold() for word in (*_typed(form), *_pressed(form))}
    chips = tuple(Chip(word, word.casefold() in named) for word in suggest(text, SUGGESTED))
    return Live(reading_age.estimate(text).band, _age(prompt, form), chips)


def with_pressed(form: Mapping[str, Any]) -> dict[str, Any]:
    """The form with each chip that was pressed in among its key words: without script nothing else puts it there."""
    typed = {word.casefold() for word in _typed(form)}
    added = [word for word in _pressed(form) if word.casefold() not in typed]
    values = dict(form.items())
    if added:
        values["key_words"] = ", ".join([form.get("key_words", "").strip(" ,\r\n"), *added]).lstrip(", ")
    return values


def _typed(form: Mapping[str, Any]) -> list[str]:
    return [word.strip() for word in re.split(r"[,;\n]", str(form.get("key_words", ""))) if word.strip()]


def _pressed(form: Mapping[str, Any]) -> list[str]:
    pressed = form.getlist("lock") if isinstance(form, MultiDict) else []
    return [word.strip() for word in pressed[:SUGGESTED] if word.strip()]


def _age(prompt: Prompt, form: Mapping[str, Any]) -> float | None:
    value = fields.clean(prompt.field("reading_age"), form.get("reading_age"))
    return value if isinstance(value, float) else None

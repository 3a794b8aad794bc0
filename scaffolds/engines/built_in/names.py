"""Proper names keep their capitals: periods, wars, places, religions and people, however they were typed.

A name is written as the passage writes it, where it does so within a sentence; else as content/names.txt has it.
"""
import re
from collections.abc import Iterable
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from scaffolds.brief import Brief

LIST = Path(__file__).parent / "content" / "names.txt"
WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?|\d+")
TYPED = ("key_words", "keep", "topic", "situation")  # fields of a brief that a result says again


def named(words: str, text: str = "") -> str:
    """`words` with the capitals of the names in it. `text` is where they come from, if anywhere."""
    return _by_list(_by_text(words, text))


def with_names(brief: Brief) -> Brief:
    """The same brief with names in what was typed beside its passage."""
    text = str(getattr(brief, "text", ""))
    typed = {field.name: getattr(brief, field.name) for field in fields(brief) if field.name in TYPED}
    changed = {name: _all(value, text) for name, value in typed.items()}
    return replace(brief, **changed) if changed != typed else brief


def _all(value: Any, text: str) -> Any:
    if isinstance(value, str):
        return named(value, text)
    return tuple(named(one, text) for one in value) if isinstance(value, Iterable) else value


def _by_text(words: str, text: str) -> str:
    """As the text writes it in the middle of a sentence; a capital that opens one says nothing."""
    if not words.islower():
        return words
    for found in re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text, re.IGNORECASE):
        opens = re.search(r"(?:^|[.!?:][’”'\")]*\s+|\n\s*|[“\"‘(]\s*)$", text[:found.start()])
        if not found[0].islower() and not found[0].isupper() and (not opens or any(
                part[:1].isupper() for part in found[0].split()[1:])):
            return found[0]
    return words


def _by_list(words: str) -> str:
    """Each run of words that is a name as the list has it, longest first."""
    found, at, made = list(WORDS.finditer(words)), 0, words
    while at < len(found):
        for end in range(min(len(found), at + _longest()), at, -1):
            said = words[found[at].start():found[end - 1].end()]
            if said.islower() and (name := _listed().get(_key(said))):
                made = made[:found[at].start()] + name + made[found[end - 1].end():]
                at = end - 1
                break
        at += 1
    return made


def _key(name: str) -> str:
    return name.lower().replace("’", "'")


@cache
def _listed() -> dict[str, str]:
    lines = LIST.read_text(encoding="utf-8").splitlines()
    names = [name.strip() for line in lines if not line.startswith("#") for name in line.split(",")]
    return {_key(name): name for name in names if name}


@cache
def _longest() -> int:
    return max(len(name.split()) for name in _listed())

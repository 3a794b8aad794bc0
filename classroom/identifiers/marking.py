"""The words of a form with what points to a person marked in them, and what a press on a mark does to them.

The form carries all of it and the server holds nothing: `nobody` is what somebody has said is no person in this text,
and `standins` whose each lettered stand-in is, sealed, so that the page of the result can show the names and nothing
else does.
"""
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import current_app
from itsdangerous import BadData, URLSafeSerializer

from prompt_library import Prompt
from prompt_library.fields import FREE_TEXT
from scaffolds.checks import identifiers
from scaffolds.checks.identifiers import Identifier, IdentifierKind, stand_ins

NOBODY, NAMES, BETWEEN = "nobody", "standins", "\t"
FAILED = "The check for names and numbers of people failed, so nothing was made. What you typed is still here."


@dataclass(frozen=True)
class Piece:
    """Words of a text; row is the number of what was found there, 0 for the words between."""

    text: str
    row: int = 0


@dataclass(frozen=True)
class MarkedText:
    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Row:
    """One thing that was found, however often it is there. lettered is empty where it is no learner's name."""

    number: int
    text: str
    why: str
    times: int
    instead: str
    lettered: str


@dataclass(frozen=True)
class Marks:
    texts: tuple[MarkedText, ...] = ()
    rows: tuple[Row, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rows)


@dataclass(frozen=True)
class Text:
    name: str
    label: str
    words: str


Found = tuple[Text, list[Identifier]]  # a text, and what was found in it


def texts_of(prompt: Prompt, form: Mapping[str, Any]) -> list[Text]:
    """What a person may have typed anything into."""
    return [Text(field.name, field.label, str(form.get(field.name) or ""))
            for field in prompt.fields if field.kind in FREE_TEXT]


def look(texts: Iterable[Text], form: Mapping[str, Any], *, also_nobody: bool = False) -> Marks:
    """also_nobody marks what was said to be no person as well, since a model is not sent that either. Raises what the
    check raises: what could not be looked at goes no further."""
    said = frozenset() if also_nobody else _nobody(form)
    return marked([(text, [one for one in identifiers.find(text.words) if one.text.casefold() not in said])
                   for text in texts], form)


def marked(
    found: Sequence[Found], form: Mapping[str, Any], also: Iterable[Identifier] = ()
) -> Marks:
    """The marks of what was found in each text. also has what is told of even where none of the texts has it."""
    names, together = names_in(form), [text.words for text, _ in found]
    rows: dict[tuple[IdentifierKind, str], Row] = {}
    for text, one in ((text, one) for text, ones in found for one in ones):
        row = rows.get(_key(one))
        rows[_key(one)] = _row(
            row.number if row else len(rows) + 1, one, text, row.times + 1 if row else 1, names, together)
    for one in also:
        if _key(one) not in rows:
            rows[_key(one)] = _row(len(rows) + 1, one, Text("", "", ""), 1, names, together)
    texts = tuple(MarkedText(text.label, tuple(_pieces(text.words, ones, rows))) for text, ones in found if ones)
    return Marks(texts, tuple(rows.values()))


def without_nobodys(found: Iterable[Identifier], form: Mapping[str, Any]) -> list[Identifier]:
    """What was found, less what somebody has said is no person in this text."""
    said = _nobody(form)
    return [one for one in found if one.text.casefold() not in said]


def pressed(texts: Iterable[Text], form: Mapping[str, Any], press: str) -> dict[str, str]:
    """What changes in the form where one of the buttons beside a mark was pressed: "all", or "instead", "lettered" or
    "nobody" with what was found after it."""
    return put([(text, without_nobodys(identifiers.find(text.words), form)) for text in texts], form, press)


def put(found: Sequence[Found], form: Mapping[str, Any], press: str) -> dict[str, str]:
    """The same of what was found in each text."""
    how, _, which = press.partition(" ")
    if how == "nobody":
        return {NOBODY: BETWEEN.join(sorted(_nobody(form) | {which.casefold()}))} if which else {}
    wanted = [(one, text.words) for text, ones in found for one in ones if how == "all" or one.text == which]
    swapped = _swapped([text.words for text, _ in found], wanted, names_in(form), how)
    changed = {text.name: words for (text, _), words in zip(found, swapped.texts, strict=True) if words != text.words}
    return changed | ({NAMES: sealed(swapped.names)} if swapped.names else {})


def _swapped(
    words: list[str], found: list[tuple[Identifier, str]], names: dict[str, str], how: str
) -> stand_ins.Swapped:
    if how == "all":
        return stand_ins.put_all(words, found, names)
    if not found:
        return stand_ins.Swapped(tuple(words), names)
    one, text = found[0]
    stand_in = stand_ins.lettered(one.text, names, words) if how == "lettered" else stand_ins.instead_of(one, text)
    if stand_in in stand_ins.LETTERED:
        names = {stand_in: one.text} | names
    return stand_ins.Swapped(tuple(stand_ins.put(each, one, stand_in) for each in words), names)


def names_in(form: Mapping[str, Any]) -> dict[str, str]:
    """Whose each lettered stand-in is; none where what the page carried is not ours."""
    try:
        carried = _serializer().loads(str(form.get(NAMES) or ""))
    except BadData:
        return {}
    return {str(stand_in): str(name) for stand_in, name in carried.items() if stand_in in stand_ins.LETTERED}


def sealed(names: Mapping[str, str]) -> str:
    return str(_serializer().dumps(dict(names)))


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="stand-ins")


def _key(one: Identifier) -> tuple[IdentifierKind, str]:
    return one.kind, one.text.casefold()


def _nobody(form: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(filter(None, str(form.get(NOBODY) or "").split(BETWEEN)))


def _row(
    number: int, one: Identifier, text: Text, times: int, names: Mapping[str, str], together: list[str]
) -> Row:
    instead = stand_ins.instead_of(one, text.words)
    own = stand_ins.lettered(one.text, names, together) if instead == stand_ins.LEARNER else ""
    return Row(number, one.text, one.why, times, instead, "" if own == stand_ins.LEARNER else own)


def _pieces(words: str, found: list[Identifier], rows: Mapping[tuple[IdentifierKind, str], Row]) -> Iterable[Piece]:
    last = 0
    for one in found:
        yield Piece(words[last : one.start])
        yield Piece(one.text, rows[_key(one)].number)
        last = one.end
    yield Piece(words[last:])

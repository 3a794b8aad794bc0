"""Reads content that people write (YAML) into typed records, and names the file and line of every fault.

Prompts, routines, task breakdowns, starter frames and signpost cards are all read through `read_records`.
Scalars are read as plain text (YAML's BaseLoader), so `no`, `12:30` and `1.10` stay what was typed; the
pydantic model of the record turns them into numbers where it says so.
"""
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

SAID = {"missing": "this part is missing", "extra_forbidden": "there is no such part"}
DEEPEST = 20  # levels; no record has more than six


class Record(BaseModel):
    """Base of every kind of content: frozen, and an unknown key is a fault rather than silently dropped."""

    model_config = ConfigDict(frozen=True, extra="forbid")


R = TypeVar("R", bound=BaseModel)


class RecordFault(ValueError):
    """A fault in a content file. Its message starts with `file:line:` and is fit to show to the person who wrote it."""


def read_records(path: Path, model: type[R]) -> list[R]:
    """Every record in one file: a YAML list, or a single mapping (read as a list of one).

    Raises RecordFault naming the file and line of the first fault.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RecordFault(f"{path.name}:1: this file is not UTF-8 text") from error
    return read_text(text, path.name, model)


def read_text(text: str, name: str, model: type[R]) -> list[R]:
    """The same from text that is in no file; name stands where the file's name would, in faults."""
    root = _compose(text, name)
    nodes: Sequence[yaml.Node] = root.value if isinstance(root, yaml.SequenceNode) else [root]
    return [_read(name, node, model) for node in nodes]


def is_trap(text: str) -> bool:
    """Whether YAML from elsewhere would cost more than it says. It nests further than any record (the reader calls
    itself for each level, and tens of thousands of brackets end the process), or it points back at parts of itself (a
    few lines of that can stand for billions). The events are looked at one by one, which costs what it says."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=LOADER):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
                return True
    except yaml.YAMLError:
        pass  # `read_text` names the fault and its line
    return False


def read_folder(folder: Path, model: type[R]) -> list[R]:
    """The records of every .yaml file in a folder, in the order of the file names."""
    return [record for path in sorted(folder.glob("*.yaml")) for record in read_records(path, model)]


def _compose(text: str, name: str) -> yaml.Node:
    try:
        root = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RecordFault(f"{name}:{line}: {error.problem}") from error
    except (yaml.YAMLError, RecursionError) as error:  # a control character, or nesting without end
        raise RecordFault(f"{name}:1: this is not readable as YAML") from error
    if root is None:
        raise RecordFault(f"{name}:1: this file is empty")
    return root


def _read(name: str, node: yaml.Node, model: type[R]) -> R:
    try:
        return model.model_validate(_plain(node))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "record"
        says = SAID.get(first["type"]) or first["msg"].removeprefix("Value error, ")
        raise RecordFault(f"{name}:{_line(node, first['loc'])}: {where}: {says}") from error


def _plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value


def _line(node: yaml.Node, location: tuple[int | str, ...]) -> int:
    """The line (from 1) of the deepest part of `location` that the file has: where its key stands, or its list item."""
    line = node.start_mark.line + 1
    for part in location:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        elif isinstance(node, yaml.MappingNode) and (found := [pair for pair in node.value if pair[0].value == part]):
            key, node = found[0]
            line = key.start_mark.line + 1
        else:
            break
    return line

"""How a service is asked for JSON. Most hold a model to a schema; some know only "JSON", and some not even that. Which
one a service is is found out with the first answer, and remembered while the process lives."""
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

IN_WORDS = "Answer with one JSON object and nothing else, not even a code fence. It follows this JSON schema exactly:\n"


@dataclass(frozen=True)
class Mode:
    schema: bool  # the service holds the model to the schema
    json: bool  # it holds it to JSON of some shape
    usage: bool  # it tells at the end how many tokens were used

    def request(self, shape: type[BaseModel]) -> dict[str, Any]:
        """What goes into the request beside the messages."""
        asked: dict[str, Any] = {"stream": True}
        if self.usage:
            asked["stream_options"] = {"include_usage": True}
        if self.schema:
            schema = {"name": shape.__name__, "strict": True, "schema": shape.model_json_schema()}
            asked["response_format"] = {"type": "json_schema", "json_schema": schema}
        elif self.json:
            asked["response_format"] = {"type": "json_object"}
        return asked

    def messages(self, told: list[dict[str, str]], shape: type[BaseModel]) -> list[dict[str, str]]:
        """The messages, with the schema in words where the service takes none."""
        if self.schema:
            return told
        first, *rest = told
        schema = json.dumps(shape.model_json_schema())
        return [{**first, "content": f"{first['content']}\n{IN_WORDS}{schema}"}, *rest]


# From what most can do to what all can; each is tried where the service did not understand the one before it.
MODES = (Mode(True, True, True), Mode(True, True, False), Mode(False, True, False), Mode(False, False, False))
NOT_UNDERSTOOD = {400, 404, 415, 422, 501}  # how services say that they do not know a part of a request

_known: dict[tuple[str, str], Mode] = {}


def to_try(service: tuple[str, str]) -> Iterator[Mode]:
    """The modes to try with a service (its address and the model), in order: the known one alone, else all."""
    known = _known.get(service)
    yield from (known,) if known else MODES


def found(service: tuple[str, str], mode: Mode) -> None:
    _known[service] = mode


def only_json(said: str) -> str:
    """The object in an answer whose service could not be held to JSON: without what stands round it."""
    start, end = said.find("{"), said.rfind("}")
    return said[start:end + 1] if 0 <= start < end else said

"""Reading what a service sends back: as it comes (server-sent events), or whole, for one that does not stream.

Nothing about a reply from outside is certain, its shape least of all.
"""
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pydantic_core

from scaffolds.engines import EngineError, Progress, Used, Writing

NO_ANSWER = "The model's service sent something that is not an answer."
LONGEST = 1_000_000  # bytes of a reply; the longest passage that a prompt takes is a tenth of this
SHOWN_EVERY = 60  # characters: often enough to see it move, seldom enough to cost nothing
CHARACTERS_A_TOKEN = 4  # of English, in every tokenizer of today's


@dataclass
class Heard:
    """One answer as it is put together. most is the length in characters beyond which no true answer goes."""

    tell: Callable[[Progress], None]
    most: int
    asked: int  # characters sent, to reckon the cost by where the service does not say
    content: list[str] = field(default_factory=list)
    length: int = 0
    shown: int = 0
    finish: str | None = None
    refused: bool = False
    usage: Used | None = None

    def add(self, part: dict[str, Any], words: dict[str, Any]) -> None:
        """One part of a choice: `words` is its delta, or its whole message."""
        self.finish = part.get("finish_reason") or self.finish
        self.refused = self.refused or bool(words.get("refusal"))
        content = words.get("content")
        if isinstance(content, str):
            self.content.append(content)
            self.length += len(content)
        if self.length > self.most:
            raise EngineError("The model went on and on, so it was stopped.")

    def show(self) -> None:
        if self.length - self.shown >= SHOWN_EVERY:
            self.shown = self.length
            if words := readable("".join(self.content)):
                self.tell(Writing(words))

    def count(self, usage: object) -> None:
        if isinstance(usage, dict):
            asked, answered = usage.get("prompt_tokens"), usage.get("completion_tokens")
            if isinstance(asked, int) and isinstance(answered, int):
                self.usage = Used(asked, answered)

    def spent(self) -> Used:
        return self.usage or Used(self.asked // CHARACTERS_A_TOKEN, self.length // CHARACTERS_A_TOKEN)

    def said(self) -> str:
        """The words of the one choice. Raises EngineError where they are not a whole answer."""
        if self.refused or self.finish == "content_filter":
            raise EngineError("The model declined to answer.")
        if self.finish == "length":
            raise EngineError("The model's answer was cut off before its end.")
        content = "".join(self.content)
        if not content.strip():
            raise EngineError("The model's answer was empty.")
        return content


async def whole(chunks: AsyncIterator[bytes], heard: Heard) -> None:
    """A reply that comes as one JSON object."""
    body = b""
    async for chunk in chunks:
        body += chunk
        if len(body) > LONGEST:
            raise EngineError("The model's answer was far too long.")
    try:
        completion = json.loads(body)
        choice = completion["choices"][0]
        heard.add(choice, choice["message"])
        heard.count(completion.get("usage"))
    except (AttributeError, KeyError, IndexError, TypeError, ValueError, RecursionError) as error:
        raise EngineError(NO_ANSWER) from error


async def streamed(lines: AsyncIterator[str], heard: Heard) -> None:
    """A reply that comes as events: each "data:" line is a part of the answer, and [DONE] is its end."""
    size, parts = 0, 0
    async for line in lines:
        size += len(line)
        if size > 20 * LONGEST:  # each event is a few words in a few hundred bytes of wrapping
            raise EngineError("The model's answer was far too long.")
        if not line.startswith("data:"):
            continue
        data = line[len("data:"):].strip()
        if data == "[DONE]":
            break
        try:
            parts += _part(json.loads(data), heard)
        except (AttributeError, KeyError, IndexError, TypeError, ValueError, RecursionError) as error:
            raise EngineError(NO_ANSWER) from error
    if not parts:
        raise EngineError(NO_ANSWER)


def _part(event: Any, heard: Heard) -> int:
    """How many parts of an answer an event held: the one that tells the usage holds none."""
    if "error" in event:
        raise EngineError("The model's service had a fault of its own while it answered.")
    heard.count(event.get("usage"))
    for choice in event["choices"][:1]:
        heard.add(choice, choice.get("delta") or {})
        heard.show()
        return 1
    return 0


def readable(said: str) -> str:
    """The words in a piece of JSON that is still coming, one line a string, its names left out."""
    try:
        value = pydantic_core.from_json(said, allow_partial="trailing-strings")
    except ValueError:
        return ""
    return "\n".join(_strings(value))


def _strings(value: Any) -> list[str]:
    match value:
        case str():
            return [value] if value.strip() else []
        case list():
            return [line for item in value for line in _strings(item)]
        case dict():
            return [line for item in value.values() for line in _strings(item)]
    return []

"""Any OpenAI-compatible endpoint as an engine. What it returns is a candidate: scaffolds.make measures it."""
import json
import time
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from scaffolds.brief import Brief
from scaffolds.engines import EngineError, Repair
from scaffolds.engines.answers import ANSWERS, Answer
from scaffolds.engines.request import messages
from scaffolds.results import Result

if TYPE_CHECKING:
    import openai

STATUS = {
    400: "The model's service did not understand the request (400). The model may not support structured output.",
    401: "The model's service did not accept the key (401). OPENAI_API_KEY can be checked.",
    403: "The model's service refused this key (403). OPENAI_API_KEY can be checked.",
    404: "The model's service does not know this model (404). HANDRAIL_MODEL and OPENAI_BASE_URL can be checked.",
    429: "The model's service is busy or its allowance is used up (429).",
}

NO_ANSWER = "The model's service sent something that is not an answer."
LONGEST = 1_000_000  # bytes of a reply; the longest passage that a prompt takes is a tenth of this


class Endpoint:
    """local is False whatever the address, loopback too: what listens there may pass words on or log them, so a brief
    that names a person is not sent."""

    name = "endpoint"
    local = False

    def __init__(self, base_url: str, api_key: str | None, model: str, timeout: float = 30.0) -> None:
        """timeout is in seconds. A server on the school's own machine needs no api_key."""
        self.model: str | None = model
        self._base_url, self._api_key, self._model, self._timeout = base_url, api_key, model, timeout

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        """Raises EngineError, saying what happened, for every way in which an endpoint can fail."""
        shape = ANSWERS[brief.kind]
        said = self._said(messages(brief, repair), shape)
        try:
            return shape.model_validate_json(said).result(brief)
        except ValidationError as error:
            raise EngineError("The model's answer was not in the form asked for.") from error

    @cached_property
    def _client(self) -> "openai.OpenAI":
        """Made when first asked: importing openai takes a quarter of a second. It retries nothing by itself, since a
        person is waiting and the built-in engine is at hand."""
        import openai

        return openai.OpenAI(
            base_url=self._base_url, api_key=self._api_key or "none", timeout=self._timeout, max_retries=0)

    def _said(self, told: list[dict[str, str]], shape: type[Answer]) -> str:
        import httpx2  # what openai speaks HTTP with; its faults come through bare while a body is read
        import openai

        schema = {"name": shape.__name__, "strict": True, "schema": shape.model_json_schema()}
        request: Any = {"messages": told, "response_format": {"type": "json_schema", "json_schema": schema}}
        ask = self._client.chat.completions.with_streaming_response.create
        deadline = time.monotonic() + self._timeout
        try:
            with ask(model=self._model, **request) as response:
                return _content(json.loads(self._whole(response.iter_bytes(), deadline)))
        except (openai.APITimeoutError, httpx2.TimeoutException) as error:
            raise EngineError(self._too_slow) from error
        except (openai.APIConnectionError, httpx2.TransportError) as error:
            host = urlsplit(self._base_url).hostname
            raise EngineError(f"The model's service at {host} could not be reached.") from error
        except openai.APIStatusError as error:
            fault = f"The model's service had a fault of its own ({error.status_code})."
            raise EngineError(STATUS.get(error.status_code, fault)) from error
        except (openai.OpenAIError, httpx2.HTTPError, ValueError, RecursionError) as error:
            raise EngineError(NO_ANSWER) from error

    def _whole(self, chunks: Iterator[bytes], deadline: float) -> bytes:
        """The body, within the time and size allowed: the client's own limit is only for each wait between bytes, so a
        reply that trickles would go on for ever."""
        body = b""
        for chunk in chunks:
            body += chunk
            if len(body) > LONGEST:
                raise EngineError("The model's answer was far too long.")
            if time.monotonic() > deadline:
                raise EngineError(self._too_slow)
        return body

    @property
    def _too_slow(self) -> str:
        return f"The model did not answer within {self._timeout:g} seconds."


def _content(completion: Any) -> str:
    """The words of the one choice. Nothing about a reply from outside is certain, its shape least of all."""
    try:
        choice = completion["choices"][0]
        message, finish = choice["message"], choice.get("finish_reason")
        content, refusal = message.get("content"), message.get("refusal")
    except (AttributeError, KeyError, IndexError, TypeError) as error:
        raise EngineError(NO_ANSWER) from error
    if refusal or finish == "content_filter":
        raise EngineError("The model declined to answer.")
    if finish == "length":
        raise EngineError("The model's answer was cut off before its end.")
    if not isinstance(content, str) or not content.strip():
        raise EngineError("The model's answer was empty.")
    return content

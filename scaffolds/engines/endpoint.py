"""Any OpenAI-compatible endpoint as an engine. What it returns is a candidate: scaffolds.make measures it."""
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
        import openai

        schema = {"name": shape.__name__, "strict": True, "schema": shape.model_json_schema()}
        request: Any = {"messages": told, "response_format": {"type": "json_schema", "json_schema": schema}}
        try:
            return _content(self._client.chat.completions.create(model=self._model, **request))
        except openai.APITimeoutError as error:
            raise EngineError(f"The model did not answer within {self._timeout:g} seconds.") from error
        except openai.APIConnectionError as error:
            host = urlsplit(self._base_url).hostname
            raise EngineError(f"The model's service at {host} could not be reached.") from error
        except openai.APIStatusError as error:
            fault = f"The model's service had a fault of its own ({error.status_code})."
            raise EngineError(STATUS.get(error.status_code, fault)) from error
        except (openai.OpenAIError, ValueError) as error:  # ValueError: a reply that says it is JSON and is not
            raise EngineError("The model's service sent something that is not an answer.") from error


def _content(completion: Any) -> str:
    """The words of the one choice. The client builds its reply without checking it, so nothing of it is certain."""
    choices = getattr(completion, "choices", None)
    if not choices:
        raise EngineError("The model's service sent something that is not an answer.")
    choice = choices[0]
    message = getattr(choice, "message", None)
    if getattr(choice, "finish_reason", None) == "content_filter" or getattr(message, "refusal", None):
        raise EngineError("The model declined to answer.")
    if getattr(choice, "finish_reason", None) == "length":
        raise EngineError("The model's answer was cut off before its end.")
    content = getattr(message, "content", None)
    if not isinstance(content, str) or not content.strip():
        raise EngineError("The model's answer was empty.")
    return content

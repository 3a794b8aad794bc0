"""Any OpenAI-compatible endpoint as an engine. What it returns is a candidate: scaffolds.make measures it."""
import asyncio
import queue
from collections.abc import Callable, Generator
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pydantic import ValidationError

from scaffolds.brief import Brief
from scaffolds.engines import Answering, EngineError, Progress, Repair, Round, Waiting, at_last, line, modes
from scaffolds.engines.answers import ANSWERS, Answer
from scaffolds.engines.breaker import breaker, retry_after
from scaffolds.engines.hearing import NO_ANSWER, Heard, streamed, whole
from scaffolds.engines.request import Message, messages
from scaffolds.results import Result

if TYPE_CHECKING:
    import openai

STATUS = {
    400: "The model's service did not understand the request (400). The text may be too long for this model.",
    401: "The model's service did not accept the key (401). OPENAI_API_KEY can be checked.",
    403: "The model's service refused this key (403). OPENAI_API_KEY can be checked.",
    404: "The model's service does not know this model (404). HANDRAIL_MODEL and OPENAI_BASE_URL can be checked.",
    429: "The model's service is busy or its allowance is used up (429).",
}
BUSY = 429
A_PAUSE = 5.0  # seconds, where a busy service does not say how long
BEAT = 0.5  # seconds: how soon a stop is noticed while nothing comes
ROOM, TIMES = 4_000, 4  # characters that any answer may have, and times the length of what was sent


class Endpoint:
    """local is False whatever the address, loopback too: what listens there may pass words on or log them, so a brief
    that names a person is not sent."""

    name = "endpoint"
    local = False

    def __init__(self, base_url: str, api_key: str | None, model: str, timeout: float = 30.0) -> None:
        """timeout is in seconds, for all that one brief takes. A server on the school's machine needs no api_key."""
        self.model: str | None = model
        self.timeout = timeout
        self._base_url, self._api_key, self._model = base_url, api_key, model

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        """Raises EngineError, saying what happened, for every way in which an endpoint can fail."""
        return at_last(self.answering(brief, Round(repair)))

    def answering(self, brief: Brief, round: Round) -> Answering:
        """As `answer`, telling what happens meanwhile. Closing it ends the request at once."""
        shape = ANSWERS[brief.kind]
        seconds = max(0.0, min(self.timeout, round.within if round.within is not None else self.timeout))
        service = breaker(self._base_url)
        service.ask(seconds)
        said = yield from self._said(messages(brief, round), shape, seconds)
        service.worked()
        try:
            return shape.model_validate_json(said).result(brief)
        except ValidationError as error:
            raise EngineError("The model's answer was not in the form asked for.") from error

    def _said(self, told: list[Message], shape: type[Answer], seconds: float) -> Generator[Progress, None, str]:
        heard: queue.SimpleQueue[Progress | None] = queue.SimpleQueue()
        asking = line.start(self._within(told, shape, seconds, heard.put))
        asking.add_done_callback(lambda _: heard.put(None))
        try:
            while True:
                try:
                    progress = heard.get(timeout=BEAT)
                except queue.Empty:
                    yield Waiting()
                    continue
                if progress is None:
                    return asking.result()
                yield progress
        finally:
            if asking.cancel():
                breaker(self._base_url).stopped()

    async def _within(
        self, told: list[Message], shape: type[Answer], seconds: float, tell: Callable[[Progress], None]
    ) -> str:
        try:
            async with asyncio.timeout(seconds):
                return await self._asked(told, shape, tell)
        except TimeoutError as error:
            breaker(self._base_url).failed()
            raise EngineError(f"The model did not answer within {_said(seconds)}.") from error

    async def _asked(self, told: list[Message], shape: type[Answer], tell: Callable[[Progress], None]) -> str:
        """The answer, in the first mode that the service understands."""
        import httpx2  # what openai speaks HTTP with; its faults come through bare while a body is read
        import openai

        service = (self._base_url, self._model)
        try:
            for mode in modes.to_try(service):
                try:
                    said = await self._one(mode, told, shape, tell)
                except openai.APIStatusError as error:
                    if error.status_code not in modes.NOT_UNDERSTOOD or mode is modes.MODES[-1]:
                        raise
                    refusal = error
                else:
                    modes.found(service, mode)
                    return said if mode.schema else modes.only_json(said)
            raise refusal
        except openai.APIStatusError as error:
            raise EngineError(self._failed(error)) from error
        except (openai.APITimeoutError, httpx2.TimeoutException) as error:
            raise TimeoutError from error
        except (openai.APIConnectionError, httpx2.TransportError) as error:
            breaker(self._base_url).failed()
            host = urlsplit(self._base_url).hostname
            raise EngineError(f"The model's service at {host} could not be reached.") from error
        except (openai.OpenAIError, httpx2.HTTPError, ValueError) as error:
            raise EngineError(NO_ANSWER) from error

    async def _one(
        self, mode: modes.Mode, told: list[Message], shape: type[Answer], tell: Callable[[Progress], None]
    ) -> str:
        told = mode.messages(told, shape)
        sent = sum(len(message["content"]) for message in told)
        heard = Heard(tell, most=ROOM + TIMES * sent, asked=sent)
        ask = _client(self._base_url, self._api_key).chat.completions.with_streaming_response.create
        request = {"model": self._model, "messages": told, **mode.request(shape)}
        async with ask(**request) as response:  # type: ignore[call-overload]
            if response.headers.get("content-type", "").startswith("text/event-stream"):
                await streamed(response.iter_lines(), heard)
            else:
                await whole(response.iter_bytes(), heard)
        tell(heard.spent())
        return heard.said()

    def _failed(self, error: "openai.APIStatusError") -> str:
        asked = retry_after(error.response.headers.get("retry-after"))
        if error.status_code == BUSY:
            breaker(self._base_url).failed(A_PAUSE if asked is None else asked)
        elif error.status_code not in modes.NOT_UNDERSTOOD:
            breaker(self._base_url).failed(asked)
        return STATUS.get(error.status_code, f"The model's service had a fault of its own ({error.status_code}).")


def _said(seconds: float) -> str:
    """30 seconds for 29.8, and 0.2 as it is."""
    told = f"{seconds:.0f}" if seconds >= 1 else f"{seconds:.1g}"
    return f"{told} second{'' if told == '1' else 's'}"


@cache
def _client(base_url: str, api_key: str | None) -> "openai.AsyncOpenAI":
    """Made when first asked, since importing openai takes a quarter of a second, and kept with its connections; only
    ever used on the line. It retries nothing by itself: a person is waiting and the built-in engine is at hand. Its own
    time limits are off, since the line's is for the whole."""
    import openai

    return openai.AsyncOpenAI(base_url=base_url, api_key=api_key or "none", timeout=None, max_retries=0)

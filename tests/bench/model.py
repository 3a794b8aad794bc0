"""What Handrail adds to a model's own time, how a crowd fares with a slow one, and what the loop reaches.

The scripted endpoint is a real HTTP server in this process, so its own time is in the figures, on both sides.
"""
import json
import math
import re
import statistics
import tempfile
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path

import psutil

from classroom import demo, limits
from classroom.app import create_app
from classroom.config import Config
from classroom.database import open_session
from classroom.serve import listen
from scaffolds.brief import PassageBrief
from scaffolds.checks import reading_age
from scaffolds.engines import breaker
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.endpoint import Endpoint
from scaffolds.make import make
from scaffolds.results import plain_text
from scaffolds.trials.model_check import suite
from scaffolds.verify import YEARS_OFF
from scaffolds.verify import measure as measured_anew
from tests.bench.rows import Row
from tests.factories import make_model_check
from tests.real_model import serving
from tests.scaffolds.checks.graded_passages import PASSAGES
from tests.scaffolds.engines.built_in.simplify import passages
from tests.scaffolds.scripted import Script, Turn, endpoint, streamed

HOW = "python -m tests.bench model"
LEARNERS, TEACHERS, AT_ONCE, SECONDS = 30, 5, 4, 1.0
STEPS = {"title": "A poster about healthy eating", "steps": [
    {"text": f"Part {number} of the poster", "plain": "Draw it.", "minutes_low": 1, "minutes_high": 3}
    for number in ("one", "two", "three", "four")]}
MANY, REAL, REAL_SECONDS = 1_000, 100, 2.0
FOUND = re.compile("Found: “(.+?)”")


def measure() -> list[Row]:
    return [*_own_time(), *_crowd(), *_loop(), *_real()]


def _own_time() -> list[Row]:
    """The same answer, asked for by hand and through Handrail, in turns."""
    brief = PassageBrief(passages.PHOTOSYNTHESIS.text, reading_age.estimate(passages.PHOTOSYNTHESIS.text).age or 12)
    said = streamed({"text": brief.text}, size=40)
    raw, ours = [], []
    with endpoint(Turn(parts=said.parts, content_type=said.content_type, wait=0.3)) as script:
        engine = Endpoint(script.url, None, "scripted")
        make(brief, engine)
        body = json.dumps(script.asked[0]).encode()
        for _ in range(15):
            raw.append(_timed(lambda: _by_hand(script, body)))
            ours.append(_timed(lambda: make(brief, engine)))
    added = statistics.median(ours) - statistics.median(raw)
    allowed = max(30.0, 0.05 * statistics.median(raw))
    return [Row(f"Handrail's own time beside a model call of {statistics.median(raw):.0f} ms", added, "ms",
                f"<= {allowed:.0f}", HOW)]


def _by_hand(script: Script, body: bytes) -> None:
    request = urllib.request.Request(f"{script.url}/chat/completions", body, {
        "Content-Type": "application/json", "Authorization": "Bearer none"})
    urllib.request.urlopen(request).read()


def _timed(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


def _crowd() -> list[Row]:
    """Learners and teachers at once at a real site, with a model that takes a second; then many more, one after the
    other, with one that takes none."""
    with endpoint(by=lambda _: slow(SECONDS)) as script, tempfile.TemporaryDirectory() as folder:
        config = Config(data=Path(folder), is_demo=True, model="scripted", model_url=script.url, model_at_once=AT_ONCE)
        app = create_app(config)
        server = listen(app, "127.0.0.1", 0)
        threading.Thread(target=server.run, daemon=True).start()
        passphrases, opened = demo.seed(config)
        with open_session(config) as session:
            make_model_check(session, "scripted", script.url)
            session.merge(opened).offers = opened.offers | {"model": True}
            session.commit()
        site = f"http://127.0.0.1:{server.effective_port}"
        teacher = _signed_in(site, passphrases["teacher@school.example"])
        learner = urllib.request.build_opener()

        def ask() -> None:
            limits.init_app(app)  # nobody has asked before: the allowance of one address is not what is measured
            form = {"say": "make a poster about healthy eating"}
            _post(learner, f"{site}/learn/{opened.code}/say", form)

        def teach() -> None:
            _post(teacher, f"{site}/make/breakdown", {"task": "make a poster about healthy eating", "detail": "3",
                                                      "engine": "endpoint"})

        ask()
        taken, faults = _at_once([*[ask] * LEARNERS, *[teach] * TEACHERS])
        asked = len(script.asked)
        script.by = lambda _: slow(0)
        for _ in range(50):
            ask()
        before = _resident()
        for _ in range(MANY):
            ask()
        grown = _resident() - before
        server.close()
    whole = math.ceil((LEARNERS + TEACHERS) / AT_ONCE) * SECONDS
    worst = sorted(taken)[math.ceil(0.95 * len(taken)) - 1]
    who = f"{LEARNERS} learners and {TEACHERS} teachers at once, a model of {SECONDS:g} s, {AT_ONCE} at a time"
    return [
        Row(f"{who}: p95, where the line alone takes {whole:g} s ({asked} asked of the model)", worst, "s",
            f"<= {1.5 * whole:g}", HOW),
        Row(f"{who}: faults", faults, "", "<= 0", HOW),
        Row(f"Memory grown over {MANY:,} more requests to the model", grown, "MB", "<= 20", HOW)]


def slow(seconds: float) -> Turn:
    said = streamed(STEPS, usage={"prompt_tokens": 400, "completion_tokens": 90}, size=40)
    return Turn(parts=said.parts, content_type=said.content_type, wait=seconds)


def _resident() -> float:
    return psutil.Process().memory_info().rss / 2**20


def _signed_in(site: str, passphrase: str) -> urllib.request.OpenerDirector:
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    _post(browser, f"{site}/sign-in", {"email": "teacher@school.example", "passphrase": passphrase})
    return browser


def _post(browser: urllib.request.OpenerDirector, address: str, form: dict[str, str]) -> None:
    page = browser.open(address, urllib.parse.urlencode(form).encode(), timeout=60).read().decode()
    assert "poster" in page or "/sign-in" in address, "no answer"


def _at_once(calls: list[Callable[[], None]]) -> tuple[list[float], int]:
    taken: list[float] = []
    faults: list[Exception] = []

    def one(call: Callable[[], None]) -> None:
        began = time.perf_counter()
        try:
            call()
        except Exception as fault:
            faults.append(fault)
        taken.append(time.perf_counter() - began)

    threads = [threading.Thread(target=one, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken, len(faults)


def _loop() -> list[Row]:
    """A model whose first try is two years too hard, and which then puts right what it is told of and nothing else: the
    sentences that are named to it. Its plain sentences are the built-in engine's, so only passages are taken that
    those can bring down."""
    near, mended, taken = 0, 0, 0
    for text in _texts():
        wanted = max(5.0, round((reading_age.estimate(text).age or 9) - 2, 1))
        if not _is_near(plain_text(BuiltIn().answer(PassageBrief(text, wanted))), wanted):
            continue
        with endpoint(by=lambda asked, to=wanted: _editor(asked, to)) as script:  # type: ignore[misc]
            made = make(PassageBrief(text, wanted), Endpoint(script.url, None, "scripted"))
        taken += 1
        near += _is_near(plain_text(made.result), wanted)
        mended += made.receipt.engine == "endpoint" and made.receipt.attempts > 1
    what = f"A model whose first try is two years too hard ({taken} passages)"
    return [Row(f"{what}: within a year after the loop", near / taken, "", ">= 0.95", HOW),
            Row(f"{what}: by its own mended text", mended / taken, "", "", HOW)]


def _texts() -> list[str]:
    hard = [case.values["passage"] for case in suite() if case.group == "hard targets"]
    return [*(text for age, text in PASSAGES if age >= 9), *(one.text for one in passages.ALL), *hard]


def _is_near(text: str, wanted: float) -> bool:
    age = reading_age.estimate(text).age
    return age is not None and abs(age - wanted) <= YEARS_OFF


def _editor(asked: dict, to: float) -> Turn:
    drafts = [message["content"] for message in asked["messages"] if message["role"] == "assistant"]
    if not drafts:
        told = asked["messages"][-1]["content"]
        return streamed({"text": re.split(r"\n~+\n?", told)[1]}, size=200)
    text = drafts[-1]
    for sentence in FOUND.findall(asked["messages"][-1]["content"]):
        plain = BuiltIn().answer(PassageBrief(sentence, to))
        text = text.replace(sentence, plain_text(plain))
    return streamed({"text": text}, size=200)


def _real() -> list[Row]:
    """A real and hopeless model over real passages: is every receipt true of what is shown."""
    texts = [text for _, text in PASSAGES] + [one.text for one in passages.ALL]
    briefs = [PassageBrief(texts[number % len(texts)], 7 + number % 5) for number in range(REAL)]
    untrue = shown = 0
    with serving() as model:
        for brief in briefs:
            breaker.breaker(model.url).worked()
            made = make(brief, Endpoint(model.url, None, model.name, REAL_SECONDS))
            by_model = made.receipt.engine == "endpoint"
            shown += by_model
            anew = measured_anew(brief, made.result, written_by_model=by_model)
            met = anew.band.age is not None and abs(anew.band.age - brief.to) <= YEARS_OFF
            true = (made.receipt.band, made.receipt.met, made.receipt.lost) == (anew.band, met, anew.lost)
            untrue += not true or (not by_model and plain_text(made.result) != plain_text(BuiltIn().answer(brief)))
    return [Row(f"SmolLM2 over {REAL} passages: receipts that are not true", untrue, "", "<= 0", HOW),
            Row(f"SmolLM2 over {REAL} passages: its own text shown", shown, "", "", HOW)]

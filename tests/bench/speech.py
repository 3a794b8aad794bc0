"""The voice, over HTTP, as a page asks for it."""
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from classroom.app import create_app
from classroom.config import Config
from tests.bench.rows import Row, median_ms

HOW = "python -m tests.bench speech"
SENTENCE = "Hang the coat on the peg and sit down on the blue carpet."


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Config(data=Path(folder)))

        def speak() -> None:
            assert app.test_client().post("/speak", data={"text": SENTENCE}).status_code == 200

        def thirty() -> None:
            with ThreadPoolExecutor(30) as pool:
                list(pool.map(lambda _: speak(), range(30)))

        return [
            Row("`POST /speak`, 12 words", median_ms(speak), "ms", "<= 60", HOW),
            Row("30 at once, all answered", median_ms(thirty, 5), "ms", "", HOW),
        ]

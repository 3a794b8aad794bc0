"""Server time of every page, and of the built-in answers, in process."""
import re
import tempfile
from pathlib import Path

from classroom import demo
from classroom.app import create_app
from classroom.config import Config
from scaffolds.ask import Say, ask
from scaffolds.brief import BreakdownBrief, ScheduleBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import make
from tests.bench.rows import Row, median_ms

HOW = "python -m tests.bench pages"
CODE = re.compile(r"/[A-Z0-9]{6}$")
PAGES = ("/", "/join", "/about", "/make", "/make/simplify", "/resources", "/resources/1", "/classes",
         "/library", "/library/simplify", "/account")


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        config = Config(data=Path(folder), is_demo=True)
        app = create_app(config)
        passphrases, opened = demo.seed(config)
        demo.save_resources(config)
        client = app.test_client()
        email = "teacher@school.example"
        client.post("/sign-in", data={"email": email, "passphrase": passphrases[email]})
        rows = [_page(client, path) for path in (*PAGES, f"/learn/{opened.code}", f"/classes/{opened.code}")]
        said = median_ms(lambda: client.post(f"/learn/{opened.code}/say", data={"say": "write an essay on macbeth"}))
    engine = BuiltIn()
    essay, routine = BreakdownBrief("write an essay"), ScheduleBrief("going to PE", 4)
    return [
        max(rows, key=lambda row: row.measured),
        Row("A learner's reply, server time", said, "ms", "<= 300", HOW),
        Row("`ask`, built-in", median_ms(lambda: ask(Say("tidy my room"), engine=engine)), "ms", "<= 100", HOW),
        Row("A built-in breakdown", median_ms(lambda: make(essay, engine)), "ms", "<= 100", HOW),
        Row("A built-in schedule", median_ms(lambda: make(routine, engine)), "ms", "<= 100", HOW),
    ]


def _page(client, path: str) -> Row:
    def get() -> None:
        answer = client.get(path)
        assert answer.status_code == 200, (path, answer.status_code)

    shown = CODE.sub("/CODE", path)
    return Row(f"The slowest of {len(PAGES) + 2} pages ({shown})", median_ms(get), "ms", "<= 50", HOW)

"""What is kept: the list of many resources, a pack from its page to its zip, and a document read."""
import tempfile
import time
from pathlib import Path

import typst
from sqlalchemy import insert
from sqlalchemy.orm import Session

import prompt_library
from classroom.app import create_app
from classroom.batches import packs
from classroom.config import Config
from classroom.models import Resource, Staff
from classroom.resources.kept import kept
from scaffolds import documents
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.filling import brief_from
from scaffolds.make import make
from tests.bench.rows import Row, median_ms
from tests.classroom.batches.batching import UNIT, number_in, work, zipped
from tests.factories import make_staff, sign_in

HOW = "python -m tests.bench keeping"
MANY = 500


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Config(data=Path(folder)))
        with app.extensions["sessions"]() as session:
            teacher = make_staff(session)
            _fill(session, teacher)
        client = sign_in(app.test_client(), teacher)
        pack, files = _pack(app, client)
        return [
            Row(f"A page of a list of {MANY} resources", median_ms(lambda: client.get("/resources")), "ms", "<= 50",
                HOW),
            Row(f"Words looked for in {MANY} resources", median_ms(
                lambda: client.get("/resources?text=industrial+revolution&whose=all")), "ms", "<= 50", HOW),
            Row(f"A pack of {files // 4} from the built-in rules, with its zip", pack, "s", "<= 10", HOW),
            Row("A PDF of 21 pages in two columns read", median_ms(_document(), 3), "ms", "", HOW),
        ]


def _fill(session: Session, owner: Staff) -> None:
    prompt = prompt_library.load()["simplify"]
    long = {**prompt.example, "passage": (prompt.example["passage"] + "\n\n") * 8}
    one = kept(session, owner, make(brief_from(prompt, long), BuiltIn()), "One")
    session.flush()
    given = {column.name: getattr(one, column.name) for column in Resource.__table__.columns if column.name != "id"}
    session.execute(insert(Resource), [{**given, "title": f"Story {n}"} for n in range(MANY - 1)])
    session.commit()


def _pack(app, client) -> tuple[float, int]:
    """Seconds, and how many files there were."""
    start = time.perf_counter()
    number = number_in(client.post("/batches/pack", data={**UNIT, "part": [part.name for part in packs.PARTS]}))
    work(app)
    files = zipped(client.post(f"/batches/{number}/zip"))
    return time.perf_counter() - start, len(files) - 2


def _document():
    words = "A river wears away its banks, and carries the soil to the coast. " * 40
    source = f'#set page(paper: "a4", columns: 2)\n#for n in range(36) [= Part #n\n{words}\n]'
    content = typst.compile(source.encode(), format="pdf")
    return lambda: documents.read(content)

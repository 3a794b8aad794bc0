"""Starting batches as a browser does, and what the worker's thread does, done now."""
import io
import zipfile

from flask import Flask
from lxml import html
from sqlalchemy import select

from classroom.models import Batch, BatchRow
from tests.classroom.multipart import multipart

TASKS = "title,task\nFirst,write a story\nSecond,tidy my room\nThird,revise for a test\n"
UNIT = {
    "topic": "Rivers and coasts", "year": "8", "key_words": "erosion, river, coast", "routine": "science practical",
    "tasks": "Explain how a river erodes its banks.\nDescribe a beach.\nCompare a river with the sea.",
    "passage": "A river wears away its banks. This is called erosion. The water carries the soil to the coast, where "
               "the sea moves it along the beach. In 1953 the sea broke over the coast and 307 people died.",
}


def start(client, name: str, *files: tuple[str, bytes | str], **typed):
    """Several files go under one name, as a browser sends them."""
    sent = [("files", (called, content.encode() if isinstance(content, str) else content)) for called, content in files]
    return client.post(f"/batches/new/{name}", **multipart({**typed}, sent))


def carried(answer) -> str:
    """The rows that a page carries while it asks about them."""
    return html.document_fromstring(answer.text).xpath("//input[@name='rows']/@value")[0]


def work(app: Flask) -> None:
    """Until nothing waits."""
    while app.extensions["batches"].make_one_of_each():
        pass


def rows_of(db, number: int):
    db.expire_all()
    return db.scalars(select(BatchRow).where(BatchRow.batch_id == number).order_by(BatchRow.number)).all()


def number_in(answer) -> int:
    assert answer.status_code == 303, answer.text
    return int(answer.location.rpartition("/")[2])


def zipped(answer) -> dict[str, bytes]:
    package = zipfile.ZipFile(io.BytesIO(answer.data))
    assert package.testzip() is None
    return {name: package.read(name) for name in package.namelist()}


def only(db) -> Batch:
    db.expire_all()
    found = db.query(Batch).all()
    assert len(found) == 1
    return found[0]

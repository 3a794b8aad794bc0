"""The search for names and numbers of people: what it finds and what it marks wrongly, and how long that takes.

On the lines of ours (tests/scaffolds/checks/identifiers), on the shared set by kind, and on paragraphs that name nobody
a school knows, where every mark is a wrong one. Counts alone: no row of shared data is printed, nor any rule written
from one. What needs the shared data is skipped, loudly, where it is not beside the project.
"""
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from scaffolds.checks.identifiers import IdentifierKind, find
from tests.bench.rows import Row
from tests.scaffolds.checks.identifiers.marked import flagged, missed, recall

DATA = Path(__file__).parents[3] / "shared" / "data"
HOW = "python -m tests.bench identifiers"
PARAGRAPHS, SHORTEST, WORDS = 500, 20, 2_000
HARDER = (IdentifierKind.NAME, IdentifierKind.ADDRESS)


def measure() -> list[Row]:
    rows = list(_ours())
    if not DATA.is_dir():
        sys.stderr.write("SKIPPED: ../shared/data is not here, so nothing is said of the shared set or of prose.\n")
        return rows
    paragraphs = _paragraphs()
    return [*rows, *_shared_set(), _wrong_marks(paragraphs), _speed(paragraphs)]


def _ours() -> Iterator[Row]:
    for kind in IdentifierKind:
        found, there = recall(kind)
        yield _found(f"Our lines, {kind.value}", kind, found, there)
    wrongly, there = flagged()
    yield Row(f"Our lines, harmless ones flagged (of {there})", round(wrongly / there, 3), "share", "<= 0.03", HOW)


def _shared_set() -> Iterator[Row]:
    lines = (DATA / "safety" / "uk_identifiers.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for kind in IdentifierKind:
        given = [(row["text"], [(int(row["start"]), int(row["end"]))]) for row in rows if row["label"] == kind.name]
        if given:
            found = sum(not missed(kind, *one) for one in given)
            yield _found(f"Shared set, {kind.value}", kind, found, len(given))
    harmless = [row["text"] for row in rows if row["label"] == "NONE"]
    share = sum(bool(find(text)) for text in harmless) / len(harmless)
    yield Row(f"Shared set, harmless ones flagged (of {len(harmless)})", round(share, 3), "share", "<= 0.03", HOW)


def _found(what: str, kind: IdentifierKind, found: int, there: int) -> Row:
    least = "0.95" if kind in HARDER else "0.99"
    return Row(f"{what} found (of {there})", round(found / there, 3), "share", f">= {least}", HOW)


def _paragraphs() -> list[str]:
    """The same ones each time, of excerpts from books and of news for readers at the lowest level."""
    found = []
    for file, field in (("clear_dev.jsonl", "text"), ("onestop_dev.jsonl", "ele")):
        for line in (DATA / "reading" / file).read_text(encoding="utf-8").splitlines():
            found += [one for one in json.loads(line)[field].split("\n") if len(one.split()) > SHORTEST]
    return random.Random(7).sample(found, PARAGRAPHS)


def _wrong_marks(paragraphs: list[str]) -> Row:
    words = sum(len(text.split()) for text in paragraphs)
    marks = sum(len(find(text)) for text in paragraphs)
    return Row(f"Wrong marks in 1,000 words ({len(paragraphs)} paragraphs of ../shared/data/reading, {words:,} words)",
               round(1000 * marks / words, 2), "marks", "<= 1", HOW)


def _speed(paragraphs: list[str]) -> Row:
    """Of one core's own time, the median of seven; the first call, which reads the lists, is not counted."""
    text = " ".join(" ".join(paragraphs).split()[:WORDS])
    find(text)
    taken = []
    for _ in range(7):
        start = time.process_time()
        find(text)
        taken.append((time.process_time() - start) * 1000)
    return Row("2,000 words looked through, one core", sorted(taken)[3], "ms", "<= 20", HOW)

"""What could be handed over (field row L22): after 50 chats a dump of every store is counts, and these counts."""
import hashlib

import pytest
from sqlalchemy import inspect, text

from classroom import database
from classroom.models import Notice
from tests.classroom.safeguarding.saying import IN_DANGER, NEEDS_A_PERSON, STRESSED, say
from tests.factories import make_class

PASTED = (
    "In consequence of the storm, the inhabitants endeavoured to find shelter. They remained there until dawn. "
    "Subsequently the authorities commenced repairs to the damaged buildings."
)
CHATS = (
    ["write a story about a volcano"] * 20
    + ["what does osmosis mean"] * 10
    + ["nah"] * 8
    + [PASTED] * 6
    + [STRESSED] * 3
    + [NEEDS_A_PERSON] * 2
    + [IN_DANGER]
)
GOLDEN = {
    "class_count": {("breakdown", 20), ("explain", 10), ("nothing_asked", 8), ("simplify", 6), ("signpost", 3)},
    "day_count": {("asked", 50), ("tier-1", 3), ("tier-2", 2), ("tier-3", 1)},
    "notice": {("CDFHJK", "Year 8 English", 2, "self_harm"), ("CDFHJK", "Year 8 English", 3, "suicide_now")},
}
SHOWN = {"class_count": "what, number", "day_count": "what, number", "notice": "code, label, tier, kind"}


def rows(config, table: str, columns: str) -> set[tuple]:
    engine = database.make_engine(config.database)
    with engine.connect() as connection:
        found = {tuple(map(_as_told, row)) for row in connection.execute(text(f"SELECT {columns} FROM {table}"))}
    engine.dispose()
    return found


def _as_told(cell: object) -> object:
    return str(cell) if isinstance(cell, dict | list) else cell  # as PostgreSQL's driver hands out JSON


def whole(config) -> dict[str, set[tuple]]:
    """Every row of every table there is."""
    engine = database.make_engine(config.database)
    names = inspect(engine).get_table_names()
    engine.dispose()
    return {name: rows(config, name, "*") for name in names}


@pytest.fixture
def chatted(client, db, teacher, config):
    opened = make_class(db, teacher, code="CDFHJK")
    before = whole(config)
    for number, words in enumerate(CHATS):
        say(client, opened, words, seat=f"amber-kite-{number % 30 + 1}", **{"User-Agent": f"Device {number}"})
    return before


def test_fifty_chats_leave_these_counts_and_nothing_else(chatted, config):
    after = whole(config)
    changed = {name for name in after if after[name] != chatted[name]}
    assert changed == GOLDEN.keys()
    assert {table: rows(config, table, columns) for table, columns in SHOWN.items()} == GOLDEN


def test_the_files_are_the_database_its_journal_and_the_key(chatted, config):
    names = {path.name for path in config.data.rglob("*")}
    assert names <= {"handrail.db", "handrail.db-wal", "handrail.db-shm", "secret-key"}


def test_two_schools_whose_learners_said_other_words_cannot_be_told_apart(chatted, config, client, db):
    """The same kinds of asking leave the same rows, whatever the words were: the words are not there even as a hash."""
    opened = db.merge(make_class(db, code="CDFHJM"))
    before = whole(config)["class_count"]
    for words in ("write a poem about my grandad", "what does erosion mean"):
        say(client, opened, words)
    added = whole(config)["class_count"] - before
    assert {row[1:] for row in added} == {("breakdown", 1), ("explain", 1)}
    stored = " ".join(str(row) for table in whole(config).values() for row in table)
    for words in CHATS:
        assert hashlib.sha256(words.encode()).hexdigest() not in stored
    assert db.query(Notice).count() <= 4

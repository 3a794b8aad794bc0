"""A school in one file, and back: while the site runs, from any revision, and between the two databases."""
import json
import stat
import struct
import sys
import threading
import zipfile
from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from classroom import audit, database
from classroom.backups import BackupFault, back_up, restore, rows
from classroom.backups.archive import LIST
from classroom.config import Config, secret_key
from classroom.models import AuditEntry, OneTimeLink, Resource, SignIn, Staff
from classroom.staff import new_link
from tests.classroom.every_row import fill, told
from tests.factories import make_resource, make_staff, sign_in


@pytest.fixture
def elsewhere(tmp_path) -> Config:
    """A school on another machine, with SQLite, whatever this one has."""
    return Config(data=tmp_path / "elsewhere")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "school.zip"


def rows_in(config: Config) -> dict[str, list[tuple]]:
    engine = database.make_engine(config.database)
    try:
        with engine.connect() as connection:
            return {table.name: told(connection, table) for table in rows.tables(connection)}
    finally:
        engine.dispose()


def stopped(db) -> None:
    """The test lets go of the database, as a site that was stopped has."""
    db.rollback()
    db.get_bind().dispose()


def test_every_table_comes_back_row_for_row(config, db, file, elsewhere):
    secret_key(config)
    fill(db.connection(), rows.tables(db.connection()))
    db.commit()
    stopped(db)
    before = rows_in(config)
    assert all(before.values()), "there is a row in every table"
    back_up(config, file)
    restore(elsewhere, file)
    after = rows_in(elsewhere)
    assert after.pop("sign_in") == after.pop("one_time_link") == []
    recorded = "audit_entry", "audit_head"
    grown = {name: after.pop(name) for name in recorded}
    assert len(grown["audit_entry"]) == len(before["audit_entry"]) + 1, "that it was put back is the next line"
    assert after == {name: held for name, held in before.items() if name in after}
    assert secret_key(elsewhere) == secret_key(config)
    back_up(elsewhere, file)
    restore(config, file)
    assert {name: held for name, held in rows_in(config).items() if name in after} == after
    with database.open_session(config) as session:
        assert make_staff(session).id > 1, "new rows are numbered after the old ones"


def test_that_a_backup_was_made_and_put_back_is_in_the_record(config, db, file):
    make_staff(db)
    manifest = back_up(config, file)
    db.expire_all()
    assert [line.kind for line in db.scalars(select(AuditEntry))][-1] == "backup-made"
    stopped(db)
    restore(config, file)
    with database.open_session(config) as session:
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert (last.kind, last.fields) == ("backup-restored", {"by": None, "made_on": manifest.made_at})
        assert audit.verify(session).fits


def test_files_come_back_and_what_was_there_is_put_aside(config, db, file):
    (config.data / "symbols" / "pictures").mkdir(parents=True)
    (config.data / "symbols" / "pictures" / "a.png").write_bytes(b"as it was")
    key = secret_key(config)
    make_staff(db, email="first@school.example")
    back_up(config, file)
    (config.data / "symbols" / "pictures" / "a.png").write_bytes(b"changed")
    (config.data / "secret-key").write_bytes(b"x" * 32)
    make_staff(db, email="second@school.example")
    stopped(db)
    restored = restore(config, file)
    assert (config.data / "symbols" / "pictures" / "a.png").read_bytes() == b"as it was"
    assert secret_key(config) == key
    with database.open_session(config) as session:
        assert session.scalars(select(Staff.email)).all() == ["first@school.example"]
    aside = next(config.data.glob("before-restoring-*"))
    assert str(aside) in restored.aside
    assert (aside / "symbols" / "pictures" / "a.png").read_bytes() == b"changed"
    assert (aside / "secret-key").read_bytes() == b"x" * 32
    assert not list(config.data.glob("tmp*"))


@pytest.mark.sqlite
def test_the_database_that_was_there_is_whole_beside_the_new_one(config, db, file):
    back_up(config, file)
    make_staff(db, email="second@school.example")
    stopped(db)
    restore(config, file)
    aside = next(config.data.glob("before-restoring-*")) / "handrail.db"
    with database.open_session(replace(config, database_url=f"sqlite:///{aside}")) as session:
        assert session.scalars(select(Staff.email)).all() == ["second@school.example"]


def test_sign_ins_and_links_do_not_come_back(app, config, db, file):
    person = make_staff(db)
    browser = sign_in(app.test_client(), person)
    new_link(db, person)
    db.commit()
    back_up(config, file)
    app.extensions["sessions"].kw["bind"].dispose()
    stopped(db)
    restore(config, file)
    with database.open_session(config) as session:
        assert session.query(SignIn).count() == session.query(OneTimeLink).count() == 0
    assert browser.get("/make").status_code in (302, 303)


def test_a_backup_under_load_is_of_one_moment(config, db, file, elsewhere):
    """Each writer adds a person and their resource together, so no backup may have one without the other."""
    stop, faults = threading.Event(), []

    def write():
        try:
            with database.open_session(config) as session:
                while not stop.is_set():
                    person = Staff(email=f"{id(session)}-{session.query(Staff).count()}@school.example", name="A",
                                   role="teacher")
                    session.add(person)
                    session.flush()
                    session.add(Resource(kind="breakdown", title="A", scaffold="{}", owner_id=person.id))
                    session.commit()
        except Exception as error:
            faults.append(error)

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    counts = []
    try:
        for _ in range(4):
            manifest = back_up(config, file)
            counts.append(manifest.tables["staff"])
            assert manifest.tables["staff"] == manifest.tables["resource"]
    finally:
        stop.set()
        for writer in writers:
            writer.join()
    assert not faults
    assert counts[-1] > counts[0], "they went on writing meanwhile"
    restore(elsewhere, file)
    with database.open_session(elsewhere) as session:
        assert session.scalar(select(func.count()).select_from(Staff)) == counts[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps this in access lists")
def test_a_backup_is_for_this_user_alone(config, file):
    back_up(config, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_it_does_not_go_over_a_site_that_runs(config, db, file):
    back_up(config, file)
    make_staff(db)
    db.connection()
    with pytest.raises(BackupFault, match="still running"):
        restore(config, file)
    db.rollback()
    assert db.query(Staff).count() == 1
    assert not list(config.data.glob("before-*"))


def spoilt(file, change) -> None:
    """The backup with its entries changed: {name: bytes}, None takes one out."""
    with zipfile.ZipFile(file) as opened:
        entries = {name: opened.read(name) for name in opened.namelist()}
    change(entries)
    with zipfile.ZipFile(file, "w") as written:
        for name, content in entries.items():
            written.writestr(name, content)


def listed(entries: dict[str, bytes], **changed: object) -> None:
    entries[LIST] = json.dumps({**json.loads(entries[LIST]), **changed}).encode()


SPOILT = {
    "a changed row": (lambda entries: entries.update({"database/staff.jsonl": b"{}"}), "staff.jsonl is not as"),
    "a missing table": (lambda entries: entries.pop("database/staff.jsonl"), "something is missing"),
    "a file put in": (lambda entries: entries.update({"files/more": b""}), "put into it"),
    "no list": (lambda entries: entries.pop(LIST), "not a backup of Handrail"),
    "a list of something else": (lambda entries: entries.update({LIST: b"[1]"}), "list of what is in it"),
    "a newer format": (lambda entries: listed(entries, format=2), "newer Handrail"),
    "a newer revision": (lambda entries: listed(entries, revision="9999"), "newer Handrail"),
    "a way out of the folder": (
        lambda entries: (entries.update({"files/../../x": b""}), listed(entries, files={
            **json.loads(entries[LIST])["files"], "files/../../x": "0"})), "go elsewhere"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_backup_is_refused_before_anything_is_touched(config, db, file, name):
    change, said = SPOILT[name]
    make_staff(db)
    back_up(config, file)
    spoilt(file, change)
    with pytest.raises(BackupFault, match=said):
        restore(config, file)
    assert db.query(Staff).count() == 1
    assert not list(config.data.glob("before-*"))


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.99])
def test_a_backup_that_was_cut_short_is_refused(config, file, part):
    back_up(config, file)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(BackupFault, match="cut short"):
        restore(config, file)


def test_a_bit_that_turned_is_seen(config, file):
    """In whichever entry it is: on a memory stick they do."""
    back_up(config, file)
    whole = file.read_bytes()
    with zipfile.ZipFile(file) as opened:
        held = [one for one in opened.infolist() if one.file_size]
    assert len(held) > 2
    for one in held:
        lengths = struct.unpack("<HH", whole[one.header_offset + 26:one.header_offset + 30])
        place = one.header_offset + 30 + sum(lengths) + one.compress_size // 2
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1:])
        with pytest.raises(BackupFault):
            restore(config, file)


def test_a_failure_half_way_leaves_everything_as_it_was(config, db, file, monkeypatch):
    key = secret_key(config)
    make_staff(db)
    back_up(config, file)
    make_staff(db)
    stopped(db)
    before = rows_in(config)
    upgrade, calls = database.upgrade, []

    def breaking(connection, revision="head"):
        calls.append(revision)
        if len(calls) == 2:
            raise OperationalError("INSERT", {}, Exception("database or disk is full"))
        upgrade(connection, revision)

    monkeypatch.setattr(database, "upgrade", breaking)
    with pytest.raises(BackupFault, match="disk is full.*Everything is as it was"):
        restore(config, file)
    monkeypatch.undo()
    assert rows_in(config) == before
    assert secret_key(config) == key
    assert {one.name for one in config.data.iterdir()} <= {
        "handrail.db", "handrail.db-wal", "handrail.db-shm", "secret-key"}


@pytest.mark.sqlite
def test_a_database_that_is_damaged_is_put_aside(config, db, file):
    make_staff(db)
    back_up(config, file)
    stopped(db)
    (config.data / "handrail.db").write_bytes(b"nonsense" * 1000)
    restore(config, file)
    with database.open_session(config) as session:
        assert session.query(Staff).count() == 1
    assert next(config.data.glob("before-*/handrail.db")).read_bytes().startswith(b"nonsense")


def test_resources_open_after_it(app, config, db, file):
    person = make_staff(db)
    resource = make_resource(db, person)
    back_up(config, file)
    app.extensions["sessions"].kw["bind"].dispose()
    stopped(db)
    restore(config, file)
    assert "A story" in sign_in(app.test_client(), person).get(f"/resources/{resource.id}").text

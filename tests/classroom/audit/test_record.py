"""What may be written into the record, that nothing of it can be changed, and that a change made outside shows."""
import ast
import datetime
import threading
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DatabaseError

from classroom import audit, staff
from classroom.account.log import RECORDED
from classroom.audit import kinds
from classroom.audit.settings import record as record_settings
from classroom.database import open_session
from classroom.library import moves, shelf
from classroom.models import AuditEntry, AuditHead, Role
from prompt_library.approval import Move
from tests.factories import PASSPHRASE, make_staff, sign_in

ROOT = Path(__file__).parents[3]
GUARDS = {"sqlite": ("DROP TRIGGER audit_entry_no_UPDATE", "DROP TRIGGER audit_entry_no_DELETE"),
          "postgresql": ("DROP TRIGGER audit_entry_no_change ON audit_entry",)}


def lines(db) -> list[tuple[str, dict]]:
    db.expire_all()
    return [(line.kind, line.fields) for line in db.scalars(select(AuditEntry).order_by(AuditEntry.id))]


def three(db, person) -> int:
    """Adds three lines; the number of the first."""
    first = audit.note(db, "signed-in", by=person).id
    audit.note(db, "model-checked", by=person, model="small", passed=True)
    audit.note(db, "signed-out", by=person)
    db.commit()
    return first


def opened_up(db):
    """As by somebody who has the database's file in their hands."""
    for statement in GUARDS[db.get_bind().dialect.name]:
        db.connection().exec_driver_sql(statement)
    return db


def test_a_line_keeps_the_fields_of_its_kind_with_people_as_they_were_called_then(db, senco):
    audit.note(db, "model-checked", by=senco, model=" small\n model ", passed=True)
    name, senco.name = senco.name, "Another name"
    db.commit()
    assert lines(db)[-1] == ("model-checked", {
        "by": {"number": senco.id, "name": name}, "model": "small model", "passed": True})


@pytest.mark.parametrize(("kind", "fields"), [
    ("something-else", {"by": None}), ("signed-in", {}), ("signed-in", {"by": None, "passage": "What they typed."}),
    ("signed-in", {"by": "The SENCO"}), ("model-checked", {"by": None, "model": ["small"], "passed": True}),
    ("model-checked", {"by": None, "model": 1.5, "passed": True})])
def test_anything_but_exactly_the_fields_of_a_kind_is_refused(db, kind, fields):
    before = lines(db)
    with pytest.raises(audit.AuditFault):
        audit.note(db, kind, **fields)
    db.commit()
    assert lines(db) == before


def test_a_person_stands_in_no_field_but_those_for_people(db, senco):
    with pytest.raises(audit.AuditFault, match="not a person"):
        audit.note(db, "model-checked", by=senco, model=senco, passed=True)


def test_no_kind_has_a_field_for_what_was_typed_or_made():
    fields = {field for kind in kinds.KINDS.values() for field in kind.fields}
    assert fields == {
        "by", "whom", "role", "before", "after", "prompt", "version", "fingerprint", "move", "engine", "passed", "on",
        "prompts", "with_names", "new", "changed", "host", "region", "model", "name", "contact", "cards", "rows",
        "entries", "days", "resources", "made_on", "names"}


def test_every_kind_that_the_record_can_have_is_written_by_some_call():
    """A kind that no code writes is a promise that docs/audit.md makes and nobody keeps."""
    written = set(RECORDED.values())
    for path in (ROOT / "classroom").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) == "note":
                written |= {one.value for one in call.args if isinstance(one, ast.Constant)}
    assert written >= set(kinds.KINDS)


def test_the_chain_fits_as_it_grows(db, senco):
    three(db, senco)
    checked = audit.verify(db)
    assert checked.fits and checked.lines == len(lines(db)) and checked.hash == db.get(AuditHead, 1).hash


def test_what_is_undone_leaves_no_gap(db, senco):
    three(db, senco)
    audit.note(db, "signed-in", by=senco)
    db.rollback()
    three(db, senco)
    assert audit.verify(db).fits


@pytest.mark.parametrize("change", [
    {"kind": "signed-out"}, {"fields": {"by": {"number": 1, "name": "Somebody else"}}},
    {"at": datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)}, {"hash": "f" * 64}, {"before": "f" * 64}])
def test_a_changed_line_is_named(db, senco, change):
    first = three(db, senco)
    opened_up(db).execute(update(AuditEntry).where(AuditEntry.id == first).values(change))
    db.commit()
    checked = audit.verify(db)
    assert checked.number == first and f"Line {first}" in checked.said and checked.lines == first - 1


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_line_taken_out_is_named_at_the_end_too(db, senco, gone):
    first = three(db, senco)
    opened_up(db).execute(delete(AuditEntry).where(AuditEntry.id == first + gone))
    db.commit()
    assert audit.verify(db).number == first + gone


def test_a_last_line_put_in_place_of_another_is_named(db, senco):
    last = three(db, senco) + 2
    kept = db.get(AuditEntry, last)
    forged = audit.record._hash(last, kept.at, "signed-in", kept.fields, kept.before)
    opened_up(db).execute(
        update(AuditEntry).where(AuditEntry.id == last).values(kind="signed-in", hash=forged))
    db.commit()
    assert audit.verify(db).number == last


@pytest.mark.parametrize("act", [update(AuditEntry).values(kind="signed-out"), delete(AuditEntry)])
def test_the_database_itself_refuses_to_change_or_remove_a_line(db, senco, act):
    three(db, senco)
    with pytest.raises(DatabaseError, match="only ever added to"):
        db.execute(act)
    db.rollback()
    assert audit.verify(db).fits


def test_no_other_code_touches_the_lines():
    """Outside the record's own module nothing makes, changes or deletes a line, or names its table in SQL."""
    found = []
    for path in (ROOT / "classroom").rglob("*.py"):
        where = path.relative_to(ROOT / "classroom").as_posix()
        if where == "audit/record.py" or where.startswith("migrations/"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                touched = {getattr(one, "id", "") for one in node.args} | {name}
                acts = name in ("AuditEntry", "delete", "update", "insert", "query")
                found += [f"{where}:{node.lineno}"] if "AuditEntry" in touched and acts else []
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "audit_entry" in node.value:
                found += [] if where == "models/school.py" else [f"{where}:{node.lineno}"]
    assert found == []


def test_many_who_write_at_once_make_one_chain(config, db, senco):
    before, faults = len(lines(db)), []

    def write():
        try:
            with open_session(config) as session:
                for _ in range(10):
                    audit.note(session, "signed-in", by=None)
                    session.commit()
        except Exception as error:  # noqa: BLE001  whatever it is, the test is to say so
            faults.append(error)

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert faults == [] and len(lines(db)) == before + 40
    assert audit.verify(db).fits


def test_staff_come_and_go_in_the_record(db, admin):
    staff.add(db, "new@school.example", "Cover teacher", Role.TEACHER, by=admin)
    person = staff.find(db, "new@school.example")
    whom = {"number": person.id, "name": "Cover teacher"}
    by = {"number": admin.id, "name": admin.name}
    staff.change_role(db, person, Role.SENCO, admin)
    staff.new_link(db, person, admin)
    staff.reset_second_step(db, person, admin)
    staff.remove(db, person)
    assert lines(db)[-5:] == [
        ("staff-added", {"by": by, "whom": whom, "role": "teacher"}),
        ("role-changed", {"by": by, "whom": whom, "before": "teacher", "after": "senco"}),
        ("link-made", {"by": by, "whom": whom}), ("second-step-reset", {"by": by, "whom": whom}),
        ("staff-removed", {"by": None, "whom": whom, "role": "senco"})]


def test_signing_in_and_out_is_in_the_record_and_a_wrong_passphrase_is_not(app, db, teacher):
    client = app.test_client()
    client.post("/sign-in", data={"email": teacher.email, "passphrase": "wrong"})
    sign_in(client, teacher)
    client.post("/account/passphrase", data={"passphrase_now": PASSPHRASE, "passphrase": "seven grey herons wading"})
    client.post("/sign-out")
    told = [kind for kind, fields in lines(db) if (fields["by"] or {}).get("number") == teacher.id]
    assert told == ["signed-in", "signed-out-everywhere", "passphrase-changed", "signed-in", "signed-out"]


def test_a_move_of_a_prompt_is_in_the_record_without_its_reason(db, senco):
    version = shelf.in_use(db, "simplify")
    moves.make(db, version, Move.HOLD, senco, "Three of us found it too short.")
    db.commit()
    assert lines(db)[-1] == ("prompt-moved", {
        "by": {"number": senco.id, "name": senco.name}, "prompt": "simplify", "version": version.number,
        "move": "hold", "fingerprint": version.fingerprint})


def test_a_setting_that_changed_is_told_once_and_a_secret_is_not_shown(db, config):
    from dataclasses import replace
    other = replace(config, model="small", model_url="https://models.example/v1", model_key="never-told")
    for settings in (config, other, other, config):
        record_settings(db, settings)
    db.commit()
    told = [(fields["name"], fields["after"]) for kind, fields in lines(db) if kind == "setting-changed"]
    assert told[-6:] == [
        ("OPENAI_BASE_URL", "https://models.example/v1"), ("OPENAI_API_KEY", "set, hidden"),
        ("HANDRAIL_MODEL", "small"),
        ("OPENAI_BASE_URL", "not set"), ("OPENAI_API_KEY", "not set"), ("HANDRAIL_MODEL", "not set")]
    assert "never-told" not in str(lines(db))


def test_a_removed_person_is_still_named_and_their_number_means_nobody_else(db, admin):
    person = make_staff(db, Role.TEACHER, name="Cover teacher")
    audit.note(db, "signed-in", by=person)
    db.commit()
    staff.remove(db, person, admin)
    assert [fields["by"]["name"] for kind, fields in lines(db) if kind == "signed-in"][-1] == "Cover teacher"

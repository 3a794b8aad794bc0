"""`handrail backup` and `handrail restore`, as in docs/commands.md."""
from pathlib import Path

import pytest

from classroom.models import Staff
from tests.factories import make_staff


def let_go(db) -> None:
    db.rollback()
    db.get_bind().dispose()


def test_a_school_is_backed_up_and_put_back(school, db, config):
    make_staff(db)
    done = school("backup")
    assert done.code == 0
    file = done.out.strip()
    assert "1 members of staff, 0 resources" in done.err
    make_staff(db)
    let_go(db)
    done = school("restore", file, "--yes")
    assert (done.code, done.out.startswith("Restored: the school as it was on")) == (0, True), done.err
    assert "What was there before is in" in done.err
    assert db.query(Staff).count() == 1


@pytest.mark.parametrize(("answer", "code"), [("n\n", 1), ("\n", 1), ("", 130)])
def test_nothing_is_changed_until_somebody_says_yes(school, db, config, answer, code):
    file = school("backup").out.strip()
    make_staff(db)
    let_go(db)
    assert school("restore", file, typed=answer).code == code
    assert db.query(Staff).count() == 1


def test_the_newest_are_kept(school, config):
    folder = config.data / "backups"
    for day in range(1, 6):
        folder.mkdir(exist_ok=True)
        (folder / f"handrail-2026010{day}-021500.zip").touch()
    (folder / "of-my-own.zip").touch()
    done = school("backup", "--keep", "3")
    assert done.code == 0
    assert done.err.count("Deleted: ") == 3
    assert {path.name for path in folder.iterdir()} == {
        "handrail-20260104-021500.zip", "handrail-20260105-021500.zip", "of-my-own.zip", done.out.strip()[-28:]}


def test_backups_are_not_in_backups(school, config, tmp_path):
    first = school("backup").out.strip()
    second = school("backup", str(tmp_path / "again.zip"))
    assert "0 other files" in second.err
    assert Path(first).exists()


def test_what_cannot_be_done_is_said_in_a_sentence(handrail, school, config, tmp_path):
    (tmp_path / "holiday.zip").write_bytes(b"PK nothing")
    for command, said in (
        (("restore", str(tmp_path / "holiday.zip"), "--yes"), "is not a backup of Handrail"),
        (("restore", str(tmp_path / "nowhere.zip"), "--yes"), "cannot be read (No such file"),
        (("backup", str(tmp_path / "nowhere" / "b.zip")), "cannot be written (No such file"),
    ):
        done = school(*command)
        assert done.code == 1
        assert said in done.err
    assert school("backup", "x.zip", "--keep", "2").code == 2
    assert school("backup", "--keep", "0").code == 2
    assert school("restore").code == 2


def test_a_school_without_a_database_has_nothing_to_back_up(new_school):
    done = new_school("backup")
    assert done.code == 1
    assert "No backup was made" in done.err or "nothing to back up" in done.err

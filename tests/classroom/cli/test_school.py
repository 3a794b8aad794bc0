import pytest


def test_settings_are_shown_with_their_source_and_no_secret(handrail, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "a-secret-key")
    rows = {row["name"]: row for row in handrail("settings", "--json").json["settings"]}
    assert rows["HANDRAIL_DATA"]["source"] == "environment"
    assert rows["DATABASE_URL"]["source"] == "default"
    assert "a-secret-key" not in handrail("settings").out


def test_staff_come_and_go(new_school):
    assert new_school("staff", "list").out == "There is no one yet.\n"
    added = new_school("staff", "add", "office@school.example", "--name", "The office", "--role", "admin")
    assert added.out.startswith("/link/")
    assert new_school("staff", "list", "--json").json == {"staff": [
        {"email": "office@school.example", "name": "The office", "role": "admin", "joined": False}]}
    assert new_school("staff", "add", "senco@school.example", "--name", "The SENCO", "--role", "senco").code == 0
    assert new_school("staff", "remove", "senco@school.example").code == 0
    assert "senco" not in new_school("staff", "list").out


def test_the_only_admin_gets_back_in(new_school):
    """By a link for a forgotten passphrase, and without a second step that was lost with the phone."""
    from classroom import database
    from classroom.config import Config
    from classroom.models import RecoveryCode, Staff

    new_school("staff", "add", "office@school.example", "--name", "The office", "--role", "admin")
    with database.open_session(Config.from_environment()) as session:
        session.query(Staff).one().totp_secret = "locked"  # noqa: S105
        session.add(RecoveryCode(code_hash="0" * 64, staff_id=1))
        session.commit()
    assert "signs in with the passphrase" in new_school("staff", "reset", "office@school.example").out
    with database.open_session(Config.from_environment()) as session:
        person = session.query(Staff).one()
        assert person.totp_secret is None and person.second_step_reset_at and not session.query(RecoveryCode).count()
    assert new_school("staff", "link", "office@school.example").out.startswith("/link/")


@pytest.mark.parametrize("command", [
    ("staff", "reset", "nobody@school.example"), ("staff", "link", "nobody@school.example"),
    ("staff", "add", "not an address", "--name", "The office"), ("staff", "remove", "nobody@school.example")])
def test_what_cannot_be_done_is_told_in_a_sentence(new_school, command):
    done = new_school(*command)
    assert done.code == 1
    assert done.err.startswith("Error: ")


def test_migrating_twice_is_no_harm(new_school):
    assert [new_school("migrate").code for _ in range(2)] == [0, 0]


def test_a_database_that_is_none_is_told_in_a_sentence(handrail, monkeypatch, tmp_path):
    (tmp_path / "handrail.db").write_bytes(b"not a database" * 100)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'handrail.db'}")
    done = handrail("staff", "list")
    assert done.code == 1
    assert "The database cannot be used" in done.err


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_that_cannot_be_is_wrong_usage(handrail, command):
    assert handrail(command, "--port", "99999").code == 2

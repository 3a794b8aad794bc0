"""What is kept is this list and nothing else. A new table or column is a decision, made here in the open."""
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from classroom import database
from classroom.models import Base, Role, Staff
from tests.factories import make_class, make_resource, make_staff

KEPT = {
    "staff": {
        "id", "email", "name", "role", "passphrase_hash", "totp_secret", "totp_step", "second_step_reset_at",
        "created_at",
    },
    "recovery_code": {"code_hash", "staff_id"},
    "sign_in": {"token_hash", "staff_id", "created_at", "seen_at", "confirmed_at", "owes_code"},
    "one_time_link": {"token_hash", "purpose", "staff_id", "expires_at", "used_at"},
    "open_class": {"id", "code", "label", "opened_by_id", "opened_at", "closes_at", "closed_at", "offers"},
    "shared_resource": {"open_class_id", "resource_id"},
    "resource": {
        "id", "kind", "title", "scaffold", "age", "words", "prompt", "fingerprint", "owner_id", "folder",
        "created_at", "updated_at", "reviewed_by_id", "reviewed_at", "shared_at", "binned_at",
    },
    "resource_version": {"resource_id", "number", "title", "scaffold", "made_at", "change"},
    "batch": {
        "id", "owner_id", "title", "prompt", "engine", "state", "created_at", "claimed_until", "delete_after",
    },
    "batch_row": {
        "batch_id", "number", "title", "prompt", "fingerprint", "given", "state", "scaffold", "fault",
    },
    "safeguarding_contact": {"role", "name", "mailbox", "minutes", "confirmed_at", "token_hash", "token_ends_at"},
    "notice": {
        "id", "open_class_id", "code", "label", "tier", "kind", "raised_at", "told_at", "deputy_after",
        "deputy_told_at", "try_after", "tries", "acknowledged_at", "acknowledged_by_id",
    },
    "class_count": {"open_class_id", "what", "number"},
    "day_count": {"day", "what", "number"},
    "model_day": {"day", "requests", "tokens"},
    "model_service": {"host", "region", "agreement", "no_training", "terms", "checked_on", "checked_by_id"},
    "model_check": {"id", "model", "endpoint", "at", "by_id", "figures", "cases", "why_not"},
    "prompt_version": {
        "id", "name", "number", "fingerprint", "text", "state", "author_id", "made_at", "why", "approved_by_id",
        "approved_at", "purpose", "evidence", "review_by", "held_because",
    },
    "prompt_move": {"id", "version_id", "move", "by_id", "at", "why"},
    "prompt_trial": {
        "id", "version_id", "engine", "model", "checkers", "by_id", "started_at", "ended_at", "fault", "figures",
        "passed",
    },
    "prompt_trial_output": {"id", "trial_id", "example", "scaffold", "figures", "good", "why"},
    "prompt_use": {"name", "week", "number"},
    "school_setting": {"name", "value"},
    "card_read": {"staff_id", "card", "edition", "at"},
    "audit_entry": {"id", "at", "kind", "fields", "before", "hash"},
    "audit_head": {"id", "number", "hash"},
    "alembic_version": {"version_num"},
}


def test_tables_and_columns_are_those_that_we_say(config):
    engine = database.make_engine(config.database)
    found = inspect(engine)
    assert {name: {column["name"] for column in found.get_columns(name)} for name in found.get_table_names()} == KEPT
    engine.dispose()


def test_nothing_is_kept_of_learners():
    words = {word for table, columns in KEPT.items() for name in (table, *columns) for word in name.split("_")}
    assert not words & {"learner", "pupil", "student", "child", "message", "turn", "say", "reply", "seat"}
    assert not words & {"ip", "address", "browser", "agent", "device"}


def test_migrations_arrive_at_the_models(config):
    engine = database.make_engine(config.database)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    engine.dispose()
    assert differences == []


def test_migrating_twice_changes_nothing(config, db):
    make_staff(db)
    database.migrate(config)
    assert db.query(Staff).count() == 1


def test_moments_come_back_with_their_time_zone(db):
    opened = make_class(db)
    db.expire_all()
    assert opened.opened_at.utcoffset().total_seconds() == 0
    assert opened.is_open


def test_roles_are_kept_as_their_words(db):
    make_staff(db, Role.SENCO)
    assert db.connection().exec_driver_sql("SELECT role FROM staff").scalar() == "senco"


def test_what_someone_saved_stays_when_they_go(db):
    person = make_staff(db)
    resource, opened = make_resource(db, person), make_class(db, person)
    db.delete(person)
    db.commit()
    db.expire_all()
    assert resource.owner_id is None and opened.opened_by_id is None

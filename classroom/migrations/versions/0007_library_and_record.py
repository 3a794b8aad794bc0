"""Versions of prompts with moves and trials; what the school decided; training read; the record of who did what."""
import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def _staff(name: str) -> sa.Column:
    return sa.Column(name, sa.Integer(), sa.ForeignKey("staff.id", ondelete="SET NULL"), index=True)


def _of(name: str, table: str) -> sa.Column:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, index=True)


def upgrade() -> None:
    op.create_table(
        "prompt_version",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(60), nullable=False, index=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False, index=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        _staff("author_id"),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("why", sa.String(300), nullable=False),
        _staff("approved_by_id"),
        sa.Column("approved_at", MOMENT),
        sa.Column("purpose", sa.String(300), nullable=False),
        sa.Column("evidence", sa.String(300), nullable=False),
        sa.Column("review_by", sa.Date()),
        sa.Column("held_because", sa.String(300), nullable=False),
        sa.UniqueConstraint("name", "number"),
    )
    op.create_table(
        "prompt_move",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("version_id", "prompt_version"),
        sa.Column("move", sa.String(20), nullable=False),
        _staff("by_id"),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("why", sa.String(300), nullable=False),
    )
    op.create_table(
        "prompt_trial",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("version_id", "prompt_version"),
        sa.Column("engine", sa.String(20), nullable=False),
        sa.Column("model", sa.String(200), nullable=False),
        sa.Column("checkers", sa.String(64), nullable=False),
        _staff("by_id"),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.Column("fault", sa.String(300), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "prompt_trial_output",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("trial_id", "prompt_trial"),
        sa.Column("example", sa.Integer(), nullable=False),
        sa.Column("scaffold", sa.Text(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("good", sa.Boolean()),
        sa.Column("why", sa.String(300), nullable=False),
    )
    op.create_table(
        "prompt_use",
        sa.Column("name", sa.String(60), primary_key=True),
        sa.Column("week", sa.Date(), primary_key=True),
        sa.Column("number", sa.Integer(), nullable=False),
    )
    _school()


def _school() -> None:
    op.create_table(
        "school_setting",
        sa.Column("name", sa.String(60), primary_key=True),
        sa.Column("value", sa.JSON(), nullable=False),
    )
    op.create_table(
        "card_read",
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("card", sa.String(60), primary_key=True),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False, index=True),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("before", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False, unique=True),
    )

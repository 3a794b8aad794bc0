"""Where safeguarding notices go, the notices, and counts. Nothing of learners."""
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "safeguarding_contact",
        sa.Column("role", sa.String(20), primary_key=True),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("mailbox", sa.String(254), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        _moment("confirmed_at"),
        sa.Column("token_hash", sa.String(64)),
        _moment("token_ends_at"),
    )
    _notices()
    op.create_table(
        "class_count",
        _refers("open_class_id", "open_class.id", "CASCADE", primary_key=True),
        sa.Column("what", sa.String(40), primary_key=True),
        sa.Column("number", sa.Integer(), nullable=False),
    )
    op.create_table(
        "day_count",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("what", sa.String(40), primary_key=True),
        sa.Column("number", sa.Integer(), nullable=False),
    )


def _notices() -> None:
    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), primary_key=True),
        _refers("open_class_id", "open_class.id", "SET NULL", index=True),
        sa.Column("code", sa.String(6), nullable=False),
        sa.Column("label", sa.String(60), nullable=False),
        sa.Column("tier", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        _moment("raised_at", nullable=False),
        _moment("told_at"),
        _moment("deputy_after"),
        _moment("deputy_told_at"),
        _moment("try_after", index=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        _moment("acknowledged_at"),
        _refers("acknowledged_by_id", "staff.id", "SET NULL"),
        sa.UniqueConstraint("code", "tier", "kind", "raised_at"),
    )


def _moment(name: str, **options: Any) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), **options)


def _refers(name: str, to: str, on_delete: str, **options: Any) -> sa.Column:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(to, ondelete=on_delete), **options)

"""What is kept at first: staff and their sign-ins, classes, resources. Nothing of learners."""
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _staff()
    _classes_and_resources()


def _staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("email", sa.String(254), nullable=False, unique=True),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("passphrase_hash", sa.String(200)),
        _moment("created_at", nullable=False),
    )
    op.create_table(
        "sign_in",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        _refers("staff_id", "staff.id", "CASCADE", nullable=False, index=True),
        _moment("created_at", nullable=False),
        _moment("seen_at", nullable=False),
    )
    op.create_table(
        "one_time_link",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("purpose", sa.String(20), nullable=False),
        _refers("staff_id", "staff.id", "CASCADE", index=True),
        _moment("expires_at", nullable=False),
        _moment("used_at"),
    )


def _classes_and_resources() -> None:
    op.create_table(
        "open_class",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("code", sa.String(6), nullable=False, unique=True),
        sa.Column("label", sa.String(60), nullable=False),
        _refers("opened_by_id", "staff.id", "SET NULL", index=True),
        _moment("opened_at", nullable=False),
        _moment("closes_at", nullable=False),
        _moment("closed_at"),
        sa.Column("offers", sa.JSON(), nullable=False),
    )
    op.create_table(
        "resource",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("scaffold", sa.Text(), nullable=False),
        sa.Column("prompt", sa.String(60), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        _refers("owner_id", "staff.id", "SET NULL", index=True),
        _moment("created_at", nullable=False),
        _moment("updated_at", nullable=False),
        _refers("reviewed_by_id", "staff.id", "SET NULL"),
        _moment("reviewed_at"),
    )
    op.create_table(
        "shared_resource",
        _refers("open_class_id", "open_class.id", "CASCADE", primary_key=True),
        _refers("resource_id", "resource.id", "CASCADE", primary_key=True),
    )


def _moment(name: str, **options: Any) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), **options)


def _refers(name: str, to: str, on_delete: str, **options: Any) -> sa.Column:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(to, ondelete=on_delete), **options)

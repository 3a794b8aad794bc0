"""Resources found by their words, in folders, shared, with their versions and a bin; batches."""
import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _resources()
    op.create_table(
        "resource_version",
        _refers("resource_id", "resource.id", "CASCADE", primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("scaffold", sa.Text(), nullable=False),
        _moment("made_at", nullable=False),
        sa.Column("change", sa.String(60), nullable=False),
    )
    _batches()


def _resources() -> None:
    """Added where they are: SQLite's other way is a new table, and dropping the old one would empty shared_resource."""
    op.add_column("resource", sa.Column("age", sa.String(40), nullable=False, server_default=""))
    op.add_column("resource", sa.Column("words", sa.Text(), nullable=False, server_default=""))
    op.add_column("resource", sa.Column("folder", sa.String(60), nullable=False, server_default=""))
    op.add_column("resource", _moment("shared_at"))
    op.add_column("resource", _moment("binned_at"))
    op.create_index("ix_resource_binned_at", "resource", ["binned_at"])
    resource = sa.table("resource", sa.column("id"), sa.column("title"), sa.column("scaffold"), sa.column("words"))
    connection = op.get_bind()
    for row in connection.execute(sa.select(resource.c.id, resource.c.title, resource.c.scaffold)).all():
        words = " ".join([row.title, *_texts(json.loads(row.scaffold).get("result", {}))]).casefold()
        connection.execute(sa.update(resource).where(resource.c.id == row.id).values(words=words))


def _texts(value: Any) -> Iterator[str]:
    """Every text in a result, so that what was saved before can be found too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _batches() -> None:
    op.create_table(
        "batch",
        sa.Column("id", sa.Integer(), primary_key=True),
        _refers("owner_id", "staff.id", "CASCADE", nullable=False, index=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("prompt", sa.String(60), nullable=False),
        sa.Column("engine", sa.String(20), nullable=False),
        sa.Column("state", sa.String(20), nullable=False, index=True),
        _moment("created_at", nullable=False),
        _moment("claimed_until"),
        _moment("delete_after", nullable=False, index=True),
    )
    op.create_table(
        "batch_row",
        _refers("batch_id", "batch.id", "CASCADE", primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("prompt", sa.String(60), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("given", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("scaffold", sa.Text()),
        sa.Column("fault", sa.String(400), nullable=False),
    )


def _moment(name: str, **options: Any) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), **options)


def _refers(name: str, to: str, on_delete: str, **options: Any) -> sa.Column:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(to, ondelete=on_delete), **options)

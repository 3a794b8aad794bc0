"""Run by Alembic. The connection comes from classroom.database.upgrade; there is no alembic.ini."""
from alembic import context

from classroom.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
)
with context.begin_transaction():
    context.run_migrations()

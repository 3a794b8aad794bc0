"""What the school knows of the service behind a model, and how the model did in its checks."""
import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "model_service",
        sa.Column("host", sa.String(253), primary_key=True),
        sa.Column("region", sa.String(100), nullable=False),
        sa.Column("agreement", sa.String(200), nullable=False),
        sa.Column("no_training", sa.Boolean(), nullable=False),
        sa.Column("terms", sa.String(500), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("checked_by_id", sa.Integer(), sa.ForeignKey("staff.id", ondelete="SET NULL"), index=True),
    )
    op.create_table(
        "model_check",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("model", sa.String(200), nullable=False),
        sa.Column("endpoint", sa.String(300), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Integer(), sa.ForeignKey("staff.id", ondelete="SET NULL"), index=True),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("cases", sa.JSON(), nullable=False),
        sa.Column("why_not", sa.String(300), nullable=False),
    )

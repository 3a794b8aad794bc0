"""A second step at sign-in: a code from an authenticator app, or a recovery code."""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("staff", sa.Column("totp_secret", sa.String(200)))
    op.add_column("staff", sa.Column("totp_step", sa.Integer()))
    op.add_column("staff", sa.Column("second_step_reset_at", sa.DateTime(timezone=True)))
    op.add_column("sign_in", sa.Column("confirmed_at", sa.DateTime(timezone=True)))
    op.add_column("sign_in", sa.Column("owes_code", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "recovery_code",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        sa.Column("staff_id", sa.Integer(), sa.ForeignKey("staff.id", ondelete="CASCADE"), nullable=False, index=True),
    )

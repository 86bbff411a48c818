"""What was taken out of published revisions, so that every process hears of it."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "redactions",
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id", name="fk_redactions_case_id"), nullable=False),
        sa.Column(
            "account_id", sa.String(32), sa.ForeignKey("accounts.id", name="fk_redactions_account_id"), nullable=False
        ),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("pointers", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("purged_at", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_redactions_case_id", "redactions", ["case_id"])
    op.create_index("ix_redactions_purged_at", "redactions", ["purged_at"])

"""People who are credited, whom documents know by key alone."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("key", sa.String(12), primary_key=True),
        sa.Column("name", sa.String(200)),
        sa.Column("orcid", sa.String(19)),
        sa.Column("ror", sa.String(9)),
        sa.Column("account_id", sa.String(32), sa.ForeignKey("accounts.id", name="fk_people_account_id")),
        sa.Column("consented_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_by", sa.String(120), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_people_orcid", "people", ["orcid"])
    op.create_index("ix_people_account_id", "people", ["account_id"])

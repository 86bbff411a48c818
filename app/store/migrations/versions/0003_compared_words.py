"""The words by which descriptions are compared, beside each document."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Empty until derived rows are made anew, which the change of how we derive brings about.
    op.add_column("revisions", sa.Column("words", sa.LargeBinary, nullable=False, server_default=sa.text("''")))

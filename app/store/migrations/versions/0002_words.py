"""The texts that are searched, beside each document: fragments are cut from them; and the words of the text index."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Empty until derived rows are made anew, which the change of how we derive brings about.
    op.add_column("revisions", sa.Column("passages", sa.LargeBinary, nullable=False, server_default=sa.text("''")))
    if op.get_context().dialect.name == "sqlite":
        # PostgreSQL counts the words of an index without being prepared for it.
        op.execute("CREATE VIRTUAL TABLE texts_words USING fts5vocab(texts, row)")

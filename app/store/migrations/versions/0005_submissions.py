"""Submissions, what was done with them and said of them; first answers to requests that may be repeated."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_STATES = "state IN ('draft', 'submitted', 'returned', 'accepted', 'published', 'rejected', 'withdrawn')"


def upgrade() -> None:
    op.create_table(
        "submissions",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("author_id", sa.String(32), _account("submissions", "author_id"), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("amends", sa.String(80)),
        sa.Column("base", sa.Integer),
        sa.Column("slug", sa.String(80)),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("faults", sa.Integer, nullable=False),
        sa.Column("advice", sa.Integer, nullable=False),
        sa.Column("duplicates_seen", sa.Boolean, nullable=False),
        sa.Column("published_number", sa.Integer),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True)),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.CheckConstraint(_STATES, name="known_state"),
        sa.CheckConstraint("(amends IS NULL) = (base IS NULL)", name="amends_a_revision"),
    )
    for column in ("author_id", "state", "amends", "slug", "submitted_at"):
        op.create_index(f"ix_submissions_{column}", "submissions", [column])
    op.create_table(
        "submission_events",
        sa.Column("submission_id", sa.String(32), _submission("submission_events"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.String(32), _account("submission_events", "account_id"), nullable=False),
        sa.Column("action", sa.String(20), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("words", sa.String),
    )
    op.create_table(
        "submission_comments",
        sa.Column("submission_id", sa.String(32), _submission("submission_comments"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account_id", sa.String(32), _account("submission_comments", "account_id"), nullable=False),
        sa.Column("path", sa.String(300), nullable=False),
        sa.Column("comment", sa.String, nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True)),
        sa.Column("resolved_by", sa.String(32), _account("submission_comments", "resolved_by")),
    )
    op.create_table(
        "first_answers",
        sa.Column("account_id", sa.String(32), _account("first_answers", "account_id"), primary_key=True),
        sa.Column("key", sa.String(255), primary_key=True),
        sa.Column("request", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("headers", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_first_answers_at", "first_answers", ["at"])


def _account(table: str, column: str) -> sa.ForeignKey:
    return sa.ForeignKey("accounts.id", name=f"fk_{table}_{column}")


def _submission(table: str) -> sa.ForeignKey:
    return sa.ForeignKey("submissions.id", name=f"fk_{table}_submission_id")

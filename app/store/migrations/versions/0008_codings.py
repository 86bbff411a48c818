"""Second codings of published cases, and what editors decided on them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "codings",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("coder_id", sa.String(32), _account("codings", "coder_id"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("is_blind", sa.Boolean),
        sa.Column("codes", sa.String, nullable=False),
        sa.Column("note", sa.String),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True)),
        sa.UniqueConstraint("case_id", "number", name="uq_codings_case_id_number"),
        sa.UniqueConstraint("case_id", "revision", "coder_id", name="uq_codings_case_id_revision_coder_id"),
        sa.ForeignKeyConstraint(
            ["case_id", "revision"], ["revisions.case_id", "revisions.number"], name="fk_codings_case_id_revision"
        ),
    )
    for column in ("coder_id", "submitted_at"):
        op.create_index(f"ix_codings_{column}", "codings", [column])
    coding = sa.ForeignKey("codings.id", name="fk_coding_decisions_coding_id")
    op.create_table(
        "coding_decisions",
        sa.Column("coding_id", sa.Integer, coding, primary_key=True, autoincrement=False),
        sa.Column("since", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("editor_id", sa.String(32), _account("coding_decisions", "editor_id"), nullable=False),
        sa.Column("decisions", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
    )
    op.create_index("ix_coding_decisions_since", "coding_decisions", ["since"])


def _account(table: str, column: str) -> sa.ForeignKey:
    return sa.ForeignKey("accounts.id", name=f"fk_{table}_{column}")

"""What happened to cases, in order; versions of accounts; the trail looked through by who and what."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_events()
    fill_events()
    op.add_column("accounts", sa.Column("version", sa.Integer, nullable=False, server_default="1"))
    op.create_index("ix_audit_entries_actor", "audit_entries", ["actor"])
    op.create_index("ix_audit_entries_subject", "audit_entries", ["subject"])


def create_events() -> None:
    op.create_table(
        "case_events",
        sa.Column("revision", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id", name="fk_case_events_case_id"), primary_key=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("replacement", sa.String(80)),
        sa.CheckConstraint("kind IN ('published', 'amended', 'withdrawn', 'restored', 'redacted')", name="known_kind"),
        sqlite_with_rowid=False,
    )


def fill_events() -> None:
    """What happened before, as the revisions tell it."""
    op.execute(
        """
        INSERT INTO case_events (revision, case_id, kind, number)
        SELECT one.since, one.case_id,
            CASE WHEN one.number = 1 THEN 'published'
                 WHEN before.until = one.since THEN 'amended'
                 ELSE 'restored' END,
            one.number
        FROM revisions AS one
        LEFT JOIN revisions AS before ON before.case_id = one.case_id AND before.number = one.number - 1
        """
    )
    op.execute(
        """
        INSERT INTO case_events (revision, case_id, kind, number, replacement)
        SELECT one.until, one.case_id, 'withdrawn', one.number,
            CASE WHEN after.id IS NULL THEN cases.replacement END
        FROM revisions AS one
        JOIN cases ON cases.id = one.case_id
        LEFT JOIN revisions AS after ON after.case_id = one.case_id AND after.number = one.number + 1
        WHERE one.until IS NOT NULL AND (after.id IS NULL OR after.since <> one.until)
        """
    )

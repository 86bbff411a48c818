"""The tables to begin with: cases, revisions and what is derived from them, the trail, the text index."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NEWEST = sa.text("until IS NULL")


def upgrade() -> None:
    create_cases()
    create_revisions()
    create_derived_rows()
    create_dataset()
    create_records()
    create_texts()


def create_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("opaque_id", sa.String(32), nullable=False),
        sa.Column("slug", sa.String(80), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.Column("withdrawal_reason", sa.String),
        sa.Column("replacement", sa.String(80)),
        sa.UniqueConstraint("opaque_id", name="uq_cases_opaque_id"),
        sa.UniqueConstraint("slug", name="uq_cases_slug"),
    )
    op.create_table(
        "former_slugs",
        sa.Column("slug", sa.String(80), primary_key=True),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id", name="fk_former_slugs_case_id"), nullable=False),
    )
    op.create_index("ix_former_slugs_case_id", "former_slugs", ["case_id"])


def create_revisions() -> None:
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Integer, sa.ForeignKey("cases.id", name="fk_revisions_case_id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("since", sa.Integer, nullable=False),
        sa.Column("until", sa.Integer),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("title_key", sa.String, nullable=False),
        sa.Column("start_year", sa.Integer),
        sa.Column("end_year", sa.Integer),
        sa.Column("duration_years", sa.Integer),
        sa.Column("at_least", sa.Boolean, nullable=False),
        sa.Column("source_count", sa.Integer, nullable=False),
        sa.Column("short", sa.LargeBinary, nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("case_id", "number", name="uq_revisions_case_id_number"),
        sa.CheckConstraint("until > since", name="until_after_since"),
    )
    op.create_index("ix_revisions_since", "revisions", ["since"])
    op.create_index("ix_revisions_until", "revisions", ["until"])
    op.create_index(
        "ix_revisions_newest", "revisions", ["case_id"], unique=True, sqlite_where=NEWEST, postgresql_where=NEWEST
    )


def create_derived_rows() -> None:
    op.create_table(
        "tags",
        sa.Column("dimension", sa.String(40), primary_key=True),
        sa.Column("term", sa.String(255), primary_key=True),
        sa.Column(
            "revision_id", sa.Integer, sa.ForeignKey("revisions.id", name="fk_tags_revision_id"), primary_key=True
        ),
        # The key is the whole row: without a rowid SQLite keeps it once, not twice.
        sqlite_with_rowid=False,
    )
    op.create_index("ix_tags_revision_id", "tags", ["revision_id"])
    op.create_table(
        "places",
        sa.Column(
            "revision_id", sa.Integer, sa.ForeignKey("revisions.id", name="fk_places_revision_id"), primary_key=True
        ),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("latitude", sa.Float, nullable=False),
        sa.Column("longitude", sa.Float, nullable=False),
    )
    op.create_index("ix_places_latitude", "places", ["latitude"])


def create_dataset() -> None:
    dataset = op.create_table(
        "dataset",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("vocabulary_digest", sa.String(64), nullable=False),
        sa.CheckConstraint("id = 1", name="one_row"),
    )
    op.bulk_insert(dataset, [{"id": 1, "revision": 0, "vocabulary_digest": ""}])
    op.create_table(
        "dataset_revisions",
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("committed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("summary", sa.String, nullable=False),
    )
    op.create_index("ix_dataset_revisions_committed_at", "dataset_revisions", ["committed_at"])


def create_records() -> None:
    op.create_table(
        "seed_files",
        sa.Column("slug", sa.String(80), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column(
            "revision_id", sa.Integer, sa.ForeignKey("revisions.id", name="fk_seed_files_revision_id"), nullable=False
        ),
    )
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(120), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("subject", sa.String(120), nullable=False),
        sa.Column("detail", sa.String, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.UniqueConstraint("digest", name="uq_audit_entries_digest"),
    )


def create_texts() -> None:
    if op.get_context().dialect.name == "sqlite":
        # Nothing is ranked by word frequency, so the sizes of columns need not be kept.
        op.execute("CREATE VIRTUAL TABLE texts USING fts5(title, names, body, tokenize = 'ascii', columnsize = 0)")
        return
    op.create_table(
        "texts",
        sa.Column(
            "revision_id",
            sa.Integer,
            sa.ForeignKey("revisions.id", name="fk_texts_revision_id"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("title", TSVECTOR, nullable=False),
        sa.Column("names", TSVECTOR, nullable=False),
        sa.Column("body", TSVECTOR, nullable=False),
    )
    op.create_index("ix_texts_words", "texts", ["title", "names", "body"], postgresql_using="gin")

"""Packages and releases, and the files that they are kept in."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stored_files",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("bytes", sa.Integer),
        sa.Column("sha256", sa.String(64)),
    )
    whole = sa.ForeignKey("stored_files.id", name="fk_file_parts_file_id", ondelete="CASCADE")
    op.create_table(
        "file_parts",
        sa.Column("file_id", sa.String(32), whole, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "packages",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("cases", sa.Integer, nullable=False),
        sa.Column("told", sa.String, nullable=False),
        sa.Column("held", sa.LargeBinary, nullable=False),
        sa.Column(
            "account_id", sa.String(32), sa.ForeignKey("accounts.id", name="fk_packages_account_id"), nullable=False
        ),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("file_id", sa.String(32), _file("packages")),
        sa.Column("gone_at", sa.DateTime(timezone=True)),
        sa.Column("rebuilt", sa.String(32)),
        sa.UniqueConstraint("file_id", name="uq_packages_file_id"),
    )
    op.create_table(
        "releases",
        sa.Column("label", sa.String(40), primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("cases", sa.Integer, nullable=False),
        sa.Column("told", sa.String, nullable=False),
        sa.Column("held", sa.LargeBinary, nullable=False),
        sa.Column("version", sa.String(40), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("build", sa.Integer, nullable=False),
        sa.Column("built", sa.Integer, nullable=False),
    )
    op.create_table(
        "release_files",
        sa.Column(
            "label", sa.String(40), sa.ForeignKey("releases.label", name="fk_release_files_label"), primary_key=True
        ),
        sa.Column("name", sa.String(120), primary_key=True),
        sa.Column("build", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("media_type", sa.String(120), nullable=False),
        sa.Column("holds_cases", sa.Boolean, nullable=False),
        sa.Column("bytes", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("file_id", sa.String(32), _file("release_files")),
        sa.Column("gone_at", sa.DateTime(timezone=True)),
        sa.UniqueConstraint("file_id", name="uq_release_files_file_id"),
    )


def _file(table: str) -> sa.ForeignKey:
    return sa.ForeignKey("stored_files.id", name=f"fk_{table}_file_id")

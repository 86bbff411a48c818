"""What was published and when: revisions of cases, what is derived from them, and the dataset's own revision."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from app.model.moments import Moment

NEWEST = text("until IS NULL")


class Revision(SQLModel, table=True):
    """One published version of a case. Added, never changed but by a redaction; only `until` is set, once."""

    __tablename__ = "revisions"
    __table_args__ = (
        UniqueConstraint("case_id", "number"),
        CheckConstraint("until > since", name="until_after_since"),
        # Whatever goes wrong elsewhere, a case never has two newest revisions.
        Index("ix_revisions_newest", "case_id", unique=True, sqlite_where=NEWEST, postgresql_where=NEWEST),
    )

    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="cases.id")
    number: int = Field(description="1 for the first publication of this case, then one more each time.")
    since: int = Field(index=True, description="Dataset revision that brought it.")
    until: int | None = Field(
        default=None, index=True, description="Dataset revision that ended it; null while newest."
    )
    published_at: datetime = Field(sa_type=Moment, description="UTC.")
    digest: str = Field(max_length=64, description="SHA-256 of `document`, hexadecimal.")
    # Columns to sort and range over, derived from the document.
    title_key: str = Field(description="The title as titles are sorted: folded.")
    start_year: int | None = None
    end_year: int | None = None
    duration_years: int | None = Field(default=None, description="Whole years; a lower bound where `at_least`.")
    at_least: bool = Field(default=False, description="Whether the duration is counted to the last year it was seen.")
    source_count: int
    # Last, because SQLite reads what stands before a long value without walking through it.
    short: bytes = Field(description="The short form for lists, UTF-8 JSON.")
    document: bytes = Field(description="The document, canonical UTF-8 JSON.")
    passages: bytes = Field(default=b"", description="The texts that are searched, derived from the document.")
    words: bytes = Field(default=b"", description="The words by which descriptions are compared, as numbers; derived.")


class Tag(SQLModel, table=True):
    """One value of one dimension that a revision carries."""

    __tablename__ = "tags"
    __table_args__ = ({"sqlite_with_rowid": False},)

    dimension: str = Field(primary_key=True, max_length=40)
    term: str = Field(primary_key=True, max_length=255)
    revision_id: int = Field(primary_key=True, foreign_key="revisions.id", index=True)


class Place(SQLModel, table=True):
    """A point that a revision names: municipality or place served, in WGS 84 degrees."""

    __tablename__ = "places"

    revision_id: int = Field(primary_key=True, foreign_key="revisions.id")
    number: int = Field(primary_key=True, description="Place in the document's list of municipalities, from 1.")
    latitude: float = Field(index=True)
    longitude: float


class Dataset(SQLModel, table=True):
    """The one row that says how far the collection has come and with which vocabularies its rows were derived."""

    __tablename__ = "dataset"

    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: int = Field(default=1, primary_key=True, sa_column_kwargs={"autoincrement": False})
    revision: int = Field(
        default=0, description="Raised by one as the first statement of every publishing transaction."
    )
    vocabulary_digest: str = Field(default="", max_length=64, description="SHA-256 of the vocabulary files in use.")


class DatasetRevision(SQLModel, table=True):
    """When a dataset revision came to be, so that a date can be turned into a number."""

    __tablename__ = "dataset_revisions"

    revision: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    committed_at: datetime = Field(sa_type=Moment, index=True, description="UTC.")
    summary: str = Field(description="What was published, in a few words.")


class SeedFile(SQLModel, table=True):
    """What was last seeded for a slug: the file's digest and the revision it became."""

    __tablename__ = "seed_files"

    slug: str = Field(primary_key=True, max_length=80)
    digest: str = Field(max_length=64, description="SHA-256 of the document read from the file, hexadecimal.")
    revision_id: int = Field(foreign_key="revisions.id")


class AuditEntry(SQLModel, table=True):
    """One line of the trail; each entry holds the digest of the one before it."""

    __tablename__ = "audit_entries"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment, description="UTC.")
    actor: str = Field(max_length=120, index=True, description="Identifier of an account, or what acted in its place.")
    action: str = Field(max_length=40)
    subject: str = Field(max_length=120, index=True, description="Slug or identifier acted upon.")
    detail: str = Field(default="", description="JSON, canonical.")
    previous: str = Field(max_length=64, description="`digest` of the entry before; empty in the first.")
    digest: str = Field(max_length=64, unique=True, description="SHA-256 over all other fields.")

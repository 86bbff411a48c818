"""What was frozen: packages of a question, releases of all cases, and the files that both are kept in, part by part."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from app.model.moments import Moment


class StoredFile(SQLModel, table=True):
    """A file in the database. Until it is whole it belongs to nothing, and a redaction throws it away."""

    __tablename__ = "stored_files"

    id: str = Field(primary_key=True, max_length=32, description="32 hex digits; unlike a number it never comes again.")
    begun_at: datetime = Field(sa_type=Moment, description="UTC.")
    bytes: int | None = Field(default=None, description="Length; null until it is whole.")
    sha256: str | None = Field(default=None, max_length=64, description="Hexadecimal; null until it is whole.")


class FilePart(SQLModel, table=True):
    """A part of a file, of one megabyte at most: no statement carries more, and no reader holds more at a time."""

    __tablename__ = "file_parts"

    file_id: str = Field(primary_key=True, foreign_key="stored_files.id", ondelete="CASCADE", max_length=32)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False}, description="From 1.")
    content: bytes = Field(description="As it is sent.")


class Package(SQLModel, table=True):
    """A question frozen as a file. Where it has no file and is not gone, it is to be built anew."""

    __tablename__ = "packages"

    id: str = Field(primary_key=True, max_length=32, description="Hash of question, dataset revision and form.")
    revision: int = Field(description="Dataset revision that was asked.")
    cases: int = Field(description="How many cases were found.")
    told: str = Field(description="JSON: what the package tells of the question; an empty object once that is gone.")
    held: bytes = Field(description="Ids of the revisions that it holds, as a Roaring bitmap.")
    account_id: str = Field(foreign_key="accounts.id", max_length=32, description="Who asked for it first.")
    made_at: datetime = Field(sa_type=Moment, description="UTC.")
    file_id: str | None = Field(default=None, foreign_key="stored_files.id", unique=True, max_length=32)
    gone_at: datetime | None = Field(default=None, sa_type=Moment, description="When something was taken out; UTC.")
    rebuilt: str | None = Field(default=None, max_length=32, description="Id of the package to read instead.")


class Release(SQLModel, table=True):
    """All published cases at one dataset revision, under a label that is never given twice."""

    __tablename__ = "releases"

    label: str = Field(primary_key=True, max_length=40)
    revision: int = Field(description="Dataset revision.")
    cases: int = Field(description="How many cases it holds.")
    told: str = Field(description="JSON: what its files tell beside the cases.")
    held: bytes = Field(description="Ids of the revisions that it holds, as a Roaring bitmap.")
    version: str = Field(max_length=40, description="Of the software that froze it.")
    made_at: datetime = Field(sa_type=Moment, description="UTC.")
    build: int = Field(default=1, description="Raised by one whenever something was taken out of its cases.")
    built: int = Field(default=0, description="The newest build whose files are there.")


class ReleaseFile(SQLModel, table=True):
    """A file of a release. One that held what was taken out is gone, and its name stays."""

    __tablename__ = "release_files"

    label: str = Field(primary_key=True, foreign_key="releases.label", max_length=40)
    name: str = Field(primary_key=True, max_length=120)
    build: int = Field(description="Of which build of the release it is.")
    number: int = Field(description="Place among the files of its build, from 1.")
    kind: str = Field(max_length=40, description="What it is, the same in every build: `cases.parquet`.")
    media_type: str = Field(max_length=120)
    holds_cases: bool = Field(description="Whether it tells what stands in cases.")
    bytes: int = Field(description="Length; kept when it is gone.")
    sha256: str = Field(max_length=64, description="Hexadecimal; kept when it is gone.")
    file_id: str | None = Field(default=None, foreign_key="stored_files.id", unique=True, max_length=32)
    gone_at: datetime | None = Field(default=None, sa_type=Moment, description="When something was taken out; UTC.")

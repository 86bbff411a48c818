"""All tables that hold something, each after those that its rows name."""

from sqlalchemy import Table
from sqlmodel import SQLModel

import app.model.account
import app.model.case
import app.model.coding
import app.model.event
import app.model.first_answer
import app.model.package
import app.model.person
import app.model.redaction
import app.model.revision
import app.model.submission  # noqa: F401 - so that none is missing

TABLES: tuple[Table, ...] = tuple(SQLModel.metadata.sorted_tables)
"""But for the text index, which each database keeps in its own way."""

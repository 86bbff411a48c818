"""Where the table of an analysis comes from: the caller's own cases. Sets from our cases come in here as well."""

from fastapi import Request

from app.api.qca_body import Sent
from app.qca.table import Source
from app.query.own_tables import own_table

MEMBERS = ("cases",)
"""Members of a request that say which table is meant; it has one of them."""


def source_of(request: Request, sent: Sent, language: str) -> Source:
    """The table that a request is about, and what is to be said of it in a language; AnalysisRefused for its faults.

    Nothing of the caller's own table is kept, and nothing of it can be said before it is known what is asked.
    """
    source = own_table(sent.members.get("cases"), sent.complaints)
    sent.complaints.finish()
    return source

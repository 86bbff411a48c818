"""Where the table of an analysis comes from: the caller's own cases, or sets from ours."""

from fastapi import Request

from app.api.qca_body import Sent
from app.api.qca_set import SET, source_of_set
from app.qca.table import Source
from app.query.own_tables import own_table

CASES = "cases"
MEMBERS = (CASES, SET)
"""Members of a request that say which table is meant; it has one of them."""


def source_of(request: Request, sent: Sent, language: str) -> Source:
    """The table that a request is about, and what is to be said of it in a language; AnalysisRefused for its faults.

    Nothing of the caller's own table is kept, and nothing of it can be said before it is known what is asked.
    """
    if SET in sent.members and CASES in sent.members:
        sent.complaints.at((SET,), f"'{CASES}' and '{SET}' are two tables; send one of them.")
        sent.complaints.finish()
    if SET in sent.members:
        return source_of_set(request, sent.members[SET], sent.complaints, language)
    source = own_table(sent.members.get(CASES), sent.complaints)
    sent.complaints.finish()
    return source

"""The table from which agreement between coders is computed: who coded which field of which case with what."""

from collections.abc import Iterator
from dataclasses import dataclass

import orjson
from sqlalchemy import and_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from app.model.case import Case
from app.model.coding import Coding, CodingDecision
from app.model.revision import Revision
from app.query.coded import CodedFields, published_coding, second_coding
from app.store.selection import published

FIRST_CODER = "published"
"""Who coded first, whoever that was: what the published document says."""


@dataclass(frozen=True, slots=True)
class CodedUnit:
    """One field of one revision of a case, as one coder coded it. What a coder did not code has no row."""

    slug: str
    number: int
    """Of the revision of the case; both coders coded the same one."""
    coder: str
    """`published`, or the account of a second coder."""
    field: str
    """Name of the filter."""
    codes: frozenset[str]
    """Empty where it was looked for and none was found."""
    is_whole: bool
    """Whether a code that is not named was looked for; else it is missing rather than absent."""
    is_blind: bool | None
    """Whether a second coder had not seen the published codes; None where that was not said, and of the first."""


def coded_units(session: Session, revision: int) -> Iterator[CodedUnit]:
    """Both sides of every second coding that everybody may see at a dataset revision, of cases published then.

    The first coder once for each revision that was coded, then its second coders, in the order of cases and codings.
    """
    before: tuple[str, int] | None = None
    for slug, coding, document in _decided(session, revision):
        unit = slug, coding.revision
        if unit != before:
            yield from _units(unit, FIRST_CODER, published_coding(orjson.loads(document)), None)
        before = unit
        codes = {name: tuple(some) for name, some in orjson.loads(coding.codes).items()}
        yield from _units(unit, coding.coder_id, second_coding(codes), coding.is_blind)


def _units(unit: tuple[str, int], coder: str, coded: CodedFields, is_blind: bool | None) -> Iterator[CodedUnit]:
    for name, one in coded.items():
        yield CodedUnit(*unit, coder, name, frozenset(one.codes), one.is_whole, is_blind)


def _decided(session: Session, revision: int) -> Iterator[tuple[str, Coding, bytes]]:
    coded = aliased(Revision)
    is_coded = and_(col(coded.case_id) == col(Coding.case_id), col(coded.number) == col(Coding.revision))
    found = (
        select(Case.slug, Coding, coded.document)
        .join(Coding, col(Coding.case_id) == col(Case.id))
        .join(CodingDecision, col(CodingDecision.coding_id) == col(Coding.id))
        .join(coded, is_coded)
        # What is published now, which need not be what was coded.
        .join(Revision, col(Revision.case_id) == col(Case.id))
        .where(col(CodingDecision.since) <= revision, published(revision))
        .order_by(col(Case.id), col(Coding.revision), col(Coding.number))
    )
    yield from session.exec(found)

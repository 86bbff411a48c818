"""What has to be there before an operation of the contract is shown: a submission, a coding, a service apart."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import orjson
from sqlalchemy import update
from sqlmodel import col, select

from app import clock
from app.editorial.audit import entry_digest
from app.model.case import Case
from app.model.coding import Coding, CodingDecision
from app.model.package import Package
from app.model.person import Person as Credited
from app.model.revision import AuditEntry
from app.model.role import Role
from app.model.submission import Submission, SubmissionComment, SubmissionEvent
from tests.asking import publish, withdraw
from tests.databases import fresh_database, kept_open
from tests.people import Person, a_person, ask, forget_people, kept
from tests.releases import a_release
from tests.services import Service, seed_cases, serving

ID = "0123456789abcdef0123456789abcdef"
PREFIX = "k7m2p9qa"
PERSON = "k7m2p9qa4xyz"
SHOWN_CASE = "no-austrheim-forskerfabrikken"
OTHER_CASE = "nl-zeist-austerlitz-zorgt"
MOMENT = datetime(2026, 11, 25, 12, tzinfo=UTC)

STATES: Mapping[str, tuple[str, bool]] = {
    "getSubmission": ("returned", True),
    "changeSubmission": ("returned", True),
    "deleteSubmission": ("draft", True),
    "commentSubmission": ("submitted", False),
    "resolveComment": ("returned", True),
    "listSubmissions": ("submitted", False),
    "submitSubmission": ("draft", True),
    "withdrawSubmission": ("submitted", True),
    "returnSubmission": ("submitted", False),
    "acceptSubmission": ("submitted", False),
    "rejectSubmission": ("submitted", False),
    "publishSubmission": ("accepted", False),
    "getSubmissionDifference": ("returned", True),
    "rebaseSubmission": ("returned", True),
}
"""By operation: in which state a submission is, and whether who asks wrote it."""
CODINGS: Mapping[str, tuple[str, bool]] = {
    "listCaseCodings": ("decided", False),
    "listCodings": ("submitted", False),
    "getCoding": ("submitted", False),
    "changeCoding": ("open", True),
    "deleteCoding": ("open", True),
    "submitCoding": ("open", True),
    "decideCoding": ("submitted", False),
}
"""By operation: how it stands with a second coding, and whether who asks made it."""
AMENDING = frozenset(("getSubmissionDifference", "rebaseSubmission"))
"""Operations shown of an amendment, whose case was amended by others meanwhile."""
APART = AMENDING | frozenset(
    ("publishSubmission", "withdrawCase", "restoreCase", "redactCase", "CaseWithdrawn", "listAudit", "decideCoding")
)
"""Operations that change what everybody reads, or read what others change: asked of a service of their own."""
FROZEN = frozenset(("getExport", "listReleases", "getRelease", "getReleaseFile"))
"""Operations shown of what was frozen."""
NO_ROOM = "NoRoomForPackage"
GUARDED: Mapping[str, str] = {"if_match": "*"}


@contextmanager
def service_for(seeded: Service, operation_id: str, kind: str = "sqlite") -> Iterator[Service]:
    """The service that an operation is asked of: the usual one, where it changes nothing that others read."""
    if operation_id not in APART | FROZEN | {NO_ROOM}:
        yield seeded
        return
    if operation_id in FROZEN:
        yield _frozen(kind, clock.now().date())
        return
    with _apart(kind, 0 if operation_id == NO_ROOM else 10) as service:
        yield service


@contextmanager
def _apart(kind: str, limit: int = 10) -> Iterator[Service]:
    shown = [case for case in seed_cases() if case["slug"] in (SHOWN_CASE, OTHER_CASE)]
    with fresh_database(kind) as database, serving(database, shown, package_limit_mb=limit) as service:
        yield service


@cache
def _frozen(kind: str, _day: date) -> Service:
    """One that all look at, as to make a release takes a second. What was frozen tells its day: each has its own."""
    service = kept_open(_apart(kind))
    _freeze(service)
    return service


def _freeze(service: Service) -> None:
    """A package of a question and a release."""
    database = service.world.database
    person = a_person(database)
    made = ask(service.client, "POST", "/v1/exports?country=NO", person).json()["id"]
    with database.writing() as session:
        session.connection().execute(update(Package).where(col(Package.id) == made).values(id=ID))
    a_release(database, "2026.1")


def prepared(service: Service, operation_id: str, role: Role = Role.ADMIN) -> Person:
    """Somebody whom examples are about, with what the operation needs; all others are forgotten, as some erase."""
    database = service.world.database
    forget_people(database)
    other = a_person(database, Role.ADMIN, name="Eva Eksempel", email="eva@example.org")
    details = {"name": "Hege Eksempel", "email": "hege@example.org", "orcid": "0000-0002-1694-233X"}
    asking = a_person(database, role, id=ID, affiliation="05dxps055", **details)
    with database.writing() as session:
        session.add(kept(f"smsp_{PREFIX}{'x' * 40}", ID))
        session.add(Credited(key=PERSON, consented_at=MOMENT, recorded_by=ID, account_id=ID, ror="05dxps055"))
    if operation_id in ("restoreCase", "CaseWithdrawn"):
        withdraw(database, SHOWN_CASE, "The same case was published twice.", OTHER_CASE)
    if operation_id == "listAudit":
        _prepare_trail(service)
    if operation_id in AMENDING:
        publish(database, {**_shown_case(), "status_as_of": 2025, "entrepreneur_role": "Runs the courses."})
    if operation_id in STATES:
        amends = SHOWN_CASE if operation_id in AMENDING else None
        _prepare_submission(service, *STATES[operation_id], asking=asking, other=other, amends=amends)
    if operation_id in CODINGS:
        _prepare_coding(service, *CODINGS[operation_id], asking=asking, other=other)
    return asking


def _prepare_coding(service: Service, state: str, is_own: bool, *, asking: Person, other: Person) -> None:
    coder, editor = (asking, other) if is_own else (other, asking)
    codes = {"continuity": ["scaled"], "barrier": ["access-to-finance", "staffing"]}
    decisions = {"continuity": ["second", ["scaled"]], "barrier": ["other", ["staffing"]]}
    with service.world.database.writing() as session:
        case_id = session.exec(select(Case.id).where(Case.slug == SHOWN_CASE)).one()
        coding = Coding(
            case_id=case_id or 0, number=1, revision=1, coder_id=coder.id, is_blind=True,
            codes=orjson.dumps(codes).decode(), note="Read in Norwegian.", created_at=MOMENT, changed_at=MOMENT,
            submitted_at=None if state == "open" else MOMENT,
        )  # fmt: skip
        session.add(coding)
        session.flush()
        if state == "decided":
            decision = CodingDecision(
                coding_id=coding.id or 0, since=1, at=MOMENT, editor_id=editor.id,
                decisions=orjson.dumps(decisions).decode(), reason="As the evaluation tells.",
            )  # fmt: skip
            session.add(decision)


def _shown_case() -> Mapping[str, Any]:
    return next(case for case in seed_cases() if case["slug"] == SHOWN_CASE)


def _prepare_submission(
    service: Service, state: str, is_own: bool, *, asking: Person, other: Person, amends: str | None
) -> None:
    document = {**_shown_case(), "slug": "no-eksempelvik-grendakjoken", "title": "A village kitchen in Eksempelvik"}
    if amends:
        document = {**_shown_case(), "status_as_of": 2026, "municipality_role": "Lends the rooms."}
    # Whom a case credits with making it, does not decide on it.
    document["credit"] = [{"person": PERSON, "did": ["collected", "wrote"] if is_own else ["translated"]}]
    author, reviewer = (asking, other) if is_own else (other, asking)
    submission = Submission(
        id=ID, author_id=author.id, state=state, version=3, slug=document["slug"], title=document["title"],
        country="NO", advice=2, duplicates_seen=True, created_at=MOMENT, changed_at=MOMENT, submitted_at=MOMENT,
        document=orjson.dumps(document), amends=amends, base=1 if amends else None,
    )  # fmt: skip
    begun = SubmissionEvent(submission_id=ID, number=1, at=MOMENT, account_id=author.id, action="create", state="draft")
    comment = SubmissionComment(
        submission_id=ID, number=1, at=MOMENT, account_id=reviewer.id, path="/start_year", comment="Since when?"
    )
    with service.world.database.writing() as session:
        session.add(submission)
        session.flush()
        session.add_all([begun, comment])


def _prepare_trail(service: Service) -> None:
    """Two entries, the same every time to the last digit of their digests."""
    with service.world.database.writing() as session:
        previous = ""
        for number, (action, detail) in enumerate(
            (
                ("withdraw-case", '{"number":1,"replacement":null,"revision":2}'),
                ("restore-case", '{"number":2,"revision":3}'),
            ),
            start=1,
        ):
            entry = AuditEntry(
                id=number, at=MOMENT, actor=ID, action=action, subject=SHOWN_CASE, detail=detail, previous=previous,
                digest="",
            )  # fmt: skip
            previous = entry.digest = entry_digest(entry)
            session.add(entry)
            session.flush()

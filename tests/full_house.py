"""A database in which every table holds something, with what databases may keep differently."""

from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

import sqlalchemy
from sqlmodel import SQLModel, col, select

from app.model.account import Account
from app.model.case import Case, FormerSlug
from app.model.coding import Coding, CodingDecision
from app.model.first_answer import FirstAnswer
from app.model.package import FilePart, Package, Release, ReleaseFile, StoredFile
from app.model.person import Person as Credited
from app.model.revision import Revision, SeedFile
from app.model.role import Role
from app.model.submission import Submission, SubmissionComment, SubmissionEvent
from app.store.database import Database
from app.store.indexing import rebuild
from tests.asking import publish, withdraw
from tests.builders import a_case, a_municipality
from tests.people import Person, a_person
from tests.redactions import take_out

BYTES = bytes(range(256))
AT = datetime(2026, 3, 29, 2, 30, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
"""A moment as no database keeps it by itself: with microseconds, and in another zone than UTC."""
SLUG = "no-eksempelvik-kitchen"
WORDS = "Ærlig øl på 東京 \\ \\t %s :x \"' € 😀"
"""What one database or the other takes for something else when it is written carelessly."""


def furnish(database: Database) -> Person:
    """Fills a database that has its tables, and gives an editor who can act there."""
    with database.writing() as session:
        rebuild(session, database.full_text)
    editor = a_person(database, Role.EDITOR, name=WORDS)
    kitchen = a_case(
        words="kitchen",
        summary=f"{WORDS} Zwartkopf.",
        municipalities=[a_municipality(latitude=59.911491, longitude=10.757933)],
    )
    publish(database, kitchen, a_case(words="garden"), a_case(words="garage"))
    publish(database, {**kitchen, "summary": WORDS + " word" * 400})
    withdraw(database, "no-eksempelvik-garden", WORDS, SLUG)
    publish(database, a_case(words="late"))
    withdraw(database, "no-eksempelvik-late", "A mistake.")
    take_out(database, SLUG, texts=["Zwartkopf"])
    with database.writing() as session:
        case_id = session.exec(select(Case.id).where(Case.slug == SLUG)).one()
        revision_id = session.exec(select(Revision.id).where(Revision.case_id == case_id, Revision.number == 1)).one()
        for rows in _rows(editor, case_id or 0, revision_id or 0):
            session.add_all(rows)
            session.flush()
    return editor


def _rows(editor: Person, case_id: int, revision_id: int) -> list[list[SQLModel]]:
    """What nothing else above writes, each row after those that it names."""
    when: dict[str, Any] = {"created_at": AT, "changed_at": AT}
    submission = {"id": "a" * 32, "author_id": editor.id, "state": "submitted", "slug": SLUG, "title": WORDS, **when}
    draft = {"id": "b" * 32, "author_id": editor.id, "state": "draft", "amends": SLUG, "base": 2, **when}
    step = {"submission_id": "a" * 32, "number": 1, "at": AT, "account_id": editor.id}
    frozen = {"revision": 1, "cases": 1, "told": "{}", "account_id": editor.id, "made_at": AT}
    answer = {"account_id": editor.id, "key": WORDS, "request": "0" * 64, "at": AT, "status": 201, "headers": "{}"}
    release = {"label": "2026.1", "told": WORDS, "made_at": AT, "built": 1}
    release_file = {"label": "2026.1", "name": "x", "build": 1, "number": 1, "kind": "x", "media_type": "text/plain"}
    coding = {"id": 7, "case_id": case_id, "number": 1, "revision": 1, "coder_id": editor.id, "codes": "{}", **when}
    return [
        [Account.model_validate({"id": "f" * 32, "role": "admin", "created_at": AT, "erased_at": datetime.now(UTC)})],
        [FormerSlug(slug="no-eksempelvik-canteen", case_id=case_id)],
        [SeedFile(slug=SLUG, digest="0" * 64, revision_id=revision_id)],
        [Credited(key="abcdefghijk2", name=WORDS, account_id=editor.id, consented_at=AT, recorded_by=editor.id)],
        [
            Submission.model_validate({**submission, "document": BYTES}),
            Submission.model_validate({**draft, "document": b""}),
        ],
        [
            SubmissionEvent.model_validate({**step, "action": "submit", "state": "submitted", "words": None}),
            SubmissionComment.model_validate({**step, "path": "/title", "comment": WORDS}),
        ],
        [FirstAnswer.model_validate({**answer, "body": BYTES})],
        [Coding.model_validate({**coding, "is_blind": True, "note": "", "submitted_at": AT})],
        [CodingDecision(coding_id=7, since=3, at=AT, editor_id=editor.id, decisions="{}", reason=WORDS)],
        [StoredFile(id="d" * 32, begun_at=AT, bytes=len(BYTES), sha256=sha256(BYTES).hexdigest())],
        [
            FilePart(file_id="d" * 32, number=1, content=BYTES),
            Release.model_validate({**release, "revision": 1, "cases": 1, "held": BYTES, "version": "1"}),
        ],
        [ReleaseFile.model_validate({**release_file, "holds_cases": False, "bytes": 256, "sha256": "0" * 64})],
        [Package.model_validate({**frozen, "id": "c" * 32, "held": BYTES, "gone_at": AT})],
    ]


def held(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, the text index left out, in the same order on each database."""
    with database.reading() as session:
        return {
            table.name: sorted((tuple(row) for row in session.connection().execute(sqlalchemy.select(table))), key=repr)
            for table in SQLModel.metadata.sorted_tables
        }


def slugs_in_order(database: Database) -> list[str]:
    """Slugs of all cases by their numbers."""
    with database.reading() as session:
        return list(session.exec(select(Case.slug).order_by(col(Case.id))))

"""A redaction reaches all that hangs on a case, and nothing brings back what it took out."""

from typing import Any

import orjson
import pytest
from sqlalchemy import update
from sqlmodel import col, select

from app import clock
from app.editorial.seeding import Verdict
from app.errors import CaseRenamed, DetailsRefused
from app.model.case import Case
from app.model.coding import Coding, CodingDecision
from app.model.revision import Revision
from app.model.role import Role
from app.model.submission import Submission, SubmissionComment
from app.store.checking import deviations
from app.store.database import Database
from app.store.indexing import rebuild
from tests.builders import a_case, a_source, an_organisation
from tests.editorial.collection import Collection
from tests.editorial.files import Files
from tests.people import a_person
from tests.redactions import take_out

Json = dict[str, Any]
NAME = "Kari Zwartkopf"


def documents(database: Database, slug: str) -> list[Json]:
    """What every revision of a case says, the first one first."""
    own = select(Revision.document).join(Case).where(Case.slug == slug).order_by(col(Revision.number))
    with database.reading() as session:
        return [orjson.loads(document) for document in session.exec(own)]


def faults(database: Database) -> list[str]:
    with database.writing() as session:
        rebuild(session, database.full_text)
    with database.reading() as session:
        return list(deviations(session, database.full_text))


def test_seeding_does_not_bring_it_back(files: Files, collection: Collection) -> None:
    case = a_case(summary=f"{NAME} bakes.")
    files.write(case)
    files.seed()
    take_out(files.database, case["slug"], texts=[NAME])

    assert files.seed().counts == {Verdict.UNCHANGED: 1}
    files.write({**case, "title": "Another"})
    assert files.seed().left_alone == [case["slug"]]
    assert [one["summary"] for one in documents(files.database, case["slug"])] == ["[…] bakes."]
    assert faults(files.database) == []


def test_rows_are_derived_from_what_is_left(collection: Collection) -> None:
    case = a_case(title=NAME, organisations=[an_organisation(name=f"{NAME} AS")], start_year=2020)
    collection.publish(case)
    collection.publish({**case, "start_year": 2021})

    take_out(collection.database, case["slug"], texts=[NAME], pointers=["/start_year"])

    first, second = documents(collection.database, case["slug"])
    assert (first["start_year"], second["start_year"]) == (None, None)
    assert second["missing"] == {"start_year": "withheld", "title": "withheld"}
    assert second["organisations"][0]["name"] == "[…] AS"
    assert faults(collection.database) == []


def test_a_withdrawn_case_is_no_exception(collection: Collection) -> None:
    case = a_case(summary=f"{NAME} bakes.")
    collection.publish(case)
    collection.withdraw(case["slug"])
    with collection.database.writing() as session:
        session.connection().execute(update(Case).values(withdrawal_reason=f"{NAME} asked for it."))

    plan = take_out(collection.database, case["slug"], texts=[NAME])

    assert plan.tombstone.text == "[…] asked for it."
    assert documents(collection.database, case["slug"])[0]["summary"] == "[…] bakes."
    with collection.database.reading() as session:
        assert session.exec(select(Case.withdrawal_reason)).one() == "[…] asked for it."


def test_submissions_under_an_address_that_a_case_had_are_reached(collection: Collection) -> None:
    collection.publish(a_case(words="old", summary=f"{NAME} bakes."))
    collection.rename("no-eksempelvik-old", "no-eksempelvik-new")
    add_submission(collection.database, "no-eksempelvik-old", {"title": f"By {NAME}", "country": "NO"})

    with pytest.raises(CaseRenamed):
        take_out(collection.database, "no-eksempelvik-old", texts=[NAME])
    take_out(collection.database, "no-eksempelvik-new", texts=[NAME])

    with collection.database.reading() as session:
        submission = session.exec(select(Submission)).one()
        assert (submission.title, submission.version) == ("By […]", 2)
        assert orjson.loads(submission.document) == {"title": "By […]", "country": "NO"}
        assert submission.faults > 0


def add_submission(database: Database, slug: str, document: Json, *paths: str) -> None:
    """A draft of somebody, and comments on some of its places."""
    author, now = a_person(database, Role.CONTRIBUTOR), clock.now()
    moments = {"created_at": now, "changed_at": now}
    given = {"id": "a" * 32, "author_id": author.id, "state": "draft", "slug": slug, "document": orjson.dumps(document)}
    with database.writing() as session:
        session.add(Submission.model_validate({**given, **moments, "title": document.get("title", "")}))
        session.flush()
        for number, path in enumerate(paths, start=1):
            said = {"submission_id": "a" * 32, "number": number, "at": now, "account_id": author.id, "comment": "Why?"}
            session.add(SubmissionComment.model_validate({**said, "path": path}))


def test_comments_go_on_pointing_to_what_they_were_made_on(collection: Collection) -> None:
    sources = [a_source(url=f"https://example.org/{number}") for number in range(3)]
    case = a_case(sources=sources)
    collection.publish(case)
    add_submission(
        collection.database, case["slug"], case, "/sources/0/url", "/sources/1/url", "/sources/2/url", "/title", ""
    )

    take_out(collection.database, case["slug"], pointers=["/sources/1"])

    with collection.database.reading() as session:
        comments = session.exec(select(SubmissionComment.path).order_by(col(SubmissionComment.number))).all()
    assert comments == ["/sources/0/url", "/sources", "/sources/1/url", "/title", ""]


def test_what_a_second_coder_and_an_editor_said_is_reached(collection: Collection) -> None:
    case = a_case(summary=f"{NAME} bakes.")
    collection.publish(case)
    coder, now = a_person(collection.database), clock.now()
    with collection.database.writing() as session:
        own = {"case_id": session.exec(select(Case.id)).one(), "number": 1, "revision": 1, "coder_id": coder.id}
        said = {"codes": "{}", "note": f"I asked {NAME}.", "created_at": now, "changed_at": now}
        session.add(coding := Coding.model_validate({**own, **said}))
        session.flush()
        decided = {"coding_id": coding.id, "since": 1, "at": now, "editor_id": coder.id, "decisions": "{}"}
        session.add(CodingDecision.model_validate({**decided, "reason": f"As {NAME} says."}))

    take_out(collection.database, case["slug"], texts=[NAME])

    with collection.database.reading() as session:
        assert session.exec(select(Coding.note, Coding.version)).one() == ("I asked […].", 2)
        assert session.exec(select(CodingDecision.reason)).one() == "As […] says."


def test_an_address_that_tells_it_stays_and_is_told_of(collection: Collection) -> None:
    collection.publish(a_case(words="kari-zwartkopf-bakes", summary=f"{NAME} bakes."))

    assert take_out(collection.database, "no-eksempelvik-kari-zwartkopf-bakes", texts=[NAME]).is_in_address


def test_a_rule_that_an_older_revision_would_break_is_named(collection: Collection) -> None:
    case = a_case(status="ongoing", continuity="ended", continuity_note="As told by Kari.")
    collection.publish(case)
    collection.publish({**case, "status": "completed"})

    with pytest.raises(DetailsRefused, match="Revision 1 would break a rule at '/continuity_note'"):
        take_out(collection.database, case["slug"], pointers=["/continuity_note"])
    take_out(collection.database, case["slug"], pointers=["/continuity_note"], replacements={"/continuity_note": "[…]"})

    assert [one["continuity_note"] for one in documents(collection.database, case["slug"])] == ["[…]", "[…]"]
    assert faults(collection.database) == []


def test_a_revision_that_broke_a_rule_before_may_go_on_breaking_it(collection: Collection) -> None:
    case = a_case(summary=f"{NAME} bakes.")
    collection.publish(case)
    # Of a code that the vocabulary had once.
    collection.redact(case["slug"], confidence="somewhat")

    take_out(collection.database, case["slug"], texts=[NAME])

    assert [(one["summary"], one["confidence"]) for one in documents(collection.database, case["slug"])] == [
        ("[…] bakes.", "somewhat")
    ]


def test_a_redaction_that_fails_changes_nothing(collection: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    case = a_case(summary=f"{NAME} bakes.")
    collection.publish(case)

    def fail(*_given: object) -> None:
        raise RuntimeError("The disk is full.")

    monkeypatch.setattr("app.editorial.redaction.append", fail)
    with pytest.raises(RuntimeError):
        take_out(collection.database, case["slug"], texts=[NAME])

    assert [one["summary"] for one in documents(collection.database, case["slug"])] == [f"{NAME} bakes."]
    assert collection.database.revision() == 1
    assert faults(collection.database) == []

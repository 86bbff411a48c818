"""Packages take no more room than they may, whoever is refused and whatever goes wrong."""

from io import BytesIO
from typing import Any

import httpx
import pytest
from sqlmodel import func, select

from app.editorial.keys import revoke_prefix
from app.errors import DomainError
from app.model.package import FilePart, Package, StoredFile
from app.store.database import Database
from app.store.files import begin_file, write_parts
from app.store.packages import MEGABYTE
from tests.builders import twelve_cases
from tests.desk import refused
from tests.people import a_person, ask
from tests.services import Service, serving

QUESTIONS = [f"/v1/exports?country={code}" for code in ("NO", "SE", "IS", "DE", "PL", "GB", "GR", "FR")]


LENGTH = 400_000
"""Bytes of a package here, of which a megabyte holds two."""


@pytest.fixture
def service(database: Database, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes packages of a known length, and has room for two."""
    monkeypatch.setattr("app.api.freezing.write_package", lambda *told: told[-1].write(bytes(LENGTH)))
    with serving(database, twelve_cases(), package_limit_mb=1) as service:
        yield service


class Unlisted(DomainError):
    """Something that nobody thought of."""

    code = "unlisted"


def fail(*_: Any, **__: Any) -> None:
    raise Unlisted("Nobody thought of this.")


def taken(database: Database) -> tuple[int, int, int]:
    """Bytes of all parts, how many files there are, and how many packages."""
    with database.reading() as session:
        length = session.exec(select(func.sum(func.length(FilePart.content)))).one()
        files, packages = (
            session.exec(select(func.count()).select_from(table)).one() for table in (StoredFile, Package)
        )
    return int(length or 0), files, packages


def test_what_is_refused_takes_none(service: Service, database: Database) -> None:
    person = a_person(database)

    answers = [ask(service.client, "POST", question, person) for question in QUESTIONS]

    assert sorted(answer.status_code for answer in answers) == [201] * 2 + [507] * 6
    assert taken(database) == (2 * LENGTH, 2, 2)


def test_those_who_ask_together_share_it(service: Service, database: Database) -> None:
    key = {"authorization": f"Bearer {a_person(database).key}"}
    requests = [httpx.Request("POST", f"http://reader.example{question}", headers=key) for question in QUESTIONS]

    answers = service.client.together(*requests)

    assert sorted(answer.status_code for answer in answers) == [201] * 2 + [507] * 6
    assert taken(database) == (2 * LENGTH, 2, 2)


def test_what_others_have_not_finished_counts(
    service: Service, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parts(database, begin_file(database), BytesIO(bytes(MEGABYTE)))
    # What has no room is not even made.
    monkeypatch.setattr("app.api.freezing.write_package", fail)

    refused(ask(service.client, "POST", QUESTIONS[0], a_person(database)), 507, "no-room-for-package")

    assert taken(database) == (MEGABYTE, 1, 0)


def test_whoever_may_act_no_more_leaves_nothing(
    service: Service, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = a_person(database)

    def write(*arguments: Any) -> None:
        arguments[-1].write(b"something")
        with database.writing() as session:
            revoke_prefix(session, person.prefix, "command-line")

    monkeypatch.setattr("app.api.freezing.write_package", write)

    refused(ask(service.client, "POST", QUESTIONS[0], person), 401, "key-refused")

    assert taken(database) == (0, 0, 0)


@pytest.mark.parametrize("place", ["freezing.write_package", "freezing.keep_package", "packages.private_answer"])
def test_what_goes_wrong_leaves_nothing(
    service: Service, database: Database, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr(f"app.api.{place}", fail)

    refused(ask(service.client, "POST", QUESTIONS[0], a_person(database)), 500, "unforeseen")

    assert taken(database) == (0, 0, 0)

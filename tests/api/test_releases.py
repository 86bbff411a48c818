"""Releases over HTTP: listed, permanent, every file with the digest that was told."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest

from app.api.releases import RELEASED
from app.model.credit_words import EDITORS
from app.store.database import Database
from tests.builders import a_case, twelve_cases
from tests.catalogue.packages import Opened
from tests.databases import fresh_database
from tests.releases import a_release
from tests.services import Service, serving

RELEASES = "/v1/releases"


@pytest.fixture(scope="module")
def service(database_kind: str) -> Iterator[Service]:
    """A service with two releases, a year apart."""
    with fresh_database(database_kind) as database, serving(database, twelve_cases()) as service:
        assert service.json(RELEASES)["items"] == []
        a_release(database, "2025.1")
        service.world.publish(a_case(words="newer"))
        a_release(database, "2026.1", "https://samspill.example")
        yield service


def release(service: Service, label: str = "2026.1", language: str = "en") -> Any:
    return service.json(f"{RELEASES}/{label}?lang={language}")


def test_all_are_listed_the_newest_first(service: Service) -> None:
    listed = service.json(f"{RELEASES}?lang=nn")

    assert [(one["label"], one["cases"]) for one in listed["items"]] == [("2026.1", 13), ("2025.1", 12)]
    assert listed["items"][0]["title"] == "Samspill 2026.1: kommunar og sosiale entreprenørar som arbeider saman"
    assert service.get(RELEASES).headers["cache-control"] == "public, no-cache"


def test_every_file_is_the_one_that_was_told(service: Service) -> None:
    for one in release(service)["files"]:
        answer = service.get(one["links"]["file"])

        assert (len(answer.content), sha256(answer.content).hexdigest()) == (one["bytes"], one["sha256"]), one["name"]
        assert answer.headers["content-type"] == one["media_type"]
        assert answer.headers["cache-control"] == "public, max-age=86400"
        assert service.get(one["links"]["file"], if_none_match=answer.headers["etag"]).status_code == 304


def test_the_contract_names_every_kind_of_file(service: Service) -> None:
    assert {one["media_type"].partition(";")[0] for one in release(service)["files"]} == set(RELEASED)


def test_a_release_stays_as_it_was(service: Service) -> None:
    answer = service.get(f"{RELEASES}/2025.1")

    assert answer.headers["cache-control"] == "public, max-age=86400"
    assert answer.json()["revision"] == 1
    archive = service.get(answer.json()["files"][0]["links"]["file"]).content
    assert "no-eksempelvik-newer" not in Opened(archive).slugs()
    assert len(Opened(archive).slugs()) == 12


def test_a_release_raises_no_revision_and_is_told_at_once_by_every_process(database: Database) -> None:
    with serving(database, [a_case(words="a")]) as one, serving(database) as other:
        for service in (one, other):
            assert service.json("/v1/releases")["items"] == []
            assert "/v1/releases/2026.1" not in service.get("/v1/dataset").text
        a_release(database, "2026.1")
        for service in (one, other):
            told = service.json("/v1/releases")
            assert ([item["label"] for item in told["items"]], told["revision"]) == (["2026.1"], 1)
            assert "/v1/releases/2026.1" in service.get("/v1/dataset").text
            assert service.json("/v1/cases")["revision"] == 1


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_every_file_is_described_in_the_language_asked_for(service: Service, language: str) -> None:
    said = release(service, language=language)

    assert all(one["description"].endswith(".") for one in said["files"])
    assert said["citation"].startswith(f"{EDITORS[language]} (13 ")
    assert " https://samspill.example/v1/releases/2026.1 " in said["citation"]


def test_what_there_is_not_is_named(service: Service) -> None:
    assert service.refusal(f"{RELEASES}/2026.2", 404)["errors"][0]["did_you_mean"] == "2026.1"
    problem = service.refusal(f"{RELEASES}/2026.1/samspill-2026.1-case.parquet", 404)
    assert problem["errors"][0]["did_you_mean"] == "samspill-2026.1-cases.parquet"
    assert service.refusal(f"{RELEASES}/%00", 404)["code"] == "release-not-found"


def test_the_head_says_the_same(service: Service) -> None:
    address = release(service)["files"][0]["links"]["file"]

    head, whole = service.client.head(address), service.get(address)

    assert head.content == b""
    assert head.headers["content-length"] == str(len(whole.content))
    assert head.headers["etag"] == whole.headers["etag"]

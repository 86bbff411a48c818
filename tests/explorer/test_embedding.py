"""What other sites embed: never another one under the same address."""

from collections.abc import Iterator

import pytest

from app.explorer.embedding import EMBEDS, FOLDER, NEWEST, embed_path, integrity_of, module_of
from tests.builders import a_case
from tests.databases import fresh_database
from tests.services import Service, serving


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database) as service:
        yield service


@pytest.mark.parametrize("version", EMBEDS)
def test_a_version_never_changes(version: str) -> None:
    # Other sites have this integrity in their pages. What is to be changed gets a new version.
    assert integrity_of(module_of(version)) == EMBEDS[version]


def test_every_version_is_told() -> None:
    assert {folder.name for folder in FOLDER.iterdir()} == set(EMBEDS)
    assert max(EMBEDS, key=lambda one: [int(part) for part in one.split(".")]) == NEWEST


def test_every_other_site_may_load_it(service: Service) -> None:
    answer = service.get(embed_path(), origin="https://kommune.example")

    assert answer.content == module_of(NEWEST)
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert answer.headers["cache-control"] == "public, max-age=31536000"


def test_it_stays_the_same_answer_whatever_is_published(service: Service) -> None:
    first = service.get(embed_path())
    service.world.publish(a_case(words="b"))

    assert service.get(embed_path(), if_none_match=first.headers["etag"]).status_code == 304


def test_a_version_that_there_is_not_is_not_there(service: Service) -> None:
    assert service.refusal("/embed/0.0.1/samspill.js", 404)["code"] == "not-found"
    assert service.refusal("/embed/../samspill.js", 404)["code"] == "not-found"


def test_it_imports_nothing_and_keeps_nothing() -> None:
    written = module_of(NEWEST).decode()

    for word in ("import(", "import {", "cookie", "localStorage", "sessionStorage", "http://", "https://"):
        assert word not in written.replace("no cookies", ""), word

"""What is taken out of a case leaves every package and release: they answer 410 and name what was built instead."""

from typing import Any

import pytest

from app.api import rebuilding
from app.api.rebuilding import rebuild_pending
from app.catalogue.freezing import frozen_question, package_id
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.packages import write_package
from app.editorial.actors import Actor
from app.editorial.packages import keep_package
from app.editorial.storing import stored
from app.model.role import Role
from app.query.conditions import CaseQuery
from app.store.files import FileDiscarded
from tests.builders import a_case
from tests.catalogue.packages import Opened
from tests.desk import Desk, refused, told
from tests.people import Person, a_person
from tests.redactions import redaction, take_out
from tests.releases import a_release
from tests.services import Service
from tests.traces import NAME, SLUG, a_bakery, files, is_told, tells

Json = dict[str, Any]
EVERYTHING: Json = {"pointers": ["/sources/1", "/municipality_role", "/organisations/0/website"], "texts": [NAME]}


@pytest.fixture
def desk(service: Service) -> Desk:
    service.world.publish(a_bakery(), a_case(words="other", country="SE"))
    return Desk(service)


@pytest.fixture
def admin(desk: Desk) -> Person:
    return a_person(desk.database, Role.ADMIN)


def freeze(desk: Desk, address: str = "") -> Json:
    return told(desk.ask("POST", f"/v1/exports{address}", desk.author), 201)


def opened(desk: Desk, address: str) -> Opened:
    answer = desk.client.get(address)
    assert answer.status_code == 200, answer.text
    return Opened(answer.content)


def content(package: Opened) -> bytes:
    return b"".join(package.archive.read(name) for name in package.archive.namelist())


def test_it_leaves_every_package_and_another_one_is_named(desk: Desk, admin: Person) -> None:
    held, untouched = freeze(desk), freeze(desk, "?country=SE")
    assert tells(content(opened(desk, held["links"]["file"]))) != []

    answer = told(redaction(desk, admin, **EVERYTHING))

    assert answer["packages"] == [{"id": held["id"], "rebuilt": True}]
    gone = refused(desk.client.get(held["links"]["file"]), 410, "package-gone")
    headers = desk.client.get(held["links"]["file"]).headers
    assert headers["link"] == f'</v1/exports/{gone["rebuilt"]}>; rel="successor-version"'
    rebuilt = opened(desk, f"/v1/exports/{gone['rebuilt']}")
    assert tells(content(rebuilt)) == []
    assert rebuilt.slugs() == ["no-eksempelvik-bakery", "se-eksempelvik-other"]
    assert rebuilt.rows("cases")[0]["municipality_role"] == "NA:withheld"
    assert rebuilt.json("query.json")["redacted"] == answer["revision"]
    assert opened(desk, untouched["links"]["file"]).slugs() == ["se-eksempelvik-other"]
    assert is_told(desk.database) == set()
    assert {name: tells(raw) for name, raw in files(desk.database).items() if tells(raw)} == {}


def test_asking_the_same_again_gives_the_rebuilt_one(desk: Desk, admin: Person) -> None:
    held = freeze(desk)
    told(redaction(desk, admin, **EVERYTHING))
    gone = refused(desk.client.get(held["links"]["file"]), 410, "package-gone")

    told(redaction(desk, admin, texts=["bakes for the school"]))

    again = refused(desk.client.get(held["links"]["file"]), 410, "package-gone")
    assert again["rebuilt"] != gone["rebuilt"]
    assert (
        refused(desk.client.get(f"/v1/exports/{gone['rebuilt']}"), 410, "package-gone")["rebuilt"] == again["rebuilt"]
    )
    assert b"bakes for the school" not in content(opened(desk, f"/v1/exports/{again['rebuilt']}"))


def test_a_question_that_tells_it_goes_for_good(desk: Desk, admin: Person) -> None:
    telling = freeze(desk, "?q=zwartkopf&lang=nb")

    told(redaction(desk, admin, **EVERYTHING))

    gone = refused(desk.client.get(telling["links"]["file"]), 410, "package-gone")
    assert gone["rebuilt"] is None
    assert is_told(desk.database) == set()


def test_files_of_a_release_go_and_others_are_named(desk: Desk, admin: Person) -> None:
    a_release(desk.database, "2026.1")
    before = told(desk.client.get("/v1/releases/2026.1"))

    answer = told(redaction(desk, admin, **EVERYTHING))

    assert answer["releases"] == ["2026.1"]
    after = told(desk.client.get("/v1/releases/2026.1"))
    assert after["is_complete"]
    assert [one["kind"] for one in after["files"]] == [one["kind"] for one in before["files"]]
    assert after["redacted"] == answer["revision"]
    for old in before["files"]:
        address = old["links"]["file"]
        if old["name"] in {one["name"] for one in after["gone"]}:
            problem = refused(desk.client.get(address), 410, "package-gone")
            name = f"samspill-2026.1-rebuilt-1-{old['kind']}"
            assert problem["rebuilt"] == name
            assert desk.client.get(f"/v1/releases/2026.1/{name}").status_code == 200
        else:
            assert old["kind"] in ("README.md", "README.nb.md", "README.nn.md", "SHA256SUMS")
            assert desk.client.get(address).status_code == 200
    for one in after["files"]:
        raw = desk.client.get(one["links"]["file"]).content
        assert tells(content(Opened(raw)) if one["kind"] == "data-package.zip" else raw) == [], one["name"]
    assert is_told(desk.database) == set()
    assert {name: tells(raw) for name, raw in files(desk.database).items() if tells(raw)} == {}


def test_what_is_about_to_be_rebuilt_says_so(desk: Desk) -> None:
    held = freeze(desk)
    a_release(desk.database, "2026.1")

    # As if the process had ended behind the redaction.
    take_out(desk.database, SLUG, texts=[NAME])

    gone = refused(desk.client.get(held["links"]["file"]), 410, "package-gone")
    waiting = desk.client.get(f"/v1/exports/{gone['rebuilt']}")
    refused(waiting, 503, "package-unfinished")
    assert waiting.headers["retry-after"] == "60"
    assert not told(desk.client.get("/v1/releases/2026.1"))["is_complete"]
    name = "/v1/releases/2026.1/samspill-2026.1-rebuilt-1-cases.parquet"
    refused(desk.client.get(name), 503, "package-unfinished")
    rebuild_pending(SnapshotKeeper(desk.database))
    assert desk.client.get(f"/v1/exports/{gone['rebuilt']}").status_code == 200
    assert desk.client.get(name).status_code == 200


def test_of_several_who_look_at_once_one_rebuilds(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    freeze(desk)
    take_out(desk.database, SLUG, texts=[NAME])
    rebuild, built = rebuilding._rebuild_package, list[str]()

    def beside_another(keeper: SnapshotKeeper, package_id: str) -> None:
        rebuild_pending(keeper)
        rebuild(keeper, package_id)
        built.append(package_id)

    monkeypatch.setattr(rebuilding, "_rebuild_package", beside_another)
    for _ in range(2):
        rebuild_pending(SnapshotKeeper(desk.database))

    assert len(built) == 1


def test_a_package_that_is_being_written_is_begun_again(desk: Desk) -> None:
    def write(file: Any) -> None:
        file.write(b"what was read before")
        take_out(desk.database, SLUG, texts=[NAME])

    with pytest.raises(FileDiscarded), stored(desk.database, write):
        pass


def test_a_try_touches_nothing(desk: Desk, admin: Person) -> None:
    held = freeze(desk)
    asked = {"reason": "A person is named.", **EVERYTHING}

    answer = told(desk.ask("POST", f"/v1/cases/{SLUG}/redaction", admin, asked, if_match='"1"'))

    assert answer["packages"] == [{"id": held["id"], "rebuilt": True}]
    assert desk.client.get(held["links"]["file"]).status_code == 200


def test_a_script_goes_with_what_it_was_made_of(desk: Desk) -> None:
    keeper = SnapshotKeeper(desk.database)
    frozen, held = frozen_question(keeper, keeper.newest(), CaseQuery(), "", {"qca.R": "data <- 1\n"})
    author = Actor(desk.author.id, Role.CONTRIBUTOR, "")
    with (
        stored(desk.database, lambda target: write_package(keeper, frozen, held, target)) as file,
        desk.database.writing() as session,
    ):
        keep_package(session, author, package_id(frozen), frozen, held, file)

    take_out(desk.database, SLUG, texts=[NAME])
    rebuild_pending(SnapshotKeeper(desk.database))

    gone = refused(desk.client.get(f"/v1/exports/{package_id(frozen)}"), 410, "package-gone")
    assert "qca.R" not in opened(desk, f"/v1/exports/{gone['rebuilt']}").archive.namelist()

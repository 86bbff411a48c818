"""Which version was seen has to be told, in every form of `If-Match`, and of two who saw the same one is heard."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.api.meeting import meet_before_writing
from tests.desk import Desk, etag, refused, told, where
from tests.people import a_request
from tests.services import Service

Json = dict[str, Any]


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


Guard = Callable[[int], str]

PRESENT: dict[str, Guard] = {
    "as it is": lambda version: f'"{version}"',
    "as the answer has it": lambda version: f'"{version}.c0r0"',
    "compressed on the way": lambda version: f'"{version}.c0r0.gz-1f2e"',
    "weakened on the way": lambda version: f'W/"{version}"',
    "one of several": lambda version: f'"99", "{version}.c3r1"',
    "one of several, with blanks": lambda version: f'"98" ,W/"{version}"',
    "whatever it is": lambda version: "*",
    "with leading zeros": lambda version: f'"0{version}"',
    "without quotes, as from a shell": lambda version: f"{version}.c0r0",
}
OTHER: dict[str, Guard] = {
    "one before": lambda version: f'"{version - 1}"',
    "one that begins alike": lambda version: f'"{version}0"',
    "several others": lambda version: '"97", W/"98.c0r0"',
    "words": lambda version: '"latest"',
    "no number before the dot": lambda version: f'".{version}"',
    "a number below none": lambda version: f'"-{version}"',
    "more digits than there are versions": lambda version: f'"{"9" * 400}"',
    "a star among others": lambda version: f'*, "{version + 1}"',
    "not ASCII": lambda version: f'"é{version}"',
}


def test_the_version_that_is_there_is_recognised(desk: Desk) -> None:
    draft = mended_twice(desk)
    for version, (name, written) in enumerate(PRESENT.items(), start=3):
        answer = desk.ask("PATCH", where(draft), desk.author, {"start_year": 2000 + version}, if_match=written(version))
        assert told(answer)["submission"]["version"] == version + 1, name
        assert answer.headers["etag"].startswith(f'"{version + 1}.')


def test_no_other_is(desk: Desk) -> None:
    draft = mended_twice(desk)
    here = where(draft)
    for written in OTHER.values():
        for method, address in (("PATCH", here), ("DELETE", here), ("POST", f"{here}/submit")):
            sent: Json | None = None if method == "DELETE" else {}
            answer = desk.ask(method, address, desk.author, sent, if_match=written(3))
            assert "version 3 now" in refused(answer, 412, "version-outdated")["detail"]

    assert desk.seen(draft)["submission"] == draft["submission"]


def test_what_is_no_version_is_not_called_outdated(desk: Desk) -> None:
    draft = desk.draft()
    for written in ('"1', "latest", "1 2", "c0r0"):
        answer = desk.ask("PATCH", where(draft), desk.author, {"start_year": 2020}, if_match=written)
        refused(answer, 400, "version-unread")

    assert desk.seen(draft)["submission"] == draft["submission"]


def test_it_has_to_be_told(desk: Desk) -> None:
    draft = desk.draft()
    doings: list[tuple[str, str, Json | None]] = [
        ("PATCH", "", {}),
        ("DELETE", "", None),
        ("POST", "/return", {"comment": "?"}),
        *(("POST", f"/{action}", {}) for action in ("submit", "withdraw", "accept", "publish")),
    ]
    for guard in ({}, {"if_match": ""}, {"if_match": "  "}):
        for method, below, sent in doings:
            answer = desk.ask(method, where(draft) + below, desk.author, sent, **guard)
            refused(answer, 428, "version-missing")

    assert desk.seen(draft)["submission"] == draft["submission"]


def mended_twice(desk: Desk) -> Json:
    draft = desk.draft()
    for year in (2018, 2019):
        draft = told(desk.ask("PATCH", where(draft), desk.author, {"start_year": year}, if_match=etag(draft)))
    return draft


# Two who change the same


def test_of_two_who_saw_the_same_version_one_changes_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    meet_before_writing(monkeypatch)
    draft = desk.draft()
    requests = (
        a_request("PATCH", where(draft), desk.author, {"start_year": year}, if_match=etag(draft))
        for year in (2018, 2019)
    )
    done, outdated = sorted(desk.client.together(*requests), key=lambda answer: answer.status_code)

    refused(outdated, 412, "version-outdated")
    assert told(done)["submission"]["version"] == 2
    assert desk.seen(draft)["submission"] == done.json()["submission"]


def test_what_was_handed_in_meanwhile_is_not_changed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    meet_before_writing(monkeypatch)
    draft = desk.draft()
    change = a_request("PATCH", where(draft), desk.author, {"title": "Changed"}, if_match=etag(draft))
    submit = a_request("POST", f"{where(draft)}/submit", desk.author, {}, if_match=etag(draft))
    both = desk.client.together(change, submit)

    assert sorted(answer.status_code for answer in both) == [200, 412]
    (done,) = (answer for answer in both if answer.status_code == 200)
    assert desk.seen(draft)["submission"] == done.json()["submission"]

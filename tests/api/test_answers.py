"""What stands in front of the routes: what is remembered, for whom and for how long."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.database import Database, open_database
from tests.api.looking import CASES, PAGES, lasting, was_remembered
from tests.asking import Client, asking, publish
from tests.builders import a_case, twelve_cases
from tests.databases import settings_of
from tests.trying import tried


@pytest.mark.parametrize("address", PAGES)
def test_a_remembered_answer_equals_the_first_one_byte_by_byte(own_client: Client, address: str) -> None:
    first = own_client.get(address)
    assert was_remembered(own_client, address)
    again = own_client.get(address)

    assert (again.status_code, again.content, lasting(again)) == (200, first.content, lasting(first))


def test_a_remembered_answer_equals_that_of_a_process_that_remembers_nothing(own_client: Client) -> None:
    own_client.get(CASES)
    with asking(own_client.database, answers_megabytes=0) as forgetful:
        assert not was_remembered(forgetful, CASES)
        fresh = forgetful.get(CASES)

    assert own_client.get(CASES).content == fresh.content


def test_what_was_published_is_in_the_next_answer(own_client: Client) -> None:
    before = own_client.get(CASES)

    revision = own_client.publish(a_case(words="newest"))

    after = own_client.get(CASES)
    assert after.json()["total"] == before.json()["total"] + 1
    assert after.headers["samspill-revision"] == str(revision)
    assert after.headers["etag"] != before.headers["etag"]


def test_what_another_process_published_is_in_the_next_answer(own_client: Client) -> None:
    own_client.get(CASES)
    other = open_database(settings_of(own_client.database))

    publish(other, a_case(words="elsewhere"))
    other.close()

    assert own_client.get(CASES).json()["total"] == 13


def test_who_has_seen_a_newer_revision_is_not_answered_from_an_older_one(database: Database) -> None:
    """Even by a process that asks its database once in a blue moon."""
    publish(database, *twelve_cases())
    with asking(open_database(settings_of(database, freshness_seconds=1000))) as lazy:
        lazy.get(CASES)
        revision = publish(database, a_case(words="newest"))

        answer = lazy.get(CASES, samspill_revision=str(revision))

    assert answer.headers["samspill-revision"] == str(revision)
    assert answer.json()["total"] == 13


def claiming(client: Client, claimed: str, path: str = "/v1/cases", method: str = "GET") -> tuple[int, Any]:
    claim = [(b"samspill-revision", claimed.encode())]
    start, body = client.scope({"path": path, "query_string": b"", "headers": claim, "method": method})
    return start["status"], orjson.loads(body["body"])


@pytest.mark.parametrize("claimed", ["-1", "x", "", "1e9", "0x10", "٣", "1, 1"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_is_no_revision_is_refused_by_the_name_of_the_header(client: Client, claimed: str, method: str) -> None:
    status, told = claiming(client, claimed, method=method)

    assert (status, told["code"]) == (422, "state-unread")
    assert "'Samspill-Revision'" in told["detail"]


@pytest.mark.parametrize("claimed", ["+1", "9" * 18, "9" * 400])
@pytest.mark.parametrize("path", ["/v1/cases", "/v1/fields", "/cases"])
def test_who_has_seen_the_future_is_not_answered_from_the_past(client: Client, claimed: str, path: str) -> None:
    """Not from memory either; the newest that there is, they are answered from."""
    usual = client.get(path)
    newest = usual.headers["samspill-revision"]
    later = str(int(newest) + 1) if claimed == "+1" else claimed

    status, told = claiming(client, later, path)

    assert (status, told["code"]) == (412, "state-unreached")
    assert f"dataset revision {newest}." in told["detail"]
    assert client.get(path, samspill_revision=newest).content == usual.content


def test_health_is_told_whatever_somebody_has_seen(client: Client) -> None:
    assert claiming(client, "x", "/health/live")[0] == claiming(client, "9" * 18, "/health/live")[0] == 200


def test_who_is_signed_in_is_neither_answered_from_memory_nor_remembered(own_client: Client) -> None:
    for _ in range(2):
        assert not was_remembered(own_client, CASES, authorization="Bearer smsp_x")
    assert not was_remembered(own_client, CASES)

    assert not was_remembered(own_client, CASES, authorization="Bearer smsp_x")


@tried(20)
@given(st.permutations(["nb", "en", "nn"]))
def test_no_reader_gets_an_answer_that_was_made_for_another(client: Client, languages: list[str]) -> None:
    """However many lines a header has: what the routes read and what the memory reads must be the same."""
    headers = [(b"accept-language", language.encode()) for language in languages]
    client.scope({"path": "/v1/cases", "headers": headers})

    for language in languages:
        assert client.get("/v1/cases", accept_language=language).headers["content-language"] == language


def test_answers_asked_for_together_are_each_right(own_client: Client) -> None:
    addresses = [f"/v1/cases?limit={limit}&lang={lang}" for limit in range(1, 13) for lang in ("en", "nb", "nn")] * 3

    answers = own_client.together(*(httpx.Request("GET", f"http://reader.example{path}") for path in addresses))

    for path, answer in zip(addresses, answers, strict=True):
        assert f"limit={len(answer.json()['items'])}&lang={answer.headers['content-language']}" in path


def test_while_cases_are_published_no_answer_mixes_two_states(own_client: Client) -> None:
    """Every answer holds as many cases as were published up to the revision that it names."""
    with ThreadPoolExecutor(1) as publishing:
        done = publishing.submit(lambda: [own_client.publish(a_case(words=f"while-{number}")) for number in range(8)])
        totals = set()
        while not done.done():
            answers = own_client.together(*[httpx.Request("GET", f"http://reader.example{CASES}")] * 4)
            totals |= {(int(a.headers["samspill-revision"]), a.json()["revision"], a.json()["total"]) for a in answers}
        first = min(done.result()) - 1

    assert all(header == body and total == 12 + body - first for header, body, total in totals)
    assert own_client.get(CASES).json()["total"] == 20


def test_links_never_repeat_the_host_of_the_request(client: Client) -> None:
    for address in ("/v1/cases?limit=1", "/v1/cases/no-eksempelvik-solar", "/v1/cases/", "/v1/cases/no-such-case"):
        answer = client.get(address, host="evil.example")
        assert "evil.example" not in answer.text + str(answer.headers)


def test_links_begin_with_the_public_address(client: Client) -> None:
    with asking(open_database(settings_of(client.database)), public_url="https://samspill.example/data") as public:
        links = public.get("/v1/cases?limit=1").json()["links"]

    assert links["next"].startswith("https://samspill.example/data/v1/cases?limit=1&cursor=")

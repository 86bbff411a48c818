"""What every answer says in its headers: validators, compression, what may be kept, who may read it."""

import gzip
import re

import pytest

from app.store.database import open_database
from tests.api.looking import CASES, PAGES, lasting, was_remembered
from tests.asking import Client, asking
from tests.builders import a_case
from tests.databases import settings_of

# Validators


@pytest.mark.parametrize("address", PAGES)
def test_every_validator_is_strong_and_two_answers_with_the_same_have_the_same_bytes(
    client: Client, address: str
) -> None:
    asked = [
        client.get(address, accept_language=language, accept_encoding=coding)
        for language in ("en", "nb")
        for coding in ("", "gzip")
    ]

    assert all(answer.headers["etag"].startswith('"') for answer in asked)
    sent = {answer.headers["etag"]: (answer.content, answer.headers.get("content-encoding")) for answer in asked}
    assert all(sent[answer.headers["etag"]][0] == answer.content for answer in asked)
    assert all((coding == "gzip") == (".gz-" in tag) for tag, (_, coding) in sent.items())


def test_a_validator_changes_with_the_language_of_labels(client: Client) -> None:
    tags = {client.get(CASES, accept_language=language).headers["etag"] for language in ("en", "nb", "nn", "pl")}

    assert len(tags) == 4


def test_the_validator_of_a_case_begins_with_its_own_version(own_client: Client) -> None:
    solar = "/v1/cases/no-eksempelvik-solar"
    before = own_client.get(solar).headers["etag"]

    own_client.publish(a_case(words="other"))
    own_client.publish(a_case(words="solar", title="Solar roofs"))

    assert before.startswith('"1.en-')
    assert own_client.get(solar).headers["etag"].startswith('"2.en-')


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', '"other",W/{} , "x"', "*"])
def test_who_has_it_already_is_told_so_without_a_body(client: Client, address: str, form: str) -> None:
    whole = client.get(address)

    answer = client.get(address, if_none_match=form.format(whole.headers["etag"]))

    assert (answer.status_code, answer.content) == (304, b"")
    for name in ("etag", "cache-control", "vary", "samspill-revision", "access-control-allow-origin"):
        assert answer.headers[name] == whole.headers[name]
    assert "content-length" not in answer.headers
    assert "content-type" not in answer.headers


def test_who_has_another_version_gets_this_one(own_client: Client) -> None:
    old = own_client.get(CASES).headers["etag"]
    own_client.publish(a_case(words="newest"))

    answer = own_client.get(CASES, if_none_match=old)

    assert answer.status_code == 200
    assert answer.json()["total"] == 13


def test_several_lines_of_validators_are_one_list(client: Client) -> None:
    tag = client.get(CASES).headers["etag"].encode()

    sent = client.scope(
        {
            "path": "/v1/cases",
            "query_string": b"facets=sector&limit=5",
            "headers": [(b"if-none-match", b'"other"'), (b"if-none-match", tag)],
        }
    )

    assert sent[0]["status"] == 304


def test_a_problem_is_not_taken_for_what_somebody_has(client: Client) -> None:
    assert client.get("/v1/cases/no-such-case", if_none_match="*").status_code == 404


# HEAD


@pytest.mark.parametrize(
    "address",
    [*PAGES, "/v1/cases?limit=0", "/v1/cases/no-such-case", "/nowhere", "/v1/cases?format=csv", "/health/live"],
)
def test_head_says_what_get_says_but_for_the_body(client: Client, address: str) -> None:
    whole = client.get(address, accept_encoding="gzip")

    head = client.head(address, accept_encoding="gzip")

    assert head.content == b""
    assert (head.status_code, lasting(head)) == (whole.status_code, lasting(whole))


def test_get_is_answered_from_what_head_remembered(own_client: Client) -> None:
    own_client.head(CASES)

    assert was_remembered(own_client, CASES)
    assert own_client.get(CASES).json()["total"] == 12


# Compression


@pytest.mark.parametrize("address", PAGES)
def test_a_compressed_answer_holds_the_same_bytes(client: Client, address: str) -> None:
    plain = client.get(address)

    sent = client.scope(
        {
            "path": address.partition("?")[0],
            "query_string": address.partition("?")[2].encode(),
            "headers": [(b"accept-encoding", b"br, gzip")],
        }
    )

    assert (b"content-encoding", b"gzip") in sent[0]["headers"]
    assert gzip.decompress(sent[1]["body"]) == plain.content
    assert "content-encoding" not in plain.headers


# Headers


EVERYWHERE = (
    "/v1/cases",
    "/v1/cases?sectr=energy",
    "/v1/cases/no-such-case",
    "/nowhere",
    "/health/live",
    "/health/ready",
    "/v1/cases/no-eksempelvik-solar/revisions",
    "/v1/cases?format=csv",
)


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "POST", "DELETE", "TRACE"])
@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_answer_says_its_revision_and_may_be_read_from_any_page(
    client: Client, address: str, method: str
) -> None:
    answer = client.request(method, address)

    assert answer.headers["samspill-revision"].isdigit()
    assert answer.headers["access-control-allow-origin"] == "*"
    exposed = {name.strip() for name in answer.headers["access-control-expose-headers"].split(",")}
    assert exposed >= {"Samspill-Revision", "Samspill-Count", "ETag", "Link", "Location", "Content-Language"}
    assert exposed >= {"RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-ID"}
    assert {"Accept", "Accept-Language", "Accept-Encoding"} <= set(answer.headers["vary"].split(", "))
    assert answer.headers["cache-control"]


@pytest.mark.parametrize(
    ("address", "control"),
    [
        ("/v1/cases", "public, no-cache"),
        ("/v1/cases/no-eksempelvik-solar", "public, no-cache"),
        ("/v1/cases/no-such-case", "public, no-cache"),
        ("/v1/cases/no-eksempelvik-solar/revisions/1", "public, max-age=86400"),
        ("/v1/cases/no-eksempelvik-solar?revision=1", "public, max-age=86400"),
        ("/health/live", "no-store"),
        ("/health/ready", "no-store"),
    ],
)
def test_how_long_an_answer_may_be_kept(client: Client, address: str, control: str) -> None:
    assert client.get(address).headers["cache-control"] == control


def test_a_page_from_elsewhere_may_send_what_it_needs(client: Client) -> None:
    answer = client.request(
        "OPTIONS", "/v1/cases", origin="https://elsewhere.example", access_control_request_method="GET",
        access_control_request_headers="samspill-revision, if-none-match",
    )  # fmt: skip

    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "GET" in answer.headers["access-control-allow-methods"]
    assert answer.headers["access-control-allow-headers"].split(", ") == [
        "Authorization", "Content-Type", "If-None-Match", "If-Match", "Idempotency-Key", "Samspill-Revision"
    ]  # fmt: skip


def test_who_is_signed_in_has_the_same_validators(client: Client) -> None:
    tag = client.get(CASES).headers["etag"]

    answer = client.get(CASES, authorization="Bearer smsp_x", if_none_match=tag)

    assert answer.status_code == 304
    assert answer.headers["cache-control"] == "private, no-cache"


def test_the_contract_and_its_page_can_be_read(client: Client) -> None:
    page = client.get("/docs")

    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "/openapi.json" in page.text


def test_the_page_of_the_contract_brings_all_that_it_needs(client: Client) -> None:
    addresses = re.findall(r'(?:src|href)="([^"]+)"', client.get("/docs").text)

    assert len(addresses) == 3
    for address in addresses:
        assert address.startswith("/docs/files/")
        assert len(client.get(address).content) > 1000


def test_the_contract_names_the_public_address(client: Client) -> None:
    with asking(open_database(settings_of(client.database)), public_url="https://samspill.example/data") as public:
        assert public.get("/openapi.json").json()["servers"] == [{"url": "https://samspill.example/data"}]
    assert "servers" not in client.get("/openapi.json").json()

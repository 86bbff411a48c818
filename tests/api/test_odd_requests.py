"""Whatever is sent, the answer is one that the contract knows, never a failure of ours."""

import base64
from typing import Any
from urllib.parse import quote_from_bytes

import orjson
from hypothesis import HealthCheck, example, given
from hypothesis import strategies as st

from app.api.contract import PARAMETERS
from tests.asking import Client
from tests.trying import tried

SLUGS = ("no-eksempelvik-solar", "no-eksempelvik-none", "x", "..", "%2e%2e", "ø", "a%00b", "a" * 90)
ENDINGS = (
    "",
    "/revisions",
    "/revisions/1",
    "/revisions/2",
    "/revisions/-1",
    "/revisions/1e9",
    "/difference",
    "/x",
    "/",
)
OTHERS = ("/v1/fields", "/v1/vocabularies", "/v1/vocabularies/sectors/energy", "/v1/municipalities", "/v1/suggestions",
          "/v1/schema/case.json", "/openapi.json", "/health/live", "/health/ready", "", "*")  # fmt: skip
NUMBERS = ("0", "-1", "1", "9" * 30, "1e400", "-0", "NaN", "inf", "0x1", "٣", "1_000", " 1", "1.5", str(2**63), "²")
WORDS = ("", " ", ",", ":", "*", "a,b", "a:b:c", "energy", "NO", "true", "null", "unknown", '"', "\\", "%", "_", "\x00",
         "\ud7ff", "\u202e", "ø" * 300, "NOT", "AND", "IS", "-", "--a", "a*", "*a", '"a b"', "'; DROP TABLE cases--",
         "eyJhIjoxfQ", "W10", "[1,2]", "-title,title", "json", "csv", "1,2,3,4", "-9,-9,9,9", "60,10")  # fmt: skip
CONDITIONS = ("country=NO", "sector HAS ANY energy", "NOT ", "(", ")", " AND ", " OR ", "start_year>=2010", "=", "IS",
              '"', "end_year IS KNOWN", "country!=", "HAS ONLY ", "1", "é", "\n")  # fmt: skip
READ = (b"accept", b"accept-language", b"accept-encoding", b"if-none-match", b"samspill-revision", b"authorization",
        b"if-match", b"content-type", b"host", b"range", b"x-forwarded-for")  # fmt: skip
SENT = (b"*/*", b"text/csv", b"image/*;q=nan", b"application/json;q=-1,*/*;q=0", b"no,nb;q=0.5", b"xx-YY;q=9",
        b"gzip;q=", b"*", b'W/"x', b'"', b"1" * 5000, b"999999999", b"Bearer \xff", b",,;;==,")  # fmt: skip


def encoded(text: str) -> bytes:
    return quote_from_bytes(text.encode()).encode()


names = st.sampled_from([parameter.name for parameter in PARAMETERS]) | st.text(max_size=8)
conditions = st.lists(st.sampled_from(CONDITIONS), max_size=8).map("".join)
texts = st.sampled_from(NUMBERS + WORDS) | st.text(max_size=30) | conditions
pairs = st.tuples(names, texts).map(lambda pair: encoded(pair[0]) + b"=" + encoded(pair[1]))
queries = st.lists(pairs, max_size=5).map(b"&".join) | st.binary(max_size=40)
of_cases = st.tuples(st.sampled_from(SLUGS), st.sampled_from(ENDINGS)).map(lambda parts: f"/v1/cases/{''.join(parts)}")
paths = st.just("/v1/cases") | of_cases | st.sampled_from(OTHERS) | st.text(max_size=20).map("/".__add__)
headers = st.lists(st.tuples(st.sampled_from(READ), st.sampled_from(SENT) | st.binary(max_size=40)), max_size=4)
methods = st.sampled_from(["GET"] * 8 + ["HEAD", "POST", "OPTIONS", "PATCH", "BREW", ""])
requests = st.fixed_dictionaries({"method": methods, "path": paths, "query_string": queries, "headers": headers})


def asked(address: str, query: str = "") -> dict[str, Any]:
    return {"method": "GET", "path": address, "query_string": query.encode(), "headers": []}


@tried(400, HealthCheck.function_scoped_fixture)
@given(requests)
@example(asked("/v1/cases/no-eksempelvik-solar", "revision=11111111111111111111"))
@example(asked("/v1/cases", "cursor=W251bGwsbnVsbCxudWxsLG51bGwsbnVsbF0"))
@example(asked("/v1/cases", "near=60,10&within_km=1e400"))
@example(asked("/v1/cases", "q=" + "a" * 16_000))
@example(asked("/v1/cases", "&".join(f"sector={number}" for number in range(300))))
@example(asked("/v1/cases", "where=" + "(" * 5000))
@example(asked("/v1/cases", "where=" + "%28" * 5000))
@example(asked("/v1/cases", "where=" + "NOT%20" * 2500 + "country%3DNO"))
def test_every_answer_is_one_of_ours(client: Client, request_sent: dict[str, Any]) -> None:
    start, *bodies = client.scope(request_sent)

    told = dict(start["headers"])
    assert start["status"] < 500, request_sent
    assert told[b"samspill-revision"].isdigit()
    assert told[b"x-request-id"]
    body = b"".join(message["body"] for message in bodies)
    if start["status"] in (204, 304) or request_sent["method"] == "HEAD":
        assert body == b""
    elif start["status"] >= 400 and told[b"content-type"] == b"text/html; charset=utf-8":
        assert not request_sent["path"].startswith("/v1/")
    elif start["status"] >= 400:
        assert told[b"content-type"] == b"application/problem+json"
        problem = orjson.loads(body)
        assert {"type", "title", "status", "detail", "code"} <= problem.keys()
        assert problem["status"] == start["status"]


leaves = st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats() | st.text(max_size=5)
keys = st.lists(leaves | st.lists(leaves, max_size=2), min_size=1, max_size=3)
pages = st.sampled_from(["", "&sort=-start_year,title", "&q=a*", "&q=a*&sort=relevance,-end_year"])


@tried(200, HealthCheck.function_scoped_fixture)
@given(pages, keys, st.integers(0, 2**62), st.integers(1, 2**62), st.text(max_size=5))
def test_a_forged_cursor_is_refused_or_answered(
    client: Client, page: str, key: list[Any], revision: int, before: int, slug: str
) -> None:
    following = client.get(f"/v1/cases?limit=1{page}").json()["links"]["next"]
    real = following.partition("cursor=")[2]
    _, question, *_ = orjson.loads(base64.urlsafe_b64decode(real + "=" * (-len(real) % 4)))
    forged = base64.urlsafe_b64encode(orjson.dumps([revision, question, key, slug, before])).rstrip(b"=").decode()

    assert client.get(f"/v1/cases?limit=1{page}&cursor={forged}").status_code in (200, 422)

"""The Reconciliation Service API 0.2 as programs speak it: forms, shapes, languages, refusals, limits."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import orjson
import pytest

from app.api.reconciliation_columns import MOST_IDS
from app.api.reconciliation_queries import MOST_QUERIES
from app.api.reconciliation_shapes import EXTEND, QUERIES
from app.catalogue.reconciling.entities import KINDS
from app.catalogue.reconciling.extending import FETCHED
from app.catalogue.reconciling.properties import PROPERTIES
from app.catalogue.reconciling.property_words import PROPERTIES as NAMES
from app.catalogue.reconciling.property_words import REASONS, SENTENCES, SETTINGS, TYPES
from tests.api.limiting import Limited
from tests.api.reconciling import cases, sent, shaped
from tests.contract.operations import FORM
from tests.databases import fresh_database
from tests.services import Service, serving

SUGGESTED = {"entity": "entities", "property": "properties", "type": "types"}
"""What is answered while somebody types, by the last part of its address."""
ROW = {"row": {"query": "Stavanger", "type": "municipality"}}
WANTED = {"ids": ["NO-1103", "no-eksempelvik-kitchen"], "properties": [{"id": name} for name in FETCHED]}


@pytest.fixture(scope="module")
def world() -> Iterator[Service]:
    """Reads a small world, which is matched on both databases elsewhere; nobody publishes here."""
    with fresh_database("sqlite") as database, serving(database, cases()) as service:
        yield service


def in_address(**fields: Any) -> str:
    return f"/reconcile?{urlencode({name: orjson.dumps(value).decode() for name, value in fields.items()})}"


def test_what_is_asked_for_nothing_says_what_it_is(world: Service) -> None:
    manifest = shaped(world.get("/reconcile"), "manifest")

    assert world.client.post("/reconcile", b"", content_type=FORM).json() == manifest
    assert [one["id"] for one in manifest["defaultTypes"]] == ["case", "organisation", "municipality"]
    assert manifest["batchSize"] == MOST_QUERIES
    assert manifest["view"]["url"] == f"{manifest['identifierSpace']}{{{{id}}}}"


@pytest.mark.parametrize("lang", ["", "?lang=nb"])
def test_every_address_of_the_manifest_answers_and_keeps_the_language(world: Service, lang: str) -> None:
    manifest = world.json(f"/reconcile{lang}", accept_language="nn")
    origin = manifest["identifierSpace"].removesuffix("/reconcile/entity/")
    spoken = "nb" if lang else "en"

    def said(address: str) -> Any:
        answer = world.get(address.removeprefix(origin))
        assert answer.headers["content-language"] == spoken, address
        return answer

    for kind, shape in SUGGESTED.items():
        place = manifest["suggest"][kind]
        # As OpenRefine asks: everything that its field has.
        more = urlencode({"prefix": "", "spell": "always", "exact": "false", "prefixed": "true", "type": "case"})
        address = f"{place['service_url']}{place['service_path']}"
        shaped(said(f"{address}{'&' if '?' in address else '?'}{more}"), shape)
    place = manifest["extend"]["propose_properties"]
    for kind in KINDS:
        shaped(said(f"{place['service_url']}{place['service_path']}?type={kind}&limit=3"), "proposal")
    for template in (manifest["preview"]["url"], manifest["feature_view"]["url"].partition("#")[0]):
        assert said(template.replace("{{id}}", "NO-1103")).status_code == 200
    assert world.get(manifest["view"]["url"].removeprefix(origin).replace("{{id}}", "NO-1103")).status_code == 303


def test_what_the_specification_lets_a_query_say_is_answered(world: Service) -> None:
    values = ["NO", 2015, 0.5, True, {"id": "NO-1103"}, {"id": "NO-1103", "name": "Stavanger"}]
    told = [{"pid": "municipality", "v": value} for value in (*values, values, [])]
    queries = {
        **{strict: {"query": "x", "type": [*KINDS], "type_strict": strict} for strict in ("any", "should", "all")},
        "properties": {"type": "case", "properties": told, "limit": 5},
        "both": {"query": "Stavanger", "properties": told, "type": []},
    }
    assert shaped(sent(world, "queries", queries), "results").keys() == queries.keys()
    settings: list[dict[str, Any]] = [
        {},
        {"settings": {}},
        {"settings": {"as": "code", "limit": 2}},
        {"settings": {"limit": "2"}},
    ]
    wanted = {"ids": [], "properties": [{"id": "case", **one} for one in settings]}
    assert len(shaped(sent(world, "extend", wanted), "extension")["meta"]) == len(settings)
    # As the contract shows them.
    for field, example in (("queries", QUERIES), ("extend", EXTEND)):
        assert sent(world, field, example).status_code == 200


def test_an_address_says_the_same_as_a_form(world: Service) -> None:
    for field, asked, shape in (("queries", ROW, "results"), ("extend", WANTED, "extension")):
        kept = world.get(in_address(**{field: asked}))
        posted = sent(world, field, asked)
        assert shaped(kept, shape) == shaped(posted, shape)
        assert (posted.headers["cache-control"], "etag" in posted.headers) == ("no-store", False)
        assert world.get(in_address(**{field: asked}), if_none_match=kept.headers["etag"]).status_code == 304
        assert world.client.head(in_address(**{field: asked})).headers["etag"] == kept.headers["etag"]
        assert kept.headers["samspill-revision"] == posted.headers["samspill-revision"]


def test_pages_from_elsewhere_may_ask(world: Service) -> None:
    asked = {"access_control_request_method": "POST", "access_control_request_headers": "content-type"}
    preflight = world.client.request("OPTIONS", "/reconcile", origin="https://tables.example.org", **asked)

    assert (preflight.status_code, preflight.headers["access-control-allow-origin"]) == (204, "*")
    assert "POST" in preflight.headers["access-control-allow-methods"]
    for answer in (world.get("/reconcile"), sent(world, "queries", ROW), sent(world, "queries", "{")):
        assert answer.headers["access-control-allow-origin"] == "*"


def test_suggestions_are_paged_and_an_id_finds_its_thing(world: Service) -> None:
    def suggested(question: str) -> Any:
        return shaped(world.get(f"/reconcile/suggest/entity?{question}"), "entities")

    whole = suggested("prefix=k&limit=50")["result"]
    first = suggested("prefix=k&limit=2")
    second = suggested(f"prefix=k&limit=2&cursor={first['cursor']}")
    assert first["result"] + second["result"] == whole[:4]
    assert "cursor" not in suggested("prefix=kitchen&limit=50")
    assert [one["id"] for one in suggested("prefix=kj%C3%B8ken&type=organisation")["result"]] == [
        "organisation-no-999990002",
        "organisation-se-kjoken-as",
    ]
    for thing in ("NO-1103", "se-eksempelvik-soup", "PL:lodka wielka", "organisation-no-999990010"):
        assert suggested(urlencode({"prefix": thing}))["result"][0]["id"] == thing


def test_properties_and_types_are_suggested_by_word_and_by_id(world: Service) -> None:
    def ids(address: str) -> list[str]:
        return [
            one["id"]
            for one in shaped(world.get(address), SUGGESTED[address.split("/")[3].partition("?")[0]])["result"]
        ]

    assert ids("/reconcile/suggest/property?prefix=fylke&lang=nn") == ["county"]
    assert ids("/reconcile/suggest/property?prefix=start_year") == ["start_year"]
    assert set(ids("/reconcile/suggest/property?prefix=&type=municipality&limit=50")) == {
        *(name for name, one in PROPERTIES.items() if "municipality" in one.kinds),
        *(name for name, one in FETCHED.items() if "municipality" in one.kinds),
    }
    assert ids("/reconcile/suggest/type?prefix=sak&lang=nb") == ["case"]


@pytest.mark.parametrize(
    ("asked", "pointer", "meant"),
    [
        ("{", None, None),
        ("[]", None, None),
        ('{"a":{"query":"x"},"a":{"query":"y"}}', "", None),
        ('{"a":{"query":"\\u0000"}}', "/a/query", None),
        ('{"a":{"query":"\\ud800"}}', None, None),
        ('{"a":' * 40 + "1" + "}" * 40, None, None),
        ({"a": 1}, "/a", None),
        ({"a": {}}, "/a", None),
        ({"a": {"query": ""}}, "/a", None),
        ({"a": {"query": ["x"]}}, "/a/query", None),
        ({"a": {"query": "x" * 501}}, "/a/query", None),
        ({"a/b": {"query": "x", "limit": 0}}, "/a~1b/limit", None),
        ({"a": {"query": "x", "limit": 51}}, "/a/limit", None),
        ({"a": {"query": "x", "limit": 1.5}}, "/a/limit", None),
        ({"a": {"query": "x", "limit": True}}, "/a/limit", None),
        ({"a": {"query": "x", "limit": "3"}}, "/a/limit", None),
        ({"a": {"query": "x", "type": "cases"}}, "/a/type", "case"),
        ({"a": {"query": "x", "type": [["case"]]}}, "/a/type", None),
        ({"a": {"query": "x", "type": {"id": "case"}}}, "/a/type", None),
        ({"a": {"query": "x", "type_strict": "some"}}, "/a/type_strict", None),
        ({"a": {"query": "x", "type_strict": []}}, "/a/type_strict", None),
        ({"a": {"query": "x", "limt": 3}}, "/a/limt", "limit"),
        ({"a": {"query": "x", "properties": {}}}, "/a/properties", None),
        ({"a": {"query": "x", "properties": ["x"]}}, "/a/properties/0", None),
        ({"a": {"query": "x", "properties": [{"pid": "contry", "v": "NO"}]}}, "/a/properties/0/pid", "country"),
        ({"a": {"query": "x", "properties": [{"pid": [], "v": "NO"}]}}, "/a/properties/0/pid", None),
        (
            {"a": {"query": "x", "type": "case", "properties": [{"pid": "county", "v": "x"}]}},
            "/a/properties/0/pid",
            "country",
        ),
        ({"a": {"query": "x", "properties": [{"pid": "country", "v": None}]}}, "/a/properties/0/v", None),
        ({"a": {"query": "x", "properties": [{"pid": "country", "v": [[]]}]}}, "/a/properties/0/v", None),
        ({"a": {"query": "x", "properties": [{"pid": "country", "v": {"name": "x"}}]}}, "/a/properties/0/v", None),
    ],
)
def test_one_wrong_query_refuses_the_batch_and_says_where(
    world: Service, asked: Any, pointer: str | None, meant: str | None
) -> None:
    answer = sent(world, "queries", asked)

    assert answer.status_code == 422, answer.text
    fault = answer.json()["errors"][0]
    assert fault["parameter"] == "queries"
    assert pointer in (None, fault.get("pointer"))
    assert meant in (None, fault.get("did_you_mean"))


@pytest.mark.parametrize(
    ("asked", "pointer", "meant"),
    [
        ([], None, None),
        ({"properties": []}, "/ids", None),
        ({"ids": ["x"]}, "/properties", None),
        ({"ids": [1], "properties": []}, "/ids", None),
        ({"ids": [], "properties": [{"id": "sektor"}]}, "/properties/0/id", "sector"),
        ({"ids": [], "properties": [{"id": 1}]}, "/properties/0", None),
        ({"ids": [], "properties": [{"id": "case", "settings": "x"}]}, "/properties/0/settings", None),
        ({"ids": [], "properties": [{"id": "case", "settings": {"as": "x"}}]}, "/properties/0/settings/as", None),
        ({"ids": [], "properties": [{"id": "case", "settings": {"limit": 0}}]}, "/properties/0/settings/limit", None),
        ({"ids": [], "properties": [{"id": "case", "settings": {"limit": "²"}}]}, None, None),
        ({"ids": [], "properties": [{"id": "case", "settings": {"limit": "9" * 5000}}]}, None, None),
        ({"ids": [], "properties": [{"id": "case", "settings": {"limit": "000000001" + "9" * 100}}]}, None, None),
        ({"ids": [], "properties": [{"id": "case", "settings": {"limi": 1}}]}, "/properties/0/settings/limi", "limit"),
    ],
)
def test_a_wrong_wish_for_columns_says_where(
    world: Service, asked: Any, pointer: str | None, meant: str | None
) -> None:
    answer = sent(world, "extend", asked)

    assert answer.status_code == 422, answer.text
    fault = answer.json()["errors"][0]
    assert fault["parameter"] == "extend"
    assert pointer in (None, fault.get("pointer"))
    assert meant in (None, fault.get("did_you_mean"))


def test_batches_and_forms_have_bounds(world: Service) -> None:
    queries = {str(number): {"query": "x"} for number in range(MOST_QUERIES + 1)}
    for answer in (sent(world, "queries", queries), world.get(in_address(queries=queries))):
        assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")
        assert f"{MOST_QUERIES} queries" in answer.json()["detail"]
    assert sent(world, "extend", {"ids": [str(n) for n in range(MOST_IDS + 1)], "properties": []}).status_code == 413
    assert sent(world, "queries", {"a": {"query": "x" * 600_000}}).status_code == 413
    assert world.client.post("/reconcile", b"{}").status_code == 415
    assert world.get(f"/reconcile?queries={'x' * 17_000}").status_code == 422


@pytest.mark.parametrize("body", [b"queries=%FF", b"q=1", b"queries=%7B%7D&queries=%7B%7D", b"a=1&" * 20])
def test_a_form_that_is_none_of_both_is_refused(world: Service, body: bytes) -> None:
    assert world.client.post("/reconcile", body, content_type=FORM).status_code == 422


def test_parameters_that_nobody_knows_are_refused(world: Service) -> None:
    for address, name, meant in (
        ("/reconcile?callback=f", "callback", None),
        ("/reconcile?contry=NO", "contry", "country"),
        ("/reconcile?country=Norge", "country", None),
        ("/reconcile?queries=%7B%7D&extend=%7B%7D", "extend", None),
        ("/reconcile/suggest/entity", "prefix", None),
        ("/reconcile/suggest/entity?prefix=a&cursor=-1", "cursor", None),
        ("/reconcile/suggest/entity?prefix=a&type=cas", "type", "case"),
        ("/reconcile/properties", "type", None),
        ("/reconcile/preview?ids=NO-1103", "ids", "id"),
    ):
        fault = world.refusal(address, 422)["errors"][0]
        assert (fault["parameter"], meant in (None, fault.get("did_you_mean"))) == (name, True), address


def test_rows_count_as_heavy_work(limited: Limited) -> None:
    client = limited(work_per_minute=5)
    body = urlencode({"queries": orjson.dumps({str(n): {"query": "Vik"} for n in range(20)}).decode()}).encode()

    # A point for each ten rows.
    answers = [client.post("/reconcile", body, content_type=FORM) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert '"work";r=3;' in answers[0].headers["ratelimit"]
    assert int(answers[2].headers["retry-after"]) > 0


def test_everything_is_said_in_three_languages() -> None:
    for said in (TYPES, NAMES, REASONS, SETTINGS, SENTENCES):
        assert all(words.keys() == {"en", "nb", "nn"} and all(words.values()) for words in said.values())
    assert NAMES.keys() == {*PROPERTIES, *FETCHED}
    assert REASONS.keys() == {"name", "words", "identifier", *PROPERTIES}

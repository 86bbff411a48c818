"""A small world to match rows with, how rows are sent, and what is asked of every answer."""

from typing import Any
from urllib.parse import urlencode

import httpx
import orjson
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # its types are not installed

from tests.api.reconciliation_promises import PROMISED
from tests.api.reconciliation_schemas import SPECIFIED
from tests.builders import a_case, a_municipality, a_source, an_organisation
from tests.contract.operations import FORM
from tests.services import Service

Json = dict[str, Any]

ANSWERS = {"queries": "results", "extend": "extension"}
"""What is answered to each field of a form."""
ONE, OTHER, THIRD = "999990002", "999990010", "999990029"
"""Numbers that could be ones of the Norwegian register, and are not."""
KREM = "KREM (Kreativt og mangfoldig arbeidsliv)"


def cases() -> list[Json]:
    """Namesakes of every kind, and things that are told by a number alone."""
    stavanger = a_municipality(name="Stavanger", region="Rogaland", lau_code="1103")
    return [
        a_case(
            words="kitchen",
            title="A kitchen that trains cooks",
            title_original="Kjøkenet som lærer opp kokkar",
            original_language="nn",
            translations={"de": {"by": "person", "title": "Eine Küche bildet Köche aus"}},
            sectors=["work-integration"],
            start_year=2015,
            municipalities=[stavanger],
            organisations=[an_organisation(name="Kjøken AS", number=ONE, website="https://kjoken.example.org/")],
            sources=[a_source(url="https://www.example.org/kitchen/")],
        ),
        a_case(
            words="canteen",
            title="The canteen",
            municipalities=[a_municipality(name="STAVANGER"), a_municipality(name="Trondheim", lau_code="1601")],
            organisations=[an_organisation(name="KJØKEN as"), an_organisation(name="Bodø")],
        ),
        a_case(words="creative", organisations=[an_organisation(name=KREM), an_organisation(name="Lyk-z & døtre AS")]),
        a_case(words="east", title="The repair shop", organisations=[an_organisation(name="Sentralen", number=OTHER)]),
        a_case(words="west", title="The repair shop", organisations=[an_organisation(name="Sentralen", number=THIRD)]),
        a_case(words="soup", country="SE", title="Soup", organisations=[an_organisation(name="Kjøken AS")]),
        a_case(
            words="bread",
            country="PL",
            title="Bread",
            municipalities=[a_municipality(name="Łódka Wielka", region="Łódzkie", population=4321)],
        ),
    ]


def sent(service: Service, field: str, value: Any, address: str = "/reconcile") -> httpx.Response:
    """The answer to a form with one field; what is answered was allowed to be asked, and has its form."""
    text = value if isinstance(value, str) else orjson.dumps(value).decode()
    answer = service.client.post(address, urlencode({field: text}).encode(), content_type=FORM)
    if answer.status_code == 200:
        assert faults(orjson.loads(text), SPECIFIED[field]) == []
        shaped(answer, ANSWERS[field])
    return answer


def matched(service: Service, text: str, kind: str | None = None, **told: Any) -> list[Json]:
    """What one row may mean."""
    query: Json = {"query": text} if text else {}
    query |= {"type": kind} if kind else {}
    query |= {"properties": [{"pid": name, "v": value} for name, value in told.items()]} if told else {}
    answer = sent(service, "queries", {"row": query})
    assert answer.status_code == 200, answer.text
    found: list[Json] = answer.json()["row"]["result"]
    return found


def certain(found: list[Json]) -> list[str]:
    """Ids of what nobody has to look at."""
    return [one["id"] for one in found if one["match"]]


def features(candidate: Json) -> Json:
    """Its reasons by id."""
    return {one["id"]: one["value"] for one in candidate["features"]}


def fetched(service: Service, identifier: str, *names: str, **settings: Any) -> Json:
    """Columns of one thing."""
    properties = [{"id": name, **({"settings": settings} if settings else {})} for name in names]
    answer = sent(service, "extend", {"ids": [identifier], "properties": properties})
    assert answer.status_code == 200, answer.text
    rows: Json = answer.json()["rows"][identifier]
    return rows


def shaped(answer: httpx.Response, shape: str) -> Json:
    """What is answered, which must have the form that the specification asks of it, and that which we promise."""
    assert answer.status_code == 200, answer.text
    said: Json = answer.json()
    assert faults(said, SPECIFIED[shape]) == faults(said, PROMISED[shape]) == []
    return said


def faults(said: Any, schema: Json) -> list[str]:
    """Where something does not have the form that is asked of it."""
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(said)]

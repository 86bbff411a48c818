"""The examples of the contract: which questions, and what the service answers them about the cases of the seed.

`python -m tests.contract.examples` writes them anew into `app/api/examples.json`.
"""

from dataclasses import dataclass
from typing import Any

import httpx
import orjson

from app.api.contract import EXAMPLES
from app.api.problem_shapes import STATUSES
from tests.databases import close_databases, fresh_database
from tests.services import Service, seed_cases, serving

Json = dict[str, Any]

CUT = 2
"""Elements of a long list that an example shows."""
MANY = 12
"""Names of a map from which an example usually shows two alone, where it is cut deep."""
EVERY_NAME = 1000
"""For what has many names, all of which are declared."""
# What differs from one publication of the same cases to the next.
SAME_EVERY_TIME = {
    "id": "0123456789abcdef0123456789abcdef",
    "opaque_id": "0123456789abcdef0123456789abcdef",
    "published_at": "2026-11-25T12:00:00.000000Z",
}


@dataclass(frozen=True, slots=True)
class Example:
    """One question and where its answer stands in the contract."""

    place: str
    """The operationId, or for a problem the name of the shared response."""
    name: str
    summary: str
    address: str
    is_cut_deep: bool = False
    """Whether lists inside lists and large maps are cut, too: of a schema, a map, linked data."""
    many: int = MANY
    """Names of a map from which two alone are shown, where it is cut deep."""
    sent: Any = None
    """What is sent with a POST; None for a GET."""

    @property
    def method(self) -> str:
        """How it is asked."""
        return "GET" if self.sent is None else "POST"


QUESTIONS = (
    Example(
        "listCases",
        "energy",
        "Cases about energy, counted by country, in Nynorsk",
        "/v1/cases?sector=energy&facets=country&sort=-start_year&limit=2&lang=nn",
    ),
    Example("listCases", "words", "Words, and the term they were taken for", "/v1/cases?q=eldreomsorg&limit=1&lang=nb"),
    Example(
        "listCases",
        "condition",
        "A free condition",
        "/v1/cases?where=country%3DNO%20AND%20NOT%20end_year%20IS%20KNOWN&fields=title,start_year&limit=2",
    ),
    Example("listCases", "table", "Two columns", "/v1/cases?country=NO&sector=energy&fields=title&format=csv"),
    Example("listCases", "map", "Points around Oslo", "/v1/cases?near=59.9,10.7&within_km=20&format=geojson"),
    Example(
        "listCases",
        "beside",
        "What stands beside a CSV file",
        "/v1/cases?country=NO&sector=energy&fields=title&format=csv&sidecar=true",
    ),
    Example("getCase", "case", "A case with labels in Bokmål", "/v1/cases/no-austrheim-forskerfabrikken?lang=nb"),
    Example("listRevisions", "history", "A case published once", "/v1/cases/no-austrheim-forskerfabrikken/revisions"),
    Example("getRevision", "first", "As first published", "/v1/cases/no-austrheim-forskerfabrikken/revisions/1"),
    Example(
        "getDifference",
        "nothing",
        "A revision does not differ from itself",
        "/v1/cases/no-austrheim-forskerfabrikken/difference?from=1&to=1",
    ),
    Example("listFields", "fields", "What can be asked", "/v1/fields?lang=nb"),
    Example("listVocabularies", "vocabularies", "Vocabularies", "/v1/vocabularies?lang=nb"),
    Example("getVocabulary", "continuities", "What became of cases", "/v1/vocabularies/continuities?lang=nn"),
    Example("getTerm", "energy", "One sector", "/v1/vocabularies/sectors/energy?lang=nb"),
    Example("getGroup", "care", "Near sectors", "/v1/vocabularies/sectors/groups/care?lang=nb"),
    Example("listVocabularies", "linked", "As SKOS", "/v1/vocabularies?format=jsonld", is_cut_deep=True),
    Example("getVocabulary", "linked", "As SKOS", "/v1/vocabularies/continuities?format=jsonld", is_cut_deep=True),
    Example("getTerm", "linked", "As SKOS", "/v1/vocabularies/sectors/energy?format=jsonld", is_cut_deep=True),
    Example("getGroup", "linked", "As SKOS", "/v1/vocabularies/sectors/groups/care?format=jsonld", is_cut_deep=True),
    Example("getCaseSchema", "schema", "The first fields", "/v1/schema/case.json", is_cut_deep=True),
    Example("getOutlines", "outlines", "The first countries", "/v1/geo/europe.topojson", is_cut_deep=True),
    Example("listProblems", "problems", "What can go wrong", "/problems"),
    Example("getProblem", "refused", "What `type` of a refused question leads to", "/problems/query-refused"),
    Example("listMunicipalities", "sami", "By its Northern Sami name", "/v1/municipalities?q=guovda"),
    Example("listSuggestions", "typed", "While somebody types", "/v1/suggestions?q=eldreom&lang=nb&limit=2"),
    Example(
        "listComparableToCase",
        "case",
        "The case most like a village that runs its own care, in Nynorsk",
        "/v1/cases/nl-zeist-austerlitz-zorgt/comparable?limit=1&lang=nn",
        is_cut_deep=True,
        many=EVERY_NAME,
    ),
    Example(
        "listComparable",
        "profile",
        "Abroad, for a village of 400 in Bømlo, in Nynorsk",
        "/v1/comparable?profile.municipality=NO-4613&population=400&profile.sector=eldercare&country.not=NO&limit=1"
        "&lang=nn",
        is_cut_deep=True,
        many=EVERY_NAME,
    ),
    Example(
        "postComparable",
        "profile",
        "The same, sent",
        "/v1/comparable?country.not=NO&limit=1&lang=nn",
        is_cut_deep=True,
        many=EVERY_NAME,
        sent={"municipality": "NO-4613", "population": 400, "sector": ["eldercare"]},
    ),
    Example(
        "compareCases",
        "two",
        "Two villages that run their own care",
        "/v1/comparison?cases=nl-zeist-austerlitz-zorgt,de-eichstetten-buergergemeinschaft&lang=nb",
        is_cut_deep=True,
        many=EVERY_NAME,
    ),
    Example(
        "getMeasure", "measure", "The measure", "/v1/comparison/measure?lang=nb", is_cut_deep=True, many=EVERY_NAME
    ),
    Example("BodyRefused", "list", "A list where a profile is taken", "/v1/comparable", sent=["eldercare"]),
    Example("isLive", "live", "The process lives", "/health/live"),
    Example("isReady", "ready", "The seed is published", "/health/ready"),
    Example("QuestionRefused", "parameter", "A misspelt parameter", "/v1/cases?sectr=energy"),
    Example("QuestionRefused", "several", "Several faults at once", "/v1/cases?sector=enrgy&limit=0"),
    Example("QuestionRefused", "condition", "A condition that breaks off", "/v1/cases?where=country%3DNO%20AN"),
    Example("NothingHere", "case", "A misspelt slug", "/v1/cases/no-austrheim-forskerfabriken"),
    Example("NothingHere", "address", "A misspelt address", "/v1/case"),
    Example("NotAcceptable", "format", "`Accept: image/png`", "/v1/cases"),
)


def asked(service: Service, example: Example) -> httpx.Response:
    """The answer to an example; it must be of the status that its place promises."""
    wanted = next((status for status, (name, _) in STATUSES.items() if name == example.place), "200")
    if example.sent is None:
        answer = service.get(example.address, **({"accept": "image/png"} if wanted == "406" else {}))
    else:
        answer = service.post(example.address, example.sent)
    if str(answer.status_code) != wanted:
        raise ValueError(f"{example.address} answers {answer.status_code}: {answer.text}")
    return answer


def shown(answer: httpx.Response, example: Example) -> tuple[Any, bool]:
    """An answer as an example shows it, and whether long lists were cut."""
    if "json" not in media_type_of(answer):
        return answer.text, False
    whole = _settled(answer.json())
    if example.is_cut_deep:
        cut = _cut(whole, example.many)
    else:
        cut = {name: value[:CUT] if isinstance(value, list) else value for name, value in whole.items()}
    return cut, cut != whole


def _cut(value: Any, many: int) -> Any:
    if isinstance(value, list):
        return [_cut(one, many) for one in value[:CUT]]
    if isinstance(value, dict):
        kept = list(value.items())[: CUT if len(value) >= many else None]
        return {name: _cut(inner, many) for name, inner in kept}
    return value


def media_type_of(answer: httpx.Response) -> str:
    """The media type without its parameters."""
    return answer.headers["content-type"].partition(";")[0]


def examples(service: Service) -> Json:
    """Example objects (OpenAPI) by place, media type and name."""
    gathered: dict[str, dict[str, Json]] = {}
    for example in QUESTIONS:
        answer = asked(service, example)
        value, is_cut = shown(answer, example)
        what = "lists and large maps" if example.is_cut_deep and example.many == MANY else "lists"
        note = f"Answer to `{example.method} {example.address}`" + (
            f"; its {what} are cut to {CUT}." if is_cut else "."
        )
        named = gathered.setdefault(example.place, {}).setdefault(media_type_of(answer), {})
        named[example.name] = {"summary": example.summary, "description": note, "value": value}
    return gathered


def _settled(value: Any) -> Any:
    """The same without what another publication of the same cases would change."""
    if isinstance(value, dict):
        return {name: SAME_EVERY_TIME.get(name) or _settled(inner) for name, inner in value.items()}
    return [_settled(inner) for inner in value] if isinstance(value, list) else value


def main() -> None:
    """Writes the examples anew."""
    # Old examples may no longer fit, and no contract could be made with them.
    EXAMPLES.write_bytes(b"{}")
    with fresh_database("sqlite") as database, serving(database, seed_cases()) as service:
        EXAMPLES.write_bytes(orjson.dumps(examples(service), option=orjson.OPT_INDENT_2) + b"\n")
    close_databases()


if __name__ == "__main__":
    main()

"""The examples of the contract: which questions, and what the service answers them about the cases of the seed.

`python -m tests.contract.examples` writes them anew into `app/api/examples.json`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx
import orjson

from app.api.contract import EXAMPLES
from app.api.problem_shapes import STATUSES
from app.api.qca_bodies import CASES, EXAMPLE_OF_SET, calibration_body
from app.api.submission_shapes import draft_body
from app.model.role import Role
from tests.contract.operations import FORM
from tests.contract.preparing import FROZEN, GUARDED, ID, OTHER_CASE, PERSON, PREFIX, SHOWN_CASE, prepared, service_for
from tests.databases import close_databases, fresh_database
from tests.days import on_one_day
from tests.people import ask
from tests.redactions import REASON
from tests.services import Service, seed_cases, serving

Json = dict[str, Any]

CUT = 2
"""Elements of a long list that an example shows."""
MANY = 12
"""Names of a map from which an example usually shows two alone, where it is cut deep."""
EVERY_NAME = 1000
"""For what has many names, all of which are declared."""
# What differs from one publication of the same cases to the next.
_MOMENT = "2026-11-25T12:00:00.000000Z"
SAME_EVERY_TIME = {
    "id": ID,
    "opaque_id": ID,
    "published_at": _MOMENT,
    "created_at": _MOMENT,
    "expires_at": "2027-11-25T12:00:00.000000Z",
    "last_used_at": "2026-11-25T12:00:00.000000Z",
    "published_on": _MOMENT[:10],
    "revoked_at": _MOMENT,
    "erased_at": _MOMENT,
    "consented_at": _MOMENT,
    "at": _MOMENT,
    "withdrawn_at": _MOMENT,
    "redacted_at": _MOMENT,
    "changed_at": _MOMENT,
    "submitted_at": _MOMENT,
    "resolved_at": _MOMENT,
    "prefix": PREFIX,
    "key": f"smsp_{PREFIX}{'x' * 40}",
    "revoke": f"/v1/accounts/{ID}/keys/{PREFIX}",
    "keys": f"/v1/accounts/{ID}/keys",
    "trail_entries": 3,
    "made_at": _MOMENT,
    "sha256": "0" * 64,
    "bytes": 70_000,
    "credit_line": "Samspill, revision 1 (25 November 2026), CC BY 4.0",
    "issued": {"date-parts": [[2026, 11, 25]]},
    "datePublished": _MOMENT[:10],
    "creditText": "Redaktørane i Samspill, frå opne kjelder (2026). Austrheim and Forskerfabrikken: a subsidised "
    "science summer school in a small coastal municipality. Samspill. Revisjon 1 av saka, datasettrevisjon 1, "
    "25. november 2026. Kjeldegrunnlag: Gode kjelder. /v1/cases/no-austrheim-forskerfabrikken/revisions/1 "
    "Lisens: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
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
    """What is sent along, if anything."""
    verb: str = ""
    """How it is asked; when empty, POST if something is sent, else GET."""
    role: Role | None = None
    """Of whoever asks; None for somebody without a key."""
    is_guarded: bool = False
    """Whether `If-Match` goes along."""
    kind: str = ""
    """Of what kind is what is sent; when empty, JSON."""

    @property
    def method(self) -> str:
        """How it is asked."""
        return self.verb or ("GET" if self.sent is None else "POST")


_TAKEN = {"name": "Hege Eksempel", "email": "hege@example.org", "role": "reviewer"}
_ROWS = (
    '{"q0":{"query":"Stavanger kommune","type":"municipality","limit":2},'
    '"q1":{"query":"Herøy","type":"municipality","limit":2}}'
)
_COLUMNS = (
    '{"ids":["no-austrheim-forskerfabrikken","NO-4632"],"properties":[{"id":"municipality"},{"id":"start_year"},'
    '{"id":"population"}]}'
)
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
    Example(
        "listCases",
        "past",
        "How many there were in the first state of the collection",
        "/v1/cases?sector=energy&facets=continuity&fields=title&limit=1&as_of=1",
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
    Example(
        "getCase",
        "linked",
        "As JSON-LD, with labels in Nynorsk",
        f"/v1/cases/{SHOWN_CASE}?format=jsonld&lang=nn",
        is_cut_deep=True,
        many=EVERY_NAME,
    ),
    Example(
        "getCitation",
        "item",
        "For a reference manager",
        f"/v1/cases/{SHOWN_CASE}/citation?format=csl-json",
    ),
    Example(
        "getCitationOfCases",
        "energy",
        "All cases on energy, in Nynorsk",
        "/v1/citation?sector=energy&format=csl-json&lang=nn",
    ),
    Example("listRevisions", "history", "A case published once", "/v1/cases/no-austrheim-forskerfabrikken/revisions"),
    Example("getRevision", "first", "As first published", "/v1/cases/no-austrheim-forskerfabrikken/revisions/1"),
    Example(
        "getDifference",
        "nothing",
        "A revision does not differ from itself",
        "/v1/cases/no-austrheim-forskerfabrikken/difference?from=1&to=1",
    ),
    Example("listFields", "fields", "What can be asked", "/v1/fields?lang=nb"),
    Example(
        "getCodebook",
        "codebook",
        "The first fields, in Nynorsk",
        "/v1/codebook?lang=nn",
        is_cut_deep=True,
        many=EVERY_NAME,
    ),
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
    Example("getReconciliation", "manifest", "What the service is, in Nynorsk", "/reconcile?lang=nn"),
    Example(
        "getReconciliation",
        "columns",
        "Columns for a case and a municipality",
        f"/reconcile?{urlencode({'extend': _COLUMNS})}",
    ),
    Example(
        "postReconciliation",
        "rows",
        "Two rows, of which one is certain, in Nynorsk",
        "/reconcile?lang=nn&country=NO",
        sent=urlencode({"queries": _ROWS}).encode(),
        kind=FORM,
        is_cut_deep=True,
        many=EVERY_NAME,
    ),
    Example("suggestEntities", "typed", "While somebody types", "/reconcile/suggest/entity?prefix=stav&lang=nb"),
    Example("suggestProperties", "typed", "In Bokmål", "/reconcile/suggest/property?prefix=kom&lang=nb"),
    Example("suggestTypes", "typed", "In Nynorsk", "/reconcile/suggest/type?prefix=&lang=nn"),
    Example("proposeProperties", "municipality", "Of municipalities", "/reconcile/properties?type=municipality"),
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
    *(
        Example(operation_id, name, summary, f"/v1/statistics/{address}", is_cut_deep=True, many=EVERY_NAME)
        for operation_id, summary, asked in (
            ("countCases", "Outcomes of cases about energy, in Bokmål", "counts?by=outcome&sector=energy&lang=nb"),
            (
                "crosstabulateCases",
                "Two countries by kind of collaboration, in Nynorsk",
                "crosstab?rows=country&columns=collaboration_form_group&country=NO,PL&lang=nn",
            ),
            (
                "countCasesByYear",
                "Years in operation, by country",
                "timeline?by=country&counting=running&country=NO,SE",
            ),
        )
        for name, address in (("figures", asked), ("cube", f"{asked}&format=json-stat"))
    ),
    *(
        Example(operation_id, "specification", summary, address, is_cut_deep=True, many=EVERY_NAME)
        for operation_id, summary, address in (
            ("drawBars", "Cases by barrier, in Nynorsk", "/v1/charts/bars.json?by=barrier&lang=nn"),
            (
                "drawHeatmap",
                "Two groups of near codes, in Bokmål",
                "/v1/charts/heatmap.json?rows=sector_group&columns=collaboration_form_group&lang=nb",
            ),
            (
                "drawTimeline",
                "When cases in three countries began",
                "/v1/charts/timeline.json?by=country&country=NO,SE,DK",
            ),
            ("drawMap", "Cases in Norway, for a dark page", "/v1/charts/map.json?country=NO&theme=dark"),
        )
    ),
    Example(
        "getMeasure", "measure", "The measure", "/v1/comparison/measure?lang=nb", is_cut_deep=True, many=EVERY_NAME
    ),
    Example(
        "getQcaTable",
        "lasting",
        "Does ownership come with collaborations that last? In Nynorsk",
        "/v1/qca/table?sector=work-integration&conditions=OWNS=collaboration_form_group:owning"
        "&conditions=YEARS=duration_years@1,3.5,8&outcome=continuity&lang=nn",
        is_cut_deep=True,
        many=EVERY_NAME,
    ),
    Example(
        "getQcaTable",
        "table",
        "As programs of the trade read it",
        "/v1/qca/table?sector=energy&conditions=OWNS=collaboration_form_group:owning&outcome=continuity&format=csv",
    ),
    Example(
        "calibrate",
        "anchors",
        "By anchors, and in or out",
        "/v1/qca/calibration?lang=nb",
        is_cut_deep=True,
        many=EVERY_NAME,
        sent=calibration_body()["content"]["application/json"]["example"],
    ),
    Example(
        "makeTruthTable",
        "lipset",
        "Which democracies survived between the wars",
        "/v1/qca/truth-table?lang=nn",
        is_cut_deep=True,
        many=EVERY_NAME,
        sent={"cases": CASES, "outcome": "SURV"},
    ),
    Example(
        "makeTruthTable",
        "ours",
        "Which collaborations on work integration lasted: sets from our own cases",
        "/v1/qca/truth-table?lang=nb",
        is_cut_deep=True,
        many=EVERY_NAME,
        sent={"set": EXAMPLE_OF_SET},
    ),
    Example(
        "findNecessity",
        "lipset",
        "What the survivors had in common",
        "/v1/qca/necessity?lang=nb",
        is_cut_deep=True,
        many=EVERY_NAME,
        sent={"cases": CASES, "outcome": "SURV"},
    ),
    Example(
        "solveTruthTable",
        "lipset",
        "Development and stability",
        "/v1/qca/solution?lang=nn",
        is_cut_deep=True,
        many=EVERY_NAME,
        sent={"cases": CASES, "outcome": "SURV", "directional_expectations": {"DEV": 1}},
    ),
    Example(
        "checkSubmission",
        "draft",
        "A draft with three things to mend, in Nynorsk",
        "/v1/submissions/check?lang=nn",
        sent=draft_body()["content"]["application/json"]["example"],
    ),
    Example("getWorkflow", "workflow", "From a draft to a published case, in Bokmål", "/v1/workflow?lang=nb"),
    Example("BodyRefused", "list", "A list where a profile is taken", "/v1/comparable", sent=["eldercare"]),
    Example("getMe", "me", "All that is stored", "/v1/me", role=Role.ADMIN),
    Example(
        "changeMe",
        "shown",
        "To be shown by the ORCID iD",
        "/v1/me",
        sent={"shown_as": "orcid"},
        verb="PATCH",
        role=Role.ADMIN,
        is_guarded=True,
    ),
    Example("eraseMe", "withdrawn", "Nothing is kept", "/v1/me", verb="DELETE", role=Role.ADMIN, is_guarded=True),
    Example(
        "createMyKey",
        "laptop",
        "For ninety days",
        "/v1/me/keys",
        sent={"label": "laptop", "valid_days": 90},
        role=Role.ADMIN,
    ),
    Example("listAccounts", "all", "All accounts", "/v1/accounts", role=Role.ADMIN),
    Example(
        "createAccount",
        "reviewer",
        "A reviewer",
        "/v1/accounts",
        sent={"name": "Ola Nordmann", "email": "ola@example.org", "role": "reviewer"},
        role=Role.ADMIN,
    ),
    Example("getAccount", "own", "An admin's own", f"/v1/accounts/{ID}", role=Role.ADMIN),
    Example(
        "changeAccount",
        "role",
        "Another role",
        f"/v1/accounts/{ID}",
        sent={"role": "editor"},
        verb="PATCH",
        role=Role.ADMIN,
        is_guarded=True,
    ),
    Example("listKeys", "keys", "One key", f"/v1/accounts/{ID}/keys", role=Role.ADMIN),
    Example("createKey", "first", "For a year", f"/v1/accounts/{ID}/keys", sent={"label": "first"}, role=Role.ADMIN),
    Example(
        "revokeKey",
        "own",
        "An own key",
        f"/v1/accounts/{ID}/keys/{PREFIX}",
        verb="DELETE",
        role=Role.ADMIN,
        is_guarded=True,
    ),
    Example("listAudit", "trail", "What was done with a case", f"/v1/audit?subject={SHOWN_CASE}", role=Role.EDITOR),
    Example("listChanges", "beginning", "From the beginning, in Nynorsk", "/v1/changes?since=0&limit=2&lang=nn"),
    Example(
        "withdrawCase",
        "twice",
        "There were two of it",
        f"/v1/cases/{SHOWN_CASE}/withdrawal",
        sent={"reason": "The same case was published twice.", "replacement": OTHER_CASE},
        role=Role.EDITOR,
        is_guarded=True,
    ),
    Example(
        "restoreCase",
        "again",
        "Published again",
        f"/v1/cases/{SHOWN_CASE}/restoration",
        verb="POST",
        role=Role.EDITOR,
        is_guarded=True,
    ),
    Example(
        "redactCase",
        "places",
        "A source and a text",
        f"/v1/cases/{SHOWN_CASE}/redaction?dry_run=false",
        sent={
            "reason": REASON,
            "pointers": ["/sources/1", "/municipality_role"],
            "replacements": {"/municipality_role": "The municipality pays a part."},
        },
        role=Role.ADMIN,
        is_guarded=True,
    ),
    Example("CaseWithdrawn", "twice", "A tombstone", f"/v1/cases/{SHOWN_CASE}", role=Role.EDITOR),
    Example("listPeople", "name", "By a part of the name", "/v1/people?q=eksempel", role=Role.ADMIN),
    Example("erasePerson", "own", "Oneself", f"/v1/people/{PERSON}", verb="DELETE", role=Role.ADMIN),
    Example("KeyWanted", "none", "No key was sent", "/v1/me"),
    Example("RoleTooLow", "reviewer", "A reviewer asks what admins may", "/v1/accounts", role=Role.REVIEWER),
    Example("Conflict", "taken", "One account for each e-mail address", "/v1/accounts", sent=_TAKEN, role=Role.ADMIN),
    *(
        Example(
            operation_id,
            name,
            summary,
            f"/v1/submissions{rest}?lang=nn",
            sent=sent,
            verb=verb,
            role=Role.ADMIN,
            is_guarded=bool(rest) and verb != "GET",
            is_cut_deep=True,
            many=EVERY_NAME,
        )
        for operation_id, name, summary, rest, verb, sent in (
            (
                "createSubmission",
                "draft",
                "A title and a country",
                "",
                "POST",
                {"title": "Solar roofs", "country": "NO"},
            ),
            ("listSubmissions", "queue", "One that waits", "", "GET", None),
            ("getSubmission", "returned", "One that was returned", f"/{ID}", "GET", None),
            ("changeSubmission", "year", "Another year", f"/{ID}", "PATCH", {"start_year": 2020}),
            (
                "commentSubmission",
                "source",
                "On a source",
                f"/{ID}/comments",
                "POST",
                {"path": "/sources/0/url", "comment": "This page is gone."},
            ),
            ("resolveComment", "resolved", "It was dealt with", f"/{ID}/comments/1", "PATCH", {"resolved": True}),
            ("submitSubmission", "submitted", "Handed in", f"/{ID}/submit", "POST", {"duplicates_seen": True}),
            ("withdrawSubmission", "withdrawn", "Taken back", f"/{ID}/withdraw", "POST", {"reason": "Too early."}),
            ("returnSubmission", "returned", "Returned", f"/{ID}/return", "POST", {"comment": "Since when?"}),
            ("acceptSubmission", "accepted", "Accepted", f"/{ID}/accept", "POST", {"comment": "Well sourced."}),
            ("rejectSubmission", "rejected", "Rejected", f"/{ID}/reject", "POST", {"reason": "No municipality."}),
            ("publishSubmission", "published", "Published", f"/{ID}/publish", "POST", {}),
            ("getSubmissionDifference", "amendment", "What both changed", f"/{ID}/difference", "GET", None),
            ("rebaseSubmission", "rebased", "Rebased", f"/{ID}/rebase", "POST", {"choices": {"status_as_of": "mine"}}),
            (
                "importSubmissions",
                "lines",
                "A line that could be better",
                "/import",
                "POST",
                b'{"title": "Solar roofs", "country": "NO", "sectors": ["enrgy"]}',
            ),
        )
    ),
    Example(
        "createAmendment",
        "year",
        "Another year",
        "/v1/cases/no-austrheim-forskerfabrikken/amendments?lang=nn",
        sent={"changes": {"status_as_of": 2026}},
        role=Role.ADMIN,
        is_cut_deep=True,
        many=EVERY_NAME,
    ),
    *(
        Example(
            operation_id,
            name,
            summary,
            f"/v1/cases/{SHOWN_CASE}/codings{rest}?lang=nn",
            sent=sent,
            verb=verb,
            role=Role.EDITOR,
            is_guarded=bool(rest) and verb != "GET",
            is_cut_deep=True,
            many=EVERY_NAME,
        )
        for operation_id, name, summary, rest, verb, sent in (
            (
                "createCoding",
                "coding",
                "Barriers and what became of it",
                "",
                "POST",
                {"codes": {"barrier": ["staffing"], "continuity": "scaled"}, "blind": True},
            ),
            ("listCaseCodings", "decided", "One that was decided on", "", "GET", None),
            ("getCoding", "submitted", "One that waits for an editor", "/1", "GET", None),
            (
                "changeCoding",
                "enabler",
                "A field more, one less",
                "/1",
                "PATCH",
                {"codes": {"enabler": [], "barrier": None}},
            ),
            ("submitCoding", "submitted", "Handed in", "/1/submit", "POST", {}),
            (
                "decideCoding",
                "decided",
                "An editor decides",
                "/1/decision",
                "POST",
                {"decisions": {"barrier": ["staffing"], "continuity": "second"}, "reason": "As the evaluation tells."},
            ),
        )
    ),
    Example("listCodings", "waiting", "One that waits", "/v1/codings?state=submitted&lang=nn", role=Role.EDITOR),
    Example(
        "createExport",
        "kept",
        "Kept for good, in Nynorsk",
        "/v1/exports?lang=nn",
        sent={"query": {"country": "NO", "sector": ["eldercare", "work-integration"]}},
        role=Role.CONTRIBUTOR,
    ),
    Example("getExport", "told", "What is told of a package", f"/v1/exports/{ID}?format=json&lang=nb"),
    Example("listReleases", "all", "All releases", "/v1/releases"),
    Example("getRelease", "one", "A release, in Bokmål", "/v1/releases/2026.1?lang=nb"),
    Example(
        "getDataset",
        "dcat",
        "The collection, described",
        "/v1/dataset?format=jsonld",
        is_cut_deep=True,
        many=EVERY_NAME,
    ),
    Example("NoRoomForPackage", "full", "Where nothing may be kept", "/v1/exports", sent={}, role=Role.CONTRIBUTOR),
    Example("VersionMissing", "draft", "Without `If-Match`", f"/v1/submissions/{ID}", verb="DELETE", role=Role.ADMIN),
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
    with on_one_day():
        return _asked(service, example)


def _asked(service: Service, example: Example) -> httpx.Response:
    wanted = next((status for status, (name, _) in STATUSES.items() if name == example.place), "2")
    if example.role is not None:
        with service_for(service, example.place) as asked_of:
            person = prepared(asked_of, example.place, example.role)
            guard = GUARDED if example.is_guarded else {}
            answer = ask(asked_of.client, example.method, example.address, person, example.sent, **guard)
    elif example.place in FROZEN:
        with service_for(service, example.place) as asked_of:
            answer = asked_of.get(example.address)
    elif example.sent is None:
        answer = service.get(example.address, **({"accept": "image/png"} if wanted == "406" else {}))
    else:
        answer = service.post(example.address, example.sent, **({"content_type": example.kind} if example.kind else {}))
    if not str(answer.status_code).startswith(wanted):
        raise ValueError(f"{example.address} answers {answer.status_code}: {answer.text}")
    return answer


def shown(answer: httpx.Response, example: Example) -> tuple[Any, bool]:
    """An answer as an example shows it, and whether long lists were cut."""
    if "json" not in media_type_of(answer):
        return answer.text, False
    whole = _settled(answer.json())
    if example.is_cut_deep:
        cut = _cut(whole, example.many)
    elif isinstance(whole, list):
        cut = whole[:CUT]
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


def examples(answers: Iterable[tuple[Example, httpx.Response]]) -> Json:
    """Example objects (OpenAPI) by place, media type and name, of what was answered."""
    gathered: dict[str, dict[str, Json]] = {}
    for example, answer in answers:
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
        return {
            name: inner if inner is None else SAME_EVERY_TIME[name] if _is_settled(name, inner) else _settled(inner)
            for name, inner in value.items()
        }
    if isinstance(value, str):
        return re.sub(r"(/v1/(?:submissions|accounts|exports)/)[0-9a-f]{32}", rf"\g<1>{ID}", value)
    return [_settled(inner) for inner in value] if isinstance(value, list) else value


def _is_settled(name: str, value: Any) -> bool:
    # An identifier may be a number elsewhere, or name a citation, and a day a year: these are the same every time. So
    # are the ids by which a table is matched.
    is_lasting = isinstance(value, str) and (
        re.match(r"samspill-|\d{4}$", value) or (name == "id" and not re.fullmatch(r"[0-9a-f]{32}", value))
    )
    return name in SAME_EVERY_TIME and isinstance(value, type(SAME_EVERY_TIME[name])) and not is_lasting


def main() -> None:
    """Writes the examples anew."""
    # Old examples may no longer fit, and no contract could be made with them.
    EXAMPLES.write_bytes(b"{}")
    with on_one_day(), fresh_database("sqlite") as database, serving(database, seed_cases()) as service:
        answers = [(example, asked(service, example)) for example in QUESTIONS]
        EXAMPLES.write_bytes(orjson.dumps(examples(answers), option=orjson.OPT_INDENT_2) + b"\n")
    close_databases()


if __name__ == "__main__":
    main()

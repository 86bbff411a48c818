"""Cases: find them, read one, see how it came about."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from typing import Any

import orjson
from fastapi import Request, Response

from app.api.as_of import state_asked
from app.api.case_shapes import CaseList
from app.api.dependencies import language_of, services_of, values_of
from app.api.export_shapes import EXPORT_RESPONSES
from app.api.exports import JSON, export_answer, format_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address_asking, json_answer
from app.api.turning import link_header
from app.catalogue.cases import Page, count_facets, documents, find_cases, short_forms, snapshot_for
from app.catalogue.facets import Count
from app.catalogue.highlights import Fragment, fragments_of, passages
from app.catalogue.labels import labels_of, value_label
from app.catalogue.names import PublishedNames
from app.catalogue.snapshot import Snapshot
from app.catalogue.words import Alone, found_alone
from app.errors import Fault, QueryRefused
from app.model.document import CaseDocument, read_document
from app.query.fields import FIELDS
from app.query.grammar import CaseRequest, parse_request
from app.query.paging import Cursor
from app.query.parameters import AS_OF, FORMAT, LANGUAGE, LIST_OPTIONS, SHAPE, SIDECAR, Parameter, filter_parameters
from app.query.sentences import sentence_of
from app.query.understood import Meant
from app.vocabulary.languages import sentence_language
from app.vocabulary.nearest import nearest, or_listed

router = Router(tags=["cases"])
Json = dict[str, Any]


@cache
def case_parameters() -> Mapping[str, Parameter]:
    """Everything that a list of cases understands."""
    options = (*LIST_OPTIONS, AS_OF, LANGUAGE, FORMAT, SHAPE, SIDECAR)
    return {**filter_parameters(), **{parameter.name: parameter for parameter in options}}


@router.get(
    "/v1/cases",
    operation_id="listCases",
    summary="Find cases",
    responses={200: {**EXPORT_RESPONSES[200], "model": CaseList}},
    openapi_extra=references(case_parameters().values()),
)
def list_cases(request: Request) -> Response:
    """Cases that meet every filter, a page at a time or, in other formats than JSON, all of them."""
    services = services_of(request)
    values = values_of(request, case_parameters())
    language = language_of(request, values)
    if (file_format := format_of(request, values)) != JSON:
        return export_answer(request, values, language, file_format)
    state = state_asked(request, values)
    asked = parse_request(values, PublishedNames(services.database, state.snapshot))
    state.check(asked.page.cursor)
    snapshot = state.snapshot if state.past else snapshot_for(services.keeper, asked.page)
    page = find_cases(snapshot, asked.query, asked.page)
    items = _items(request, asked, page)
    shown = [orjson.loads(item) for item in items]
    labels, fallen = labels_of(shown, language)
    links = _links(request, values, asked, page)
    rest: Json = {
        "total": page.total,
        "facets": {
            name: [_facet_row(name, count, language) for count in counts]
            for name, counts in count_facets(snapshot, asked).items()
        },
        "absence": {name: absence for name in asked.facets if (absence := FIELDS[name].absence)},
        "labels": labels,
        "label_languages": fallen,
        "matches": _matches(request, asked, page, [case["slug"] for case in shown]),
        "query": {
            "expression": asked.query.expression,
            "words": sentence_of(asked.query, language),
            "words_language": sentence_language(language),
            "alone": [asdict(one) for one in _alone(snapshot, asked, page)],
            "understood": [understood(meant, language) for meant in page.meant],
            "passed_over": text.passed_over if (text := asked.query.text()) else (),
        },
        "links": links,
        "revision": snapshot.revision,
        **state.told,
    }
    body = b'{"items":[%s],%s' % (b",".join(items), orjson.dumps(rest)[1:])
    return json_answer(body, snapshot.revision, language, headers={"Link": link_header(links), **state.headers})


def _items(request: Request, asked: CaseRequest, page: Page) -> list[bytes]:
    keeper = services_of(request).keeper
    if not asked.fields:
        return short_forms(keeper, page.ids)
    names = ("slug", *(name for name in _checked(asked.fields) if name != "slug"))
    read = map(read_document, documents(keeper, page.ids))
    return [orjson.dumps({name: document[name] for name in names}) for document in read]


def _checked(fields: Sequence[str]) -> Sequence[str]:
    known = CaseDocument.model_fields
    faults = []
    for name in (one for one in fields if one not in known):
        hint = nearest(name, known)
        detail = or_listed(f"A case has no field '{name}'.", hint, "/v1/schema/case.json")
        faults.append(Fault(detail, parameter="fields", did_you_mean=hint))
    if faults:
        raise QueryRefused(faults[0].detail, faults)
    return fields


def _facet_row(field: str, count: Count, language: str) -> Json:
    label = value_label(FIELDS[field], count.code, language)
    row: Json = {"code": count.code, "label": label.text, "count": count.cases}
    if label.language != language:
        row["label_language"] = label.language
    return row


def _alone(snapshot: Snapshot, asked: CaseRequest, page: Page) -> Sequence[Alone]:
    """Where several words together find nothing: what each of them finds."""
    text = asked.query.text()
    return found_alone(snapshot, text) if text and not page.total and len(text.needed) > 1 else ()


def understood(meant: Meant, language: str) -> Json:
    """A term that words were taken for, as answers tell it."""
    label = value_label(FIELDS[meant.dimension], meant.code, language)
    told = {"words": meant.words, "field": meant.dimension, "code": meant.code, "label": label.text}
    return {**told, "label_language": label.language}


def _matches(request: Request, asked: CaseRequest, page: Page, slugs: Sequence[str]) -> dict[str, list[Json]]:
    """Where the words stand, by slug; a case that only carries a term that was meant has none."""
    text = asked.query.text()
    if text is None:
        return {}
    read = passages(services_of(request).keeper, page.ids)
    return {
        slug: [_match(one) for one in fragments]
        for slug, texts in zip(slugs, read, strict=True)
        if (fragments := fragments_of(texts, text))
    }


def _match(one: Fragment) -> Json:
    match: Json = {"field": one.field, "fragment": one.text, "language": one.language, "ranges": one.ranges}
    if one.translated_by:
        match["translated_by"] = one.translated_by
    return match


def _links(request: Request, values: Mapping[str, list[str]], asked: CaseRequest, page: Page) -> dict[str, str | None]:
    def link(cursor: Cursor | None) -> str:
        kept = {name: given for name, given in values.items() if name != "cursor"}
        return address_asking(request, "/v1/cases", {**kept, **({"cursor": [str(cursor)]} if cursor else {})})

    return {
        "self": link(asked.page.cursor),
        "next": link(page.next) if page.next else None,
        "prev": link(page.previous) if page.previous else None,
    }

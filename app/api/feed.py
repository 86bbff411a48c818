"""What happened to the cases, for people who read feeds: of all cases, or of those that they ask for."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, UUID, uuid5

from fastapi import Request, Response
from sqlmodel import Session

from app.api.dependencies import language_of, services_of, values_of
from app.api.page_addresses import case_page_path, page_path
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address, address_asking, address_in, json_answer
from app.api.turning import link_header
from app.catalogue.chronicle import KIND_WORDS, Event, Place, behind, latest_events, moment_of
from app.catalogue.entry_sentences import about_sentence, changed_sentence, documents_told
from app.catalogue.feed_words import EVERYTHING, FEED_TITLE, HAPPENED, OF_SOME
from app.catalogue.labels import code_label
from app.catalogue.names import PublishedNames
from app.catalogue.selecting import matching
from app.catalogue.snapshot import Snapshot
from app.formats.feed import MEDIA_TYPE, PAGE, Feed, FeedEntry, Said, render_feed
from app.model.event import EventKind
from app.query.conditions import CaseQuery
from app.query.grammar import Reading, read_query
from app.query.paging import MOST
from app.query.parameters import CURSOR, ENTRIES, LANGUAGE, LIMIT_OF_ENTRIES, Parameter, filter_parameters
from app.query.positions import numbers_at, position_refused, position_text
from app.query.sentences import sentence_of
from app.vocabulary.languages import sentence_language

router = Router(tags=["cases"])

FEED = "/v1/feed.atom"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a collection was updated in which nothing has been published."""


@cache
def feed_parameters() -> Mapping[str, Parameter]:
    """Everything that a feed understands."""
    options = (LIMIT_OF_ENTRIES, CURSOR, LANGUAGE)
    return {**filter_parameters(), **{parameter.name: parameter for parameter in options}}


class _Atom(Response):
    media_type = MEDIA_TYPE


@router.get(
    FEED,
    operation_id="getFeed",
    summary="Feed of new and amended cases",
    response_class=_Atom,
    responses={200: {"content": {MEDIA_TYPE: {"schema": {"type": "string"}}}}},
    openapi_extra=references(feed_parameters().values()),
)
def get_feed(request: Request) -> Response:
    """Atom (RFC 4287): what was published, amended and withdrawn, the newest first, in pages (RFC 5005).

    Under filters it tells of the cases that are found now. Whoever keeps a copy follows `/v1/changes` instead.
    """
    values = values_of(request, feed_parameters())
    language = language_of(request, values)
    services = services_of(request)
    snapshot = services.keeper.newest()
    reading = Reading(values, PublishedNames(services.database, snapshot))
    query = read_query(reading)
    limit = reading.whole("limit", ENTRIES, 1, MOST)
    cursor = reading.one("cursor")
    reading.finish()
    before = behind(snapshot.revision) if cursor is None else _place(cursor, snapshot.revision)
    slugs = _slugs(snapshot, query) if query.expression else None
    with services.database.reading_published() as session:
        found = latest_events(session, before, limit + 1, slugs)
        shown = found[:limit]
        following = position_text(*shown[-1].place) if len(found) > limit else None
        links = _links(request, values, following, sentence_language(language))
        feed = Feed(
            id=_feed_id(request, query, language),
            title=FEED_TITLE[sentence_language(language)],
            subtitle=_subtitle(query, sentence_language(language)),
            language=sentence_language(language),
            updated=shown[0].at if shown else moment_of(session, snapshot.revision) or NEVER,
            links=links,
            entries=_entries(request, session, shown, language),
        )
    headers = {"Link": link_header({name: links[name][0] if name in links else None for name in ("self", "next")})}
    return json_answer(render_feed(feed), snapshot.revision, language, media_type=MEDIA_TYPE, headers=headers)


def _place(cursor: str, revision: int) -> Place:
    place = Place(*numbers_at(cursor, 2))
    if place.revision > revision:
        raise position_refused()
    return place


def _slugs(snapshot: Snapshot, query: CaseQuery) -> frozenset[str]:
    return frozenset(snapshot.rows[one].slug for one in matching(snapshot, query.condition))


def _feed_id(request: Request, query: CaseQuery, language: str) -> str:
    """The same for the same question in the same language, whatever the order of its parameters."""
    return uuid5(NAMESPACE_URL, address(request, FEED, urlencode({"where": query.expression, "lang": language}))).urn


def _subtitle(query: CaseQuery, language: str) -> str:
    return OF_SOME[language].format(sentence_of(query, language)) if query.expression else EVERYTHING[language]


def _links(
    request: Request, values: Mapping[str, Sequence[str]], following: str | None, language: str
) -> dict[str, tuple[str, str]]:
    def link(path: str, kept: Mapping[str, Sequence[str]]) -> str:
        return address_asking(request, path, kept)

    first = {name: given for name, given in values.items() if name != "cursor"}
    question = {name: given for name, given in first.items() if name not in ("limit", "lang")}
    links = {
        "self": (link(FEED, values), MEDIA_TYPE),
        "first": (link(FEED, first), MEDIA_TYPE),
        "alternate": (link(page_path(language), question), PAGE),
    }
    return links if following is None else {**links, "next": (link(FEED, {**first, "cursor": [following]}), MEDIA_TYPE)}


def _entries(request: Request, session: Session, shown: Sequence[Event], language: str) -> list[FeedEntry]:
    documents = documents_told(session, shown)
    return [_entry(request, one, *documents[one.place], language) for one in shown]


def _entry(
    request: Request, event: Event, before: Mapping[str, Any] | None, case: Mapping[str, Any], language: str
) -> FeedEntry:
    spoken = sentence_language(language)
    kind = KIND_WORDS[event.kind][spoken]
    said = [Said(HAPPENED[spoken].format(kind=kind, number=event.number), spoken)]
    if before is not None and (changed := changed_sentence(before, case, spoken)):
        said.append(changed)
    if event.kind is not EventKind.WITHDRAWN:
        said.append(about_sentence(case, language))
    labels = ((code, code_label("sector", code, language)) for code in case["sectors"])
    sectors = {code: Said(label.text, label.language) for code, label in labels}
    return FeedEntry(
        # Within the identifier of the case, which no renaming touches.
        id=uuid5(UUID(event.opaque_id), str(event.place.revision)).urn,
        title=Said(case["title"], "en"),
        at=event.at,
        page=address(request, case_page_path(spoken, event.slug)),
        data=address_in(request, f"/v1/cases/{event.slug}"),
        categories={event.kind.value: Said(kind, spoken), **sectors},
        paragraphs=said,
        related=address(request, case_page_path(spoken, event.replacement)) if event.replacement else None,
    )

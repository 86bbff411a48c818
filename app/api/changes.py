"""What happened to the cases, for those who keep a copy: one page after the other, then only what is new."""

from datetime import datetime
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.dependencies import Services, language_of, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import LabelLanguages, Labels, Links, Revision, address_in, json_answer
from app.api.turning import NextLink, SelfLink, link_header, turn_links
from app.catalogue.chronicle import KIND_WORDS, Event, Place, behind, count_events, events
from app.errors import Fault, QueryRefused
from app.query.grammar import Reading
from app.query.paging import MOST
from app.query.parameters import CURSOR, ENTRIES, LANGUAGE, LIMIT_OF_ENTRIES, Parameter
from app.query.positions import numbers_at, position_refused, position_text
from app.vocabulary.languages import sentence_language

router = Router(tags=["cases"])

CHANGES = "/v1/changes"
MOST_REVISIONS = 999_999_999
CHANGES_PARAMETERS = {
    "since": Parameter(
        "since",
        "Dataset revision up to which everything is known already; 0 for nothing.",
        {"type": "integer", "minimum": 0, "maximum": MOST_REVISIONS, "default": 0},
        shared_as="since-revision",
    ),
    "limit": LIMIT_OF_ENTRIES,
    "cursor": CURSOR,
    "lang": LANGUAGE,
}
_KINDS = "event_kind"
"""The dimension of `labels` for kinds."""


class EventShape(TypedDict):
    """One thing that happened to a case."""

    revision: Annotated[int, Field(description="Dataset revision in which it happened.", ge=1)]
    at: Annotated[datetime, Field(description="When it happened (UTC).")]
    slug: Annotated[str, Field(description="Address that the case has today.")]
    id: Annotated[str, Field(description="Identifier of the case that no renaming touches, 32 hex digits.")]
    kind: Annotated[
        Literal["published", "amended", "withdrawn", "restored", "redacted"],
        Field(
            description="`published` for the first time, `amended`, `withdrawn`, `restored` after that; `redacted`: "
            "something was taken out of revisions, or somebody whom they name is shown otherwise, perhaps not at all, "
            "so get again all that you keep of them."
        ),
    ]
    number: Annotated[
        int, Field(description="Number of the newest revision of the case then: the one that is or was read.", ge=1)
    ]
    replacement: Annotated[
        str | None, Field(description="Slug of the case that the tombstone named to read instead; null for none.")
    ]
    links: Links


class ChangesLinks(TypedDict):
    """Addresses of this page, the next one, and of what is still to happen."""

    self: SelfLink
    next: NextLink
    later: Annotated[str, Field(description="Where to ask later for what is new, once there is no next page.")]


class ChangeList(TypedDict):
    """A page of what happened."""

    items: Annotated[list[EventShape], Field(description="The oldest first; each case once in a dataset revision.")]
    total: Annotated[int, Field(description="How many there are after `since`, on all pages.", ge=0)]
    since: Annotated[int, Field(description="Dataset revision after which they begin.", ge=0)]
    labels: Labels
    label_languages: LabelLanguages
    links: Annotated[ChangesLinks, Field(description="Addresses of this page and those after it.")]
    revision: Revision


@router.get(
    CHANGES,
    operation_id="listChanges",
    summary="What happened to the cases",
    responses={200: {"model": ChangeList}},
    openapi_extra=references(CHANGES_PARAMETERS.values()),
)
def list_changes(request: Request) -> Response:
    """Every publication, amendment, withdrawal and restoration of a case, in the order of dataset revisions.

    Whoever applies all of it from the beginning holds the list of published cases, each with the number of its newest
    revision. To keep up, follow `links.next` to the end, and ask `links.later` from time to time.
    """
    values = values_of(request, CHANGES_PARAMETERS)
    language = language_of(request, values)
    reading = Reading(values)
    since = reading.whole("since", 0, 0, MOST_REVISIONS)
    limit = reading.whole("limit", ENTRIES, 1, MOST)
    cursor = reading.one("cursor")
    reading.finish()
    services = services_of(request)
    after = behind(since) if cursor is None else Place(*numbers_at(cursor, 2))
    revision = _newest(services, max(since, after.revision))
    _refuse_later(revision, since)
    if cursor is not None and not since < after.revision <= revision:
        raise position_refused()
    with services.database.reading_published() as session:
        found = events(session, after, revision, limit + 1)
        total = count_events(session, behind(since), revision)
    shown = found[:limit]
    links = turn_links(request, CHANGES, values, position_text(*shown[-1].place) if len(found) > limit else None)
    kept = {name: given for name, given in values.items() if name in ("limit", "lang")}
    later = f"{links['self'].partition('?')[0]}?{urlencode({'since': revision, **kept}, doseq=True)}"
    labels, fallen = _labels(shown, language)
    body: ChangeList = {
        "items": [_event(request, one) for one in shown],
        "total": total,
        "since": since,
        "labels": labels,
        "label_languages": fallen,
        "links": {**links, "later": later},
        "revision": revision,
    }
    return json_answer(
        body, revision, language, headers={"Link": link_header({"self": links["self"], "next": links["next"]})}
    )


def _newest(services: Services, wished: int) -> int:
    """The newest dataset revision that is known here."""
    revision = services.keeper.newest().revision
    if wished > revision:
        # Whoever asks may have been told by another process, which knew before this one.
        services.database.look_again()
        revision = services.keeper.newest().revision
        services.database.require_newest(wished)
    return revision


def _refuse_later(revision: int, since: int) -> None:
    if since > revision:
        detail = f"There is no dataset revision {since} yet; the newest is {revision}."
        raise QueryRefused(detail, [Fault(detail, parameter="since", did_you_mean=str(revision))])


def _labels(shown: list[Event], language: str) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    spoken = sentence_language(language)
    kinds = sorted({one.kind for one in shown})
    labels = {_KINDS: {kind.value: KIND_WORDS[kind][spoken] for kind in kinds}} if kinds else {}
    fallen = {_KINDS: dict.fromkeys(labels[_KINDS], spoken)} if kinds and spoken != language else {}
    return labels, fallen


def _event(request: Request, one: Event) -> EventShape:
    case = f"/v1/cases/{one.slug}"
    return {
        "revision": one.place.revision,
        "at": one.at,
        "slug": one.slug,
        "id": one.opaque_id,
        "kind": one.kind.value,
        "number": one.number,
        "replacement": one.replacement,
        "links": {
            "case": address_in(request, case),
            "fixed": address_in(request, f"{case}/revisions/{one.number}"),
        },
    }

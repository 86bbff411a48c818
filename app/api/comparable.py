"""Comparable cases: of a case, of a profile in an address, of a profile that is sent."""

from collections.abc import Mapping
from functools import cache

from fastapi import Request, Response

from app.api.as_of import State, state_asked
from app.api.bodies import MOST_BYTES, Sent
from app.api.case import Slug
from app.api.comparable_shapes import CaseComparison, ProfileComparison, profile_body
from app.api.dependencies import language_of, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.work import heavy
from app.catalogue.history import published_case
from app.catalogue.names import PublishedNames
from app.errors import Fault
from app.model.paths import pointer_to
from app.query.comparing import COMPARING_OPTIONS, comparison_of, profile_of, profile_parameters, profile_sent
from app.query.grammar import Reading, Values
from app.query.measure import OF_PROFILES
from app.query.parameters import AS_OF, LANGUAGE, Parameter, filter_parameters

router = Router(tags=["comparison"])


@cache
def comparing_parameters() -> Mapping[str, Parameter]:
    """What every comparison understands: filters, design, weights, language."""
    return {
        **filter_parameters(),
        **{parameter.name: parameter for parameter in (*COMPARING_OPTIONS, AS_OF, LANGUAGE)},
    }


@cache
def profile_comparing_parameters() -> Mapping[str, Parameter]:
    """The same with the profile among the parameters."""
    return {**{parameter.name: parameter for parameter in profile_parameters()}, **comparing_parameters()}


@router.get(
    "/v1/cases/{slug}/comparable",
    operation_id="listComparableToCase",
    summary="Cases comparable with a case",
    responses={200: {"model": CaseComparison}},
    openapi_extra=references(comparing_parameters().values()),
)
def list_comparable_to_case(request: Request, slug: Slug) -> Response:
    """The cases most like a case, each with the reasons that its score is made of, what is unknown, and cautions."""
    from app.api.comparable_answer import ComparableAnswer

    values = values_of(request, comparing_parameters())
    language = language_of(request, values)
    state, reading = _reading(request, values)
    with services_of(request).database.reading_published() as session:
        published_case(session, state.snapshot, slug)
    asked = comparison_of(reading)
    reading.finish()
    return ComparableAnswer(request, state, asked, values, language).to_case(slug)


@router.get(
    "/v1/comparable",
    operation_id="listComparable",
    summary="Cases comparable with a profile",
    responses={200: {"model": ProfileComparison}},
    openapi_extra=references(profile_comparing_parameters().values()),
)
def list_comparable(request: Request) -> Response:
    """The cases that best cover what was described: an address to send, which the same answer keeps."""
    from app.api.comparable_answer import ComparableAnswer

    values = values_of(request, profile_comparing_parameters())
    language = language_of(request, values)
    state, reading = _reading(request, values)
    asked, profile = comparison_of(reading, OF_PROFILES), profile_of(reading)
    reading.finish()
    return ComparableAnswer(request, state, asked, values, language).to_profile(profile)


@router.post(
    "/v1/comparable",
    operation_id="postComparable",
    summary="Cases comparable with a profile that is sent",
    responses={200: {"model": ProfileComparison}},
    dependencies=[heavy(MOST_BYTES)],
    openapi_extra={**references(comparing_parameters().values()), "requestBody": profile_body()},
)
def post_comparable(request: Request, sent: Sent) -> Response:
    """The same for a profile in the body; filters and options stay in the address. `links.self` can be sent on."""
    from app.api.comparable_answer import ComparableAnswer

    values = values_of(request, comparing_parameters())
    language = language_of(request, values)
    state, reading = _reading(request, values)
    asked = comparison_of(reading, OF_PROFILES)

    def fault(name: str, detail: str, hint: str | None) -> None:
        reading.faults.append(Fault(detail, pointer=pointer_to(name) if name else "", did_you_mean=hint))

    profile = profile_sent(sent, fault)
    reading.finish()
    answer = ComparableAnswer(request, state, asked, values, language).to_profile(profile)
    # What answers a POST is kept by nobody, so it has nothing to be validated by.
    del answer.headers["ETag"]
    answer.headers["Cache-Control"] = "no-store"
    return answer


def refuse_misread(request: Request, values: Values) -> None:
    """QueryRefused for what no comparison with a profile understands, whether or not anything is described."""
    _, reading = _reading(request, values)
    comparison_of(reading, OF_PROFILES)
    reading.finish()


def _reading(request: Request, values: Values) -> tuple[State, Reading]:
    """The cases that are asked about, and the question as it is about to be read beside their names."""
    state = state_asked(request, values)
    return state, Reading(values, PublishedNames(services_of(request).database, state.snapshot))

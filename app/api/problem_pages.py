"""What problems mean: at the address that each names as its `type`."""

from typing import Annotated

from fastapi import Path, Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.dependencies import values_of
from app.api.observing import revision_seen
from app.api.problem_kinds import ADVICE, OURS, Advice, http_kind
from app.api.problem_statuses import STATUS
from app.api.problems import TYPES
from app.api.routes import Router
from app.api.shapes import Links, Total, address, json_answer
from app.errors import ProblemUnknown
from app.vocabulary.nearest import nearest

router = Router(prefix=TYPES.rstrip("/"), tags=["reference"])


class ProblemKind(TypedDict):
    """One kind of problem."""

    code: Annotated[str, Field(description="Permanent name, as `code` in the problem.")]
    title: Annotated[str, Field(description="The kind in a few words.")]
    status: Annotated[int, Field(description="The HTTP status that it comes with.")]
    meaning: Annotated[str, Field(description="What it means.")]
    remedy: Annotated[str, Field(description="What to do.")]
    links: Links


class ProblemKinds(TypedDict):
    """Every kind of problem."""

    items: Annotated[list[ProblemKind], Field(description="By status and code.")]
    total: Total
    links: Links


Code = Annotated[str, Path(description="Permanent name of a kind of problem.", examples=["query-refused"])]


@router.get("", operation_id="listProblems", summary="Kinds of problems", responses={200: {"model": ProblemKinds}})
def list_problems(request: Request) -> Response:
    """Every kind of problem that is answered, in English: what it means, what to do."""
    values_of(request, {})
    items = [_kind(request, code, *told, ADVICE[code]) for code, told in kinds().items()]
    items.sort(key=lambda one: (one["status"], one["code"]))
    body: ProblemKinds = {"items": items, "total": len(items), "links": {"self": address(request, router.prefix)}}
    return _answer(request, body)


@router.get("/{code}", operation_id="getProblem", summary="A kind of problem", responses={200: {"model": ProblemKind}})
def get_problem(request: Request, code: Code) -> Response:
    """What `type` of a problem leads to."""
    values_of(request, {})
    if found := http_kind(code):
        return _answer(request, _kind(request, code, *found))
    if code not in kinds():
        raise ProblemUnknown(code, nearest(code, kinds()))
    return _answer(request, _kind(request, code, *kinds()[code], ADVICE[code]))


def kinds() -> dict[str, tuple[int, str]]:
    """Status and title of every kind by its code."""
    return {**{error.code: (status, error.title) for error, status in STATUS.items()}, **OURS}


def _kind(request: Request, code: str, status: int, title: str, advice: Advice) -> ProblemKind:
    return {
        "code": code,
        "title": title,
        "status": status,
        "meaning": advice.meaning,
        "remedy": advice.remedy,
        "links": {"self": address(request, TYPES + code)},
    }


def _answer(request: Request, body: ProblemKind | ProblemKinds) -> Response:
    return json_answer(body, revision_seen(request.scope), "en")

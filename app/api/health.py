"""Whether the process lives, and whether it can answer.

Parameters are passed over here alone: a probe that sends one must not have a good process stopped.
"""

from typing import Annotated, Literal, NotRequired

import structlog
from anyio.to_thread import run_sync
from fastapi import Request
from fastapi.responses import JSONResponse
from pydantic import Field
from typing_extensions import TypedDict

from app.api.dependencies import services_of
from app.api.observing import observation_of
from app.api.routes import Router

router = Router(prefix="/health", tags=["health"])

UNKEPT = {"Cache-Control": "no-store"}


class Live(TypedDict):
    """The process answers."""

    status: Annotated[Literal["live"], Field(description="It lives.")]


class Ready(TypedDict):
    """Questions are answered, from these cases."""

    status: Annotated[Literal["ready"], Field(description="It answers questions.")]
    revision: Annotated[int, Field(description="Dataset revision.")]
    cases: Annotated[int, Field(description="How many cases are published.")]
    missing: NotRequired[
        Annotated[list[str], Field(description="Servers of the database that do not answer or lag behind, in words.")]
    ]


class NotReady(TypedDict):
    """Questions cannot be answered."""

    status: Annotated[Literal["not ready"], Field(description="It answers no questions for the moment.")]
    detail: Annotated[str, Field(description="What is wrong.")]


# Both in the event loop, as they are asked most when all threads are busy.
@router.get("/live", operation_id="isLive", summary="The process lives", responses={200: {"model": Live}})
async def is_live() -> JSONResponse:
    """Always 200 while the process answers at all, whatever its database does. Parameters are not looked at."""
    return JSONResponse({"status": "live"}, headers=UNKEPT)


@router.get(
    "/ready",
    operation_id="isReady",
    summary="It can answer questions",
    responses={200: {"model": Ready}, 503: {"model": NotReady, "description": "It cannot; `detail` says why."}},
)
async def is_ready(request: Request) -> JSONResponse:
    """200 with the state of the collection, or 503 with what is wrong. Parameters are not looked at.

    Also 200 while only a part of the database answers, as long as what is published can be read: then `missing` says
    what cannot be done.
    """
    return await run_sync(_readiness, request, limiter=services_of(request).probing)


def _readiness(request: Request) -> JSONResponse:
    services = services_of(request)
    try:
        snapshot = services.keeper.newest()
        if missing := services.database.missing():
            # What is in memory says nothing of whether anybody can be asked for more.
            with services.database.connected():
                pass
    except Exception as error:
        # Whatever it is keeps questions from being answered: a broken file as much as a server that is gone.
        # What the driver says names hosts and users, which is for the log alone.
        structlog.get_logger().error("not-ready", id=observation_of(request.scope).id, exc_info=error)
        wrong = f"The database cannot be read ({type(error).__name__}); the log says why."
        return JSONResponse({"status": "not ready", "detail": wrong}, 503, UNKEPT)
    told: Ready = {"status": "ready", "revision": snapshot.revision, "cases": len(snapshot)}
    if missing:
        told["missing"] = missing
    return JSONResponse(told, headers={**UNKEPT, "Samspill-Revision": str(snapshot.revision)})

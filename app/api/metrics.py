"""Numbers about the running service, for whoever watches over it; no part of the API's versions."""

import platform

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from fastapi import Request, Response

from app.api.dependencies import services_of
from app.api.network import is_from
from app.api.own_figures import own_figures
from app.api.problems import problem_of
from app.api.routes import Router
from app.api.workers import Told
from app.errors import MetricsRefused
from app.formats.frozen import software_version

METRICS = "/metrics"

router = Router(include_in_schema=False)


# In the event loop, and with a thread of its own: it is looked at most when all others are busy.
@router.get(METRICS)
async def get_metrics(request: Request) -> Response:
    """What all processes that serve together have counted and measured, in the format of Prometheus."""
    services = services_of(request)
    if not is_from(request.scope, services.settings.metrics_from):
        # What is raised is answered in a thread, and these are not counted: it is to cost next to nothing.
        return problem_of(request, MetricsRefused())
    built = {
        "version": software_version(),
        "python": platform.python_version(),
        "database": services.database.url.get_backend_name(),
    }

    def written(own: Told) -> tuple[bytes, str]:
        from app.api.figure_families import Families

        return Families(services.workers.all(own), built).written(request.headers.get("accept", ""))

    raw, media_type = await run_sync(written, own_figures(services), limiter=CapacityLimiter(1))
    # Pages elsewhere must not have it read by the browser of somebody who may read it.
    headers = {"Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store"}
    return Response(raw, 200, headers, media_type)

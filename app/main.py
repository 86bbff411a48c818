"""The application: engines, routes, problems."""

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from time import monotonic

from anyio import CapacityLimiter, create_task_group, sleep
from anyio.to_thread import current_default_thread_limiter, run_sync
from fastapi import FastAPI
from starlette.types import ASGIApp

from app.api import (
    accounts,
    amendments,
    audit,
    case,
    cases,
    changes,
    charts,
    citations,
    codebook,
    coding,
    codings,
    comparable,
    comparison,
    dataset,
    feed,
    fields,
    health,
    importing,
    keys,
    me,
    measure,
    metrics,
    municipalities,
    packages,
    people,
    problem_pages,
    problems,
    qca,
    qca_table,
    reconciliation,
    reconciliation_proposal,
    reconciliation_suggest,
    redaction,
    reference,
    releases,
    sitemap,
    statistics,
    submission,
    submission_actions,
    submission_difference,
    submissions,
    suggestions,
    template,
    vocabularies,
    withdrawing,
    workflow,
)
from app.api.admitted import Admitted
from app.api.answers import Answers
from app.api.asking_again import AskedAgain
from app.api.below import Below
from app.api.contract import write_contract
from app.api.dependencies import Services
from app.api.deprecating import deprecating
from app.api.heap import give_back, share_one_heap
from app.api.limited import Limited
from app.api.network import behind_proxies
from app.api.observing import Observed, configure_logging
from app.api.own_figures import own_figures
from app.api.rebuilding import rebuild_pending
from app.api.standing_headers import StandingHeaders
from app.api.workers import TELLING_SECONDS
from app.catalogue.keeper import SnapshotKeeper
from app.explorer import embedding, files, pages, reconciling, robots, security, vega
from app.explorer.problem_answers import ProblemPages
from app.settings import Settings, load_settings
from app.store.database import Database, open_database
from app.store.purging import purge_pending
from app.store.setbacks import Setback
from app.vocabulary.lookup import terms_meant

ROUTERS = (
    cases.router,
    case.router,
    citations.router,
    redaction.router,
    comparable.router,
    comparison.router,
    measure.router,
    statistics.router,
    qca.router,
    charts.router,
    qca_table.router,
    fields.router,
    codebook.router,
    vocabularies.router,
    reference.router,
    municipalities.router,
    suggestions.router,
    reconciliation.router,
    reconciliation_suggest.router,
    reconciliation_proposal.router,
    # Before the submissions, one of which would else be called so.
    template.router,
    submissions.router,
    importing.router,
    submission.router,
    submission_actions.router,
    submission_difference.router,
    amendments.router,
    codings.router,
    coding.router,
    workflow.router,
    me.router,
    accounts.router,
    people.router,
    keys.router,
    withdrawing.router,
    audit.router,
    changes.router,
    feed.router,
    sitemap.router,
    packages.router,
    releases.router,
    dataset.router,
    problem_pages.router,
    health.router,
    metrics.router,
    vega.router,
    files.router,
    embedding.router,
    robots.router,
    security.router,
    reconciling.router,
    pages.pages_router(),
)


def create_app(settings: Settings | None = None, database: Database | None = None) -> ASGIApp:
    """The whole service as one ASGI application; opens the database of the settings where none is given."""
    share_one_heap()
    settings = settings or load_settings()
    configure_logging(settings)
    services = Services(settings, opened := database or open_database(settings), SnapshotKeeper(opened))
    services.secret.check()
    # Behind the answers: what is remembered costs so little that it is not counted, not even by looking who asks.
    api = create_api(services)
    app = behind_proxies(Limited(Admitted(api, services.doors), services.limits), settings.trusted_proxies)
    answers = Answers(app, services.database, services.remembered, StandingHeaders(settings))
    told = deprecating(ProblemPages(answers, api), api, settings.public_url)
    base = settings.base_path
    return Observed(Below(told, base) if base else told, services.counted, base, answers.excuse)


NOTICING_SECONDS = 0.05
"""How often a process looks whether another one has published, so that no reader waits while it renews."""


async def keep_fresh(work: Callable[[], object], setback: Setback) -> None:
    """Gets ready what will be asked for, again and again until it is cancelled."""
    # A thread of its own, so that no question waits behind it.
    thread = CapacityLimiter(1)
    taken = 0.0
    while True:
        # While many publish in a row it leaves them most of the time; who asks meanwhile renews by themselves.
        await sleep(max(NOTICING_SECONDS, 4 * taken))
        begun = monotonic()
        with setback:
            await run_sync(work, limiter=thread)
        taken = monotonic() - begun


FINISHING_SECONDS = 60
"""How often a process looks whether something that was taken out of cases still stands in the files, or a package that
held it is to be built anew."""
GIVING_BACK_SECONDS = 10
"""How often a process gives back the memory that it needed for a moment."""


async def keep_finishing(finish: Callable[[], object], setback: Setback, seconds: float) -> None:
    """Finishes what a process was kept from, or ended before, now and again until it is cancelled."""
    # Each in a thread of its own, so that no question waits behind it.
    thread = CapacityLimiter(1)
    while True:
        with setback:
            await run_sync(finish, limiter=thread)
        await sleep(seconds)


async def keep_telling(services: Services, setback: Setback) -> None:
    """Tells the workers beside this one what it has counted, again and again until it is cancelled."""
    # A thread of its own: what is written may wait for a disk.
    thread = CapacityLimiter(1)
    try:
        while services.workers.are_several:
            with setback:
                await run_sync(services.workers.tell, own_figures(services), limiter=thread)
            await sleep(TELLING_SECONDS)
    finally:
        with setback:
            services.workers.tell(replace(own_figures(services), told_at=0))


def create_api(services: Services | None = None) -> FastAPI:
    """Routes and contract; without services it can only be described."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        if services is not None:
            current_default_thread_limiter().total_tokens = services.doors.places
            terms_meant(("begin",))
            services.keeper.newest()
            # What is read now stays for good. Looking through 50,000 rows for garbage, again and again, took 4 ms each
            # time, mostly of the first question after a publication.
            gc.collect()
            gc.freeze()
            try:
                async with create_task_group() as beside:
                    # None of them may end, or all others would, and those who draw and calculate.
                    of = services.setbacks.of
                    beside.start_soon(keep_fresh, services.keeper.keep_up, of("snapshot"))
                    # By itself: to list the common words takes a second, in which others may publish.
                    beside.start_soon(keep_fresh, services.keeper.read_ahead, of("words"))
                    purge = partial(purge_pending, services.database)
                    rebuild = partial(rebuild_pending, services.keeper)
                    beside.start_soon(keep_finishing, purge, of("purge"), FINISHING_SECONDS)
                    beside.start_soon(keep_finishing, rebuild, of("rebuild"), FINISHING_SECONDS)
                    beside.start_soon(keep_finishing, give_back, of("memory"), GIVING_BACK_SECONDS)
                    beside.start_soon(keep_telling, services, of("figures"))
                    with services.database.attended(services.setbacks):
                        yield
                    beside.cancel_scope.cancel()
            finally:
                services.calculator.close()
                services.renderer.close()
                services.database.close()
        else:
            yield

    # A redirect to the address without its slash would repeat the Host of the request; 404 names the right address.
    app = FastAPI(title="Samspill", lifespan=lifespan, openapi_url=None, redirect_slashes=False)
    app.state.services = services
    # As they stand, with neither a prefix nor anything else of the application: `include_router` would read every
    # declaration a second time (0.4 s of each start) and try the routes of each router through a context of their own.
    app.router.routes.extend(route for router in ROUTERS for route in router.routes)
    problems.install(app)
    app.add_middleware(AskedAgain)
    write_contract(app)
    return app

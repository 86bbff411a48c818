"""`samspill serve`: sees to the database, then answers until it is told to stop."""

import errno
import os
import re
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.preparing import see_to_database
from app.cli.refusals import ExitCode, tell
from app.errors import SettingsRefused

if TYPE_CHECKING:
    from app.settings import Settings

BACKLOG = 2048
"""How many connections may wait to be accepted."""


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.", show_default="SAMSPILL_HOST")] = None,
    port: Annotated[
        str | None, typer.Option(help="Port to listen on.", metavar="NUMBER", show_default="SAMSPILL_PORT")
    ] = None,
    workers: Annotated[
        str | None, typer.Option(help="How many processes serve.", metavar="NUMBER", show_default="SAMSPILL_WORKERS")
    ] = None,
) -> None:
    """Serve the API; an empty database is filled with the cases of the data folder first."""
    settings = settings_with(host=host, port=port, workers=workers)
    refuse_bad_secret(settings)
    # Before anything else: whoever finds the port taken should not have waited, nor changed a database.
    with listening(settings.host, settings.port) as listener:
        see_to_database(settings)
        run(settings, listener)


def refuse_bad_secret(settings: "Settings") -> None:
    """KeysUnavailable where the file with the secret cannot be trusted, before anybody is answered."""
    from app.store.secret import secret_of

    secret_of(settings).check()


def settings_with(**given: str | None) -> "Settings":
    """The settings, with options in the place of variables; an empty one counts as not given, as with variables.

    SettingsRefused names the option rather than the variable.
    """
    from app.settings import PREFIX, load_settings

    options = {name: value for name, value in given.items() if value}
    try:
        return load_settings(**options)
    except SettingsRefused as refused:
        detail = refused.detail
        for name in options:
            detail = re.sub(f"^{PREFIX}{name.upper()} ", f"--{name} ", detail, flags=re.MULTILINE)
        raise SettingsRefused(detail) from None


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens, so that nobody can take the port any more; typer.Exit with a sentence if it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except (OSError, UnicodeError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            tell(f"Port {port} of {host} is taken: choose another with --port, or with PORT= after 'make serve'.")
        else:
            reason = str(error.args[-1]).partition(" (while")[0]
            tell(f"Nothing can listen on port {port} of {host}: {reason}.")
        raise typer.Exit(ExitCode.FAILED) from error


def run(settings: "Settings", listener: socket.socket) -> None:
    """Answers on the socket, with as many processes as the settings say, until a signal ends it."""
    from uvicorn.config import STARTUP_FAILURE

    from app.api.connections import BoundedProtocol
    from app.api.observing import configure_logging
    from app.cli.ending import BROKEN_OFF, FINISHING_SECONDS, EndingConfig, EndingServer, EndingWorkers, ending_well

    config = EndingConfig(
        "app.main:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        http=BoundedProtocol,
        ws="none",
        # The application logs each request itself; of the server only what goes wrong is told.
        log_config=None,
        access_log=False,
        # The application looks itself, behind its remembered answers, who asks through a proxy (`api/network.py`).
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=FINISHING_SECONDS,
    )
    # Whoever only waits for workers has nothing else that does.
    configure_logging(settings)
    typer.echo(greeting(settings))
    with handed_on(settings), ending_well(config), suppress(KeyboardInterrupt):
        if settings.workers == 1:
            server = EndingServer(config)
            server.run([listener])
            has_failed = not server.started
        else:
            workers = EndingWorkers(config, [listener])
            workers.run()
            has_failed = any(process.exitcode == STARTUP_FAILURE for process in workers.processes)
            if not (has_failed or workers.is_whole):
                raise typer.Exit(BROKEN_OFF)
        if has_failed:
            raise typer.Exit(ExitCode.FAILED)


@contextmanager
def handed_on(settings: "Settings") -> Iterator[None]:
    """Host, port and the folder of the workers in the environment, where each process that serves looks for them.

    Options would reach none of them, and scripts that name their address would name that of the variables.
    """
    from app.api.workers import FOLDER
    from app.settings import PREFIX

    variables = {f"{PREFIX}HOST": settings.host, f"{PREFIX}PORT": str(settings.port)}
    with ExitStack() as opened:
        if settings.workers > 1:
            variables[FOLDER] = opened.enter_context(TemporaryDirectory(prefix="samspill-workers-"))
        before = {name: os.environ.get(name) for name in variables}
        os.environ.update(variables)
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value


def greeting(settings: "Settings") -> str:
    """What is said before anybody is answered."""
    workers = f" with {settings.workers:,} processes" if settings.workers > 1 else ""
    known = f", known as {settings.public_url}" if settings.public_url else ""
    return f"Samspill listens on {address(settings.host, settings.port)}{workers}{known} (Ctrl+C ends it)."


def address(host: str, port: int) -> str:
    """What a browser on the same machine takes."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

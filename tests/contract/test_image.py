"""The Dockerfile's own commands, done in a clean folder: what they make serves, and needs nothing else."""

import shutil
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from tests.contract.dockerfile import Image, instructions

ROOT = Path(__file__).parents[2]
READ_ONLY = (
    'mount --rbind / / && mount -o remount,bind,ro / && mount -t tmpfs tmpfs {0}/tmp && ! touch {0}/x && exec "$@"'
)
"""Everything can only be read but a folder for files that pass, as `docker run --read-only --tmpfs /tmp` has it."""
ASKED = {
    "/": "text/html",
    "/nb/patterns/truth-table": "text/html",
    "/docs": "text/html",
    "/v1/charts/bars.svg?by=sector": "image/svg+xml",
    "/v1/charts/bars.png?by=sector": "image/png",
    "/v1/cases?format=xlsx&shape=workbook": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "/v1/cases?format=parquet": "application/vnd.apache.parquet",
    "/v1/geo/europe.topojson": "application/json",
    "/v1/qca/table?conditions=sector:energy&outcome=continuity": "application/json",
    "/openapi.json": "application/json",
    "/metrics": "text/plain",
}
"""What needs files of the package, of others, children, or a place for files that pass."""


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    made = Image(tmp_path_factory.mktemp("image"), ROOT)
    for one in instructions((ROOT / "Dockerfile").read_text("utf-8")):
        made.run(one)
    return made


@pytest.fixture
def port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        return int(listener.getsockname()[1])


@contextmanager
def begun(image: Image, port: int, *before: str) -> Iterator[subprocess.Popen[str]]:
    """The command of the image, once it listens."""
    command, environment = image.words(image.command, SAMSPILL_PORT=str(port))
    with subprocess.Popen(
        [*before, *command], cwd=image.folder, env={**environment}, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        late = threading.Timer(300, process.kill)
        late.start()
        try:
            assert any(line.startswith("Samspill listens on ") for line in process.stdout)
            yield process
        finally:
            # Killed at once it would leave its workers behind.
            process.terminate()
            process.wait()
            late.cancel()


def ask_for_everything(port: int) -> None:
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=120, headers={"Accept": "*/*"}) as reader:
        for address, media_type in ASKED.items():
            answer = reader.get(address)
            assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, media_type), address
        assert reader.get("/health/ready").json()["cases"] > 100


@pytest.mark.soak
def test_it_serves_everything_and_is_found_healthy_and_stops(image: Image, port: int) -> None:
    with begun(image, port) as process:
        ask_for_everything(port)
        check, environment = image.words(image.check, SAMSPILL_PORT=str(port))
        subprocess.run(check, cwd=image.folder, env={**environment}, check=True)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0

    assert image.skipped[0].startswith("groupadd --gid 10001")
    assert not (image.folder / "samspill.secret").exists()
    elsewhere = subprocess.run(
        [*image.words(["python"])[0], "-c", "import app; print(app.__file__)"],
        capture_output=True, text=True, check=True, cwd=image.folder, env=image.environment,
    ).stdout  # fmt: skip
    assert str(ROOT) not in elsewhere


@pytest.mark.soak
@pytest.mark.parametrize("workers", ["1", "2"])
def test_it_serves_where_everything_else_can_only_be_read(
    image: Image, port: int, workers: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart = ["unshare", "--user", "--map-root-user", "--mount"]
    if not shutil.which("unshare") or subprocess.run([*apart, "true"], check=False).returncode:
        pytest.skip("Nothing here makes a file system read-only for one process.")
    shell = READ_ONLY.format(image.environment["HOME"])
    monkeypatch.setitem(image.environment, "SAMSPILL_WORKERS", workers)
    monkeypatch.setitem(image.environment, "SAMSPILL_DATABASE_URL", f"sqlite:///{image.environment['TMPDIR']}/here.db")

    with begun(image, port, *apart, "sh", "-ec", shell, "sh"):
        ask_for_everything(port)

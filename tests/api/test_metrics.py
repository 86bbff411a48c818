"""What the service counts and measures of itself, read as Prometheus reads it."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import orjson
import pytest

from app.api import own_figures
from app.api.counted_requests import BOUNDS, WATCHED
from app.api.workers import FOLDER, Told, Workers
from app.model.event import EventKind
from app.store.database import Database
from tests.api.scraping import Samples, read, scraped, value
from tests.asking import USUAL, asking
from tests.builders import a_case
from tests.databases import fresh_database
from tests.people import a_person
from tests.services import Service, serving

OPEN_METRICS = "application/openmetrics-text; version=1.0.0"


@pytest.fixture
def quick() -> Iterator[Service]:
    """A service on SQLite with one case: what is counted is counted above the database."""
    with fresh_database("sqlite") as database, serving(database, [a_case(words="solar")]) as service:
        yield service


def problems(samples: Samples) -> dict[str, float]:
    """How often each problem was answered, by its code."""
    return {
        dict(labels)["code"]: number for (name, labels), number in samples.items() if name == "samspill_problems_total"
    }


def test_requests_are_counted_by_route_method_status_and_whether_they_were_remembered(quick: Service) -> None:
    for address in ("/v1/cases", "/v1/cases", "/v1/cases/no-such-case", "/v1/cases/other", "/elsewhere", "/x/y"):
        quick.get(address)
    quick.client.head("/v1/cases")
    quick.client.request("BREW", "/v1/cases")
    quick.client.request("POKE", "/v1/cases")

    samples = scraped(quick)

    counted = {labels: number for (name, labels), number in samples.items() if name == "samspill_requests_total"}
    named = {tuple(value for _, value in sorted(labels)): number for labels, number in counted.items()}
    assert named == {
        ("GET", "no", "/v1/cases", "2xx"): 1,
        ("GET", "yes", "/v1/cases", "2xx"): 1,
        ("HEAD", "yes", "/v1/cases", "2xx"): 1,
        ("GET", "no", "/v1/cases/{slug}", "4xx"): 2,
        ("GET", "no", "none", "4xx"): 2,
        ("other", "no", "/v1/cases", "4xx"): 2,
    }
    assert value(samples, "samspill_problems_total", code="case-not-found") == 2
    assert value(samples, "samspill_problems_total", code="not-found") == 2
    assert value(samples, "samspill_problems_total", code="method-not-allowed") == 2


def test_how_long_they_took_is_in_buckets_that_add_up(quick: Service) -> None:
    for _ in range(3):
        quick.get("/v1/cases")

    samples = scraped(quick)

    edges = [*map(str, BOUNDS), "+Inf"]
    buckets = [value(samples, "samspill_request_seconds_bucket", route="/v1/cases", le=edge) for edge in edges]
    assert buckets == sorted(buckets)
    assert buckets[-1] == value(samples, "samspill_request_seconds_count", route="/v1/cases") == 3
    assert 0 < value(samples, "samspill_request_seconds_sum", route="/v1/cases") < 60


def test_both_formats_tell_the_same(quick: Service) -> None:
    quick.get("/v1/cases")

    plain, open_metrics = scraped(quick), scraped(quick, OPEN_METRICS)

    assert plain.keys() == {key for key in open_metrics if ("route", "/metrics") not in key[1]}
    assert value(plain, "samspill_requests_total", route="/v1/cases") == 1
    assert value(open_metrics, "samspill_requests_total", route="/v1/cases") == 1
    assert scraped(quick, "application/openmetrics-text; version=none, */*")


def test_it_tells_what_is_answered_from_and_what_is_published(service: Service) -> None:
    before = scraped(service)
    service.world.publish(a_case(), a_case())
    service.get("/v1/cases")

    after = scraped(service)

    for name in ("samspill_dataset_revision", "samspill_snapshot_revision"):
        assert value(after, name) == value(before, name) + 1
    assert (value(before, "samspill_snapshot_cases"), value(after, "samspill_snapshot_cases")) == (0, 2)
    assert value(after, "samspill_snapshot_build_seconds") > 0
    assert value(after, "samspill_build_info", database=service.client.database.url.get_backend_name()) == 1
    assert value(after, "samspill_threads") == 10
    assert value(after, "samspill_remembered_bytes") > value(before, "samspill_remembered_bytes")
    assert value(after, "samspill_workers") == value(after, "samspill_worker_starts_total") == 1


def test_all_that_happened_to_cases_is_counted_whoever_did_it(service: Service) -> None:
    def happened() -> dict[str, float]:
        service.get("/v1/cases")
        samples = scraped(service)
        return {kind: value(samples, "samspill_case_events_total", kind=kind) for kind in EventKind}

    before = happened()
    service.world.publish(a_case(words="a"), a_case(words="b"))
    service.world.publish(a_case(words="a", title="Amended"))
    service.world.withdraw("no-eksempelvik-b")
    after = happened()

    assert before == dict.fromkeys(EventKind, 0)
    assert after == {**before, "published": 2, "amended": 1, "withdrawn": 1}
    assert happened() == after


def test_wrong_keys_and_refused_questions_are_counted(database: Database) -> None:
    key = a_person(database).key
    with serving(database, requests_per_minute=3) as service:
        for sent in (key, f"{key[:-1]}b", "smsp_none", key):
            service.get("/v1/me", authorization=f"Bearer {sent}")

        samples = scraped(service)

    assert value(samples, "samspill_problems_total", code="key-refused") == 2
    assert value(samples, "samspill_problems_total", code="too-many-requests") == 1


def test_problems_that_are_watched_are_told_before_there_is_one(quick: Service) -> None:
    assert problems(scraped(quick)) == dict.fromkeys(WATCHED, 0)


def test_servers_that_are_missing_are_counted(quick: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    before = scraped(quick)
    monkeypatch.setattr(quick.client.database, "missing", lambda: ["The primary.", "Replica 1 of 2."])

    assert before["samspill_servers_missing", ()] == 0
    assert scraped(quick)["samspill_servers_missing", ()] == 2


def test_a_page_that_tells_of_a_problem_is_counted_as_one(quick: Service) -> None:
    for address in ("/cases/no-such-case", "/nb/?sektor=x", "/nowhere"):
        quick.get(address, accept="text/html")

    assert {code for code, number in problems(scraped(quick)).items() if number} == {
        "case-not-found",
        "query-refused",
        "not-found",
    }


def test_who_is_turned_away_before_there_is_a_request_is_counted(
    quick: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_figures, "REFUSED", Counter({408: 2, 431: 1}))

    samples = scraped(quick)

    assert value(samples, "samspill_connections_refused_total", status="408") == 2
    assert value(samples, "samspill_connections_refused_total", status="431") == 1


def test_an_outage_is_seen_while_it_lasts(quick: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> None:
        raise ConnectionError

    monkeypatch.setattr(quick.client.database, "revision_at_hand", lambda: None)
    monkeypatch.setattr(quick.client.database, "look_again", gone)
    assert quick.get("/v1/cases").status_code == 503

    assert value(scraped(quick), "samspill_problems_total", code="database-unavailable") == 1


def test_it_is_told_while_every_thread_is_busy(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = Event()
    with serving(database, threads=1) as service:
        before = database.reading

        def held() -> object:
            assert let_go.wait(60)
            return before()

        async def asked() -> None:
            client = service.client._client
            questions = [asyncio.create_task(client.get(f"/v1/changes?limit={limit}")) for limit in (1, 2, 3)]
            # Told while all three are kept waiting, or never.
            until = monotonic() + 60
            while _threads(read((await client.get("/metrics")).text)) != (1, 2):
                assert monotonic() < until
                await asyncio.sleep(0.001)
            let_go.set()
            assert [(await question).status_code for question in questions] == [200] * 3

        monkeypatch.setattr(database, "reading", held)
        service.client._runner.run(asked())


def _threads(samples: Samples) -> tuple[float, float]:
    return value(samples, "samspill_threads_busy"), value(samples, "samspill_threads_waiting")


@pytest.mark.parametrize(
    ("networks", "host", "headers", "status"),
    [
        (None, "127.0.0.1", (), 200),
        (None, "::1", (), 200),
        (None, "::ffff:127.0.0.1", (), 200),
        (None, "192.0.2.1", (), 403),
        (None, "2001:db8::1", (), 403),
        (None, "not an address", (), 403),
        (None, None, (), 403),
        (None, "127.0.0.1", ((b"x-forwarded-for", b"127.0.0.1"),), 403),
        (None, "127.0.0.1", ((b"via", b"1.1 proxy"),), 403),
        (None, "127.0.0.1", ((b"forwarded", b"for=127.0.0.1"),), 403),
        ("10.0.0.0/8, 2001:db8::/32", "10.1.2.3", (), 200),
        ("10.0.0.0/8, 2001:db8::/32", "2001:db8::1", (), 200),
        ("10.0.0.0/8, 2001:db8::/32", "127.0.0.1", (), 403),
        ("10.0.0.0/8", "10.1.2.3", ((b"x-real-ip", b"10.1.2.3"),), 403),
    ],
)
def test_only_who_was_named_reads_it_and_nobody_behind_a_proxy(
    quick: Service, networks: str | None, host: str | None, headers: tuple[tuple[bytes, bytes], ...], status: int
) -> None:
    scope = {**USUAL, "path": "/metrics", "headers": [*headers], "client": (host, 1) if host else None}
    with asking(quick.client.database, **({"metrics_from": networks} if networks else {})) as client:
        start, body = client.scope(scope)

    assert start["status"] == status
    assert (b"samspill_requests" in body["body"]) == (status == 200)
    assert (b"access-control-allow-origin" in dict(start["headers"])) == (status != 200)


def test_several_workers_are_counted_together(quick: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    row = [0.0] * (len(BOUNDS) + 1) + [0.5]
    row[3] = 2
    busy: dict[tuple[str, ...], float] = {
        ("samspill_threads_busy",): 3,
        ("samspill_workers",): 1,
        ("samspill_worker_starts",): 1,
    }
    ages: dict[tuple[str, ...], float] = {("samspill_snapshot_age_seconds",): 90.0, ("samspill_snapshot_revision",): 0}
    with asking(quick.client.database) as client:
        here = Service(client, quick.world)
        here.get("/v1/cases")
        asked = {("/v1/cases", "GET", "2xx", "no"): row}
        Workers(tmp_path, "another").tell(Told({**busy, **ages}, asked))
        Workers(tmp_path, "ended").tell(Told({**busy, ("samspill_problems", "unforeseen"): 4}, asked, told_at=0))

        samples = scraped(here)

    # What is counted goes on counting, what is there now is that of those who live.
    assert value(samples, "samspill_requests_total", route="/v1/cases", status="2xx") == 1 + 2 + 2
    assert value(samples, "samspill_request_seconds_count", route="/v1/cases") == 1 + 2 + 2
    assert value(samples, "samspill_problems_total", code="unforeseen") == 4
    assert value(samples, "samspill_worker_starts_total") == 3
    assert value(samples, "samspill_workers") == 2
    assert value(samples, "samspill_threads_busy") == 3
    assert value(samples, "samspill_snapshot_age_seconds") == 90
    assert value(samples, "samspill_snapshot_revision") == 0
    # This one has told its own as it ended.
    (own,) = [file for file in tmp_path.glob("*.json") if file.stem not in ("another", "ended")]
    assert orjson.loads(own.read_bytes())[0] == 0


def test_a_worker_that_cannot_write_answers_all_the_same(tmp_path: Path) -> None:
    alone = Workers(tmp_path / "gone")

    assert alone.all(own := Told({("samspill_workers",): 1}, {})) == [own]


def test_others_read_whole_what_two_threads_write_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own, other = Workers(tmp_path, "own"), Workers(tmp_path, "other")
    long, short = (Told({("samspill_threads", str(number)): 1 for number in range(size)}, {}) for size in (200, 1))
    write, is_written, goes_on = Path.write_bytes, Event(), Event()

    def slow(path: Path, raw: bytes) -> int:
        if len(raw) < 100:
            return write(path, raw)
        written = write(path, raw[:-9])
        is_written.set()
        goes_on.wait(60)
        with path.open("ab") as file:
            file.write(raw[-9:])
        return written

    monkeypatch.setattr(Path, "write_bytes", slow)
    threads = [Thread(target=own.tell, args=[told]) for told in (long, short)]
    threads[0].start()
    assert is_written.wait(60)
    threads[1].start()
    # With a turn for each the second one waits; without, it has given its name to half of the first.
    threads[1].join(0.05)
    seen = other.all(short)[1:]
    goes_on.set()
    for thread in threads:
        thread.join()

    assert seen == []
    assert [one.values for one in other.all(short)[1:]] == [short.values]


def test_a_file_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "half.json").write_bytes(b"[1, [[")
    (tmp_path / "short.json").write_bytes(b"[1]")
    one = Workers(tmp_path, "one")

    assert one.all(own := Told({("samspill_workers",): 1}, {})) == [own]

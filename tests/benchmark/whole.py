"""Readers who want everything that a question finds: pages turned to the end, and files."""

import hashlib
from urllib.parse import urlencode

from tests.benchmark.exported import FORMS, slugs_in
from tests.benchmark.house import CASES
from tests.benchmark.invariants import Json, faults_of_file, faults_of_page, faults_of_pages, slugs_of
from tests.benchmark.reader import Reader, revision_of

LIMITS = (50, 100, 250, 500)
MOST_PAGES = 100
MOST_IN_WORKBOOK = 300
"""Cases in a workbook; writing and reading more takes longer than all other requests together."""
SORTS = ("title", "slug", "-start_year,title", "country,-duration_years", "-published", "-source_count")
PAUSE_SECONDS = 2.0
"""How long a slow reader looks at a page: long enough that several revisions pass before the last."""


def pages(reader: Reader) -> None:
    """All pages of a question, one after the other."""
    _turn(reader, {**_broad(reader), "sort": reader.chance.choice(SORTS)}, 0)


def pages_with_words(reader: Reader) -> None:
    """All pages of what a word finds, the most relevant first."""
    word = next(reader.questions.texts).rpartition("+")[0].removeprefix("q=")
    _turn(reader, {"q": word}, 0)


def slow_pages(reader: Reader) -> None:
    """All pages, while others publish: still those of the first page's revision."""
    question = {**_broad(reader), "sort": reader.chance.choice(SORTS), "limit": str(min(LIMITS))}
    _turn(reader, question, PAUSE_SECONDS)


def everything(reader: Reader) -> None:
    """All cases there are, page by page."""
    _turn(reader, {"limit": str(max(LIMITS))}, 0)


def files(reader: Reader) -> None:
    """A file holds all cases that its question finds, once each, and is as its sidecar says."""
    file_format, shape = reader.chance.choice(FORMS)
    question = urlencode(_broad(reader))
    counted = reader.read(f"{CASES}?{question}&limit=1")
    if file_format == "xlsx" and counted["total"] > MOST_IN_WORKBOOK:
        question = next(reader.questions.filters)
        counted = reader.read(f"{CASES}?{question}&limit=1")
    form = urlencode({"format": file_format, **({"shape": shape} if shape else {})})
    address = f"{CASES}?{question}&{form}"
    answer = reader.ask(address)
    revision, told = revision_of(answer), int(answer.headers["Samspill-Count"])
    # Something may have been published in between, and then the total is another one.
    total = counted["total"] if counted["revision"] == revision else None
    slugs = slugs_in(answer.content, file_format)
    reader.note(address, faults_of_file(slugs, told, total, one_row_each=shape != "long"))
    if file_format in ("csv", "ndjson"):
        _hold_against_sidecar(reader, f"{address}&sidecar=true", answer.content, told, revision)


def files_left_early(reader: Reader) -> None:
    """A file of every case whose reader goes away while it is sent."""
    file_format = reader.chance.choice(("csv", "ndjson", "geojson", "parquet"))
    reader.leave_early(f"{CASES}?format={file_format}&lang={reader.chance.choice(('en', 'nb', 'nn', 'de'))}")


def _broad(reader: Reader) -> dict[str, str]:
    """A question that finds many cases."""
    choices: tuple[dict[str, str], ...] = (
        {},
        {"country": reader.chance.choice(("GB", "NO", "NO,SE,DK", "IT"))},
        {"status": reader.chance.choice(("ongoing", "unknown"))},
        {"start_year.min": str(reader.chance.randint(1985, 2015))},
        {"sector.known": "true", "duration_years.known": reader.chance.choice(("true", "false"))},
    )
    return reader.chance.choice(choices)


def _turn(reader: Reader, question: dict[str, str], pause_seconds: float) -> None:
    limit = int(question.get("limit", 0)) or reader.chance.choice(LIMITS)
    address = f"{CASES}?{urlencode({**question, 'limit': limit})}"
    turned = [reader.read(address)]
    reader.note(address, faults_of_page(turned[0], limit))
    while (following := turned[-1]["links"]["next"]) is not None:
        if len(turned) == MOST_PAGES or reader.stop.wait(pause_seconds):
            return
        turned.append(reader.read(following, at=turned[0]["revision"]))
    reader.note(address, faults_of_pages(turned))
    if question.get("sort") == "slug" and (slugs := [s for page in turned for s in slugs_of(page)]) != sorted(slugs):
        reader.note(address, ["pages joined are not in the order of slugs"])
    if len(turned) > 1:
        _turn_back(reader, turned)


def _turn_back(reader: Reader, turned: list[Json]) -> None:
    back = turned[-1]["links"]["prev"]
    if slugs_of(reader.read(back, at=turned[0]["revision"])) != slugs_of(turned[-2]):
        reader.note(back, ["the page before is not the one that was turned from"])


def _hold_against_sidecar(reader: Reader, address: str, content: bytes, told: int, revision: int) -> None:
    beside = reader.read(address)
    if beside["revision"] != revision:
        return
    expected = {"count": told, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    if (said := {name: beside[name] for name in expected}) != expected:
        reader.note(address, [f"the file has {expected}, its sidecar says {said}"])

"""What must be true of every answer; each function says in sentences what is not."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

Json = dict[str, Any]

ONE_EACH = ("country", "status")
"""Facets of which every synthetic case has exactly one value."""


def slugs_of(answer: Json) -> list[str]:
    """The cases on a page."""
    return [item["slug"] for item in answer["items"]]


def faults_of_page(answer: Json, limit: int) -> Iterator[str]:
    """A first page is full or holds all there is, and says so; words stand where they are said to."""
    slugs, total = slugs_of(answer), answer["total"]
    if len(slugs) != min(limit, total):
        yield f"{len(slugs)} cases stand on a page for {limit}, of {total}"
    if len(set(slugs)) < len(slugs):
        yield "a case stands twice on a page"
    if (answer["links"]["next"] is None) != (total <= limit):
        yield f"{total} cases, {limit} a page, and the next page is {answer['links']['next']}"
    if strangers := answer["matches"].keys() - set(slugs):
        yield f"words stand in cases that are not on the page: {sorted(strangers)}"
    for match in (match for matches in answer["matches"].values() for match in matches):
        if not all(0 <= start < end <= len(match["fragment"]) for start, end in match["ranges"]):
            yield f"the ranges {match['ranges']} lie outside {match['fragment']!r}"


def faults_of_pages(pages: Sequence[Json]) -> Iterator[str]:
    """Pages joined hold each case once, all of one dataset revision."""
    slugs = [slug for page in pages for slug in slugs_of(page)]
    if len(set(slugs)) < len(slugs):
        repeated = sorted({slug for slug in slugs if slugs.count(slug) > 1})
        yield f"pages joined hold {len(slugs) - len(set(slugs))} cases again, such as {repeated[0]}"
    if {page["total"] for page in pages} != {len(slugs)}:
        yield f"pages joined hold {len(slugs)} cases; their totals are {sorted({page['total'] for page in pages})}"
    if len({page["revision"] for page in pages}) > 1:
        yield f"pages are of revisions {sorted({page['revision'] for page in pages})}"


def faults_of_facets(answer: Json, chosen: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Counts fit the total; `chosen` are the values that the question itself asks for, by field."""
    total = answer["total"]
    for name, rows in answer["facets"].items():
        codes = [row["code"] for row in rows]
        if len(set(codes)) < len(codes):
            yield f"a value of {name} is counted twice"
        if any(row["count"] < 1 for row in rows):
            yield f"{name} counts values that no case has"
        # A facet leaves out its own filter, so only what was chosen lies within the total.
        counts = [row["count"] for row in rows if name not in chosen or row["code"] in chosen[name]]
        if not max(counts, default=0) <= total <= sum(counts):
            yield f"{name} counts {counts} where {total} cases are found"
        if name in ONE_EACH and sum(counts) != total:
            yield f"{name} counts {sum(counts)} cases in all where {total} are found"


def faults_of_file(slugs: Sequence[str], counted: int, total: int | None, *, one_row_each: bool) -> Iterator[str]:
    """A file holds as many cases as it says and as the question finds; `total` is None where it is not known."""
    if len(set(slugs)) != counted:
        yield f"a file said to hold {counted} cases holds {len(set(slugs))}"
    if one_row_each and len(slugs) != len(set(slugs)):
        yield f"a file of {len(set(slugs))} cases has {len(slugs)} rows"
    if total is not None and counted != total:
        yield f"a file holds {counted} cases where the question finds {total}"


def faults_of_problem(problem: Json, status: int) -> Iterator[str]:
    """A mistake is named (RFC 9457)."""
    if problem["status"] != status:
        yield f"a problem with status {problem['status']} came as {status}"
    if missing := [name for name in ("type", "title", "detail", "code") if not problem.get(name)]:
        yield f"a problem lacks {', '.join(missing)}"


def faults_of_repetition(known: str, status: int, etag: str | None, *, is_same_revision: bool) -> Iterator[str]:
    """Who names what they have is told that it has not changed exactly where it has not."""
    if (status == 304) != (etag == known):
        yield f"{known} was answered {status} with {etag}"
    if is_same_revision and etag != known:
        yield f"within one dataset revision {known} became {etag}"

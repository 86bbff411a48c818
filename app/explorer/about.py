"""About the data: what it is, what it is not, and how to cite it, counted from what the API answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request, Response

from app.api.citations import get_citation_of_cases
from app.api.codebook import get_codebook
from app.api.dependencies import services_of, values_of
from app.api.releases import list_releases
from app.api.statistics import get_counts
from app.explorer.asking import answer_of, text_of
from app.explorer.rendering import page
from app.formats.about import LICENCE_ADDRESS

OFTEN_UNKNOWN = 1 / 3
"""Share of the cases that a field applies to from which it is told as missing."""
EXPLAINED = ("country", "evidence", "confidence")
"""What is counted."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that is often unknown."""

    label: str
    language: str
    known: int
    unknown: int


def show_about(request: Request, language: str) -> Response:
    """The page about the data."""
    values_of(request, {})
    codebook = answer_of(request, get_codebook, "/v1/codebook", {}, language)
    counts = {name: _counted(request, name, language) for name in EXPLAINED}
    gaps = list(_gaps(codebook.said["items"]))
    return page(
        request,
        "about.html",
        language,
        "/about",
        codebook.revision,
        cases=codebook.said["cases"],
        countries=sum(1 for row in counts["country"]["rows"] if row["code"]),
        evidence=counts["evidence"],
        confidence=counts["confidence"],
        notes=codebook.said["notes"],
        gaps=sorted((gap for gap in gaps if gap.known), key=lambda gap: -gap.unknown),
        empty=[gap for gap in gaps if not gap.known],
        checked=_known(codebook.said["items"], "translations.*.checked_on"),
        codebook=codebook.said["links"],
        citation=text_of(request, get_citation_of_cases, "/v1/citation", {"format": ["text"]}, language),
        releases=answer_of(request, list_releases, "/v1/releases", {}, language).said["items"],
        licence_address=LICENCE_ADDRESS,
        contact=services_of(request).settings.contact,
    )


def _counted(request: Request, by: str, language: str) -> Mapping[str, Any]:
    return answer_of(request, get_counts, "/v1/statistics/counts", {"by": [by]}, language).said


def _gaps(items: Iterable[Mapping[str, Any]]) -> Iterable[Gap]:
    """Fields of the document that are often unknown, without those inside one that is itself so."""
    told: set[str] = set()
    for item in items:
        known, unknown = item["cases"]["known"], item["cases"]["unknown"]
        if item["derived"] or _is_inside(item["path"], told) or unknown < OFTEN_UNKNOWN * max(1, known + unknown):
            continue
        told.add(item["path"])
        yield Gap(item["label"], item["label_language"], known, unknown)


def _is_inside(path: str, told: Iterable[str]) -> bool:
    return any(path.startswith(f"{one}.") for one in told)


def _known(items: Iterable[Mapping[str, Any]], path: str) -> int:
    return next(int(item["cases"]["known"]) for item in items if item["path"] == path)

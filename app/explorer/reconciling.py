"""Pages for who matches a table: a small one about each thing, what reasons mean, and the way to the full page."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.responses import RedirectResponse

from app.api.dependencies import language_of
from app.api.reconciliation import read_asked, where_of
from app.api.shapes import json_answer, own_path
from app.catalogue.offered import Offered, offered_practice, offered_text, offered_title
from app.catalogue.reconciling.candidates import entity_of
from app.catalogue.reconciling.describing import describe, type_name
from app.catalogue.reconciling.entities import KINDS, Entity, Where
from app.catalogue.reconciling.extending import Column, fetch
from app.catalogue.reconciling.judging import NEAR_ENOUGH, WORTH_SHOWING
from app.catalogue.reconciling.properties import NAME_WEIGHT, PROPERTIES
from app.catalogue.reconciling.property_words import PROPERTIES as NAMES
from app.catalogue.reconciling.property_words import REASONS
from app.explorer.reconciling_words import RECONCILING_WORDS
from app.explorer.rendering import environment
from app.explorer.tongues import page_address
from app.formats.about import number_text
from app.query.parameters import LANGUAGE, Parameter
from app.vocabulary.languages import sentence_language

router = APIRouter(include_in_schema=False)

POLICY = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
TEMPLATES = Path(__file__).with_name("templates") / "reconciling"
FOLLOWED = {"lang": LANGUAGE}
PREVIEWED = {"id": Parameter("id", "What the page is about.", is_required=True), "lang": LANGUAGE}
SHOWN: Mapping[str, tuple[str, ...]] = {
    "case": ("organisation", "sector", "start_year", "status"),
    "organisation": ("number", "legal_form", "website", "case"),
    "municipality": ("number", "other_name", "population", "case"),
}
"""What a small page tells of a thing, by type."""
FEW = 3
"""Values of each that it tells."""


@router.get("/reconcile/preview")
def get_preview(request: Request) -> Response:
    """A small page about one thing, to be shown inside the program that matches a table."""
    values = read_asked(request, PREVIEWED)
    where = where_of(request, language_of(request, values))
    entity = entity_of(where, values.get("id", [""])[0])
    if entity is None:
        return _page(request, where, "nothing.html", 404)
    language = where.language
    case = where.documents(list(entity.carriers))[0] if entity.kind == "case" else None
    columns = [Column(name, limit=FEW) for name in SHOWN[entity.kind]]
    return _page(
        request,
        where,
        "preview.html",
        title=offered_title(case, language) if case else Offered(entity.name, "und"),
        passage=(offered_practice(case, language) or offered_text(case, "summary", language)) if case else None,
        kind=type_name(entity.kind, language),
        description=describe(entity, language),
        facts=[
            (NAMES[name], "; ".join(_said(name, value, sentence_language(language)) for value in values))
            for name, values in fetch(where, entity, columns).items()
            if values
        ],
        link=_page_of(request, entity, where),
    )


@router.get("/reconcile/about")
def get_about(request: Request) -> Response:
    """What scores and reasons mean, and what is never matched by itself."""
    where = where_of(request, language_of(request, read_asked(request, FOLLOWED)))
    weights = {"name": NAME_WEIGHT, "identifier": NAME_WEIGHT, **{name: one.weight for name, one in PROPERTIES.items()}}
    kinds = {name: [type_name(kind, where.language) for kind in one.kinds] for name, one in PROPERTIES.items()}
    every = [type_name(kind, where.language) for kind in KINDS]
    reasons = [(name, said, weights.get(name, 0), kinds.get(name, every)) for name, said in REASONS.items()]
    bounds = {"near": NEAR_ENOUGH, "shown": WORTH_SHOWING}
    return _page(request, where, "about.html", reasons=reasons, bounds=bounds)


@router.get("/reconcile/entity/{identifier:path}")
def get_entity(request: Request, identifier: str) -> Response:
    """The way from an identifier to the page about it."""
    where = where_of(request, language_of(request, read_asked(request, FOLLOWED)))
    entity = entity_of(where, identifier)
    if entity is None:
        return _page(request, where, "nothing.html", 404)
    return RedirectResponse(_page_of(request, entity, where), 303)


def _said(name: str, value: Any, language: str) -> str:
    """One value of a fact."""
    if isinstance(value, Entity):
        return value.name
    return str(value) if isinstance(value, str) or name.endswith("year") else number_text(value, language)


def _page_of(request: Request, entity: Entity, where: Where) -> str:
    """The page of a case; else Find, with the cases that it takes part in."""
    language = sentence_language(where.language)
    if entity.kind == "case":
        return own_path(request, page_address(language, f"/cases/{entity.id}"))
    asked: dict[str, list[str]] = {entity.kind: [entity.id if entity.kind == "municipality" else entity.name]}
    if entity.kind == "organisation":
        asked["country"] = [entity.country]
    return own_path(request, page_address(language, "/", asked))


def _page(request: Request, where: Where, template: str, status: int = 200, **values: Any) -> Response:
    language = sentence_language(where.language)
    looks = _looks()
    html = (
        environment(TEMPLATES)
        .get_template(template)
        .render(
            words={name: said[language] for name, said in RECONCILING_WORDS.items()},
            language=language,
            looks=looks,
            home=own_path(request, page_address(language, "/")),
            **values,
        )
    )
    digest = b64encode(sha256(looks.encode()).digest()).decode()
    headers = {
        # Nothing is loaded from anywhere, nothing is run. Whoever matches a table may show it in a frame.
        "Content-Security-Policy": POLICY.format(digest),
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "X-Robots-Tag": "noindex",
    }
    kind = "text/html; charset=utf-8"
    answer = json_answer(html.encode(), where.snapshot.revision, language, media_type=kind, headers=headers)
    answer.status_code = status
    return answer


@cache
def _looks() -> str:
    return (TEMPLATES / "looks.css").read_text(encoding="utf-8").strip()

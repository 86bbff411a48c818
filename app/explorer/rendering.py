"""Pages as HTML: templates, what each of them can use, and the policy under which a browser shows them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.api.dependencies import services_of
from app.api.shapes import address, json_answer, own_path
from app.api.standing_headers import PERMISSIONS
from app.explorer.files import file_address, modules_of
from app.explorer.frame_words import OFFERS
from app.explorer.tongues import NAMES, PREFIXES, page_address
from app.explorer.words import words_of
from app.formats.about import LICENCE, number_text
from app.vocabulary.languages import chosen_language

TEMPLATES = Path(__file__).with_name("templates")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""No host but this one is ever asked, and nothing that stands in a page itself is run."""
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
}


def page(
    request: Request, template: str, language: str, path: str, revision: int, *, status: int = 200, **values: Any
) -> Response:
    """A page from its template. `path` is its address in English, without the prefix of the language."""
    query = request.scope["query_string"].decode("ascii", "replace")
    base = own_path(request, "")

    def to(target: str, language: str = language, **asked: list[str]) -> str:
        return f"{base}{page_address(language, target, asked)}"

    def here(language: str) -> str:
        return own_path(request, page_address(language, path), query)

    html = (
        environment(TEMPLATES)
        .get_template(template)
        .render(
            words=words_of(language),
            language=language,
            languages=NAMES,
            prefix=PREFIXES[language],
            to=to,
            here=here,
            hreflang=lambda language: address(request, page_address(language, path), query),
            public=lambda target: address(request, target),
            api=lambda target: f"{base}{target}",
            file=lambda name: f"{base}{file_address(name)}",
            modules=modules_of,
            number=lambda given: number_text(given, language),
            licence=LICENCE,
            revision=revision,
            path=path,
            robots="noindex, follow" if query else None,
            canonical=_canonical(request, language, path),
            offer=_offer(request, language),
            **values,
        )
    )
    answer = json_answer(html.encode(), revision, language, media_type="text/html; charset=utf-8", headers=HEADERS)
    answer.status_code = status
    return answer


def _canonical(request: Request, language: str, path: str) -> str | None:
    """The page without a question, as search engines are to know it; None where the site does not know its address."""
    has_address = services_of(request).settings.public_url is not None
    return address(request, page_address(language, path)) if has_address else None


def _offer(request: Request, language: str) -> tuple[str, str] | None:
    """Language and words of an offer to somebody who came by an address without a language, and wishes for another.

    Only there: whoever follows links from a page in their language stays in it, as its addresses say which it is.
    """
    wished = chosen_language(None, request.headers.get("accept-language"))
    return (wished, OFFERS[wished]) if language == "en" and wished in OFFERS else None


@cache
def environment(folder: Path) -> Environment:
    """The templates of a folder: what is put into them is escaped, and what is missing is an error."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

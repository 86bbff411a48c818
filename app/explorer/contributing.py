"""Pages for those who work with a key: all but the frame is done in the browser, which alone knows the key."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response

from app.api.observing import revision_seen
from app.api.shapes import own_path
from app.explorer.contributing_words import CONTRIBUTING_WORDS
from app.explorer.rendering import page
from app.explorer.tongues import page_address
from app.explorer.words import Words

UNLISTED = frozenset(f"/contribute/{name}" for name in ("edit", "upload", "queue", "review"))
"""Pages that say nothing to who has no key: no search engine is told of them."""


def work_page(
    request: Request, language: str, name: str, said: Words, *, own: Mapping[str, Any] | None = None, **values: Any
) -> Response:
    """The page `contribute/{name}.html`, whose module is `static/contribute/{name}.js`.

    `said` are the words that its modules say, `own` what else they know; `values` are for the template.
    """
    path = "/contribute" if name == "contribute" else f"/contribute/{name}"
    script = {
        "api": own_path(request, "/v1"),
        "pages": {
            "contribute": own_path(request, page_address(language, "/contribute")),
            **{one: own_path(request, page_address(language, f"/contribute/{one}")) for one in
               ("edit", "upload", "queue", "review")},
            "cases": own_path(request, page_address(language, "/cases/")),
        },
        "words": {one: spoken[language] for words in (CONTRIBUTING_WORDS, said) for one, spoken in words.items()},
        "own": own or {},
    }  # fmt: skip
    revision = revision_seen(request.scope)
    return page(
        request, f"contribute/{name}.html", language, path, revision, script=script, module=f"{name}.js", **values
    )

"""The contract as a page that people try out."""

import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

from app.api.shapes import address, own_path
from app.api.standing_headers import PERMISSIONS

DOCS = "/docs"
FILES = "/docs/files"
"""Where the script and the looks of the page are."""
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def add_docs(app: FastAPI) -> None:
    """Serves the page, and what it loads."""
    app.add_api_route(DOCS, get_docs, include_in_schema=False)
    # From an installed package: readers are sent to no other host, who would learn their addresses.
    app.mount(FILES, StaticFiles(packages=[("fastapi_offline", "static")]))


def get_docs(request: Request) -> HTMLResponse:
    """The contract for people, to be tried out."""
    page = get_swagger_ui_html(
        openapi_url=own_path(request, "/openapi.json"),
        title="Samspill",
        swagger_js_url=own_path(request, f"{FILES}/swagger-ui-bundle.js"),
        swagger_css_url=own_path(request, f"{FILES}/swagger-ui.css"),
        swagger_favicon_url=own_path(request, f"{FILES}/favicon.png"),
    )
    page.headers["Content-Security-Policy"] = _policy(bytes(page.body).decode(), address(request, ""))
    page.headers["Permissions-Policy"] = PERMISSIONS
    return page


def _policy(page: str, base: str) -> str:
    """What the page may load: its own files, the script that stands in it, and answers of this service."""
    scripts = " ".join(f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in _SCRIPT.findall(page))
    # What is tried out is asked for under the public address, by whatever name the page was reached.
    host = urlsplit(base)
    asked = f"'self' {host.scheme}://{host.netloc}" if host.netloc else "'self'"
    return (
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        f"font-src 'self' data:; connect-src {asked}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )

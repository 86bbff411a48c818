"""Figures of a page as data: the call that answers it, files, the picture on other pages, and how to cite them."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from app.explorer.asking import Values
from app.explorer.find_data import CITATIONS
from app.explorer.patterns_asked import Asked
from app.query.parameters import filter_parameters

FILES: Mapping[str, str] = {"CSV": "csv", "XLSX": "xlsx", "JSON-stat": "json-stat"}


@dataclass(frozen=True, slots=True)
class Data:
    """Addresses at which the same is to be had."""

    call: str
    query: str
    """Of the call, for other addresses that take the same."""
    files: Mapping[str, str]
    citations: Mapping[str, str]
    element: str | None
    """What puts the picture into another page; None where there is no such picture."""


def data_of(asked: Asked, language: str, *, has_picture: bool) -> Data:
    """The addresses of a question."""

    def to(path: str, values: Values, **more: str) -> str:
        query = urlencode({**values, **more, "lang": language}, doseq=True, safe=",:*")
        return f"{path}?{query}"

    path, values = asked.view.path, asked.of_the_api
    return Data(
        call=to(path, values),
        query=to(path, values).partition("?")[2],
        files={name: to(path, values, format=form) for name, form in FILES.items()},
        citations={name: to("/v1/citation", asked.filters, format=form) for name, form in CITATIONS.items()},
        element=_element(asked, language) if has_picture else None,
    )


def _element(asked: Asked, language: str) -> str | None:
    given = asked.of_the_api
    if any(len(given[name]) > 1 and known.has_commas for name, known in filter_parameters().items() if name in given):
        # An attribute stands once, and there a comma belongs to the value.
        return None
    values = {name: ",".join(some) for name, some in given.items()}
    attributes = {"kind": asked.view.picture or "", **values, "lang": language}
    told = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
    return f"<samspill-chart {told}></samspill-chart>"

"""What stands around the pictures of these tests."""

from typing import Any

from app.formats.charts.amounts import Sort, Value
from app.formats.charts.frame import Frame, Said, Table
from app.formats.charts.themes import THEMES

WORDS = {
    "cases": "Saker",
    "label": "Område",
    "rows": "Område",
    "columns": "Samarbeidsform",
    "year": "År",
    "municipality": "Kommune",
    "precision": "Kva punktet viser",
    "municipality-centre": "Midten av kommunen",
    "place": "Sjølve staden",
    "address": "Adressa",
    "unverified": "ikkje kontrollert",
    "several": "Talet på saker på same stad",
}


def a_frame(theme: str = "light", width: int = 720, **said: Any) -> Frame:
    """The frame of a picture in Nynorsk."""
    usual: dict[str, Any] = {
        "title": "Saker etter område",
        "question": "Alle saker.",
        "description": "Stolpediagram over 12 saker.",
        "notes": ("12 saker, ikkje eit utval.",),
        "source": "Kjelde: Samspill.",
        "language": "nn",
        "table": Table(("Område", "Saker"), ()),
    }
    return Frame(Said(**{**usual, **said}), THEMES[theme], width)


def some_values() -> list[Value]:
    """Of each sort one or more."""
    return [
        Value("energy", "Energi", 5),
        Value("food", "Mat", 2),
        Value("uncoded", "Fortalt, men ingen kode passar", 1, Sort.UNCODED),
        Value(None, "Ikkje registrert", 4, Sort.UNKNOWN),
    ]

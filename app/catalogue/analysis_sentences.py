"""Warnings and notes of an analysis as sentences."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.catalogue.analysis_note_words import NOTES
from app.catalogue.analysis_words import AND_MORE, BECAUSE, CAUTIONS, DEALT, NOBODY, SOLUTIONS

MOST_NAMED = 10
"""Cases or rows that a sentence names; the rest stand beside it."""
SHARES = frozenset({"share"})


def caution_sentence(caution: Mapping[str, Any], language: str) -> str:
    """A warning in words, in one of the three languages."""
    said = {name: _said(name, value, language) for name, value in caution.items()}
    if "contradictions" in caution:
        said["dealt"] = DEALT[caution["contradictions"]][language]
    if "solution" in caution:
        said["solution"] = SOLUTIONS[caution["solution"]][language]
    return CAUTIONS[caution["code"]][language].format_map(said)


def note_sentences(names: Iterable[str], language: str) -> list[str]:
    """Notes by name, in words."""
    return [NOTES[name][language] for name in names]


def because_labels(told: Mapping[str, Any], language: str) -> dict[str, dict[str, str]]:
    """Words for exactly the codes of `because` that occur among the rows of a truth table."""
    rows = told.get("truth_table", {}).get("rows", ())
    codes = dict.fromkeys(row["because"] for row in rows if row["because"] is not None)
    return {"because": {code: BECAUSE[code][language] for code in codes}} if codes else {}


def _said(name: str, value: Any, language: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        named = ", ".join(map(str, value[:MOST_NAMED])) or NOBODY[language]
        return named + (AND_MORE[language].format(len(value) - MOST_NAMED) if len(value) > MOST_NAMED else "")
    # Imported here: babel reads its files at once.
    from babel.numbers import format_decimal, format_percent

    if value is None:
        return ""
    if name in SHARES:
        return str(format_percent(value, locale=language))
    return str(format_decimal(value, locale=language))

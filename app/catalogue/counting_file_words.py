"""Headings of files of counts in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileWords:
    """What stands in the sheets of a workbook for people."""

    table: str
    cases: str
    share: str
    """Of all cases."""
    row_share: str
    column_share: str
    mentions: str
    note: str
    address: str


FILE_WORDS: Mapping[str, FileWords] = {
    "en": FileWords(
        table="Table",
        cases="Cases",
        share="Share of all cases (0 to 1)",
        row_share="Share of the cases of the row (0 to 1)",
        column_share="Share of the cases of the column (0 to 1)",
        mentions="Mentions",
        note="Note",
        address="Address",
    ),
    "nb": FileWords(
        table="Tabell",
        cases="Saker",
        share="Andel av alle saker (0 til 1)",
        row_share="Andel av sakene i raden (0 til 1)",
        column_share="Andel av sakene i kolonnen (0 til 1)",
        mentions="Nevnt",
        note="Merknad",
        address="Adresse",
    ),
    "nn": FileWords(
        table="Tabell",
        cases="Saker",
        share="Del av alle saker (0 til 1)",
        row_share="Del av sakene i rada (0 til 1)",
        column_share="Del av sakene i kolonnen (0 til 1)",
        mentions="Nemnt",
        note="Merknad",
        address="Adresse",
    ),
}

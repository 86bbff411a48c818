"""The words of a comparison side by side in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableWords:
    """Turns of phrase of one language; `{}` and `{name}` are filled in."""

    plan: str
    """What the column of a profile is called."""
    field: str
    """Above the names of the rows."""
    shared: str
    nothing_shared: str
    apart: str
    """With a field; who has what of it follows."""
    not_known: str
    """Of whom nothing is known there."""
    open_fields: str
    """Fields of which only what was told is coded."""
    question: str
    """What a file is about; with the names of its columns."""
    at_least: str
    none: str
    """That none is told to be there."""
    not_applicable: str
    unverified: str
    in_language: str
    """Behind a text in another language than the reader's."""
    by_machine: str
    """Behind a text that a machine translated."""
    measure: str
    weights: str
    sheets: Mapping[str, str]
    """Headers of the sheets of a workbook, by the name of the column."""


_SHEETS_EN = {
    "here": "One", "there": "Other", "score": "Likeness (0 to 1)", "low": "At least", "high": "At most",
    "compared": "Share compared (0 to 1)", "thin": "Too little known to rank", "why": "Why",
    "case": "Case", "title": "Title", "publisher": "Publisher", "year": "Year", "language": "Language",
    "address": "Address",
}  # fmt: skip
_SHEETS_NB = {
    "here": "Den ene", "there": "Den andre", "score": "Likhet (0 til 1)", "low": "Minst", "high": "Høyst",
    "compared": "Andel sammenlignet (0 til 1)", "thin": "For lite kjent til å rangere", "why": "Hvorfor",
    "case": "Sak", "title": "Tittel", "publisher": "Utgiver", "year": "År", "language": "Språk",
    "address": "Adresse",
}  # fmt: skip
_SHEETS_NN = {
    "here": "Den eine", "there": "Den andre", "score": "Likskap (0 til 1)", "low": "Minst", "high": "Høgst",
    "compared": "Del samanlikna (0 til 1)", "thin": "For lite kjent til å rangere", "why": "Kvifor",
    "case": "Sak", "title": "Tittel", "publisher": "Utgivar", "year": "År", "language": "Språk",
    "address": "Adresse",
}  # fmt: skip

TABLE_WORDS: Mapping[str, TableWords] = {
    "en": TableWords(
        plan="Your plan",
        field="Field",
        shared="All have in common: {}.",
        nothing_shared="Nothing that is coded is common to all.",
        apart="{} sets them apart.",
        not_known="Not recorded of {}.",
        open_fields="Only what somebody told is coded of {}: what is not named may be there all the same.",
        question="Compared side by side: {}.",
        at_least="at least {}",
        none="None",
        not_applicable="Does not apply",
        unverified="not verified",
        in_language="in {}",
        by_machine="translated by a machine, not checked",
        measure="Measure",
        weights="Weights",
        sheets=_SHEETS_EN,
    ),
    "nb": TableWords(
        plan="Planen deres",
        field="Felt",
        shared="Felles for alle: {}.",
        nothing_shared="Ikke noe av det som er kodet, er felles for alle.",
        apart="{} skiller dem.",
        not_known="Ikke registrert for {}.",
        open_fields="Her er bare det noen har fortalt, kodet: {}. Det som ikke er nevnt, kan finnes likevel.",
        question="Sammenlignet side om side: {}.",
        at_least="minst {}",
        none="Ingen",
        not_applicable="Gjelder ikke her",
        unverified="ikke kontrollert",
        in_language="på {}",
        by_machine="maskinoversatt, ikke kontrollert",
        measure="Mål",
        weights="Vekter",
        sheets=_SHEETS_NB,
    ),
    "nn": TableWords(
        plan="Planen dykkar",
        field="Felt",
        shared="Felles for alle: {}.",
        nothing_shared="Ikkje noko av det som er koda, er felles for alle.",
        apart="{} skil dei.",
        not_known="Ikkje registrert for {}.",
        open_fields="Her er berre det nokon har fortalt, koda: {}. Det som ikkje er nemnt, kan finnast likevel.",
        question="Samanlikna side om side: {}.",
        at_least="minst {}",
        none="Ingen",
        not_applicable="Gjeld ikkje her",
        unverified="ikkje kontrollert",
        in_language="på {}",
        by_machine="maskinomsett, ikkje kontrollert",
        measure="Mål",
        weights="Vekter",
        sheets=_SHEETS_NN,
    ),
}
"""By language tag."""

"""The codebook as one table: a row for each field, below it one for each of its codes, and one for each column."""

from collections.abc import Iterator

from app.formats.codebook import Codebook, Entry, Meaning
from app.formats.columns import Cell
from app.formats.tables import Row

HEADER = (
    "row", "field", "derived", "path", "filters", "label", "label_language", "description", "type", "unit", "minimum",
    "maximum", "several", "text_language", "vocabulary", "code", "definition_en", "note_en", "group", "membership",
    "cases", "cases_unknown", "cases_not_applicable", "cases_uncoded", "cases_withheld", "absence", "empty",
    "coding_guide", "weight", "agreement_alpha", "agreement_units", "agreement_coders", "agreement_blind", "agreement",
    "table", "column",
)  # fmt: skip
"""Names of the columns. `row` says what a row is of: `field`, `code`, `column` or `sign`, a way of being empty."""


def codebook_rows(codebook: Codebook) -> Iterator[Row]:
    """The header, then every row; a field's long texts stand in its own row alone."""
    yield HEADER
    for entry in codebook.entries:
        yield _row(_field(entry))
        for meaning in entry.codes:
            yield _row({"row": "code", **_code(entry, meaning)})
    for sign in codebook.signs:
        label = {"label": sign.label.text, "label_language": sign.label.language}
        yield _row({"row": "sign", "code": sign.code, "description": sign.meaning, **label})
    for cells in _columns(codebook):
        yield _row({"row": "column", **cells})


Cells = dict[str, Cell]
"""By column; what is left out is empty."""


def _row(cells: Cells) -> Row:
    return [cells.get(name) for name in HEADER]


def _field(entry: Entry) -> Cells:
    counts, agreement = entry.counts, entry.agreement
    cells: Cells = {
        "row": "field",
        "field": entry.name,
        "derived": _truth(entry.is_derived),
        "path": entry.path,
        "filters": " ".join(entry.filters),
        "label": entry.label.text,
        "label_language": entry.label.language,
        "description": entry.description,
        "type": entry.type,
        "unit": entry.unit,
        "minimum": entry.minimum,
        "maximum": entry.maximum,
        "several": _truth(entry.is_list),
        "text_language": entry.language,
        "vocabulary": entry.vocabulary,
        "cases": counts.known,
        "cases_unknown": counts.unknown,
        "cases_not_applicable": counts.not_applicable,
        "cases_uncoded": counts.uncoded,
        "cases_withheld": counts.reasons.get("withheld", 0),
        "absence": entry.absence,
        "empty": " ".join(filter(None, (entry.empty, entry.absence_said))),
        "coding_guide": " ".join(entry.guide),
        "weight": entry.weight,
        "agreement": entry.agreement_said,
    }
    if agreement is not None:
        alpha = None if agreement.alpha is None else round(agreement.alpha, 3)
        cells |= {
            "agreement_alpha": alpha,
            "agreement_units": agreement.units,
            "agreement_coders": agreement.second_coders,
            "agreement_blind": agreement.blind,
        }
    return cells


def _code(entry: Entry, meaning: Meaning) -> Cells:
    anchors = "; ".join(f"{anchor.score}: {anchor.text} ({anchor.membership})" for anchor in meaning.anchors)
    return {
        "field": entry.name,
        "derived": _truth(entry.is_derived),
        "path": entry.path,
        "label": meaning.label.text,
        "label_language": meaning.label.language,
        "vocabulary": entry.vocabulary,
        "code": meaning.code,
        "definition_en": meaning.definition,
        "note_en": " ".join(filter(None, (meaning.note, anchors))),
        "group": meaning.group,
        "membership": meaning.membership,
        "cases": meaning.cases,
    }


def _truth(is_so: bool) -> str:
    # As the exports write it.
    return "true" if is_so else "false"


def _columns(codebook: Codebook) -> Iterator[Cells]:
    for table in codebook.tables:
        for column in table.columns:
            label = column.label(codebook.language)
            yield {
                "table": f"{table.shape}/{table.name}",
                "column": column.name,
                "field": column.path,
                "path": column.path,
                "label": label.text,
                "label_language": label.language,
                "description": column.description,
                "type": column.type.value,
                "several": _truth(bool(column.separator)),
                "text_language": column.language,
                "vocabulary": column.vocabulary,
                "empty": column.empty,
            }

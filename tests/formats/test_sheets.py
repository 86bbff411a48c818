from collections.abc import Iterable
from typing import Any

from app.formats.columns import SEPARATOR, Cell, document_column
from app.formats.records import Record
from app.formats.sheets import FLATTENED, PARTS, SEVERAL_CODES, sheets
from tests.builders import a_source, a_statement, an_outcome
from tests.formats.recorded import a_record, cells_of, rows_of, seed_records

Rows = list[dict[str, Cell]]


def everything() -> Record:
    """A case that says something wherever the real ones are silent."""
    return a_record(
        original_language="nn",
        place_served={"name": "Bygda", "kind": "village", "population": 400, "population_year": 2020},
        practice={"nn": "Det dei gjer."},
        barriers=[a_statement("slow-process", "staffing"), a_statement(text="Told twice.")],
        leadership_change={"text": "A new mayor.", "roles": ["political-leader"]},
        outcomes=[an_outcome(sources=[1, 0])],
        sources=[a_source(supports=["summary", "outcomes[0]"]), a_source(url="https://example.org/2")],
        emes={"autonomy": {"score": 2, "evidence": "Its statutes."}, "paid-work": {"score": None}},
        translations={
            "nb": {"title": "Eksempel", "barriers": [None, "Fortalt to ganger."], "by": "machine"},
            "sv": {"by": "person", "checked_on": "2026-11-01"},
        },
        coded_fields=["barriers.codes", "sectors"],
        missing={"start_year": "not-stated", "funding": "not-yet-coded"},
        unverified_fields=["place_served.population"],
        regulatory_framework=["Kommunelova", "Avtale | tillegg"],
    )


def test_nothing_of_a_document_is_lost_in_a_workbook() -> None:
    for record in (*seed_records(), everything(), a_record()):
        assert put_together(cells_of(sheets(), record)) == record.document, record.slug


def test_each_code_of_a_list_has_a_row() -> None:
    codes = next(table for table in sheets() if table.name == "codes")
    told = [a_statement("staffing"), a_statement("slow-process", "staffing")]

    rows = rows_of(codes, a_record(words="kitchen", sectors=["energy"], barriers=told))

    assert [(row["field"], row["part"], row["order"], row["code"]) for row in rows] == [
        ("sectors", None, 0, "energy"),
        ("barriers.codes", 0, 0, "staffing"),
        ("barriers.codes", 1, 0, "slow-process"),
        ("barriers.codes", 1, 1, "staffing"),
    ]


def test_sheets_are_joined_by_slug_and_order() -> None:
    rows = cells_of(sheets(), a_record(words="kitchen", barriers=[a_statement(), a_statement(text="Second.")]))

    assert rows["barriers"][1] == {"slug": "no-eksempelvik-kitchen", "order": 1, "text": "Second."}
    assert {row["slug"] for table in rows.values() for row in table} == {"no-eksempelvik-kitchen"}


def put_together(rows: dict[str, Rows]) -> dict[str, Any]:
    """The document that was taken apart, as an import would see it."""
    (case,) = rows["cases"]
    codes = rows["codes"]
    document: dict[str, Any] = {}
    for name, cell in case.items():
        if name != "revision":
            document[name] = _listed(cell) if document_column_of(name).separator else cell
    for name in FLATTENED:
        fields = {field: document.pop(field) for field in list(document) if field.startswith(f"{name}_")}
        plain = {field.removeprefix(f"{name}_"): cell for field, cell in fields.items()}
        document[name] = plain if any(cell is not None for cell in plain.values()) else None
    for name in PARTS:
        document[name] = [_part(name, row) for row in rows[name]]
    for path in SEVERAL_CODES:
        _put_codes(document, path, [row for row in codes if row["field"] == path])
    document["regulatory_framework"] = [row["text"] for row in rows["regulatory_framework"]]
    document["translations"] = {
        str(row["language"]): _translation(row, rows["translated_statements"]) for row in rows["translations"]
    }
    document["emes"] = {row["indicator"]: {"score": row["score"], "evidence": row["evidence"]} for row in rows["emes"]}
    document["missing"] = {row["path"]: row["reason"] for row in rows["missing"]}
    return document


def document_column_of(name: str) -> Any:
    return next(column for column in sheets()[0].columns if column.name == name)


def _part(name: str, row: dict[str, Cell]) -> dict[str, Any]:
    part: dict[str, Any] = {}
    for field, cell in row.items():
        if field not in ("slug", "order"):
            column = document_column(f"{name}.{field}")
            listed = _listed(cell)
            part[field] = (list(map(int, listed)) if column.type == "integer" else listed) if column.separator else cell
    return part


def _put_codes(document: dict[str, Any], path: str, rows: Rows) -> None:
    whole, _, inner = path.partition(".")
    if not inner:
        document[whole] = [row["code"] for row in rows]
    elif isinstance(document[whole], list):
        for place, part in enumerate(document[whole]):
            part[inner] = [row["code"] for row in rows if row["part"] == place]
    elif document[whole]:
        document[whole][inner] = [row["code"] for row in rows]


def _translation(row: dict[str, Cell], statements: Iterable[dict[str, Cell]]) -> dict[str, Any]:
    translation: dict[str, Any] = {field: cell for field, cell in row.items() if field not in ("slug", "language")}
    for field in ("barriers", "enablers", "outcomes"):
        mine = [one for one in statements if (one["language"], one["field"]) == (row["language"], field)]
        translation[field] = [one["text"] for one in mine]
    return translation


def _listed(cell: Cell) -> list[str]:
    return str(cell).split(SEPARATOR) if cell is not None else []

from app.formats.case_sheets import case_sheets
from app.formats.columns import described
from app.formats.sheets import Sheet
from app.model.document import document_fields
from tests.builders import a_statement
from tests.formats.recorded import a_record, cells_of, everything, rows_of

TABLES = [sheet.table for sheet in case_sheets()]


def sheet_of(name: str) -> Sheet:
    return next(sheet for sheet in case_sheets() if sheet.name == name)


def test_every_field_of_a_document_has_its_place_in_one_sheet() -> None:
    told = [
        ".".join(step for step in (*home, *names) if isinstance(step, str))
        for sheet in case_sheets()
        for home in sheet.homes.values()
        for names in sheet.values
    ]
    wanted = {path for path, field in document_fields().paths() if not field.fields and not field.values}

    assert len(set(told)) == len(told)
    assert set(told) - wanted - {"emes.score", "emes.evidence", "missing"} == {
        *(f"translations.{name}" for name in described("translations")["innermost"]["properties"]),
        # Of people a document holds keys, and what is sent says whom they mean.
        *(f"credit.{name}" for name in ("account", "name", "orcid", "ror", "consent")),
    }
    assert wanted - set(told) == {"slug"}


def test_no_cell_holds_several_values() -> None:
    assert [column for table in TABLES for column in table.columns if column.separator] == []


def test_names_of_columns_are_those_of_the_fields() -> None:
    assert sheet_of("cases").table.header[:9] == [
        "slug", "revision", "decision", "title", "title_original", "original_language", "practice_en", "practice_nb",
        "practice_nn",
    ]  # fmt: skip
    assert sheet_of("outcomes_sources").table.header == ["slug", "part", "order", "source"]
    assert sheet_of("emes").table.header == ["slug", "indicator", "score", "evidence"]


def test_each_code_of_a_list_has_a_row() -> None:
    told = [a_statement("staffing"), a_statement("slow-process", "staffing")]

    rows = rows_of(sheet_of("codes").table, a_record(words="kitchen", sectors=["energy"], barriers=told))

    assert [(row["field"], row["part"], row["order"], row["code"]) for row in rows] == [
        ("sectors", None, 0, "energy"),
        ("barriers.codes", 0, 0, "staffing"),
        ("barriers.codes", 1, 0, "slow-process"),
        ("barriers.codes", 1, 1, "staffing"),
    ]


def test_sheets_are_joined_by_slug_and_order() -> None:
    rows = cells_of(TABLES, a_record(words="kitchen", barriers=[a_statement(), a_statement(text="Second.")]))

    assert rows["barriers"][1] == {"slug": "no-eksempelvik-kitchen", "order": 1, "text": "Second."}
    assert {row["slug"] for table in rows.values() for row in table} == {"no-eksempelvik-kitchen"}


def test_a_row_names_the_revision_that_it_was_written_at() -> None:
    (row,) = rows_of(sheet_of("cases").table, a_record())

    assert (row["revision"], row["decision"]) == (1, None)


def test_what_people_did_is_a_list_of_codes_too() -> None:
    rows = cells_of(TABLES, everything())

    assert [row["person"] for row in rows["credit"]] == ["kari23456789", "ola234567892"]
    assert [(row["part"], row["order"], row["code"]) for row in rows["codes"] if row["field"] == "credit.did"] == [
        (0, 0, "wrote"), (0, 1, "coded"), (1, 0, "coded"),
    ]  # fmt: skip


def test_lists_of_anything_else_have_sheets_of_their_own() -> None:
    rows = cells_of(TABLES, everything())

    assert [(row["part"], row["order"], row["source"]) for row in rows["outcomes_sources"]] == [(0, 0, 1), (0, 1, 0)]
    assert [(row["part"], row["path"]) for row in rows["sources_supports"]] == [(0, "summary"), (0, "outcomes[0]")]
    assert [row["text"] for row in rows["regulatory_framework"]] == ["Kommunelova", "Avtale | tillegg"]
    assert [(row["language"], row["field"], row["order"], row["text"]) for row in rows["translated_statements"]] == [
        ("nb", "barriers", 0, None),
        ("nb", "barriers", 1, "Fortalt to ganger."),
    ]

"""Counts, tables and timelines as programs and people ask for them."""

import csv
from io import BytesIO, StringIO
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook

from tests.asking import Client
from tests.builders import a_case
from tests.cubes import read_cube

COUNTS, CROSSTAB, TIMELINE = (f"/v1/statistics/{name}" for name in ("counts", "crosstab", "timeline"))
TABLE = f"{CROSSTAB}?rows=country&columns=continuity&country=NO,SE,FR"


def told(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()


def faults(answer: httpx.Response) -> list[tuple[str, str | None]]:
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return [(error["parameter"], error.get("did_you_mean")) for error in answer.json()["errors"]]


def test_counts_say_what_is_counted_and_what_is_not_known(client: Client) -> None:
    body = told(client, f"{COUNTS}?by=continuity&country.not=NO&lang=nn")

    assert body["title"] == "Saker etter kva dei vart til"
    assert body["rows"][-1] == {"code": None, "label": "Ikkje registrert", "cases": 4, "share": 0.4}
    assert {row["code"]: row["cases"] for row in body["rows"]} == {
        "ended-after-pilot": 1, "continued": 2, "ordinary-operations": 1, "scaled": 2, None: 4,
    }  # fmt: skip
    assert (body["cases"], body["mentions"], body["unknown"], body["not_applicable"]) == (10, 6, 4, 0)
    assert body["query"]["expression"] == "NOT country=NO"
    assert (body["query"]["words_language"], body["notes_language"]) == ("nn", "nn")
    assert body["links"]["cases"] == "/v1/cases?country.not=NO&lang=nn"
    assert body["revision"] == 1


def test_each_count_is_the_total_of_the_list_with_its_value(client: Client) -> None:
    body = told(client, f"{COUNTS}?by=collaboration_form&start_year.min=2012")

    for row in body["rows"]:
        value = row["code"] or "unknown"
        assert told(client, f"/v1/cases?start_year.min=2012&collaboration_form={value}")["total"] == row["cases"], value


def test_each_cell_is_the_total_of_the_list_with_both_values(client: Client) -> None:
    body = told(client, f"{CROSSTAB}?rows=legal_form_family&columns=sector_group&start_year.min=2012")

    assert len(body["rows"]) * len(body["columns"]) > 8
    for row, counts in zip(body["rows"], body["counts"], strict=True):
        for column, count in zip(body["columns"], counts, strict=True):
            both = f"legal_form_family={row['code'] or 'unknown'}&sector_group={column['code'] or 'unknown'}"
            assert told(client, f"/v1/cases?start_year.min=2012&{both}&limit=1")["total"] == count, both


def test_outcomes_never_stand_without_result_and_evidence(client: Client) -> None:
    rows = {row["code"]: row for row in told(client, f"{COUNTS}?by=outcome&lang=nb")["rows"]}

    assert [(one["label"], one["cases"]) for one in rows["employment"]["results"]] == [("Nådd", 1), ("Ikke nådd", 1)]
    assert [(one["code"], one["cases"]) for one in rows["wellbeing"]["evidence"]] == [
        ("research", 1), ("self-reported", 1),
    ]  # fmt: skip
    table = csv.DictReader(StringIO(client.get(f"{COUNTS}?by=outcome&format=csv").text))
    assert {row["outcome"]: row["outcome_result=reached"] for row in table}["employment"] == "1"


def test_a_crosstab_has_the_shape_that_was_agreed(client: Client) -> None:
    body = told(client, f"{TABLE}&lang=nb")

    assert body["rows"] == [
        {"code": "FR", "label": "Frankrike", "cases": 1},
        {"code": "NO", "label": "Norge", "cases": 2},
        {"code": "SE", "label": "Sverige", "cases": 1},
    ]
    assert [column["code"] for column in body["columns"]] == ["ended", "continued", "ordinary-operations", None]
    assert body["counts"] == [[0, 0, 0, 1], [1, 0, 1, 0], [0, 1, 0, 0]]
    assert body["shares"]["row"][1] == [0.5, 0, 0.5, 0]
    assert body["shares"]["column"][1] == [1, 0, 1, 0]
    assert body["shares"]["total"][1] == [0.25, 0, 0.25, 0]
    assert (body["cases"], body["mentions"]) == (4, 3)
    assert body["unknown"] == {"rows": 0, "columns": 1, "both": 0}
    assert body["not_applicable"] == {"rows": 0, "columns": 0, "both": 0}
    assert body["notes"][1] == "12 av 12 ruter har færre enn fem saker."
    assert body["by"]["rows"] == {"field": "country", "label": "Land"}
    assert body["together"] is None


def test_where_no_test_holds_it_is_said_why(client: Client) -> None:
    small = told(client, f"{CROSSTAB}?rows=status&columns=confidence&lang=nn")["independence"]
    repeated = told(client, f"{CROSSTAB}?rows=sector&columns=status")["independence"]
    together = told(client, f"{CROSSTAB}?rows=legal_form&columns=legal_status")

    assert (small["tested"], small["reason"], small["chi_square"]) == (False, "expected-too-small", None)
    assert small["sentence"].startswith("Ingen test av uavhengigheit: ")
    assert (repeated["reason"], repeated["cases"], repeated["mentions"]) == ("counted-more-than-once", 10, 15)
    assert (together["together"], together["independence"]["reason"]) == ("organisation", "made-of-the-same")


def test_a_timeline_has_years_as_columns(client: Client) -> None:
    started = told(client, f"{TIMELINE}?by=country&country=NO,FR")
    running = told(client, f"{TIMELINE}?by=country&country=NO,FR&counting=running&lang=nb")

    assert [column["code"] for column in started["columns"]] == ["2015", "2016", "2017", "2018", "2019", None]
    assert started["counts"] == [[0, 0, 0, 0, 0, 1], [1, 0, 0, 0, 1, 0]]
    assert started["columns"][0] == {"code": "2015", "label": "2015", "from": 2015, "to": 2015, "cases": 1}
    assert (started["counting"], running["counting"]) == ("started", "running")
    assert [column["code"] for column in running["columns"]] == [*map(str, range(2015, 2025)), None]
    assert running["counts"][1] == [1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 0]
    assert running["by"]["columns"] == {"field": "running_year", "label": "År i drift"}
    assert "independence" not in started


def test_bands_are_told(client: Client) -> None:
    body = told(client, f"{COUNTS}?by=start_year&bands=2014,2016&lang=de")

    assert body["by"]["bands"] == [2014, 2016]
    assert body["rows"][0] == {
        "code": "under-2014", "label": "before 2014", "label_language": "en", "from": None, "to": 2013, "cases": 2,
        "share": 2 / 12,
    }  # fmt: skip


def test_json_stat_gives_the_same_numbers_to_its_reader(client: Client) -> None:
    answer = client.get(f"{TABLE}&format=json-stat&lang=nb")
    body = answer.json()

    assert answer.headers["content-type"] == "application/json-stat+json"
    assert (body["class"], body["id"], body["size"]) == ("dataset", ["country", "continuity"], [3, 4])
    assert body["dimension"]["continuity"]["category"]["index"][-1] == "unknown"
    assert body["role"] == {"geo": ["country"]}
    assert body["status"] == {"3": "u", "7": "u", "11": "u"}
    assert body["extension"]["status"]["label"] == {"u": "Ikke registrert"}
    assert body["extension"]["margins"]["country"] == {"FR": 1, "NO": 2, "SE": 1}
    assert "Norge" in body["note"][0]
    assert body["note"][-1].startswith("Ingen test av uavhengighet: ")
    cells = {(row, column): count for row, column, count in read_cube(answer.text, "label")}
    assert len(cells) == 12
    assert {pair: count for pair, count in cells.items() if count} == {
        ("Frankrike", "Ikke registrert"): 1, ("Norge", "Avsluttet senere"): 1, ("Norge", "I ordinær drift"): 1,
        ("Sverige", "Videreført"): 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    "address", [f"{COUNTS}?by=sector", f"{CROSSTAB}?rows=sector&columns=sector", f"{TIMELINE}?by=sector"]
)
def test_json_stat_of_no_case_can_be_read(client: Client, address: str) -> None:
    answer = client.get(f"{address}&country=LU&format=json-stat")

    assert [cell[-1] for cell in read_cube(answer.text)] == [0]
    assert answer.json()["extension"]["cases"] == 0
    assert told(client, f"{address}&country=LU")["cases"] == 0


def test_years_and_dimensions_against_themselves_are_told_apart_in_json_stat(client: Client) -> None:
    years = told(client, f"{TIMELINE}?by=country&format=json-stat")
    itself = told(client, f"{CROSSTAB}?rows=sector&columns=sector&format=json-stat")

    assert years["role"] == {"geo": ["country"], "time": ["start_year"]}
    assert itself["id"] == ["rows.sector", "columns.sector"]
    assert "role" not in told(client, f"{COUNTS}?by=start_year&format=json-stat")


def test_csv_has_a_row_for_each_cell(client: Client) -> None:
    answer = client.get(f"{TABLE}&format=csv&lang=nn")
    rows = list(csv.DictReader(StringIO(answer.text)))

    assert len(rows) == 12
    assert rows[4] == {
        "country": "NO", "country_label": "Noreg", "continuity": "ended", "continuity_label": "Avslutta seinare",
        "cases": "1", "row_cases": "2", "column_cases": "1", "all_cases": "4", "row_share": "0.5",
        "column_share": "1.0", "share": "0.25", "revision": "1",
    }  # fmt: skip
    assert rows[3]["continuity"] == "unknown"
    assert answer.headers["content-disposition"] == 'attachment; filename="samspill-crosstab-revision-1.csv"'
    link = answer.headers["link"].partition(">")[0].removeprefix("<")
    assert told(client, link)["notes"][0].startswith("4 saker, ikkje eit utval")


def test_a_file_of_counts_holds_those_to_which_it_does_not_apply(client: Client) -> None:
    answer = client.get(f"{COUNTS}?by=end_year&format=csv&lang=nn")
    rows = list(csv.DictReader(StringIO(answer.text)))

    assert sum(int(row["cases"]) for row in rows) == int(rows[0]["all_cases"])
    assert rows[-1]["end_year"] == "not-applicable"
    assert rows[-1]["end_year_label"] == "Gjeld ikkje her"
    json = told(client, f"{COUNTS}?by=end_year")
    assert int(rows[-1]["cases"]) == json["not_applicable"] > 1
    assert [row["code"] for row in json["rows"]][-1] is None


def test_the_cells_of_every_file_hold_them_too(client: Client) -> None:
    address = f"{CROSSTAB}?rows=status&columns=end_year"
    rows = list(csv.DictReader(StringIO(client.get(f"{address}&format=csv").text)))
    cube = told(client, f"{address}&format=json-stat")
    book = load_workbook(BytesIO(client.get(f"{address}&format=xlsx&lang=en").content))
    table: list[Any] = [list(row) for row in book["table"].iter_rows(values_only=True)]

    cells = {(row["status"], row["end_year"]): int(row["cases"]) for row in rows}
    assert sum(cells.values()) == told(client, address)["cases"]
    assert cells["ongoing", "not-applicable"] > 1
    assert {row["column_cases"] for row in rows if row["end_year"] == "not-applicable"} == {
        str(cube["extension"]["not_applicable"]["end_year"])
    }
    assert cube["dimension"]["end_year"]["category"]["index"][-1] == "not-applicable"
    assert cube["extension"]["status"]["label"]["n"] == "Does not apply"
    assert sum(cube["value"]) == sum(cells.values())
    assert table[0][-2:] == ["Does not apply", "Cases"]
    assert sum(table[-1][1:-1]) == table[-1][-1]


@pytest.mark.parametrize(
    ("address", "cell"),
    [
        (f"{COUNTS}?by=sector", {"sector": "unknown"}),
        (f"{CROSSTAB}?rows=sector&columns=country", {"sector": "unknown", "country": "unknown"}),
        (f"{TIMELINE}?by=sector", {"sector": "unknown", "start_year": "unknown"}),
    ],
)
def test_a_file_of_no_case_says_0(client: Client, address: str, cell: dict[str, str]) -> None:
    answer = client.get(f"{address}&country=LU&format=csv")
    (row,) = csv.DictReader(StringIO(answer.text))

    assert cell.items() <= row.items()
    assert (row["cases"], row["all_cases"], row["share"]) == ("0", "0", "")
    assert answer.headers["samspill-count"] == "0"


def test_a_workbook_holds_the_table_as_it_is_read_with_notes_and_source(client: Client) -> None:
    answer = client.get(f"{TABLE}&format=xlsx&lang=nb")
    book = load_workbook(BytesIO(answer.content))
    table = [list(row) for row in book["table"].iter_rows(values_only=True)]
    about = {row[0]: row[1] for row in book["about"].iter_rows(values_only=True)}
    said = [row[1] for row in book["about"].iter_rows(values_only=True)]

    assert table[0][1:] == ["Avsluttet senere", "Videreført", "I ordinær drift", "Ikke registrert", "Saker"]
    assert table[2] == ["Norge", 1, 0, 1, 0, 2]
    assert table[-1] == ["Saker", 1, 1, 1, 1, 4]
    assert [row[1] for row in book["row_share"].iter_rows(values_only=True)][1:] == [0, 0.5, 0]
    assert about["Lisens"] == "CC BY 4.0 https://creativecommons.org/licenses/by/4.0/"
    assert about["Datasettrevisjon"] == 1
    assert "12 av 12 ruter har færre enn fem saker." in said
    assert said.count("4 saker, ikke et utvalg: tallene viser hva noen har skrevet om, ikke hva som er vanlig.") == 1
    assert len(list(book["cells"].iter_rows())) == 13


def test_counts_and_timelines_are_files_too(client: Client) -> None:
    counts = load_workbook(BytesIO(client.get(f"{COUNTS}?by=outcome&format=xlsx").content))
    rows = list(csv.DictReader(StringIO(client.get(f"{TIMELINE}?by=country&country=NO&format=csv").text)))

    assert [cell.value for cell in counts["table"][1]][:3] == ["Outcome", "Cases", "Share of all cases (0 to 1)"]
    assert [(row["start_year"], row["cases"]) for row in rows if row["cases"] != "0"] == [("2015", "1"), ("2019", "1")]


def test_an_answer_is_kept_until_something_is_published(own_client: Client) -> None:
    first = own_client.get(TABLE)
    own_client.publish(a_case(words="more"))

    assert own_client.get(TABLE, if_none_match=first.headers["etag"]).status_code == 200
    again = own_client.get(TABLE)
    assert own_client.get(TABLE, if_none_match=again.headers["etag"]).status_code == 304
    assert (first.json()["cases"], again.json()["cases"]) == (4, 5)


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        (f"{COUNTS}?by=sectr", [("by", "sector")]),
        (COUNTS, [("by", None)]),
        (f"{COUNTS}?by=sector&country=XX", [("country", None)]),
        (f"{COUNTS}?by=sector&limit=3", [("limit", None)]),
        (f"{CROSSTAB}?rows=country", [("columns", None)]),
        (f"{CROSSTAB}?rows=country&columns=sectr&rows.bands=3", [("rows.bands", None), ("columns", "sector")]),
        (f"{TIMELINE}?by=sector&counting=ended", [("counting", None)]),
        (f"{COUNTS}?by=sector&format=jsonstat", [("format", "json-stat")]),
    ],
)
def test_what_is_not_understood_is_named(client: Client, address: str, wrong: list[tuple[str, str | None]]) -> None:
    assert faults(client.get(address)) == wrong


def test_a_format_may_be_wished_for(client: Client) -> None:
    assert client.get(f"{COUNTS}?by=sector", accept="text/csv").headers["content-type"].startswith("text/csv")
    assert client.get(f"{COUNTS}?by=sector", accept="application/json-stat+json").json()["class"] == "dataset"
    assert client.get(f"{COUNTS}?by=sector", accept="image/png").status_code == 406


def test_figures_can_be_found_again_as_of_a_revision(own_client: Client) -> None:
    first = told(own_client, TABLE)
    own_client.publish(a_case(words="more"))

    again = told(own_client, f"{TABLE}&as_of=1")
    assert {name: again[name] for name in first if name != "links"} == {
        name: value for name, value in first.items() if name != "links"
    }
    assert again["as_of"]["revision"] == 1
    assert again["links"]["cases"] == "/v1/cases?country=NO,SE,FR&as_of=1"
    assert told(own_client, TABLE)["cases"] == 5
    file = own_client.get(f"{TABLE}&as_of=1&format=csv")
    assert file.headers["samspill-as-of"].startswith("1;")
    assert next(csv.DictReader(StringIO(file.text)))["all_cases"] == "4"


def test_a_figure_names_where_it_is_found_again_and_cited(own_client: Client) -> None:
    first = told(own_client, TABLE)
    printed = told(own_client, f"{TABLE}&format=json-stat&lang=nn")["href"]
    described = own_client.get(f"{TABLE}&format=csv").headers["link"]
    own_client.publish(a_case(words="more"))

    assert first["links"]["fixed"] == f"{TABLE}&as_of=1&lang=en"
    assert told(own_client, first["links"]["fixed"])["counts"] == first["counts"]
    assert "/v1/cases?country=NO,SE,FR&as_of=1" in own_client.get(first["links"]["cite"]).text
    assert told(own_client, printed)["extension"]["cases"] == 4
    assert "as_of=1" in described
    older = told(own_client, f"{TABLE}&as_of=1")["links"]
    assert (older["fixed"], older["cite"]) == (first["links"]["fixed"], first["links"]["cite"])

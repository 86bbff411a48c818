"""Cases side by side, as an adviser or a program asks for them."""

from io import BytesIO
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook
from sqlmodel import select

from app.model.case import Case, FormerSlug
from app.store.database import Database
from tests.asking import Client, withdraw
from tests.builders import a_case, a_source, an_organisation

KITCHEN, BAKERY, BOND = "no-eksempelvik-kitchen", "pl-eksempelvik-bakery", "gb-eksempelvik-bond"
TWO = f"/v1/comparison?cases={KITCHEN},{BAKERY}"
THIRTEEN = ",".join(f"no-eksempelvik-{number}" for number in range(13))


def told(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()


def faults(answer: httpx.Response) -> list[dict[str, Any]]:
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found: list[dict[str, Any]] = answer.json()["errors"]
    return found


def cells(body: Any, field: str) -> dict[str, Any]:
    (row,) = (row for row in body["rows"] if row["field"] == field)
    found: dict[str, Any] = row["cells"]
    return found


def test_cases_stand_side_by_side_field_by_field(client: Client) -> None:
    body = told(client, f"{TWO}&lang=nn")

    assert [column["id"] for column in body["columns"]] == [KITCHEN, BAKERY]
    assert cells(body, "country")[BAKERY]["codes"] == ["PL"]
    assert cells(body, "start_year")[KITCHEN]["numbers"] == [2015]
    assert cells(body, "barrier")[BAKERY]["state"] == "unknown"
    assert cells(body, "end_year")[KITCHEN]["state"] == "not-applicable"
    assert body["labels"]["country"] == {"NO": "Noreg", "PL": "Polen"}
    (row,) = (row for row in body["rows"] if row["field"] == "sector")
    assert (row["label"], row["label_language"], row["absence"]) == ("Område", "nn", "closed")


def test_what_all_share_and_what_tells_them_apart(client: Client) -> None:
    body = told(client, f"{TWO}&lang=nb")

    assert body["shared"]["sector"] == ["work-integration", "food-and-agriculture"]
    assert body["shared"]["target_group"] == ["long-term-unemployed"]
    assert body["apart"]["target_group"] == {KITCHEN: [], BAKERY: ["people-with-disabilities"]}
    assert body["apart"]["start_year"] == {KITCHEN: [2015], BAKERY: [2012]}
    assert "sector" not in body["apart"]
    assert "område (arbeidsinkludering; mat og landbruk)" in body["sentences"]["shared"]
    assert "Startår skiller dem. Eksempelvik: 2015. Łódka: 2012." in body["sentences"]["apart"]
    assert body["sentences_language"] == "nb"


def test_a_pair_is_alike_as_comparable_cases_are(client: Client) -> None:
    (pair,) = told(client, f"{TWO}&weights=sector:2,country:0&lang=nn")["pairs"]
    items = told(client, f"/v1/cases/{KITCHEN}/comparable?weights=sector:2,country:0&lang=nn&limit=100")["items"]
    (same,) = (item for item in items if item["case"]["slug"] == BAKERY)

    assert pair["score"] == pytest.approx(same["score"], abs=1e-9)
    shared = ("low", "high", "compared", "closer_than", "thin", "unknown", "unknown_sentence")
    assert {name: pair[name] for name in shared} == {name: same[name] for name in shared}
    assert [one["component"] for one in pair["components"]] == [one["component"] for one in same["components"]]
    assert [one["sentence"] for one in pair["components"]] == [one["sentence"] for one in same["components"]]
    assert pair["score"] == pytest.approx(sum(one["share"] for one in pair["components"]), abs=1e-9)
    assert "country" not in {one["component"] for one in pair["components"]}


def test_a_profile_stands_beside_them_as_one_more_column(client: Client) -> None:
    profile = "profile.sector=food-and-agriculture&profile.municipality=NO-4613&population=400"

    body = told(client, f"{TWO}&{profile}&lang=nn")

    assert [column["id"] for column in body["columns"]] == ["profile", KITCHEN, BAKERY]
    assert body["columns"][0]["name"] == "Planen dykkar"
    assert [(pair["here"], pair["there"]) for pair in body["pairs"]] == [
        ("profile", KITCHEN), ("profile", BAKERY), (KITCHEN, BAKERY)
    ]  # fmt: skip
    assert body["profile"] == {"sector": ["food-and-agriculture"], "population": 400, "municipality": "NO-4613"}
    assert body["shared"]["sector"] == ["food-and-agriculture"]
    assert cells(body, "outcome")["profile"]["state"] == "not-applicable"
    # The law at home is named: whoever asks has said where that is.
    assert body["columns"][2]["cautions"][0].startswith("Polen har andre reglar enn Noreg.")


def test_beside_a_profile_one_case_suffices(client: Client) -> None:
    body = told(client, f"/v1/comparison?cases={KITCHEN}&profile.country=NO")

    assert len(body["columns"]) == 2
    assert body["pairs"][0]["score"] == 1


def test_where_little_could_be_compared_a_pair_says_so(client: Client) -> None:
    (pair,) = told(client, f"/v1/comparison?cases={KITCHEN},dk-eksempelvik-bare&weights=words:0&lang=nb")["pairs"]

    assert (pair["thin"], pair["compared"]) == (True, pytest.approx(0.05))
    assert pair["thin_sentence"] == "Bare 5 prosent av det som sammenlignes, var kjent på begge sider."
    assert pair["unknown_sentence"].startswith("Vet ikke: ")
    assert told(client, TWO)["pairs"][0]["thin_sentence"] is None


def test_words_compare_cases_with_cases_and_not_with_a_profile(client: Client) -> None:
    body = told(client, f"{TWO}&profile.sector=energy&lang=nn")
    words = {(pair["here"] == "profile"): [one for one in pair["components"] if one["component"] == "words"]
             for pair in body["pairs"]}  # fmt: skip

    assert words[True] == []
    assert words[False][0]["shared_language"] == "en"
    assert "words" not in {name for pair in body["pairs"] for name in pair["unknown"]}
    assert body["labels"]["component"]["words"] == "Orda i skildringane"


def test_beside_a_profile_alone_a_case_has_no_words(client: Client) -> None:
    one = f"/v1/comparison?cases={KITCHEN}&profile.sector=energy"

    assert "words" not in told(client, one)["measure"]["weights"]
    (fault,) = faults(client.get(f"{one}&weights=words:2"))
    assert "has no component 'words'" in fault["detail"]


def test_what_is_doubtful_stands_with_the_case(client: Client) -> None:
    body = told(client, f"/v1/comparison?cases={KITCHEN},is-eksempelvik-planned-bus&lang=nb")

    assert body["columns"][1]["doubts"] == ["Kildegrunnlaget er tynt.", "Hva det ble til, er ikke kjent."]
    assert body["columns"][0]["doubts"] == []
    assert body["cautions"][0].startswith("2 saker, ikke et utvalg")


def test_labels_are_those_that_occur_with_the_languages_of_those_that_fell_back(client: Client) -> None:
    body = told(client, f"{TWO}&lang=de")

    assert body["labels"]["country"] == {"NO": "Norwegen", "PL": "Polen"}
    assert body["label_languages"]["legal_form"]["pl-spoldzielnia-socjalna"] == "pl"
    assert body["sentences_language"] == "en"
    assert set(body["labels"]["legal_form"]) == {"no-as", "pl-spoldzielnia-socjalna"}
    # An outcome has three parts, each with its words.
    assert body["labels"]["outcome_result"].keys() == {"reached"}


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("", "Say which cases to compare"),
        (f"cases={KITCHEN}", "'cases' names 1 case; a comparison takes 2 to 12 cases, or 1 to 12 beside a profile"),
        (f"cases={THIRTEEN}", "'cases' names 13 cases"),
        (f"cases={KITCHEN},{KITCHEN}", f"'cases' names '{KITCHEN}' 2 times; name each case once."),
        (f"cases={KITCHEN}&cases={KITCHEN}", f"'cases' names '{KITCHEN}' 2 times; name each case once."),
        (f"cases={KITCHEN},,{BAKERY}", "A value of 'cases' is empty"),
        ("cases=", "A value of 'cases' is empty"),
    ],
)
def test_a_wrong_number_of_cases_is_told_the_right_one(client: Client, query: str, detail: str) -> None:
    first, *_ = faults(client.get(f"/v1/comparison?{query}"))

    assert first["parameter"] == "cases"
    assert first["detail"].startswith(detail)


def test_a_misspelt_slug_is_told_the_nearest(client: Client) -> None:
    (fault,) = faults(client.get(f"/v1/comparison?cases={KITCHEN},pl-eksempelvik-bakry"))

    assert (fault["parameter"], fault["did_you_mean"]) == ("cases", BAKERY)


@pytest.mark.parametrize(
    ("option", "parameter", "hint"),
    [
        ("weights=sectr:2", "weights", "sector"),
        ("weights=sector:-1", "weights", "sector:1"),
        ("weights=" + ",".join(f"{name}:0" for name in (
            "sector", "collaboration_form", "target_group", "legal_form_family", "population_band", "country",
            "start_year", "words",
        )), "weights", "sector:1"),
        ("profile.sector=enrgy", "profile.sector", "energy"),
        ("profile.sectr=energy", "profile.sectr", "profile.sector"),
        ("format=cvs", "format", "csv"),
        ("cells=code&format=csv", "cells", None),
        ("cells=codes", "cells", None),
        ("limit=3", "limit", None),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused(client: Client, option: str, parameter: str, hint: str | None) -> None:
    found = faults(client.get(f"{TWO}&{option}"))

    assert [fault["parameter"] for fault in found] == [parameter]
    if hint:
        assert found[0]["did_you_mean"] == hint


def test_every_fault_is_told_at_once(client: Client) -> None:
    found = faults(client.get(f"/v1/comparison?cases={KITCHEN},pl-eksempelvik-bakry&weights=x:1&profile.sector=y"))

    assert [fault["parameter"] for fault in found] == ["profile.sector", "weights", "cases"]


def test_a_profile_of_which_nothing_counts_is_refused(client: Client) -> None:
    (fault,) = faults(client.get(f"{TWO}&profile.country=NO&weights=country:0"))

    assert fault["parameter"] == "weights"


def test_a_withdrawn_and_a_renamed_case_are_told_as_such(own_client: Client) -> None:
    withdraw(own_client.database, BOND, "It never happened.")
    _rename(own_client.database, BAKERY, "pl-eksempelvik-bakehouse")

    gone, renamed = faults(own_client.get(f"/v1/comparison?cases={KITCHEN},{BOND},{BAKERY}"))

    assert "has been withdrawn: It never happened." in gone["detail"]
    assert (renamed["parameter"], renamed["did_you_mean"]) == ("cases", "pl-eksempelvik-bakehouse")


def _rename(database: Database, slug: str, other: str) -> None:
    with database.writing() as session:
        case = session.exec(select(Case).where(Case.slug == slug)).one()
        assert case.id is not None
        case.slug = other
        session.add(FormerSlug(slug=slug, case_id=case.id))


@pytest.mark.parametrize("file_format", ["json", "csv", "xlsx"])
def test_the_same_question_gives_the_same_bytes_and_is_remembered(client: Client, file_format: str) -> None:
    address = f"{TWO}&format={file_format}&profile.country=NO&lang=nn"

    first, second = client.get(address), client.get(address, accept_language="de")

    assert first.content == second.content
    assert first.headers["etag"] == second.headers["etag"]
    assert client.get(address, if_none_match=first.headers["etag"]).status_code == 304


def test_the_order_of_the_cases_is_the_order_of_the_columns(client: Client) -> None:
    body = told(client, f"/v1/comparison?cases={BAKERY},{KITCHEN}")

    assert [column["id"] for column in body["columns"]] == [BAKERY, KITCHEN]
    assert body["links"]["self"] == f"/v1/comparison?cases={BAKERY},{KITCHEN}"


def test_as_csv_it_is_a_row_for_each_field_and_a_column_for_each_case(client: Client) -> None:
    answer = client.get(f"{TWO}&format=csv&lang=nn")
    lines = answer.text.splitlines()

    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers["content-language"] == "nn"
    assert answer.headers["content-disposition"] == 'attachment; filename="samspill-comparison-of-2-revision-1.csv"'
    assert lines[0] == "Felt,Eksempelvik,Łódka"
    assert lines[2] == f"Adressa til saka,{KITCHEN},{BAKERY}"
    assert "Land,Noreg,Polen" in lines
    assert "Område,Arbeidsinkludering; Mat og landbruk,Arbeidsinkludering; Mat og landbruk" in lines
    assert "Kva det vart til,I ordinær drift,I ordinær drift" in lines


def test_as_csv_it_can_hold_codes(client: Client) -> None:
    lines = client.get(f"{TWO}&format=csv&cells=codes").text.splitlines()

    assert lines[0] == f"field,{KITCHEN},{BAKERY}"
    assert "sector,work-integration|food-and-agriculture,work-integration|food-and-agriculture" in lines
    assert "start_year,2015,2012" in lines
    assert "end_year,not-applicable,not-applicable" in lines


def test_the_format_can_be_wished_for_by_accept(client: Client) -> None:
    assert client.get(TWO, accept="text/csv").headers["content-type"].startswith("text/csv")
    assert client.get(TWO, accept="image/png").status_code == 406


def test_as_xlsx_it_has_the_table_the_pairs_and_the_sources(client: Client) -> None:
    answer = client.get(f"{TWO}&format=xlsx&lang=nb")
    book = load_workbook(BytesIO(answer.content))
    rows = {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets}

    assert list(rows) == ["about", "table", "pairs", "sources"]
    assert rows["about"][0] == ["Spørsmål", "Sammenlignet side om side: Eksempelvik, Łódka."]
    assert ["Mål", "samspill-1"] in rows["about"]
    assert ["Adresse", f"{TWO}&format=xlsx&lang=nb"] in rows["about"]
    assert rows["table"][0] == ["Felt", "Eksempelvik", "Łódka"]
    assert rows["pairs"][1][:2] == ["Eksempelvik", "Łódka"]
    assert isinstance(rows["pairs"][1][2], float)
    assert rows["sources"][0] == ["Sak", "Tittel", "Utgiver", "År", "Språk", "Adresse"]
    assert [row[0] for row in rows["sources"][1:]] == ["Eksempelvik", "Eksempelvik", "Łódka"]


@pytest.mark.parametrize("text", ["=1+1", "+SUM(A1)", "@A1", "-1"])
def test_no_spreadsheet_takes_a_text_for_a_formula(own_client: Client, text: str) -> None:
    organisations, sources = [an_organisation(name=text)], [a_source(title=text)]
    own_client.publish(a_case(words="sly", municipality_role=text, organisations=organisations, sources=sources))
    address = f"/v1/comparison?cases={KITCHEN},no-eksempelvik-sly"

    lines = own_client.get(f"{address}&format=csv").text.splitlines()
    book = load_workbook(BytesIO(own_client.get(f"{address}&format=xlsx").content))

    assert f"What the municipality does,Buys school meals.,'{text}" in lines
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert len(cells) == 3
    assert {cell.data_type for cell in cells} == {"s"}

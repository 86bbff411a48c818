"""Cases as sets, as a researcher or a program of the trade asks for them."""

import csv
import re
from collections.abc import Callable, Mapping
from io import StringIO
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from tests.asking import Client, asking
from tests.builders import a_case
from tests.contract.scripts import faults_in_r
from tests.databases import fresh_database
from tests.services import Service

PATH = "/v1/qca/table"
LASTING = "LASTING=continuity:continued,ordinary-operations,scaled"
OWNS = "OWNS=collaboration_form:shared-ownership,spin-out"
SLOW = "SLOW=barrier:slow-process"


def address(*conditions: str, outcome: str = LASTING, **others: str) -> str:
    return f"{PATH}?{urlencode({'conditions': conditions, 'outcome': outcome, **others}, doseq=True)}"


def told(client: Client, where: str) -> Any:
    answer = client.get(where)
    assert answer.status_code == 200, answer.text
    return answer.json()


def faults(answer: httpx.Response) -> list[dict[str, Any]]:
    assert answer.status_code == 422, answer.text
    found: list[dict[str, Any]] = answer.json()["errors"]
    return found


def read_by(script: str) -> str:
    """The address that a script reads its table from."""
    (found,) = re.findall(r'address <- paste0\(origin, "(.*)"\)', script)
    return str(found)


def members(body: Mapping[str, Any], column: str) -> dict[str, float]:
    return {case["slug"]: case["values"][column]["membership"] for case in body["cases"]}


def table_of(answer: httpx.Response) -> list[list[str]]:
    assert answer.status_code == 200, answer.text
    return list(csv.reader(StringIO(answer.content.decode("ascii"), newline="")))


def test_a_table_says_who_belongs_and_who_is_left_out(client: Client) -> None:
    body = told(client, address(OWNS))

    assert members(body, "OWNS") == {
        "de-eksempelvik-material-bank": 0, "gb-eksempelvik-bond": 1, "gr-eksempelvik-weaving": 0,
        "no-eksempelvik-kitchen": 0, "no-eksempelvik-solar": 1, "pl-eksempelvik-bakery": 1,
        "pt-eksempelvik-code-school": 0, "se-eksempelvik-garden": 0,
    }  # fmt: skip
    assert members(body, "LASTING")["no-eksempelvik-solar"] == 0
    assert body["sides"] == {"inside": 6, "outside": 2, "between": 0}
    assert body["notes"][0] == "8 cases: 6 with the outcome LASTING, 2 without it."
    out = {case["slug"]: [(one["column"], one["reason"]) for one in case["missing"]] for case in body["excluded"]}
    assert out["dk-eksempelvik-bare"] == [("OWNS", "unknown"), ("LASTING", "unknown")]
    assert out["is-eksempelvik-planned-bus"] == [("LASTING", "unknown")]
    assert len(body["cases"]) + len(body["excluded"]) == 12


def test_what_a_case_has_stands_beside_how_far_it_belongs(client: Client) -> None:
    body = told(client, address("YEARS=duration_years@1,3,8", outcome="continuity", lang="nn"))
    kitchen = next(case for case in body["cases"] if case["slug"] == "no-eksempelvik-kitchen")

    years = kitchen["values"]["YEARS"]
    assert (years["raw"], years["at_least"], years["zero"]) == ({"duration_years": 9}, True, None)
    assert kitchen["values"]["CONTINUITY"]["raw"] == {"continuity": ["ordinary-operations"]}
    assert body["labels"]["continuity"]["ordinary-operations"] == "I ordinær drift"
    assert (kitchen["title_language"], kitchen["link"]) == ("en", "/v1/cases/no-eksempelvik-kitchen?lang=nn")
    (column,) = body["conditions"]
    assert column["words"] == "Varigheit (år): 1 heilt utanfor, 3 midt imellom, 8 heilt innanfor"
    assert column["look_ups"] == [{"field": "duration_years", "kind": "anchors", "anchors": [1, 3, 8], "degrees": []}]
    assert {one["value"]: one["degree"] for one in body["outcome"]["look_ups"][0]["degrees"]}["ended"] == 0.2


@pytest.mark.parametrize(
    "tag",
    ["sector:work-integration", "barrier:slow-process", "collaboration_form_group:owning", "legal_form:gb-cic",
     "outcome:*:evaluation:not-reached", "evidence:none", "population_band:under-5k", "country:NO",
     "original_language:nb", "continuity:scaled", "enabler:guaranteed-demand", "tier:county-or-region"],
)  # fmt: skip
def test_members_of_a_tag_are_the_cases_that_its_filter_finds(client: Client, tag: str) -> None:
    field, _, code = tag.partition(":")
    found = told(client, f"/v1/cases?limit=100&{urlencode({f'{field}.all': code})}")
    body = told(client, address(f"A={tag}!zero", outcome="B=source_count@1"))

    assert len(body["cases"]) == 12
    assert {slug for slug, value in members(body, "A").items() if value == 1} == {
        case["slug"] for case in found["items"]
    }


def test_any_filter_narrows_the_table(client: Client) -> None:
    for filters in ({"sector": "work-integration"}, {"country.not": "NO"}, {"where": "NOT end_year IS KNOWN"},
                    {"q": "municipality"}, {"outcome.all": "employment"}):  # fmt: skip
        body = told(client, address("A=source_count@2", outcome="B=source_count@1", **filters))
        found = told(client, f"/v1/cases?limit=100&{urlencode(filters)}")
        assert [case["slug"] for case in body["cases"]] == sorted(case["slug"] for case in found["items"])
        assert body["query"]["words"] == found["query"]["words"]
        again = told(client, f"{body['links']['cases']}&limit=100")
        assert again["total"] == found["total"]


def test_what_zeros_mean_is_said_first(client: Client) -> None:
    body = told(client, address(SLOW, OWNS, absent="zero-if-coded"))

    first = body["warnings"][0]
    assert first["code"] == "zeros-from-absence"
    # Of the cases with a coded barrier and a known end: kitchen and bank; weaving has the barrier and one uncoded.
    assert members(body, "SLOW") == {
        "de-eksempelvik-material-bank": 0, "gr-eksempelvik-weaving": 1, "no-eksempelvik-kitchen": 0,
    }  # fmt: skip
    assert first["numbers"] == {"zeros": 5, "uncoded": 0, "ones": 0, "ones_uncoded": 0}
    assert first["sentence"] == (
        "0 means: this code was not recorded. Zeros of this kind: 5, of which 0 in cases that tell something that no "
        "code fits. By column: SLOW 2 (0), OWNS 3 (0)."
    )
    assert [column["zeros"] for column in body["conditions"]] == [2, 3]
    staffing = told(client, address("STAFF=barrier:staffing", absent="zero-if-coded"))
    assert staffing["warnings"][0]["numbers"] == {"zeros": 3, "uncoded": 1, "ones": 0, "ones_uncoded": 0}
    assert told(client, address("A=country:NO"))["warnings"][0]["code"] != "zeros-from-absence"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "1 under NOT means: this code was not recorded. Memberships above 0 of this kind: 2, of which 0 in "
         "cases that tell something that no code fits. By column: NOTSLOW 2 (0)."),
        ("nb", "1 under NOT betyr: denne koden ble ikke registrert. Medlemskap over 0 av dette slaget: 2, av dem 0 i "
         "saker som forteller noe ingen kode passer til. Etter kolonne: NOTSLOW 2 (0)."),
        ("nn", "1 under NOT tyder: denne koden vart ikkje registrert. Medlemskapar over 0 av dette slaget: 2, av dei 0 "
         "i saker som fortel noko ingen kode passar til. Etter kolonne: NOTSLOW 2 (0)."),
    ],
)  # fmt: skip
def test_absence_under_not_makes_ones_that_are_told_apart(client: Client, language: str, sentence: str) -> None:
    body = told(client, address(f"NOT{SLOW.replace('=', '=NOT ')}", absent="zero-if-coded", lang=language))

    assert sorted(members(body, "NOTSLOW").values()) == [0, 1, 1]
    first, (column,) = body["warnings"][0], body["conditions"]
    assert (first["code"], first["sentence"], first["columns"]) == ("zeros-from-absence", sentence, ["NOTSLOW"])
    assert first["numbers"] == {"zeros": 0, "uncoded": 0, "ones": 2, "ones_uncoded": 0}
    assert (column["zeros"], column["ones"], column["ones_beside_uncoded"]) == (0, 2, 0)
    made = {case["slug"]: case["values"]["NOTSLOW"]["zero"] for case in body["cases"]}
    assert {slug for slug, zero in made.items() if zero} == {"de-eksempelvik-material-bank", "no-eksempelvik-kitchen"}


def test_memberships_are_counted_and_not_what_is_looked_up_for_them(client: Client) -> None:
    either = "ANY=barrier:slow-process!zero OR barrier:staffing!zero OR collaboration_form:co-creation!zero"
    body = told(client, address(either, outcome="B=source_count@1"))

    zeros = [case for case in body["cases"] if case["values"]["ANY"]["membership"] == 0]
    assert 0 < len(zeros) < len(body["cases"]) == 12
    assert body["warnings"][0]["numbers"]["zeros"] == len(zeros) == body["conditions"][0]["zeros"]
    assert {case["values"]["ANY"]["zero"] for case in body["cases"] if case not in zeros} == {None}


def test_the_decision_on_absence_is_echoed(client: Client) -> None:
    body = told(client, address(SLOW, "STAFF=barrier:staffing!zero", OWNS))
    slow, staff, owns = (column["absence"][0] for column in body["conditions"])

    assert body["absent"] == "by-field"
    assert [one["decision"] for one in (slow, staff, owns)] == ["missing", "zero", "zero-if-coded"]
    assert [one["declared"] for one in (slow, owns)] == ["open", "closed"]
    assert (
        slow["sentence"]
        == "Barrier: missing where none of the codes is recorded. 0 where the coder looked for every code."
    )
    assert body["outcome"]["absence"][0]["sentence"] == (
        "Continuity: 0 where there is another value, missing where there is none."
    )
    reasons = {one["reason"] for case in body["excluded"] for one in case["missing"] if one["column"] == "SLOW"}
    assert reasons == {"absent", "uncoded", "unknown"}


def test_missing_memberships_can_be_refused(client: Client) -> None:
    answer = client.get(address(OWNS, missing="refuse"))

    assert faults(answer)[0] == {
        "parameter": "missing",
        "detail": "dk-eksempelvik-bare: OWNS: Form of collaboration: not recorded. LASTING: Continuity: not recorded.",
    }
    assert answer.json()["detail"] == "A membership is missing of 4 of 12 cases."
    whole = told(client, address("A=country:NO", outcome="B=source_count@2", missing="refuse"))
    assert (len(whole["cases"]), whole["excluded"], whole["missing"]) == (12, [], "refuse")


def test_too_few_on_one_side_and_half_and_lower_bounds_are_warned_of(client: Client) -> None:
    body = told(client, address(OWNS, "YEARS=duration_years@1,9,12", "ONE=source_count@1"))
    codes = {one["code"]: one for one in body["warnings"]}

    assert "do not publish" in codes["few-on-one-side"]["sentence"]
    assert codes["exactly-half"]["columns"] == ["YEARS"]
    assert codes["lower-bounds"]["columns"] == ["YEARS"]
    assert codes["constant"]["columns"] == ["ONE"]
    assert any("0.95 and 0.05 at the outer ones" in note for note in body["notes"])
    other = told(client, address("YEARS=duration_years@1,3,12", calibration="fsqca"))
    assert any("log odds of 3.0 at the outer ones" in note for note in other["notes"])
    assert members(other, "YEARS") != members(told(client, address("YEARS=duration_years@1,3,12")), "YEARS")


def test_nothing_left_is_said(client: Client) -> None:
    body = told(client, address(OWNS, country="DK"))

    assert [one["code"] for one in body["warnings"]] == ["nothing-left"]
    assert table_of(client.get(address(OWNS, country="DK", format="csv"))) == [["CASE", "OWNS", "LASTING"]]


@pytest.mark.parametrize(
    ("language", "note", "zero"),
    [
        ("en", "8 cases: 6 with the outcome LASTING, 2 without it.", "0 means: this code was not recorded."),
        ("nb", "8 saker: 6 med utfallet LASTING, 2 uten.", "0 betyr: denne koden ble ikke registrert."),
        ("nn", "8 saker: 6 med utfallet LASTING, 2 utan.", "0 tyder: denne koden vart ikkje registrert."),
        ("pl", "8 cases: 6 with the outcome LASTING, 2 without it.", "0 means: this code was not recorded."),
    ],
)
def test_sentences_come_in_three_languages(client: Client, language: str, note: str, zero: str) -> None:
    body = told(client, address(OWNS, lang=language))

    assert body["notes"][0] == note
    assert body["warnings"][0]["sentence"].startswith(zero)
    assert body["sentences_language"] == ("en" if language == "pl" else language)


def test_every_kind_of_condition_is_said_in_words(client: Client) -> None:
    conditions = (
        OWNS, "BIG=population@50000,10000,3000", "SEEN=source_count@2", "NEW=start_year{2015,2018}",
        "END=continuity{ended|ended-after-pilot,continued}", "RISK=emes.economic-risk",
        "MIX=NOT (sector:energy OR continuity) AND status:ongoing",
    )  # fmt: skip
    words = {
        language: [one["words"] for one in told(client, address(*conditions, lang=language))["conditions"]]
        for language in ("en", "nb", "nn")
    }

    assert words["en"] == [
        "Form of collaboration: “Shared ownership” or “Spin-out from the municipality”",
        "Inhabitants of the place served: 50,000 fully out, 10,000 in between, 3,000 fully in",
        "Number of sources: 2 or more",
        "Start year, in categories: 0: under 2015; 1: 2015 to under 2018; 2: 2018 or more",
        "Continuity, in categories: 0: “Ended later” or “Ended after the pilot”; 1: “Continued”",
        "Significant economic risk, as degrees: 0 = 0, 1 = 0.33, 2 = 0.67, 3 = 1",
        "not ((Sector: energy) or (Continuity, as degrees: “Ended after the pilot” = 0, “Ended later” = 0.2, "
        "“Continued” = 0.6, “Part of ordinary operations” = 1, “Spread or scaled” = 1)) and (Status: “Ongoing”)",
    ]
    falling = "Innbyggjarar på staden det gjeld: 50|000 heilt utanfor, 10|000 midt imellom, 3|000 heilt innanfor"
    assert words["nn"][1] == falling.replace("|", "\u00a0")
    assert words["nb"][5].endswith("1 = 0,33, 2 = 0,67, 3 = 1")


Rows = list[list[str]]


def is_read_by_qca_for_r(header: list[str], rows: Rows) -> bool:
    """`read.csv(…, row.names = 1)`: names that `make.names` leaves alone, each row name once, numbers elsewhere."""
    names = all(re.fullmatch(r"[A-Za-z][A-Za-z0-9._]*", name) and name not in ("NA", "TRUE", "NULL") for name in header)
    return names and len({row[0] for row in rows}) == len(rows) and _has_numbers(rows)


def is_read_by_cna(header: list[str], rows: Rows) -> bool:
    """`configTable`: capital letters, digits after the first, ASCII; all values whole, or all from 0 to 1."""
    names = all(re.fullmatch(r"[A-Z][A-Z0-9]*", name) for name in header)
    values = [float(cell) for row in rows for cell in row[1:]]
    return names and (all(one.is_integer() for one in values) or all(0 <= one <= 1 for one in values))


def is_read_by_fsqca(header: list[str], rows: Rows) -> bool:
    """The data editor: at most 15 letters and digits, not told apart by case; no blanks, no gaps; from 0 to 1."""
    names = all(re.fullmatch(r"[A-Za-z][A-Za-z0-9]{0,14}", name) for name in header)
    is_unique = len({name.lower() for name in header}) == len(header)
    return names and is_unique and not any(" " in row[0] for row in rows) and _has_numbers(rows)


def is_read_by_tosmana(header: list[str], rows: Rows) -> bool:
    """Whole numbers from 0 on, every category up to the highest held by a case."""
    columns = [{row[number] for row in rows} for number in range(1, len(header))]
    return all(column in ({"0"}, {"1"}) or column == set(map(str, range(len(column)))) for column in columns)


def _has_numbers(rows: Rows) -> bool:
    return all(re.fullmatch(r"\d+(\.\d+)?", cell) for row in rows for cell in row[1:])


@pytest.mark.parametrize(
    ("conditions", "outcome", "programs"),
    [
        ((OWNS, "SECTOR=sector:work-integration"), LASTING,
         (is_read_by_qca_for_r, is_read_by_cna, is_read_by_fsqca, is_read_by_tosmana)),
        ((OWNS, "YEARS=duration_years@1,3.5,8"), "continuity",
         (is_read_by_qca_for_r, is_read_by_cna, is_read_by_fsqca)),
        ((OWNS, "NEW=start_year{2015,2017}"), LASTING, (is_read_by_qca_for_r, is_read_by_cna, is_read_by_tosmana)),
        ((OWNS, "NEW=start_year{2015,2017}"), "continuity", (is_read_by_qca_for_r,)),
    ],
)  # fmt: skip
def test_the_table_is_what_the_programs_read(
    client: Client, conditions: tuple[str, ...], outcome: str, programs: tuple[Callable[[list[str], Rows], bool], ...]
) -> None:
    answer = client.get(address(*conditions, outcome=outcome, format="csv"))
    header, *rows = table_of(answer)

    assert header[0] == "CASE"
    assert not answer.content.startswith(b"\xef\xbb\xbf")
    assert answer.content.count(b"\r\n") == len(rows) + 1 > 5
    assert all(re.fullmatch(r"[a-z0-9-]+", row[0]) for row in rows)
    assert all(is_read(header, rows) for is_read in programs)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert answer.headers["samspill-count"] == str(len(rows))
    assert answer.headers["content-disposition"].startswith('attachment; filename="samspill-')


def test_which_programs_take_categories_is_said(client: Client) -> None:
    body = told(client, address(OWNS, "NEW=start_year{2015,2017}"))

    assert body["notes"][-1].startswith("Columns of categories (NEW) are read by QCA for R, cna and Tosmana; fsQCA")
    assert not any("categories" in note for note in told(client, address(OWNS))["notes"])


def test_the_file_says_the_same_as_the_answer(client: Client) -> None:
    asked = (OWNS, "Y=duration_years@1,3,80", "C=NOT continuity", "P=~population_band")
    body = told(client, address(*asked))
    header, *rows = table_of(client.get(address(*asked, format="csv")))

    assert [row[0] for row in rows] == [case["slug"] for case in body["cases"]]
    for number, name in enumerate(header[1:], start=1):
        assert [float(row[number]) for row in rows] == list(members(body, name).values())


def test_tiny_memberships_have_no_exponent(client: Client) -> None:
    _, *rows = table_of(client.get(address("A=NOT continuity@continued=0.000000001", outcome=LASTING, format="csv")))
    _, *others = table_of(client.get(address("A=continuity@continued=0.000000001", outcome=LASTING, format="csv")))

    assert "0.999999999" in {row[1] for row in rows}
    assert "0.000000001" in {row[1] for row in others}


def test_a_category_without_a_case_is_no_table_for_programs(client: Client) -> None:
    asked = "END=continuity{ended,ended-after-pilot,continued}"
    (hole,) = (
        one for one in told(client, address(asked, country="GR,DE"))["warnings"] if one["code"] == "empty-category"
    )
    answer = client.get(address(asked, country="GR,DE", format="csv"))

    assert (hole["columns"], hole["numbers"]) == (["END"], {"category": 0})
    assert "No case is in category 0 of END" in faults(answer)[0]["detail"]


def test_the_script_reads_the_table_and_asks_both_sides(client: Client) -> None:
    answer = client.get(address(OWNS, SLOW, absent="zero", format="r", lang="nb"))
    script = answer.text

    assert answer.headers["content-type"] == "text/x-rsrc; charset=utf-8"
    assert faults_in_r(script) == []
    assert 'conditions <- c("OWNS", "SLOW")' in script
    assert 'for (outcome in c("LASTING", "~LASTING"))' in script
    assert "# 0 betyr: denne koden ble ikke registrert." in script
    assert "# Hinder: 0 overalt der ingen av kodene er registrert" in script
    assert script.startswith('origin <- "http://127.0.0.1:8000"  # Her svarer tjenesten; endre det hvis')
    read = client.get(read_by(script))
    assert table_of(read)[0] == ["CASE", "OWNS", "SLOW", "LASTING"]
    assert f"stopifnot(nrow(cases) == {read.headers['samspill-count']}" in script
    assert parse_qs(urlsplit(read_by(script)).query)["absent"] == ["zero"]


def test_the_script_holds_for_the_cases_that_it_counted(service: Service) -> None:
    service.world.publish(a_case(words="a", continuity="continued", sectors=["energy"]))
    question = f"{PATH}?conditions=ENERGY=sector:energy&outcome=continuity"
    first = service.get(f"{question}&format=r").text
    service.world.publish(a_case(words="b", continuity="scaled", sectors=["mobility"]))

    assert "stopifnot(nrow(cases) == 1," in first
    assert len(table_of(service.get(read_by(first)))) == 1 + 1
    assert "nrow(cases) == 2," in service.get(f"{question}&format=r").text
    asked = read_by(service.get(f"{question}&as_of=1&format=r").text)
    assert sorted(asked.partition("?")[2].split("&")) == sorted(read_by(first).partition("?")[2].split("&"))


@pytest.mark.parametrize(
    ("settings", "origin"),
    [
        ({"port": 8123}, "http://127.0.0.1:8123"),
        ({"host": "0.0.0.0", "port": 81}, "http://127.0.0.1:81"),
        ({"host": "::"}, "http://[::1]:8000"),
        ({"host": "192.0.2.7"}, "http://192.0.2.7:8000"),
        ({"public_url": "https://samspill.example/here"}, "https://samspill.example/here"),
    ],
)
def test_the_first_line_of_the_script_says_where_the_service_is(settings: dict[str, Any], origin: str) -> None:
    with fresh_database("sqlite") as database, asking(database, **settings) as client:
        script = client.get(address(OWNS, format="r")).text

    assert script.startswith(f'origin <- "{origin}"  # Where this service answers; change it')
    assert read_by(script).startswith(PATH)


def test_what_to_know_stands_before_the_cases(client: Client) -> None:
    assert list(told(client, address(OWNS)))[:7] == [
        "warnings", "notes", "sides", "conditions", "outcome", "excluded", "cases",
    ]  # fmt: skip


def test_words_that_were_asked_for_cannot_leave_a_comment_of_the_script(client: Client) -> None:
    for words in ('"kitchen\nsystem(1)"', "kitchen\r\nsystem(1)", "kitchen\u2028system(1)"):
        script = client.get(address(OWNS, q=words, format="r")).text
        assert "system" in script
        assert [
            line for line in script.splitlines() if "system" in line and not line.startswith(("#", "address <-"))
        ] == []


def test_links_lead_to_the_same_table(client: Client) -> None:
    body = told(client, address(OWNS, "A=sector:energy OR NOT status:ongoing", sector="energy", lang="nn"))

    assert told(client, body["links"]["self"]) == body
    assert table_of(client.get(body["links"]["csv"]))[0] == ["CASE", "OWNS", "A", "LASTING"]
    assert client.get(body["links"]["script"]).status_code == 200


def test_conditions_are_parted_by_semicolons_or_repeated(client: Client) -> None:
    repeated = told(client, address(OWNS, SLOW))
    parted = told(client, address(f"{OWNS}; {SLOW}"))

    assert [one["name"] for one in parted["conditions"]] == ["OWNS", "SLOW"]
    assert parted["cases"] == repeated["cases"]


@pytest.mark.parametrize(
    ("query", "parameter", "detail", "hint"),
    [
        ("", "conditions", "Say which conditions", None),
        ("conditions=sector:energy", "outcome", "Say what is to be explained", None),
        ("conditions=sector:enrgy&outcome=continuity", "conditions", "has no code 'enrgy'", "energy"),
        ("conditions=sector:energy;&outcome=continuity", "conditions", "A condition is empty", None),
        ("conditions=sector:energy&outcome=employment", "outcome", "outcome.all=employment", "outcome:employment"),
        ("conditions=sector:energy&outcome=LASTING", "outcome", "a name without a meaning", None),
        ("conditions=sector:energy&outcome=~LASTING", "outcome", "'~LASTING' beside 'set', or the script", None),
        ("conditions=sector:energy&outcome=~LASTING=continuity:scaled", "outcome",
         "as in LASTING=continuity:scaled; its negation", None),
        ("conditions=sector:energy&outcome=continuity;status:ongoing", "outcome", "There is one outcome", None),
        ("conditions=sector:energy;sector:energy&outcome=continuity", "conditions", "Two columns would be called",
         "ENERGY2=sector:energy"),
        ("conditions=A=sector:energy&outcome=A=continuity", "outcome", "Two columns", "A2=continuity"),
        ("conditions=continuity&outcome=continuity", "outcome", "Two columns", "CONTINUITY2=continuity"),
        ("conditions=sector:energy&outcome=continuity&absent=none", "absent", "'absent' is one of", None),
        ("conditions=sector:energy&outcome=continuity&missing=drop", "missing", "exclude, refuse, not 'drop'", None),
        ("conditions=sector:energy&outcome=continuity&calibration=rr", "calibration", "r, fsqca", "r"),
        ("conditions=sector:energy&outcome=continuity&sector=enrgy", "sector", "has no code", "energy"),
        ("conditions=sector:energy&outcome=continuity&condition=1", "condition", "no parameter", "conditions"),
        ("conditions=sector:energy&outcome=continuity&limit=3", "limit", "no parameter", None),
        ("conditions=sector:energy&outcome=continuity&format=xlsx", "format", "json, csv, r", None),
        ("conditions=" + ";".join(["continuity"] * 31) + "&outcome=continuity", "conditions", "at most 30", None),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(client: Client, query: str, parameter: str, detail: str, hint: str | None) -> None:
    found = next(one for one in faults(client.get(f"{PATH}?{query}")) if one["parameter"] == parameter)

    assert detail in found["detail"]
    if hint:
        assert found["did_you_mean"] == hint


def test_every_fault_is_told_at_once(client: Client) -> None:
    answer = client.get(f"{PATH}?conditions=sectr:energy;barrier:stafing&outcome=contnuity&absent=x&sector=enrgy")

    assert [one["parameter"] for one in faults(answer)] == ["sector", "conditions", "conditions", "outcome", "absent"]


def test_an_answer_is_remembered_and_validated(client: Client) -> None:
    for form in ("json", "csv", "r"):
        first = client.get(address(OWNS, format=form))
        again = client.get(address(OWNS, format=form), if_none_match=first.headers["etag"])
        assert again.status_code == 304
        assert client.get(address(OWNS, format=form)).content == first.content


def test_accept_chooses_the_format(client: Client) -> None:
    assert table_of(client.get(address(OWNS), accept="text/csv"))[0][0] == "CASE"
    assert client.get(address(OWNS), accept="image/png").status_code == 406


def test_an_older_state_is_asked_like_any_other(service: Service) -> None:
    service.world.publish(a_case(words="a", continuity="continued", sectors=["energy"]))
    service.world.publish(a_case(words="b", continuity="scaled", sectors=["mobility"]))
    question = f"{PATH}?conditions=ENERGY=sector:energy&outcome=continuity"

    then, now = service.json(f"{question}&as_of=1"), service.json(question)

    assert [case["slug"] for case in then["cases"]] == ["no-eksempelvik-a"]
    assert (then["revision"], then["as_of"]["revision"]) == (1, 1)
    assert then["cases"][0]["link"] == "/v1/cases/no-eksempelvik-a?as_of=1"
    assert [case["slug"] for case in now["cases"]] == ["no-eksempelvik-a", "no-eksempelvik-b"]
    assert "as_of" not in now


@pytest.mark.parametrize(
    ("language", "begins", "ways"),
    [
        ("en", "SLOW: Barrier is an open field", "!zero-if-coded or !zero after the codes, or absent=zero-if-coded"),
        ("nb", "SLOW: Hinder er et åpent felt", "!zero-if-coded eller !zero etter kodene, eller absent=zero-if-coded"),
        ("nn", "SLOW: Hinder er eit ope felt", "!zero-if-coded eller !zero etter kodane, eller absent=zero-if-coded"),
    ],
)
def test_what_an_open_field_leaves_out_is_said_with_the_ways_out(
    client: Client, language: str, begins: str, ways: str
) -> None:
    def warned(condition: str, **others: str) -> list[Any]:
        body = told(client, address(condition, lang=language, **others))
        return [one for one in body["warnings"] if one["code"] == "open-field"]

    (found,) = warned(SLOW)
    absent = [
        case["slug"]
        for case in told(client, address(SLOW))["excluded"]
        if ("SLOW", "absent") in {(one["column"], one["reason"]) for one in case["missing"]}
    ]

    assert found["sentence"].startswith(begins)
    assert ways in found["sentence"]
    assert "coded_fields" in found["sentence"]
    assert (found["columns"], found["numbers"]) == (["SLOW"], {"cases": len(absent), "found": 12})
    assert len(absent) > 0
    for decided in (f"{SLOW}!zero", f"{SLOW}!missing", OWNS):
        assert warned(decided) == []
    assert warned(SLOW, absent="zero-if-coded") == []


def test_where_the_caller_makes_absence_a_gap_the_field_is_not_blamed(client: Client) -> None:
    def why(absent: str) -> set[str]:
        body = told(client, address(OWNS, SLOW, absent=absent))
        return {one["sentence"] for case in body["excluded"] for one in case["missing"] if one["reason"] == "absent"}

    assert why("missing") == {
        "OWNS: Form of collaboration: other codes are recorded and this one is not, which was to be missing.",
        "SLOW: Barrier: other codes are recorded and this one is not, which was to be missing.",
    }
    (sentence,) = why("by-field")
    assert sentence.startswith("SLOW: Barrier: other codes are recorded, and that this one is not says nothing, as")

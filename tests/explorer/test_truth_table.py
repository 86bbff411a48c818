"""The truth table, as it is without any script: seven cases that can be counted by hand, and what a form sends."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from app.errors import AnalysisUnavailable
from app.explorer.truth_table_plot import memberships, plot_of
from app.qca.calculator import Calculator
from tests.builders import a_case, an_outcome
from tests.databases import fresh_database
from tests.explorer.reading import opened, page_at, text_of
from tests.services import Service, serving

HOSTILE = "<img src=x onerror=alert(1)>\"'&"
SETS = "conditions=OWNS=collaboration_form_group:owning;BUYS=collaboration_form_group:buying"
LASTING = "outcome=LASTING=continuity:continued,ordinary-operations,scaled"
ASKED = f"/patterns/truth-table?{SETS}&{LASTING}"
OF_FORM = (
    "conditions=OWNS%3Dcollaboration_form_group:owning&c0.name=owned&c0.code=owning&c0.code=buying&c0.absent=zero"
    "&c0.expect=1&conditions=OLD%3Dduration_years@1,3.5,8&c1.name=OLD&c1.anchor=2&c1.anchor=4,5&c1.anchor=10.0"
    "&c1.expect=&conditions=CONTINUITY%3Dcontinuity&c2.name=CONTINUITY&c2.degree=0&c2.degree=0,33&c2.degree=0.6"
    "&c2.degree=1&c2.degree=1&c2.expect=0&add=collaboration_form:co-creation&add=&outcome=LASTING%3Dcontinuity:scaled"
    "&o.name=LASTING&o.code=scaled&o.code=continued&o.as=&narrow=sector:energy&sector=eldercare&negated=true"
    "&consistency=0,9&pri=0.5&frequency=1&absent=by-field&missing=exclude&contradictions=remainder&calibration=r"
)


def _cases() -> Iterator[dict[str, Any]]:
    for number, (forms, continuity) in enumerate(
        [
            (["shared-ownership"], "ordinary-operations"),
            (["shared-ownership"], "scaled"),
            (["shared-ownership", "grant"], "continued"),
            (["reserved-contract"], "ordinary-operations"),
            (["reserved-contract"], "ended"),
            (["reserved-contract"], "ended"),
            (["grant"], "unknown"),
        ]
    ):
        yield a_case(
            words=f"c{number}", title=f"Case {number} {HOSTILE}", collaboration_forms=forms, continuity=continuity,
            continuity_note="So it was.", start_year=2000 + number, end_year=2010,
            outcomes=[an_outcome()][number:],
        )  # fmt: skip


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, _cases()) as service:
        yield service


def _solution(service: Service, **more: Any) -> Any:
    sent = {"conditions": SETS.removeprefix("conditions=").split(";"), "outcome": LASTING.removeprefix("outcome=")}
    return service.post("/v1/qca/solution?lang=en", {"set": sent, **more}).json()


def test_the_first_sentence_is_how_many_cases_are_without_the_outcome(service: Service) -> None:
    page, said = page_at(service, ASKED), service.json(f"/v1/qca/table?{SETS}&{LASTING}")

    answer = page.xpath("//*[@id='answer']//*[self::p or self::li][normalize-space()]")
    assert " ".join(answer[0].text_content().split()) == "2 of 6 cases are without the outcome LASTING."
    assert said["sides"] == {"inside": 4, "outside": 2, "between": 0}
    warned = [one["sentence"] for one in said["warnings"]]
    told = " ".join(page.xpath("//*[@id='answer']")[0].text_content().split())
    assert [sentence for sentence in (*warned, *said["notes"][1:2]) if sentence not in told] == []
    assert any("do not publish" in sentence for sentence in warned)
    assert text_of(page, "//*[@id='left-out']/summary") == ["Cases left out, and why: 1"]
    assert text_of(page_at(service, f"/nn{ASKED}"), "//*[@class='first warning']//strong") == [
        "2 av 6 saker er utan utfallet LASTING."
    ]


def test_rows_stand_with_their_figures_and_their_cases_and_what_never_occurs_is_listed(service: Service) -> None:
    page = page_at(service, ASKED)
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in page.xpath("//table[@class='rows']//tr")]

    assert rows[0] == ["Row", "OWNS", "BUYS", "Cases", "Consistency", "PRI", "Taken as", "Which cases"]
    assert [row[:7] for row in rows[1:]] == [
        ["3", "1", "0", "3", "1.000", "1.000", "sufficient"],
        ["2", "0", "1", "3", "0.333", "0.333", "not sufficient"],
    ]
    assert page.xpath("//details[@id='row-2']//a/@href") == [f"/cases/no-eksempelvik-c{n}" for n in (3, 4, 5)]
    assert text_of(page, "//details[@id='row-2']//*[@class='mark']") == ["without LASTING"] * 2
    assert text_of(page, "//*[@id='remainders']//li") == ["1: ~OWNS*~BUYS", "4: OWNS*BUYS"]
    assert text_of(page, "//*[@id='shown']") == [
        "Sufficient rows: 1 of 2 that occur. Without any case: 2 of 4 possible."
    ]


def test_necessity_and_the_solutions_are_those_of_the_api(service: Service) -> None:
    said = _solution(service, directional_expectations={"OWNS": 1}, pri=0.4)
    page = page_at(service, f"/nb{ASKED}&directional_expectations=OWNS&pri=0.4")

    for name in ("conservative", "intermediate", "parsimonious"):
        section = page.xpath(f"//section[@aria-labelledby='{name}']")[0]
        models = [" + ".join(text_of(one, "./code")[:-1]) for one in section.xpath(".//p[@class='model']")]
        assert models == [one["expression"] for one in said[name]["models"]] != []
    terms = text_of(page, "//section[@aria-labelledby='conservative']//tbody//td[@class='number']")
    (term,) = said["conservative"]["models"][0]["terms"]
    figures = [term[name] for name in ("consistency", "pri", "raw_coverage", "unique_coverage")]
    assert terms == [f"{one:.3f}".replace(".", ",") for one in figures]
    necessary = text_of(page, "//*[@id='necessity']/following-sibling::div[1]//tbody/tr[1]/*")[:5]
    assert necessary == ["OWNS", "0,750", "1,000", "1,000", "nei"]
    assert text_of(page, "//*[@id='c0']//p[@class='expected']") == ["Ventes å føre til utfallet når den er til stede"]
    none = page_at(service, ASKED).xpath("//section[@aria-labelledby='intermediate']")[0]
    assert "no directional expectation was told" in none.text_content()


def test_a_set_is_drawn_against_the_outcome_with_the_same_figures_as_a_table(service: Service) -> None:
    page = page_at(service, f"{ASKED}&x=BUYS")

    assert text_of(page, "//*[name()='svg']/*[name()='title']") == ["BUYS across, LASTING upwards"]
    assert text_of(page, "//*[name()='svg']//*[@class='count']") == ["3", "2"]
    assert len(page.xpath("//*[name()='rect']")) == 1
    points = [text_of(row, "./*")[:4] for row in page.xpath("//*[@id='plot-table']//tbody/tr")]
    assert points == [["A", "1", "1", "1"], ["B", "0", "1", "3"], ["C", "1", "0", "2"]]
    assert "There is no set NONE here" in page_at(service, f"{ASKED}&x=NONE").xpath("//*[@id='plot']")[0].text_content()


def test_memberships_stand_beside_what_they_rest_on_but_outcomes_are_left_to_their_pages(service: Service) -> None:
    page = page_at(service, "/patterns/truth-table?conditions=OLD=duration_years@1,3.5,8&outcome=LONG=continuity")
    first = text_of(page, "//*[@id='memberships']//tbody/tr[1]/td")
    assert first == ["0.985979 10", "1 Part of ordinary operations"]

    page = page_at(
        service, "/patterns/truth-table?conditions=OLD=duration_years@3&outcome=WORK=outcome:employment!zero"
    )
    answer = " ".join(page.xpath("//*[@id='answer']")[0].text_content().split())
    assert "Result and evidence of each outcome stand on the page of the case." in answer
    assert page.xpath("//*[@id='memberships']//td[last()]/*[@class='raw']") == []


def test_the_other_side_of_the_outcome_is_a_question_of_its_own(service: Service) -> None:
    said = _solution(service, outcome="~LASTING", consistency=0.6)
    page = page_at(service, f"{ASKED}&negated=true&consistency=0.6")

    assert text_of(page, "//p[@class='model']/code[last()]")[0] == said["outcome"] == "~LASTING"
    assert text_of(page, "//*[@class='first warning']//strong") == ["2 of 6 cases are without the outcome LASTING."]
    assert text_of(page, "//details[@id='row-2']//*[@class='mark']") == ["without ~LASTING"]
    assert page.xpath("//input[@name='negated'][@checked]/@value") == ["true"]


def test_the_cuts_are_printed_as_the_reader_writes_numbers(service: Service) -> None:
    page = page_at(service, f"/nb{ASKED}&pri=0.45")

    assert text_of(page, "//dl[@class='print-only']/dd")[-3:] == ["0,8", "0,45", "1"]


def test_what_a_form_sends_becomes_the_address_of_the_question(service: Service) -> None:
    answer = opened(service, f"/nb/patterns/truth-table?{OF_FORM}")

    assert answer.status_code == 303
    target = urlsplit(answer.headers["location"])
    assert target.path == "/nb/patterns/truth-table"
    assert parse_qs(target.query) == {
        "conditions": [
            "OWNED=collaboration_form_group:owning,buying!zero;OLD=duration_years@2,4.5,10;"
            "CONTINUITY=continuity@ended=0.33;COCREATION=collaboration_form:co-creation"
        ],
        "outcome": ["LASTING=continuity:scaled,continued"],
        "sector": ["eldercare,energy"],
        "negated": ["true"],
        "consistency": ["0.9"],
        "contradictions": ["remainder"],
        "directional_expectations": ["OWNED,~CONTINUITY"],
    }
    assert opened(service, answer.headers["location"]).status_code != 303


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (f"{LASTING}&conditions=", "Add at least one condition."),
        (f"{SETS}&outcome=", "Choose an outcome."),
        (f"{LASTING}&conditions=OWNS%3Dcollaboration_form_group:owning&c0.name=OWNS&c0.absent=", "Tick at least one"),
        (f"{LASTING}&conditions=OWNS=colaboration_form:grant", "There is no field 'colaboration_form'. Did you mean"),
        (f"{SETS}&{LASTING}&consistency=much", "'consistency' is a number from 0 to 1."),
        (f"{SETS}&{LASTING}&consistency=1e308", "'consistency' is a number from 0 to 1."),
        (f"{SETS}&{LASTING}&frequency=inf", "'frequency' is a whole number from 1 to 200."),
        (f"{SETS}&{LASTING}&missing=refuse", "1 of 7 cases"),
        (f"{SETS}&{LASTING}{HOSTILE}", "continuity"),
    ],
)
def test_what_cannot_be_worked_out_is_said_beside_the_form_which_keeps_what_was_told(
    service: Service, sent: str, said: str
) -> None:
    page = page_at(service, f"/patterns/truth-table?{sent}", 422)

    (faults,) = page.xpath("//*[@role='alert']")
    assert said in " ".join(faults.text_content().split())
    assert page.xpath("//form[@id='plan']//select[@id='add']")
    if "c0.name" in sent:
        assert page.xpath("//input[@name='conditions']/@value") == ["OWNS=collaboration_form_group:owning"]
    assert page.xpath("//img[@onerror]") == []


def test_sets_of_every_kind_are_shown_with_the_fields_that_change_them(service: Service) -> None:
    kinds = {
        "MANY=start_year{2002,2004}": ["c0.text"],
        "FROM=source_count@1": ["c1.name", "c1.anchor"],
        "OLD=duration_years@1,3.5,8": ["c2.name", *["c2.anchor"] * 3],
        "BOTH=(country:NO AND NOT collaboration_form:grant)": ["c3.text"],
        "SAID=original_language:nb": ["c4.text"],
    }
    page = page_at(service, f"/nn/patterns/truth-table?conditions={';'.join(kinds)}&{LASTING}&missing=exclude")

    for number, fields in enumerate(kinds.values()):
        own = page.xpath(f"//*[@id='c{number}-fields']//input/@name")
        assert own == fields
    drawn = page_at(service, f"/patterns/truth-table?conditions={next(iter(kinds))}&{LASTING}&x=MANY{{2}}")
    assert text_of(drawn, "//*[@id='plot-table']//tbody/tr[2]/*")[:4] == ["B", "1", "0", "2"]


@pytest.mark.parametrize(
    ("prefix", "first", "last"),
    [
        ("", ["Albania", "Austria", "Belgium", "Bosnia & Herzegovina"], "United Kingdom"),
        ("/nn", ["Albania", "Austerrike", "Belgia"], "Ungarn"),
    ],
)
def test_countries_stand_by_the_names_that_a_reader_calls_them(
    service: Service, prefix: str, first: list[str], last: str
) -> None:
    page = page_at(service, f"{prefix}{ASKED}")
    names = text_of(page, "//select[@id='narrow']//option[starts-with(@value, 'country:')]")

    assert names[: len(first)] == first
    assert last in names[-2:]


def test_where_no_case_is_left_that_is_said_and_of_each_case_why(service: Service) -> None:
    page = page_at(service, f"/patterns/truth-table?{LASTING}&conditions=sector:energy")
    said = service.json(f"/v1/qca/table?{LASTING}&conditions=sector:energy")

    assert said["warnings"][0]["code"] == "nothing-left"
    assert text_of(page, "//*[@class='first warning']") == [said["warnings"][0]["sentence"]]
    assert len(page.xpath("//*[@id='left-out']//li")) == 7
    assert page.xpath("//table[@class='rows']") == []
    assert page.xpath("//section[@aria-labelledby='as-data']")


def test_no_name_within_a_page_is_given_twice(service: Service) -> None:
    names = page_at(service, f"{ASKED}&directional_expectations=OWNS&robustness=true").xpath("//@id")

    assert len(names) == len(set(names))


def test_a_service_that_is_busy_says_so_and_when_to_ask_again(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: Any) -> Any:
        raise AnalysisUnavailable("2 analyses are being worked out already")

    monkeypatch.setattr(Calculator, "work", busy)
    answer = opened(service, f"/nn{ASKED}&frequency=2")

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "Tenesta svarar ikkje akkurat no." in answer.text
    assert "2 av 6 saker er utan utfallet LASTING." in answer.text
    assert 'id="plan"' in answer.text


def test_what_is_worked_out_for_a_page_counts_as_if_it_had_been_sent(service: Service) -> None:
    left = [
        int(re.findall(r'"work";r=(\d+)', opened(service, f"/nn{ASKED}&pri={cut}").headers["ratelimit"])[0])
        for cut in ("0.61", "0.62")
    ]

    # The solution and the necessary conditions; seconds that they take are counted besides.
    assert left[0] - left[1] >= 2


def test_the_same_is_to_be_had_as_data_as_of_its_revision(service: Service) -> None:
    page = page_at(service, f"{ASKED}&pri=0.4")
    code = {name: page.xpath(f"string(//*[@id='code-{n}'])") for n, name in enumerate(("R", "Python", "curl"), 1)}

    (address,) = re.findall(r'read\.csv\("(.*?)"', code["R"])
    lines = service.get(address).text.splitlines()
    assert (lines[0], len(lines)) == ("CASE,OWNS,BUYS,LASTING", 7)
    assert "as_of=1" in address
    (body,) = re.findall(r"-d '(.*)'$", code["curl"])
    assert service.client.post("/v1/qca/solution", body.encode()).json()["cuts"]["pri"] == 0.4
    compile(code["Python"], "example", "exec")
    package = re.findall(r"-d '(.*)'$", page.xpath("string(//*[@id='code-freeze'])"))
    assert service.client.post("/v1/exports", package[0].encode()).headers["content-type"] == "application/zip"
    for link in page.xpath("//section[@class='as-data']/ul//a/@href"):
        assert service.get(link).status_code == 200, link


def test_a_case_by_its_title_is_never_markup(service: Service) -> None:
    text = opened(service, ASKED).text

    assert "<img src=x" not in text
    assert "Case 0 &lt;img src=x" in text


def _table(**levels: int | None) -> dict[str, Any]:
    rows = {"a": {"DEV": 0.8, "URB": 0.3, "KIND": 2, "OUT": 0.9}, "b": {"DEV": 0.8, "URB": 0.3, "KIND": 0, "OUT": 0.9},
            "c": {"DEV": 0.6, "URB": 1, "KIND": 1, "OUT": 0.4}}  # fmt: skip
    return {
        "conditions": [{"name": name, "levels": levels.get(name)} for name in ("DEV", "URB", "KIND")],
        "outcome": {"name": "OUT", "levels": None},
        "cases": [
            {"slug": slug, "values": {name: {"membership": value} for name, value in row.items()}}
            for slug, row in rows.items()
        ],
    }


def test_a_case_belongs_to_a_term_as_far_as_to_its_least_literal() -> None:
    table = _table(KIND=3)

    assert memberships(table, "DEV*~URB") == pytest.approx({"a": 0.7, "b": 0.7, "c": 0.0})
    assert memberships(table, "DEV*KIND{1,2}") == {"a": 0.8, "b": 0.0, "c": 0.6}
    assert memberships(table, "KIND") is memberships(table, "DEV{1}") is memberships(table, "NONE") is None


def test_cases_that_stand_on_one_another_are_one_point_and_deviants_are_told() -> None:
    plot = plot_of(_table(KIND=3), "DEV", "OUT")

    assert plot is not None
    assert [(one.key, one.cases, one.is_deviant) for one in plot.points] == [
        ("A", ["a", "b"], False),
        ("B", ["c"], True),
    ]
    assert (plot.above, plot.cases) == (2, 3)


def test_where_points_crowd_the_larger_keeps_its_letter() -> None:
    table = _table(KIND=3)
    table["cases"][2]["values"] |= {"DEV": {"membership": 0.81}, "OUT": {"membership": 0.9}}
    plot = plot_of(table, "DEV", "OUT")

    assert plot is not None
    assert {one.key: (len(one.cases), one.is_lettered) for one in plot.points} == {"A": (1, False), "B": (2, True)}
    assert plot.is_crowded


def test_a_side_that_there_is_not_is_refused(service: Service) -> None:
    page = page_at(service, "/nn/patterns/truth-table?negated=maybe", 422)

    assert "'negated' is true or false, not 'maybe'." in text_of(page, "//main")[0]

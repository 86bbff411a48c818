"""Cases side by side: what stands in a cell, what all share, what tells them apart, how alike each two are."""

from collections.abc import Mapping
from typing import Any

import orjson
import pytest

from app.catalogue.cell_words import cell_codes, cell_words
from app.catalogue.cells import Cell, State
from app.catalogue.comparison_files import table_rows
from app.catalogue.comparison_table import PROFILE, Beside, ComparisonTable, cases_beside, comparison_table
from app.catalogue.pairs import Pair, pairs_of
from app.catalogue.table_fields import TABLE_FIELDS
from app.catalogue.table_sentences import teller
from app.catalogue.table_words import TABLE_WORDS
from app.errors import QueryRefused
from app.model.document import document_bytes
from app.query.measure import DEFAULT_WEIGHTS
from app.query.profile import Profile
from tests.builders import a_case, a_document, a_municipality, a_statement, an_organisation, an_outcome, twelve_cases
from tests.catalogue.comparisons import Comparing, profile_of
from tests.catalogue.worlds import World

Json = dict[str, Any]
LANGUAGES = ("en", "nb", "nn")


def table_of(*cases: Json, told: Mapping[str, Any] | None = None, language: str = "en") -> ComparisonTable:
    """Some cases beside each other, after a profile where something is told."""
    documents = [(orjson.loads(document_bytes(a_document(**case))), 1) for case in cases]
    plan = [Beside(PROFILE, "Your plan")] if told else []
    return comparison_table([*plan, *cases_beside(documents)], profile_of(told) if told else None, language)


def cell_of(case: Json, field: str, language: str = "en") -> Cell:
    """What one case tells of a field."""
    table = table_of(case, language=language)
    return table.row(field).cells[table.columns[0].id]


def a(words: str, **changes: Any) -> Json:
    """A case that sentences call by its words: the place has that name."""
    return a_case(words=words.lower(), **{"municipalities": [a_municipality(name=words)], **changes})


def ids(table: ComparisonTable) -> list[str]:
    return [column.id.rpartition("-")[2] for column in table.columns]


def test_rows_stand_in_reading_order_each_once() -> None:
    names = [field.name for field in TABLE_FIELDS]

    assert names[:3] == ["practice", "country", "welfare_regime"]
    assert names.index("sector") < names.index("barrier") < names.index("outcome") < names.index("confidence")
    assert len(set(names)) == len(names)


def test_codes_stand_as_in_the_document() -> None:
    cell = cell_of(a("x", sectors=["health", "energy"]), "sector")

    assert (cell.state, cell.codes) == (State.TOLD, ("health", "energy"))


def test_unknown_is_told_apart_from_what_does_not_apply_and_from_what_fits_no_code() -> None:
    running = a("x", barriers=[a_statement(text="The roof leaked.")], sectors=[])

    assert cell_of(running, "sector").state is State.UNKNOWN
    assert cell_of(running, "end_year").state is State.NOT_APPLICABLE
    assert cell_of(running, "barrier").state is State.UNCODED
    assert [one.offered.text for one in cell_of(running, "barrier").statements] == ["The roof leaked."]
    assert cell_of(running, "enabler").state is State.UNKNOWN


@pytest.mark.parametrize("field", ["status", "continuity"])
def test_the_code_for_the_unknown_is_unknown(field: str) -> None:
    assert cell_of(a("x", status="unknown", continuity="unknown"), field) == Cell(State.UNKNOWN)


def test_why_something_is_unknown_stands_beside_it() -> None:
    cell = cell_of(a("x", missing={"start_year": "disputed"}), "start_year")

    assert (cell.state, cell.reason) == (State.UNKNOWN, "disputed")
    assert cell_words("start_year", cell, "nn") == "Ikkje registrert (Omstridd)"


def test_what_was_not_verified_is_marked_where_it_stands() -> None:
    case = a("x", start_year=2010, sectors=["energy"], unverified_fields=["start_year", "municipalities[0].region"])

    assert cell_of(case, "start_year").is_unverified
    assert not cell_of(case, "sector").is_unverified
    assert not cell_of(case, "municipality").is_unverified
    assert cell_words("start_year", cell_of(case, "start_year"), "nb") == "2010 (ikke kontrollert)"
    assert cell_of(case, "unverified_fields").codes == ("start_year", "municipalities.region")


def test_that_nothing_is_unverified_is_told() -> None:
    cell = cell_of(a("x"), "unverified_fields")

    assert (cell.state, cell_words("unverified_fields", cell, "nn")) == (State.TOLD, "Ingen")


def test_a_running_case_has_lasted_at_least_so_long() -> None:
    cell = cell_of(a("x", start_year=2010, status_as_of=2020), "duration_years")

    assert (cell.numbers, cell.is_at_least) == ((10,), True)
    assert cell_words("duration_years", cell, "nb") == "minst 10"


def test_an_outcome_never_stands_without_evidence_and_result() -> None:
    case = a("x", outcomes=[an_outcome(evidence="evaluation", result="reached"), an_outcome(dimension="wellbeing")])
    cell = cell_of(case, "outcome")

    assert cell.codes == ("employment:evaluation:reached", "wellbeing:self-reported:unknown")
    assert [one.codes for one in cell.statements] == [(code,) for code in cell.codes]
    assert cell_words("outcome", cell, "nb").splitlines()[0] == (
        "Arbeid og inkludering (evaluering; nådd): Ten people found work. (på engelsk)"
    )


def test_the_note_stands_with_what_became_of_it() -> None:
    case = a("x", end_year=2020, status="completed", continuity="scaled", continuity_note="Three towns go on.")
    cell = cell_of(case, "continuity")

    assert cell.codes == ("scaled",)
    assert [one.offered.text for one in cell.statements] == ["Three towns go on."]


def a_translated_case(*tags: str) -> Json:
    """What the municipality does, translated into some languages by machine."""
    translations = {tag: {"municipality_role": f"Rolle {tag}.", "by": "machine"} for tag in tags}
    return a("x", municipality_role="Buys.", translations=translations)


@pytest.mark.parametrize(
    ("there", "reader", "offered"),
    [
        (("nn", "nb", "da"), "nn", "nn"),
        (("nb", "da"), "nn", "nb"),
        (("nn", "da"), "nb", "nn"),
        (("da", "sv"), "nn", "da"),
        (("sv",), "nb", "sv"),
        (("de",), "nn", "en"),
        (("de", "nb"), "de", "de"),
        (("nb",), "de", "en"),
        ((), "nb", "en"),
    ],
)
def test_a_text_is_offered_in_the_language_of_the_reader_or_the_next_best(
    there: tuple[str, ...], reader: str, offered: str
) -> None:
    (told,) = cell_of(a_translated_case(*there), "municipality_role", reader).statements

    assert told.offered.language == offered
    assert told.offered.translated_by == (None if offered == "en" else "machine")
    assert told.offered.text == ("Buys." if offered == "en" else f"Rolle {offered}.")


def test_a_machine_translation_never_stands_unmarked() -> None:
    case = a_translated_case("nb")

    said = [cell_words("municipality_role", cell_of(case, "municipality_role", tag), tag) for tag in ("nb", "nn", "en")]

    assert said == [
        "Rolle nb. (maskinoversatt, ikke kontrollert)",
        "Rolle nb. (på norsk bokmål, maskinomsett, ikkje kontrollert)",
        "Buys.",
    ]


def test_a_part_that_was_not_translated_stands_in_english_among_those_that_were() -> None:
    barriers = [a_statement("slow-process", text="It was slow."), a_statement(text="It rained.")]
    translations = {"nb": {"barriers": ["Det gikk tregt.", None], "by": "person"}}

    cell = cell_of(a("x", barriers=barriers, translations=translations), "barrier", "nn")

    assert [(one.offered.text, one.offered.language, one.offered.translated_by) for one in cell.statements] == [
        ("Det gikk tregt.", "nb", "person"),
        ("It rained.", "en", None),
    ]


def test_what_all_have_is_shared_and_what_some_have_tells_them_apart() -> None:
    table = table_of(
        a("one", sectors=["energy", "health"]),
        a("two", sectors=["health", "mobility"]),
        a("three", sectors=["health"]),
    )

    assert table.shared["sector"] == ("health",)
    assert list(table.apart["sector"].values()) == [("energy",), ("mobility",), ()]
    assert [key.rpartition("-")[2] for key in table.apart["sector"]] == ["one", "two", "three"]


def test_what_is_unknown_of_one_is_shared_by_no_all_and_tells_only_the_others_apart() -> None:
    table = table_of(a("one", sectors=["energy"]), a("two", sectors=["energy", "health"]), a("three", sectors=[]))

    assert "sector" not in table.shared
    assert [*table.apart["sector"].values()] == [(), ("health",)]
    assert [key.rpartition("-")[2] for key in table.row("sector").unknown] == ["three"]


def test_two_unknown_have_nothing_in_common() -> None:
    table = table_of(a("one", sectors=[]), a("two", sectors=[]))

    assert "sector" not in {**table.shared, **table.apart}


def test_years_tell_apart_and_can_be_shared() -> None:
    assert table_of(a("one", start_year=2010), a("two", start_year=2010)).shared["start_year"] == (2010,)
    apart = table_of(a("one", start_year=2010), a("two", start_year=2015)).apart
    assert list(apart["start_year"].values()) == [(2010,), (2015,)]


def test_the_same_effect_with_other_evidence_is_not_shared() -> None:
    claimed, measured = an_outcome(result="reached"), an_outcome(evidence="evaluation", result="reached")

    table = table_of(a("one", outcomes=[claimed]), a("two", outcomes=[measured]))

    assert "outcome" not in table.shared
    assert list(table.apart["outcome"].values()) == [
        ("employment:self-reported:reached",), ("employment:evaluation:reached",)
    ]  # fmt: skip


def test_what_is_said_of_the_description_is_neither_shared_nor_apart() -> None:
    table = table_of(a("one", confidence="high"), a("two", confidence="low"))

    assert "confidence" not in {**table.shared, **table.apart}


def test_a_profile_that_tells_nothing_of_a_field_hides_nothing_that_all_cases_share() -> None:
    alike: Json = {"sectors": ["energy"], "target_groups": ["youth"]}

    table = table_of(a("one", **alike), a("two", **alike), told={"sector": ["energy", "health"]})

    assert table.shared["target_group"] == ("youth",)
    assert table.shared["sector"] == ("energy",)
    assert table.apart["sector"][PROFILE] == ("health",)
    assert table.row("target_group").cells[PROFILE].state is State.UNKNOWN
    assert PROFILE not in table.row("target_group").unknown


def test_what_came_of_it_does_not_apply_to_a_plan_that_tells_nothing_of_it() -> None:
    table = table_of(a("one"), told={"sector": ["energy"], "barrier": ["slow-process"]})

    states = {name: table.row(name).cells[PROFILE].state for name in ("outcome", "continuity", "practice", "barrier")}

    assert states == {
        "outcome": State.NOT_APPLICABLE,
        "continuity": State.NOT_APPLICABLE,
        "practice": State.NOT_APPLICABLE,
        "barrier": State.TOLD,
    }


def test_a_municipality_of_the_list_fills_in_what_is_known_of_it() -> None:
    table = table_of(a("one"), told={"municipality": "NO-4613", "population": 400})

    cells = {row.field.name: row.cells[PROFILE] for row in table.rows}

    assert cells["country"].codes == ("NO",)
    assert cells["welfare_regime"].codes == ("social-democratic",)
    assert [one.offered.text for one in cells["municipality"].statements] == ["Bømlo"]
    assert cells["population_band"].codes == ("5k-20k",)
    assert cells["place_served.population"].numbers == (400,)


def test_a_band_that_is_told_stands_as_its_code() -> None:
    table = table_of(a("one"), told={"population_band": "under-5k"})

    assert table.row("population_band").cells[PROFILE].codes == ("under-5k",)


def test_columns_are_called_by_their_places_and_told_apart_where_these_are_the_same() -> None:
    village = {"name": "Borgo", "kind": "village", "population": 400}
    table = table_of(
        a("Gent"), a_case(municipalities=[a_municipality(name="Gent")]), a("Roma", place_served=village),
        a_case(municipalities=[a_municipality(name="Oslo"), a_municipality(name="Asker")]),
    )  # fmt: skip

    assert [column.name for column in table.columns] == ["Gent (1)", "Gent (2)", "Borgo", "Oslo, Asker"]


def test_the_table_in_words() -> None:
    cases = (
        a("Skog", country="SE", sectors=["eldercare"], start_year=2010),
        a("Fjord", country="SE", sectors=["eldercare", "health"]),
    )

    said = {tag: teller(table_of(*cases, language=tag), tag) for tag in LANGUAGES}

    assert said["nb"].shared().startswith("Felles for alle: land (Sverige); velferdsmodell (nordisk")
    assert "Område skiller dem. Fjord: helse." in said["nb"].apart()
    assert "Område skil dei. Fjord: helse." in said["nn"].apart()
    assert "Sector sets them apart. Fjord: health." in said["en"].apart()


def test_of_whom_nothing_is_known_is_said() -> None:
    table = table_of(a("Skog", start_year=2010), a("Fjord", start_year=2012), a("Vik"), language="nn")

    assert "Startår skil dei. Skog: 2010. Fjord: 2012. Ikkje registrert for Vik." in teller(table, "nn").apart()


def test_values_of_the_same_cases_stand_together() -> None:
    table = table_of(a("A", sectors=["energy", "health"]), a("B", sectors=["energy", "health"]),
                     a("C", sectors=["mobility"]))  # fmt: skip

    assert "Sector sets them apart. A, B: energy; health. C: mobility and transport." in teller(table, "en").apart()


def test_nothing_in_common_is_said() -> None:
    table = table_of(a("A", country="SE", end_year=2000), a("B", country="PL"))
    tables = ComparisonTable(table.columns, tuple(row for row in table.rows if row.field.name == "country"))

    assert teller(tables, "nn").shared() == "Ikkje noko av det som er koda, er felles for alle."


def test_of_open_fields_is_said_that_only_what_was_told_is_coded() -> None:
    table = table_of(a("A", barriers=[a_statement("slow-process")]), a("B", barriers=[a_statement("staffing")]))

    cautions = teller(table, "nb").cautions()

    assert cautions[0].startswith("2 saker, ikke et utvalg")
    assert cautions[1] == "Her er bare det noen har fortalt, kodet: hinder. Det som ikke er nevnt, kan finnes likevel."
    assert len(teller(table_of(a("A"), a("B")), "nb").cautions()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(language: str) -> None:
    words = TABLE_WORDS[language]

    assert words.sheets.keys() == TABLE_WORDS["en"].sheets.keys()
    assert words.shared.count("{}") == words.apart.count("{}") == words.not_known.count("{}") == 1


def test_a_table_for_readers_has_words_and_one_for_programs_codes() -> None:
    table = table_of(a("Skog", sectors=["eldercare", "health"]), a("Fjord", sectors=[]), language="nn")

    words = {row[0]: row[1:] for row in table_rows(table, "nn", "labels")}
    codes = {row[0]: row[1:] for row in table_rows(table, "nn", "codes")}

    assert words["Felt"] == ["Skog", "Fjord"]
    assert words["Område"] == ["Eldreomsorg; Helse", "Ikkje registrert"]
    assert words["Sluttår"] == ["Gjeld ikkje her"] * 2
    assert codes["field"] == [column.id for column in table.columns]
    assert codes["sector"] == ["eldercare|health", "unknown"]
    assert codes["end_year"] == ["not-applicable"] * 2


def test_a_program_reads_numbers_as_numbers() -> None:
    assert cell_codes(cell_of(a("x", start_year=2010), "start_year")) == 2010
    assert cell_codes(cell_of(a("x", barriers=[a_statement()]), "barrier")) == "uncoded"
    assert cell_codes(cell_of(a("x"), "unverified_fields")) is None


@pytest.fixture(scope="module")
def comparing(twelve: World) -> Comparing:
    return Comparing(twelve)


KITCHEN, BAKERY, BARE = "no-eksempelvik-kitchen", "pl-eksempelvik-bakery", "dk-eksempelvik-bare"


def pairs(comparing: Comparing, *slugs: str, profile: Profile | None = None, **weights: float) -> list[Pair]:
    return list(pairs_of(comparing.traits, comparing.pairs, slugs, profile, weights or DEFAULT_WEIGHTS))


def test_every_two_are_paired_once_and_a_profile_with_each(comparing: Comparing) -> None:
    told = profile_of({"sector": ["energy"]})

    found = [(pair.here, pair.there) for pair in pairs(comparing, KITCHEN, BAKERY, BARE, profile=told)]

    assert found == [
        (PROFILE, KITCHEN), (PROFILE, BAKERY), (PROFILE, BARE),
        (KITCHEN, BAKERY), (KITCHEN, BARE), (BAKERY, BARE),
    ]  # fmt: skip


def test_a_pair_is_compared_as_comparable_cases_are(comparing: Comparing) -> None:
    (pair,) = pairs(comparing, KITCHEN, BAKERY)
    result = comparing.by_words(comparing.to_case("kitchen").results)["bakery"]

    assert pair.score == pytest.approx(result.score, abs=1e-9)
    assert pair.reasons == result.reasons
    assert (pair.low, pair.high, pair.compared, pair.closer_than, pair.is_thin, pair.unknown) == (
        result.low, result.high, result.compared, result.closer_than, result.is_thin, result.unknown
    )  # fmt: skip


def test_a_profile_is_compared_with_a_case_as_comparable_cases_are(comparing: Comparing) -> None:
    told = {"sector": ["food-and-agriculture"], "population": 3000, "target_group": ["long-term-unemployed"]}
    pair, _ = pairs(comparing, BAKERY, BARE, profile=profile_of(told))[:2]
    result = comparing.by_words(comparing.to_profile(told).results)["bakery"]

    assert pair.score == pytest.approx(result.score, abs=1e-9)
    assert pair.reasons == result.reasons
    assert (pair.compared, pair.closer_than) == (result.compared, result.closer_than)


def test_a_pair_of_cases_is_alike_both_ways_round(comparing: Comparing) -> None:
    (one,), (other,) = pairs(comparing, KITCHEN, BAKERY), pairs(comparing, BAKERY, KITCHEN)

    assert one.score == pytest.approx(other.score, abs=1e-12)
    assert {reason.component: reason.share for reason in one.reasons} == pytest.approx(
        {reason.component: reason.share for reason in other.reasons}
    )


def test_a_score_is_what_its_reasons_add_up_to(comparing: Comparing) -> None:
    slugs = [case["slug"] for case in twelve_cases()]

    found = pairs(comparing, *slugs)

    assert len(found) == 66
    for pair in found:
        assert pair.score == pytest.approx(sum(reason.share for reason in pair.reasons), abs=1e-9)
        assert pair.low <= (pair.score or 0) <= pair.high + 1e-9


def test_where_nothing_can_be_compared_there_is_no_score(comparing: Comparing) -> None:
    (pair,) = pairs(comparing, KITCHEN, BARE, sector=25.0)

    assert (pair.score, pair.closer_than, pair.compared, pair.is_thin) == (None, None, 0, True)
    assert (pair.reasons, pair.unknown, pair.low, pair.high) == ((), ("sector",), 0, 1)


def test_a_profile_of_which_nothing_counts_is_refused(comparing: Comparing) -> None:
    with pytest.raises(QueryRefused, match="Nothing is left to compare") as refused:
        pairs(comparing, KITCHEN, profile=profile_of({"sector": ["energy"]}), country=5.0)

    assert [fault.parameter for fault in refused.value.faults] == ["weights"]


def test_the_entrepreneur_is_told_by_name_and_family() -> None:
    who = an_organisation(name="Sol SA", legal_form="no-sa")

    assert cell_of(a("x", organisations=[who]), "legal_form_family").codes == ("cooperative",)
    assert [one.offered.text for one in cell_of(a("x", organisations=[who]), "entrepreneur").statements] == ["Sol SA"]


def test_the_size_of_a_municipality_is_no_difference_where_the_place_in_it_is_compared() -> None:
    served = {"name": "Lillevik", "kind": "village", "population": 400}
    here, there = [a_municipality(name=name, population=size) for name, size in (("Storby", 90_000), ("Lillevik", 900))]
    other = a("Lillevik", municipalities=[there])

    told = table_of(a("Storby", municipalities=[here], place_served=served), other).row("population_band")
    plan = table_of(other, told={"municipality": "NO-4613", "population": 400}).row("population_band")

    assert (told.apart, told.shared, plan.apart) == ({}, (), {})
    assert table_of(other, told={"municipality": "NO-4613"}).row("population_band").apart

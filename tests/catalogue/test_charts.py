"""Pictures say what the statistics say, in the language of the reader."""

from collections.abc import Iterator
from typing import Any

import pytest

from app.catalogue.charts import About, Chart, Looks, bar_chart, case_map, heat_map, time_line
from app.catalogue.counted import Counts, Crosstab
from app.catalogue.counting_titles import title_of
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.snapshot import Snapshot
from app.catalogue.spots import placed_cases
from app.catalogue.statistics import count_cases, cross_tabulate, timeline
from app.errors import QueryRefused
from app.formats.charts.themes import LIGHT
from app.query.dimensions import by
from app.query.grammar import parse_query
from app.query.picturing import Order
from app.store.database import Database
from tests.builders import a_case, a_municipality, a_statement, an_organisation, an_outcome, twelve_cases
from tests.catalogue.worlds import World

ABOUT = About(7, "2026-11-25", {"data": "/v1/statistics/counts?by=sector&format=csv"})
LOOKS = Looks(LIGHT)
EVERY = parse_query({})


@pytest.fixture
def snapshot(database: Database) -> Snapshot:
    return World(database, *twelve_cases()).snapshot()


def told(chart: Chart) -> Any:
    return chart.specification["usermeta"]["samspill"]


def drawn(part: Any) -> Iterator[Any]:
    """Rows of data that stand for cases, wherever they are in a specification."""
    for layer in part.get("layer", ()):
        yield from (row for row in layer.get("data", {}).get("values", ()) if isinstance(row, dict) and "cases" in row)
        yield from drawn(layer)


def counts(snapshot: Snapshot, field: str, language: str = "nn") -> Counts:
    return count_cases(snapshot, EVERY, by(field), language)


def test_bars_are_the_counts(snapshot: Snapshot) -> None:
    counted = counts(snapshot, "barrier")
    bars = {row["code"]: row["cases"] for row in drawn(bar_chart(counted, LOOKS, ABOUT).specification)}

    assert bars == {value.code: value.cases for value in counted.axis.values}
    assert {"uncoded", None} <= bars.keys()


@pytest.mark.parametrize("kind", ["bars", "heatmap", "timeline"])
def test_a_page_that_says_the_words_can_have_the_picture_without(snapshot: Snapshot, kind: str) -> None:
    def draw(looks: Looks) -> Chart:
        if kind == "bars":
            return bar_chart(counts(snapshot, "sector"), looks, ABOUT)
        if kind == "heatmap":
            return heat_map(cross_tabulate(snapshot, EVERY, by("sector"), by("tier"), "nn"), looks, ABOUT)
        return time_line(timeline(snapshot, EVERY, by("tier"), "nn"), looks, ABOUT)

    whole, bare = draw(Looks(LIGHT, 900)), draw(Looks(LIGHT, 900, has_words=False))

    named = [layer["name"] for layer in whole.specification["layer"] if "name" in layer]
    assert named == ["title", "question", "notes"]
    assert not any("name" in layer for layer in bare.specification["layer"])
    assert list(drawn(bare.specification))
    assert bare.size[0] == whole.size[0] == 900
    assert bare.size[1] < whole.size[1] - 100
    assert told(bare) == told(whole)


def test_the_longest_bar_comes_first_unless_the_values_have_an_order(snapshot: Snapshot) -> None:
    sectors = [row["cases"] for row in drawn(bar_chart(counts(snapshot, "sector"), LOOKS, ABOUT).specification)]
    bands = counts(snapshot, "population_band")

    assert sectors[:-1] == sorted(sectors[:-1], reverse=True)
    assert [row["code"] for row in drawn(bar_chart(bands, LOOKS, ABOUT).specification)] == [
        value.code for value in bands.axis.values
    ]


@pytest.mark.parametrize(
    ("order", "countries"),
    [
        (Order.GIVEN, ["Austerrike", "Tyskland", "Noreg", "Sverige"]),
        (Order.LABEL, ["Austerrike", "Noreg", "Sverige", "Tyskland"]),
        (None, ["Austerrike", "Noreg", "Sverige", "Tyskland"]),
        (Order.CASES, ["Sverige", "Austerrike", "Noreg", "Tyskland"]),
    ],
)
def test_countries_stand_by_name_unless_another_order_is_asked_for(
    database: Database, order: Order | None, countries: list[str]
) -> None:
    world = World(
        database, *(a_case(words=f"{n}", country=one) for n, one in enumerate(("SE", "DE", "AT", "NO", "SE")))
    )
    table = cross_tabulate(world.snapshot(), EVERY, by("country"), by("country"), "nn")
    said = told(heat_map(table, Looks(LIGHT, order=order), ABOUT))["table"]

    assert [row[0] for row in said["rows"]] == countries == list(said["header"][1:-1])
    # Each stands on the diagonal with itself.
    assert [row[1 + n] for n, row in enumerate(said["rows"])] == [row[-1] for row in said["rows"]]
    strips = told(time_line(timeline(world.snapshot(), EVERY, by("country"), "nn"), Looks(LIGHT, order=order), ABOUT))
    assert [row[0] for row in strips["table"]["rows"]] == countries


def test_splits_go_with_their_bar(database: Database) -> None:
    outcomes = ([an_outcome(dimension="wellbeing", evidence="evaluation")], [an_outcome(dimension="wellbeing")])
    world = World(
        database,
        a_case(outcomes=[an_outcome(dimension="employment", evidence="research")]),
        *(a_case(outcomes=one) for one in outcomes),
    )
    said = told(bar_chart(count_cases(world.snapshot(), EVERY, by("outcome"), "en"), LOOKS, ABOUT))["table"]
    column = said["header"].index("Evidence: Research")

    assert [(row[1], row[column]) for row in said["rows"]] == [(2, 0), (1, 1)]


def test_shades_say_how_far_they_go_and_few_cases_look_like_few(database: Database) -> None:
    table = cross_tabulate(World(database, a_case()).snapshot(), EVERY, by("sector"), by("country"), "nb")
    chart = heat_map(table, LOOKS, ABOUT)

    assert "Fargetonene går fra 0 til 5 saker." in told(chart)["notes"]
    assert chart.specification["layer"][0]["layer"][0]["encoding"]["color"]["scale"]["domain"][-1] == 5


def test_a_timeline_has_no_cells_to_speak_of(snapshot: Snapshot) -> None:
    by_year = timeline(snapshot, EVERY, by("sector"), "nn")

    assert not any("ruter" in note for note in told(time_line(by_year, LOOKS, ABOUT))["notes"])
    assert any("ruter" in note for note in told(heat_map(by_year, LOOKS, ABOUT))["notes"])


def test_a_picture_of_no_case_says_so(snapshot: Snapshot) -> None:
    nothing = count_cases(snapshot, parse_query({"country": ["LU"]}), by("sector"), "nn")

    assert told(bar_chart(nothing, LOOKS, ABOUT))["notes"] == [
        "Inga sak svarar til spørsmålet, så det er ingenting å telje."
    ]


def test_cases_in_several_places_are_said_to_have_several_points(database: Database) -> None:
    places = [
        a_municipality(name=name, latitude=60.0 + n, longitude=10.0)
        for n, name in enumerate(("Eksempelvik", "Dømevik"))
    ]
    snapshot = World(database, a_case(municipalities=places)).snapshot()
    placed = placed_cases(SnapshotKeeper(database), EVERY, snapshot.everything)

    said = [told(case_map(placed, language, LOOKS, ABOUT))["notes"] for language in ("en", "nb", "nn")]
    assert [notes[1] for notes in said] == [
        "1 case at 2 points: a case in several places has a point at each.",
        "1 sak på 2 punkter: en sak som er flere steder, har et punkt på hvert sted.",
        "1 sak på 2 punkt: ei sak som er fleire stader, har eit punkt på kvar stad.",
    ]


@pytest.mark.parametrize(
    ("rows", "columns", "titles"),
    [
        ("continuity", None, ("Cases by continuity", "Saker etter hva de ble til", "Saker etter kva dei vart til")),
        ("emes", None, ("Cases by EMES membership of the country", *["Saker etter EMES-medlemskap i landet"] * 2)),
        ("sector", "sector", ("Cases by sector, in pairs", *["Saker etter område, parvis"] * 2)),
    ],
)
def test_titles_can_be_read(snapshot: Snapshot, rows: str, columns: str | None, titles: tuple[str, ...]) -> None:
    for language, title in zip(("en", "nb", "nn"), titles, strict=True):
        table = (
            cross_tabulate(snapshot, EVERY, by(rows), by(columns), language)
            if columns
            else count_cases(snapshot, EVERY, by(rows), language)
        )
        assert title_of(table) == title


def test_cells_are_those_of_the_table(snapshot: Snapshot) -> None:
    crosstab: Crosstab = cross_tabulate(snapshot, EVERY, by("sector"), by("continuity"), "nb")
    chart = heat_map(crosstab, LOOKS, ABOUT)

    assert sum(row["cases"] for row in drawn(chart.specification)) == sum(map(sum, crosstab.counts))
    assert told(chart)["table"]["rows"] == tuple(
        (row.label.text, *line, row.cases) for row, line in zip(crosstab.rows.values, crosstab.counts, strict=True)
    )


def test_strips_are_those_of_the_timeline(snapshot: Snapshot) -> None:
    by_year = timeline(snapshot, EVERY, by("country"), "en")
    chart = time_line(by_year, LOOKS, ABOUT)

    assert sum(row["cases"] for row in drawn(chart.specification)) == sum(map(sum, by_year.counts))
    without = sum(line[-1] for line in by_year.counts)
    assert sum(row["cases"] for row in drawn(chart.specification) if not row["has_year"]) == without > 0


def test_every_case_is_on_the_map_or_said_not_to_be(database: Database) -> None:
    world = World(database, *twelve_cases())
    placed = placed_cases(SnapshotKeeper(database), EVERY, world.snapshot().everything)
    chart = case_map(placed, "nn", LOOKS, ABOUT)
    shown = {slug for row in drawn(chart.specification) for slug in row["slugs"]}

    assert len(shown) + placed.not_shown == placed.cases == 12
    assert placed.not_shown > 0
    assert f"{placed.not_shown} saker har ikkje noko punkt og er ikkje viste." in told(chart)["notes"]
    assert f"{placed.not_shown} saker har ikkje noko punkt" in chart.said.description


@pytest.mark.parametrize(
    ("language", "title", "question", "source"),
    [
        ("en", "Cases by sector", "All cases.", "Source: Samspill, dataset revision 7 (25 November 2026)."),
        ("nb", "Saker etter område", "Alle saker.", "Kilde: Samspill, datasettrevisjon 7 (25. november 2026)."),
        ("nn", "Saker etter område", "Alle saker.", "Kjelde: Samspill, datasettrevisjon 7 (25. november 2026)."),
    ],
)
def test_a_picture_says_what_is_asked_and_where_it_is_from(
    snapshot: Snapshot, language: str, title: str, question: str, source: str
) -> None:
    said = told(bar_chart(counts(snapshot, "sector", language), LOOKS, ABOUT))

    assert (said["title"], said["question"]) == (title, question)
    assert said["credit_line"].startswith(source)
    assert said["credit_line"].endswith(": CC\u00a0BY\u00a04.0.")
    assert said["language"] == language
    assert said["notes"][0].startswith("12 ")


def test_who_does_not_see_it_is_told_the_figures(database: Database) -> None:
    world = World(
        database, a_case(sectors=["energy"]), a_case(sectors=["energy", "housing-and-homelessness"]), a_case(sectors=[])
    )
    chart = bar_chart(count_cases(world.snapshot(), EVERY, by("sector"), "nn"), LOOKS, ABOUT)

    assert chart.said.description == (
        "Stolpediagram over 3 saker. Energi 2; Bustad og bustadløyse 1. Ikkje registrert: 1."
    )
    assert told(chart)["table"] == {
        "header": ("Område", "Saker", "Del av alle sakene"),
        "rows": (("Energi", 2, 0.6667), ("Bustad og bustadløyse", 1, 0.3333), ("Ikkje registrert", 1, 0.3333)),
    }


def test_no_outcome_stands_without_its_result_and_evidence(database: Database) -> None:
    world = World(
        database,
        a_case(outcomes=[an_outcome(result="reached", evidence="evaluation")]),
        a_case(outcomes=[an_outcome(result=None)]),
    )
    chart = bar_chart(count_cases(world.snapshot(), EVERY, by("outcome"), "nb"), LOOKS, ABOUT)
    texts = [row.get("text") for layer in chart.specification["layer"] for row in layer["data"]["values"]]

    assert "Måloppnåelse: Nådd 1; Ikke registrert 1." in texts
    assert "Dokumentasjon: Evaluering 1; Fortalt av partene selv 1." in texts
    assert told(chart)["table"]["header"][3:] == (
        "Måloppnåelse: Nådd",
        "Måloppnåelse: Ikke registrert",
        "Dokumentasjon: Evaluering",
        "Dokumentasjon: Fortalt av partene selv",
    )


def test_values_that_are_called_the_same_are_told_apart(database: Database) -> None:
    forms = ("no-stiftelse", "pl-fundacja", "no-as")
    world = World(database, *(a_case(organisations=[an_organisation(legal_form=form)]) for form in forms))
    chart = bar_chart(count_cases(world.snapshot(), EVERY, by("legal_form"), "en"), LOOKS, ABOUT)

    assert {row[0] for row in told(chart)["table"]["rows"]} == {"Foundation (NO)", "Foundation (PL)", "Limited company"}


def test_a_picture_widens_for_a_table_unless_a_width_is_asked_for(snapshot: Snapshot) -> None:
    crosstab = cross_tabulate(snapshot, EVERY, by("sector"), by("collaboration_form"), "en", with_zero=True)

    assert heat_map(crosstab, LOOKS, ABOUT).size[0] == 840
    assert heat_map(crosstab, Looks(LIGHT, 900), ABOUT).size[0] == 900
    with pytest.raises(QueryRefused):
        heat_map(crosstab, Looks(LIGHT, 320), ABOUT)


@pytest.mark.parametrize("field", ["sector", "status"])
def test_nothing_to_draw_is_said(database: Database, field: str) -> None:
    empty = World(database).snapshot()
    chart = bar_chart(count_cases(empty, EVERY, by(field), "nn"), LOOKS, About(0, None, {}))

    assert "Det er ingenting å teikne." in chart.said.description
    assert told(chart)["credit_line"] == "Kjelde: Samspill, datasettrevisjon 0. Lisens: CC\u00a0BY\u00a04.0."


def test_the_same_place_of_several_cases_is_one_point(database: Database) -> None:
    here = a_municipality(name="Eksempelvik", latitude=60.0, longitude=10.0)
    world = World(
        database, a_case(municipalities=[here]), a_case(municipalities=[here]), a_case(barriers=[a_statement()])
    )
    chart = case_map(placed_cases(SnapshotKeeper(database), EVERY, world.snapshot().everything), "en", LOOKS, ABOUT)

    assert [row["cases"] for row in drawn(chart.specification)] == [2]
    assert chart.said.description.startswith("Map with 2 cases at 1 point. Most cases: Eksempelvik 2.")

"""What is printed with a table, in three languages."""

from collections.abc import Sequence

import pytest

from app.catalogue.counting_notes import independence_note, notes_of
from app.catalogue.counting_titles import title_of
from app.catalogue.counting_words import COUNTING_WORDS
from app.catalogue.independence import Independence, Reason
from app.catalogue.statistics import count_cases, cross_tabulate, timeline
from app.query.counting import Counting
from app.query.dimensions import by
from app.store.database import Database
from tests.builders import a_case, a_statement, an_organisation
from tests.catalogue.worlds import World

TESTED = Independence(
    cases=1234, mentions=1234, reason=None, cells=4, small=0, smallest_expected=80.0,
    chi_square=1234.5, degrees_of_freedom=1, p=1e-9, cramers_v=0.25,
)  # fmt: skip


def told(world: World, rows: str, columns: str, language: str, asked: str = "") -> tuple[str, ...]:
    return notes_of(cross_tabulate(world.snapshot(), world.asked(asked), by(rows), by(columns), language))


def test_a_table_says_what_its_figures_are_not(twelve: World) -> None:
    assert told(twelve, "sector", "end_year", "nn") == (
        "12 saker, ikkje eit utval: tala viser kva nokon har skrive om, ikkje kva som er vanleg.",
        "Ei sak kan stå i fleire rader.",
        "33 av 33 ruter har færre enn fem saker.",
        "«Område» er ikkje registrert i 2 saker.",
        "«Sluttår» er ikkje registrert i 1 sak.",
        "«Sluttår» gjeld ikkje for 7 saker, som ikkje står under nokon av verdiane.",
    )
    assert told(twelve, "tier", "barrier", "nb", "country=GR,DK") == (
        "2 saker, ikke et utvalg: tallene viser hva noen har skrevet om, ikke hva som er vanlig.",
        "En sak kan stå i flere kolonner.",
        "3 av 3 ruter har færre enn fem saker.",
        "«Hinder» er ikke registrert i 1 sak.",
        "«Hinder»: bare det som er fortalt, er kodet. At en kode mangler, betyr ikke at det ikke var slik.",
    )


def test_wherever_results_are_counted_a_goal_that_is_reached_need_not_be_the_one_that_was_paid_for(
    twelve: World,
) -> None:
    def notes(name: str, language: str) -> Sequence[str]:
        return notes_of(count_cases(twelve.snapshot(), twelve.asked(""), by(name), language))

    for name in ("outcome", "outcome_result"):
        assert "“Reached” is said of any goal that is told, not only of the goal that was paid for." in notes(
            name, "en"
        )
    assert "«Nådd» sies om ethvert mål som er fortalt, ikke bare om målet det ble betalt for." in notes("outcome", "nb")
    assert "«Nådd» blir sagt om eitkvart mål som er fortalt, ikkje berre om målet det vart betalt for." in told(
        twelve, "outcome_result", "country", "nn"
    )
    assert not any("Reached" in one for one in notes("country", "en"))


def test_it_says_what_a_count_of_outcomes_does_not_tell(twelve: World) -> None:
    note = COUNTING_WORDS["en"].outcome

    assert note in told(twelve, "outcome", "country", "en")
    assert note not in told(twelve, "outcome", "outcome_result", "en")
    assert note not in notes_of(count_cases(twelve.snapshot(), twelve.asked(""), by("outcome"), "en"))


def test_it_says_what_must_meet_in_one(twelve: World) -> None:
    assert COUNTING_WORDS["nn"].together["organisation_part"] in told(twelve, "legal_form", "legal_status", "nn")
    assert COUNTING_WORDS["nb"].together["municipality_part"] in told(twelve, "tier", "population_band", "nb")
    asked = "legal_form_family=cooperative"
    assert COUNTING_WORDS["nb"].meeting["organisation_part"] in told(twelve, "legal_form", "country", "nb", asked)


def test_it_says_of_whom_else_something_is_recorded(database: Database) -> None:
    others = [an_organisation(legal_form="no-as"), an_organisation(legal_form_family="cooperative")]
    world = World(database, a_case(organisations=others))
    counts = count_cases(world.snapshot(), world.asked("legal_form_family=cooperative"), by("legal_form"), "nn")

    assert notes_of(counts)[-1] == (
        "I 1 sak er «Organisasjonsform» berre registrert for andre, så ho står ingen stader."
    )  # fmt: skip


def test_it_says_who_tells_something_without_any_code(database: Database) -> None:
    world = World(database, a_case(barriers=[a_statement()]), a_case(barriers=[a_statement()]))
    counts = count_cases(world.snapshot(), world.asked(""), by("barrier"), "nn")

    assert (
        "2 saker fortel noko som ingen kode passar til, og har ingen kode: dei står både under «Fortalt, men ingen "
        "kode passar» og «Ikkje registrert»." in notes_of(counts)
    )


def test_a_timeline_says_how_long_a_case_is_counted(twelve: World) -> None:
    running = timeline(twelve.snapshot(), twelve.asked(""), by("country"), "nb", Counting.RUNNING)

    assert notes_of(running)[-1] == COUNTING_WORDS["nb"].running
    assert title_of(running) == "Saker etter land og år i drift"


def test_a_duration_may_be_a_lower_bound(twelve: World) -> None:
    counts = count_cases(twelve.snapshot(), twelve.asked(""), by("duration_years"), "nn")

    assert notes_of(counts)[-1] == COUNTING_WORDS["nn"].duration


def test_nothing_found_is_said(twelve: World) -> None:
    assert told(twelve, "sector", "country", "en", "country=LU") == (COUNTING_WORDS["en"].none,)


def test_of_a_dimension_against_itself_nothing_is_said_twice(twelve: World) -> None:
    notes = told(twelve, "sector", "sector", "en")

    assert len(set(notes)) == len(notes)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Test of independence of the 1,234 cases that are recorded on both sides: chi-square 1,234.50, degrees of "
            "freedom 1, p under 0.001, Cramér’s V 0.25. The test presumes a random sample, which these cases are not.",
        ),
        (
            "nb",
            "Test av uavhengighet for de 1\xa0234 sakene som er registrert på begge sider: kjikvadrat 1\xa0234,50, "
            "frihetsgrader 1, p under 0,001, Cramérs V 0,25. Testen forutsetter et tilfeldig utvalg, og det er ikke "
            "disse sakene.",
        ),
        (
            "nn",
            "Test av uavhengigheit for dei 1\xa0234 sakene som er registrerte på begge sider: kjikvadrat 1\xa0234,50, "
            "fridomsgrader 1, p under 0,001, Cramérs V 0,25. Testen føreset eit tilfeldig utval, og det er ikkje "
            "desse sakene.",
        ),
    ],
)
def test_a_test_is_told_in_words(language: str, sentence: str) -> None:
    assert independence_note(TESTED, language) == sentence


def test_why_there_is_no_test_is_told_in_words() -> None:
    small = Independence(20, 20, Reason.EXPECTED_TOO_SMALL, 4, 2, 0.004)
    repeated = Independence(12, 20, Reason.COUNTED_MORE_THAN_ONCE)

    assert independence_note(small, "nn") == (
        "Ingen test av uavhengigheit: 2 av 4 forventa tal er under fem, det minste er under 0,01. Høgst eitt av fem "
        "kan vere under fem, og ingen under éin (Cochran 1954)."
    )
    assert independence_note(repeated, "nb") == (
        "Ingen test av uavhengighet: 12 saker telles 20 ganger til sammen, og testen regner hver sak én gang."
    )
    assert independence_note(Independence(1, 1, Reason.MADE_OF_THE_SAME), "de").startswith("No test of independence")


def test_everything_is_said_in_three_languages() -> None:
    assert set(COUNTING_WORDS) == {"en", "nb", "nn"}
    parts = {language: (set(words.together), set(words.meeting)) for language, words in COUNTING_WORDS.items()}
    assert len({tuple(map(frozenset, one)) for one in parts.values()}) == 1

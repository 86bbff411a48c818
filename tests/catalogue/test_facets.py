"""Counts of the values of a field, among the twelve cases by hand."""

from app.catalogue.facets import Count, count_values
from app.query.fields import FIELDS
from app.query.values import codes_of
from app.store.database import Database
from tests.builders import a_case, an_organisation
from tests.catalogue.worlds import World


def counts(world: World, field: str, asked: str = "") -> dict[str | None, int]:
    """Cases by value; None is the unknown."""
    return {count.code: count.cases for count in count_values(world.snapshot(), FIELDS[field], world.asked(asked))}


def test_a_facet_counts_its_alternatives_too(database: Database) -> None:
    world = World(database, a_case(sectors=["energy"]), a_case(sectors=["energy"]), a_case(sectors=["mobility"]))

    assert counts(world, "sector", "sector=mobility") == {"energy": 2, "mobility": 1}
    assert counts(world, "sector", "sector.not=mobility") == {"energy": 2, "mobility": 1}
    assert counts(world, "sector", "sector.known=false") == {"energy": 2, "mobility": 1}
    assert counts(world, "sector_group", "sector=mobility") == {"green": 1}


def test_where_holds_for_every_facet(database: Database) -> None:
    world = World(database, a_case(sectors=["energy", "mobility"]), a_case(sectors=["energy"]), a_case())

    assert counts(world, "sector", "where=sector=mobility") == {"energy": 1, "mobility": 1}
    assert counts(world, "sector", "where=sector=mobility&sector=energy") == {"energy": 1, "mobility": 1}


def test_most_cases_stand_first_then_the_order_of_the_vocabulary_and_the_unknown_last(twelve: World) -> None:
    assert count_values(twelve.snapshot(), FIELDS["continuity"], twelve.asked("")) == [
        Count("continued", 2),
        Count("ordinary-operations", 2),
        Count("scaled", 2),
        Count("ended-after-pilot", 1),
        Count("ended", 1),
        Count(None, 4),
    ]


def test_what_fits_no_code_stands_behind_the_codes(twelve: World) -> None:
    barriers = count_values(twelve.snapshot(), FIELDS["barrier"], twelve.asked(""))

    # One of the two cases that tell without a code has a code as well, so that its barriers are known.
    assert barriers[-2:] == [Count("uncoded", 2), Count(None, 9)]
    assert {count.code: count.cases for count in barriers[:-2]} == {
        "procurement-complexity": 1,
        "short-term-project-funding": 1,
        "political-change": 1,
        "slow-process": 1,
    }


def test_what_does_not_apply_is_not_counted_as_unknown(database: Database) -> None:
    world = World(database, a_case(missing={"sectors": "not-applicable"}), a_case(missing={"sectors": "not-stated"}))

    assert counts(world, "sector") == {None: 1}


def test_values_that_no_case_has_are_listed_when_asked_for(twelve: World) -> None:
    field = FIELDS["tier"]

    listed = count_values(twelve.snapshot(), field, twelve.asked("country=GB"), with_zero=True)

    assert listed[0] == Count("district-of-city", 1)
    assert [count.code for count in listed] == [
        "district-of-city", "municipality", "county-or-region", "inter-municipal", None,
    ]  # fmt: skip
    assert set(codes_of(field)) == {count.code for count in listed} - {None}


def test_an_organisation_has_to_meet_all_that_is_asked_of_it(twelve: World) -> None:
    # In Sweden stand a limited company and an association of unknown form.
    assert counts(twelve, "legal_form_family", "country=SE") == {"association": 1, "company-limited": 1}
    assert counts(twelve, "legal_form_family", "legal_form=se-ab") == {"company-limited": 1}
    assert counts(twelve, "legal_form_family", "where=legal_form=se-ab") == {"company-limited": 1}
    # The same field in `where` holds for its own facet, of the same organisation.
    assert counts(twelve, "legal_form_family", "where=legal_form_family=association&country=SE") == {"association": 1}
    # Inside a larger condition it does not speak of the organisation that is counted.
    assert counts(twelve, "legal_form_family", "where=NOT legal_form=no-as&country=SE") == {
        "association": 1,
        "company-limited": 1,
    }


def test_the_unknown_beside_what_must_be_met(database: Database) -> None:
    world = World(
        database,
        a_case(organisations=[an_organisation(legal_form_family="cooperative")]),
        a_case(organisations=[an_organisation(legal_form="no-as", legal_form_family="company-limited")]),
    )

    assert counts(world, "legal_form", "legal_form_family=cooperative") == {None: 1}
    assert counts(world, "legal_form", "legal_form_family=company-limited,unknown") == {"no-as": 1}


def test_languages_are_counted_as_they_occur(twelve: World) -> None:
    languages = counts(twelve, "original_language", "country=NO,SE,GB")

    assert languages == {"nb": 1, "nn": 1, "sv": 1, None: 1}

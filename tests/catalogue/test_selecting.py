"""What each condition finds among the twelve cases, counted by hand."""

import pytest

from app.catalogue.selecting import matching
from app.query.conditions import EVERYTHING
from app.store.database import Database
from tests.builders import a_case, a_municipality, an_organisation
from tests.catalogue.worlds import World, words_of

ALL = "kitchen solar garden planned-bus material-bank bakery bond weaving repair-shop care-village code-school bare"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ALL),
        # Values of one field are alternatives, fields are not.
        ("sector=energy,mobility", "solar planned-bus"),
        ("sector=work-integration&country=PL,GR", "bakery weaving"),
        ("country=EL,UK", "weaving bond"),
        ("country=is", "planned-bus"),
        ("where=country=IS", "planned-bus"),
        ("sector_group=green", "kitchen solar planned-bus material-bank bakery"),
        ("sector.all=work-integration,food-and-agriculture", "kitchen bakery"),
        ("welfare_regime=southern", "weaving care-village code-school"),
        # The complement is taken among all cases, so it keeps those of which nothing is known.
        (
            "sector.not=work-integration",
            "solar planned-bus material-bank bond repair-shop care-village code-school bare",
        ),
        ("where=sector HAS ONLY health", "bond"),
        ("where=sector HAS ONLY health,work-integration", "garden bond"),
        ("where=sector HAS ANY health AND NOT country=GB", "garden"),
    ],
)
def test_codes(twelve: World, asked: str, found: str) -> None:
    assert twelve.words(asked) == set(found.split())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("sector.known=false", "repair-shop bare"),
        ("sector=unknown", "repair-shop bare"),
        ("sector=unknown,energy", "repair-shop bare solar"),
        ("status=unknown", "repair-shop"),
        ("status.known=false", "repair-shop"),
        # Cases that are planned or still running have no end that could be known.
        ("end_year.known=true", "solar material-bank bond code-school"),
        ("end_year.known=false", "repair-shop"),
        ("tier.known=false", "care-village"),
        # Only forms of entrepreneurs count; one case has none, and in three nobody told.
        ("legal_form.known=false", "planned-bus repair-shop code-school bare"),
        ("barrier.known=true", "kitchen material-bank weaving"),
        ("leadership_role.known=true", "garden"),
    ],
)
def test_the_unknown(twelve: World, asked: str, found: str) -> None:
    assert twelve.words(asked) == set(found.split())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tier=municipality&population_band=100k-500k", "material-bank"),
        ("tier=county-or-region&population_band=100k-500k", "solar"),
        ("where=tier=municipality AND population_band=100k-500k", "material-bank"),
        ("tier=municipality&where=population_band=100k-500k", "material-bank"),
        ("population_band.all=under-5k,100k-500k", "solar"),
        ("legal_form=se-ab&legal_form_family=company-limited", "garden"),
        ("legal_form=se-ab&legal_form_family=association", ""),
        ("legal_form=se-ab&legal_form_family.all=association", "garden"),
        # The unknown is asked of the case as a whole.
        ("legal_form=unknown,no-as&legal_form_family=association", "repair-shop"),
        ("legal_form_family=cooperative&legal_status=pl-przedsiebiorstwo-spoleczne", "bakery"),
        ("legal_form=se-ekonomisk-forening", ""),
        ("any_legal_form=se-ekonomisk-forening", "garden"),
        # Without a family of its own, a form has the one that it belongs to.
        ("legal_form_family=company-with-social-purpose-restriction", "material-bank bond"),
    ],
)
def test_what_is_asked_of_one_organisation_or_municipality(twelve: World, asked: str, found: str) -> None:
    assert twelve.words(asked) == set(found.split())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("outcome=employment", "kitchen bond"),
        ("outcome=employment:evaluation:reached", "kitchen"),
        ("outcome=*:evaluation", "kitchen bond"),
        ("outcome=*:*:reached", "kitchen bond care-village"),
        ("outcome.all=*:evaluation,*:*:reached", "kitchen bond"),
        ("evidence=evaluation&where=outcome=wellbeing", "bond"),
        ("where=outcome HAS ONLY employment", "kitchen"),
        ("where=outcome HAS ONLY *:*:reached", "kitchen care-village"),
        ("barrier=uncoded", "solar weaving"),
        # What was told and fits no code is no value outside the list.
        ("where=barrier HAS ONLY slow-process", "weaving"),
        ("where=barrier HAS ONLY uncoded", "solar"),
    ],
)
def test_outcomes_and_what_fits_no_code(twelve: World, asked: str, found: str) -> None:
    assert twelve.words(asked) == set(found.split())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("start_year.min=2016&start_year.max=2018", "bond weaving care-village"),
        ("start_year=2015", "kitchen code-school"),
        ("where=start_year > 2016 AND start_year < 2018", "weaving"),
        ("end_year.max=2016", "code-school"),
        ("source_count.min=2", "kitchen"),
        # Those that still run are counted to the year in which they were last seen.
        ("duration_years=10", "garden bakery"),
        ("duration_years.known=false", "planned-bus repair-shop bare"),
        ("where=NOT duration_years >= 1", "planned-bus repair-shop bare"),
    ],
)
def test_numbers(twelve: World, asked: str, found: str) -> None:
    assert twelve.words(asked) == set(found.split())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("near=60,10&within_km=55", "kitchen"),
        ("near=60,10&within_km=56", "kitchen solar"),
        ("near=36.5,25.5&within_km=1", "weaving"),
        ("bbox=10,52,20,60", "kitchen garden material-bank bakery"),
        ("bbox=20,-90,10,90", "kitchen solar planned-bus material-bank bakery weaving repair-shop code-school"),
        ('where=near="60,10,55" OR bbox="20,52,20,52"', "kitchen bakery"),
    ],
)
def test_places(twelve: World, asked: str, found: str) -> None:
    assert twelve.words(asked) == set(found.split())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("municipality=lodka", "bakery"),
        ("municipality=NO-9901", "kitchen"),
        ("municipality=ΔΕΙΓΜΑ", "weaving"),
        ("organisation=kjoeken as&country=NO", "kitchen"),
        ("organisation=Gröna AB&organisation=Kjøken AS", "garden kitchen"),
        ("organisation.all=Gröna AB&organisation.all=Gröna vänner", "garden"),
        ('where=organisation HAS ONLY "Gröna AB"', ""),
        ('where=organisation HAS ONLY "Gröna AB","Gröna vänner","Kooperativ Hjälp","Kjøken AS"', "garden kitchen"),
    ],
)
def test_names(twelve: World, asked: str, found: str) -> None:
    assert twelve.words(asked) == set(found.split())


def test_a_status_that_does_not_apply_is_neither_known_nor_unknown(database: Database) -> None:
    funder = an_organisation(role="investor", legal_status="pl-przedsiebiorstwo-spoleczne")
    world = World(
        database,
        a_case(words="general", missing={"organisations.legal_status": "not-applicable"}),
        a_case(
            words="each", missing={"organisations[0].legal_status": "not-applicable"}, organisations=[an_organisation()]
        ),
        # Of the funder it need not be said: nobody asks for its status.
        a_case(
            words="asked",
            missing={"organisations[1].legal_status": "not-applicable"},
            organisations=[funder, an_organisation()],
        ),
        a_case(
            words="half",
            missing={"organisations[0].legal_status": "not-applicable"},
            organisations=[an_organisation(), an_organisation(name="Another")],
        ),
        a_case(words="other-reason", missing={"organisations.legal_status": "not-stated"}),
    )

    assert world.words("legal_status.known=false") == {"half", "other-reason"}
    assert world.words("legal_status.known=true") == set()


def test_a_whole_list_that_does_not_apply_is_said_under_its_name(database: Database) -> None:
    world = World(
        database,
        a_case(words="list", missing={"barriers": "not-applicable"}),
        a_case(words="codes", missing={"barriers.codes": "not-applicable"}),
        a_case(words="unknown"),
    )

    assert world.words("barrier.known=false") == {"unknown"}


def test_a_box_may_cross_the_180th_meridian(database: Database) -> None:
    world = World(
        database,
        a_case(words="west", municipalities=[a_municipality(latitude=0.0, longitude=179.0)]),
        a_case(words="east", municipalities=[a_municipality(latitude=0.0, longitude=-179.0)]),
        a_case(words="far", municipalities=[a_municipality(latitude=0.0, longitude=0.0)]),
    )

    assert world.words("bbox=178,-1,-178,1") == {"west", "east"}
    assert world.words("near=0,180&within_km=112") == {"west", "east"}
    assert world.words("near=0,180&within_km=111") == set()


def test_what_is_found_can_be_changed_without_changing_the_snapshot(twelve: World) -> None:
    snapshot = twelve.snapshot()

    everything = matching(snapshot, EVERYTHING)
    everything.clear()

    assert {words_of(snapshot.rows[i].slug) for i in matching(snapshot, EVERYTHING)} == set(ALL.split())

"""Which municipalities and organisations a name means, in the cases and in the Norwegian list."""

import pytest

from app.catalogue.names import PublishedNames
from app.catalogue.snapshot import load_snapshot
from app.query.values import ValueRefused
from app.store.database import Database
from tests.builders import a_case, a_municipality, an_organisation
from tests.catalogue.worlds import Json, World


def names(world: World) -> PublishedNames:
    return PublishedNames(world.database, world.snapshot())


def in_place(country: str = "PL", **municipality: object) -> Json:
    """A case in one municipality."""
    return a_case(country=country, municipalities=[a_municipality(**municipality)])


def test_a_municipality_is_known_by_code_and_by_name(database: Database) -> None:
    world = World(database, in_place(name="Łódka", lau_code="1021"), in_place(name="Łąka"))

    for text in ("PL-1021", "pl-1021", "Łódka", "lodka", "LODKA"):
        assert names(world).named("municipality", text) == ["PL-1021"], text
    for text in ("Łąka", "PL:laka"):
        assert names(world).named("municipality", text) == ["PL:laka"], text
    assert not names(world).named("municipality", "Lod")
    assert not names(world).named("municipality", "PL-1022")


def test_eurostat_codes_of_countries_are_understood(database: Database) -> None:
    world = World(database, in_place("GR", name="Δείγμα", lau_code="9101"))

    assert names(world).named("municipality", "EL-9101") == ["GR-9101"]


def test_a_name_with_a_hyphen_is_not_taken_for_a_code(database: Database) -> None:
    world = World(database, in_place("FR", name="La-Ville"))

    assert names(world).named("municipality", "La-Ville") == ["FR:la ville"]


def test_a_code_may_hold_blanks(database: Database) -> None:
    world = World(database, in_place(name="Łąka", lau_code="10 21/3"))

    assert names(world).named("municipality", "PL-10 21/3") == ["PL-10 21/3"]


def test_municipalities_of_norway_are_known_without_a_case(database: Database) -> None:
    world = World(database)

    assert names(world).named("municipality", "NO-1103") == ["NO-1103"]
    assert names(world).named("municipality", "stavanger") == ["NO-1103"]
    assert not names(world).named("municipality", "NO-0000")


def test_a_name_that_several_bear_is_refused_with_the_list(database: Database) -> None:
    world = World(database, in_place(name="Łąka"), in_place("DE", name="Laka"))

    with pytest.raises(ValueRefused) as refused:
        names(world).named("municipality", "Herøy")
    assert "NO-1515 (Møre og Romsdal), NO-1818 (Nordland)" in refused.value.detail
    assert refused.value.nearest == "NO-1515"
    with pytest.raises(ValueRefused, match="DE:laka, PL:laka"):
        names(world).named("municipality", "laka")


def test_an_entry_without_a_code_is_the_one_municipality_of_its_name(database: Database) -> None:
    world = World(
        database, in_place("NO", name="Stavanger"), in_place(name="Łąka"), in_place(name="Łąka", lau_code="1")
    )

    assert names(world).named("municipality", "Stavanger") == ["NO-1103", "NO:stavanger"]
    assert names(world).named("municipality", "Łąka") == ["PL-1", "PL:laka"]


def test_a_number_no_longer_in_force_means_the_municipality_that_has_the_name_now(database: Database) -> None:
    world = World(database, in_place("NO", name="Horten", lau_code="0701"))

    assert names(world).named("municipality", "Horten") == ["NO-0701", "NO-3901"]


def test_a_corrected_number_does_not_make_the_name_ambiguous(database: Database) -> None:
    world = World(database)
    place = a_municipality(name="Łąka", lau_code="1")
    world.publish(a_case(words="it", country="PL", municipalities=[place]))
    world.publish(a_case(words="it", country="PL", municipalities=[{**place, "lau_code": "2"}]))

    assert names(world).named("municipality", "Łąka") == ["PL-2"]
    assert PublishedNames(database, load_snapshot(database, 1)).named("municipality", "Łąka") == ["PL-1"]


def test_a_name_that_no_case_bears_any_more_is_still_understood(database: Database) -> None:
    world = World(database)
    old = {"municipalities": [a_municipality(name="Łąka")], "organisations": [an_organisation(name="Stary Sp.")]}
    world.publish(a_case(words="it", country="PL", **old))
    world.publish(a_case(words="it", country="PL"))

    assert world.words("municipality=Łąka") == set()
    assert world.words("organisation=Stary Sp.") == set()
    assert names(world).named("municipality", "PL:laka") == ["PL:laka"]


def test_organisations_are_known_by_their_full_name_alone(database: Database) -> None:
    world = World(database, a_case(organisations=[an_organisation(name="Gröna Vänner, avd. Øst")]))

    assert names(world).named("organisation", "grona vanner avd ost") == ("grona vanner avd ost",)
    assert not names(world).named("organisation", "Gröna Vänner")


def test_the_nearest_name_is_found(database: Database) -> None:
    world = World(database, a_case(country="PL", municipalities=[a_municipality(name="Łódka")]))

    assert names(world).nearest_name("municipality", "Lodkaa") == "Łódka"
    assert names(world).nearest_name("municipality", "Stavangr") == "Stavanger"
    assert names(world).nearest_name("organisation", "Eksempe") == "Eksempel"
    assert names(world).nearest_name("organisation", "zzzzzz") is None


def test_the_nearest_name_can_be_asked_for_as_it_is_printed(database: Database) -> None:
    bent = an_organisation(name="Grøne Vener, avd. «Øst»")
    world = World(
        database, a_case(words="it", municipalities=[a_municipality(name="Sør-Eksempel")], organisations=[bent])
    )

    for field, typed in (("municipality", "sør eksempl"), ("organisation", "Grone Venner avd Ost")):
        nearest = names(world).nearest_name(field, typed)
        assert world.words(f"{field}={nearest}") == {"it"}
    assert names(world).nearest_name("organisation", "Grone Venner avd Ost") == "Grøne Vener, avd. «Øst»"


def test_a_name_that_no_case_bears_any_more_is_near_in_its_folded_form(database: Database) -> None:
    world = World(database, a_case(words="it", organisations=[an_organisation(name="Stary Sp.")]))
    world.publish(a_case(words="it"))

    assert names(world).nearest_name("organisation", "Stara Sp") == "stary sp"


def test_long_names_are_found_whatever_they_fold_to(database: Database) -> None:
    # Each of these signs folds to three letters, and the name stands twice in what is kept of a municipality.
    long = "㋍ " * 100
    world = World(
        database, a_case(municipalities=[a_municipality(name=long)], organisations=[an_organisation(name=long)])
    )

    for field in ("municipality", "organisation"):
        (key,) = names(world).named(field, long)
        assert list(names(world).named(field, key)) == [key]

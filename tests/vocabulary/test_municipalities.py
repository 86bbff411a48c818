from app.vocabulary.languages import is_language_tag
from app.vocabulary.loading import vocabularies
from app.vocabulary.municipalities import find_municipalities, municipalities, municipalities_named


def names(q: str, limit: int = 20) -> list[str]:
    return [one.name for one in find_municipalities("NO", q, limit)]


def test_norway_has_357_municipalities_with_all_its_people() -> None:
    everyone = municipalities("NO").values()

    assert len(everyone) == 357
    assert sum(one.population for one in everyone) == 5_550_203


def test_what_is_said_of_a_municipality_is_well_formed() -> None:
    for one in municipalities("NO").values():
        vocabularies()["population-bands"].term(one.population_band)
        assert one.written_language is None or is_language_tag(one.written_language)
        assert one.latitude is None or 57 < one.latitude < 72
        assert one.longitude is None or 4 < one.longitude < 32


def test_a_country_without_list_has_none() -> None:
    assert municipalities("PT") == {}
    assert find_municipalities("PT", "lis", 5) == []


def test_typing_finds_the_exact_name_then_beginnings_then_later_words() -> None:
    assert names("nes")[:2] == ["Nes", "Nesbyen"]
    assert names("odal") == ["Nord-Odal", "Sør-Odal"]


def test_typing_finds_sami_and_kven_names_and_forgives_accents() -> None:
    assert names("guovda") == ["Kautokeino"]
    assert names("Gaivuotna") == names("kaivuono") == ["Kåfjord"]
    assert names("tromso") == ["Tromsø"]


def test_numbers_and_codes_find_too() -> None:
    assert names("1103") == names("NO-1103") == ["Stavanger"]


def test_no_more_than_the_limit_is_found() -> None:
    assert len(names("", 7)) == 7
    assert len(names("", 1000)) == 357


def test_two_municipalities_may_have_one_name() -> None:
    assert [one.code for one in municipalities_named("Heroy")] == ["NO-1515", "NO-1818"]
    assert [one.code for one in municipalities_named("Unjárga")] == ["NO-5636"]
    assert municipalities_named("Atlantis") == ()

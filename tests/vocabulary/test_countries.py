import pytest
from babel import Locale

from app.errors import TermUnknown
from app.vocabulary.countries import countries, country_code, country_name
from app.vocabulary.country_names import first_language, territory_names
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Label


@pytest.mark.parametrize(("text", "code"), [("NO", "NO"), (" no ", "NO"), ("EL", "GR"), ("uk", "GB"), ("xk", "XK")])
def test_a_country_is_understood(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize(("text", "nearest"), [("Norwegen", "NO"), ("Hellas", "GR"), ("NOR", "NO"), ("US", None)])
def test_an_unknown_country_is_refused_with_the_nearest(text: str, nearest: str | None) -> None:
    with pytest.raises(TermUnknown) as refused:
        country_code(text)

    assert refused.value.nearest == nearest


def test_what_is_said_of_a_country() -> None:
    norway = countries()["NO"]

    assert (norway.welfare_regime, norway.emes, norway.eu_member) == (
        "social-democratic",
        "institutional-member",
        False,
    )
    assert norway.municipal_term["local"] == "kommune"
    assert countries()["BA"].municipal_tiers is None


def test_every_country_has_a_known_regime_and_membership() -> None:
    for country in countries().values():
        vocabularies()["welfare-regimes"].term(country.welfare_regime)
        vocabularies()["emes-memberships"].term(country.emes)


def test_names_come_in_the_language_of_the_reader() -> None:
    assert country_name("NO", "nn") == Label("Noreg", "nn")
    assert country_name("GR", "el") == Label("Ελλάδα", "el")
    assert country_name("NO", "ja") == Label("Norway", "en")


def test_every_country_has_a_name_in_every_language() -> None:
    for term in vocabularies()["countries"].terms.values():
        assert len(term.labels) == sum(1 for _ in term.labels.values())


def test_a_language_without_names_has_none() -> None:
    assert territory_names("xx") == {}
    with pytest.raises(KeyError):
        vocabularies()["countries"].term("NO").labels["xx"]


def test_without_an_official_language_the_first_known_counts() -> None:
    assert first_language("NO", ["fr", "de"]) == "fr"


@pytest.mark.parametrize("language", ["en", "nb", "nn", "pt", "sr"])
def test_names_of_a_language_are_those_that_it_inherits_too(language: str) -> None:
    """Norwegian is written in two ways that share most names; babel would join them by merging all it knows."""
    assert territory_names(language) == dict(Locale.parse(language).territories)

"""How far coders agree, gathered from the codings that everybody may see."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from app.catalogue.agreement_words import agreement_sentences
from app.catalogue.reliability import FEWEST, NOT_CODED_TWICE, agreements, agreements_of
from app.formats.codebook import Agreement
from app.store.coded_units import FIRST_CODER, CodedUnit
from app.store.database import Database
from tests.builders import a_case, a_statement
from tests.catalogue.worlds import World
from tests.people import a_person
from tests.store.test_coded_units import coded

_numbers = count(1)


def units(slug: str, first: str, *seconds: str, **changes: Any) -> Iterator[CodedUnit]:
    """A case coded by the first and others, a letter a code; the seconds are called by their place."""
    usual = {"field": "barrier", "is_whole": True}
    yield CodedUnit(slug, 1, FIRST_CODER, codes=frozenset(first), **{**usual, "is_blind": None, **changes})
    for place, codes in enumerate(seconds):
        blind = {"is_blind": True, **changes}
        yield CodedUnit(slug, 1, f"coder-{place}", codes=frozenset(codes), **{**usual, **blind})


def cases(number: int, first: str, second: str, **changes: Any) -> list[CodedUnit]:
    slugs = (f"case-{next(_numbers)}" for _ in range(number))
    return [one for slug in slugs for one in units(slug, first, second, **changes)]


def test_a_unit_that_nobody_coded_again_tells_nothing() -> None:
    assert agreements_of(units("alone", "a")) == {}


def test_units_and_coders_are_counted_each_once() -> None:
    coded = [
        *units("same", "a", "a", "a"),
        *units("seen", "a", "b", is_blind=False),
        *units("unsaid", "", "", is_blind=None),
        *units("told", "a", "ab", is_whole=False),
        *units("elsewhere", "a", "a", field="status"),
    ]

    assert agreements_of(coded) == {
        "barrier": Agreement(4, 2, same=2, told_only=1, blind=2, alpha=None, alpha_blind=None),
        "status": Agreement(1, 1, same=1, told_only=0, blind=1, alpha=None, alpha_blind=None),
    }


def test_alpha_is_given_from_ten_units_on_and_again_over_the_blind() -> None:
    few = [*cases(5, "a", "a"), *cases(4, "b", "b", is_blind=False)]
    enough = [*few, *cases(1, "a", "b", is_blind=False)]

    assert agreements_of(few)["barrier"].alpha is None
    found = agreements_of(enough)["barrier"]
    # Of 20 values 11 are a and 9 are b; one unit of ten disagrees.
    assert found.alpha == pytest.approx(1 - 19 * 2 / (2 * 11 * 9))
    assert found.alpha_blind is None
    assert agreements_of([*enough, *cases(5, "b", "b")])["barrier"].alpha_blind == 1.0


def test_what_everybody_may_see_is_read(database: Database) -> None:
    world = World(database, a_case(words="kitchen", barriers=[a_statement("premises")]))
    coded(world, a_person(database), 1, barrier=["premises", "staffing"])
    coded(world, a_person(database), None, barrier=["staffing"])

    assert agreements(database, 0) == {}
    assert agreements(database, 1)["barrier"] == Agreement(1, 1, 0, 1, 1, None, None)


@pytest.mark.parametrize(
    ("language", "none", "said"),
    [
        ("en", "No case has a second coding", "Krippendorff's alpha is 0.70, by custom enough for tentative"),
        ("nb", "Ingen sak har en koding nummer to", "Krippendorffs alfa er 0,70, etter vanlig skikk bare nok"),
        ("nn", "Inga sak har ei koding nummer to", "Krippendorffs alfa er 0,70, etter vanleg skikk berre nok"),
    ],
)
def test_it_is_said_in_the_language_of_the_reader(language: str, none: str, said: str) -> None:
    agreement = Agreement(units=1200, second_coders=3, same=900, told_only=7, blind=12, alpha=0.7, alpha_blind=0.9)

    assert agreement_sentences(NOT_CODED_TWICE, FEWEST, language).startswith(none)
    assert said in agreement_sentences(agreement, FEWEST, language)
    assert agreement_sentences(agreement, FEWEST, language).count(" 7 ") == 1


def test_it_says_why_there_is_no_alpha() -> None:
    few = Agreement(9, 1, 9, 0, 9, None, None)
    alike = Agreement(10, 1, 10, 0, 10, None, None)

    assert "Alpha is given from 10 on." in agreement_sentences(few, FEWEST, "en")
    assert "nothing varies" in agreement_sentences(alike, FEWEST, "en")


@pytest.mark.parametrize(
    ("alpha", "band"), [(0.8, "to rely on"), (0.799, "tentative"), (0.667, "tentative"), (0.666, "too little")]
)
def test_the_bands_are_those_in_common_use(alpha: float, band: str) -> None:
    assert band in agreement_sentences(Agreement(10, 1, 5, 0, 10, alpha, alpha), FEWEST, "en")

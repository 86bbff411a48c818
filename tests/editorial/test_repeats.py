"""Possible duplicates: found through the index, told with their reasons."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import pytest

from app.editorial import repeats
from app.editorial.likely import MOST_COMPARED, likely_repeats
from app.editorial.repeat_words import SIGNS
from app.editorial.repeats import repeats_of
from app.editorial.signs import MOST_POINTS, THRESHOLD, Sign, points_of, reasons_between, told_of
from app.store.database import Database
from tests.asking import publish
from tests.builders import a_case, a_municipality, a_source, an_organisation
from tests.databases import fresh_database
from tests.services import seed_cases

RELATED = {
    ("gb-bristol-community-transport", "gb-lambeth-hct-travel-training"),
    ("nl-utrecht-colour-kitchen-sib", "nl-utrecht-social-impact-factory"),
    ("pt-fundao-academia-de-codigo-bootcamps", "pt-lisboa-academia-de-codigo-junior-sib"),
}
"""Pairs of the seed that are proposed: they share an enterprise, or a city and a scheme; none is one case twice."""


def signs(database: Database, case: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    return {
        repeat.slug: {reason.sign.value: reason.value for reason in repeat.reasons}
        for repeat in repeats_of(database, case)
    }


def kitchen(**changes: Any) -> dict[str, Any]:
    usual = {
        "words": "kitchen",
        "title": "A village kitchen that cooks school meals",
        "municipalities": [a_municipality(name="Kjøkenvik", lau_code="9907")],
        "organisations": [an_organisation(name="Grytelokket AS")],
        "sources": [a_source(url="https://www.example.org/kitchen/")],
        "start_year": 2010,
        "end_year": 2014,
    }
    return a_case(**{**usual, **changes})


def draft(**told: Any) -> dict[str, Any]:
    return {"country": "NO", **told}


def test_every_sign_has_words_and_weight() -> None:
    assert set(SIGNS) == {sign.value for sign in Sign} == {sign.value for sign in MOST_POINTS}
    assert all(words.keys() == {"en", "nb", "nn"} for words in SIGNS.values())


def test_the_same_title_is_enough(database: Database) -> None:
    publish(database, kitchen())

    (found,) = repeats_of(database, draft(title="The village kitchen: cooks that school meals"))
    assert (found.slug, found.title, found.points) == (
        "no-eksempelvik-kitchen", "A village kitchen that cooks school meals", 50,
    )  # fmt: skip
    assert [(reason.sign, reason.value) for reason in found.reasons] == [(Sign.TITLE, 100)]


def test_an_organisation_in_the_same_place_at_the_same_time_is_enough(database: Database) -> None:
    publish(database, kitchen())
    told = draft(
        title="Something else",
        municipalities=[a_municipality(name="Kjøkenvik", lau_code="9907")],
        organisations=[an_organisation(name="GRYTELOKKET A/S"), an_organisation(name="Grytelokket as")],
        start_year=2013,
    )

    assert signs(database, told) == {"no-eksempelvik-kitchen": {"organisation": 100, "municipality": 1, "years": 2}}
    assert signs(database, {**told, "start_year": 2015}) == {}


def test_an_organisation_with_the_same_source_is_enough(database: Database) -> None:
    publish(database, kitchen())
    told = draft(
        organisations=[an_organisation(name="Grytelokket AS")],
        sources=[a_source(url="http://web.archive.org/web/2020/http://example.org/Kitchen#top")],
    )

    assert signs(database, told) == {"no-eksempelvik-kitchen": {"organisation": 100, "source": 1}}


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"organisations": [{"name": "Grytelokket AS"}]},
        {"municipalities": [{"name": "Kjøkenvik", "lau_code": "9907"}], "start_year": 2010},
        {"sources": [{"url": "https://www.example.org/kitchen/"}], "start_year": 2010},
        {"title": "A village hall"},
        {"title": 1, "organisations": [1, {"name": 2}], "municipalities": "x", "translations": {"nb": 1}},
    ],
)
def test_less_is_not_enough(database: Database, told: dict[str, Any]) -> None:
    publish(database, kitchen())

    assert signs(database, draft(**told)) == {}


def test_what_was_published_before_and_changed_is_not_proposed(database: Database) -> None:
    publish(database, kitchen())
    publish(database, kitchen(title="Nothing of that", organisations=[an_organisation(name="Andre")]))

    assert signs(database, draft(title="A village kitchen that cooks school meals")) == {}


def test_the_likeliest_comes_first(database: Database) -> None:
    publish(database, kitchen(), kitchen(words="second", title="A village kitchen that cooks meals"))

    both = list(signs(database, {**kitchen(), "slug": None}))
    assert both == ["no-eksempelvik-kitchen", "no-eksempelvik-second"]
    assert next(iter(signs(database, {**kitchen(), "slug": "no-eksempelvik-second"}))) == "no-eksempelvik-second"


def test_few_documents_are_read_however_many_are_alike(database: Database) -> None:
    publish(database, *(kitchen(words=f"kitchen-{number}") for number in range(MOST_COMPARED + 20)))

    assert len(likely_repeats(database, kitchen(), {"NO-9907"})) == MOST_COMPARED
    assert len(repeats_of(database, {**kitchen(), "slug": None})) == repeats.MOST_SHOWN


def test_every_case_of_the_seed_finds_itself_first_and_the_index_loses_none(database_kind: str) -> None:
    with fresh_database(database_kind) as database:
        publish(database, *map(dict, seed_cases()))
        found = {case["slug"]: repeats_of(database, {**case, "slug": None}) for case in seed_cases()}

    assert len(found) == 152
    assert all(repeated[0].slug == slug for slug, repeated in found.items())
    pairs = {(slug, other.slug) for slug, repeated in found.items() for other in repeated if other.slug != slug}
    assert pairs == RELATED | {(other, one) for one, other in RELATED}


def test_comparing_each_with_each_finds_the_same() -> None:
    told = {case["slug"]: told_of(case) for case in seed_cases()}
    points = {
        (one, other): points_of(reasons_between(told[one], told[other])) for one, other in combinations(sorted(told), 2)
    }

    assert {pair for pair, sum_ in points.items() if sum_ >= THRESHOLD} == RELATED

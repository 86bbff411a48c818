"""Addresses for new cases."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlmodel import Session, col, select

from app.editorial.slugs import Holder, holder_of, proposed_slug
from app.model.case import Case, FormerSlug
from app.model.values import SLUG
from app.store.database import Database
from tests.asking import publish
from tests.builders import a_case, a_municipality
from tests.services import seed_cases


def proposed(database: Database, **told: Any) -> str | None:
    with database.reading() as session:
        return proposed_slug(session, told)


def draft(title: str, *municipalities: str, country: str = "NO") -> dict[str, Any]:
    return {"country": country, "title": title, "municipalities": [{"name": name} for name in municipalities]}


@pytest.mark.parametrize(
    ("told", "slug"),
    [
        (draft("A kitchen that trains cooks", "Bømlo"), "no-bomlo-kitchen-trains-cooks"),
        (draft("Bømlo: the kitchen", "Bømlo", "Stord"), "no-bomlo-kitchen"),
        (draft("Straße nach Łódź", "Weißenburg in Bayern", country="DE"), "de-weissenburg-in-bayern-strasse-nach-lodz"),
        (draft("One two three four five six seven", "X"), "no-x-one-two-three-four-five"),
        (draft("", "Oslo"), "no-oslo-case"),
        (draft("Kitchen"), "no-kitchen-case"),
        (draft("The school kitchen"), "no-school-kitchen"),
        (draft("Kitchen", "Пловдив", "Varna", country="BG"), "bg-varna-kitchen"),
        (draft("Kitchen", "Ioannina", country="EL"), "gr-ioannina-kitchen"),
        (draft("Kitchen", "Leeds", country="uk"), "gb-leeds-kitchen"),
    ],
)
def test_a_slug_is_country_place_words(database: Database, told: dict[str, Any], slug: str) -> None:
    assert proposed(database, **told) == slug


@pytest.mark.parametrize(
    "told",
    [{}, {"title": "Kitchen"}, {"country": "NO"}, draft("Кухня", country="BG"), draft("The", country="NO"),
     {"country": 1, "title": 2, "municipalities": 3}, draft("Kitchen", country="Atlantis")],
)  # fmt: skip
def test_without_country_or_words_there_is_none(database: Database, told: dict[str, Any]) -> None:
    assert proposed(database, **told) is None


def test_a_long_slug_ends_with_a_whole_word(database: Database) -> None:
    long = proposed(database, **draft(" ".join(f"{letter * 20}" for letter in "abcd"), "Oslo"))

    assert long == f"no-oslo-{'a' * 20}-{'b' * 20}-{'c' * 20}"
    assert proposed(database, **draft("x" * 200, "Oslo")) == f"no-oslo-{'x' * 72}"
    assert proposed(database, **draft("kitchen", "y" * 200)) == f"no-{'y' * 77}"


def test_an_address_that_was_ever_given_is_numbered(database: Database) -> None:
    publish(database, a_case(words="kitchen"), a_case(words="kitchen-2"), a_case(words="other"))
    with database.writing() as session:
        _withdraw(session, "no-eksempelvik-kitchen-2")
        other = session.exec(select(Case).where(col(Case.slug) == "no-eksempelvik-other")).one()
        session.add(FormerSlug(slug="no-eksempelvik-kitchen-3", case_id=other.id or 0))

    assert proposed(database, **draft("Kitchen", "Eksempelvik")) == "no-eksempelvik-kitchen-4"
    with database.reading() as session:
        holders = [holder_of(session, f"no-eksempelvik-kitchen{end}") for end in ("", "-2", "-3", "-4")]
    assert holders == [Holder.CASE, Holder.WITHDRAWN, Holder.FORMER, None]


def test_a_numbered_slug_is_not_too_long(database: Database) -> None:
    told = draft("x" * 200, "Oslo")
    publish(database, a_case(slug=f"no-oslo-{'x' * 72}", municipalities=[a_municipality(name="Oslo")]))

    assert proposed(database, **told) == f"no-oslo-{'x' * 70}-2"


def test_every_case_of_the_seed_would_get_a_slug(database: Database) -> None:
    slugs = [proposed(database, **{**case, "slug": None}) for case in seed_cases()]

    assert len(slugs) == 152
    assert all(slug and re.fullmatch(SLUG, slug) and len(slug) <= 80 for slug in slugs)


def _withdraw(session: Session, slug: str) -> None:
    case = session.exec(select(Case).where(col(Case.slug) == slug)).one()
    case.withdrawn_at = datetime(2026, 1, 1, tzinfo=UTC)
    session.add(case)

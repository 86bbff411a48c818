"""Pages of cases: where they begin, how they go on, and what stands in them."""

from dataclasses import replace

import orjson
import pytest

from app.catalogue.cases import Page, count_facets, documents, find_cases, short_forms, snapshot_for
from app.catalogue.facets import Count
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.names import PublishedNames
from app.query.grammar import parse_request
from app.query.paging import Cursor, PageRequest, SortKey
from app.query.understood import Meant
from app.store.database import Database
from tests.builders import a_case, twelve_cases
from tests.catalogue.worlds import World, values_of, words_of


def page_of(world: World, string: str, cursor: Cursor | None = None) -> Page:
    """The page that a query string asks for, or the one that begins at a cursor."""
    asked = parse_request(values_of(string), PublishedNames(world.database, world.snapshot()))
    return find_cases(world.snapshot(), asked.query, replace(asked.page, cursor=cursor))


def words_on(world: World, page: Page) -> list[str]:
    return [words_of(world.snapshot().rows[revision_id].slug) for revision_id in page.ids]


def test_without_a_wish_cases_stand_by_title(twelve: World) -> None:
    page = page_of(twelve, "limit=4")

    # "A bakery", "A bank", "A bond", "A bus"
    assert words_on(twelve, page) == ["bakery", "material-bank", "bond", "planned-bus"]
    assert page.total == 12


def test_with_words_the_most_relevant_stand_first(twelve: World) -> None:
    # Both by their sector only, so the newer first.
    page = page_of(twelve, "q=kjøkken")

    assert words_on(twelve, page) == ["kitchen", "bakery"]
    assert page.meant == (Meant("kjøkken", "sector", "food-and-agriculture"),)
    assert words_on(twelve, page_of(twelve, "q=kjøkken&sort=title")) == ["bakery", "kitchen"]


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("-start_year", ["planned-bus", "solar", "care-village"]),
        ("start_year,title", ["garden", "bakery", "material-bank"]),
        ("-duration_years,slug", ["bakery", "garden", "kitchen"]),
        ("end_year", ["code-school", "material-bank", "bond"]),
        ("-source_count,-slug", ["kitchen", "garden", "code-school"]),
        ("-country,slug", ["garden", "code-school", "bakery"]),
        ("published,slug", ["material-bank", "bare", "repair-shop"]),
    ],
)
def test_orders_of_the_twelve(twelve: World, sort: str, first: list[str]) -> None:
    assert words_on(twelve, page_of(twelve, f"sort={sort}&limit=3")) == first


def test_pages_follow_each_other_and_lead_back(twelve: World) -> None:
    string = "sort=start_year&limit=4&start_year.known=true"
    first = page_of(twelve, string)
    second = page_of(twelve, string, first.next)
    third = page_of(twelve, string, second.next)

    assert [words_on(twelve, page) for page in (first, second, third)] == [
        ["garden", "bakery", "material-bank", "kitchen"],
        ["code-school", "bond", "weaving", "care-village"],
        ["solar", "planned-bus"],
    ]
    assert third.next is None
    assert page_of(twelve, string, third.previous).ids == second.ids
    back = page_of(twelve, string, second.previous)
    assert (back.ids, back.next, back.previous) == (first.ids, first.next, None)
    assert first.previous is None


def test_the_last_page_says_that_it_is_the_last(twelve: World) -> None:
    assert page_of(twelve, "country=NO&limit=2").next is None
    assert page_of(twelve, "country=NO&limit=1").next is not None
    assert page_of(twelve, "country=LU").ids == []
    assert page_of(twelve, "country=LU").next is None


def test_a_cursor_that_claims_too_much_leads_back_no_further_than_there_are_cases(twelve: World) -> None:
    cursor = page_of(twelve, "country=NO&limit=1").next
    assert cursor is not None
    boastful = replace(cursor, before=1000)

    assert page_of(twelve, "country=LU&limit=1", boastful).previous is None
    back = page_of(twelve, "country=NO&limit=1", boastful).previous
    assert back is not None
    assert page_of(twelve, "country=NO&limit=1", back).ids == []


def test_later_pages_are_read_as_of_the_first(database: Database) -> None:
    world = World(database, *twelve_cases())
    keeper = SnapshotKeeper(database)
    request = PageRequest((SortKey("title"),), limit=2)
    first = find_cases(keeper.newest(), world.asked(""), request)
    world.publish(a_case(words="newcomer", title="A bank of the same name"))
    world.withdraw("gb-eksempelvik-bond")

    later = replace(request, cursor=first.next)
    second = find_cases(snapshot_for(keeper, later), world.asked(""), later)

    assert [words_of(keeper.at(1).rows[i].slug) for i in second.ids] == ["bond", "planned-bus"]
    assert second.total == 12
    assert find_cases(keeper.newest(), world.asked(""), request).total == 12
    assert snapshot_for(keeper, request).revision == 3


def test_every_facet_asked_for_is_counted(twelve: World) -> None:
    request = parse_request(values_of("country=NO,IS&facets=status,tier"), None)

    assert count_facets(twelve.snapshot(), request) == {
        "status": [Count("planned", 1), Count("ongoing", 1), Count("completed", 1)],
        "tier": [Count("municipality", 3), Count("county-or-region", 1)],
    }


def test_contents_come_in_the_order_asked_for(database: Database) -> None:
    world = World(database, a_case(words="a", title="First"), a_case(words="b", title="Second"))
    keeper = SnapshotKeeper(database)
    ids = find_cases(keeper.newest(), world.asked(""), PageRequest((SortKey("slug", descending=True),))).ids

    assert [orjson.loads(raw)["title"] for raw in documents(keeper, ids)] == ["Second", "First"]
    assert [orjson.loads(raw)["title"] for raw in short_forms(keeper, ids)] == ["Second", "First"]
    assert short_forms(keeper, []) == []

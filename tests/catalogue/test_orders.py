"""Orders: the unknown last either way, ties by slug, kept up in step with what is published."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from app.catalogue.orders import KEPT, MANY, Orders, rank_of, values_of
from app.catalogue.rows import Row
from app.query.paging import SORT_KEYS, SortKey
from tests.trying import tried

Sort = tuple[SortKey, ...]


def row(words: str = "b", **values: object) -> Row:
    """A case of which nothing more is known than is said."""
    usual = {"title": "title", "start_year": None, "end_year": None, "duration_years": None, "source_count": 1}
    return Row(**{"slug": f"no-eksempelvik-{words}", "published": 1, **usual, **values})  # type: ignore[arg-type]


def ordered(rows: dict[int, Row], *sort: SortKey) -> list[int]:
    return list(Orders(rows, BitMap(rows)).order(sort))


rows = st.dictionaries(
    st.integers(1, 40),
    st.builds(
        row,
        title=st.sampled_from(["", "a", "ab", "b", "øy"]),
        start_year=st.sampled_from([None, 2010, 2015]),
        source_count=st.integers(1, 2),
    ),
    max_size=12,
).map(lambda drawn: {number: one._replace(slug=f"no-eksempelvik-{number}") for number, one in drawn.items()})
sorts = st.lists(
    st.builds(SortKey, st.sampled_from(SORT_KEYS[1:]), st.booleans()),
    min_size=1,
    max_size=3,
    unique_by=lambda key: key.name,
).map(tuple)


def test_the_unknown_stands_last_in_both_directions() -> None:
    years = {1: row("a"), 2: row("b", start_year=2010), 3: row("c", start_year=2015)}

    assert ordered(years, SortKey("start_year")) == [2, 3, 1]
    assert ordered(years, SortKey("start_year", descending=True)) == [3, 2, 1]


def test_equal_cases_stand_by_slug_in_both_directions() -> None:
    years = {1: row("b", start_year=2010), 2: row("a", start_year=2010), 3: row("c", start_year=2010)}

    assert ordered(years, SortKey("start_year")) == [2, 1, 3]
    assert ordered(years, SortKey("start_year", descending=True)) == [2, 1, 3]


def test_a_title_stands_before_the_longer_one_that_begins_with_it() -> None:
    titles = {1: row("a", title="sol"), 2: row("b", title="solar"), 3: row("c", title="sol og vind")}

    assert ordered(titles, SortKey("title")) == [1, 3, 2]
    assert ordered(titles, SortKey("title", descending=True)) == [2, 3, 1]


def test_a_country_is_read_from_the_slug() -> None:
    cases = {1: row()._replace(slug="se-a-b"), 2: row()._replace(slug="dk-a-b")}

    assert ordered(cases, SortKey("country")) == [2, 1]


@pytest.mark.parametrize("name", SORT_KEYS[1:])
def test_every_key_orders(name: str) -> None:
    assert ordered({1: row("a"), 2: row("b")}, SortKey(name)) == [1, 2]


@given(rows, sorts, st.data())
@tried(100)
def test_the_first_are_the_first_of_the_whole_order_however_they_are_found(
    rows: dict[int, Row], sort: Sort, data: st.DataObject
) -> None:
    orders = Orders(rows, BitMap(rows))
    found = BitMap(data.draw(st.sets(st.sampled_from(sorted(rows)))) if rows else ())
    limit = data.draw(st.integers(1, 5))
    last = data.draw(st.sampled_from([None, *sorted(rows)]))
    after = None if last is None else rank_of(sort, values_of(sort, rows[last]), rows[last].slug)

    first = orders.first(found, sort, limit, after)

    whole = list(orders.order(sort))
    start = 0 if last is None else whole.index(last) + 1
    assert first == [one for one in whole[start:] if one in found][:limit]


def test_a_small_set_is_sorted_without_ordering_all_cases() -> None:
    many = {number: row(f"{number:04}", start_year=1900 + number % 100) for number in range(1, 501)}
    orders = Orders(many, BitMap(many))
    sort = (SortKey("start_year"),)

    assert orders.first(BitMap([250, 10]), sort, limit=20) == [10, 250]
    assert orders.first(BitMap([250, 10]), sort, 20, after=rank_of(sort, (1910,), many[10].slug)) == [250]
    assert not orders._orders
    assert len(orders.first(BitMap(many), sort, limit=20)) == 20
    assert list(orders._orders) == [sort]


@given(rows, rows, sorts, st.sampled_from([0, MANY]))
@tried(100)
def test_a_renewed_order_is_one_made_anew(first: dict[int, Row], second: dict[int, Row], sort: Sort, many: int) -> None:
    # Of the cases in both, the second version replaces the first.
    newer = {number + 100: one for number, one in second.items()}
    removed, added = BitMap(number for number in first if number in second), BitMap(newer)
    everything = (BitMap(first) - removed) | added
    shared = {**first, **newer}
    orders = Orders(shared, BitMap(first))
    before = list(orders.order(sort))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.catalogue.orders.MANY", many)
        renewed = orders.renewed(shared, everything, removed, added)

    assert list(renewed._orders) == [sort]
    assert renewed.order(sort) == Orders(shared, everything).order(sort)
    assert list(orders.order(sort)) == before


def test_the_order_that_nobody_asked_for_longest_is_forgotten() -> None:
    orders = Orders({1: row()}, BitMap([1]))
    keys = [
        SortKey(name, down) for name in ("start_year", "end_year", "source_count", "slug") for down in (False, True)
    ]
    others = [(first, second) for first, second in combinations(keys, 2) if first.name != second.name]
    usual = (SortKey("title"),)

    for sort in others:
        orders.order(usual)
        orders.order(sort)

    assert list(orders._orders) == [*others[1 - KEPT : -1], usual, others[-1]]

import base64
from typing import Any

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.query.paging import SORT_KEYS, Cursor, SortKey, parse_cursor, parse_sort, question_digest
from tests.query.refusals import only_fault, read_or_refused

TITLE = (SortKey("title"),)
NEWEST = (SortKey("start_year", descending=True), SortKey("title"))
RELEVANT = (SortKey("relevance"),)

_keys = st.lists(st.sampled_from([key for key in SORT_KEYS if key != "relevance"]), min_size=1, unique=True)
sorts = _keys.flatmap(lambda names: st.tuples(*(st.builds(SortKey, st.just(name), st.booleans()) for name in names)))
_whole = st.integers(-(2**63), 2**63 - 1)
_KEY_VALUES = {
    **dict.fromkeys(("title", "slug", "country"), st.text()),
    **dict.fromkeys(("start_year", "end_year", "duration_years"), _whole | st.none()),
    **dict.fromkeys(("source_count", "published", "relevance"), _whole),
}


@st.composite
def places(draw: st.DrawFn) -> tuple[tuple[SortKey, ...], Cursor]:
    """An order, and where a page in it may end."""
    sort = draw(sorts)
    key = tuple(draw(_KEY_VALUES[one.name]) for one in sort)
    digest = question_digest("country=NO", sort)
    return sort, Cursor(draw(st.integers(0, 2**63 - 1)), digest, key, draw(st.text()), draw(st.integers(1, 10**9)))


def packed(*parts: Any) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(parts)).rstrip(b"=").decode()


@given(places())
def test_a_cursor_reads_back(place: tuple[tuple[SortKey, ...], Cursor]) -> None:
    sort, cursor = place

    assert parse_cursor(str(cursor), "country=NO", sort) == cursor


@given(places(), places())
def test_a_cursor_is_good_for_its_own_order_only(
    one: tuple[tuple[SortKey, ...], Cursor], other: tuple[tuple[SortKey, ...], Cursor]
) -> None:
    cursor, faults = read_or_refused(parse_cursor, str(one[1]), "country=NO", other[0])

    assert (cursor == one[1]) == (one[0] == other[0])
    assert bool(faults) == (one[0] != other[0])


def test_a_cursor_is_good_for_its_own_question_only() -> None:
    cursor = Cursor(3, question_digest("country=NO", TITLE), ("a title",), "no-a", 20)
    fault = only_fault(parse_cursor, str(cursor), "country=SE", TITLE)

    assert fault.parameter == "cursor"
    assert fault.detail == "This cursor belongs to another question or order; start again without it."


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        (TITLE, ()),
        (TITLE, (5,)),
        (TITLE, (None,)),
        (TITLE, ("a", "b")),
        (TITLE, ({"a": 1},)),
        (NEWEST, ("2010", "a")),
        (NEWEST, (True, "a")),
        (NEWEST, (2010.5, "a")),
        (RELEVANT, (4,)),
        (RELEVANT, (None, 2010)),
        ((SortKey("source_count"),), (None,)),
    ],
)
def test_a_made_up_key_is_refused(sort: tuple[SortKey, ...], key: tuple[Any, ...]) -> None:
    cursor = Cursor(3, question_digest("", sort), key, "no-a", 20)

    assert "another question or order" in only_fault(parse_cursor, str(cursor), "", sort).detail


def test_equally_relevant_cases_are_kept_apart_by_year() -> None:
    cursor = Cursor(3, question_digest("", RELEVANT), (4, None), "no-a", 20)

    assert parse_cursor(str(cursor), "", RELEVANT) == cursor


@given(st.text() | st.binary().map(lambda raw: base64.urlsafe_b64encode(raw).decode()))
@example("")
@example("ø")
@example(packed(1e300, "", ["a"], "no-a", 20))
@example(packed(-1, "", ["a"], "no-a", 20))
@example(packed(True, "", ["a"], "no-a", 20))
@example(packed(1, "", ["a"], "no-a", 0))
@example(packed(1, "", "a", "no-a", 20))
@example(packed(1, "", ["a"], "no-a"))
@example(packed(1, "", ["a"], None, 20))
@example(packed(1, "", 5, "no-a", 20))
@example(packed(1, "", ["a"], "no-a", 20) + "=")
@example("MQ")
@example("W" * 5000)
def test_what_is_no_cursor_is_refused(text: str) -> None:
    fault = only_fault(parse_cursor, text, "", TITLE)

    assert fault.detail == "This is no cursor of ours; follow 'links.next' of the page before."


@given(sorts)
def test_an_order_reads_back(sort: tuple[SortKey, ...]) -> None:
    assert parse_sort(",".join(map(str, sort)), has_text=False) == sort


@pytest.mark.parametrize(
    ("text", "has_text", "detail", "likely"),
    [
        ("titel", False, "There is no key 'titel' to sort by.", "title"),
        ("-start_yaer", False, "There is no key 'start_yaer' to sort by.", "start_year"),
        ("title,", False, f"There is no key '' to sort by; there are {', '.join(SORT_KEYS)}.", None),
        ("date", False, f"There is no key 'date' to sort by; there are {', '.join(SORT_KEYS)}.", None),
        ("--title", False, "There is no key '-title' to sort by.", "title"),
        ("title,-title", False, "A key stands twice in 'sort'.", None),
        (
            "relevance",
            False,
            "Nothing is more relevant than another without words to look for; give 'q'.",
            None,
        ),
        (
            "title,relevance",
            True,
            "'relevance' means the most relevant first and stands before other keys.",
            "relevance",
        ),
        ("-relevance", True, "'relevance' means the most relevant first and stands before other keys.", "relevance"),
    ],
)
def test_orders_that_make_no_sense_are_refused(text: str, has_text: bool, detail: str, likely: str | None) -> None:
    fault = only_fault(parse_sort, text, has_text=has_text)

    assert (fault.parameter, fault.detail, fault.did_you_mean) == ("sort", detail, likely)


def test_the_most_relevant_may_be_ordered_further() -> None:
    assert parse_sort("relevance,-start_year", has_text=True) == (SortKey("relevance"), NEWEST[0])


def test_a_digest_tells_questions_and_orders_apart() -> None:
    digests = {question_digest(text, sort) for text in ("", "country=NO") for sort in (TITLE, NEWEST)}

    assert len(digests) == 4
    assert all(len(digest) == 12 for digest in digests)

"""A cursor leads where it came from, and what somebody made up leads nowhere."""

import base64

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import QueryRefused
from app.query.positions import LARGEST, numbers_at, position_text, text_at

numbers = st.integers(0, LARGEST)


@given(st.lists(numbers, min_size=1, max_size=3))
def test_numbers_come_back_as_they_were(key: list[int]) -> None:
    assert numbers_at(position_text(*key), len(key)) == tuple(key)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_a_text_comes_back_as_it_was(key: str) -> None:
    assert text_at(position_text(key)) == key


def packed(value: object) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(value)).rstrip(b"=").decode()


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "1", "%", "é", packed({}), packed([]), packed(["1"]), packed([1, 2]), packed([-1]), packed([True]),
        packed([1.0]), packed([2**53]), packed([None]), f"{packed([1])}=", base64.b64encode(b"[1 ]").decode(),
    ],
)  # fmt: skip
def test_what_is_no_cursor_of_one_number_is_refused(text: str) -> None:
    with pytest.raises(QueryRefused) as refused:
        numbers_at(text, 1)

    assert [fault.parameter for fault in refused.value.faults] == ["cursor"]


@pytest.mark.parametrize("text", ["", "x", packed([1]), packed([]), packed(["a", "b"]), packed(["\0"]), packed("a")])
def test_what_is_no_cursor_of_a_text_is_refused(text: str) -> None:
    with pytest.raises(QueryRefused):
        text_at(text)

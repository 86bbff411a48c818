"""RFC 7396: its own examples, and what is true of every patch."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.merge_patch import merged

_values = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | st.text("ab", max_size=1),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
_objects = st.dictionaries(st.sampled_from("abc"), _values, max_size=3)


@pytest.mark.parametrize(
    ("target", "patch", "result"),
    [
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
        (["a", "b"], ["c", "d"], ["c", "d"]),
        ({"a": "b"}, ["c"], ["c"]),
        ({"a": "foo"}, None, None),
        ({"a": "foo"}, "bar", "bar"),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
    ],
)
def test_the_examples_of_appendix_a(target: Any, patch: Any, result: Any) -> None:
    assert merged(target, patch) == result


@given(_values, _values)
def test_a_second_time_changes_nothing(target: Any, patch: Any) -> None:
    once = merged(target, patch)

    assert merged(once, patch) == once


@given(_objects)
def test_an_empty_patch_changes_nothing(target: dict[str, Any]) -> None:
    assert merged(target, {}) == target


@given(_objects, _objects)
def test_what_is_not_named_stays_and_what_is_null_goes(target: dict[str, Any], patch: dict[str, Any]) -> None:
    result = merged(target, patch)

    assert {name: value for name, value in result.items() if name not in patch} == {
        name: value for name, value in target.items() if name not in patch
    }
    assert [name for name, value in patch.items() if value is None and name in result] == []
    assert {name: value for name, value in patch.items() if isinstance(value, (str, int, list))} == {
        name: result[name] for name, value in patch.items() if isinstance(value, (str, int, list))
    }


@given(_values, _values)
def test_neither_is_changed(target: Any, patch: Any) -> None:
    before = deepcopy((target, patch))
    merged(target, patch)

    assert (target, patch) == before

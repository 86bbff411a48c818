"""Of a document that is wrong in places the rest is read, and of a right one everything."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.change_labels import labels_of_changes
from app.model.changes import Difference
from app.model.document import document_fields
from app.model.readable import readable
from tests.model.drawn_revisions import laws
from tests.services import seed_cases

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["energy", "NO", "housing"]),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(sorted(document_fields().fields))


def filled(value: Any) -> Any:
    """Without null, which says nothing."""
    if isinstance(value, dict):
        return {name: filled(one) for name, one in value.items() if one is not None}
    return [filled(one) for one in value] if isinstance(value, list) else value


def test_a_case_is_read_whole() -> None:
    for case in seed_cases():
        assert readable(case) == filled(case)


@pytest.mark.parametrize(
    ("document", "read"),
    [
        ({"sectors": ["energy", "enrgy", 7], "country": "XQ"}, {"sectors": ["energy"]}),
        ({"sources": 7, "sources_": 1, "municipalities": [7, {"name": "Bømlo", "tier": "city"}]},
         {"municipalities": [{"name": "Bømlo"}]}),
        ({"emes": {"economic-risk": 1, "no": 2}, "translations": {"nb": 7, "nn": {"by": "machine"}}},
         {"emes": {}, "translations": {"nn": {"by": "machine"}}}),
    ],
)  # fmt: skip
def test_what_is_wrong_is_passed_over(document: dict[str, Any], read: dict[str, Any]) -> None:
    found = readable(document)
    assert {name: found[name] for name in read if name != "emes"} == {n: v for n, v in read.items() if n != "emes"}
    assert set(found) == set(read)


@laws
@given(st.dictionaries(FIELDS, ANYTHING), st.dictionaries(FIELDS, ANYTHING))
def test_any_two_drafts_can_be_compared_and_labelled(before: dict[str, Any], after: dict[str, Any]) -> None:
    compared = Difference({"original_language": None, **before}, {"original_language": None, **after})
    labels, _ = labels_of_changes(compared.changes(), "nn")

    assert all(isinstance(label, str) for named in labels.values() for label in named.values())

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue import name_index
from app.catalogue.name_index import NameIndex

NAMES = st.lists(st.sampled_from(["sun", "sol", "south", "a", "s"]), min_size=1, max_size=3).map(" ".join)
FILLED = st.dictionaries(NAMES, st.integers(1, 3), max_size=8)


def best(counts: Counter[str], always: list[str], typed: list[str], limit: int) -> tuple[list[str], list[str]]:
    """What is expected, by looking at every name."""
    text = " ".join(typed)
    offered = [name for name in {*counts, *always} if counts[name] > 0 or name in always]
    offered.sort(key=lambda name: (-counts[name], name))
    holding = [name for name in offered if all(any(w.startswith(t) for w in name.split()) for t in typed)]
    beginning = [name for name in holding if name.startswith(text)]
    return beginning[:limit], [name for name in holding if name not in beginning][:limit]


@pytest.mark.parametrize("few", [0, 1000])
@given(FILLED, st.lists(NAMES, max_size=2), st.lists(NAMES, max_size=6), st.lists(NAMES, min_size=1), st.integers(1, 4))
def test_the_best_names_come_first_whatever_changed(
    few: int, filled: dict[str, int], always: list[str], added: list[str], typed_from: list[str], limit: int
) -> None:
    counts = Counter(filled)
    index = NameIndex(always)
    index.fill(counts)
    for name in added:
        index.count(name, 1)
        counts[name] += 1
    for name in list(filled)[:3]:
        index.count(name, -1)
        counts[name] -= 1
    typed = typed_from[0].split()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_index, "FEW", few)
        assert index.starting(typed, limit) == best(counts, always, typed, limit)


def test_what_tells_names_apart_is_not_looked_through() -> None:
    index = NameIndex(["heroy|NO-1515", "heroy|NO-1818"])

    assert index.starting(["heroy"], 5) == (["heroy|NO-1515", "heroy|NO-1818"], [])
    assert index.starting(["1515"], 5) == ([], [])

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


def test_names_that_share_words_or_first_letters_are_found_those_of_rare_words_first() -> None:
    index = NameIndex()
    index.fill({"vik lag|NO|1": 1, "vik lag|SE|": 1, "fjord lag|NO|": 1, "dal lag|NO|": 1, "dal samvirke|NO|": 1})

    assert index.sharing(["vik", "lag"], 2) == ["vik lag|NO|1", "vik lag|SE|"]
    assert index.sharing(["samvirkelag"], 9) == ["dal samvirke|NO|"]
    assert index.sharing(["vik"], 9, ["SE"]) == ["vik lag|SE|"]
    assert index.sharing(["vik"], 9, ["PL"]) == index.sharing(["vik"], 9)
    assert index.sharing(["ukjent"], 9) == index.sharing([], 9) == []


def test_whole_names_are_told_with_what_parts_them_and_those_that_no_case_carries_any_more_are_not() -> None:
    index = NameIndex(["vik|NO-1"])
    index.fill({"vik|SE:vik": 1, "vika|NO:vika": 1})

    assert index.called("vik") == ["vik|NO-1", "vik|SE:vik"]
    index.count("vik|SE:vik", -1)
    assert index.called("vik") == ["vik|NO-1"]

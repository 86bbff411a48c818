from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.beginnings import Beginnings

WORDS = st.text("ab\u00e5\U0010fffe", min_size=1, max_size=4)
CARRIED = st.lists(st.tuples(st.integers(0, 20), st.lists(WORDS, max_size=4)), max_size=12)


@given(CARRIED, CARRIED, st.lists(WORDS, min_size=1, max_size=3))
def test_every_word_typed_begins_a_word_of_what_is_found(
    first: list[tuple[int, list[str]]], later: list[tuple[int, list[str]]], typed: list[str]
) -> None:
    beginnings = Beginnings()
    beginnings.fill(first)
    for number, words in later:
        beginnings.add(number, words)
    carried: dict[int, set[str]] = {}
    for number, words in first + later:
        carried.setdefault(number, set()).update(words)

    assert set(beginnings.starting(typed)) == {
        number
        for number, words in carried.items()
        if all(any(word.startswith(beginning) for word in words) for beginning in typed)
    }


def test_filling_again_forgets_what_was_there() -> None:
    beginnings = Beginnings()
    beginnings.fill([(1, ["sun"])])
    beginnings.fill([(2, ["wind"])])

    assert [set(beginnings.starting([word])) for word in ("sun", "wind")] == [set(), {2}]

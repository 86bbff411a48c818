import pytest

from app.vocabulary.nearest import nearest

SECTORS = ["eldercare", "energy", "housing-and-homelessness", "work-integration"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("energi", "energy"),
        ("ELDERCARE", "eldercare"),
        ("housing", "housing-and-homelessness"),
        ("integration", "work-integration"),
    ],
)
def test_a_slip_or_a_part_finds_what_was_meant(word: str, meant: str) -> None:
    assert nearest(word, SECTORS) == meant


@pytest.mark.parametrize("word", ["qqq", "a", "", "x" * 100_000])
def test_what_is_like_nothing_finds_nothing(word: str) -> None:
    assert nearest(word, SECTORS) is None


def test_a_higher_cutoff_asks_for_more_likeness() -> None:
    assert nearest("energi", SECTORS, cutoff=90) is None

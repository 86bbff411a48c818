import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.vocabulary.folding import fold, spans, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Tromsø", "tromso"),
        ("Ærlig", "aerlig"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Đorđe", "dorde"),
        ("Guðmundur Þór", "gudmundur thor"),
        ("Deatnu – Unjárga", "deatnu – unjarga"),
        ("Κοινωνικός", "κοινωνικοσ"),
        ("Їжак", "іжак"),
        ("Diyarbakır İzmir", "diyarbakir izmir"),
        ("ﬁnance", "finance"),
        ("sam\N{SOFT HYPHEN}spill", "samspill"),
    ],
)
def test_words_are_compared_without_case_and_accents(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_three_ways_to_write_one_vowel_meet() -> None:
    assert fold("Malmö") == fold("Malmø") == fold("Malmoe") == fold("malmo")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_hyphens_and_apostrophes_part_words() -> None:
    assert words("L'économie – co-op, 2024!") == ["l", "economie", "co", "op", "2024"]


@given(st.text())
def test_folded_text_has_the_same_words(text: str) -> None:
    assert words(fold(text)) == words(text)
    assert words(" ".join(words(text))) == words(text)


@given(st.text())
def test_a_word_is_letters_and_digits_only(text: str) -> None:
    assert all(word.isalnum() for word in words(text))


def test_a_numeral_that_databases_read_differently_is_no_word() -> None:
    assert words("➊ ett") == ["ett"]


def test_a_span_is_where_the_word_stands_in_the_original() -> None:
    text = "  Übermaß, Malmoe\nog cafe\N{COMBINING ACUTE ACCENT}!"

    found = [(word, text[start:end]) for word, start, end in spans(text)]

    assert found == [
        ("ubermass", "Übermaß"),
        ("malmo", "Malmoe"),
        ("og", "og"),
        ("cafe", "cafe\N{COMBINING ACUTE ACCENT}"),
    ]


@given(st.text())
def test_spans_have_the_words_of_the_text_in_order(text: str) -> None:
    found = list(spans(text))

    assert [word for word, _, _ in found] == words(text)
    assert all(0 <= start < end <= len(text) for _, start, end in found)
    assert [start for _, start, _ in found] == sorted(start for _, start, _ in found)

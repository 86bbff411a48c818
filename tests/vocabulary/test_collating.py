import pytest

from app.vocabulary.collating import place_in_order


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nn", ["Austerrike", "Noreg", "Zagreb", "Ærø", "Øksnes", "Österåker", "Åland"]),
        ("sv", ["Norge", "Zagreb", "Åland", "Älvdalen", "Ærø", "Øksnes", "Österåker"]),
        ("en", ["Ærø", "Åland", "Austria", "Øksnes", "Österåker", "Zagreb"]),
    ],
)
def test_words_stand_where_readers_of_the_language_look_for_them(language: str, words: list[str]) -> None:
    assert sorted({*words}, key=lambda word: place_in_order(word, language)) == words

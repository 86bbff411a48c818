import pytest

from app.formats.about import centres_note, number_text, points_note, selection_note
from app.vocabulary.languages import SENTENCE_LANGUAGES
from tests.formats.recorded import an_about


@pytest.mark.parametrize("language", SENTENCE_LANGUAGES)
def test_one_is_one_and_many_are_many(language: str) -> None:
    for note in (selection_note, points_note):
        assert note(1, language).startswith("1 ")
        assert note(2, language).startswith("2 ")
        assert note(1, language) != note(2, language).replace("2", "1")
    assert centres_note(language).endswith(".")


def test_numbers_are_written_as_readers_write_them() -> None:
    assert number_text(12_345, "en") == "12,345"
    assert number_text(12_345, "nn") == "12\u00a0345"
    assert selection_note(50_000, "nb").startswith("50\u00a0000 saker")


def test_where_we_make_no_sentences_they_are_english() -> None:
    assert [an_about(language=one).sentences for one in ("nn", "pl", "en")] == ["nn", "en", "en"]

import pytest

from app.errors import QueryRefused
from app.vocabulary.languages import chosen_language, is_language_tag, languages, reading_order, sentence_language


@pytest.mark.parametrize("tag", ["nb", "no", "se", "fkv", "en-GB", "sr-Latn", "de-AT-1996", "ca-valencia", "es-419"])
def test_a_registered_tag_is_one(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize("tag", ["", "xx", "nob", "EN", "en_GB", "en-ZZ", "norsk", "sr-Xxxx", "en-"])
def test_anything_else_is_none(tag: str) -> None:
    assert not is_language_tag(tag)


def test_answers_come_in_every_language_with_labels() -> None:
    assert {"en", "nb", "nn", "pl", "uk"} <= set(languages())
    assert "no" not in languages()


def test_what_is_asked_for_wins_over_what_is_wished() -> None:
    assert chosen_language("nn", "de") == "nn"
    assert chosen_language("NB", None) == "nb"


@pytest.mark.parametrize(("lang", "meant"), [("nn-NO", "nn"), ("en-gb", "en"), ("de-AT", "de")])
def test_a_region_makes_no_difference(lang: str, meant: str) -> None:
    assert chosen_language(lang, None) == meant


@pytest.mark.parametrize("lang", ["no", "no-NO"])
def test_norwegian_is_refused_with_both_its_forms(lang: str) -> None:
    with pytest.raises(QueryRefused, match=r"'nb'.*'nn'") as refused:
        chosen_language(lang, None)

    assert refused.value.faults[0].parameter == "lang"


@pytest.mark.parametrize(("lang", "meant"), [("nbb", "nb"), ("qqq", None)])
def test_an_unknown_language_is_refused_with_the_nearest(lang: str, meant: str | None) -> None:
    with pytest.raises(QueryRefused) as refused:
        chosen_language(lang, None)

    assert refused.value.faults[0].did_you_mean == meant


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "en"),
        ("", "en"),
        ("nn-NO", "nn"),
        ("no,en;q=0.8", "nb"),
        ("en;q=0.1, nn;q=0.5", "nn"),
        ("sv, da", "sv"),
        ("ja, pl;q=0.2", "pl"),
        ("de;q=0, *", "en"),
        ("fr;q=x, sv", "sv"),
        ("ja", "en"),
    ],
)
def test_the_first_wish_that_we_have_is_granted(header: str | None, language: str) -> None:
    assert chosen_language(None, header) == language


def test_sentences_are_made_in_three_languages() -> None:
    assert [sentence_language(language) for language in ("nn", "nb", "en", "pl")] == ["nn", "nb", "en", "en"]


def test_scandinavians_are_offered_each_others_texts_before_english() -> None:
    assert reading_order("nb") == ("nb", "nn", "da", "sv", "en")
    assert reading_order("de") == ("de", "en")

"""Fragments that show where words stand."""

from typing import Any

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue.highlights import AROUND, Fragment, _place, _searched, fragments_of
from app.catalogue.passages import passages_of
from app.model.document import document_bytes, parse_document
from app.query.conditions import Condition, Matches
from app.query.text import Clause, parse_text
from app.vocabulary.folding import spans, words
from tests.builders import a_case, a_municipality, an_organisation
from tests.catalogue.worlds import Json
from tests.laws.brute_words import relevance
from tests.laws.drawn_cases import cases
from tests.laws.drawn_questions import texts

FILLING = "so that this goes on and on and on until nobody remembers how it began, "


def fragments(asked: str, **changes: Any) -> list[Fragment]:
    return fragments_of(passages_of(_document(a_case(**changes))), parse_text(asked))


def marked(fragment: Fragment) -> list[str]:
    """The pieces of text that are marked."""
    return [fragment.text[first:last] for first, last in fragment.ranges]


def _document(case: Json) -> Json:
    document: Json = orjson.loads(document_bytes(parse_document(case)))
    return document


def test_a_fragment_shows_the_words_as_they_are_written() -> None:
    (fragment,) = fragments("kjoekken", title="The Kjøkken, reopened")

    assert fragment == Fragment("title", "The Kjøkken, reopened", "en", ((4, 11),))


def test_what_is_cut_off_is_cut_between_words() -> None:
    (fragment,) = fragments("needle", summary=f"{FILLING * 2}a needle in the hay, {FILLING * 2}")

    assert fragment.text.startswith("… ")
    assert fragment.text.endswith(" …")
    assert marked(fragment) == ["needle"]
    shown = fragment.text.removeprefix("… ").removesuffix(" …")
    assert f" {shown} " in f" {FILLING * 2}a needle in the hay, {FILLING * 2}"
    assert len(shown) <= 2 * AROUND + len("needle")


def test_words_far_apart_in_one_text_are_shown_each() -> None:
    first, second = fragments("needle hay", summary=f"A needle, {FILLING * 3}and hay.")

    assert [marked(first), marked(second)] == [["needle"], ["hay"]]
    assert first.field == second.field == "summary"


def test_words_side_by_side_share_a_fragment() -> None:
    (fragment,) = fragments("hay needle", summary="A needle in the hay.")

    assert marked(fragment) == ["needle", "hay"]


def test_words_that_overlap_are_marked_once() -> None:
    (fragment,) = fragments('needle need* "a needle"', summary="A needle in the hay.")

    assert marked(fragment) == ["A needle"]


def test_a_phrase_is_shown_as_a_whole_and_what_is_excluded_is_not() -> None:
    (fragment,) = fragments('"green roof" -red', title="A green, green roof")

    assert marked(fragment) == ["green roof"]


def test_no_more_than_three_are_shown_the_title_first() -> None:
    found = fragments(
        "one two three four",
        title="One",
        municipalities=[a_municipality(name="Two")],
        organisations=[an_organisation(name="Three")],
        summary="Four",
    )

    assert [fragment.field for fragment in found] == ["title", "municipalities[0].name", "organisations[0].name"]


def test_each_fragment_says_its_language() -> None:
    case = {
        "original_language": "nn",
        "title_original": "Eine",
        "summary_original": "To",
        "translations": {"nb": {"by": "machine", "summary": "Tre"}},
        "practice": {"nb": "Fire"},
        "place_served": {"name": "Fem", "kind": "village"},
        "municipality_role": "Six",
    }

    languages = {word: fragments(word, **case)[0] for word in ("eine", "to", "tre", "fire", "fem", "six")}

    assert {word: (fragment.field, fragment.language) for word, fragment in languages.items()} == {
        "eine": ("title_original", "nn"),
        "to": ("summary_original", "nn"),
        "tre": ("translations.nb.summary", "nb"),
        "fire": ("practice.nb", "nb"),
        "fem": ("place_served.name", "und"),
        "six": ("municipality_role", "en"),
    }


def test_a_case_that_only_carries_the_term_shows_nothing() -> None:
    assert fragments("energi", sectors=["energy"]) == []


@given(cases("drawn"), texts)
@settings(deadline=None)
def test_whoever_is_found_by_words_shows_them(case: Json, asked: Condition) -> None:
    assert isinstance(asked, Matches)
    document = _document(case)
    found = fragments_of(passages_of(document), asked.text)

    if asked.text.wanted and relevance(asked.text, document) > 1:
        assert found
    for fragment in found:
        assert fragment.ranges
        for piece in marked(fragment):
            assert any(_answers(words(piece), clause.words) for clause in asked.text.wanted), piece


def _answers(shown: list[str], wanted: tuple[str, ...]) -> bool:
    return any(shown[n].startswith(wanted[0]) for n in range(len(shown)))


ASCII = st.text(st.sampled_from("aoeOE19 -_.'x"), max_size=40)


@given(ASCII, ASCII, st.booleans())
def test_a_search_finds_what_cutting_into_words_does(passage: str, asked: str, is_beginning: bool) -> None:
    for count in (1, 2):
        row = tuple(words(asked))[:count]
        if row:
            clause = Clause(row, is_beginning)
            assert _searched(passage.lower(), clause) == _place(list(spans(passage)), clause)

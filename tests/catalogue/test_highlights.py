"""Fragments that show where words stand."""

from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.highlights import AROUND, Fragment, fragments_of, passages
from app.catalogue.keeper import SnapshotKeeper
from app.model.document import document_bytes, parse_document
from app.model.passages import passages_of
from app.query.conditions import Condition, Matches
from app.query.text import Clause, TextQuery, parse_text
from app.store.database import Database
from app.vocabulary.folding import spans, words
from tests.builders import a_case, a_municipality, an_organisation
from tests.catalogue.worlds import Json, World
from tests.laws.brute_words import relevance
from tests.laws.drawn_cases import cases
from tests.laws.drawn_questions import texts
from tests.trying import tried

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
@tried(100)
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


LETTERS = st.text(st.sampled_from("aoeOE19 -_.'xæØÖ½\u0301\u00ad"), max_size=40)


@given(st.lists(LETTERS, min_size=1, max_size=3), LETTERS, st.booleans())
def test_what_is_marked_is_the_first_place_that_cutting_into_words_finds(
    texts: list[str], asked: str, is_beginning: bool
) -> None:
    practice = dict(zip(("en", "nb", "nn"), texts, strict=False))
    # In the order of the texts, practice stands behind title and names.
    before = {"title": "", "municipalities": [], "organisations": []}
    document = {**_document(a_case()), **before, "practice": practice}
    for count in (1, 2):
        clause = Clause(tuple(words(asked))[:count], is_beginning)
        places = {f"practice.{tag}": _place(text, clause) for tag, text in practice.items()} if clause.words else {}
        expected = [(field, (place,)) for field, place in places.items() if place][:1]
        found = fragments_of(passages_of(document), TextQuery((clause,))) if clause.words else []

        assert [(one.field, one.ranges) for one in found if one.field in places] == expected


def _place(text: str, clause: Clause) -> tuple[int, int] | None:
    """First character and the one after the last of the clause's first occurrence in a text that is not cut."""
    tokens, length = list(spans(text)), len(clause.words)
    for start in range(len(tokens) - length + 1):
        row = tokens[start : start + length]
        if tuple(word for word, _, _ in row[:-1]) == clause.words[:-1]:
            last = row[-1][0]
            if last == clause.words[-1] or (clause.is_beginning and last.startswith(clause.words[-1])):
                return row[0][1], row[-1][2]
    return None


def test_the_texts_of_several_cases_come_in_the_order_asked_for(database: Database) -> None:
    world = World(database, *(a_case(title=title) for title in ("Ærlig", "Both", "Two")))
    snapshot = world.snapshot()
    expected = {i: passages_of(world.documents[snapshot.rows[i].slug]) for i in snapshot.everything}

    for ids in ([*expected], [*reversed(expected)], []):
        assert passages(SnapshotKeeper(database), ids) == [expected[i] for i in ids]

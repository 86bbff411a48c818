"""What exposes somebody goes from a document, wherever it stands, and what stays is still a case."""

from functools import cache
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.derivation import derive
from app.model.document import document_bytes, parse_document
from app.model.free_texts import FreeText, free_texts
from app.model.mentions import LEAST, letters, sought
from app.model.paths import Steps
from app.model.redacting import Redacted, Unwanted, is_mentioned, redacted
from tests.builders import a_case, a_municipality, a_source, a_statement, an_organisation, an_outcome
from tests.services import seed_cases
from tests.trying import tried

Json = dict[str, Any]


def a_full(**changes: Any) -> Json:
    """A document with every field, as a revision holds it."""
    document: Json = orjson.loads(document_bytes(parse_document(a_case(words="same", **changes))))
    return document


def taken(
    document: Json, *places: Steps, texts: tuple[str, ...] = (), example: Json | None = None, is_newer: bool = False,
    instead: str | None = None,
) -> Redacted:  # fmt: skip
    """A document without some places of an example, by default its own, and without some texts."""
    unwanted = Unwanted(example or document, dict.fromkeys(places, instead), tuple(map(sought, texts)))
    return redacted(document, unwanted, is_newer=is_newer)


def valid(result: Redacted) -> Json:
    """The document as a revision would hold it."""
    document: Json = orjson.loads(document_bytes(parse_document(result.document)))
    return document


def test_a_value_becomes_null_and_says_why() -> None:
    document = a_full(municipality_role="Rents out.", unverified_fields=["municipality_role"])

    after = valid(taken(document, ("municipality_role",)))

    assert after == {
        **document, "municipality_role": None, "missing": {"municipality_role": "withheld"}, "unverified_fields": [],
    }  # fmt: skip


def test_nothing_but_what_was_asked_changes() -> None:
    document = a_full(organisations=[an_organisation(website="https://example.org/a", number=None)])

    result = taken(document, ("organisations", 0, "website"))

    assert result.changed == (("organisations", 0, "website"),)
    assert valid(result)["missing"] == {"organisations[0].website": "withheld"}
    assert {name: value for name, value in valid(result).items() if name not in ("organisations", "missing")} == {
        name: value for name, value in document.items() if name not in ("organisations", "missing")
    }


def test_the_same_text_goes_wherever_it_stands_as_a_whole() -> None:
    document = a_full(
        municipality_role="Kari's bakery.",
        entrepreneur_role="Kari's bakery.",
        organisations=[an_organisation(name="Kari's bakery.")],
        summary="Here is Kari's bakery.",
    )

    result = taken(document, ("municipality_role",))

    assert result.changed == (("organisations", 0, "name"), ("municipality_role",), ("entrepreneur_role",))
    assert valid(result)["organisations"][0]["name"] == "[…]"
    assert result.left == (("summary",),)


def test_a_replacement_stands_wherever_the_text_stood() -> None:
    document = a_full(title="Kari's bakery", organisations=[an_organisation(name="Kari's bakery")])

    after = valid(taken(document, ("title",), instead="A bakery"))

    assert (after["title"], after["organisations"][0]["name"], after["missing"]) == ("A bakery", "A bakery", {})


def test_what_says_the_same_in_other_languages_goes_along() -> None:
    document = a_full(
        original_language="nb",
        summary_original="Sammendrag.",
        barriers=[a_statement(text="One."), a_statement(text="Two.")],
        translations={"nb": {"by": "machine", "summary": "Oversatt.", "barriers": ["En.", "To."]}},
    )

    summary = valid(taken(document, ("summary",), instead="Other."))
    barrier = valid(taken(document, ("barriers", 1, "text"), instead="Other."))

    assert (summary["summary_original"], summary["translations"]["nb"]["summary"]) == (None, None)
    assert barrier["translations"]["nb"]["barriers"] == ["En.", None]
    assert barrier["translations"]["nb"]["summary"] == "Oversatt."


def test_an_element_goes_and_what_names_others_by_their_places_goes_on_naming_them() -> None:
    document = a_full(
        sources=[
            a_source(url="https://example.org/1", supports=["barriers[1].text"]),
            a_source(url="https://example.org/2"),
            a_source(url="https://example.org/3", supports=["sources[1].title", "sources[2].year"]),
        ],
        barriers=[a_statement(text="One."), a_statement(text="Two.")],
        outcomes=[an_outcome(sources=[2, 1, 0])],
        translations={"nb": {"by": "person", "barriers": ["En.", "To."]}},
        missing={"sources[1].year": "not-stated", "sources[2].year": "not-stated"},
        unverified_fields=["barriers[0].text", "barriers[1].text"],
    )

    after = valid(taken(document, ("sources", 1), ("barriers", 0)))

    assert [one["url"][-1] for one in after["sources"]] == ["1", "3"]
    assert [one["supports"] for one in after["sources"]] == [["barriers[0].text"], ["sources[1].year"]]
    assert after["outcomes"][0]["sources"] == [1, 0]
    assert after["translations"]["nb"]["barriers"] == ["To."]
    assert after["missing"] == {"sources[1].year": "not-stated"}
    assert after["unverified_fields"] == ["barriers[0].text"]


def test_the_only_element_of_a_list_that_must_have_one_stays_without_its_texts() -> None:
    after = valid(taken(a_full(sources=[a_source(publisher="Example", year=2020)]), ("sources", 0)))

    assert after["sources"] == [
        {**a_source(title="[…]", url="https://withheld.invalid/"), "publisher": None, "year": 2020, "supports": []}
    ]
    assert after["missing"] == {
        "sources[0].publisher": "withheld", "sources[0].title": "withheld", "sources[0].url": "withheld",
    }  # fmt: skip


def test_a_code_that_is_withheld_is_not_absent() -> None:
    document = a_full(sectors=["energy"], coded_fields=["sectors", "target_groups"])

    after = valid(taken(document, ("sectors", 0)))

    assert (after["sectors"], after["missing"], after["coded_fields"]) == (
        [], {"sectors": "withheld"}, ["target_groups"]
    )  # fmt: skip


@pytest.mark.parametrize("is_newer", [False, True])
def test_an_element_is_found_by_what_it_is_called_wherever_it_stands(is_newer: bool) -> None:
    example = a_full(sources=[a_source(url="https://example.org/1"), a_source(url="https://example.org/2")])
    other = a_full(
        sources=[a_source(url="https://example.org/2", title="Other"), a_source(url="https://example.org/3")]
    )

    result = taken(other, ("sources", 1), example=example, is_newer=is_newer)

    assert [one["url"][-1] for one in valid(result)["sources"]] == ["3"]


def test_another_wording_goes_from_older_documents_and_stays_in_newer_ones() -> None:
    example, other = a_full(municipality_role="As it is."), a_full(municipality_role="As it was.")
    place = ("municipality_role",)

    assert taken(other, place, example=example).changed == (place,)
    assert taken(other, place, example=example, is_newer=True).changed == ()
    assert taken(example.copy(), place, example=example, is_newer=True).changed == (place,)


def test_what_stands_at_the_same_place_in_another_list_is_something_else() -> None:
    example = a_full(organisations=[an_organisation(name="One", website="https://example.org/1")])
    other = a_full(organisations=[an_organisation(name="Two", website="https://example.org/2")])

    assert taken(other, ("organisations", 0, "website"), example=example).changed == ()


def test_names_leave_every_text_and_whole_addresses() -> None:
    document = a_full(
        title="Kari Nordmann's kitchen",
        practice={"nb": "Kari Nordmann lager mat."},
        organisations=[an_organisation(name="Kari Nordmann", website="https://kari-nordmann.example.org")],
        sources=[a_source(url="https://example.org/Kari%20Nordmann"), a_source(url="https://example.org/other")],
        regulatory_framework=["Kari Nordmann", "An act"],
        translations={"nb": {"by": "person", "title": "Kari Nordmanns kjøkken"}},
    )

    after = valid(taken(document, texts=("kari nordmann",)))

    assert (after["title"], after["practice"]["nb"]) == ("[…]'s kitchen", "[…] lager mat.")
    assert after["translations"]["nb"]["title"] == "[…] kjøkken"
    assert [(one["name"], one["website"]) for one in after["organisations"]] == [("[…]", None)]
    assert [one["url"] for one in after["sources"]] == ["https://withheld.invalid/", "https://example.org/other"]
    assert after["regulatory_framework"] == ["An act"]


def test_doing_it_again_changes_nothing() -> None:
    document = a_full(title="Kari Nordmann", organisations=[an_organisation(name="Kari Nordmann")])
    once = valid(taken(document, ("title",), texts=("Kari Nordmann",), instead="[…]"))

    assert taken(once, ("title",), texts=("Kari Nordmann",), example=document, instead="[…]").changed == ()


@pytest.mark.parametrize(
    "draft",
    [
        {},
        {"title": ["Kari Nordmann"], "summary": {"text": "Kari Nordmann"}},
        {"Kari Nordmann": 1, "note": [{"by": "Kari Nordmann"}], "organisations": "Kari Nordmann"},
        {"organisations": [None, "Kari Nordmann", {"name": "Kari Nordmann", "owner": {"name": "Kari Nordmann"}}]},
        {"missing": {"Kari Nordmann": "withheld"}, "status": "Kari Nordmann", "coded_fields": ["Kari Nordmann"]},
        {"missing": ["Kari Nordmann"], "translations": {"Kari Nordmann": {"by": "Kari Nordmann"}}},
    ],
)
def test_a_draft_may_hold_anything(draft: Json) -> None:
    result = taken(draft, texts=("Kari Nordmann",))

    assert b"Nordmann" not in orjson.dumps(result.document)
    assert taken(dict(result.document), texts=("Kari Nordmann",)).changed == ()


@cache
def _texts(number: int) -> list[FreeText]:
    return list(free_texts(seed_cases()[number]))


@tried(60)
@given(st.data())
def test_whatever_is_taken_out_of_a_real_case_it_stays_a_case_that_does_not_tell_it(data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(seed_cases()) - 1))
    document = a_full_of(number)
    one = data.draw(st.sampled_from(_texts(number)))
    first = data.draw(st.integers(0, max(0, len(words_of := one.text.split()) - 2)))
    name = " ".join(words_of[first : first + 2])
    texts = (name,) if letters(sought(name)) >= LEAST else ()

    result = taken(document, one.steps, texts=texts, instead=None if one.is_whole else "Something else.")

    after = valid(result)
    derived = derive(after, 1)
    told = [each.text for each in free_texts(after)]
    assert one.text.strip() not in told
    assert not any(is_mentioned(text, tuple(map(sought, texts))) for text in told)
    if texts:
        assert f" {' '.join(sought(name))} " not in f" {' | '.join(derived.texts)} "


def a_full_of(number: int) -> Json:
    document: Json = orjson.loads(document_bytes(parse_document(seed_cases()[number])))
    return document


def test_places_of_lists_in_other_order_are_told_as_they_were() -> None:
    document = a_full(municipalities=[a_municipality(name="A", region="Kari"), a_municipality(name="B", region="Kari")])

    assert taken(document, ("municipalities", 1, "region")).changed == (
        ("municipalities", 0, "region"), ("municipalities", 1, "region"),
    )  # fmt: skip

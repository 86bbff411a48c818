from typing import Any
from urllib.parse import quote

import pytest

from tests.builders import a_case, a_municipality, an_organisation
from tests.services import Service

TYPED = ("a", "e", "s", "ko", "eld", "samv", "trondheim", "no", "herøy", "guovda", "social ent", "1", "łódź", "Αθ")


def suggested(service: Service, text: str, options: str = "") -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = service.json(f"/v1/suggestions?q={quote(text)}{options}")["items"]
    return items


def only(service: Service, text: str, kind: str, options: str = "") -> list[dict[str, Any]]:
    return suggested(service, text, f"&kinds={kind}{options}")


def values(items: list[dict[str, Any]]) -> list[str]:
    return [one["value"] for one in items]


@pytest.mark.parametrize("text", TYPED)
def test_a_suggestion_finds_as_many_cases_as_it_says(seeded: Service, text: str) -> None:
    for one in suggested(seeded, text, "&limit=50"):
        if one["kind"] == "case":
            assert seeded.json(one["link"])["case"]["slug"] == one["value"]
        elif one["cases"] or one["parameter"] != "organisation":
            assert seeded.total(one["link"]) == one["cases"], one
            assert seeded.total(f"/v1/cases?{one['parameter']}={quote(one['value'])}") == one["cases"]


@pytest.mark.parametrize("text", TYPED)
def test_the_same_text_is_answered_alike(seeded: Service, text: str) -> None:
    all_of_them = suggested(seeded, text, "&limit=50")

    assert suggested(seeded, text, "&limit=50") == all_of_them
    assert len(suggested(seeded, text, "&limit=3")) == min(3, len(all_of_them))


def test_links_keep_the_language_that_was_asked_for(seeded: Service) -> None:
    asked, usual = (seeded.json(f"/v1/suggestions?q=sol{lang}", accept_language="nn") for lang in ("&lang=nn", ""))

    assert {one["parameter"] is None for one in asked["items"]} == {True, False}
    assert [one["link"] for one in asked["items"]] == [
        f"{one['link']}{'&' if one['parameter'] else '?'}lang=nn" for one in usual["items"]
    ]


def test_a_term_is_met_in_any_language_and_shown_in_the_readers(seeded: Service) -> None:
    housing = only(seeded, "wohn", "term", "&lang=nn")[0]

    assert (housing["label"], housing["label_language"]) == ("Bustad og bustadløyse", "nn")
    assert housing["matched"] == {"text": "Wohnen und Wohnungslosigkeit", "language": "de"}
    assert housing["within"] == {"text": "Område", "language": "nn"}
    assert (housing["parameter"], housing["value"]) == ("sector", "housing-and-homelessness")


def test_a_term_is_met_by_a_search_word(seeded: Service) -> None:
    assert values(only(seeded, "solcel", "term", "&lang=nb")) == ["energy"]
    assert values(only(seeded, "utenforsk", "term", "&lang=en")) == ["work-integration", "digital-inclusion"]


def test_what_is_called_so_stands_before_what_only_holds_the_word(seeded: Service) -> None:
    assert only(seeded, "energi", "term", "&lang=nb")[0]["label"] == "Energi"
    assert values(only(seeded, "eld", "term", "&lang=nb"))[:2] == ["older-people", "eldercare"]


def test_every_word_typed_must_begin_a_word_of_one_name(seeded: Service) -> None:
    assert values(only(seeded, "soc ent", "term", "&lang=en"))[0] == "social-entrepreneur"
    # Each is a word of the term, but no name holds both.
    assert only(seeded, "energi solceller", "term") == []


def test_a_country_is_a_place(seeded: Service) -> None:
    norway = only(seeded, "norg", "place", "&lang=nn")[0]

    assert (norway["label"], norway["parameter"], norway["value"]) == ("Noreg", "country", "NO")
    assert norway["matched"]["text"] == "Norge"
    assert norway["cases"] == 17


def test_municipalities_of_one_name_are_told_apart(seeded: Service) -> None:
    both = only(seeded, "herøy", "place")

    assert [(one["label"], one["value"], one["within"]["text"]) for one in both] == [
        ("Herøy", "NO-1515", "Møre og Romsdal"),
        ("Herøy", "NO-1818", "Nordland"),
    ]


def test_a_municipality_is_met_by_its_sami_name(seeded: Service) -> None:
    (kautokeino,) = only(seeded, "guovda", "place")

    assert (kautokeino["label"], kautokeino["value"], kautokeino["cases"]) == ("Kautokeino", "NO-5612", 0)
    assert kautokeino["matched"] == {"text": "Guovdageaidnu", "language": "und"}


def test_a_place_without_a_number_is_suggested_by_its_name(service: Service) -> None:
    service.world.publish(a_case(country="PL", municipalities=[a_municipality(name="Łódka Wielka")]))

    (place,) = only(service, "lodka", "place", "&lang=nb")

    assert (place["label"], place["value"], place["within"]["text"]) == ("Łódka Wielka", "PL:lodka wielka", "Polen")
    assert service.total(place["link"]) == 1


def test_an_organisation_is_spelled_as_in_the_documents(service: Service) -> None:
    kitchens = [an_organisation(name="Kjøken, Vesle & Søner AS")]
    service.world.publish(a_case(organisations=kitchens), a_case(organisations=kitchens), a_case())

    (kitchen,) = only(service, "vesle", "organisation")

    assert (kitchen["label"], kitchen["label_language"]) == ("Kjøken, Vesle & Søner AS", "und")
    assert (kitchen["value"], kitchen["cases"]) == ("Kjøken, Vesle & Søner AS", 2)
    assert service.total(kitchen["link"]) == 2


def test_what_most_cases_carry_stands_first(service: Service) -> None:
    service.world.publish(
        *(
            a_case(organisations=[an_organisation(name=name)])
            for name in ("Sol A", "Sol C", "Sol B", "Sol C", "Den Sol")
        )
    )

    assert values(only(service, "sol", "organisation")) == ["Sol C", "Sol A", "Sol B", "Den Sol"]


def test_a_case_is_met_by_title_slug_and_title_in_another_language(service: Service) -> None:
    service.world.publish(
        a_case(words="bakery", title="Bread for all", title_original="Brød til alle", original_language="nb")
    )

    (by_title,), (by_slug,), (by_original,) = (only(service, text, "case") for text in ("for bre", "bake", "brød"))

    assert by_title["label"] == by_slug["label"] == by_original["label"] == "Bread for all"
    assert (by_title["parameter"], by_title["value"], by_title["cases"]) == (None, "no-eksempelvik-bakery", 1)
    assert (by_title["matched"], by_slug["matched"]) == (None, None)
    assert by_original["matched"] == {"text": "Brød til alle", "language": "nb"}
    assert only(service, "brød", "case", "&lang=nn")[0]["label"] == "Brød til alle"


def test_a_title_that_a_machine_translated_says_so(service: Service) -> None:
    translation = {"title": "Brød til alle", "by": "machine", "checked_on": None}
    service.world.publish(a_case(words="bakery", title="Bread for all", translations={"nb": translation}))

    shown = [only(service, "bread", "case", f"&lang={lang}")[0] for lang in ("nn", "en")]

    assert [(one["label"], one["label_language"], one["translated_by"]) for one in shown] == [
        ("Brød til alle", "nb", "machine"),
        ("Bread for all", "en", None),
    ]


def test_titles_that_begin_so_stand_first(service: Service) -> None:
    service.world.publish(*(a_case(title=title) for title in ("A solar roof", "Solar roofs", "Solar", "The solar")))

    assert [one["label"] for one in only(service, "solar", "case")] == [
        "Solar", "Solar roofs", "A solar roof", "The solar",
    ]  # fmt: skip


def test_no_kind_hides_another(service: Service) -> None:
    service.world.publish(
        *(
            a_case(title=f"Ener {n}", sectors=["energy"], organisations=[an_organisation(name=f"Ener {n}")])
            for n in range(9)
        )
    )

    kinds = [one["kind"] for one in suggested(service, "ener", "&limit=6")]

    assert sorted(set(kinds)) == ["case", "organisation", "term"]


def test_a_code_that_no_case_carries_stands_behind_those_that_are_used(service: Service) -> None:
    service.world.publish(a_case(sectors=["energy"]))

    # «Energi» is in the reader's language, but finds nothing there.
    assert values(only(service, "ener", "term", "&lang=nb"))[0] == "energy"
    assert values(only(service, "bol", "term", "&lang=nb")) != []
    assert {one["cases"] for one in only(service, "bol", "term", "&lang=nb")} == {0}


def test_what_was_published_since_is_suggested_and_what_was_withdrawn_is_not(service: Service) -> None:
    service.world.publish(a_case(words="one", title="Solar", organisations=[an_organisation(name="Sol")]))
    assert len(suggested(service, "sol", "&kinds=organisation,case")) == 2

    service.world.publish(a_case(words="two", title="Solar, too", organisations=[an_organisation(name="Sol")]))
    assert only(service, "sol", "organisation")[0]["cases"] == 2
    assert len(only(service, "sol", "case")) == 2

    service.world.withdraw("no-eksempelvik-one", "no-eksempelvik-two")
    assert suggested(service, "sol", "&kinds=organisation,case") == []


@pytest.mark.parametrize(
    ("query", "parameter", "detail"),
    [
        ("", "q", "Say what has been typed, as in q=eldre."),
        ("q=", "q", "'q' is empty; give a value or leave it out."),
        ("q=%2D%2D", "q", "There is no word to look for; write at least one letter or digit."),
        (f"q={'a' * 201}", "q", "'q' may have 200 characters; it has 201."),
        ("q=a&kinds=trem", "kinds", "There is no kind 'trem' to suggest; there are term, place, organisation, case."),
        ("q=a&limit=51", "limit", "'limit' is a whole number from 1 to 50, not '51'."),
        ("q=a&lang=no", "lang", "Norwegian is written in two ways: say 'nb' for bokmål or 'nn' for nynorsk."),
    ],
)
def test_what_is_not_understood_is_refused(service: Service, query: str, parameter: str, detail: str) -> None:
    problem = service.refusal(f"/v1/suggestions?{query}", 422)

    assert [(one["parameter"], one["detail"]) for one in problem["errors"]] == [(parameter, detail)]

"""Sentences of a comparison: what is said, in the language of the reader."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from string import Formatter
from typing import Any

import pytest

from app.catalogue.explaining import Explainer, explainer, small_label
from app.catalogue.labels import value_label
from app.catalogue.reason_words import REASON_WORDS, ReasonWords
from app.catalogue.reasons import Kind, Reason
from app.query.fields import FIELDS
from tests.builders import a_municipality

SHORT: Mapping[str, Any] = {
    "country": "NL", "confidence": "high", "continuity": "scaled", "status": "completed", "status_as_of": None,
    "outcomes": [{"evidence": "evaluation"}], "unverified_fields": [], "place_served": None,
    "municipalities": [{"name": "Zeist", "population": 63_000, "population_band": None}],
}  # fmt: skip
"""Nothing of it is doubtful."""


def speaker(language: str = "en", *, to_asker: bool = True, home: str | None = "NO", number: int = 100) -> Explainer:
    return explainer(language, to_asker=to_asker, home=home, number=number)


def a_reason(component: str, kind: Kind = "differs", likeness: float = 0.0, **told: Any) -> Reason:
    usual = {"shared": (), "near": (), "here": (), "there": ()}
    return Reason(component=component, kind=kind, likeness=likeness, weight=25.0, share=0.123, **{**usual, **told})


# Reasons


def test_what_is_shared_near_and_only_on_one_side() -> None:
    reason = a_reason(
        "sector", "alike", shared=("energy",), near=(("mental-health", "health"),),
        here=("mental-health", "digital-inclusion"),
        there=("health", "work-integration"), cases=40,
    )  # fmt: skip

    assert speaker().reason(reason, SHORT) == (
        "In common: energy. Akin: health there, mental health with you. Only there: work integration. "
        "Only with you: digital inclusion. This counts 12 of 100 in the likeness."
    )
    assert speaker("nn").reason(reason, SHORT) == (
        "Felles: energi. I slekt: helse der, psykisk helse hos dykk. Berre der: arbeidsinkludering. "
        "Berre hos dykk: digital inkludering. Dette tel 12 av 100 i likskapen."
    )


def test_between_cases_nobody_is_spoken_to() -> None:
    reason = a_reason("sector", here=("energy",), there=("health",))

    assert speaker(to_asker=False).reason(reason, SHORT).startswith("Differs: health there, energy here.")
    assert speaker("nb", to_asker=False).reason(reason, SHORT).startswith("Ulikt: helse der, energi her.")


def test_few_cases_have_it_up_to_a_tenth_of_all() -> None:
    for cases, is_rare in ((10, True), (11, False)):
        said = speaker().reason(a_reason("sector", "alike", shared=("energy",), cases=cases), SHORT)
        assert (f"Few cases have this ({cases} of 100), so it counts for much." in said) is is_rare


def test_akin_families() -> None:
    reason = a_reason("legal_form_family", "near", 0.5, near=(("association", "cooperative"),),
                      here=("association",), there=("cooperative",))  # fmt: skip

    assert speaker().reason(reason, SHORT).startswith("Akin: cooperative there, association with you. This counts")


@pytest.mark.parametrize(
    ("short", "said"),
    [
        ({}, "63,000 inhabitants (Zeist)"),
        ({"place_served": {"name": "Austerlitz", "kind": "village", "population": 1_500}},
         "1,500 inhabitants (Austerlitz in the municipality of Zeist)"),
        ({"place_served": {"name": "Hele Zeist", "kind": "whole-municipality", "population": 64_000}},
         "64,000 inhabitants (Hele Zeist)"),
        ({"place_served": {"name": "Austerlitz", "kind": "village", "population": None}}, "63,000 inhabitants (Zeist)"),
        ({"municipalities": [a_municipality(name="Zeist", population=None, population_band="50k-100k")]},
         "50,000–99,999 inhabitants (Zeist)"),
        ({"municipalities": [a_municipality(name="A", population=9_000, population_band=None),
                             a_municipality(name="B", population=None, population_band="50k-100k"),
                             a_municipality(name="C", population=None, population_band=None)]},
         "9,000 inhabitants (A); 50,000–99,999 inhabitants (B)"),
    ],
)  # fmt: skip
def test_a_size_says_of_what(short: dict[str, Any], said: str) -> None:
    reason = a_reason("population_band", "near", 0.5, here=(1500,), there=(63_000,))

    assert speaker().reason(reason, {**SHORT, **short}).startswith(f"Size: {said} there, 1,500 inhabitants with you.")


def test_numbers_are_written_as_the_language_does() -> None:
    reason = a_reason("population_band", "alike", 1.0, shared=(63_000,))

    assert (
        speaker("nn")
        .reason(reason, SHORT)
        .startswith("Storleik: 63\u00a0000 innbyggjarar (Zeist) der, 63\u00a0000 innbyggjarar hos dykk.")
    )


def test_a_case_that_others_are_compared_with_is_told_by_its_band_too() -> None:
    """What a band counts as is no number of inhabitants that anybody has counted."""
    own = {**SHORT, "municipalities": [a_municipality(name="Gent", population=None, population_band="100k-500k")]}
    reason = a_reason("population_band", "near", 0.5, here=(223_607,), there=(63_000,))
    said = explainer("en", to_asker=False, home="BE", number=100, own=own).reason(reason, SHORT)

    assert said.startswith("Size: 63,000 inhabitants (Zeist) there, 100,000–499,999 inhabitants (Gent) here.")


@pytest.mark.parametrize(
    ("kind", "likeness", "said"),
    [
        ("near", 0.5, "Akin: Sweden there, Norway with you; both “Social-democratic (Nordic)”."),
        ("differs", 0.0, "Differs: Sweden there, Norway with you."),
    ],
)
def test_a_country_of_one_regime_is_akin(kind: Kind, likeness: float, said: str) -> None:
    regime = value_label(FIELDS["welfare_regime"], "social-democratic", "en").text
    found = speaker().reason(a_reason("country", kind, likeness, here=("NO",), there=("SE",)), SHORT)

    assert found.startswith(said.replace("Social-democratic (Nordic)", regime))
    assert speaker().reason(a_reason("country", "alike", 1.0, shared=("NO",)), SHORT).startswith("In common: Norway.")


def test_years() -> None:
    assert (
        speaker().reason(a_reason("start_year", "alike", 1.0, shared=(2015,)), SHORT).startswith("Both began in 2015.")
    )
    assert (
        speaker("nb")
        .reason(a_reason("start_year", "near", 0.5, here=(2015,), there=(2012,)), SHORT)
        .startswith("Startet i 2012 der, 2015 hos dere.")
    )


# What is doubtful, and what to know


@pytest.mark.parametrize(
    ("short", "barriers", "said"),
    [
        ({}, ["slow-process"], []),
        ({"confidence": "low"}, [], ["The description is thinly sourced."]),
        ({"confidence": "medium"}, [], []),
        ({"continuity": None}, [], ["What became of it is not known."]),
        ({"continuity": "unknown"}, [], ["What became of it is not known."]),
        ({"continuity": "ended"}, [], ["What became of it: ended later."]),
        ({"continuity": "ended-after-pilot"}, [], ["What became of it: ended after the pilot."]),
        ({"continuity": "continued"}, [], []),
        ({"continuity": "ordinary-operations"}, [], []),
        ({}, ["legal-dispute"], ["Something in it was tried by a court or an authority: read what hindered."]),
        ({"confidence": "low", "continuity": None}, ["legal-dispute"], 3),
    ],
)
def test_what_is_doubtful_is_said_first(short: dict[str, Any], barriers: list[str], said: Any) -> None:
    found = speaker().doubts({**SHORT, **short}, barriers)

    assert (len(found) if isinstance(said, int) else found) == said


@pytest.mark.parametrize(
    ("short", "said"),
    [
        ({"country": "NO"}, []),
        ({}, ["Netherlands has other rules than Norway. Check the rules in Norway before you borrow the solution."]),
        ({"country": "NO", "outcomes": []}, ["No outcome is recorded."]),
        ({"country": "NO", "outcomes": [{"evidence": "self-reported"}, {"evidence": "none"}]},
         ["The outcomes are told by the parties themselves. We have found no independent measurement."]),
        ({"country": "NO", "outcomes": [{"evidence": "self-reported"}, {"evidence": "research"}]}, []),
        ({"country": "NO", "status": "ongoing", "status_as_of": 2017}, ["Running, last seen in 2017."]),
        ({"country": "NO", "status": "ongoing"}, ["Said to be running; no dated source shows it."]),
    ],
)  # fmt: skip
def test_what_to_know_before_relying_on_a_case(short: dict[str, Any], said: list[str]) -> None:
    found = speaker().cautions({**SHORT, **short}, 1.0, is_thin=False)

    assert found == said


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["start_year", "target_groups"], "start year; target group"),
        (["municipalities.population_band", "municipalities[0].population", "place_served.population"], "inhabitants"),
        (["organisations[2].legal_form"], "family of legal forms"),
        (["organisations.legal_form_local"], "family of legal forms"),
        (["title", "municipalities.latitude", "organisations.founded", "organisations.website", "end_year"], None),
    ],
)
def test_what_is_not_verified_is_named_where_a_score_rests_on_it(paths: list[str], names: str | None) -> None:
    found = speaker().cautions({**SHORT, "country": "NO", "unverified_fields": paths}, 1.0, is_thin=False)

    assert found == ([f"Not verified: {names}."] if names else [])


def test_thin_results_say_how_much_could_be_compared() -> None:
    home = {**SHORT, "country": "NO"}

    assert speaker().cautions(home, 0.333, is_thin=True) == [
        "Only 33 per cent of what you described could be compared."
    ]
    assert speaker(to_asker=False).cautions(home, 0.333, is_thin=True) == [
        "Only 33 per cent of what is compared was known on both sides."
    ]


def test_between_two_cases_nobody_is_sent_to_check_the_rules_of_a_country_that_may_not_be_theirs() -> None:
    case = {**SHORT, "country": "NO"}

    assert [
        speaker(tag, to_asker=False, home="FI").cautions(case, 1.0, is_thin=False) for tag in ("en", "nb", "nn")
    ] == [
        ["Other rules: those of Norway there, those of Finland here."],
        ["Ulike regler: der gjelder de i Norge, her de i Finland."],
        ["Ulike reglar: der gjeld dei i Noreg, her dei i Finland."],
    ]


def test_who_says_no_country_is_told_whose_rules_applied() -> None:
    (said,) = speaker(home=None).cautions(SHORT, 1.0, is_thin=False)

    assert said.endswith("applied. Check your own rules before you borrow the solution.")


# The rest


def test_what_would_raise_it_is_quoted() -> None:
    assert speaker().rise("sector", "energy") == "The likeness would rise most if you also chose “Energy”."
    assert speaker("nn").rise("sector", "energy") == "Likskapen aukar mest om de òg vel «Energi»."
    assert speaker("nb", to_asker=False).rise("sector", "energy") == (
        "Likheten ville økt mest hvis saken her også hadde «Energi»."
    )


def test_barriers_of_the_asker_were_met_there_or_not_told() -> None:
    found = speaker().barriers(["procurement-complexity", "slow-process"], ["slow-process", "political-change"])

    assert [one.partition(":")[0] for one in found] == ["Met there", "Not told there"]
    assert speaker().barriers([], ["slow-process"]) == []
    (only,) = speaker("nn").barriers(["slow-process"], [])
    assert only.startswith("Ikkje fortalt der: ")


def test_leads() -> None:
    assert speaker(to_asker=False).lead("target_group", ("women",), ("youth",)) == (
        "A lead, not a cause: target group differs as well – young people there, women here."
    )
    assert speaker("nb").lead("target_group", ("women",), ("women",)) == (
        "Et spor, ikke en årsak: målgruppe er også felles – kvinner."
    )


def test_countries_keep_their_capital() -> None:
    said = speaker("nn", to_asker=False).lead("country", ("SE",), ("NO",))

    assert said == "Eit spor, ikkje ei årsak: land skil dei òg – Noreg der, Sverige her."


def test_labels_inside_a_sentence_begin_small_unless_they_are_names() -> None:
    words = {"I ordinær drift": "i ordinær drift", "A single site": "a single site", "Nordisk": "nordisk"}
    names = ("EU-midler", "Baltikum", "Vest-Balkan", "Roma")

    assert {label: small_label(label) for label in (*words, *names)} == {
        **words,
        **dict(zip(names, names, strict=True)),
    }


def test_what_was_asked_of_a_design_is_answered() -> None:
    assert speaker("nb", to_asker=False).studied("continuity", ("scaled",), ("ended",)) == (
        "Hva det ble til, skiller dem, slik det ble spurt om: avsluttet senere der, spredt til flere "
        "kommuner eller vokst kraftig her."
    )
    assert speaker().studied("collaboration_form", ("grant",), ("grant",)) == (
        "Form of collaboration is the same, as was asked: grant or subsidy."
    )


def test_notes_on_the_whole_answer() -> None:
    assert speaker().notes(0.5, []) == []
    assert speaker("nb").notes(0.05, []) == [
        "Dere har fortalt 5 av 100 av det saker sammenlignes på: fortell mer, så bygger svaret på mer."
    ]
    (said,) = speaker("nn").notes(1.0, ["slow-process"])
    assert said.startswith("Blant saker som er så å seie like nære, kjem dei først som møtte: ")


def test_what_is_unknown() -> None:
    assert speaker().unknown([]) is None
    assert speaker("nn").unknown(["start_year", "target_group"]) == "Veit ikkje: startår; målgruppe."


def test_cases_at_home_have_a_heading() -> None:
    assert [speaker(language).at_home("NO") for language in ("en", "nb", "nn")] == [
        "In Norway as well", "Også i Norge", "I Noreg òg",
    ]  # fmt: skip


def test_other_languages_are_spoken_to_in_english() -> None:
    assert speaker("de").language == "en"
    assert speaker("de").words is REASON_WORDS["en"]


def test_names_keep_their_capital_inside_a_sentence() -> None:
    said = speaker().reason(a_reason("target_group", "alike", shared=("roma",), cases=50), SHORT)

    assert said.startswith("In common: Roma")


# The words


@pytest.mark.parametrize("language", list(REASON_WORDS))
def test_every_turn_of_phrase_is_there_in_every_language(language: str) -> None:
    for name, text in asdict(REASON_WORDS[language]).items():
        assert all(text) if isinstance(text, tuple) else text.strip(), name


def test_every_language_fills_in_the_same() -> None:
    def places(text: Any) -> list[str]:
        some = text if isinstance(text, tuple) else (text,)
        return sorted(str(name) for one in some for _, name, _, _ in Formatter().parse(one) if name is not None)

    for one in fields(ReasonWords):
        assert len({tuple(places(getattr(words, one.name))) for words in REASON_WORDS.values()}) == 1, one.name


def test_norwegian_never_says_it_in_english() -> None:
    english = asdict(REASON_WORDS["en"])
    for language in ("nb", "nn"):
        for name, text in asdict(REASON_WORDS[language]).items():
            assert text != english[name], (language, name)


def test_nynorsk_says_de_and_dykk_and_never_dere() -> None:
    words = " ".join(
        " ".join(text) if isinstance(text, tuple) else text for text in asdict(REASON_WORDS["nn"]).values()
    )
    bokmal = {"dere", "ikke", "hvis", "øker", "hva", "noe", "også", "bare", "vet", "hjemme", "sammenlignes"}

    assert not bokmal & set(words.lower().replace(".", " ").replace(",", " ").split())
    assert "dykk" in words


@pytest.mark.parametrize(
    ("name", "nb", "nn"),
    [
        ("shared", "Felles: {}.", "Felles: {}."),
        ("unknown", "Vet ikke: {}.", "Veit ikkje: {}."),
        ("counts", "Dette teller {} av 100 i likheten.", "Dette tel {} av 100 i likskapen."),
        ("rare", "Få saker har dette ({n} av {m}), derfor teller det mye.",
         "Få saker har dette ({n} av {m}), difor tel det mykje."),
        ("thin_profile", "Bare {} prosent av det dere beskrev, kunne sammenlignes.",
         "Berre {} prosent av det de skildra, kunne samanliknast."),
        ("told", "Virkningene er fortalt av partene selv. Vi har ikke funnet noen uavhengig måling.",
         "Verknadene er fortalde av partane sjølve. Vi har ikkje funne noka uavhengig måling."),
        ("seen", "I drift, sist sett i {}.", "I drift, sist sett i {}."),
        ("rise_profile", "Likheten øker mest hvis dere også velger {}.", "Likskapen aukar mest om de òg vel {}."),
        ("at_home", "Også i {}", "I {} òg"),
    ],
)  # fmt: skip
def test_the_sentences_are_those_that_users_were_promised(name: str, nb: str, nn: str) -> None:
    assert (getattr(REASON_WORDS["nb"], name), getattr(REASON_WORDS["nn"], name)) == (nb, nn)

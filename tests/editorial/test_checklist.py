"""The checklist: what keeps a case from being submitted, and what is only advice."""

import json
import re
from collections import Counter
from typing import Any

import pytest

from app.editorial.advice import RULES
from app.editorial.advice_words import WORDS
from app.editorial.checklist import Checklist, Entry, checklist_of
from app.errors import DocumentRefused
from app.settings import SEED
from tests.builders import a_case, a_municipality, a_source, a_statement, an_organisation, an_outcome
from tests.services import seed_cases

SUMMARY = " ".join(["word"] * 100)


def exemplary(**changes: Any) -> dict[str, Any]:
    """A case with which everything is right, with these changes."""
    right = {
        "summary": SUMMARY,
        "status_as_of": 2024,
        "practice": {"en": "It is done.", "nb": "Det gjøres.", "nn": "Det blir gjort."},
        "sources": [a_source(supports=["outcomes"]), a_source(url="https://example.net/other")],
        "outcomes": [an_outcome()],
        "target_groups": ["youth"],
        "credit": [{"person": "kari23456789", "did": ["coded"]}],
    }
    return a_case(**{**right, **changes})


def failed(**changes: Any) -> list[Entry]:
    return [entry for entry in checklist_of(exemplary(**changes)).entries if entry.result == "fail"]


def failures(**changes: Any) -> list[tuple[str, str, bool]]:
    """Rule, place and whether it blocks."""
    return [(entry.rule, entry.path, entry.is_blocking) for entry in failed(**changes)]


def test_an_exemplary_case_passes_every_rule_once() -> None:
    checklist = checklist_of(exemplary())

    assert [entry.rule for entry in checklist.entries] == ["document", *RULES]
    assert checklist.is_submittable
    assert (checklist.count("pass"), checklist.count("fail")) == (12, 0)
    assert checklist.count("pass", is_blocking=True) == 2


def test_every_rule_has_words_with_the_same_values() -> None:
    assert list(WORDS) == list(RULES)
    for words in WORDS.values():
        for sentences in words:
            assert sentences.keys() == {"en", "nb", "nn"}
            held = [sorted(re.findall(r"\{(\w+)\}", sentence)) for sentence in sentences.values()]
            assert held[0] == held[1] == held[2]


def test_nothing_is_said_of_what_is_not_there_yet() -> None:
    assert [entry.rule for entry in checklist_of({"title": "A kitchen"}).entries if entry.result == "pass"] == [
        "contact-details",
        "private-person",
    ]


def test_nothing_at_all_is_told_what_it_needs() -> None:
    checklist = checklist_of({})

    missing = {entry.path for entry in checklist.entries if entry.rule == "missing"}
    assert missing == {
        "/slug", "/title", "/country", "/municipalities", "/organisations", "/status", "/summary", "/sources",
        "/confidence",
    }  # fmt: skip
    assert not checklist.is_submittable


def test_a_fault_blocks_and_says_what_would_be_right() -> None:
    (entry,) = failed(sectors=["enrgy"])

    assert (entry.rule, entry.path, entry.is_blocking, entry.did_you_mean) == (
        "term-unknown", "/sectors/0", True, "energy",
    )  # fmt: skip
    assert entry.sentence("nn") == ("'enrgy' er ingen kode i vokabularet 'sectors'.", "nn")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write to post@example.org today.", "post@example.org"),
        ("Write to post [at] example.org today.", "post [at] example.org"),
        ("Call +47 22 33 44 55.", "+47 22 33 44 55"),
        ("Call 22 33 44 55 now.", "22 33 44 55"),
        ("Call (020) 7946 0018.", "(020) 7946 0018"),
        ("Tel. 612345678", "612345678"),
        # A synthetic birth number: no person's month is 87.
        ("Born 15877690110.", "15877690110"),
        ("Born 158776 90110.", "158776 90110"),
    ],
)
def test_a_contact_detail_blocks(text: str, found: str) -> None:
    (entry,) = failed(municipality_role=text)

    assert (entry.rule, entry.path, entry.is_blocking) == ("contact-details", "/municipality_role", True)
    assert entry.values == {"found": found}
    assert f"«{found}»" in entry.sentence("nb")[0]


@pytest.mark.parametrize(
    "text",
    [
        "From 2015-2020 it cost 1 250 000 kroner, 12 500 a head, 1,250,000 in all, 100 000 000 in ten years.",
        "Act no. 300/2012, Regulation (EU) 2014/24, § 30-2a, Official Journal 2014/65, pages 120-134.",
        "Register number 912 345 678, 11.11.2011 and 2019-02-03, at 10.30-12.45.",
        "Open @ all times.",
        "Account 15877690111.",
    ],
)
def test_years_sums_and_laws_are_no_contact_details(text: str) -> None:
    assert failures(municipality_role=text) == []


def test_contact_details_in_addresses_of_the_web_are_no_text() -> None:
    sources = [a_source(url="https://example.org/?to=post@example.org&id=22334455"), a_source(url="https://b.example/")]

    assert failures(sources=sources, outcomes=[]) == []


def test_a_claim_needs_a_source() -> None:
    claims = {
        "outcomes": [an_outcome(), an_outcome(sources=[0]), an_outcome()],
        "barriers": [a_statement(), a_statement()],
        "enablers": [a_statement(), a_statement()],
        "sources": [a_source(supports=["outcomes[2]", "barriers[0].text", "enablers"]), a_source(url="https://b.org/")],
    }

    assert failures(**claims) == [
        ("claim-without-source", "/outcomes/0", False), ("claim-without-source", "/barriers/1", False),
    ]  # fmt: skip
    assert failed(**claims)[1].sentence("en")[0].startswith("No source tells of this barrier: add one that does")
    assert failed(**claims)[1].sentence("nn")[0].startswith("Inga kjelde fortel om hinderet: legg til ei")


@pytest.mark.parametrize(
    ("first", "second", "is_enough"),
    [
        ({}, {"url": "https://www.example.org/else"}, False),
        ({}, {"url": "https://example.net/else"}, True),
        ({"publisher": "Örebro kommun"}, {"publisher": "Orebro Kommun", "url": "https://example.net/else"}, False),
        ({}, {"url": "https://web.archive.org/web/2020/https://example.org/old"}, False),
        (
            {"url": "https://web.archive.org/web/2020/https://example.org/old"},
            {"url": "https://web.archive.org/web/2019id_/https://example.net/old"},
            True,
        ),
    ],
)
def test_a_second_source_is_of_another_publisher_on_another_host(
    first: dict[str, Any], second: dict[str, Any], is_enough: bool
) -> None:
    expected = [] if is_enough else [("second-source", "/sources", False)]
    assert failures(sources=[a_source(**first), a_source(**second)], outcomes=[]) == expected


@pytest.mark.parametrize(
    ("title", "fits"), [("Evaluering av kjøkkenet", True), ("Forskningsrapport", True), ("Sommer i kjøkkenet", False)]
)
def test_an_evaluation_has_a_source_that_may_be_one(title: str, fits: bool) -> None:
    entries = failures(
        outcomes=[an_outcome(evidence="evaluation")],
        sources=[a_source(title=title, supports=["outcomes"]), a_source(title="Study", url="https://b.example.net/")],
    )
    assert entries == ([] if fits else [("evidence-kind", "/outcomes/0/evidence", False)])


def test_advice_is_said_in_words_that_the_form_has() -> None:
    """Who decides on a case has its fields before them, not its document: nothing there is called by its code."""
    for words in WORDS.values():
        assert not any("`" in sentence for sentences in words for sentence in sentences.values())
    (entry,) = failed(outcomes=[an_outcome(evidence="research")], sources=[
        a_source(title="Summer", supports=["outcomes"]), a_source(title="Winter", url="https://b.example.net/"),
    ])  # fmt: skip
    assert entry.sentence("nn")[0].startswith("Dokumentasjonen skal vere forsking, men")
    labels = {one["code"]: one["labels"] for name in ("evidence-kinds", "target-groups") for one in _terms(name)}
    for rule, code in (("evidence-kind", "self-reported"), ("residents-alone", "general-residents")):
        assert all(labels[code][language] in said for language, said in WORDS[rule].failed.items())


def _terms(vocabulary: str) -> list[dict[str, Any]]:
    return list(json.loads((SEED / "vocabularies" / f"{vocabulary}.json").read_text())["terms"])


def test_of_sources_that_are_not_filled_in_nothing_is_said() -> None:
    said = [(one.rule, one.result) for one in checklist_of({"sources": [{}, {"title": "A page"}]}).entries]
    assert "second-source" not in [rule for rule, _ in said]
    one = {"sources": [a_source(), {"title": None, "url": None}]}
    assert ("second-source", "fail") in [(entry.rule, entry.result) for entry in checklist_of(one).entries]


@pytest.mark.parametrize(("words", "is_right"), [(79, False), (80, True), (150, True), (151, False)])
def test_a_summary_has_80_to_150_words(words: int, is_right: bool) -> None:
    expected = [] if is_right else [("summary-length", "/summary", False)]
    assert failures(summary=" ".join(["word"] * words)) == expected


def test_general_residents_stand_alone() -> None:
    assert failures(target_groups=["general-residents"]) == []
    assert failures(target_groups=["youth", "general-residents"]) == [("residents-alone", "/target_groups/1", False)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor Anna Exempelsen wanted it.", "Anna Exempelsen"),
        ("Deputy mayor Anna Maria Exempelsen wanted it.", "Anna Maria Exempelsen"),
        ("Jan van der Voorbeeld, the founder, left.", "Jan van der Voorbeeld"),
        ("It was begun by Özgür Örnek (its first director).", "Özgür Örnek"),
        ("“It works”, Jean-Luc Exemple said.", "Jean-Luc Exemple"),
        ("Anna Exempelsen, 83, moved in.", "Anna Exempelsen"),
        ("Mrs Example moved in.", "Example"),
        ("Die Bürgermeisterin Änne Beispiel wollte es.", "Änne Beispiel"),
        ("Ordføreren Anna Exempelsen ville det.", "Anna Exempelsen"),
    ],
)
def test_a_name_beside_an_office_is_advised_against(text: str, name: str) -> None:
    (entry,) = failed(entrepreneur_role=text)

    assert (entry.rule, entry.path, entry.is_blocking) == ("private-person", "/entrepreneur_role", False)
    assert entry.values == {"found": name}


@pytest.mark.parametrize(
    "text",
    [
        "In Billund the committee chair praised it.",
        "The mayor of Nea Ionia and the director of Social Finance agreed.",
        "Oslo City Council said no; Social Finance Ltd said yes.",
        "The mayor of 2012 and Anders And agreed.",
        "Gamle Oslo, the city district, pays.",
    ],
)
def test_offices_places_and_bodies_are_no_names_of_people(text: str) -> None:
    assert failures(entrepreneur_role=text) == []


def test_a_status_has_a_year() -> None:
    assert failures(status_as_of=None) == [("status-dated", "/status_as_of", False)]
    assert failures(status_as_of=None, status="unknown") == []


def test_the_practice_is_written_in_three_languages() -> None:
    assert failures(practice={"en": "It is done.", "nb": " "}) == [
        ("practice-written", "/practice/nb", False), ("practice-written", "/practice/nn", False),
    ]  # fmt: skip
    (entry,) = failed(practice={"en": "It is done.", "nn": "Det blir gjort."})
    assert [entry.sentence(language)[0].split()[-1] for language in ("en", "nb", "nn")] == [
        "Bokmål.", "bokmål.", "bokmål.",
    ]  # fmt: skip
    assert failures(practice={"en": "x" * 161, "nb": "x", "nn": "x"}) == [("string-too-long", "/practice/en", True)]


def test_a_point_is_as_exact_as_a_place() -> None:
    assert failures(municipalities=[a_municipality(latitude=60.123, longitude=5.1234)]) == [
        ("point-exactness", "/municipalities/0/longitude", False)
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"outcomes": 1, "barriers": "x", "enablers": [1], "sources": {"a": 1}, "target_groups": "x"},
        {"practice": [], "municipalities": [None], "summary": 3, "status": [], "title": {"en": 1}},
        {"sources": [{"supports": 1, "url": 2}, {"url": "http://[x"}], "outcomes": [{"sources": "0", "evidence": 1}]},
        {"outcomes": [{"evidence": "research", "sources": [[], {}]}], "sources": [{"title": None}]},
    ],
)
def test_what_is_of_the_wrong_kind_is_only_a_fault(wrong: dict[str, Any]) -> None:
    assert not checklist_of(exemplary(**wrong)).is_submittable


def test_what_is_no_case_at_all_is_refused() -> None:
    with pytest.raises(DocumentRefused):
        checklist_of(b"{")


def of_the_seed() -> list[tuple[str, Checklist]]:
    return [(case["slug"], checklist_of(case)) for case in seed_cases()]


def test_every_case_of_the_seed_could_be_submitted() -> None:
    assert len(of_the_seed()) == 152
    assert [slug for slug, checklist in of_the_seed() if not checklist.is_submittable] == []


def test_advice_on_the_seed_is_worth_reading() -> None:
    """How often each rule speaks; a rule that cries wolf is noticed here. No name there is one of a person."""
    spoken = Counter(
        entry.rule for _, checklist in of_the_seed() for entry in checklist.entries if entry.result == "fail"
    )

    assert spoken == {
        "claim-without-source": 209,
        "residents-alone": 34,
        "summary-length": 23,
        "status-dated": 2,
        "evidence-kind": 2,
        "second-source": 1,
        # No person agreed to be named for the cases that came with the project.
        "somebody-credited": len(seed_cases()),
    }


def test_an_organisation_may_be_called_after_a_person() -> None:
    assert failures(organisations=[an_organisation(name="Stiftelsen Anna Exempelsen")]) == []

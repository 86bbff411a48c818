"""Every fault of a document can be said in three languages."""

import re
from typing import Any

import pytest

from app.errors import Fault
from app.model import values
from app.model.fault_sentences import fault_of, fault_sentence, filled
from app.model.fault_words import FAULT_WORDS
from tests.builders import a_municipality, a_source, an_organisation
from tests.model.refusals import only_fault


@pytest.mark.parametrize("rule", FAULT_WORDS)
def test_every_rule_is_said_in_three_languages_with_the_same_values(rule: str) -> None:
    words = FAULT_WORDS[rule]

    assert words.keys() == {"en", "nb", "nn"}
    assert len({words["en"], words["nb"], words["nn"]}) >= 2
    held = [sorted(re.findall(r"\{(\w+)\}", sentence)) for sentence in words.values()]
    assert held[0] == held[1] == held[2]


@pytest.mark.parametrize(
    ("changes", "rule", "nb", "nn"),
    [
        ({"title": " "}, "string_too_short", "Kan ikke være tomt.", "Kan ikkje vere tomt."),
        ({"start_year": 1700}, "year", "Må være et år fra 1800 til 2031.", "Må vere eit år frå 1800 til 2031."),
        (
            {"sectors": ["helth"]},
            "term_unknown",
            "'helth' er ingen kode i vokabularet 'sectors'.",
            "'helth' er ingen kode i vokabularet 'sectors'.",
        ),
        (
            {"organisations": [an_organisation(legal_status="no-as")]},
            "term_of_another_kind",
            "'no-as' er ingen kode i vokabularet 'legal-forms' av typen status eller label.",
            "'no-as' er ingen kode i vokabularet 'legal-forms' av typen status eller label.",
        ),
        (
            {"translations": {"nb": {"by": "robot"}}},
            "literal_error",
            "Må være 'machine' eller 'person'.",
            "Må vere 'machine' eller 'person'.",
        ),
        (
            {"sources": [a_source(url="example.org")]},
            "link",
            "Må være en nettadresse som begynner med 'https://' eller 'http://', uten mellomrom og passord.",
            "Må vere ei nettadresse som byrjar med 'https://' eller 'http://', utan mellomrom og passord.",
        ),
        (
            {"municipalities": [a_municipality(latitude=60.0)]},
            "required_beside",
            "Må fylles ut ved `latitude`.",
            "Må fyllast ut ved `latitude`.",
        ),
        (
            {"start_year": 2010, "end_year": 2009},
            "end_before_start",
            "Kan ikke være før startåret, 2010.",
            "Kan ikkje vere før startåret, 2010.",
        ),
    ],
)
def test_a_fault_is_said_in_norwegian(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any], rule: str, nb: str, nn: str
) -> None:
    monkeypatch.setattr(values, "this_year", lambda: 2026)
    fault = only_fault(**changes)

    assert fault.rule == rule
    assert fault_sentence(fault, "en") == (fault.detail, "en")
    assert fault_sentence(fault, "nb") == (nb, "nb")
    assert fault_sentence(fault, "nn") == (nn, "nn")


def test_a_rule_without_words_says_english() -> None:
    assert fault_sentence(Fault("Said by a library.", rule="no_such_rule"), "nn") == ("Said by a library.", "en")


def test_choices_are_joined_as_the_language_joins_them() -> None:
    assert filled("x: {a}", {"a": ("1", "2", "3")}, "nn") == "x: 1, 2 eller 3"


def test_a_fault_is_the_same_however_it_was_filled() -> None:
    assert fault_of("empty_list", "/sources") == fault_of("empty_list", "/sources", more=1)

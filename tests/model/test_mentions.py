"""A name is found however a text writes it, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.mentions import mentions, sought, without
from app.model.withheld import MARK

KARI = (sought("Kari Nordmann"),)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Kari Nordmann runs it.", "[…] runs it."),
        ("It is KARI\u00a0 NORDMANN's.", "It is […]'s."),
        ("Kari Nordmanns kafé", "[…] kafé"),
        ("Anna Kari Nordmann and Kari Nordmann", "Anna […] and […]"),
        ("kari.nordmann@example.org, karinordmann.example.org", "[…]@example.org, […].example.org"),
        ("Kari, or Nordmann as she is called", "Kari, or Nordmann as she is called"),
        ("Okari Nordmann", "Okari Nordmann"),
        ("Kari Nordmannsbygda", "Kari Nordmannsbygda"),
        ("", ""),
    ],
)
def test_it_is_taken_out_however_it_is_written(text: str, rest: str) -> None:
    assert without(text, KARI) == rest


def test_accents_and_spellings_of_one_letter_meet() -> None:
    assert without("Bjorn Odegaard, Bjørn Ødegård, Björn Oedegård", [sought("Bjørn Ødegård")]) == (
        "Bjorn Odegaard, […], […]"
    )


def test_a_short_last_word_has_no_ending() -> None:
    assert without("Ann, Anna, Annual", [sought("Ann")]) == "[…], Anna, Annual"


def test_a_text_without_a_letter_stands_nowhere() -> None:
    assert mentions("Kari – Nordmann", [sought("–"), *KARI]) == [(0, 15)]


def test_mentions_that_overlap_are_one() -> None:
    assert mentions("Kari Nordmann Hansen", [sought("Kari Nordmann"), sought("Nordmann Hansen")]) == [(0, 20)]


@given(st.lists(st.sampled_from(["Kari", "Nordmann", "Nordmanns", "kafé", "-", ",", "Ola", "karinordmann"])))
def test_what_is_left_mentions_nothing_and_is_never_longer(pieces: list[str]) -> None:
    text = " ".join(pieces)
    rest = without(text, KARI)

    assert mentions(rest, KARI) == []
    assert len(rest) <= len(text)
    assert rest.replace(MARK, "").split() == [word for word in rest.split() if MARK not in word]

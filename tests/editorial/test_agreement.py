"""How far two coders agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.editorial.agreement import Likeness, agreement_of
from app.editorial.coding_words import ACTIONS, CHOICES, LIKENESS, STATES, notes_on, sentence_of
from app.query.codable import CODABLE
from app.query.coded import Coded, CodedFields
from app.query.values import codes_of
from tests.trying import tried

CODES = {name: list(codes_of(field))[:4] for name, field in CODABLE.items()}


def whole(*codes: str) -> Coded:
    return Coded(codes, is_whole=True)


@st.composite
def codings(draw: st.DrawFn) -> CodedFields:
    names = draw(st.lists(st.sampled_from(list(CODABLE)), unique=True))
    return {
        name: Coded(tuple(draw(st.lists(st.sampled_from(CODES[name]), unique=True))), draw(st.booleans()))
        for name in names
    }


@pytest.mark.parametrize(
    ("first", "second", "likeness", "jaccard"),
    [
        (whole("premises"), whole("premises"), "same", 1.0),
        (whole("premises", "staffing"), whole("staffing", "premises"), "same", 1.0),
        (whole(), whole(), "same", 1.0),
        (whole("premises", "staffing"), whole("staffing", "slow-process"), "overlap", 1 / 3),
        (whole("premises"), whole("staffing"), "apart", 0.0),
        (whole("premises"), whole(), "apart", 0.0),
        (None, whole("premises"), "only-second", None),
    ],
)
def test_two_codings_of_a_field(first: Coded | None, second: Coded, likeness: str, jaccard: float | None) -> None:
    agreement = agreement_of({"barrier": first} if first else {}, {"barrier": second})

    [one] = agreement.fields
    assert (one.likeness.value, one.jaccard) == (likeness, jaccard)
    assert agreement.in_doubt == (() if likeness == "same" else ("barrier",))


def test_a_case_is_counted_by_the_fields_that_both_coded() -> None:
    first = {"barrier": whole("premises"), "status": whole("ongoing"), "sector": whole("energy")}
    second = {"barrier": whole("staffing"), "status": whole("ongoing"), "enabler": whole()}

    agreement = agreement_of(first, second)

    assert [one.field.name for one in agreement.fields] == ["status", "barrier", "enabler"]
    assert (agreement.compared, agreement.same, agreement.share, agreement.jaccard) == (2, 1, 0.5, 0.5)
    assert agreement.in_doubt == ("barrier", "enabler")


def test_nothing_in_common_is_nothing_counted() -> None:
    agreement = agreement_of({"sector": whole("energy")}, {"barrier": whole("staffing")})

    assert (agreement.compared, agreement.share, agreement.jaccard) == (0, None, None)
    assert sentence_of(agreement, "nn").startswith("Den første kodaren koda ingen")


@tried(100)
@given(codings(), codings())
def test_agreement_is_the_same_from_both_sides(one: CodedFields, other: CodedFields) -> None:
    there, back = agreement_of(one, other), agreement_of(other, one)

    assert (there.compared, there.same, there.share) == (back.compared, back.same, back.share)
    assert there.jaccard == back.jaccard
    assert there.share is None or 0 <= there.share <= (there.jaccard or 0) <= 1
    assert {name for name in there.in_doubt if name in one} == {name for name in back.in_doubt if name in other}


@tried(100)
@given(codings())
def test_whoever_agrees_with_themselves_agrees_wholly(one: CodedFields) -> None:
    agreement = agreement_of(one, one)

    assert agreement.in_doubt == ()
    assert agreement.share == (1.0 if one else None)
    assert all(notes_on(agreement, language) == [] for language in ("en", "nb", "nn"))


def test_a_code_that_the_first_coder_may_have_passed_over_is_noted() -> None:
    told, second = {"barrier": Coded(("premises",), is_whole=False)}, {"barrier": whole("premises", "staffing")}

    assert len(notes_on(agreement_of(told, second), "nb")) == 1
    assert notes_on(agreement_of(told, {"barrier": whole("premises")}), "nb") == []
    assert notes_on(agreement_of({"barrier": whole("premises")}, second), "nb") == []


@pytest.mark.parametrize("words", [STATES, LIKENESS, CHOICES, ACTIONS])
def test_everything_is_said_in_three_languages(words: dict[str, dict[str, str]]) -> None:
    assert all(named.keys() == {"en", "nb", "nn"} and all(named.values()) for named in words.values())


def test_every_likeness_has_words() -> None:
    assert list(LIKENESS) == [one.value for one in Likeness]

"""What a reader of methods would say is said."""

import re
from typing import Any

import pytest

from app.catalogue.analysis_note_words import NOTES
from app.catalogue.analysis_words import CAUTIONS
from tests.api.sets.tables import FIVE, FUZZY, NECESSITY, SOLUTION, TRUTH, codes, some, told
from tests.asking import Client


def with_warnings(client: Client, sets: list[dict[str, Any]], outcome: str = "Y", **asked: Any) -> list[str]:
    return codes(told(client, SOLUTION, {"cases": sets, "outcome": outcome, **asked}))


def test_the_first_sentence_tells_how_few_lack_the_outcome(client: Client) -> None:
    sets = some(A=[1, 0] * 21, Y=[0] * 3 + [1] * 39)
    answer = told(client, f"{SOLUTION}?lang=nb", {"cases": sets, "outcome": "Y"})

    assert answer["warnings"][0]["code"] == "few-negatives"
    assert answer["warnings"][0]["sentence"].startswith("3 av 42 saker mangler utfallet.")
    assert "skewed-outcome" in codes(answer)
    assert "93\N{NO-BREAK SPACE}% av sakene har utfallet." in " ".join(one["sentence"] for one in answer["warnings"])


def test_few_cases_skewed_sets_and_low_cuts_are_told(client: Client) -> None:
    found = with_warnings(client, some(A=[1] * 8 + [0], B=[0, 1, 0, 1, 0, 1, 0, 1, 0], Y=[1, 0, 1, 0, 1, 0, 1, 0, 1],
                                       C=[0, 1, 0, 0, 0, 1, 1, 1, 0]), consistency=0.7, pri=0.4)  # fmt: skip

    assert {"few-negatives", "few-cases", "few-cases-per-condition", "skewed", "low-consistency", "low-pri"} <= {*found}
    assert "many-conditions" not in found


def test_rows_that_are_consistent_both_ways_are_told(client: Client) -> None:
    sets = some(A=[0.6, 0.6, *[0.1] * 8], Y=[0.55, 0.45, *[0.9, 0.1] * 4])
    answer = told(client, TRUTH, {"cases": sets, "outcome": "Y"})

    (warning,) = (one for one in answer["warnings"] if one["code"] == "simultaneous-subset")
    assert warning["expressions"] == ["A"]
    (row,) = (row for row in answer["truth_table"]["rows"] if row["expression"] == "A")
    assert (row["consistency"], row["consistency_of_negation"]) == (pytest.approx(0.9), pytest.approx(0.9))
    assert row["because"] == "pri"


def test_nothing_sufficient_is_an_answer_and_not_a_fault(client: Client) -> None:
    answer = told(client, SOLUTION, {"cases": some(A=[1, 1, 0, 0], Y=[1, 0, 1, 0]), "outcome": "Y"})

    assert "nothing-sufficient" in codes(answer)
    assert answer["parsimonious"] == {"models": [], "complete": True}


def test_everything_sufficient_is_told(client: Client) -> None:
    answer = told(client, SOLUTION, {"cases": some(A=[0.9, 0.8, 0.2], Y=[0.9, 0.95, 1]), "outcome": "Y"})

    assert "nothing-insufficient" in codes(answer)
    assert [model["expression"] for model in answer["parsimonious"]["models"]] == ["1"]


def test_models_that_tie_are_all_given_and_told(client: Client) -> None:
    sets = some(A=[1, 0, 1, 0], B=[1, 0, 1, 0], Y=[1, 0, 1, 0])
    answer = told(client, SOLUTION, {"cases": sets, "outcome": "Y"})

    assert [model["expression"] for model in answer["parsimonious"]["models"]] == ["A", "B"]
    assert ("tied-models", "parsimonious", 2) in {
        (one["code"], one.get("solution"), one.get("models")) for one in answer["warnings"]
    }


def test_what_both_outcomes_assume_is_told(client: Client) -> None:
    """Where A=1, B=0 never occurs, `A` explains the outcome and `~B` its negation: both would hold there."""
    sets = some(A=[1, 1, 0, 0], B=[1, 1, 0, 0], Y=[1, 1, 0, 0])
    (warning,) = (one for one in told(client, SOLUTION, {"cases": sets, "outcome": "Y"})["warnings"]
                  if one["code"] == "assumed-twice")  # fmt: skip

    assert (warning["number"], warning["rows"]) == (2, [2, 3])


def test_a_necessary_condition_that_all_have_is_told(client: Client) -> None:
    sets = some(A=[1] * 9 + [0], Y=[1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    found = codes(told(client, NECESSITY, {"cases": sets, "outcome": "Y", "conditions": ["A"], "consistency": 0.8}))

    assert {"trivially-necessary", "low-necessity", "few-positives"} <= {*found}


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_every_sentence_is_there_in_every_language(client: Client, language: str) -> None:
    asked = {"cases": FUZZY, "outcome": "SURV", "conditions": FIVE, "robustness": True}
    answer = told(client, f"{SOLUTION}?lang={language}", asked)

    assert answer["sentences_language"] == language
    assert all(one["sentence"] for one in answer["warnings"])
    assert len(answer["notes"]) == 7
    for words in (*CAUTIONS.values(), *NOTES.values()):
        assert words.keys() == {"en", "nb", "nn"}
        fields = {frozenset(re.findall(r"\{(\w*)\}", one)) for one in words.values()}
        assert len(fields) == 1

"""Design, weights, limits: what is read from the options of a comparison."""

import pytest

from app.errors import Fault
from app.query.comparing import (
    COMPARING_OPTIONS,
    LIMIT,
    MOST,
    MOST_EXCLUDED,
    STUDIABLE,
    ComparisonRequest,
    Design,
    comparison_of,
    profile_parameters,
)
from app.query.grammar import Reading
from app.query.measure import DEFAULT_WEIGHTS, OF_PROFILES, PROFILE_WEIGHTS
from app.query.profile import PROFILE_NAMES
from tests.catalogue.worlds import values_of


def asked(string: str) -> ComparisonRequest:
    reading = Reading(values_of(string))
    request = comparison_of(reading)
    assert not reading.faults
    return request


def faults_of(string: str) -> list[Fault]:
    reading = Reading(values_of(string))
    comparison_of(reading)
    return reading.faults


def only_fault(string: str) -> Fault:
    (fault,) = faults_of(string)
    return fault


def test_nothing_asked_is_the_closest_ten_by_the_usual_weights() -> None:
    request = asked("")

    assert request.design is Design.CLOSEST
    assert request.weights == DEFAULT_WEIGHTS
    assert (request.limit, request.least, request.studied, request.excluded) == (LIMIT, 0.0, (), frozenset())


def test_a_weight_says_how_many_times_the_usual_one() -> None:
    assert asked("weights=sector:2,country:0,start_year:0.5").weights == {
        **{name: weight for name, weight in DEFAULT_WEIGHTS.items() if name != "country"},
        "sector": 50.0, "start_year": 2.5,
    }  # fmt: skip


def test_weights_may_be_repeated_and_hold_blanks() -> None:
    assert asked("weights=sector : 2&weights=country:0").weights == asked("weights=sector:2,country:0").weights


def test_the_largest_weight_is_a_thousand_times_the_usual_one() -> None:
    assert asked("weights=sector:1000").weights["sector"] == 25_000


@pytest.mark.parametrize(
    "text",
    ["-1", "-0", "1001", "1000.1", "", "x", "1e3", "nan", "inf", "٢", "1.1234567", "99999999999999999999", "1:2", "+1"],
)
def test_a_weight_out_of_bounds_is_told_them(text: str) -> None:
    fault = only_fault(f"weights=sector:{text}")

    assert fault.parameter == "weights"
    assert fault.detail == f"The weight of sector is a number from 0 to 1000, not '{text}'."
    assert fault.did_you_mean == "sector:1"


def test_an_unknown_weight_is_told_the_nearest() -> None:
    fault = only_fault("weights=sectr:2")

    assert (fault.parameter, fault.did_you_mean) == ("weights", "sector")
    assert all(name in fault.detail for name in DEFAULT_WEIGHTS)


def test_what_a_comparison_has_no_component_for_is_refused() -> None:
    """A profile has no words."""
    reading = Reading({"weights": ["words:2"]})

    assert comparison_of(reading, OF_PROFILES).weights == PROFILE_WEIGHTS
    assert [fault.parameter for fault in reading.faults] == ["weights"]
    assert "has no component 'words'" in reading.faults[0].detail


def test_a_weight_without_a_number_is_refused() -> None:
    assert only_fault("weights=sector").detail.endswith("not ''.")


def test_a_weight_named_twice_is_refused() -> None:
    assert only_fault("weights=sector:2,sector:3").detail == "'weights' names sector twice."


def test_all_weights_zero_is_told_to_leave_one() -> None:
    nothing = ",".join(f"{name}:0" for name in DEFAULT_WEIGHTS)

    fault = only_fault(f"weights={nothing}")

    assert (fault.parameter, fault.did_you_mean) == ("weights", "sector:1")
    assert "All weights are zero" in fault.detail


@pytest.mark.parametrize(
    ("design", "needed"), [("most-similar", "differ_on"), ("most-different", "agree_on")]
)  # fmt: skip
def test_a_design_needs_what_it_studies(design: str, needed: str) -> None:
    fault = only_fault(f"design={design}")
    assert fault.parameter == needed
    assert f"{needed}=continuity" in fault.detail
    assert [field.name for field in asked(f"design={design}&{needed}=continuity,status").studied] == [
        "continuity", "status",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("string", "parameter"),
    [
        ("differ_on=status", "differ_on"),
        ("agree_on=status", "agree_on"),
        ("design=closest&agree_on=status", "agree_on"),
        ("design=most-similar&differ_on=status&agree_on=status", "agree_on"),
        ("design=most-different&agree_on=status&differ_on=status", "differ_on"),
    ],
)
def test_what_is_studied_belongs_to_its_design(string: str, parameter: str) -> None:
    fault = only_fault(string)

    assert fault.parameter == parameter
    assert "belongs to design=" in fault.detail


@pytest.mark.parametrize("name", STUDIABLE)
def test_every_field_that_may_be_studied_can_be(name: str) -> None:
    assert [field.name for field in asked(f"design=most-similar&differ_on={name}").studied] == [name]


def test_a_field_that_cannot_be_studied_is_told_the_nearest() -> None:
    fault = only_fault("design=most-similar&differ_on=statuss")

    assert (fault.parameter, fault.did_you_mean) == ("differ_on", "status")
    assert all(name in fault.detail for name in STUDIABLE)


def test_an_unknown_design_is_told_the_nearest() -> None:
    fault = only_fault("design=most-simular")

    assert (fault.parameter, fault.did_you_mean) == ("design", "most-similar")


@pytest.mark.parametrize(("text", "least"), [("0", 0), ("1", 1), ("0.5", 0.5), (".5", 0.5), ("1.0", 1), ("0.", 0)])
def test_a_score_is_a_number_from_0_to_1(text: str, least: float) -> None:
    assert asked(f"score.min={text}").least == least


@pytest.mark.parametrize("text", ["1.1", "2", "-0.1", "x", "nan", "1e-1", "0,5", "٠", ".٥", "0.1234567890123"])
def test_any_other_score_is_refused(text: str) -> None:
    fault = only_fault(f"score.min={text}")

    assert (fault.parameter, fault.did_you_mean) == ("score.min", "0.5")


@pytest.mark.parametrize("text", ["0", "101", "-1", "x", "1.5", "9" * 5000])
def test_a_limit_is_a_whole_number_up_to_a_hundred(text: str) -> None:
    assert only_fault(f"limit={text}").parameter == "limit"
    assert asked(f"limit={MOST}").limit == MOST == 100
    assert asked("limit=1").limit == 1


def test_cases_are_left_out_by_slug() -> None:
    assert asked("exclude=a,b&exclude=c").excluded == {"a", "b", "c"}
    assert len(asked(f"exclude={','.join(map(str, range(MOST_EXCLUDED)))}").excluded) == MOST_EXCLUDED
    assert only_fault(f"exclude={','.join(map(str, range(MOST_EXCLUDED + 1)))}").parameter == "exclude"


@pytest.mark.parametrize("name", ["design", "weights", "score.min", "limit", "exclude"])
def test_an_empty_option_is_refused(name: str) -> None:
    assert {fault.parameter for fault in faults_of(f"{name}=")} == {name}


def test_every_fault_is_told_at_once() -> None:
    faults = faults_of("design=x&weights=a:1,sector:-1&limit=0&score.min=2&sector=zzz")

    assert [fault.parameter for fault in faults] == ["sector", "design", "weights", "weights", "limit", "score.min"]


def test_filters_are_read_beside_the_options() -> None:
    assert asked("country.not=NO&limit=3").query.expression == "NOT country=NO"


def test_every_option_is_described() -> None:
    names = [one.name for one in (*COMPARING_OPTIONS, *profile_parameters())]

    assert all(one.description for one in (*COMPARING_OPTIONS, *profile_parameters()))
    assert len(set(names)) == len(names) == len(COMPARING_OPTIONS) + len(PROFILE_NAMES)

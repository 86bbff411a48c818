"""A profile: what is read from it, what the list of municipalities fills in, what is refused."""

from collections.abc import Mapping
from typing import Any

import pytest

from app.query.comparing import profile_of, profile_sent
from app.query.grammar import Reading
from app.query.measure import PROFILE_WEIGHTS
from app.query.profile import LONGEST_NUMBER, MOST_VALUES, PROFILE_NAMES, Profile

Fault = tuple[str, str, str | None]


def faults_of(told: Mapping[str, Any]) -> list[Fault]:
    faults: list[Fault] = []
    profile_sent(told, lambda name, detail, hint: faults.append((name, detail, hint)))
    return faults


def only_fault(told: Mapping[str, Any]) -> Fault:
    (fault,) = faults_of(told)
    return fault


def read(told: Mapping[str, Any]) -> Profile:
    faults: list[Fault] = []
    profile = profile_sent(told, lambda *fault: faults.append(fault))
    assert not faults
    return profile


def test_each_component_that_is_told_is_asked() -> None:
    told = {
        "sector": ["eldercare"], "collaboration_form": "grant", "target_group": ["women"],
        "legal_form_family": ["cooperative"], "population": 400, "country": "NO", "start_year": 2020,
    }  # fmt: skip

    assert read(told).asked == set(PROFILE_WEIGHTS)
    for name in told:
        only = read({name: told[name]})
        assert only.asked == {"population_band" if name == "population" else name}


def test_a_profile_says_again_what_was_told_in_one_order() -> None:
    told = {"start_year": "2020", "sector": ["energy", "eldercare", "energy"], "country": ["NO"], "population": 400}

    assert read(told).given == {"country": "NO", "start_year": 2020, "sector": ["eldercare", "energy"],
                                "population": 400}  # fmt: skip
    assert read(read(told).given or {}).given == read(told).given


@pytest.mark.parametrize("place", ["NO-4613", "no-4613", "Bømlo", " bomlo ", "BØMLO"])
def test_a_municipality_fills_in_country_and_inhabitants(place: str) -> None:
    profile = read({"municipality": place})

    assert (profile.country, profile.inhabitants) == ("NO", 12_268)
    assert profile.given == {"municipality": "NO-4613"}
    assert profile.asked == {"country", "population_band"}


def test_what_is_told_comes_before_what_the_list_knows() -> None:
    assert read({"municipality": "Bømlo", "population": 400}).inhabitants == 400
    assert read({"municipality": "Bømlo", "population_band": "over-500k"}).inhabitants == 1_000_000


def test_a_band_counts_as_its_middle() -> None:
    assert read({"population_band": "20k-50k"}).inhabitants == 31_623


@pytest.mark.parametrize(("name", "codes"), [("Herøy", ("NO-1515", "NO-1818")), ("våler", ("NO-3114", "NO-3419"))])
def test_a_name_of_several_municipalities_is_refused_with_all_of_them(name: str, codes: tuple[str, ...]) -> None:
    where, detail, hint = only_fault({"municipality": name})

    assert where == "municipality"
    assert all(f"{code} (" in detail for code in codes)
    assert "give the code" in detail
    assert hint in codes


def test_an_unknown_municipality_is_refused_with_the_nearest() -> None:
    where, detail, hint = only_fault({"municipality": "Bømloo"})

    assert (where, hint) == ("municipality", "Bømlo")
    assert "'Bømloo'" in detail
    assert "'country' and 'population'" in detail


def test_a_country_that_the_municipality_does_not_lie_in_is_refused() -> None:
    assert only_fault({"municipality": "Bømlo", "country": "SE"}) == (
        "country", "Bømlo lies in NO, not in SE.", "NO",
    )  # fmt: skip
    assert read({"municipality": "Bømlo", "country": "NO"}).country == "NO"


def test_a_country_may_be_called_as_eurostat_does() -> None:
    assert read({"country": "EL"}).country == "GR"


def test_a_number_and_a_band_are_refused_together() -> None:
    where, detail, _ = only_fault({"population": 400, "population_band": "under-5k"})

    assert where == "population_band"
    assert "not both" in detail


def test_an_empty_profile_is_told_what_could_be_told() -> None:
    where, detail, _ = only_fault({})

    assert where == ""
    assert all(name in detail for name in (*PROFILE_WEIGHTS, "population", "municipality"))


@pytest.mark.parametrize("told", [{"barrier": ["slow-process"]}, {"status": "ongoing", "continuity": "ended"}])
def test_what_scores_nothing_cannot_be_compared_alone(told: Mapping[str, Any]) -> None:
    where, detail, _ = only_fault(told)

    assert where == ""
    assert "Nothing in the profile can be compared" in detail


def test_barriers_score_nothing_beside_what_does() -> None:
    profile = read({"sector": "energy", "barrier": ["slow-process"], "population_band": "5k-20k", "country": "NO"})

    assert profile.asked == {"sector", "population_band", "country"}
    assert profile.codes == {"sector": ("energy",), "barrier": ("slow-process",)}


@pytest.mark.parametrize("name", ["sectors", "sectr", "q", "a/b~c", "\0", "x" * 10_000])
def test_an_unknown_member_is_refused(name: str) -> None:
    where, detail, hint = only_fault({name: "energy", "sector": "energy"})

    assert where == name
    assert detail == f"A profile has no '{name}'."
    assert hint == ("sector" if name.startswith("sect") else None)


@pytest.mark.parametrize(("code", "hint"), [("eldercar", "eldercare"), ("eldreomsorg", "eldercare"), ("zzz", None)])
def test_an_unknown_code_is_refused_with_the_nearest(code: str, hint: str | None) -> None:
    listed = "" if hint else "; /v1/vocabularies/sectors lists what there is"
    assert only_fault({"sector": [code, "energy"]}) == ("sector", f"'sector' has no code '{code}'{listed}.", hint)


@pytest.mark.parametrize(
    ("name", "value"),
    [("status", "unknown"), ("continuity", "unknown"), ("sector", "unknown"), ("population_band", "unknown"),
     ("barrier", "uncoded"), ("outcome", "employment:evaluation:reached"), ("target_group", "unknown")],
)  # fmt: skip
def test_what_is_unknown_is_left_out_and_not_told(name: str, value: str) -> None:
    where, detail, _ = only_fault({"country": "NO", name: value})

    assert where == name
    assert "leave" in detail


@pytest.mark.parametrize("name", PROFILE_NAMES)
@pytest.mark.parametrize("value", [None, True, 1.5, {"a": 1}, [None], [["energy"]], ["energy", {}], [True]])
def test_a_member_of_the_wrong_type_is_told_the_right_one(name: str, value: Any) -> None:
    ((where, detail, _),) = faults_of({name: value})

    assert where == name
    right = "a whole number" if name in ("population", "start_year") else "a text or a list of texts"
    assert f"'{name}' takes {right}" in detail


@pytest.mark.parametrize("name", PROFILE_NAMES)
def test_an_empty_list_or_text_is_no_value(name: str) -> None:
    (fault,) = faults_of({name: []})
    assert fault[:2] == (name, f"'{name}' is empty; give a value or leave it out.")
    assert {where for where, _, _ in faults_of({name: ""})} == {name}
    assert {where for where, _, _ in faults_of({name: " "})} == {name}


@pytest.mark.parametrize("name", ["country", "population", "population_band", "municipality", "start_year", "status",
                                  "continuity"])  # fmt: skip
def test_some_take_one_value(name: str) -> None:
    assert f"'{name}' takes one value, not 2." in [detail for _, detail, _ in faults_of({name: ["1", "2"]})]


def test_a_list_of_a_thousand_codes_is_refused() -> None:
    assert only_fault({"sector": ["energy"] * 1000}) == (
        "sector", f"'sector' takes at most {MOST_VALUES} values, not 1000.", None,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["population", "start_year"])
@pytest.mark.parametrize(
    "value", [0, -1, "-5", "1e3", "12,5", "1.0", "²", "١٢", "9" * 10, "9" * 5000, 10**9, 10**18, "\0", "NaN", "0x10"]
)
def test_a_number_is_whole_and_within_its_bounds(name: str, value: Any) -> None:
    where, detail, _ = only_fault({name: value, "country": "NO"})

    assert where == name
    assert detail.startswith(f"'{name}' is a whole number from 1 to {10**LONGEST_NUMBER - 1}, not '")


@pytest.mark.parametrize("value", [1, 10**LONGEST_NUMBER - 1, "0012"])
def test_any_number_between_them_is_read(value: Any) -> None:
    assert read({"population": value}).inhabitants == int(value)


def test_every_fault_is_told_at_once() -> None:
    names = [where for where, _, _ in faults_of({"sector": "zzz", "population": -1, "x": 1, "municipality": "Herøy"})]

    assert sorted(names) == ["municipality", "population", "sector", "x"]


def test_a_profile_in_an_address_is_the_same_as_one_that_is_sent() -> None:
    address = Reading({
        "profile.municipality": ["Bømlo"], "profile.sector": ["eldercare,energy"], "profile.target_group": ["women"],
        "population": ["400"], "profile.start_year": ["2020"], "profile.barrier": ["slow-process", "political-change"],
    })  # fmt: skip
    sent = {
        "municipality": "Bømlo", "sector": ["energy", "eldercare"], "target_group": "women", "population": 400,
        "start_year": 2020, "barrier": ["political-change", "slow-process"],
    }  # fmt: skip

    profile = profile_of(address)

    assert not address.faults
    assert profile.given == read(sent).given
    assert profile.asked == read(sent).asked


@pytest.mark.parametrize(
    ("values", "parameter"),
    [
        ({}, "profile.sector"),
        ({"profile.sector": ["zzz"]}, "profile.sector"),
        ({"population": ["²"]}, "population"),
        ({"profile.municipality": ["Herøy"]}, "profile.municipality"),
    ],
)
def test_a_fault_of_an_address_names_its_parameter(values: dict[str, list[str]], parameter: str) -> None:
    reading = Reading(values)
    profile_of(reading)

    assert [fault.parameter for fault in reading.faults] == [parameter]

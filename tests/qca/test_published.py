"""Every figure that was published is met, as far as it was printed."""

from typing import Any

import numpy as np
import pytest

from app.qca.analysis import Analysis, analysed
from app.qca.calibration import SNAP, Anchors, Calibration, Convention, Method
from app.qca.fit import necessity, sufficiency
from app.qca.necessity import candidates
from app.qca.sets import Space, Term, space_of
from app.qca.solutions import Solutions, solutions_of
from app.qca.telling import solution_told
from tests.qca.lipset import a_question, analyses, expected, published_table, question_of

Json = dict[str, Any]

SOLUTIONS = [
    (one, kind) for one in analyses() for kind in ("conservative", "parsimonious", "intermediate") if kind in one
]
CALIBRATION = expected()["calibration"]
FUZZY = published_table("lipset_fuzzy.csv")
RAW = published_table("lipset_raw.csv")


def name_of(value: Any) -> str:
    return str(value.get("id") or value.get("expression") or "") if isinstance(value, dict) else str(value)


def within(figure: Any) -> Any:
    """Three printed decimals, or a value computed with R."""
    return pytest.approx(figure, abs=5e-4 if round(figure, 3) == figure else 1e-9)


def solved(one: Json) -> tuple[Analysis, Solutions]:
    analysis = analysed(published_table(one["file"]), question_of(one))
    return analysis, solutions_of(analysis.truth, analysis.question)


def told(one: Json, kind: str) -> Json:
    analysis, solutions = solved(one)
    found = solution_told(analysis.space, getattr(solutions, kind))
    assert found is not None
    return found


def models(found: Json) -> set[frozenset[str]]:
    return {frozenset(term["expression"] for term in model["terms"]) for model in found["models"]}


@pytest.mark.parametrize(("one", "kind"), SOLUTIONS, ids=name_of)
def test_the_models_are_those_that_were_published(one: Json, kind: str) -> None:
    assert models(told(one, kind)) == {frozenset(terms) for terms in one[kind]["solutions"]}


@pytest.mark.parametrize(("one", "kind"), SOLUTIONS, ids=name_of)
def test_the_figures_of_terms_and_models_are_those_that_were_published(one: Json, kind: str) -> None:
    (model,) = told(one, kind)["models"]
    terms = {term["expression"]: term for term in model["terms"]}

    for published in one[kind].get("terms", ()):
        for name, figure in published.items():
            if name == "cases":
                assert set(terms[published["term"]]["cases"]) == set(figure)
            elif name != "term":
                assert terms[published["term"]][name] == within(figure), (published["term"], name)
    for name, figure in one[kind].get("solution_fit", {}).items():
        assert model[name] == within(figure), name


@pytest.mark.parametrize("one", [one for one in analyses() if "truth_table" in one], ids=name_of)
def test_the_rows_are_those_that_were_published(one: Json) -> None:
    rows = {"".join(map(str, row.configuration)): row for row in solved(one)[0].truth.rows}

    assert rows.keys() == {row["configuration"] for row in one["truth_table"]}
    for published in one["truth_table"]:
        row = rows[published["configuration"]]
        assert (row.out, len(row.cases)) == (published["out"], published["n"])
        assert row.number == 1 + int(published["configuration"], 2)
        if "cases" in published:
            assert set(row.cases) == set(published["cases"])
        if "consistency" in published:
            assert row.fit.consistency == pytest.approx(published["consistency"], abs=1e-9)
            assert row.fit.pri == pytest.approx(published["pri"], abs=1e-9)


@pytest.mark.parametrize(
    ("one", "kind"), [(one, kind) for one, kind in SOLUTIONS if kind == "parsimonious"], ids=name_of
)
def test_simplifying_assumptions_are_those_that_were_published(one: Json, kind: str) -> None:
    (model,) = told(one, kind)["models"]
    assumed = model["simplifying_assumptions"]

    if "simplifying_assumptions" in one[kind]:
        assert {"".join(map(str, row["configuration"])) for row in assumed["rows"]} == set(
            one[kind]["simplifying_assumptions"]
        )
    if "simplifying_assumptions_count" in one[kind]:
        assert assumed["count"] == one[kind]["simplifying_assumptions_count"]


def test_easy_and_difficult_counterfactuals_are_those_that_were_published() -> None:
    (one,) = (one for one in analyses() if "intermediate" in one)
    (pair,) = told(one, "intermediate")["counterfactuals"]

    assert pair["pair"] == "C1P1"
    for kind in ("easy", "difficult"):
        found = {"".join(map(str, row["configuration"])) for row in pair[kind]["rows"]}
        assert found == set(one["intermediate"][f"{kind}_counterfactuals"])


def test_other_expectations_lead_to_the_model_that_was_published() -> None:
    (one,) = (one for one in analyses() if "intermediate" in one)
    also = one["intermediate"]["also_with"]
    analysis = analysed(published_table(one["file"]), question_of(one, also["directional_expectations"]))
    found = solution_told(analysis.space, solutions_of(analysis.truth, analysis.question).intermediate)

    assert found is not None
    assert models(found) == {frozenset(terms) for terms in also["solutions"]}


def test_contradictory_rows_are_those_that_were_published() -> None:
    (one,) = (one for one in analyses() if "contradictory_rows" in one)
    found = [row for row in solved(one)[0].truth.rows if row.is_contradictory]

    assert [("".join(map(str, row.configuration)), list(row.cases), row.out) for row in found] == [
        (row["configuration"], row["cases"], 0) for row in one["contradictory_rows"]
    ]
    assert (found[0].members, found[0].deviants) == (("CZ",), ("DE",))


# Printed by R in the documentation of minimize() beside those above: "negate the outcome" of the multi-value data.
NEGATED = {
    "conservative": ({"DEV{0}*URB{0}*IND{0}": (0.8, 0.8), "DEV{1}*URB{0}*LIT{1}*IND{1}": (0.1, 0.1)}, 0.9),
    "parsimonious": ({"DEV{0}": (0.8, 0.8), "DEV{1}*URB{0}*IND{1}": (0.1, 0.1)}, 0.9),
}


@pytest.mark.parametrize("kind", NEGATED)
def test_the_negated_outcome_of_a_multi_value_table_is_as_r_prints_it(kind: str) -> None:
    (one,) = (one for one in analyses() if one["id"] == "lipset-multivalue-positive")
    terms, coverage = NEGATED[kind]
    (model,) = told({**one, "outcome": "~SURV"}, kind)["models"]

    assert {t["expression"]: (t["raw_coverage"], t["unique_coverage"]) for t in model["terms"]} == {
        name: (pytest.approx(raw), pytest.approx(unique)) for name, (raw, unique) in terms.items()
    }
    assert model["coverage"] == pytest.approx(coverage)


@pytest.mark.parametrize("one", expected()["necessity"], ids=name_of)
def test_necessity_is_as_published(one: Json) -> None:
    space = space_of(published_table(one["file"]), a_question(one["outcome"], ["DEV", "URB", "LIT", "IND", "STB"]))
    (found,) = (candidate for candidate in candidates(space) if candidate.expression == one["expression"])

    for name in ("consistency", "coverage", "ron"):
        assert getattr(found.fit, name) == pytest.approx(one[name], abs=1e-9), name


@pytest.mark.parametrize("one", expected()["sufficiency"], ids=name_of)
def test_sufficiency_is_as_published(one: Json) -> None:
    space = space_of(published_table(one["file"]), a_question(one["outcome"], ["DEV", "URB"]))
    fit = sufficiency(space.membership(_term(space, one["expression"])), space.outcome)

    assert fit.consistency == pytest.approx(one["consistency"], abs=1e-9)
    assert fit.coverage == pytest.approx(one["raw_coverage"], abs=1e-9)
    assert fit.pri == pytest.approx(one["pri"], abs=1e-9)


def _term(space: Space, expression: str) -> Term:
    terms: list[Term] = [(first, second) for first in (0, 1) for second in (0, 1)]
    return next(term for term in terms if space.expression(term) == expression)


@pytest.mark.parametrize(("convention", "differing"), [(Convention.FSQCA, 0), (Convention.R, 24)])
def test_the_fuzzy_table_follows_from_the_raw_one_by_one_of_the_conventions(
    convention: Convention, differing: int
) -> None:
    cells: list[tuple[float, float]] = []
    for name, told in CALIBRATION["fuzzy"]["anchors"].items():
        how = Calibration(Method.DIRECT, Anchors(told["out"], told["cross"], told["in"]), convention)
        cells += zip(how.of(RAW.columns[name]), FUZZY.columns[name], strict=True)

    assert len(cells) == 108
    assert sum(abs(round(made, 2) - published) > 1e-9 for made, published in cells) == differing


CRISP = {
    "DEV": (">=", 550),
    "URB": (">=", 50),
    "LIT": (">=", 75),
    "IND": (">=", 30),
    "STB": ("<", 10),
    "SURV": (">", 0),
}


def test_the_crisp_table_follows_from_the_raw_one() -> None:
    assert {name: f"{rule}{threshold}" for name, (rule, threshold) in CRISP.items()} == {
        name: told.removesuffix(" cabinets") for name, told in CALIBRATION["crisp"].items()
    }
    for name, (rule, threshold) in CRISP.items():
        made = Calibration(Method.CRISP, rule=rule, thresholds=(threshold,)).of(RAW.columns[name])
        assert made == published_table("lipset_crisp.csv").columns[name], name


def test_the_multi_value_column_follows_from_the_raw_one() -> None:
    made = Calibration(Method.MULTI_VALUE, thresholds=(550, 850)).of(RAW.columns["DEV"])

    assert made == published_table("lipset_multivalue.csv").columns["DEV"]


@pytest.mark.parametrize("one", CALIBRATION["golden_direct_calibration"], ids=name_of)
def test_calibration_is_as_r_does_it(one: Json) -> None:
    method = Method.DIRECT if one.get("logistic", True) else Method.LINEAR

    made = Calibration(method, Anchors(*one["anchors"])).of(one["values"])

    assert list(made) == pytest.approx(one["expected"], abs=1e-9)


def test_what_is_as_good_as_nothing_is_made_so_as_r_does() -> None:
    how = Calibration(Method.DIRECT, Anchors(20, 50, 80))

    assert how.of([-50, 150]) == (0.0, 1.0)
    assert 0 < how.of([-40])[0] < 10 * SNAP


def test_a_relation_without_evidence_has_no_figure() -> None:
    nobody, everybody = np.zeros(3), np.ones(3)

    assert np.isnan(sufficiency(nobody, everybody).consistency)
    assert np.isnan(sufficiency(np.full(3, 0.5), np.full(3, 0.5)).pri)
    assert np.isnan(necessity(everybody, nobody).consistency)

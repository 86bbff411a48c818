"""Analyses of sets (QCA): calibration, truth tables, necessity and solutions, on a table that is sent."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response

from app.api.bodies import JSON
from app.api.parameters import references
from app.api.qca_answer import Asked, question_told
from app.api.qca_bodies import analysis_body, calibration_body
from app.api.qca_body import CSV, MOST_BYTES, TableSent
from app.api.qca_set import SET
from app.api.qca_shapes import CalibrationAnswer, NecessityAnswer, SolutionAnswer, TruthTableAnswer
from app.api.routes import Router
from app.api.work import heavy
from app.catalogue.configuration_files import sets_csv
from app.catalogue.forms import MEDIA_TYPES
from app.qca.calibrated import calibrated, calibrated_told
from app.qca.question import Question
from app.qca.script import calibration_script, necessity_script, solution_script, truth_table_script
from app.qca.table import Source
from app.query.analysis_checks import sets_among
from app.query.analysis_names import CALIBRATION, NECESSITY, SOLUTION, TRUTH_TABLE
from app.query.calibrations import asked_calibrations

Json = dict[str, Any]
router = Router(tags=["sets"])

FORMATS = {"json": JSON, "csv": MEDIA_TYPES["csv"]}
"""Of calibrated tables, so that what came as CSV may leave as CSV."""
NECESSARY = 0.9
"""Consistency from which a condition is usually called necessary."""


@router.post(
    "/v1/qca/calibration",
    operation_id="calibrate",
    summary="Make sets of what was measured",
    responses={200: {"model": CalibrationAnswer, "content": {CSV: {"schema": {"type": "string"}}}}},
    dependencies=[heavy(MOST_BYTES)],
    openapi_extra={**references(CALIBRATION.values()), "requestBody": calibration_body()},
)
def post_calibration(request: Request, sent: TableSent) -> Response:
    """Columns of a table as memberships, each by anchors or thresholds that the caller gives reasons for.

    `cases` of the answer, or the answer as CSV, can be sent on to the other addresses. Columns that are sets already
    and are not to be calibrated stay as they are. Nothing is stored.
    """
    asked = Asked.of(request, sent, CALIBRATION)
    if SET in asked.sent.members:
        said = "What is measured in our cases is calibrated where it is asked for, as in duration_years@1,3,8."
        asked.sent.complaints.at((SET,), said)
    calibrations = asked_calibrations(asked.sent.members.get("calibrate"), asked.source, asked.sent.complaints)
    asked.sent.complaints.finish()
    table = asked.source.table
    unchanged = sets_among(asked.source, [name for name in table.columns if name not in calibrations])
    if asked.file_format(FORMATS) == "csv":
        return asked.file(sets_csv(calibrated(table, calibrations, unchanged)), FORMATS["csv"])
    told = calibrated_told(table, calibrations, unchanged)
    script = calibration_script(table, calibrations, unchanged)
    notes = ["anchors", "convention", *(["unchanged"] if unchanged else [])]
    return asked.answer(told, notes=notes, r_code=script)


@router.post(
    "/v1/qca/truth-table",
    operation_id="makeTruthTable",
    summary="Make a truth table",
    responses={200: {"model": TruthTableAnswer}},
    dependencies=[heavy(MOST_BYTES)],
    openapi_extra={**references(TRUTH_TABLE.values()), "requestBody": analysis_body(TRUTH_TABLE)},
)
def post_truth_table(request: Request, sent: TableSent) -> Response:
    """Each combination of conditions that occurs, its cases, how consistent it is, and whether it is sufficient.

    Crisp (0, 1), fuzzy (0 to 1) and multi-value (0, 1, 2 and so on) columns may stand in one table. Nothing is stored.
    """
    asked = Asked.of(request, sent, TRUTH_TABLE)
    is_complete = asked.reader.truth("complete")
    question = asked.question(is_complete=is_complete)
    told = asked.worked("truth-table", question, complete=is_complete)
    script = rows_script(asked.source, question, told, is_complete=is_complete)
    return asked.answer({**question_told(question), **told}, notes=("cuts", "half"), r_code=script)


@router.post(
    "/v1/qca/necessity",
    operation_id="findNecessity",
    summary="Look for necessary conditions",
    responses={200: {"model": NecessityAnswer}},
    dependencies=[heavy(MOST_BYTES)],
    openapi_extra={**references(NECESSITY.values()), "requestBody": analysis_body(NECESSITY)},
)
def post_necessity(request: Request, sent: TableSent) -> Response:
    """How necessary each condition and its negation is for the outcome: consistency, coverage, relevance."""
    asked = Asked.of(request, sent, NECESSITY)
    consistency = asked.reader.consistency(NECESSARY)
    question = asked.question()
    told = asked.worked("necessity", question, consistency=consistency)
    head = {"outcome": question.outcome.expression, "consistency": consistency}
    script = necessity_script(asked.source.table, question, asked.source.remarks)
    return asked.answer({**head, **told}, notes=("necessity", "one-by-one"), r_code=script)


@router.post(
    "/v1/qca/solution",
    operation_id="solveTruthTable",
    summary="Minimise a truth table",
    responses={200: {"model": SolutionAnswer}},
    dependencies=[heavy(MOST_BYTES)],
    openapi_extra={**references(SOLUTION.values()), "requestBody": analysis_body(SOLUTION)},
)
def post_solution(request: Request, sent: TableSent) -> Response:
    """The conservative, parsimonious and intermediate solution with all models that tie, and what each assumes.

    With `robustness` also where they change as the cuts move. Looking for necessary conditions comes first, and the
    negated outcome is a question of its own: ask for `~` before its name.
    """
    asked = Asked.of(request, sent, SOLUTION)
    is_complete, steps = asked.reader.truth("complete"), asked.reader.steps()
    question = asked.question(is_complete=is_complete)
    told = asked.worked("solution", question, complete=is_complete, robustness=steps)
    script = [
        *rows_script(asked.source, question, told, is_complete=is_complete),
        *solution_script(asked.source.table, question),
    ]
    notes = ["cuts", "half", "solutions", "models", "standard-analysis"]
    if not question.expectations:
        notes.append("no-intermediate")
    if steps is not None:
        notes.append("robustness")
    return asked.answer({**question_told(question), **told}, notes=notes, r_code=script)


def rows_script(source: Source, question: Question, told: Mapping[str, Any], *, is_complete: bool) -> list[str]:
    """The script of a truth table that was told."""
    table = told["truth_table"]
    return truth_table_script(
        source.table,
        question,
        is_complete=is_complete,
        dropped=[case for row in table["dropped"] for case in row["cases"]],
        set_aside=[row["number"] for row in table["rows"] if row["because"] == "contradiction"],
        remarks=source.remarks,
    )

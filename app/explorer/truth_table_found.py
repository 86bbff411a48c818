"""What the API answers to the question of the page: memberships, necessity, truth table, solutions; or its refusal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import orjson
from fastapi import Request

from app.api.problems import problem_of
from app.api.qca import post_necessity, post_solution
from app.api.qca_table import get_qca_table
from app.errors import DomainError
from app.explorer.asking import Json, answer_of, spoken, worked_out
from app.explorer.truth_table_asked import Asked

SOLUTIONS = ("conservative", "parsimonious", "intermediate")
UNOBSERVED = "unobserved"
OPENLY_SAID = ("zeros-from-absence", "few-on-one-side", "contradictory-row", "nothing-left")
"""Warnings that have a place of their own on the page."""


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that could be answered."""

    table: Json | None = None
    """As `/v1/qca/table` has it."""
    solution: Json | None = None
    """As `/v1/qca/solution` has it."""
    necessity: Json | None = None
    """As `/v1/qca/necessity` has it."""
    problem: Mapping[str, Any] = field(default_factory=dict)
    """Why no more could be: a problem document."""
    retry_after: str = ""
    is_misread: bool = False
    """Whether the form itself says what is wrong."""

    @property
    def status(self) -> int:
        """Of the page."""
        return 422 if self.is_misread else int(self.problem.get("status", 200))

    @property
    def revision(self) -> int:
        """Dataset revision; 0 where nothing was answered."""
        return int(self.table["revision"]) if self.table else 0

    @property
    def titles(self) -> dict[str, Json]:
        """Every case by slug, also those that are left out."""
        return {one["slug"]: one for one in (*self.table["cases"], *self.table["excluded"])} if self.table else {}

    @property
    def rows(self) -> list[Json]:
        """Rows that occur, the most consistent first."""
        rows = [one for one in self._rows if one["because"] != UNOBSERVED]
        return sorted(rows, key=lambda one: (-(one["consistency"] or 0), -one["n"], one["number"]))

    @property
    def remainders(self) -> list[Json]:
        """Rows that no case belongs to, where they are few enough to be listed."""
        return [one for one in self._rows if one["because"] == UNOBSERVED]

    @property
    def _rows(self) -> list[Json]:
        return list(self.solution["truth_table"]["rows"]) if self.solution else []

    @property
    def sufficient(self) -> int:
        """How many rows are sufficient."""
        return sum(one["out"] == 1 for one in self.rows)

    @property
    def solutions(self) -> list[tuple[str, Sequence[Json]]]:
        """Each solution there is and its models."""
        told = self.solution or {}
        return [(name, told[name]["models"]) for name in SOLUTIONS if told.get(name)]

    @property
    def tried(self) -> dict[str, list[float]]:
        """To which values each cut was moved."""
        steps = self._steps
        return {cut: [one["value"] for one in steps if one["cut"] == cut] for cut in {one["cut"]: 0 for one in steps}}

    @property
    def moving(self) -> list[Json]:
        """Steps that change a row or a solution."""
        return [one for one in self._steps if one["changed"] or one["gained"] or one["lost"]]

    @property
    def _steps(self) -> list[Json]:
        return list((self.solution or {}).get("robustness", ()))

    def warned(self, *codes: str) -> list[str]:
        """Sentences of some warnings; of the analysis, which has those of the table as well."""
        told = (self.solution or self.table or {"warnings": []})["warnings"]
        return [one["sentence"] for one in told if one["code"] in codes]

    @property
    def warnings(self) -> list[str]:
        """Sentences of all other warnings."""
        told = (self.solution or self.table or {"warnings": []})["warnings"]
        necessary = (self.necessity or {"warnings": []})["warnings"]
        said = [one["sentence"] for one in (*told, *necessary) if one["code"] not in OPENLY_SAID]
        return list(dict.fromkeys(said))

    @property
    def notes(self) -> list[str]:
        """How the figures are meant, without what is said where the cases are counted."""
        counted = self.table["notes"][:2] if self.table else []
        told = [*(self.solution or self.table or {"notes": []})["notes"], *(self.necessity or {"notes": []})["notes"]]
        return [one for one in dict.fromkeys(told) if one not in counted]


def found_of(request: Request, asked: Asked, language: str) -> Found:
    """The answers, as far as they go: cases are listed also where no analysis of them can be made."""
    found = Found(is_misread=bool(asked.faults))
    if not (asked.conditions and asked.outcome):
        return found
    try:
        table = answer_of(request, get_qca_table, "/v1/qca/table", asked.set, language)
        found = replace(found, table=table.said)
        if not table.said["cases"]:
            # Which the table says first of all, and of each case why.
            return found
        body = asked.body()
        analysis = {**body, "complete": True} if asked.may_list_remainders() else body
        solution = worked_out(request, post_solution, "/v1/qca/solution", analysis, language)
        necessary = {name: given for name, given in body.items() if name in ("set", "outcome")}
        necessity = worked_out(request, post_necessity, "/v1/qca/necessity", necessary, language)
    except DomainError as error:
        told = problem_of(spoken(request, language), error)
        retry_after = told.headers.get("retry-after", "")
        return replace(found, problem=orjson.loads(bytes(told.body)), retry_after=retry_after)
    return replace(found, solution=solution, necessity=necessity)

"""Contribute: what is asked of whoever does, how a case becomes public, and their own cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import Request, Response

from app.api.dependencies import services_of, values_of
from app.api.workflow import get_workflow
from app.explorer.asking import answer_of
from app.explorer.contribute_words import CONTRIBUTE_WORDS
from app.explorer.contributing import work_page
from app.query.parameters import Parameter

Json = Mapping[str, Any]
CONTRIBUTE_PARAMETERS = {
    "amend": Parameter("amend", "Slug of a case that is to be changed.", {"type": "string"}),
    "back": Parameter("back", "Page to go on with once the key is given.", {"type": "string"}),
}


@dataclass(frozen=True, slots=True)
class Step:
    """What may be done in a state."""

    action: str
    leads_to: str
    role: str
    who: str


def show_contribute(request: Request, language: str) -> Response:
    """The page of one's own cases."""
    values_of(request, CONTRIBUTE_PARAMETERS)
    workflow = answer_of(request, get_workflow, "/v1/workflow", {}, language).said
    return work_page(
        request,
        language,
        "contribute",
        CONTRIBUTE_WORDS,
        own={"states": workflow["labels"]["state"], "actions": workflow["labels"]["action"]},
        states=[
            (workflow["labels"]["state"][one["state"]], _steps(workflow, one["state"])) for one in workflow["states"]
        ],
        contact=services_of(request).settings.contact,
    )


def _steps(workflow: Json, state: str) -> Sequence[Step]:
    labels = workflow["labels"]
    return [
        Step(
            labels["action"][one["action"]], labels["state"][one["to"]], labels["role"][one["role"]],
            labels["who"][one["who"]],
        )
        for one in workflow["transitions"]
        if one["from"] == state
    ]  # fmt: skip

"""The way of a submission, as it is served."""

from collections.abc import Mapping
from typing import Any

from fastapi import Request, Response

from app.api.dependencies import language_of, services_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address_in, json_answer
from app.api.workflow_shapes import WorkflowAnswer
from app.editorial.review import CHANGEABLE, TRANSITIONS, State, diagram, is_final
from app.editorial.review_words import ACTIONS, ROLES, STATES, WHO
from app.model.role import Role
from app.query.parameters import LANGUAGE
from app.vocabulary.languages import sentence_language

router = Router(tags=["submissions"])

WORKFLOW_PARAMETERS = {"lang": LANGUAGE}
_WORDS = {"state": STATES, "action": ACTIONS, "role": ROLES, "who": WHO}
"""By dimension of `labels`."""


@router.get(
    "/v1/workflow",
    operation_id="getWorkflow",
    summary="The way of a submission",
    responses={200: {"model": WorkflowAnswer}},
    openapi_extra=references(WORKFLOW_PARAMETERS.values()),
)
def get_workflow(request: Request) -> Response:
    """Every state of a submission, what may be done in it and by whom, and the same as a diagram."""
    language = language_of(request, values_of(request, WORKFLOW_PARAMETERS))
    revision = services_of(request).keeper.newest().revision
    spoken = sentence_language(language)
    body: dict[str, Any] = {
        "states": [
            {"state": state.value, "changeable": state in CHANGEABLE, "final": is_final(state)} for state in State
        ],
        "transitions": [
            {
                "action": row.action.value,
                "from": row.source.value,
                "to": row.target.value,
                "role": row.role.value,
                "who": row.who.value,
            }
            for row in TRANSITIONS
        ],
        "roles": [role.value for role in Role],
        "diagram": diagram(spoken),
        "labels": {dimension: _said(words, spoken) for dimension, words in _WORDS.items()},
        "label_languages": _fallen(spoken) if spoken != language else {},
        "sentences_language": spoken,
        "links": {"self": address_in(request, "/v1/workflow")},
        "revision": revision,
    }
    return json_answer(body, revision, language)


def _said(words: Mapping[str, Mapping[str, str]], spoken: str) -> dict[str, str]:
    return {code: named[spoken] for code, named in words.items()}


def _fallen(spoken: str) -> dict[str, dict[str, str]]:
    """The language of every label, where it is not the one asked for."""
    return {dimension: dict.fromkeys(words, spoken) for dimension, words in _WORDS.items()}

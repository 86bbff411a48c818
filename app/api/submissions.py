"""Submissions: a draft is checked, and nothing is stored."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response

from app.api.bodies import case_object
from app.api.dependencies import language_of, services_of, values_of
from app.api.parameters import references
from app.api.shapes import address_in, json_answer
from app.api.submission_shapes import DraftChecked, PossibleDuplicate, draft_body
from app.api.work import HEAVY
from app.editorial.checklist import Entry
from app.editorial.draft_check import check_draft
from app.editorial.repeat_words import SIGNS
from app.editorial.repeats import THRESHOLD, Repeat
from app.query.parameters import LANGUAGE
from app.vocabulary.languages import sentence_language

Json = dict[str, Any]

router = APIRouter(tags=["submissions"])

CHECK_PARAMETERS = {"lang": LANGUAGE}
MOST_ENTRIES = 1_000
"""Lines of a checklist that are told. Nobody reads more, and a document of 2 MB may have a hundred thousand faults."""


@router.post(
    "/v1/submissions/check",
    operation_id="checkSubmission",
    summary="What is to be said of a draft",
    responses={200: {"model": DraftChecked}},
    dependencies=[HEAVY],
    openapi_extra={**references(CHECK_PARAMETERS.values()), "requestBody": draft_body()},
)
def check_submission(request: Request, sent: Annotated[dict[str, Any], Depends(case_object)]) -> Response:
    """The checklist of a case, whole or partial, its address, and cases that it may repeat. Nothing is stored."""
    language = language_of(request, values_of(request, CHECK_PARAMETERS))
    services = services_of(request)
    snapshot = services.keeper.newest()
    checked = check_draft(services.database, sent)
    checklist = checked.checklist
    spoken = sentence_language(language)
    body: Json = {
        "submittable": checklist.is_submittable,
        "counts": {
            "passed": checklist.count("pass"),
            "blocking": checklist.count("fail", is_blocking=True),
            "advice": checklist.count("fail", is_blocking=False),
        },
        "entries": [_entry(entry, spoken) for entry in checklist.entries[:MOST_ENTRIES]],
        "left_out": max(0, len(checklist.entries) - MOST_ENTRIES),
        "slug": {
            "slug": checked.slug,
            "proposed": checked.is_proposed,
            "taken_by": checked.holder.value if checked.holder else None,
        },
        "possible_duplicates": [_duplicate(request, repeat, spoken) for repeat in checked.repeats],
        "duplicate_threshold": THRESHOLD,
        "sentences_language": spoken,
        "links": {
            "schema": address_in(request, "/v1/schema/case.json"),
            "workflow": address_in(request, "/v1/workflow"),
        },
        "revision": snapshot.revision,
    }
    answer = json_answer(body, snapshot.revision, language)
    # What answers a POST is kept by nobody, so it has nothing to be validated by.
    del answer.headers["ETag"]
    return answer


def _entry(entry: Entry, spoken: str) -> Json:
    sentence, language = entry.sentence(spoken)
    return {
        "rule": entry.rule,
        "path": entry.path,
        "result": entry.result,
        "blocking": entry.is_blocking,
        "sentence": sentence,
        "sentence_language": language,
        "did_you_mean": entry.did_you_mean,
    }


def _duplicate(request: Request, repeat: Repeat, spoken: str) -> PossibleDuplicate:
    return {
        "slug": repeat.slug,
        "title": repeat.title,
        "points": repeat.points,
        "reasons": [
            {
                "code": reason.sign.value,
                "value": reason.value,
                "points": reason.points,
                "sentence": SIGNS[reason.sign][spoken].format(value=reason.value),
            }
            for reason in repeat.reasons
        ],
        "links": {"self": address_in(request, f"/v1/cases/{repeat.slug}")},
    }

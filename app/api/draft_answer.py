"""What is said of a draft as it is answered: checklist, address, possible duplicates."""

from collections.abc import Iterable
from typing import Any

from fastapi import Request

from app.api.shapes import address_in
from app.api.submission_shapes import DuplicateReason, PossibleDuplicate
from app.editorial.checklist import Entry
from app.editorial.draft_check import DraftCheck
from app.editorial.obstacles import Obstacle
from app.editorial.repeat_words import SIGNS
from app.editorial.repeats import Repeat
from app.editorial.signs import THRESHOLD, Reason
from app.editorial.twins import Twin

Json = dict[str, Any]

MOST_ENTRIES = 1_000
"""Lines of a checklist that are told. Nobody reads more, and a document of 2 MB may have a hundred thousand faults."""


def checked_parts(request: Request, check: DraftCheck, spoken: str) -> Json:
    """All that a check found, its sentences in `en`, `nb` or `nn`."""
    checklist = check.checklist
    return {
        "submittable": check.is_submittable,
        "obstacles": [obstacle_shape(one, spoken) for one in check.obstacles],
        "counts": {
            "passed": checklist.count("pass"),
            "blocking": checklist.count("fail", is_blocking=True),
            "advice": checklist.count("fail", is_blocking=False),
        },
        "checklist": [_entry(entry, spoken) for entry in checklist.entries[:MOST_ENTRIES]],
        "left_out": max(0, len(checklist.entries) - MOST_ENTRIES),
        "slug": {
            "slug": check.slug,
            "proposed": check.is_proposed,
            "taken_by": check.holder.value if check.holder else None,
        },
        "possible_duplicates": [duplicate_shape(request, repeat, spoken) for repeat in check.repeats],
        "possible_twins": [twin_shape(request, twin, spoken) for twin in check.twins],
        "duplicate_threshold": THRESHOLD,
    }


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


def duplicate_shape(request: Request, repeat: Repeat, spoken: str) -> PossibleDuplicate:
    """A published case that may be the same one, with its reasons."""
    return {
        "slug": repeat.slug,
        "title": repeat.title,
        "points": repeat.points,
        "reasons": reason_shapes(repeat.reasons, spoken),
        "links": {"self": address_in(request, f"/v1/cases/{repeat.slug}")},
    }


def obstacle_shape(obstacle: Obstacle, spoken: str) -> Json:
    """What is in the way of submitting."""
    return {"code": obstacle.code, "sentence": obstacle.sentence(spoken)}


def twin_shape(request: Request, twin: Twin, spoken: str) -> Json:
    """An open submission that may be of the same case, with its reasons."""
    return {
        "id": twin.id,
        "title": twin.title,
        "state": twin.state,
        "is_yours": twin.is_yours,
        "points": twin.points,
        "reasons": reason_shapes(twin.reasons, spoken),
        "links": {"self": address_in(request, f"/v1/submissions/{twin.id}")},
    }


def reason_shapes(reasons: Iterable[Reason], spoken: str) -> list[DuplicateReason]:
    """Why two may be the same."""
    return [
        {
            "code": reason.sign.value,
            "value": reason.value,
            "points": reason.points,
            "sentence": SIGNS[reason.sign][spoken].format(value=reason.value),
        }
        for reason in reasons
    ]

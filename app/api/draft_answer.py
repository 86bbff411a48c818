"""What is said of a draft as it is answered: checklist, address, possible duplicates."""

from typing import Any

from fastapi import Request

from app.api.shapes import address_in
from app.api.submission_shapes import PossibleDuplicate
from app.editorial.checklist import Entry
from app.editorial.draft_check import DraftCheck
from app.editorial.repeat_words import SIGNS
from app.editorial.repeats import THRESHOLD, Repeat

Json = dict[str, Any]

MOST_ENTRIES = 1_000
"""Lines of a checklist that are told. Nobody reads more, and a document of 2 MB may have a hundred thousand faults."""


def checked_parts(request: Request, check: DraftCheck, spoken: str) -> Json:
    """All that a check found, its sentences in `en`, `nb` or `nn`."""
    checklist = check.checklist
    return {
        "submittable": checklist.is_submittable,
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

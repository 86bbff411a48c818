"""A redaction as it is answered: every place, what is read there afterwards, and what may be left."""

from collections.abc import Iterable, Mapping
from typing import Any

from fastapi import Request, Response

from app.api.actor import private_answer
from app.api.shapes import address
from app.editorial.redacted_codings import CodingRedaction
from app.editorial.redacted_revisions import RevisionRedaction
from app.editorial.redacted_submissions import SubmissionRedaction
from app.editorial.redacted_texts import RedactedWords
from app.editorial.redaction import Done, RedactionPlan

Json = dict[str, Any]


def redaction_answer(request: Request, plan: RedactionPlan, done: Done | None) -> Response:
    """What was done, or what would be; nothing of what is taken out stands in it."""
    case = f"/v1/cases/{plan.case.slug}"
    body: Json = {
        "slug": plan.case.slug,
        "number": plan.case.number,
        "dry_run": done is None,
        "revision": done.revision if done else None,
        "redacted_at": done.at if done else None,
        "revisions": [{"number": one.number, **_document(one)} for one in plan.revisions],
        "submissions": [_submission(one) for one in plan.submissions],
        "codings": [_coding(one) for one in plan.codings],
        "kept_answers": len(plan.answers),
        "packages": [{"id": one.id, "rebuilt": one.rebuilt} for one in plan.packages.packages],
        "releases": list(plan.packages.releases),
        "tombstone": _words(plan.tombstone) if plan.tombstone.is_told else None,
        "in_slug": plan.is_in_address,
        "links": {"case": address(request, case), "revisions": address(request, f"{case}/revisions")},
    }
    headers = {"Samspill-Revision": str(done.revision)} if done else {}
    return private_answer(body, version=plan.case.number, headers=headers)


def _document(one: RevisionRedaction | SubmissionRedaction) -> Json:
    return {
        "changes": [change._asdict() for change in one.changes],
        "left": one.left,
        "perhaps_left": [parts._asdict() for parts in one.perhaps_left],
    }


def _submission(one: SubmissionRedaction) -> Json:
    said = {"comments": _numbered(one.comments.items()), "history": _numbered(one.words.items())}
    return {"id": one.submission.id, **_document(one), **said}


def _coding(one: CodingRedaction) -> Json:
    said: Mapping[str, RedactedWords] = {"note": one.note, "reason": one.reason}
    return {
        "number": one.coding.number,
        **{name: _words(words) if words.text else None for name, words in said.items()},
    }


def _numbered(said: Iterable[tuple[int, RedactedWords]]) -> list[Json]:
    return [{"number": number, **_words(words)} for number, words in said]


def _words(words: RedactedWords) -> Json:
    return {"text": words.text, "perhaps_left": words.perhaps_left}

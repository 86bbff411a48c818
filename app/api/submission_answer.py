"""One submission as it is answered: its document, its checklist, what was done and said, what may be done now."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from fastapi import Request, Response
from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from app.api.draft_answer import checked_parts
from app.api.shapes import address, address_in
from app.editorial.actors import Actor
from app.editorial.coders import made_by
from app.editorial.comments import comments_of
from app.editorial.draft_check import DraftCheck
from app.editorial.newest import is_outdated, newest_of
from app.editorial.review import Action, State, is_final, open_transitions
from app.editorial.review_words import ACTIONS, BESIDE, STATES
from app.editorial.submission_events import events_of
from app.editorial.submissions import document_of, is_author, may_change
from app.model.account import Account
from app.model.submission import Submission, SubmissionComment, SubmissionEvent
from app.store.people import with_names
from app.vocabulary.languages import sentence_language

Json = dict[str, Any]
SUBMISSIONS = "/v1/submissions"
_ACCOUNTS = select(Account).where(col(Account.id).in_(bindparam("ids", expanding=True)))


def submission_answer(
    request: Request,
    session: Session,
    actor: Actor,
    submission: Submission,
    check: DraftCheck,
    language: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A submission for who may see it. Its ETag begins with its version; comments have a part of their own in it."""
    spoken = sentence_language(language)
    session.flush()
    events, comments = events_of(session, submission), comments_of(session, submission)
    people = _people(session, submission, events, comments)
    document, outdated = document_of(submission), is_outdated(submission, newest_of(session, [submission]))
    actions = actions_of(request, submission, actor, spoken, outdated)
    if not is_author(submission, actor) and actor.account_id in made_by(session, submission):
        actions = [one for one in actions if one["action"] in BESIDE]
    body = {
        "submission": {
            "id": submission.id,
            "state": submission.state,
            "state_label": STATES[submission.state][spoken],
            "version": submission.version,
            "amends": {"slug": submission.amends, "base": submission.base} if submission.amends else None,
            "is_outdated": outdated,
            "document": document,
            "credit": with_names(session, document),
            "author": people[submission.author_id],
            "is_yours": is_author(submission, actor),
            "duplicates_seen": submission.duplicates_seen,
            "created_at": submission.created_at,
            "changed_at": submission.changed_at,
            "submitted_at": submission.submitted_at,
            "published_number": submission.published_number,
            "history": [_event(event, people) for event in events],
            "comments": [comment_shape(comment, people) for comment in comments],
        },
        **checked_parts(request, check, spoken),
        "sentences_language": spoken,
        "links": {**_links(request, submission), "actions": actions},
    }
    resolved = sum(comment.resolved_at is not None for comment in comments)
    tag = f'"{submission.version}.c{len(comments)}r{resolved}"'
    given = {"ETag": tag, "Cache-Control": "no-store", "Content-Language": language, **(headers or {})}
    return Response(orjson.dumps(body, option=orjson.OPT_UTC_Z), status, given, "application/json")


def actions_of(request: Request, submission: Any, actor: Actor, spoken: str, outdated: bool) -> list[Json]:
    """What somebody may do with a submission now, with where and how; `submission` may be its columns alone.

    What is `outdated` goes no further before it is rebased, for which its author needs it back.
    """
    here = f"{SUBMISSIONS}/{submission.id}"
    return [
        {
            "action": name,
            "label": (ACTIONS.get(name) or BESIDE[name])[spoken],
            "method": {"change": "PATCH", "delete": "DELETE"}.get(name, "POST"),
            "href": _where(request, here, name),
        }
        for name in _possible(submission, actor, outdated)
    ]


_ADDRESS = {"comment": "comments"}


def _where(request: Request, here: str, name: str) -> str:
    # Nothing is answered in any language to who deletes, so none is asked.
    if name == "delete":
        return address(request, here)
    return address_in(request, here if name == "change" else f"{here}/{_ADDRESS.get(name, name)}")


_FORWARD = (Action.SUBMIT, Action.ACCEPT, Action.PUBLISH)


def _possible(submission: Any, actor: Actor, outdated: bool) -> Iterator[str]:
    state = State(submission.state)
    possible = open_transitions(state, actor.role, is_author=is_author(submission, actor))
    yield from (action for action in possible if not (outdated and action in _FORWARD))
    if may_change(submission, actor):
        yield "change"
        if submission.amends is not None:
            yield "rebase"
    if state is State.DRAFT and is_author(submission, actor):
        yield "delete"
    if not is_final(state):
        yield "comment"


def comment_shape(comment: SubmissionComment, people: Mapping[str, Json]) -> Json:
    """A comment as it is answered."""
    return {
        "number": comment.number,
        "at": comment.at,
        "by": people[comment.account_id],
        "path": comment.path,
        "comment": comment.comment,
        "resolved_at": comment.resolved_at,
        "resolved_by": people[comment.resolved_by] if comment.resolved_by else None,
    }


def person_shape(account: Account) -> Json:
    """An author or reviewer as those see them who work together: what everybody sees, and no more."""
    return {"id": account.id, "shown": account.shown}


def _event(event: SubmissionEvent, people: Mapping[str, Json]) -> Json:
    return {
        "number": event.number,
        "at": event.at,
        "by": people[event.account_id],
        "action": event.action,
        "state": event.state,
        "words": event.words,
    }


def _people(session: Session, submission: Submission, events: Any, comments: Any) -> dict[str, Json]:
    ids = {submission.author_id, *(event.account_id for event in events)}
    ids |= {one for comment in comments for one in (comment.account_id, comment.resolved_by) if one}
    return {account.id: person_shape(account) for account in session.exec(_ACCOUNTS, params={"ids": list(ids)})}


def _links(request: Request, submission: Submission) -> Json:
    here = f"{SUBMISSIONS}/{submission.id}"
    links = {
        "self": address_in(request, here),
        "difference": address_in(request, f"{here}/difference"),
        "workflow": address_in(request, "/v1/workflow"),
        "schema": address_in(request, "/v1/schema/case.json"),
    }
    slug = submission.amends or (submission.slug if submission.published_number else None)
    if slug:
        links["case"] = address_in(request, f"/v1/cases/{slug}")
    if slug and submission.published_number:
        links["revision"] = address_in(request, f"/v1/cases/{slug}/revisions/{submission.published_number}")
    return links

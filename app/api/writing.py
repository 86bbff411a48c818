"""Writing over HTTP: one transaction, and its answer kept under the Idempotency-Key."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import TypeVar

import orjson
from fastapi import Request, Response
from sqlmodel import Session

from app import clock
from app.api.dependencies import services_of
from app.editorial.actors import Actor, require_present
from app.editorial.first_answers import first_answer, keep_first_answer
from app.errors import IdempotencyKeyRefused
from app.model.first_answer import FirstAnswer
from app.store.turns import writing_alone

KEY = re.compile(r"[!-~]{1,255}")
"""Of an Idempotency-Key: visible ASCII."""
_KEPT_HEADERS = ("content-type", "content-language", "location", "etag")

Before = TypeVar("Before")
Remember = Callable[[Response], bytes]


@contextmanager
def acting_alone(request: Request, actor: Actor) -> Iterator[Session]:
    """A writing session in which nobody else writes, of somebody who may still act; as `require_present`."""
    with writing_alone(services_of(request).database) as session:
        require_present(session, actor)
        yield session


def written(
    request: Request,
    actor: Actor,
    sent: object,
    work: Callable[[Session], Response],
    *,
    remembered_body: Remember = lambda answer: bytes(answer.body),
) -> Response:
    """The answer of some work, done in one writing transaction in which nobody else publishes or writes.

    With an `Idempotency-Key` it is kept in that transaction, and a repeat gives it again; `sent` is what came along.
    `remembered_body` is what a repeat is told, where that must be less. An answer that is an error keeps nothing.
    """
    return written_after(request, actor, sent, lambda: None, lambda session, _: work(session), remembered_body)


def written_after(
    request: Request,
    actor: Actor,
    sent: object,
    prepare: Callable[[], Before],
    work: Callable[[Session, Before], Response],
    remembered_body: Remember = lambda answer: bytes(answer.body),
) -> Response:
    """The same for work that rests on what takes long, and is made before others have to wait."""
    services = services_of(request)
    key = idempotency_key(request)
    if key is None:
        before = prepare()
        with acting_alone(request, actor) as session:
            return work(session, before)
    digest = _digest(request, sent)
    with services.running.alone(actor.account_id, key):
        with services.database.reading() as session:
            found = first_answer(session, actor.account_id, key, digest)
        if found:
            return _again(found)
        before = prepare()
        with acting_alone(request, actor) as session:
            # Another process may have answered meanwhile.
            if found := first_answer(session, actor.account_id, key, digest):
                return _again(found)
            answer = work(session, before)
            kept = {name: value for name, value in answer.headers.items() if name in _KEPT_HEADERS}
            row = FirstAnswer(
                account_id=actor.account_id,
                key=key,
                request=digest,
                at=clock.now(),
                status=answer.status_code,
                headers=orjson.dumps(kept).decode(),
                body=remembered_body(answer),
            )
            keep_first_answer(session, row)
            return answer


def idempotency_key(request: Request) -> str | None:
    """The Idempotency-Key as it was sent, without quotes around it; None for none, IdempotencyKeyRefused for a bad one.

    The draft of the standard writes it as a string in quotes, most callers without.
    """
    sent = request.headers.get("idempotency-key")
    if sent is None:
        return None
    key = sent.strip().removeprefix('"').removesuffix('"')
    if not KEY.fullmatch(key):
        raise IdempotencyKeyRefused("An Idempotency-Key has 1 to 255 visible characters of ASCII, as a UUID has.")
    return key


def _digest(request: Request, sent: object) -> str:
    # Not orjson: what was sent may hold numbers that it does not write.
    body = sent if isinstance(sent, bytes) else json.dumps(sent, sort_keys=True).encode()
    address = f"{request.method} {request.scope['path']}?{request.scope['query_string'].decode('latin-1')}"
    return sha256(address.encode() + b"\0" + sha256(body).digest()).hexdigest()


def _again(found: FirstAnswer) -> Response:
    headers = {**orjson.loads(found.headers), "Cache-Control": "no-store", "Idempotent-Replayed": "true"}
    return Response(found.body, found.status, headers)

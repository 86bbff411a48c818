"""Texts kept at hand."""

import orjson
import pytest

from app.catalogue import passages
from app.catalogue.passages import PassageShelf, passages_of
from app.model.document import document_bytes
from app.store.database import Database
from tests.builders import a_case, a_document
from tests.catalogue.worlds import World


def test_what_is_kept_is_what_a_document_says(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "KEPT", 2)
    world = World(database, *(a_case(title=title) for title in ("Ærlig", "Both", "Two")))
    shelf, rows = PassageShelf(), world.snapshot().rows
    expected = {i: passages_of(world.documents[rows[i].slug]) for i in world.snapshot().everything}

    for ids in ([*expected], [*expected][:1], [*reversed(expected)], []):
        assert shelf.passages(database, ids) == [expected[i] for i in ids]


def test_only_ascii_is_kept_in_small_letters() -> None:
    document = orjson.loads(document_bytes(a_document(title="The ÆRLIG one", summary="In ASCII.")))
    lower = {passage.field: passage.lower for passage in passages_of(document)}

    assert lower["title"] is None
    assert lower["summary"] == "in ascii."

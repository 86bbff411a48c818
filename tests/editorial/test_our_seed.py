"""The cases that come with the project are in order, and worth comparing."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import orjson
import pytest

from app.editorial.seed_files import SeedReader, seed_texts
from app.model.derivation import derive
from app.model.document import document_bytes
from app.query.fields import CASE_FIELDS, Kind
from app.settings import SEED

CODED = [field.name for field in CASE_FIELDS if field.kind is Kind.CODED]


@cache
def reader() -> SeedReader:
    return SeedReader()


@cache
def terms_in_use() -> Mapping[str, set[str]]:
    """The terms of each dimension that some case carries."""
    terms: defaultdict[str, set[str]] = defaultdict(set)
    for text in seed_texts(SEED / "cases"):
        if case := reader().read(text):
            for dimension, term in derive(orjson.loads(document_bytes(case.document)), 1).tags:
                terms[dimension].add(term)
    return terms


def test_every_file_is_in_order() -> None:
    assert terms_in_use()
    assert [fault.detail for fault in reader().faults] == []


@pytest.mark.parametrize("dimension", CODED)
def test_every_coded_dimension_has_at_least_two_values(dimension: str) -> None:
    assert len(terms_in_use()[dimension]) >= 2

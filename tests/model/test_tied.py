"""References follow what they name."""

from collections.abc import Sequence
from typing import Any

from hypothesis import given

from app.model.difference import IDENTITY
from app.model.document import parse_document
from app.model.rebase.slots import Slot, list_in
from app.model.rebase.tied import tied
from app.model.rebase.untied import untied
from tests.builders import a_case, a_statement
from tests.model.drawn_revisions import cases, drafts, laws

Json = dict[str, Any]


def slots_of(document: Json) -> dict[str, Sequence[Slot]]:
    return {name: [Slot(name, n) for n in range(len(list_in(document, name)))] for name in IDENTITY}


@laws
@given(cases)
def test_the_cases_that_are_drawn_are_valid(case: Json) -> None:
    assert parse_document(case).title == case["title"]


@laws
@given(cases)
def test_what_was_tied_is_written_as_it_was(case: Json) -> None:
    assert untied(tied(case, slots_of(case))) == (case, [])


def test_translations_that_are_all_empty_stay_as_they_are() -> None:
    case = a_case(barriers=[a_statement()], translations={"nb": {"by": "person", "barriers": [None]}})

    assert untied(tied(case, slots_of(case))) == (case, [])


@laws
@given(drafts)
def test_so_is_whatever_is_wrong(draft: Json) -> None:
    assert untied(tied(draft, slots_of(draft))) == (draft, [])

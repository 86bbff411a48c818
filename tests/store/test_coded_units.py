"""The table from which agreement is computed holds both sides of every coding that everybody may see, and no more."""

from typing import Any

import orjson
import pytest
from sqlmodel import select

from app import clock
from app.model.case import Case
from app.model.coding import Coding, CodingDecision
from app.store.coded_units import CodedUnit, coded_units
from app.store.database import Database
from tests.builders import a_case, a_statement
from tests.catalogue.worlds import World
from tests.people import Person, a_person

SLUG = "no-eksempelvik-kitchen"


@pytest.fixture
def world(database: Database) -> World:
    return World(database, a_case(words="kitchen", barriers=[a_statement("premises")], continuity="continued"))


def coded(world: World, coder: Person, decided: int | None, revision: int = 1, **codes: list[str]) -> None:
    """A coding, decided on in some dataset revision or not at all."""
    now = clock.now()
    with world.database.writing() as session:
        case_id = session.exec(select(Case.id).where(Case.slug == SLUG)).one()
        number = len(session.exec(select(Coding)).all()) + 1
        coding = Coding(
            case_id=case_id or 0, number=number, revision=revision, coder_id=coder.id, is_blind=True,
            codes=orjson.dumps(codes).decode(), created_at=now, changed_at=now, submitted_at=now,
        )  # fmt: skip
        session.add(coding)
        session.flush()
        if decided is not None:
            decision = {"coding_id": coding.id, "since": decided, "editor_id": coder.id, "decisions": "{}"}
            session.add(CodingDecision.model_validate({**decision, "at": now, "reason": "So it is."}))


def units(world: World, revision: int) -> list[CodedUnit]:
    with world.database.reading() as session:
        return list(coded_units(session, revision))


def unit(coder: str, field: str, *codes: str, number: int = 1, **changes: Any) -> CodedUnit:
    usual = {"is_whole": True, "is_blind": None if coder == "published" else True}
    return CodedUnit(SLUG, number, coder, field, frozenset(codes), **{**usual, **changes})


def test_both_sides_stand_in_it_once_everybody_may_see_them(world: World) -> None:
    coder, other, late = (a_person(world.database) for _ in range(3))
    coded(world, coder, 2, barrier=["premises", "staffing"], enabler=[])
    coded(world, other, 3, continuity=["ended"])
    coded(world, late, None, continuity=["scaled"])
    first = [
        unit("published", "status", "ongoing"),
        unit("published", "continuity", "continued"),
        unit("published", "barrier", "premises", is_whole=False),
    ]
    of_coder = [unit(coder.id, "barrier", "premises", "staffing"), unit(coder.id, "enabler")]

    assert units(world, 1) == []
    assert units(world, 2) == [*first, *of_coder]
    assert units(world, 3) == [*first, *of_coder, unit(other.id, "continuity", "ended")]


def test_a_unit_is_the_revision_that_was_coded(world: World) -> None:
    coder, other = a_person(world.database), a_person(world.database)
    world.publish({**world.documents[SLUG], "barriers": [a_statement("staffing")]})
    coded(world, coder, 2, revision=2, barrier=["staffing"])
    coded(world, other, 2, revision=1, barrier=["staffing"])

    assert [one for one in units(world, 2) if one.field == "barrier"] == [
        unit("published", "barrier", "premises", is_whole=False),
        unit(other.id, "barrier", "staffing"),
        unit("published", "barrier", "staffing", is_whole=False, number=2),
        unit(coder.id, "barrier", "staffing", number=2),
    ]


def test_what_is_withdrawn_is_not_counted_from_then_on(world: World) -> None:
    coded(world, a_person(world.database), 1, barrier=["premises"])
    withdrawn = world.withdraw(SLUG)

    assert units(world, withdrawn) == []
    assert len(units(world, withdrawn - 1)) == 4

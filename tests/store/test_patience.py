"""A reading that takes too long is given up; one that may take its time is not, and the next one begins anew."""

import pytest
import sqlalchemy
from sqlalchemy import Select, literal, select

from app.errors import OutOfTime
from app.store.database import Database
from app.store.patience import reading_within
from app.store.reading import selected_ids


def endless() -> Select[int]:
    """A select that never comes to its end."""
    ones = select(literal(1).label("one")).cte("ones", recursive=True)
    return select(ones.union_all(select(ones.c.one)).c.one)


def long(database: Database) -> int:
    """Something that takes the database some milliseconds."""
    numbers = select(literal(1).label("number")).cte("numbers", recursive=True)
    counted = numbers.union_all(select(numbers.c.number + 1).where(numbers.c.number < 200_000))
    with database.reading() as session:
        return session.connection().execute(select(sqlalchemy.func.count()).select_from(counted)).scalar_one()


def test_what_takes_too_long_is_given_up_and_the_next_begins_anew(database: Database) -> None:
    for _ in range(3):
        with reading_within(0.01), pytest.raises(OutOfTime):
            selected_ids(database, endless())
    assert long(database) == 200_000


def test_what_may_take_its_time_takes_it(database: Database) -> None:
    with reading_within(0):
        with pytest.raises(OutOfTime):
            long(database)
        with reading_within(None):
            assert long(database) == 200_000
        with pytest.raises(OutOfTime):
            long(database)

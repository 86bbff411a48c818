"""What can be told of the newest revision without waiting for anybody."""

from threading import Event, Thread

from app.store.database import Database, open_database
from tests.asking import publish
from tests.builders import a_case
from tests.databases import settings_of


def test_what_is_at_hand_is_what_would_be_told(database: Database) -> None:
    database.revision()
    publish(database, a_case())

    told = database.revision()

    assert database.revision_at_hand() == told == 1


def test_nothing_is_at_hand_before_the_first_look(database: Database) -> None:
    unasked = open_database(settings_of(database))

    assert unasked.revision_at_hand() is None
    assert unasked.revision() == 0
    assert unasked.revision_at_hand() == 0
    unasked.close()


def test_nothing_is_at_hand_after_closing(database: Database) -> None:
    closed = open_database(settings_of(database, freshness_seconds=0))
    closed.revision()
    closed.close()

    assert closed.revision_at_hand() is None


def test_nobody_waits_for_a_thread_that_is_looking(database: Database) -> None:
    asked = open_database(settings_of(database, freshness_seconds=0))
    asked.revision()
    looks, may_go_on = Event(), Event()

    def look() -> None:
        with asked._watch._lock:  # type: ignore[attr-defined]
            looks.set()
            may_go_on.wait(60)

    looking = Thread(target=look)
    looking.start()
    assert looks.wait(60)
    at_hand = asked.revision_at_hand()
    may_go_on.set()
    looking.join()
    asked.close()

    assert at_hand is None

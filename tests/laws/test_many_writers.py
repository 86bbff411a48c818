"""Twenty who write at the same moment, in two processes and many threads: nobody is turned away, nothing is lost."""

from multiprocessing import get_context

import pytest
from sqlmodel import col, select

from app.model.case import Case
from app.model.revision import AuditEntry, Revision
from app.model.submission import SubmissionComment
from app.store import engines
from app.store.database import open_database
from app.store.migrating import migrate
from tests.asking import asking
from tests.databases import blank_database, settings_of
from tests.desk import Desk, the_usual_three
from tests.laws.traces import require_sound
from tests.laws.writing_together import PATIENCE_SECONDS, amend_at_once, publish_at_once, some_cases, write_beside
from tests.people import SECRET


def test_of_many_who_write_at_once_none_is_turned_away_and_nothing_is_lost(
    database_kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "WAITING_SECONDS", PATIENCE_SECONDS)
    with blank_database(database_kind) as database:
        migrate(database)
        people = the_usual_three(database)
        settings = settings_of(database, freshness_seconds=0)
        processes = get_context("spawn")
        here, there = processes.Pipe()
        barrier = processes.Barrier(2, timeout=PATIENCE_SECONDS)
        other = processes.Process(target=write_beside, args=(settings, people, barrier, there), daemon=True)
        other.start()
        there.close()
        with here, asking(open_database(settings), secret=SECRET, log_level="error") as client:
            desk = Desk(client, people)
            published = publish_at_once(desk, some_cases("here", 10), barrier.wait) + here.recv()
            slug = published[0].split("/")[3]
            here.send(slug)
            amended = [
                amend_at_once(desk, slug, range(year, year + 2), barrier.wait) + here.recv() for year in (2010, 2012)
            ]
        other.join(PATIENCE_SECONDS)
        assert other.exitcode == 0
        other.close()

        assert len(set(published)) == 20
        assert [sorted(statuses) for statuses in amended] == [[201, 409, 409, 409]] * 2
        assert database.revision() == 22
        require_sound(database)
        with database.reading() as session:
            of_case = select(Revision.number).join(Case).where(Case.slug == slug).order_by(col(Revision.number))
            assert session.exec(of_case).all() == [1, 2, 3]
            assert len(session.exec(select(SubmissionComment)).all()) == 20
            entries = [entry.action for entry in session.exec(select(AuditEntry))]
            assert [entries.count(action) for action in ("submit", "accept", "publish-case")] == [28, 28, 22]

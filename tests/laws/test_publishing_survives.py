"""Whenever a process is killed that publishes, a case is published wholly or not at all, and none is lost."""

from app.editorial.audit import verify
from app.store.migrating import migrate
from tests.databases import blank_database, connected, only_postgresql
from tests.desk import Desk
from tests.laws.killing import Story, story_on
from tests.laws.publishing_child import answered, publish
from tests.laws.traces import require_sound, traces
from tests.services import serving
from tests.trying import SHARE, in_turn

STEPS = range(1, 41)
"""Every step of a publication, and the first of the next one; where many tests wait, every fourth on each database."""
AT_RANDOM = round(20 * SHARE)
BROKEN_OFF = max(4, round(12 * SHARE))  # the last of four loses a process


def test_a_publication_is_whole_or_nothing_whenever_its_process_is_killed(database_kind: str) -> None:
    steps = in_turn(STEPS, database_kind)[:: 1 if SHARE >= 1 else 2]
    with blank_database(database_kind) as database:
        migrate(database)
        with story_on(database) as story:
            for step in steps:
                story.kill_at_step(step)
                require_whole_or_nothing(story)
            for _ in range(AT_RANDOM):
                story.kill_at_random()
                require_whole_or_nothing(story)
        assert story.kills >= len(steps)
        require_sound(database)
        require_first_answers(story)
        require_sound(database)


@only_postgresql
def test_a_publication_is_whole_or_nothing_whenever_its_server_breaks_off(database_kind: str) -> None:
    with blank_database(database_kind) as database:
        migrate(database)
        with connected(database) as server:
            # As everywhere but in tests: what was committed stays when the server is killed.
            server.execute(f"ALTER DATABASE {database.url.database} SET synchronous_commit = on".encode())
        with story_on(database) as story:
            story.break_off(times=BROKEN_OFF)
        assert {answer.status for answer in story.answers.values()} == {201}
        require_sound(database)
        require_first_answers(story)
        require_sound(database)


def require_whole_or_nothing(story: Story) -> None:
    with story.database.reading() as session:
        for attempt in story.attempts[-4:]:
            left = traces(session, attempt.slug, attempt.submission_id, attempt.key)
            assert set(left.values()) in ({True}, {False}), (attempt, left)
            assert left["revision"] or attempt == story.unanswered, attempt
        assert verify(session) is None


def require_first_answers(story: Story) -> None:
    """Whatever was answered is answered again; what was not is published now at the latest, once."""
    with serving(story.database) as service:
        desk = Desk(service.client, story.people)
        for attempt in story.attempts:
            again = answered(attempt, publish(desk, attempt))
            assert again.status == 201
            first = story.answers.get(attempt)
            if first is not None:
                assert again.is_repeat
                assert (again.status, again.digest) == (first.status, first.digest)
            assert publish(desk, attempt).headers["idempotent-replayed"] == "true"
    assert story.database.revision() == len(story.attempts) + 1  # and one, before any child

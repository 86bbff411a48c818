"""`samspill reindex` makes anew what is derived; `serve` and `seed` do so when vocabularies have changed."""

from sqlalchemy import delete, update

from app.model.revision import Dataset, Tag
from app.store.checking import deviations
from app.store.migrating import migrate
from tests.builders import a_case
from tests.cli.place import Place


def deviations_at(place: Place) -> list[str]:
    with place.database.reading() as session:
        return list(deviations(session, place.database.full_text))


def test_reindex_rebuilds_what_is_derived(place: Place) -> None:
    place.write(a_case(), a_case())
    place.run("seed")
    with place.database.writing() as session:
        session.connection().execute(delete(Tag))

    told = place.run("reindex")

    assert (told.exit_code, told.stdout) == (0, "Rebuilt what is derived from 2 revisions.\n")
    assert deviations_at(place) == []


def test_reindex_has_nothing_to_do_in_a_new_database(place: Place) -> None:
    migrate(place.database)

    assert place.run("reindex").stdout == "Rebuilt what is derived from 0 revisions.\n"


def test_other_vocabularies_make_seeding_rebuild_and_say_so(place: Place) -> None:
    place.write(a_case())
    place.run("seed")
    with place.database.writing() as session:
        session.connection().execute(delete(Tag))
        session.connection().execute(update(Dataset).values(vocabulary_digest="other"))

    told = place.run("seed")

    assert "because vocabularies or rules have changed" in told.stderr
    assert deviations_at(place) == []

"""`samspill copy` moves all there is, says in a table that it is the same, and refuses in a sentence."""

import pytest
from sqlalchemy import text

from app.settings import Settings
from app.store.copying import count_rows
from app.store.database import open_database
from app.store.migrating import migrate
from tests.cli.place import Place
from tests.databases import blank_database, only_postgresql
from tests.full_house import furnish, held


@only_postgresql
def test_all_is_moved_there_and_back_and_told_table_by_table(place: Place, database_kind: str) -> None:
    migrate(place.database)
    furnish(place.database)
    with blank_database(database_kind) as same, blank_database("sqlite") as other:
        # As other programs write the address of PostgreSQL.
        from_here, to_same, to_other = (
            database.url.render_as_string(hide_password=False).replace("+psycopg", "")
            for database in (place.database, same, other)
        )

        told = place.run("copy", "--from", from_here, "--to", to_other)
        back = place.run("copy", "--from", to_other, "--to", to_same)

        assert (told.exit_code, back.exit_code) == (0, 0), (told.stderr, back.stderr)
        tables, back_again = (one.stdout.splitlines()[:-1] for one in (told, back))
        assert tables == back_again
        assert tables[0].split() == ["table", "rows", "digest", "of", "both"]
        with place.database.reading() as session:
            assert sum(int(line.split()[1].replace(",", "")) for line in tables[1:]) == count_rows(session)
        assert f"{other.address} is the same: dataset revision 6, audit trail whole, 3 entries, last" in told.stdout
        assert "keys work there only with the same one, in SAMSPILL_SECRET or the file /" in told.stderr
        assert "keys work there only with the same one, in SAMSPILL_SECRET.\n" in back.stderr
        assert held(same) == held(place.database)

        again = place.run("copy", "--from", from_here, "--to", to_same)
        assert (again.exit_code, again.stdout) == (2, "")
        assert again.stderr.endswith(
            f"{same.address} holds something already; what is copied needs an empty database.\n"
        )


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("source", "target", "sentence"),
    [
        ("sqlite:///{}/no.db", "sqlite:///{}/new.db", "There is no database "),
        ("sqlite:///{}/no.db", "sqlite:///{}/no.db", "--from and --to name the same database."),
        (
            "mysql://me:hemmelig@db/samspill",
            "sqlite:///{}/new.db",
            "An address of a database should begin with 'sqlite:///'",
        ),
        ("sqlite:///", "sqlite:///{}/new.db", "SQLite needs a file"),
        (
            "postgresql://me:hem@melig@db/samspill",
            "sqlite:///{}/new.db",
            "An address of a database should be like 'postgresql://USER:PASSWORD@HOST/NAME', with %40 for an @ in"
            " a password.",
        ),
    ],
)
def test_what_cannot_be_copied_is_told_and_nothing_is_made(
    place: Place, source: str, target: str, sentence: str
) -> None:
    told = place.run("copy", "--from", source.format(place.folder), "--to", target.format(place.folder))

    assert told.exit_code in (1, 2)
    assert told.stdout == ""
    assert told.stderr.startswith(sentence)
    assert "melig" not in told.stderr
    assert not list(place.folder.glob("*.db*"))


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_a_trail_that_is_broken_is_moved_and_told(place: Place) -> None:
    migrate(place.database)
    furnish(place.database)
    with place.database.writing() as session:
        session.connection().execute(text("UPDATE audit_entries SET actor = 'nobody' WHERE id = 2"))
    target = place.folder / "there.db"

    source = place.database.url.render_as_string(hide_password=False)
    told = place.run("copy", "--from", source, "--to", f"sqlite:///{target}")

    assert told.exit_code == 1
    assert "its audit trail is broken at entry 2, as it was before" in told.stdout
    database = open_database(Settings(database_url=f"sqlite:///{target}"))
    assert held(database) == held(place.database)
    database.close()

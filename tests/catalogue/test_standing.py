"""Where words stand, read once and kept up."""

import pytest

from app.catalogue import standing
from app.catalogue.snapshot import Snapshot, load_snapshot
from app.catalogue.standing import WordSets
from app.query.text import Clause
from app.store.database import Database
from app.store.fulltext import WORD_LENGTH
from tests.builders import a_case, a_municipality
from tests.catalogue.worlds import World, slugs_of, words_of

SUN, SU, LONG = Clause(("sun",)), Clause(("su",), is_beginning=True), Clause(("å" * (WORD_LENGTH + 9),))
GREEN_ROOF = Clause(("green", "roof"))
ASKED = (SUN, SU, LONG, GREEN_ROOF)


def found(snapshot: Snapshot, *clauses: Clause) -> list[set[str]]:
    """Last words of the slugs where all clauses stand: in a title, in a title or name, in any text."""
    return [{words_of(slug) for slug in slugs_of(snapshot, ids)} for ids in snapshot.answering(clauses)]


def test_sets_are_ever_wider(database: Database) -> None:
    snapshot = World(
        database,
        a_case(words="title", title="Sun"),
        a_case(words="name", municipalities=[a_municipality(name="Sun")]),
        a_case(words="both", title="Sun", summary="Sun."),
        a_case(words="text", summary="Sun on a green roof."),
        a_case(words="none"),
    ).snapshot()

    assert found(snapshot, SUN) == [{"title", "both"}, {"title", "both", "name"}, {"title", "both", "name", "text"}]
    assert found(snapshot, SUN, GREEN_ROOF) == [set(), set(), {"text"}]
    assert found(snapshot) == [{"title", "name", "both", "text", "none"}] * 3


def test_what_is_kept_up_is_what_would_be_read_anew(database: Database) -> None:
    world = World(
        database,
        a_case(words="changed", title="Sun"),
        a_case(words="gone", title="Sunny", summary="A green roof."),
        a_case(words="stays", summary="Sun."),
    )
    before = world.snapshot()
    kept = [found(before, clause) for clause in ASKED]
    world.publish(
        a_case(words="changed", title="Moon"),
        a_case(words="new", title="Sun", summary="Green roof, " + LONG.words[0]),
    )
    between = before.renewed(database.revision())
    between.catch_up()
    world.publish(a_case(words="named", summary="Sun.", municipalities=[a_municipality(name="Sunvik")]))
    world.withdraw("no-eksempelvik-gone")
    after, anew = between.renewed(database.revision()), load_snapshot(database, database.revision())

    assert [found(after, clause) for clause in ASKED] == [found(anew, clause) for clause in ASKED]
    assert found(after, SUN) == [{"new"}, {"new"}, {"new", "named", "stays"}]
    assert found(between, SUN) == [{"new"}, {"new"}, {"new", "stays"}]
    assert [found(before, clause) for clause in ASKED] == kept


def test_a_word_is_read_once_and_its_set_shared_where_nothing_changed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(database, a_case(words="sun", summary="Sun."), a_case(words="wind", summary="Wind."))
    before = world.snapshot()
    sun, wind = before._words.standing(SUN), before._words.standing(Clause(("wind",)))
    world.publish(a_case(words="more", title="Wind"))
    after = before.renewed(database.revision())
    monkeypatch.setattr(standing, "standing_ids", None)

    assert after._words.standing(SUN) is sun
    assert len(after._words.standing(Clause(("wind",)))[-1]) == len(wind[-1]) + 1 == 2


def test_no_more_is_kept_than_there_is_room_for(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(database, a_case(summary="One two three."))
    monkeypatch.setattr(standing, "KEPT_BYTES", 800)
    words = WordSets(database)
    one, *others = (Clause((word,)) for word in ("one", "two", "three"))

    first = words.standing(one)
    assert words.standing(one) is first
    for clause in others:
        assert words.standing(clause)[-1] == world.snapshot().everything
    assert words.standing(one) is not first
    assert words.standing(one) == first

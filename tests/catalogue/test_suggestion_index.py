import pytest

from app.catalogue import suggestion_index
from app.catalogue.suggestion_index import SuggestionIndex
from app.store.database import Database
from tests.builders import a_case, a_municipality, an_organisation, twelve_cases
from tests.catalogue.worlds import World
from tests.redactions import take_out

TYPED = (["a"], ["s"], ["solar"], ["eksem"], ["ko"], ["of"], ["no"], ["example", "ca"])


def answers(world: World, index: SuggestionIndex) -> list[object]:
    snapshot = world.snapshot()
    return [
        (
            set(index.titled(world.database, snapshot, typed)),
            index.named(world.database, snapshot, "organisation_name", typed, 20),
            index.named(world.database, snapshot, "municipality_name", typed, 20),
        )
        for typed in TYPED
    ]


@pytest.mark.parametrize("most_changes", [0, 500])
def test_an_index_that_was_kept_up_is_the_one_that_would_be_made_now(
    database: Database, monkeypatch: pytest.MonkeyPatch, most_changes: int
) -> None:
    monkeypatch.setattr(suggestion_index, "MOST_CHANGES", most_changes)
    world, kept = World(database, *twelve_cases()), SuggestionIndex()
    answers(world, kept)

    organisations = [an_organisation(name="Solar Example"), an_organisation(name="Eksempel")]
    changed = twelve_cases()[0] | {"title": "Solar soup", "organisations": organisations}
    world.publish(changed, a_case(words="new", municipalities=[a_municipality(name="Kongsnes")]))
    world.withdraw("se-eksempelvik-garden")

    assert answers(world, kept) == answers(world, SuggestionIndex())


def test_an_older_snapshot_takes_nothing_back(database: Database) -> None:
    world, index = World(database, a_case(title="Solar")), SuggestionIndex()
    before = world.snapshot()
    world.publish(a_case(title="Solar, too"))

    assert len(index.titled(database, world.snapshot(), ["solar"])) == 2
    assert len(index.titled(database, before, ["solar"])) == 1
    assert len(index.titled(database, world.snapshot(), ["solar"])) == 2


def test_an_index_forgets_what_was_taken_out(database: Database) -> None:
    name = "Kari Nordmann"
    world = World(database, a_case(words="it", title=name, organisations=[an_organisation(name=name)]), a_case())
    index = SuggestionIndex()
    assert index.named(database, world.snapshot(), "organisation_name", ["nord"], 20) == ([], ["kari nordmann|NO|"])

    take_out(database, "no-eksempelvik-it", texts=[name])

    snapshot = world.snapshot()
    assert index.named(database, snapshot, "organisation_name", ["nord"], 20) == ([], [])
    assert not index.titled(database, snapshot, ["nord"])
    assert not [one for one in index._names["organisation_name"]._names if "kari" in one]

from app.catalogue.candidates import KINDS, Typed
from app.catalogue.suggestion_index import SuggestionIndex
from app.catalogue.suggestions import suggest
from app.store.database import Database
from tests.builders import a_case, a_municipality, an_organisation
from tests.catalogue.worlds import World


def test_names_that_only_later_cases_carry_are_not_suggested(database: Database) -> None:
    world, index, typed = World(database, a_case()), SuggestionIndex(), Typed(("ukjent",), KINDS, 10, "nb")
    before = world.snapshot()
    world.publish(
        a_case(organisations=[an_organisation(name="Ukjent")], municipalities=[a_municipality(name="Ukjentvik")])
    )

    now = suggest(database, world.snapshot(), index, typed)

    assert [one.label.text for one in now] == ["Ukjent", "Ukjentvik"]
    assert suggest(database, before, index, typed) == []

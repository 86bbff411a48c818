"""Which cases words find, and how well each of them answers."""

from app.catalogue.cases import find_cases
from app.catalogue.words import LEVELS, part_by_relevance
from app.query.paging import PageRequest, SortKey
from app.query.text import TextQuery, parse_text
from app.query.understood import Meant, terms_understood
from app.store.database import Database
from tests.builders import a_case, a_municipality, a_statement, an_organisation
from tests.catalogue.worlds import World, slugs_of, words_of


def levels(world: World, string: str) -> dict[str, int]:
    """How well each case found answers: last words of its slug -> level."""
    snapshot, query = world.snapshot(), world.asked(string)
    found = find_cases(snapshot, query, PageRequest(limit=500)).ids
    parts = part_by_relevance(snapshot, query.text() or TextQuery(()), snapshot.everything & snapshot.everything)
    return {
        words_of(slug): level
        for level, ids in zip(LEVELS, parts, strict=True)
        for slug in slugs_of(snapshot, [revision_id for revision_id in ids if revision_id in found])
    }


def by_relevance(world: World, string: str, *further: SortKey) -> list[str]:
    """Cases found, most relevant first."""
    snapshot = world.snapshot()
    page = find_cases(snapshot, world.asked(string), PageRequest((SortKey("relevance"), *further), limit=500))
    return [words_of(snapshot.rows[revision_id].slug) for revision_id in page.ids]


def test_a_word_weighs_by_where_it_stands(database: Database) -> None:
    world = World(
        database,
        a_case(words="title", title="Energy for all"),
        a_case(words="title-original", title_original="Energy", original_language="nb"),
        a_case(words="title-translated", translations={"nb": {"by": "machine", "title": "Energy"}}),
        a_case(words="municipality", municipalities=[a_municipality(name="Energy")]),
        a_case(words="region", municipalities=[a_municipality(region="Energy valley")]),
        a_case(words="organisation", organisations=[an_organisation(name="Energy", role="investor")]),
        a_case(words="place", place_served={"name": "Energy", "kind": "village"}),
        a_case(words="summary", summary="About energy."),
        a_case(words="role", municipality_role="Buys energy."),
        a_case(words="practice", practice={"nb": "Energy."}),
        a_case(words="summary-translated", translations={"nb": {"by": "machine", "summary": "Energy"}}),
        a_case(words="term", sectors=["energy"]),
        a_case(words="nothing", barriers=[{"codes": [], "text": "No energy left."}]),
    )

    assert levels(world, "q=energy") == {
        **dict.fromkeys(["title", "title-original", "title-translated"], 4),
        **dict.fromkeys(["municipality", "region", "organisation", "place"], 3),
        **dict.fromkeys(["summary", "role", "practice", "summary-translated"], 2),
        "term": 1,
    }


def test_several_words_weigh_as_the_one_that_stands_worst(database: Database) -> None:
    world = World(
        database,
        a_case(words="both", title="Solar energy"),
        a_case(words="two-titles", title="Solar", title_original="Energy", original_language="nb"),
        a_case(words="named", title="Energy", organisations=[an_organisation(name="Solar")]),
        a_case(words="told", title="Energy", summary="Solar."),
        a_case(words="by-term", title="Solar", sectors=["energy"]),
        a_case(words="one", title="Energy"),
    )

    assert levels(world, "q=solar energy") == {"both": 4, "two-titles": 4, "named": 3, "told": 2, "by-term": 1}


def test_a_phrase_stands_in_one_text(database: Database) -> None:
    world = World(
        database,
        a_case(words="phrase", title="A green roof"),
        a_case(words="turned", title="A roof, green"),
        a_case(words="over-titles", title="Green", title_original="Roof", original_language="nb"),
        a_case(words="over-zones", title="Green", organisations=[an_organisation(name="Roof")]),
    )

    assert world.words('q="green roof"') == {"phrase"}
    assert world.words("q=green-roof") == {"phrase"}
    assert world.words("q=green roof") == {"phrase", "turned", "over-titles", "over-zones"}


def test_beginnings_and_exclusions(database: Database) -> None:
    world = World(
        database,
        a_case(words="kitchen", title="A kitchen"),
        a_case(words="kitchens", title="Kitchens of the north"),
        a_case(words="garden", title="A garden of the north"),
    )

    assert world.words("q=kitchen") == {"kitchen"}
    assert world.words("q=kitch*") == {"kitchen", "kitchens"}
    assert world.words('q="of the no"*') == {"kitchens", "garden"}
    assert world.words("q=kitch* -north") == {"kitchen"}
    assert world.words('q=-"of the north"') == {"kitchen"}


def test_letters_meet_without_their_marks(database: Database) -> None:
    world = World(
        database,
        a_case(words="o", title="Kjøkken i Łódka"),
        a_case(words="greek", title="Υφαντική των γυναικών"),
    )

    for spelled in ("kjøkken", "Kjökken", "kjoekken", "KJOKKEN"):
        assert world.words(f"q={spelled} lodka") == {"o"}, spelled
    assert world.words("q=υφαντικη") == {"greek"}


def test_words_that_are_terms_find_what_carries_them(database: Database) -> None:
    world = World(
        database,
        a_case(words="eldercare", sectors=["eldercare"]),
        a_case(words="told", summary="Eldreomsorgen."),
        a_case(words="cooperative", organisations=[an_organisation(legal_form_family="cooperative")]),
    )

    # The ending of a word of five letters and more does not matter to a term; in texts it does.
    assert world.words("q=eldreomsorgen") == {"eldercare", "told"}
    assert world.words("q=eldreomsorg") == {"eldercare"}
    assert world.words("q=samvirke") == {"cooperative"}
    # Who takes a word away takes away all that it would find.
    assert world.words("q=-samvirke") == {"eldercare", "told"}
    assert world.words("q=samvirk*") == set()


def test_words_in_a_row_mean_one_term(database: Database) -> None:
    world = World(
        database,
        a_case(words="mental", sectors=["mental-health"]),
        a_case(words="health", sectors=["health"]),
        a_case(words="told", title="Psykisk helse"),
    )

    assert world.words("q=psykisk helse") == {"mental", "told"}
    assert world.words('q="psykisk helse"') == {"mental", "told"}
    assert world.words("q=helse") == {"health", "told"}
    # A phrase means a term as a whole or not at all.
    assert world.words('q="god helse"') == set()


def test_what_was_understood_is_named() -> None:
    assert terms_understood(parse_text("psykisk helse i eldreomsorgen")) == (
        Meant("psykisk helse", "sector", "mental-health"),
        Meant("eldreomsorgen", "sector", "eldercare"),
    )
    assert terms_understood(parse_text('"psykisk helse" -energi')) == (
        Meant('"psykisk helse"', "sector", "mental-health"),
    )


def test_equally_relevant_cases_stand_newest_first(database: Database) -> None:
    world = World(
        database,
        a_case(words="old", title="Energy", start_year=2001),
        a_case(words="unknown", title="Energy"),
        a_case(words="b-new", title="Energy", start_year=2020),
        a_case(words="a-new", title="Energy", start_year=2020),
        a_case(words="newest-by-term", sectors=["energy"], start_year=2024),
    )

    assert by_relevance(world, "q=energy") == ["a-new", "b-new", "old", "unknown", "newest-by-term"]
    assert by_relevance(world, "q=energy", SortKey("slug", descending=True)) == [
        "unknown", "old", "b-new", "a-new", "newest-by-term",
    ]  # fmt: skip


def test_two_texts_are_understood_each_on_its_own(database: Database) -> None:
    # In a row the two words mean that it is hard to find staff; apart, the second means work integration.
    world = World(
        database,
        a_case(words="work", title="Heavy", summary="Heavy.", sectors=["work-integration"]),
        a_case(words="staff", title="Staff", barriers=[a_statement("staffing")]),
    )
    query = world.asked("q=heavy&where=q=work")

    assert world.words("q=heavy work") == {"staff"}
    assert world.found(query) == {"no-eksempelvik-work"}
    assert by_relevance(world, "q=heavy&where=q=work") == ["work"]
    assert find_cases(world.snapshot(), query, PageRequest()).meant == (Meant("work", "sector", "work-integration"),)

"""What two versions of a case changed, by examples; what is true of all of them stands in test_rebased.py."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from app.model.pointers import followed
from app.model.rebase.departures import Choice, Collision
from app.model.three_way import Rebased, ThreeWay, rebased, three_way
from tests.builders import a_case, a_source, a_statement, an_organisation, an_outcome

Json = dict[str, Any]
REPORT, NEWS = (a_source(url=f"https://example.org/{name}", title=name) for name in ("report", "news"))
WORK = an_outcome(description="Ten people found work.", sources=[0])
WASTE = an_outcome(description="Less waste is burnt now.", sources=[1])
CASE = a_case(
    words="three-ways",
    start_year=2010,
    sectors=["energy"],
    sources=[REPORT, NEWS],
    outcomes=[WORK, WASTE],
    barriers=[a_statement(text="The roof was old."), a_statement(text="Nobody knew the rules.")],
    translations={"nb": {"by": "person", "barriers": ["Taket var gammelt.", "Ingen kunne reglene."]}},
)


def changed(change: Callable[[Json], object]) -> Json:
    """The case with a change."""
    case = deepcopy(CASE)
    change(case)
    return case


def paths(three: ThreeWay) -> dict[str, list[str]]:
    told = {"mine": three.mine, "theirs": three.theirs, "both": three.both, "collisions": three.collisions}
    return {side: [one.path for one in found] for side, found in told.items() if found}


def only(collisions: tuple[Collision, ...]) -> Collision:
    (collision,) = collisions
    return collision


def test_each_change_is_told_by_who_made_it() -> None:
    mine = {**CASE, "title": "Mine", "start_year": 2011, "end_year": 2012, "status": "completed"}
    theirs = {**CASE, "summary": "Theirs.", "start_year": 2012, "end_year": 2012, "status": "completed"}

    three = three_way(CASE, mine, theirs)

    assert paths(three) == {
        "mine": ["title"],
        "theirs": ["summary"],
        "both": ["status", "end_year"],
        "collisions": ["start_year"],
    }
    assert only(three.collisions) == Collision(
        "start_year", "start_year", "start_year", 2010, 2011, 2012, "changed-twice", "theirs"
    )


def test_a_collision_leaves_what_is_published_unless_mine_is_chosen() -> None:
    mine, theirs = {**CASE, "start_year": 2011, "title": "Mine"}, {**CASE, "start_year": 2012, "title": "Theirs"}

    default = rebased(CASE, mine, theirs)
    chosen = rebased(CASE, mine, theirs, {"start_year": "mine", "summary": "mine"})

    assert default.document == theirs
    assert [(one.path, one.mine, one.stands) for one in default.collisions] == [
        ("title", "Mine", "theirs"),
        ("start_year", 2011, "theirs"),
    ]
    assert chosen.document == {**theirs, "start_year": 2011}
    assert [one.stands for one in chosen.collisions] == ["theirs", "mine"]
    assert chosen.unmet == ("summary",)
    assert rebased(CASE, mine, theirs, {"title": "theirs"}, otherwise="mine").document == {**mine, "title": "Theirs"}


def test_codes_that_both_changed_collide_whole() -> None:
    mine, theirs = {**CASE, "sectors": ["energy", "health"]}, {**CASE, "sectors": ["mobility", "energy"]}

    assert only(three_way(CASE, mine, theirs).collisions).mine == ["energy", "health"]


def test_what_both_add_is_kept_with_its_sources() -> None:
    def add(case: Json, name: str) -> None:
        case["sources"].append(a_source(url=f"https://example.org/{name}"))
        case["outcomes"].append(an_outcome(description=f"Told by {name} alone.", sources=[0, 2]))

    document = rebased(
        CASE, changed(lambda case: add(case, "mine")), changed(lambda case: add(case, "theirs"))
    ).document

    assert [source["url"][20:] for source in document["sources"]] == ["report", "news", "theirs", "mine"]
    assert [outcome["sources"] for outcome in document["outcomes"]] == [[0], [1], [0, 2], [0, 3]]


def test_what_i_put_between_stays_there() -> None:
    mine = changed(lambda case: case["outcomes"].insert(1, an_outcome(description="Between.", sources=[])))
    theirs = changed(lambda case: case["outcomes"].append(an_outcome(description="After.", sources=[])))

    assert [one["description"] for one in rebased(CASE, mine, theirs).document["outcomes"]] == [
        "Ten people found work.", "Between.", "Less waste is burnt now.", "After.",
    ]  # fmt: skip


def test_references_follow_what_they_name() -> None:
    def mine_says(case: Json) -> None:
        case["unverified_fields"] = ["outcomes[1].year", "title"]
        case["sources"][1]["supports"] = ["outcomes[1]"]
        case["missing"] = {"outcomes[1].year": "not-stated"}

    def theirs_says(case: Json) -> None:
        case["sources"].insert(0, a_source(url="https://example.org/first"))
        case["outcomes"] = [{**WASTE, "sources": [2]}]

    result = rebased(CASE, changed(mine_says), changed(theirs_says))

    assert result.document["unverified_fields"] == ["outcomes[0].year", "title"]
    assert result.document["sources"][2]["supports"] == ["outcomes[0]"]
    assert result.document["missing"] == {"outcomes[0].year": "not-stated"}
    assert result.collisions == ()


def test_translations_keep_the_order_of_what_they_translate() -> None:
    mine = changed(lambda case: case["barriers"].insert(0, a_statement(text="A first one.")))
    mine["translations"]["nb"]["barriers"].insert(0, "En første.")
    theirs = changed(lambda case: case["barriers"].append(a_statement(text="A last one.")))
    theirs["translations"]["nb"]["barriers"] = []

    document = rebased(CASE, mine, theirs).document

    assert [barrier["text"] for barrier in document["barriers"]] == [
        "A first one.", "The roof was old.", "Nobody knew the rules.", "A last one.",
    ]  # fmt: skip
    assert document["translations"]["nb"]["barriers"] == ["En første.", None, None, None]


def test_what_i_removed_goes_unless_it_was_changed_there() -> None:
    mine = changed(lambda case: case["outcomes"].pop(1))
    theirs = changed(lambda case: case["outcomes"][1].update(year=2020))

    assert rebased(CASE, mine, {**CASE, "title": "Theirs"}).document["outcomes"] == [WORK]
    kept = rebased(CASE, mine, theirs)
    assert kept.document["outcomes"] == theirs["outcomes"]
    assert (only(kept.collisions).path, only(kept.collisions).reason) == ("outcomes[1]", "removed-here")
    assert rebased(CASE, mine, theirs, {"outcomes[1]": "mine"}).document["outcomes"] == [WORK]


def test_what_was_removed_there_stays_away_unless_my_change_of_it_is_chosen() -> None:
    mine = changed(lambda case: case["outcomes"][0].update(year=2020))
    theirs = changed(lambda case: case["outcomes"].pop(0))

    result = rebased(CASE, mine, theirs)

    assert result.document["outcomes"] == [WASTE]
    # Theirs has one outcome, so that what it does not have is counted on from there.
    assert only(result.collisions).path == "outcomes[1]"
    assert (only(result.collisions).my_path, only(result.collisions).reason) == ("outcomes[0]", "removed-there")
    assert rebased(CASE, mine, theirs, otherwise="mine").document["outcomes"] == [mine["outcomes"][0], WASTE]


def test_what_i_say_of_a_source_that_is_gone_brings_it_back_if_mine_is_chosen() -> None:
    mine = changed(lambda case: case["outcomes"].append(an_outcome(description="Mine.", sources=[1, 0])))
    theirs = changed(lambda case: (case["sources"].pop(1), case["outcomes"][1].update(sources=[])))

    result = rebased(CASE, mine, theirs)
    chosen = rebased(CASE, mine, theirs, {"outcomes[2].sources[0]": "mine"})

    assert result.document["outcomes"][2]["sources"] == [0]
    assert (only(result.collisions).path, only(result.collisions).reason) == (
        "outcomes[2].sources[0]", "no-longer-there",
    )  # fmt: skip
    assert chosen.document["sources"] == [REPORT, NEWS]
    assert chosen.document["outcomes"][2]["sources"] == [1, 0]
    assert only(chosen.collisions).stands == "mine"


def test_a_source_that_is_newly_referred_to_there_is_not_removed() -> None:
    mine = changed(lambda case: (case["sources"].pop(1), case["outcomes"][1].update(sources=[])))
    theirs = changed(lambda case: case["outcomes"][0].update(sources=[0, 1]))

    result = rebased(CASE, mine, theirs)

    assert result.document["sources"] == [REPORT, NEWS]
    assert [outcome["sources"] for outcome in result.document["outcomes"]] == [[0, 1], [1]]
    assert (only(result.collisions).path, only(result.collisions).reason) == ("sources[1]", "removed-here")


def test_another_source_at_the_same_place_is_not_what_i_referred_to() -> None:
    other = a_source(url="https://example.org/other", title="news")
    mine = changed(lambda case: case["outcomes"][0].update(sources=[0, 1]))
    theirs = changed(lambda case: case["sources"].__setitem__(1, other))

    result = rebased(CASE, mine, theirs)

    assert result.document["sources"] == [REPORT, other]
    assert [outcome["sources"] for outcome in result.document["outcomes"]] == [[0], [1]]
    assert (only(result.collisions).path, only(result.collisions).reason) == (
        "outcomes[0].sources[1]", "no-longer-there",
    )  # fmt: skip


def test_a_path_to_a_code_that_stands_elsewhere_now_is_not_kept_as_it_is() -> None:
    mine = {**CASE, "unverified_fields": ["sectors[0]"]}

    assert rebased(CASE, mine, {**CASE, "title": "Theirs"}).document["unverified_fields"] == ["sectors[0]"]
    moved = rebased(CASE, mine, {**CASE, "sectors": ["mobility", "energy"]})
    assert moved.document["unverified_fields"] == []
    assert (only(moved.collisions).mine, only(moved.collisions).reason) == ("sectors[0]", "no-longer-there")


def test_a_sentence_in_better_words_is_the_same_one() -> None:
    mine = changed(lambda case: case["barriers"][0].update(text="The roof was very old."))
    theirs = changed(lambda case: case["barriers"][0].update(codes=["slow-process"]))

    result = rebased(CASE, mine, theirs)

    assert result.document["barriers"][0] == a_statement("slow-process", text="The roof was very old.")
    assert result.collisions == ()


def test_another_thing_at_the_same_place_takes_nothing_of_it() -> None:
    mine = changed(lambda case: case["organisations"].__setitem__(0, an_organisation(name="Another AS")))
    theirs = changed(lambda case: case["organisations"][0].update(founded=1999))

    result = rebased(CASE, mine, theirs)

    assert result.document["organisations"] == theirs["organisations"]
    assert (only(result.collisions).path, only(result.collisions).mine) == (
        "organisations[0]", an_organisation(name="Another AS"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("field", "base", "mine", "theirs", "told"),
    [
        ("funding", {"kind": "sales", "amount": 5, "currency": "NOK"}, {"amount": 6}, {"currency": "EUR"},
         ["funding[0].amount"]),
        ("municipalities", {"name": "A", "latitude": 1.0, "longitude": 1.0}, {"latitude": 2.0}, {"longitude": 2.0},
         ["municipalities[0].latitude"]),
        ("outcomes", {**WORK, "evidence": "none", "result": None}, {"evidence": "research"}, {"result": "reached"},
         ["outcomes[0].evidence"]),
        ("municipalities", {"name": "A", "latitude": 1.0, "longitude": 1.0}, {"latitude": 2.0}, {"region": "B"}, []),
        ("municipalities", {"name": "A", "latitude": 1.0}, {"latitude": 2.0}, {"latitude": 2.0, "longitude": 3.0}, []),
    ],
)  # fmt: skip
def test_what_means_something_only_together_is_not_taken_apart(
    field: str, base: Json, mine: Json, theirs: Json, told: list[str]
) -> None:
    three = [{**CASE, field: [{**base, **change}]} for change in ({}, mine, theirs)]

    result = rebased(three[0], three[1], three[2])

    assert [one.path for one in result.collisions] == told
    assert result.document[field] == [{**base, **({} if told else mine), **theirs}]
    assert rebased(three[0], three[1], three[2], otherwise="mine").document[field] == [
        {**base, **mine} if told else {**base, **mine, **theirs}
    ]


def test_who_translated_speaks_of_the_whole_translation() -> None:
    mine = changed(lambda case: case["translations"]["nb"].update(title="Min"))
    theirs = changed(lambda case: case["translations"]["nb"].update(by="machine", summary="Deres."))
    more = changed(lambda case: case["translations"]["nb"].update(summary="Deres."))

    assert only(rebased(CASE, mine, theirs).collisions).path == "translations.nb.title"
    assert rebased(CASE, mine, theirs).document == theirs
    assert rebased(CASE, mine, more).collisions == ()


def test_what_is_decided_as_one_says_so() -> None:
    def at(latitude: float, longitude: float) -> Json:
        return {**CASE, "municipalities": [{"name": "A", "latitude": latitude, "longitude": longitude}]}

    three = at(1.0, 1.0), at(2.0, 2.0), at(3.0, 3.0)
    choices: list[dict[str, Choice]] = [
        {"municipalities[0].latitude": "mine"},
        {"municipalities[0].latitude": "mine", "municipalities[0].longitude": "theirs"},
    ]

    first, second = rebased(*three).collisions
    assert (first.together, second.together) == (("municipalities[0].longitude",), ("municipalities[0].latitude",))
    assert [rebased(*three, chosen).document["municipalities"][0]["longitude"] for chosen in choices] == [2.0, 3.0]


def test_two_orders_collide_and_one_is_kept() -> None:
    third = an_outcome(description="A third kitchen opened.", sources=[])
    base = {**CASE, "outcomes": [WORK, WASTE, third]}
    mine, theirs = {**CASE, "outcomes": [third, WORK, WASTE]}, {**CASE, "outcomes": [WASTE, WORK, third]}

    assert rebased(base, mine, {**base, "title": "Theirs"}).document["outcomes"] == mine["outcomes"]
    result = rebased(base, mine, theirs)
    assert result.document["outcomes"] == theirs["outcomes"]
    assert (only(result.collisions).path, only(result.collisions).reason) == ("outcomes", "in-another-order")
    assert rebased(base, mine, theirs, {"outcomes": "mine"}).document["outcomes"] == mine["outcomes"]


def test_what_both_added_is_one() -> None:
    mine = {**CASE, "sources": [REPORT, NEWS, a_source(url="https://example.org/new", year=2020)]}
    theirs = {**CASE, "sources": [a_source(url="https://example.org/new", publisher="A council"), REPORT, NEWS]}
    theirs["outcomes"] = [{**WORK, "sources": [1]}, {**WASTE, "sources": [2]}]

    result = rebased(CASE, mine, theirs)

    assert result.document["sources"][0] == a_source(url="https://example.org/new", publisher="A council", year=2020)
    assert len(result.document["sources"]) == 3


def test_what_was_said_of_a_place_of_mine_can_follow_it() -> None:
    mine = changed(lambda case: case["barriers"].append(a_statement(text="Mine is new.")))
    theirs = changed(lambda case: (case["barriers"].pop(0), case["barriers"].insert(0, a_statement(text="New."))))
    theirs["translations"]["nb"]["barriers"] = ["Ny.", "Ingen kunne reglene."]

    result = rebased(CASE, mine, theirs)

    assert (result.moved["mine"]["barriers"], result.moved["theirs"]["barriers"]) == ((None, 1, 2), (0, 1))
    pointers = (
        "/barriers/2/text",
        "/barriers/0/text",
        "/translations/nb/barriers/1",
        "/sources/0/supports/3",
        "/title",
    )
    assert [followed(pointer, result.moved["mine"]) for pointer in (*pointers, "")] == [
        "/barriers/2/text", "/barriers", "/translations/nb/barriers/1", "/sources/0/supports", "/title", "",
    ]  # fmt: skip


def test_what_both_put_in_its_place_has_nothing_of_what_was_there() -> None:
    base = {**CASE, "sources": [REPORT], "outcomes": []}
    mine = {**base, "sources": [{**NEWS, "title": "Mine"}]}
    theirs = {**base, "sources": [{**NEWS, "title": REPORT["title"]}]}

    assert only(rebased(base, mine, theirs).collisions).path == "sources[0].title"


def test_better_words_that_were_added_there_too_are_not_said_twice() -> None:
    def roofs(*texts: str) -> Json:
        return {**CASE, "translations": {}, "barriers": [a_statement(text=text) for text in texts]}

    base, mine = roofs("The roof was old."), roofs("The roof was very old.")

    assert rebased(base, mine, roofs("The roof was old.", "The roof was very old.")).document == mine


def test_what_takes_the_place_of_what_was_removed_there_too_is_new() -> None:
    base = {**CASE, "outcomes": [WORK]}
    mine, theirs = {**base, "outcomes": [{**WASTE, "sources": []}]}, {**base, "outcomes": []}

    assert rebased(base, mine, theirs).document == mine
    assert rebased(base, mine, theirs).collisions == ()


def test_a_translation_that_goes_is_not_its_part() -> None:
    mine = changed(lambda case: case["translations"]["nb"]["barriers"].__setitem__(0, None))
    theirs = {**CASE, "unverified_fields": ["barriers[0].text"]}

    result = rebased(CASE, mine, theirs)

    assert result.document["translations"] == mine["translations"]
    assert result.collisions == ()


def test_why_something_of_a_part_is_missing_speaks_of_the_part() -> None:
    base = {**CASE, "missing": {"outcomes[1].year": "not-stated"}}
    mine = {**base, "outcomes": [WORK], "missing": {}}
    theirs = {**base, "missing": {"outcomes[1].year": "disputed"}}

    result = rebased(base, mine, theirs)

    assert (result.document["outcomes"], result.document["missing"]) == (base["outcomes"], theirs["missing"])
    assert only(result.collisions).path == "outcomes[1]"


def test_a_translation_goes_with_what_it_translated_without_a_word() -> None:
    mine = changed(lambda case: (case["barriers"].pop(0), case["translations"]["nb"]["barriers"].pop(0)))
    theirs = changed(lambda case: case["translations"]["nb"].update(by="machine", title="Deres."))

    result = rebased(CASE, mine, theirs)

    assert result.document["translations"]["nb"]["barriers"] == ["Ingen kunne reglene."]
    assert only(result.collisions).path == "translations.nb.barriers"


def test_nothing_that_is_sent_is_changed() -> None:
    three = CASE, changed(lambda case: case["sources"].pop(0)), changed(lambda case: case["outcomes"].pop(0))
    before = deepcopy(three)
    result: Rebased = rebased(*three)

    assert three == before
    assert result.document != CASE

"""What is true of every rebase. An outsider looks on: what the documents say is spelled out without places."""

from itertools import chain
from typing import Any

from hypothesis import given, note
from hypothesis import strategies as st

from app.errors import DocumentRefused
from app.model.difference import differences
from app.model.document import parse_document
from app.model.pointers import steps_of_place
from app.model.rebase.departures import Choice
from app.model.three_way import Rebased, rebased, three_way
from tests.model.drawn_revisions import drafts, laws, revisions
from tests.model.spelled import Fact, Json, fact_at, facts_of
from tests.services import seed_cases
from tests.trying import tried

Three = tuple[Json, Json, Json]


@laws
@given(drafts, drafts)
def test_nothing_was_published_meanwhile(base: Json, mine: Json) -> None:
    result = rebased(base, mine, base)

    assert (result.document, result.collisions) == (mine, ())


@laws
@given(drafts, drafts)
def test_nothing_is_proposed(base: Json, theirs: Json) -> None:
    result = rebased(base, base, theirs)

    assert (result.document, result.kept, result.collisions) == (theirs, (), ())


@laws
@given(drafts, drafts)
def test_the_same_was_published_already(base: Json, same: Json) -> None:
    result = rebased(base, same, same)

    assert (result.document, result.kept, result.collisions) == (same, (), ())


@laws
@given(drafts, drafts, drafts, st.sampled_from(["mine", "theirs"]))
def test_whatever_is_sent_is_rebased_and_no_two_collisions_have_one_path(
    base: Json, mine: Json, theirs: Json, otherwise: Choice
) -> None:
    paths = [one.path for one in rebased(base, mine, theirs, otherwise=otherwise).collisions]

    assert len(paths) == len(set(paths))


@laws
@given(revisions)
def test_what_is_told_is_what_changed(three: Three) -> None:
    base, mine, theirs = three
    alone, met = three_way(base, mine, base), three_way(base, mine, theirs)

    assert bool(alone.mine) == bool(differences(base, mine))
    assert alone.theirs + alone.both + alone.collisions == ()
    assert bool(met.mine + met.both + met.collisions) == bool(alone.mine)


@tried(200)
@given(revisions)
def test_nothing_is_lost_and_nothing_is_invented(three: Three) -> None:
    base, mine, theirs = three
    result = rebased(base, mine, theirs)
    told = _told(three, result)
    before, proposed, published, now = (facts_of(one) for one in (*three, result.document))
    for fact in sorted({*before, *proposed, *published, *now}, key=repr):
        was, wanted, stands, is_now = (facts.get(fact) for facts in (before, proposed, published, now))
        note(f"{fact}: {was}, {wanted}, {stands} -> {is_now}")
        if not any(_speaks_of(fact, beginning) for beginning in told):
            assert wanted == was or stands in (was, wanted)
            assert is_now == (stands if wanted == was else wanted)
        elif wanted != was and stands not in (was, wanted):
            assert is_now == stands


@laws
@given(revisions)
def test_where_mine_is_chosen_every_change_of_mine_is_there(three: Three) -> None:
    base, mine, theirs = three
    before, proposed, now = (
        facts_of(one) for one in (base, mine, rebased(base, mine, theirs, otherwise="mine").document)
    )

    changed = {fact for fact in {*before, *proposed} if before.get(fact) != proposed.get(fact)}
    assert {fact: now.get(fact) for fact in changed} == {fact: proposed.get(fact) for fact in changed}


@laws
@given(revisions)
def test_changes_that_do_not_collide_commute(three: Three) -> None:
    base, mine, theirs = three
    one, other = rebased(base, mine, theirs), rebased(base, theirs, mine)

    if not one.collisions and not other.collisions:
        assert facts_of(one.document) == facts_of(other.document)


@laws
@given(revisions)
def test_a_second_time_changes_nothing(three: Three) -> None:
    base, mine, theirs = three
    document = rebased(base, mine, theirs).document

    assert rebased(theirs, document, theirs).document == document
    assert rebased(base, document, theirs).document == document


@laws
@given(revisions)
def test_collisions_are_where_they_say(three: Three) -> None:
    base, mine, theirs = three
    for one in rebased(base, mine, theirs).collisions:
        places = [(base, one.base_path, one.base), (mine, one.my_path, one.mine)]
        places += [(theirs, one.path, one.theirs)] if one.theirs is not None else []
        assert [_value_at(document, path) for document, path, _ in places if path] == [
            value for _, path, value in places if path
        ]
        assert any(path for _, path, _ in places)


@laws
@given(revisions)
def test_references_are_right_or_collide(three: Three) -> None:
    # Each side may remove what the other kept, and fill what the other says is missing; the checklist says so.
    assert _broken_rules(rebased(*three).document) <= {"empty_list", "missing_and_there"}


def test_our_own_cases_as_if_one_had_become_two_others() -> None:
    cases = seed_cases()
    for base, mine, theirs in zip(cases[::7], cases[1::7], cases[2::7], strict=False):
        assert rebased(base, mine, base).document == mine
        assert rebased(base, base, theirs).document == theirs
        assert rebased(base, mine, theirs).document["slug"] == theirs["slug"]
        assert rebased(base, mine, theirs, otherwise="mine").document["title"] == mine["title"]


def _broken_rules(document: Json) -> set[str | None]:
    try:
        parse_document(document)
    except DocumentRefused as refused:
        return {fault.rule for fault in refused.faults}
    return set()


def _value_at(document: Any, path: str) -> Any:
    for step in steps_of_place(path):
        document = document[step] if isinstance(step, int) else (document or {}).get(step)
    return document


def _told(three: Three, result: Rebased) -> set[Fact]:
    """The beginnings of all facts over which the sides collide."""
    base, mine, theirs = three
    named = (((base, one.base_path), (mine, one.my_path), (theirs, one.path)) for one in result.collisions)
    found = (_fact_at(document, path) for document, path in chain(*named) if path is not None)
    return {fact for fact in found if fact is not None}


def _fact_at(document: Json, path: str) -> Fact | None:
    try:
        return fact_at(document, path)
    except IndexError:
        return None  # What theirs does not have is counted on behind its last element.


def _speaks_of(fact: Fact, beginning: Fact) -> bool:
    """Whether a fact is at a place or below it, or refers to the part that stands there."""
    if fact[: len(beginning)] == beginning:
        return True
    refers = (step == ("part", *beginning) or (isinstance(step, tuple) and step[:2] == beginning) for step in fact[1:])
    return len(beginning) == 2 and any(refers)

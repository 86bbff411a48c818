from typing import Any

import orjson
from hypothesis import given

from app.model.difference import Change, differences
from app.model.document import document_bytes, parse_document
from tests.builders import a_case, a_municipality, a_source, a_statement, an_organisation
from tests.model.drawn import cases


def _between(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    return differences(a_case(words="same", **old), a_case(words="same", **new))


def test_a_value_changes() -> None:
    assert _between({"start_year": 2010}, {"start_year": 2011}) == [Change("start_year", "changed", 2010, 2011)]


def test_a_value_becomes_known_and_unknown() -> None:
    assert _between({"start_year": None}, {"start_year": 2011}) == [Change("start_year", "added", None, 2011)]
    assert _between({"start_year": 2010}, {"start_year": None}) == [Change("start_year", "removed", 2010, None)]


def test_a_field_that_did_not_exist_yet_is_no_change() -> None:
    assert _between({}, {"coded_fields": [], "emes": {}, "practice": None}) == []


def test_codes_are_told_whole_as_their_order_matters() -> None:
    (change,) = _between({"sectors": ["energy", "health"]}, {"sectors": ["health", "energy"]})

    assert change == Change("sectors", "changed", ["energy", "health"], ["health", "energy"])


def test_a_change_in_a_part_names_the_part() -> None:
    place = {"name": "Borgo", "kind": "village"}

    assert _between({"place_served": place}, {"place_served": {**place, "population": 400}}) == [
        Change("place_served.population", "added", None, 400)
    ]


def test_an_element_is_found_by_what_it_is_called_wherever_it_stands() -> None:
    old = {"organisations": [an_organisation(name="A"), an_organisation(name="B")]}
    new = {"organisations": [an_organisation(name="B", founded=2010)]}

    assert _between(old, new) == [
        Change("organisations[0].founded", "added", None, 2010),
        Change("organisations[0]", "removed", an_organisation(name="A"), None),
    ]


def test_a_reworded_statement_is_changed_rather_than_replaced() -> None:
    old = {"barriers": [a_statement("premises", text="No room."), a_statement(text="Other.")]}
    new = {"barriers": [a_statement("premises", text="No rooms."), a_statement(text="Other.")]}

    assert _between(old, new) == [Change("barriers[0].text", "changed", "No room.", "No rooms.")]


def test_the_first_element_is_added_like_every_other() -> None:
    assert _between({"barriers": []}, {"barriers": [a_statement()]}) == [
        Change("barriers[0]", "added", None, a_statement())
    ]


def test_another_order_is_a_change() -> None:
    sources = [a_source(url=f"https://example.org/{n}") for n in range(2)]

    assert _between({"sources": sources}, {"sources": sources[::-1]}) == [
        Change("sources", "changed", sources, sources[::-1])
    ]


def test_two_elements_of_one_name_are_kept_apart() -> None:
    twins = [a_municipality(), a_municipality(tier="county-or-region")]

    assert _between({"municipalities": twins}, {"municipalities": [*twins, a_municipality(name="B")]}) == [
        Change("municipalities[2]", "added", None, a_municipality(name="B"))
    ]


def test_the_very_same_is_found_before_its_namesake() -> None:
    first, second = ({"kind": "sales", "amount": amount, "currency": "NOK"} for amount in (1, 2))

    assert _between({"funding": [first, second]}, {"funding": [second]}) == [
        Change("funding[0]", "removed", first, None)
    ]


def test_a_translation_is_named_by_its_language() -> None:
    machine, person = {"nb": {"by": "machine"}}, {"nb": {"by": "person"}}

    assert _between({"translations": machine}, {"translations": person}) == [
        Change("translations.nb.by", "changed", "machine", "person")
    ]


@given(cases, cases)
def test_there_is_a_difference_where_the_documents_differ_and_only_there(
    first: dict[str, Any], second: dict[str, Any]
) -> None:
    old, new = (orjson.loads(document_bytes(parse_document(case))) for case in (first, second))

    assert differences(old, old) == []
    assert bool(differences(old, new)) == (old != new)
    assert len(differences(old, new)) == len(differences(new, old))

"""Who made a description: keys in the document, and what a person is shown as."""

from typing import Any

import orjson
import pytest

from app import clock
from app.model.account import Account, ShownAs
from app.model.credit import authors_in
from app.model.derivation import AUTHORED, CREDITED, derive
from app.model.difference import Change, differences
from app.model.document import document_bytes
from app.model.person import Person, ShownPerson, shown_person
from tests.builders import a_case, a_document
from tests.model.refusals import only_fault

KARI, OLA = "kari23456789", "ola234567892"
ORCID = "0000-0002-1825-0097"


def credit(person: str = KARI, *did: str) -> dict[str, Any]:
    return {"person": person, "did": list(did) or ["coded"]}


def test_a_document_without_credit_says_so() -> None:
    assert document_bytes(a_document()).endswith(b',"credit":[]}')


def test_a_document_holds_keys_and_what_each_did_in_the_order_that_was_sent() -> None:
    document = a_document(credit=[credit(OLA, "wrote", "coded"), credit(KARI, "reviewed")])

    assert orjson.loads(document_bytes(document))["credit"] == [
        {"person": OLA, "did": ["wrote", "coded"]},
        {"person": KARI, "did": ["reviewed"]},
    ]


@pytest.mark.parametrize(
    ("entry", "pointer", "rule"),
    [
        (credit("Kari Nordmann"), "/credit/0/person", "person_key"),
        (credit("kari1234567"), "/credit/0/person", "person_key"),
        ({"did": ["coded"]}, "/credit/0/person", "missing"),
        ({"person": KARI}, "/credit/0/did", "missing"),
        ({"person": KARI, "did": []}, "/credit/0/did", "empty_list"),
        (credit(KARI, "coded", "coded"), "/credit/0/did", "named_twice"),
        ({**credit(), "name": "Kari Nordmann"}, "/credit/0/name", "extra_forbidden"),
    ],
)
def test_an_entry_that_is_no_credit_is_refused(entry: dict[str, Any], pointer: str, rule: str) -> None:
    fault = only_fault(credit=[entry])

    assert (fault.pointer, fault.rule) == (pointer, rule)


def test_what_somebody_did_is_one_of_a_few_words() -> None:
    fault = only_fault(credit=[credit(KARI, "codde")])

    assert (fault.pointer, fault.did_you_mean) == ("/credit/0/did/0", "coded")


def test_nobody_is_named_twice() -> None:
    fault = only_fault(credit=[credit(KARI), credit(OLA), credit(KARI, "wrote")])

    assert (fault.pointer, fault.rule) == ("/credit/2/person", "credited_twice")


def test_a_difference_is_told_by_person() -> None:
    old = a_case(words="same", credit=[credit(KARI), credit(OLA)])
    new = a_case(words="same", credit=[credit(OLA, "coded", "wrote")])

    assert differences(old, new) == [
        Change("credit[0].did", "changed", ["coded"], ["coded", "wrote"]),
        Change("credit[0]", "removed", credit(KARI), None),
    ]


def test_each_finds_the_cases_that_name_them() -> None:
    named = orjson.loads(document_bytes(a_document(credit=[credit(KARI), credit(OLA)])))
    older = {name: value for name, value in named.items() if name != "credit"}

    assert {term for dimension, term in derive(named, 1).tags if dimension == CREDITED} == {KARI, OLA}
    assert derive(older, 1).tags == {tag for tag in derive(named, 1).tags if tag[0] not in (CREDITED, AUTHORED)}


def test_a_citation_names_who_collected_coded_or_wrote() -> None:
    document = a_document(credit=[credit(OLA, "reviewed", "wrote"), credit(KARI, "reviewed", "translated")])
    told = orjson.loads(document_bytes(document))

    assert authors_in(told) == [OLA]
    assert {term for dimension, term in derive(told, 1).tags if dimension == AUTHORED} == {OLA}


def a_recorded(**changes: Any) -> Person:
    usual = {"key": KARI, "name": "Kari N.", "orcid": ORCID, "ror": "05dxps055", "recorded_by": "a"}
    return Person.model_validate({**usual, "consented_at": clock.now(), **changes})


def an_account(**changes: Any) -> Account:
    usual = {"id": "a", "name": "Kari Nordmann", "orcid": ORCID, "role": "contributor", "created_at": clock.now()}
    return Account.model_validate({**usual, **changes})


def test_who_has_no_account_is_shown_as_agreed() -> None:
    assert shown_person(a_recorded(), None) == ShownPerson(KARI, "Kari N.", ORCID, "05dxps055")
    assert shown_person(a_recorded(), None).shown == "Kari N."


@pytest.mark.parametrize(
    ("shown_as", "expected", "shown"),
    [
        (ShownAs.NAME, ShownPerson(KARI, "Kari Nordmann", ORCID, "05dxps055"), "Kari Nordmann"),
        (ShownAs.ORCID, ShownPerson(KARI, None, ORCID, "05dxps055"), f"https://orcid.org/{ORCID}"),
        (ShownAs.WITHDRAWN, ShownPerson(KARI), "withdrawn"),
    ],
)
def test_who_has_an_account_is_shown_as_it_says(shown_as: ShownAs, expected: ShownPerson, shown: str) -> None:
    found = shown_person(a_recorded(), an_account(shown_as=shown_as.value))

    assert (found, found.shown) == (expected, shown)


@pytest.mark.parametrize("gone", [{"name": None}, {"shown_as": "orcid", "orcid": None}])
def test_an_account_that_has_not_what_it_chose_shows_nothing(gone: dict[str, Any]) -> None:
    assert shown_person(a_recorded(), an_account(**gone)) == ShownPerson(KARI)

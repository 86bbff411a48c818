"""Credit as it is sent: who is known, who is recorded, who may not be named; and nothing of a name in a document."""

from typing import Any

import pytest
from sqlmodel import col, select

from app.editorial.checklist import Entry
from app.editorial.credits import keys_in, with_keys
from app.editorial.draft_check import check_draft
from app.errors import DocumentRefused
from app.model.credit import MOST_CREDITED
from app.model.credit_words import EDITORS
from app.model.document import parse_document
from app.model.person import Person
from app.store.database import Database
from app.store.people import with_names
from tests.builders import a_case
from tests.editorial.collection import Collection
from tests.people import Person as Colleague
from tests.people import a_person

ORCID, OTHER_ORCID = "0000-0002-1825-0097", "0000-0002-1694-233X"
ROR, OTHER_ROR = "05dxps055", "02mhbdp94"
KARI = {"name": "Kari Nordmann", "did": ["coded"], "consent": True}
OLA = {"name": "Ola Nordmann", "did": ["wrote", "reviewed"], "consent": True}


@pytest.fixture
def author(database: Database) -> Colleague:
    return a_person(database, name="Hege Eksempel")


def sent(database: Database, actor: Colleague, *entries: Any, slug: str | None = None, **more: Any) -> dict[str, Any]:
    """A document as it is kept after it was sent with these entries."""
    document = {"title": "A kitchen", **({"slug": slug} if slug else {}), "credit": list(entries)}
    with database.writing() as session:
        return with_keys(session, document, actor.id, **more)


def keys(document: dict[str, Any]) -> list[str]:
    return [entry["person"] for entry in document["credit"]]


def refused(database: Database, actor: Colleague, *entries: Any, **more: Any) -> list[tuple[str | None, str | None]]:
    """Where and by which rule what was sent is refused."""
    before = people(database)
    with pytest.raises(DocumentRefused) as refusal:
        sent(database, actor, *entries, **more)
    assert people(database) == before
    return [(fault.pointer, fault.rule) for fault in refusal.value.faults]


def people(database: Database) -> list[Person]:
    with database.reading() as session:
        return list(session.exec(select(Person).order_by(col(Person.consented_at), col(Person.key))))


def shown(database: Database, document: dict[str, Any]) -> list[tuple[str | None, str | None, str | None, str]]:
    with database.reading() as session:
        told = with_names(session, document)
    assert [one["person"] for one in told] == keys(document)
    return [(one["name"], one["orcid"], one["ror"], one["shown"]) for one in told]


def failing(database: Database, *entries: Any) -> list[Entry]:
    case = a_case(credit=list(entries))
    checklist = check_draft(database, case).checklist
    return [entry for entry in checklist.entries if entry.result == "fail" and entry.is_blocking]


# Those who are recorded


def test_a_name_becomes_a_key_and_stands_in_no_document(database: Database, author: Colleague) -> None:
    document = sent(database, author, {**KARI, "orcid": f"https://orcid.org/{ORCID}", "ror": ROR}, OLA)

    assert [entry["did"] for entry in document["credit"]] == [["coded"], ["wrote", "reviewed"]]
    assert [set(entry) for entry in document["credit"]] == [{"person", "did"}] * 2
    assert "Nordmann" not in str(document)
    assert ORCID not in str(document)
    assert shown(database, document) == [
        ("Kari Nordmann", ORCID, ROR, "Kari Nordmann"),
        ("Ola Nordmann", None, None, "Ola Nordmann"),
    ]
    parse_document(a_case(credit=document["credit"]))


def test_who_recorded_a_consent_and_when_is_kept(database: Database, author: Colleague) -> None:
    (key,) = keys(sent(database, author, KARI))

    (kept,) = people(database)
    assert (kept.key, kept.recorded_by, kept.account_id, kept.erased_at) == (key, author.id, None, None)
    assert kept.consented_at.tzinfo is not None


def test_what_was_done_may_still_be_missing_in_a_draft(database: Database, author: Colleague) -> None:
    document = sent(database, author, {"name": "Kari Nordmann", "consent": True}, {**OLA, "did": "wrote"})

    assert document["credit"][0].keys() == {"person"}
    assert document["credit"][1]["did"] == "wrote"


def test_a_document_without_credit_stays_as_it_is(database: Database, author: Colleague) -> None:
    with database.writing() as session:
        assert with_keys(session, {"title": "A kitchen"}, author.id) == {"title": "A kitchen"}
        assert with_keys(session, {"credit": None}, author.id) == {"credit": None}
    assert people(database) == []


# Those who are known


def test_the_same_orcid_is_the_same_person_whoever_sends_it(database: Database, author: Colleague) -> None:
    first = sent(database, author, {**KARI, "orcid": ORCID})
    other = a_person(database)

    again = sent(database, other, {**KARI, "name": "K. Nordmann", "orcid": ORCID})
    without_name = sent(database, other, {"orcid": ORCID, "did": ["coded"], "consent": True})

    assert keys(first) == keys(again) == keys(without_name)
    assert shown(database, again)[0][0] == "Kari Nordmann"


def test_the_same_name_in_another_case_is_somebody_else(database: Database, author: Colleague) -> None:
    first = sent(database, author, {**KARI, "ror": ROR})

    assert keys(sent(database, author, {**KARI, "ror": ROR})) != keys(first)
    assert keys(sent(database, author, {"person": keys(first)[0], **KARI})) == keys(first)


def test_the_same_name_and_organisation_in_one_case_are_one_person_for_the_account_that_recorded_them(
    database: Database, author: Colleague
) -> None:
    at_work, alone = {**KARI, "ror": ROR}, {**OLA, "did": ["coded"]}
    first = sent(database, author, at_work, alone)
    known = keys_in(first)

    address = f"https://ror.org/{ROR}"
    assert keys(sent(database, author, {**KARI, "ror": address}, alone, credited=known)) == keys(first)
    assert known.isdisjoint(keys(sent(database, author, KARI, {**alone, "ror": OTHER_ROR}, credited=known)))
    assert known.isdisjoint(keys(sent(database, a_person(database), at_work, alone, credited=known)))
    again = keys(sent(database, author, at_work, at_work))
    assert again[0] == again[1]


def test_a_published_case_knows_whom_its_author_named(database: Database, author: Colleague) -> None:
    first = sent(database, author, KARI)
    Collection(database).publish(a_case(words="kitchen", credit=first["credit"]))

    assert keys(sent(database, author, KARI, slug="no-eksempelvik-kitchen")) == keys(first)


def test_cases_of_one_file_share_those_of_the_same_name_and_organisation(database: Database, author: Colleague) -> None:
    first = sent(database, author, {**KARI, "ror": ROR}, OLA)
    beside = keys_in(first)

    kari, ola = keys(sent(database, author, {**KARI, "ror": ROR}, OLA, beside=beside))

    assert kari in beside
    assert ola not in beside


def test_one_person_may_have_worked_at_two_organisations(database: Database, author: Colleague) -> None:
    here = sent(database, author, {**KARI, "orcid": ORCID, "ror": ROR})
    there = sent(database, author, {**KARI, "orcid": ORCID, "ror": OTHER_ROR})

    assert keys(here) != keys(there)
    assert keys(sent(database, author, {**KARI, "orcid": ORCID, "ror": OTHER_ROR})) == keys(there)
    assert keys(sent(database, author, {**KARI, "orcid": ORCID})) in (keys(here), keys(there))


def test_a_document_that_was_kept_can_be_sent_again_by_its_author(database: Database, author: Colleague) -> None:
    kept = sent(database, author, KARI, OLA)

    assert sent(database, author, *kept["credit"])["credit"] == kept["credit"]


def test_what_is_answered_can_be_sent_again(database: Database, author: Colleague) -> None:
    kept = sent(database, author, {**KARI, "orcid": ORCID, "ror": ROR})
    with database.reading() as session:
        (told,) = with_names(session, kept)
    del told["shown"]

    assert sent(database, author, told)["credit"] == kept["credit"]
    assert refused(database, author, {**told, "name": "Kari Hansen"}) == [("/credit/0/name", "credit_otherwise")]
    assert refused(database, author, {**told, "orcid": OTHER_ORCID}) == [("/credit/0/orcid", "credit_otherwise")]


# Oneself


def test_ones_own_act_is_consent(database: Database) -> None:
    own = a_person(database, name="Hege Eksempel", orcid=ORCID)

    by_account = sent(database, own, {"account": "me", "did": ["coded"]})
    by_orcid = sent(database, own, {"orcid": ORCID, "did": ["coded"]})
    by_name = sent(database, own, {"name": "Hege Eksempel", "orcid": ORCID, "did": ["coded"]})

    assert keys(by_account) == keys(by_orcid) == keys(by_name)
    assert shown(database, by_account) == [("Hege Eksempel", ORCID, None, "Hege Eksempel")]
    (kept,) = people(database)
    assert (kept.name, kept.orcid, kept.account_id, kept.recorded_by) == (None, None, own.id, own.id)


def test_ones_own_name_is_what_the_account_says(database: Database) -> None:
    own = a_person(database, name="Hege Eksempel", orcid=ORCID)

    assert refused(database, own, {"name": "H. Eksempel", "orcid": ORCID}) == [("/credit/0/name", "credit_otherwise")]
    assert refused(database, own, {"account": "me", "orcid": OTHER_ORCID}) == [("/credit/0/orcid", "credit_otherwise")]


def test_who_was_credited_before_having_an_account_is_the_same_person(database: Database, author: Colleague) -> None:
    first = sent(database, author, {**KARI, "orcid": ORCID})
    own = a_person(database, name="Kari Hansen", orcid=ORCID, shown_as="orcid")

    assert keys(sent(database, own, {"account": "me"})) == keys(first)
    assert shown(database, first) == [(None, ORCID, None, f"https://orcid.org/{ORCID}")]


def test_who_has_an_account_is_shown_as_it_says_whoever_sends_the_name(database: Database, author: Colleague) -> None:
    own = a_person(database, name="Kari Hansen", orcid=ORCID, shown_as="withdrawn")

    document = sent(database, author, {**KARI, "orcid": ORCID, "ror": ROR})

    assert shown(database, document) == [(None, None, None, "withdrawn")]
    (kept,) = people(database)
    assert (kept.account_id, kept.recorded_by, kept.name) == (own.id, author.id, None)


# Those who may not be named


@pytest.mark.parametrize("consent", [{}, {"consent": False}, {"consent": None}])
def test_nobody_is_named_without_consent(database: Database, author: Colleague, consent: dict[str, Any]) -> None:
    entry = {"name": "Kari Nordmann", "did": ["coded"], **consent}

    assert refused(database, author, OLA, entry) == [("/credit/1/consent", "credit_without_consent")]


@pytest.mark.parametrize(
    ("entry", "pointer", "rule"),
    [
        ({**KARI, "orcid": "0000-0002-1825-0098"}, "/credit/0/orcid", "orcid"),
        ({**KARI, "ror": "05dxps056"}, "/credit/0/ror", "ror"),
        ({**KARI, "name": "Kari\nNordmann"}, "/credit/0/name", "one_line"),
        ({**KARI, "name": "kari@example.org"}, "/credit/0/name", "credit_contact"),
        ({**KARI, "consent": "yes"}, "/credit/0/consent", "bool_type"),
        ({**KARI, "email": "kari@example.org"}, "/credit/0/email", "extra_forbidden"),
        ({"person": "Kari Nordmann", "did": ["coded"]}, "/credit/0/person", "person_key"),
        ({"person": "kari23456789", "name": "Kari Nordmann"}, "/credit/0/person", "credit_person_unknown"),
        ({"account": "Kari Nordmann"}, "/credit/0/account", "literal_error"),
        ({"orcid": ORCID, "consent": True}, "/credit/0/name", "required_beside"),
        ({"ror": ROR, "consent": True}, "/credit/0", "credit_unnamed"),
        ("Kari Nordmann", "/credit/0", "model_type"),
    ],
)
def test_what_may_tell_of_somebody_is_taken_in_rightly_or_not_at_all(
    database: Database, author: Colleague, entry: Any, pointer: str, rule: str
) -> None:
    assert refused(database, author, entry) == [(pointer, rule)]


def test_a_list_that_is_none_is_refused(database: Database, author: Colleague) -> None:
    for credit, rule in (("Kari Nordmann", "tuple_type"), ([KARI] * (MOST_CREDITED + 1), "too_many")):
        with pytest.raises(DocumentRefused) as refusal, database.writing() as session:
            with_keys(session, {"credit": credit}, author.id)
        assert [(fault.pointer, fault.rule) for fault in refusal.value.faults] == [("/credit", rule)]


def test_the_nearest_right_name_of_a_field_is_told(database: Database, author: Colleague) -> None:
    with pytest.raises(DocumentRefused) as refusal:
        sent(database, author, {"nam": "Kari Nordmann", "consent": True})

    assert refusal.value.faults[0].did_you_mean == "name"


def test_what_tells_of_nobody_is_left_for_the_checklist(database: Database, author: Colleague) -> None:
    unfinished = [{"did": ["coded"]}, {"person": "nemo23456789", "did": ["coded"]}, {}]

    assert sent(database, author, *unfinished)["credit"] == unfinished


def test_a_key_that_others_recorded_needs_consent_for_another_case(database: Database, author: Colleague) -> None:
    (key,) = keys(sent(database, author, KARI))
    other = a_person(database)
    entry = {"person": key, "did": ["reviewed"]}

    assert refused(database, other, entry) == [("/credit/0/consent", "credit_without_consent")]
    assert keys(sent(database, other, {**entry, "consent": True})) == [key]
    assert keys(sent(database, other, entry, credited=[key])) == [key]


def test_an_amendment_keeps_those_whom_the_published_case_names(database: Database, author: Colleague) -> None:
    document = sent(database, author, KARI)
    Collection(database).publish(a_case(words="kitchen", credit=document["credit"]))

    kept = sent(database, a_person(database), *document["credit"], slug="no-eksempelvik-kitchen")

    assert kept["credit"] == document["credit"]


def test_the_keys_of_a_draft_are_told_whatever_is_wrong_with_it() -> None:
    assert keys_in({"credit": [{"person": "kari23456789"}, {"person": 1}, "x", {}]}) == {"kari23456789"}
    assert keys_in({"credit": "x"}) == keys_in({}) == set()


# The checklist


def test_a_draft_with_names_can_be_checked_and_nothing_is_recorded(database: Database) -> None:
    assert failing(database, {**KARI, "orcid": ORCID}, OLA, {"account": "me", "did": ["collected"]}) == []
    assert people(database) == []


@pytest.mark.parametrize(
    ("entry", "path", "rule"),
    [
        ({"name": "Kari Nordmann", "did": ["coded"]}, "/credit/0/consent", "credit-without-consent"),
        ({"did": ["coded"]}, "/credit/0", "credit-unnamed"),
        ({"person": "nemo23456789", "did": ["coded"]}, "/credit/0/person", "credit-person-unknown"),
        ({**KARI, "orcid": "1"}, "/credit/0/orcid", "orcid"),
        ({**KARI, "did": ["codde"]}, "/credit/0/did/0", "literal-error"),
        ({"name": "Kari Nordmann", "consent": True}, "/credit/0/did", "missing"),
        (["Kari"], "/credit/0", "model-type"),
    ],
)
def test_each_fault_is_told_once_in_three_languages(database: Database, entry: Any, path: str, rule: str) -> None:
    told = {(one.path, one.rule): one for one in failing(database, entry)}

    assert (path, rule) in told
    if rule != "model-type":
        assert len(told) == 1
    sentences = [told[path, rule].sentence(language) for language in ("en", "nb", "nn")]
    assert [language for _, language in sentences] == ["en", "nb", "nn"]


def test_the_same_person_twice_is_told_before_anybody_is_recorded(database: Database) -> None:
    entries = [{**KARI, "orcid": ORCID}, OLA, {**KARI, "orcid": ORCID, "did": ["wrote"]}]

    assert [(one.rule, one.path) for one in failing(database, *entries)] == [("credited-twice", "/credit/2/person")]


def test_a_stored_draft_needs_no_consent_again(database: Database, author: Colleague) -> None:
    kept = sent(database, author, KARI)

    assert failing(database, *kept["credit"]) == []


def test_a_case_that_credits_nobody_is_advised_to_and_says_whom_instead(database: Database) -> None:
    advised = check_draft(database, a_case()).checklist.entries

    (entry,) = [one for one in advised if one.rule == "somebody-credited"]
    assert (entry.result, entry.is_blocking, entry.path) == ("fail", False, "/credit")
    assert EDITORS["nn"] in entry.sentence("nn")[0]

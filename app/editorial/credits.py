"""Credit as it is sent -> credit as documents hold it: a name is taken in at the door and kept apart, by consent."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from app import clock
from app.editorial.credit_reading import CreditReader, Newcomer, Unclear
from app.editorial.keys import READABLE, drawn
from app.editorial.written import list_at, text_at
from app.errors import DocumentRefused, Fault
from app.model.credit import MOST_CREDITED
from app.model.fault_sentences import fault_of
from app.model.json_text import JsonObject, objects_in
from app.model.paths import pointer_to
from app.model.person import Person
from app.store.people import people_credited
from app.store.turns import take_turn

KEY_LENGTH = 12


def with_keys(
    session: Session,
    document: JsonObject,
    actor_account_id: str,
    credited: Collection[str] = (),
    beside: Collection[str] = (),
) -> dict[str, Any]:
    """The document with a key in the place of everybody whom its credit names; who is not known yet is recorded.

    `credited` are keys that the case names already, such as `keys_in` the draft that is changed: to be named on needs
    no new consent. Nor do people of the published case, those whom this account recorded, and itself. A name without an
    ORCID iD means one of those whom the case names already, or else, of the same organisation, one who is named
    `beside` it, in the cases of the same file. In any other case it means somebody else.

    DocumentRefused where somebody is named without consent or not rightly: a draft must never hold what tells of a
    person. What tells of nobody, such as an entry without any name, is left for the checklist.
    """
    if document.get("credit") is None:
        return dict(document)
    faults = list(_no_list_of_people(document))
    if faults:
        raise DocumentRefused(faults[0].detail, faults)
    take_turn(session)
    known = {*credited, *people_credited(session, text_at(document, "slug"))}
    reader = CreditReader(session, actor_account_id, known, beside)
    entries: list[object] = []
    for place, entry in enumerate(list_at(document, "credit")):
        try:
            meant = reader.meant(entry)
        except Unclear as unclear:
            faults += () if unclear.is_harmless else _placed(unclear.faults, place)
            entries.append(entry)
            continue
        person = meant if isinstance(meant, Person) else _record(session, meant, actor_account_id)
        reader.note(person)
        entries.append(_entry(person.key, entry))
    if faults:
        raise DocumentRefused(faults[0].detail, faults)
    return {**document, "credit": entries}


def checked_credit(session: Session, document: JsonObject) -> tuple[dict[str, Any], list[Fault]]:
    """What is wrong with the credit of a draft, and the draft without that, so that it is said once.

    Nothing is stored: who would be recorded stands in it under a key that means nobody.
    """
    if any(_no_list_of_people(document)):
        # As the document itself is judged.
        return dict(document), []
    reader = CreditReader(session, None)
    made: dict[Newcomer, str] = {}
    entries: list[object] = []
    faults: list[Fault] = []
    for place, entry in enumerate(list_at(document, "credit")):
        try:
            meant = reader.meant(entry)
        except Unclear as unclear:
            faults += _placed(unclear.faults, place)
            entries.append(_entry(drawn(READABLE, KEY_LENGTH), entry))
            continue
        newcomer_key = made.setdefault(meant, drawn(READABLE, KEY_LENGTH)) if isinstance(meant, Newcomer) else ""
        entries.append(_entry(meant.key if isinstance(meant, Person) else newcomer_key, entry))
    return {**document, "credit": entries}, faults


def refused_credit(session: Session, document: JsonObject, actor_account_id: str) -> list[Fault]:
    """For what `with_keys` would refuse a new document of this account; nothing is stored."""
    if document.get("credit") is None:
        return []
    if faults := list(_no_list_of_people(document)):
        return faults
    reader = CreditReader(session, actor_account_id, people_credited(session, text_at(document, "slug")))
    for place, entry in enumerate(list_at(document, "credit")):
        try:
            reader.meant(entry)
        except Unclear as unclear:
            faults += () if unclear.is_harmless else _placed(unclear.faults, place)
    return faults


def keys_in(document: JsonObject) -> frozenset[str]:
    """The keys that a draft holds, whatever else is wrong with it."""
    return frozenset(key for _, entry in objects_in(document, "credit") if (key := text_at(entry, "person")))


def _record(session: Session, newcomer: Newcomer, actor_account_id: str) -> Person:
    person = Person(
        key=drawn(READABLE, KEY_LENGTH),
        name=newcomer.name,
        orcid=newcomer.orcid,
        ror=newcomer.ror,
        account_id=newcomer.account_id,
        consented_at=clock.now(),
        recorded_by=actor_account_id,
    )
    session.add(person)
    # Another entry of the same document may mean the same person.
    session.flush()
    return person


def _entry(key: str, sent: object) -> dict[str, object]:
    """An entry as documents hold it: what was done is kept as it was sent, and judged with the document."""
    did = {"did": sent["did"]} if isinstance(sent, Mapping) and "did" in sent else {}
    return {"person": key, **did}


def _no_list_of_people(document: JsonObject) -> Iterator[Fault]:
    credit = document.get("credit")
    if not isinstance(credit, list):
        yield fault_of("tuple_type", "/credit")
    elif len(credit) > MOST_CREDITED:
        yield fault_of("too_many", "/credit", most=MOST_CREDITED)


def _placed(faults: Collection[Fault], place: int) -> list[Fault]:
    entry = pointer_to("credit", place)
    return [replace(fault, pointer=f"{entry}{fault.pointer or ''}") for fault in faults]

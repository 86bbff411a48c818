"""What a second coder codes: the fields, and their codes as they are sent."""

from collections.abc import Mapping
from functools import cache

from app.errors import Fault
from app.model.derivation import UNCODED, UNKNOWN
from app.model.document import document_fields
from app.model.paths import pointer_to
from app.query.fields import FIELDS, FieldSpec
from app.query.values import ValueRefused, codes_of, value_of
from app.vocabulary.nearest import nearest

CODABLE: Mapping[str, FieldSpec] = {
    name: FIELDS[name]
    for name in (
        "sector", "target_group", "collaboration_form", "status", "continuity", "barrier", "enabler",
        "leadership_role", "outcome", "evidence", "funding_kind",
    )
}  # fmt: skip
"""What two readers of the same description may judge differently, by the names of the filters.

Countries, sizes and legal forms are looked up, not judged. Results belong to single outcomes, and `confidence` to the
description itself.
"""
MOST_CODES = 60
"""Codes of one field that are read; no vocabulary of these fields has as many."""

Codes = Mapping[str, tuple[str, ...]]
"""Codes by field, each once, in the order of the vocabulary. None of them: looked for and not found."""


@cache
def takes_one(field: FieldSpec) -> bool:
    """Whether a case has one code of the field at most."""
    tree = document_fields()
    for step in field.path.split("."):
        tree = tree.fields[step]
        if tree.is_list:
            return False
    return True


def field_named(name: str, pointer: str, faults: list[Fault]) -> FieldSpec | None:
    """The field of this name, None and a fault where it is not coded a second time."""
    if name in CODABLE:
        return CODABLE[name]
    detail = f"'{name}' is not coded a second time; fields are {', '.join(CODABLE)}."
    faults.append(Fault(detail, pointer=pointer, did_you_mean=nearest(name, CODABLE)))
    return None


def codes_read(field: FieldSpec, sent: object, pointer: str, faults: list[Fault]) -> tuple[str, ...]:
    """A code or a list of codes as it was sent; an empty list, or `unknown`, says that none was found."""
    given = [sent] if isinstance(sent, str) else sent
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        faults.append(Fault(f"'{field.name}' takes a code or a list of codes.", pointer=pointer))
        return ()
    if given == [UNKNOWN]:
        return ()
    most = 1 if takes_one(field) else MOST_CODES
    if len(given) > most:
        faults.append(Fault(f"'{field.name}' takes {most} at most, not {len(given)}.", pointer=pointer))
        return ()
    found = [_code(field, text, _place(sent, pointer, place), faults) for place, text in enumerate(given)]
    return tuple(code for code in codes_of(field) if code in found)


def all_codes_read(sent: Mapping[str, object], pointer: str, faults: list[Fault]) -> Codes:
    """The codes of every field that was sent; faults are noted, and reading goes on."""
    if len(sent) > MOST_CODES:
        faults.append(Fault(f"There are {len(CODABLE)} fields to code, not {len(sent)}.", pointer=pointer))
        return {}
    read: dict[str, tuple[str, ...]] = {}
    for name, codes in sent.items():
        below = f"{pointer}{pointer_to(name)}"
        if (field := field_named(name, below, faults)) is not None:
            read[name] = codes_read(field, codes, below, faults)
    if not sent:
        faults.append(Fault(f"Code one field at least: {', '.join(CODABLE)}.", pointer=pointer))
    # In the order of the table, so that the same coding is always written alike.
    return {name: read[name] for name in CODABLE if name in read}


def _place(sent: object, pointer: str, place: int) -> str:
    return pointer if isinstance(sent, str) else f"{pointer}{pointer_to(place)}"


def _code(field: FieldSpec, text: str, pointer: str, faults: list[Fault]) -> str | None:
    try:
        (code,) = value_of(field, text, None)
    except ValueRefused as refused:
        hint = refused.nearest if refused.nearest in codes_of(field) else None
        faults.append(Fault(refused.detail, pointer=pointer, did_you_mean=hint))
        return None
    if code in codes_of(field):
        return code
    faults.append(Fault(_why_not(field, code), pointer=pointer))
    return None


def _why_not(field: FieldSpec, code: str) -> str:
    if code == UNKNOWN:
        return f"'{UNKNOWN}' stands alone; an empty list says the same."
    if code == UNCODED:
        return f"A coding is of codes: what fits none is left out, and '{field.name}' is empty where none was found."
    return f"'{code}' is no single code of '{field.name}'."

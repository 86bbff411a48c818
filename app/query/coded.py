"""A coding: which codes somebody gave a case, field by field, and what it means that one is not named."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.model.derivation import UNCODED, UNKNOWN, values_of
from app.model.paths import steps_of, values_at
from app.query.codable import CODABLE, Codes
from app.query.fields import Absence, FieldSpec

LOOKED_FOR = frozenset(("not-stated", "not-applicable"))
"""Reasons for an empty field that somebody can only give who has looked."""


@dataclass(frozen=True, slots=True)
class Coded:
    """What somebody coded one field with."""

    codes: tuple[str, ...]
    """Empty where it was looked for and none was found."""
    is_whole: bool
    """Whether every code was looked for, so that one that is not named is absent."""


CodedFields = Mapping[str, Coded]
"""By name of the field. A field that was not coded is left out."""


def published_coding(document: Mapping[str, Any]) -> CodedFields:
    """What a published document says, whose author coded first; statements that no code fits are left out.

    An empty field counts as coded only where the document says that it was looked for: by `coded_fields`, by the code
    `unknown`, or by a reason in `missing`.
    """
    values = values_of(document)
    return {
        name: Coded(tuple(code for code in told if code != UNCODED), _is_whole(field, document, told))
        for name, field in CODABLE.items()
        if (told := values[name]) or _was_looked_for(field, document)
    }


def second_coding(codes: Codes) -> CodedFields:
    """What a second coder says, who goes through the whole list of every field that is coded at all."""
    return {name: Coded(found, is_whole=True) for name, found in codes.items()}


def _is_whole(field: FieldSpec, document: Mapping[str, Any], told: tuple[str, ...]) -> bool:
    """Whether what a coded field does not name is absent: not where a coder only coded what was told."""
    return field.absence is not Absence.OPEN or not told or field.path in document["coded_fields"]


def _was_looked_for(field: FieldSpec, document: Mapping[str, Any]) -> bool:
    path = field.path
    reasons = {document["missing"].get(one) for one in (path, path.partition(".")[0])}
    says_so = UNKNOWN in values_at(document, steps_of(path))
    return path in document["coded_fields"] or says_so or bool(reasons & LOOKED_FOR)

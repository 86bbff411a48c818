"""Identifiers of people and organisations, checked by form and check digits, kept without the address before them."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from app.model.credit_words import PERSON_WORDS
from app.model.texts import BLANK_IS_NULL, ONE_LINE, Name

_ORCID = re.compile(r"(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])", re.ASCII)
_ROR = re.compile(r"(?:https?://)?(?:ror\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})")
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")
_DIGITS_OF_ROR = "0123456789abcdefghjkmnpqrstvwxyz"


def orcid_of(sent: str) -> str:
    """`0000-0002-1825-0097`, perhaps sent as an address; PydanticCustomError if its check digit is not right."""
    # Only accounts need it: other commands and questions do not pay for the import.
    from stdnum.iso7064 import mod_11_2

    read = _ORCID.fullmatch(sent.strip())
    if read is None or not mod_11_2.is_valid(read[1].replace("-", "")):
        raise PydanticCustomError("orcid", PERSON_WORDS["orcid"]["en"])
    return read[1]


def ror_of(sent: str) -> str:
    """`05dxps055`, perhaps sent as an address; PydanticCustomError if its check digits are not right."""
    read = _ROR.fullmatch(sent.strip().lower())
    if read is None or _ror_check(read[1][:7]) != read[1][7:]:
        raise PydanticCustomError("ror", PERSON_WORDS["ror"]["en"])
    return read[1]


def _ror_check(number: str) -> str:
    """The last two digits of a ROR iD by those before them (ISO 7064 mod 97-10, on a number to the base of 32)."""
    value = 0
    for digit in number:
        value = value * 32 + _DIGITS_OF_ROR.index(digit)
    return f"{98 - value * 100 % 97:02}"


def _email_of(sent: str) -> str:
    if not _EMAIL.fullmatch(sent):
        raise PydanticCustomError("email", "Must be an e-mail address such as 'kari@example.org'.")
    # Nobody gives two people addresses that differ by capitals alone, and two accounts for one person are a mistake.
    return sent.lower()


def _normal(name: str) -> str:
    return unicodedata.normalize("NFC", name)


PersonName = Annotated[Name, AfterValidator(_normal)]
Email = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=254, pattern=ONE_LINE), AfterValidator(_email_of)
]
Orcid = Annotated[str, AfterValidator(orcid_of), WithJsonSchema({"type": "string"})]
Ror = Annotated[str, AfterValidator(ror_of), WithJsonSchema({"type": "string"})]
OptionalPersonName = Annotated[PersonName | None, BLANK_IS_NULL]
OptionalOrcid = Annotated[Orcid | None, BLANK_IS_NULL]
OptionalRor = Annotated[Ror | None, BLANK_IS_NULL]

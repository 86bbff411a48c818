"""ORCID and ROR iDs are right or refused, whichever way they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from app.model.identifiers import orcid_of, ror_of

DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"


@pytest.mark.parametrize("known", ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"])
@pytest.mark.parametrize("written", ["{}", "https://orcid.org/{}", "http://orcid.org/{}", " {} "])
def test_an_orcid_is_kept_without_its_address(known: str, written: str) -> None:
    assert orcid_of(written.format(known)) == known


@pytest.mark.parametrize(
    "wrong",
    ["", "0000-0002-1825-0098", "0000000218250097", "0000-0002-1694-233x", "https://example.org/0000-0002-1825-0097",
     "0000-0002-1825-0097 or so", "٠٠٠٠-0002-1825-0097", "0000-0002-1825-009\x00"],
)  # fmt: skip
def test_what_is_no_orcid_is_refused(wrong: str) -> None:
    with pytest.raises(PydanticCustomError, match="check digit"):
        orcid_of(wrong)


@pytest.mark.parametrize("known", ["05dxps055", "01xtthb56", "05xg72x27", "02mhbdp94"])
@pytest.mark.parametrize("written", ["{}", "https://ror.org/{}", "ror.org/{}", " https://ROR.org/{} "])
def test_a_ror_is_kept_without_its_address(known: str, written: str) -> None:
    assert ror_of(written.format(known)) == known


@pytest.mark.parametrize("wrong", ["", "05dxps056", "5dxps055", "15dxps055", "05dxpi055", "https://ror.org/", "grid.1"])
def test_what_is_no_ror_is_refused(wrong: str) -> None:
    with pytest.raises(PydanticCustomError, match="ROR iD"):
        ror_of(wrong)


@given(st.integers(0, 14), st.characters(categories=["Nd", "Lu"], max_codepoint=127))
def test_one_digit_changed_makes_an_orcid_wrong(place: int, other: str) -> None:
    digits = list("0000000218250097")
    if digits[place] == other:
        return
    digits[place] = other
    text = "".join(digits)

    with pytest.raises(PydanticCustomError):
        orcid_of("-".join(text[n : n + 4] for n in range(0, 16, 4)))


@given(st.integers(1, 6), st.sampled_from(DIGITS))
def test_one_sign_changed_makes_a_ror_wrong(place: int, other: str) -> None:
    signs = list("05dxps055")
    if signs[place] == other:
        return
    signs[place] = other

    with pytest.raises(PydanticCustomError):
        ror_of("".join(signs))

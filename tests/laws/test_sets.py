"""How far any case belongs to any set of codes is what its document says, counted out by hand."""

from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue.degrees import CaseRead, Lack, Zero
from app.model.document import document_bytes, parse_document
from app.query.condition_grammar import parse_condition
from app.query.fields import FIELDS
from app.query.memberships import Absent
from tests.laws.brute_values import Json, is_not_applicable, values
from tests.laws.drawn_cases import CODES, cases
from tests.trying import tried

CLOSED = {
    "sector", "sector_group", "target_group", "target_group_group", "collaboration_form", "collaboration_form_group",
    "legal_form_family", "tier",
}  # fmt: skip
OPEN = {"barrier", "enabler", "leadership_role", "outcome", "evidence", "funding_kind"}
"""Fields of which a coder notes only what was told, so that nothing follows from a code that is not there."""
OF_ONE_VALUE = {"country", "emes", "welfare_regime", "continuity", "status", "confidence", "original_language"}
TAGS = st.sampled_from(
    [(field, code) for field, codes in CODES.items() if field not in ("municipality", "organisation") for code in codes]
)
LOOKED_FOR = ("sectors", "barriers.codes", "outcomes.dimension", "collaboration_forms", "leadership_change.roles")


def expected(case: Json, field: str, code: str, absent: Absent) -> tuple[float | None, Lack | None, Zero | None]:
    told = values(case, field)
    named, has_uncoded = told - {"uncoded"}, "uncoded" in told
    if _is_there(case, code, named):
        return 1.0, None, None
    is_possible = ":" in code and _is_there(case, code, named, ("unknown",))
    if not is_possible and (FIELDS[field].path in case["coded_fields"] or (field in OF_ONE_VALUE and named)):
        return 0.0, None, None
    if absent is Absent.BY_FIELD or field in OF_ONE_VALUE:
        absent = Absent.MISSING if field in OPEN else Absent.ZERO_IF_CODED
    if absent is Absent.ZERO or (absent is Absent.ZERO_IF_CODED and named and not is_possible):
        return 0.0, None, Zero.BESIDE_UNCODED if has_uncoded else Zero.NOT_RECORDED
    if is_possible:
        return None, Lack.PART_UNKNOWN, None
    if named:
        return None, Lack.ABSENT, None
    if has_uncoded:
        return None, Lack.UNCODED, None
    return None, Lack.NOT_APPLICABLE if is_not_applicable(case, field) else Lack.UNKNOWN, None


def _is_there(case: Json, code: str, named: set[str], whatever: tuple[str, ...] = ()) -> bool:
    if ":" not in code:
        return code in named
    wanted = code.split(":")
    parts = [(one["dimension"], one["evidence"], one["result"] or "unknown") for one in case["outcomes"]]
    return any(
        all(want in ("*", part) or part in whatever for want, part in zip(wanted, one, strict=True)) for one in parts
    )


@given(cases(), st.lists(TAGS, min_size=1, max_size=8), st.sampled_from(Absent), st.sets(st.sampled_from(LOOKED_FOR)))
@tried(200)
def test_a_membership_is_what_the_document_says(
    drawn: dict[str, Any], tags: list[tuple[str, str]], absent: Absent, looked_for: set[str]
) -> None:
    case = orjson.loads(document_bytes(parse_document({**drawn, "coded_fields": sorted(looked_for)})))
    read = CaseRead(case, absent, "r")

    for field, code in tags:
        (found,) = read.degree(parse_condition(f"X={field}:{code}").membership).found
        assert (found.degree, found.lack, found.zero) == expected(case, field, code, absent), (field, code)


def test_every_coded_field_is_of_one_kind_as_it_declares() -> None:
    declared = {name: field.absence for name, field in FIELDS.items() if field.vocabulary}

    assert {name for name, absence in declared.items() if absence == "closed"} == CLOSED
    assert {name for name, absence in declared.items() if absence == "open"} == OPEN
    assert not OF_ONE_VALUE & (CLOSED | OPEN)

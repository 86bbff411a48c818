"""What can be asked of a case: one row per field; filters, facets, contract and tables follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.model.derivation import MUNICIPALITY, ORGANISATION, OUTCOME, UNCODED, UNKNOWN


class Kind(StrEnum):
    """How the values of a field look."""

    CODED = "coded"
    """A code of a vocabulary."""
    LANGUAGE = "language"
    """A BCP 47 tag."""
    NAME = "name"
    """A name as people write it, compared folded."""
    NUMBER = "number"
    """A whole number."""


class Absence(StrEnum):
    """What it means that a code is not recorded, where sets are built."""

    CLOSED = "closed"
    """The coder looked for every code."""
    OPEN = "open"
    """Only what the sources told was coded."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One thing that can be asked, and where in the document it stands."""

    name: str
    """Filter name, in the singular."""
    path: str
    """Where its values stand in the document, names joined by dots."""
    description: str
    kind: Kind = Kind.CODED
    vocabulary: str | None = None
    is_group: bool = False
    """Whether its codes are the groups of the vocabulary."""
    is_facet: bool = True
    absence: Absence | None = None
    part_of: str | None = None
    """Fields of one part are asked of the same organisation or municipality when they stand together."""
    tells: bool = False
    """Whether statements may carry no code; they count under `uncoded`."""


CASE_FIELDS: tuple[FieldSpec, ...] = (
    FieldSpec("country", "country", "Country of the collaboration, ISO 3166-1 alpha-2; EL and UK are understood.",
              vocabulary="countries"),
    FieldSpec("emes", "country", "Whether a member of the EMES network works in the country.",
              vocabulary="emes-memberships"),
    FieldSpec("welfare_regime", "country", "Welfare regime of the country, as commonly classified.",
              vocabulary="welfare-regimes"),
    FieldSpec("sector", "sectors", "What the collaboration works on.", vocabulary="sectors", absence=Absence.CLOSED),
    FieldSpec("sector_group", "sectors", "Group of near sectors.",
              vocabulary="sectors", is_group=True, absence=Absence.CLOSED),
    FieldSpec("target_group", "target_groups", "Whom it is for.", vocabulary="target-groups", absence=Absence.CLOSED),
    FieldSpec("target_group_group", "target_groups", "Group of near target groups.",
              vocabulary="target-groups", is_group=True, absence=Absence.CLOSED),
    FieldSpec("collaboration_form", "collaboration_forms", "How municipality and social entrepreneur work together.",
              vocabulary="collaboration-forms", absence=Absence.CLOSED),
    FieldSpec("collaboration_form_group", "collaboration_forms",
              "Group of near forms: buying, supporting, partnering, owning.",
              vocabulary="collaboration-forms", is_group=True, absence=Absence.CLOSED),
    FieldSpec("legal_form", "organisations.legal_form", "Legal form of an organisation in the role entrepreneur.",
              vocabulary="legal-forms", part_of=ORGANISATION),
    FieldSpec("legal_form_family", "organisations.legal_form_family",
              "Family of legal forms that makes forms comparable across countries, of an organisation in the role "
              "entrepreneur.", vocabulary="legal-form-families", absence=Absence.CLOSED, part_of=ORGANISATION),
    FieldSpec("any_legal_form", "organisations.legal_form", "Legal form of any organisation of the case.",
              vocabulary="legal-forms"),
    FieldSpec("legal_status", "organisations.legal_status",
              "Register entry or approval of an organisation in the role entrepreneur.",
              vocabulary="legal-forms", part_of=ORGANISATION),
    FieldSpec("barrier", "barriers.codes", "What stood in the way.",
              vocabulary="barriers", absence=Absence.OPEN, tells=True),
    FieldSpec("enabler", "enablers.codes", "What helped.", vocabulary="enablers", absence=Absence.OPEN, tells=True),
    FieldSpec("outcome", "outcomes.dimension",
              "What was brought about; `employment:evaluation:reached` asks for an outcome with that evidence and "
              "result, `*` stands for any part.", vocabulary="outcome-dimensions", absence=Absence.OPEN),
    FieldSpec("evidence", "outcomes.evidence", "What an outcome rests on, any outcome of the case.",
              vocabulary="evidence-kinds", absence=Absence.OPEN),
    FieldSpec("continuity", "continuity", "What became of that which the collaboration brought.",
              vocabulary="continuities"),
    FieldSpec("status", "status", "State of this collaboration.", vocabulary="case-statuses"),
    FieldSpec("confidence", "confidence", "How well the description is sourced, not how good the collaboration is.",
              vocabulary="confidence-levels"),
    FieldSpec("population_band", "municipalities.population_band", "Size of a municipality by inhabitants.",
              vocabulary="population-bands", part_of=MUNICIPALITY),
    FieldSpec("tier", "municipalities.tier", "Level of government of a municipality.",
              vocabulary="authority-tiers", absence=Absence.CLOSED, part_of=MUNICIPALITY),
    FieldSpec("leadership_role", "leadership_change.roles", "Office that moved or changed.",
              vocabulary="leadership-roles", absence=Absence.OPEN, tells=True),
    FieldSpec("funding_kind", "funding.kind", "Where money or other support came from.",
              vocabulary="funding-kinds", absence=Absence.OPEN),
    FieldSpec("original_language", "original_language",
              "Language of the place, in which the original text is given (BCP 47).", kind=Kind.LANGUAGE),
    FieldSpec("municipality", "municipalities", "Municipality by code (`NO-1103`) or full name.",
              kind=Kind.NAME, is_facet=False),
    FieldSpec("organisation", "organisations", "Organisation by full name.", kind=Kind.NAME, is_facet=False),
    FieldSpec("start_year", "start_year", "Year the collaboration began.", kind=Kind.NUMBER, is_facet=False),
    FieldSpec("end_year", "end_year", "Year the collaboration ended; not applicable while planned or ongoing.",
              kind=Kind.NUMBER, is_facet=False),
    FieldSpec("duration_years", "start_year",
              "Whole years from start to end, or to the year a running case was last seen.",
              kind=Kind.NUMBER, is_facet=False),
    FieldSpec("source_count", "sources", "Number of sources.", kind=Kind.NUMBER, is_facet=False),
)  # fmt: skip

COMPOSITE = {"outcome": OUTCOME}
"""Fields whose values may be patterns over the parts of a composite dimension."""

FIELDS: Mapping[str, FieldSpec] = {field.name: field for field in CASE_FIELDS}
FACETS: tuple[str, ...] = tuple(field.name for field in CASE_FIELDS if field.is_facet)
NUMBERS: tuple[str, ...] = tuple(field.name for field in CASE_FIELDS if field.kind is Kind.NUMBER)


def extra_values(field: FieldSpec) -> tuple[str, ...]:
    """Values beside the codes: for the unknown and, where statements may fit no code, for those."""
    return (UNKNOWN, UNCODED) if field.tells else (UNKNOWN,)


@cache
def parts_of(dimension: str) -> tuple[str, ...]:
    """Names of the fields that make up a composite dimension, in the order of its terms."""
    return tuple(field.name for field in CASE_FIELDS if field.part_of == dimension)

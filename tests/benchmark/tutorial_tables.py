"""The cases as SQLModel's tutorial teaches it: a table for each thing, link tables, relationships, public models.

In the tutorial's favour, the tables hold only what a list of cases shows: no long texts, no partners, no sources.
"""

from sqlalchemy import JSON
from sqlalchemy.orm import registry
from sqlmodel import Field, Relationship, SQLModel


class Row(SQLModel, registry=registry()):
    """A registry of their own: these tables are no part of Samspill's schema."""


class SectorLink(Row, table=True):
    case_id: int = Field(foreign_key="case.id", primary_key=True)
    code: str = Field(foreign_key="sector.code", primary_key=True, index=True)


class TargetGroupLink(Row, table=True):
    case_id: int = Field(foreign_key="case.id", primary_key=True)
    code: str = Field(foreign_key="targetgroup.code", primary_key=True, index=True)


class CollaborationFormLink(Row, table=True):
    case_id: int = Field(foreign_key="case.id", primary_key=True)
    code: str = Field(foreign_key="collaborationform.code", primary_key=True, index=True)


class BarrierLink(Row, table=True):
    case_id: int = Field(foreign_key="case.id", primary_key=True)
    code: str = Field(foreign_key="barrier.code", primary_key=True, index=True)


class CodeBase(SQLModel):
    code: str = Field(primary_key=True)


class Sector(CodeBase, Row, table=True):
    cases: list["Case"] = Relationship(back_populates="sectors", link_model=SectorLink)


class TargetGroup(CodeBase, Row, table=True):
    cases: list["Case"] = Relationship(back_populates="target_groups", link_model=TargetGroupLink)


class CollaborationForm(CodeBase, Row, table=True):
    cases: list["Case"] = Relationship(back_populates="collaboration_forms", link_model=CollaborationFormLink)


class Barrier(CodeBase, Row, table=True):
    cases: list["Case"] = Relationship(back_populates="barriers", link_model=BarrierLink)


class MunicipalityBase(SQLModel):
    name: str
    tier: str | None
    population: int | None
    latitude: float | None
    longitude: float | None


class Municipality(MunicipalityBase, Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    case: "Case" = Relationship(back_populates="municipalities")


class EntrepreneurBase(SQLModel):
    name: str
    legal_form: str | None
    legal_form_family: str | None = Field(index=True)


class Entrepreneur(EntrepreneurBase, Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    case: "Case" = Relationship(back_populates="entrepreneurs")


class OutcomeBase(SQLModel):
    dimension: str = Field(index=True)
    evidence: str
    result: str | None


class Outcome(OutcomeBase, Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    case: "Case" = Relationship(back_populates="outcomes")


class CaseBase(SQLModel):
    slug: str = Field(unique=True)
    title: str = Field(index=True)
    title_original: str | None
    original_language: str | None
    practice_en: str
    practice_nb: str
    practice_nn: str
    country: str = Field(index=True)
    start_year: int | None = Field(index=True)
    end_year: int | None
    status: str = Field(index=True)
    status_as_of: int | None
    continuity: str
    confidence: str
    unverified_fields: list[str] = Field(sa_type=JSON)


class Case(CaseBase, Row, table=True):
    id: int | None = Field(default=None, primary_key=True)
    sectors: list[Sector] = Relationship(back_populates="cases", link_model=SectorLink)
    target_groups: list[TargetGroup] = Relationship(back_populates="cases", link_model=TargetGroupLink)
    collaboration_forms: list[CollaborationForm] = Relationship(
        back_populates="cases", link_model=CollaborationFormLink
    )
    barriers: list[Barrier] = Relationship(back_populates="cases", link_model=BarrierLink)
    municipalities: list[Municipality] = Relationship(back_populates="case")
    entrepreneurs: list[Entrepreneur] = Relationship(back_populates="case")
    outcomes: list[Outcome] = Relationship(back_populates="case")


class CasePublic(CaseBase):
    sectors: list[CodeBase]
    target_groups: list[CodeBase]
    collaboration_forms: list[CodeBase]
    municipalities: list[MunicipalityBase]
    entrepreneurs: list[EntrepreneurBase]
    outcomes: list[OutcomeBase]


class FacetValue(SQLModel):
    code: str
    count: int


class Cell(SQLModel):
    row: str
    column: str
    count: int


class CasesPublic(SQLModel):
    items: list[CasePublic]
    total: int
    facets: dict[str, list[FacetValue]]

"""The entries of the codebook: each field of a document, then what is derived and asked for, with counts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.catalogue.agreement_words import agreement_sentences
from app.catalogue.code_meanings import choice_meanings, field_meanings, language_meanings, term_meanings
from app.catalogue.described import DescribedField
from app.catalogue.facets import count_values
from app.catalogue.labels import DIMENSIONS, field_label
from app.catalogue.recorded import Recorded
from app.catalogue.reliability import FEWEST, NOT_CODED_TWICE
from app.catalogue.selecting import known_of, unknown_of
from app.catalogue.snapshot import Snapshot
from app.formats.codebook import Agreement, Counts, Entry, Meaning
from app.formats.codebook_words import EMPTY, UNITS
from app.formats.columns import Type, described, document_column
from app.model.derivation import UNCODED
from app.model.field_descriptions import description_in
from app.model.guide import guide_to
from app.query.codable import CODABLE
from app.query.conditions import CaseQuery
from app.query.field_words import derived_description
from app.query.fields import CASE_FIELDS, FieldSpec, Kind
from app.query.measure import DEFAULT_WEIGHTS
from app.vocabulary.choices import choice_label
from app.vocabulary.languages import sentence_language

EVERYTHING = CaseQuery()
PART = "part"


def spec_at(path: str) -> FieldSpec | None:
    """The field that asks for just what stands at a path; the others of the path are derived from it."""
    return next((spec for spec in CASE_FIELDS if spec.path == path and _is_itself(spec)), None)


def derived_specs() -> Iterator[FieldSpec]:
    """Fields that can be asked and stand in no document as such."""
    return (spec for spec in CASE_FIELDS if not _is_itself(spec))


def _is_itself(spec: FieldSpec) -> bool:
    return spec.name in (spec.path, DIMENSIONS.get(spec.path)) and not spec.is_group


@dataclass(frozen=True, slots=True)
class Entries:
    """What entries are made from, for a reader of one language."""

    snapshot: Snapshot
    recorded: Recorded
    agreements: Mapping[str, Agreement]
    language: str

    def all_of(self, fields: Iterable[DescribedField]) -> Iterator[Entry]:
        """The entries of some fields of the document, then those of all that is derived."""
        for field in fields:
            yield self._of_document(field)
        for spec in derived_specs():
            yield self._derived(spec)

    @property
    def _spoken(self) -> str:
        return sentence_language(self.language)

    def _of_document(self, field: DescribedField) -> Entry:
        spec = spec_at(field.path)
        innermost = described(field.path.replace(".*", ""))["innermost"]
        absence = spec.absence.value if spec and spec.absence else None
        agreement = self.agreements.get(spec.name, NOT_CODED_TWICE) if spec and spec.name in CODABLE else None
        return Entry(
            name=field.path,
            path=field.path,
            is_derived=False,
            label=field.label,
            description=description_in(self._spoken, field.path, field.description),
            filters=tuple(one.name for one in CASE_FIELDS if one.path == field.path),
            type=PART if innermost["type"] == "object" else document_column(field.path.replace(".*", "")).type.value,
            is_list=field.is_list or field.is_map,
            is_required=field.is_required,
            empty=EMPTY[_emptiness(field)][self._spoken],
            guide=guide_to(field.path, self._spoken),
            counts=self._counts_of(spec, field.path),
            codes=tuple(self._codes_of(spec, field)),
            unit=_unit(field.path, self._spoken),
            minimum=innermost.get("minimum"),
            maximum=innermost.get("maximum"),
            longest=innermost.get("maxLength"),
            language=field.language,
            vocabulary=field.vocabulary,
            absence=absence,
            absence_said=self._absence_said(absence),
            weight=DEFAULT_WEIGHTS.get(spec.name) if spec else None,
            agreement=agreement,
            agreement_said=agreement_sentences(agreement, FEWEST, self._spoken) if agreement else None,
        )

    def _derived(self, spec: FieldSpec) -> Entry:
        absence = spec.absence.value if spec.absence else None
        return Entry(
            name=spec.name,
            path=spec.path,
            is_derived=True,
            label=field_label(spec, self.language),
            description=derived_description(spec, self._spoken),
            filters=(spec.name,),
            type=_TYPES[spec.kind].value,
            is_list=spec.kind is not Kind.NUMBER and spec.path != "country",
            is_required=False,
            empty=EMPTY["derived"][self._spoken],
            guide=(),
            counts=self._asked(spec),
            codes=tuple(field_meanings(spec, self._cases_by_code(spec), self.language)),
            unit=_unit(spec.name, self._spoken),
            minimum=0 if spec.kind is Kind.NUMBER else None,
            vocabulary=spec.vocabulary,
            absence=absence,
            absence_said=self._absence_said(absence),
            weight=DEFAULT_WEIGHTS.get(spec.name),
        )

    def _absence_said(self, absence: str | None) -> str | None:
        return f"{choice_label('absence', absence, self._spoken).text}." if absence else None

    def _counts_of(self, spec: FieldSpec | None, path: str) -> Counts:
        if spec is not None:
            return self._asked(spec)
        known, applies_not = self.recorded.cases[path], self.recorded.not_applicable[path]
        return Counts(known, len(self.snapshot) - known - applies_not, applies_not, reasons=self._reasons(path))

    def _asked(self, spec: FieldSpec) -> Counts:
        """As the filters count."""
        known, unknown = len(known_of(self.snapshot, spec.name)), len(unknown_of(self.snapshot, spec.name))
        uncoded = len(self.snapshot.dimension(spec.name).get(UNCODED, ())) if spec.tells else None
        rest = len(self.snapshot) - known - unknown
        return Counts(known, unknown, rest, uncoded, self._reasons(spec.path) if _is_itself(spec) else {})

    def _reasons(self, path: str) -> Mapping[str, int]:
        return dict(sorted(self.recorded.reasons[path].items()))

    def _codes_of(self, spec: FieldSpec | None, field: DescribedField) -> Iterator[Meaning]:
        cases = self.recorded.codes[field.path]
        if spec is not None:
            yield from field_meanings(spec, self._cases_by_code(spec), self.language)
        elif field.vocabulary:
            yield from term_meanings(field.vocabulary, cases, self.language)
        elif field.choices:
            yield from choice_meanings(field.dimension or "", field.choices, cases, self.language)
        elif field.dimension:
            yield from language_meanings(cases, self.language)

    def _cases_by_code(self, spec: FieldSpec) -> Mapping[str, int]:
        if spec.kind not in (Kind.CODED, Kind.LANGUAGE):
            return {}
        counted = count_values(self.snapshot, spec, EVERYTHING, with_zero=True)
        return {count.code: count.cases for count in counted if count.code is not None}


_TYPES = {Kind.CODED: Type.CODE, Kind.LANGUAGE: Type.TEXT, Kind.NAME: Type.TEXT, Kind.NUMBER: Type.INTEGER}
_UNIT_OF = {
    "duration_years": "years",
    "source_count": "sources",
    "funding.amount": "money",
    "scale.value": "counted",
    "emes.*.score": "score",
    "outcomes.sources": "places",
    "organisations.founded": "year",
    "status_as_of": "year",
}
_UNIT_OF_LAST = {
    "year": "year",
    "start_year": "year",
    "end_year": "year",
    "lau_year": "year",
    "population_year": "year",
    "population": "inhabitants",
    "latitude": "degrees",
    "longitude": "degrees",
}


def _unit(path: str, spoken: str) -> str | None:
    unit = _UNIT_OF.get(path) or _UNIT_OF_LAST.get(path.rpartition(".")[2])
    return UNITS[unit][spoken] if unit else None


def _emptiness(field: DescribedField) -> str:
    """Which of the sentences says what it means that nothing stands there."""
    if field.is_required:
        return "in_part" if "." in field.path else "never"
    return "list" if field.is_list or field.is_map else "value"

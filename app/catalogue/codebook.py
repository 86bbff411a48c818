"""The codebook of the published cases: what every field, code and column means, and how often it is met."""

from collections.abc import Mapping

from app.catalogue.described import described_fields
from app.catalogue.entries import Entries
from app.catalogue.exporting import CODED, columns_of_list, published_on
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.recorded import recorded_in
from app.catalogue.reliability import agreements
from app.catalogue.snapshot import Snapshot
from app.formats.about import selection_note
from app.formats.case_sheets import case_sheets
from app.formats.codebook import Codebook, Described, Sign
from app.formats.codebook_table import codebook_rows
from app.formats.codebook_words import NOTES, SIGNS
from app.formats.delimited import csv_rows
from app.formats.indicators import indicator_table
from app.formats.listing import list_table
from app.formats.long import long_table
from app.vocabulary.choices import CHOICES, choice_label
from app.vocabulary.field_names import UNCODED_VALUE, UNKNOWN_VALUE, name_label
from app.vocabulary.languages import sentence_language
from app.vocabulary.loading import digest
from app.vocabulary.terms import Label


def codebook_csv(keeper: SnapshotKeeper, language: str, snapshot: Snapshot | None = None) -> bytes:
    """The codebook as CSV; the same bytes for the same dataset revision."""
    return csv_rows(codebook_rows(codebook_of(keeper, language, snapshot)))


def codebook_of(keeper: SnapshotKeeper, language: str, snapshot: Snapshot | None = None) -> Codebook:
    """The codebook for a reader of a language, counted in the newest snapshot unless another is given.

    All documents are read once for each snapshot; a second codebook of the same takes milliseconds.
    """
    snapshot = keeper.newest() if snapshot is None else snapshot
    described = described_fields(language)
    recorded = recorded_in(keeper, snapshot, tuple(field.path for field in described))
    spoken = sentence_language(language)
    entries = Entries(snapshot, recorded, agreements(keeper.database, snapshot.revision), language)
    return Codebook(
        language=language,
        sentences=spoken,
        entries=tuple(entries.all_of(described)),
        tables=tables(),
        signs=tuple(Sign(code, _sign_label(code, language), meaning[spoken]) for code, meaning in SIGNS.items()),
        notes=(selection_note(len(snapshot), spoken), *(note[spoken] for note in NOTES)),
        cases=len(snapshot),
        revision=snapshot.revision,
        published_on=published_on(keeper, snapshot.revision),
        version=digest(),
    )


def tables() -> tuple[Described, ...]:
    """Every table of the exports, by shape, with its columns."""
    made = {
        "list": (list_table(columns_of_list().values()),),
        "indicator": (indicator_table(CODED),),
        "long": (long_table(CODED, lambda field, code: name_label(field.name, "en")),),
        "workbook": tuple(sheet.table for sheet in case_sheets()),
    }
    return tuple(
        Described(table.name, shape, table.description, table.columns) for shape, some in made.items() for table in some
    )


_VALUES: Mapping[str, str] = {"unknown": UNKNOWN_VALUE, "uncoded": UNCODED_VALUE}
_REASONS = "absence_reason"


def _sign_label(code: str, language: str) -> Label:
    if code in CHOICES[_REASONS]:
        return choice_label(_REASONS, code, language)
    return name_label(_VALUES[code], language)

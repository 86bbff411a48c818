"""The codebook as the API tells it."""

from collections.abc import Mapping
from typing import Any

from app.api.codebook_shapes import CodebookAgreement, CodebookCode
from app.catalogue.reliability import FEWEST
from app.formats.about import LICENCE
from app.formats.codebook import Codebook, Described, Entry, Meaning
from app.formats.codebook_words import AGREEMENT_METHOD
from app.formats.columns import Column

Json = dict[str, Any]


def codebook_body(codebook: Codebook, links: Mapping[str, str]) -> Json:
    """All of it, as `CodebookAnswer` declares it."""
    return {
        "items": [_field(entry) for entry in codebook.entries],
        "total": len(codebook.entries),
        "signs": [
            {
                "code": sign.code,
                "label": sign.label.text,
                "label_language": sign.label.language,
                "meaning": sign.meaning,
            }
            for sign in codebook.signs
        ],
        "tables": [_table(table, codebook.language) for table in codebook.tables],
        "agreement_method": AGREEMENT_METHOD[codebook.sentences],
        "fewest_units": FEWEST,
        "notes": list(codebook.notes),
        "sentences_language": codebook.sentences,
        "definitions_language": "en",
        "cases": codebook.cases,
        "published_on": codebook.published_on,
        "licence": LICENCE,
        "version": codebook.version,
        "links": dict(links),
        "revision": codebook.revision,
    }


def _field(entry: Entry) -> Json:
    counts = entry.counts
    return {
        "name": entry.name,
        "path": entry.path,
        "derived": entry.is_derived,
        "label": entry.label.text,
        "label_language": entry.label.language,
        "description": entry.description,
        "filters": list(entry.filters),
        "type": entry.type,
        "several": entry.is_list,
        "required": entry.is_required,
        "unit": entry.unit,
        "minimum": entry.minimum,
        "maximum": entry.maximum,
        "longest": entry.longest,
        "language": entry.language,
        "vocabulary": entry.vocabulary,
        "absence": entry.absence,
        "absence_sentence": entry.absence_said,
        "empty": entry.empty,
        "guide": list(entry.guide),
        "weight": entry.weight,
        "cases": {
            "known": counts.known,
            "unknown": counts.unknown,
            "not_applicable": counts.not_applicable,
            "uncoded": counts.uncoded,
            "reasons": dict(counts.reasons),
        },
        "codes": [_code(meaning) for meaning in entry.codes],
        "agreement": _agreement(entry),
    }


def _agreement(entry: Entry) -> CodebookAgreement | None:
    agreement, sentence = entry.agreement, entry.agreement_said
    if agreement is None or sentence is None:
        return None
    return {
        "alpha": agreement.alpha,
        "alpha_blind": agreement.alpha_blind,
        "units": agreement.units,
        "blind": agreement.blind,
        "same": agreement.same,
        "told_only": agreement.told_only,
        "second_coders": agreement.second_coders,
        "sentence": sentence,
    }


def _code(meaning: Meaning) -> CodebookCode:
    return {
        "code": meaning.code,
        "label": meaning.label.text,
        "label_language": meaning.label.language,
        "definition": meaning.definition,
        "note": meaning.note,
        "group": meaning.group,
        "membership": meaning.membership,
        "anchors": [
            {"score": anchor.score, "text": anchor.text, "membership": anchor.membership} for anchor in meaning.anchors
        ],
        "cases": meaning.cases,
    }


def _table(table: Described, language: str) -> Json:
    return {
        "name": table.name,
        "shape": table.shape,
        "description": table.description,
        "columns": [_column(column, language) for column in table.columns],
    }


def _column(column: Column, language: str) -> Json:
    label = column.label(language)
    return {
        "name": column.name,
        "label": label.text,
        "label_language": label.language,
        "description": column.description,
        "type": column.type.value,
        "path": column.path,
        "empty": column.empty,
        "separator": column.separator,
        "vocabulary": column.vocabulary,
        "language": column.language,
    }

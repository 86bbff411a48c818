"""A cell of a comparison side by side as one text: for readers in words, for programs in codes."""

from collections.abc import Iterator

from app.catalogue.cells import Cell, State, Statement
from app.catalogue.labels import code_label, value_label
from app.catalogue.table_sentences import value_words
from app.catalogue.table_words import TABLE_WORDS, TableWords
from app.formats.columns import SEPARATOR
from app.formats.columns import Cell as Plain
from app.query.fields import FIELDS
from app.vocabulary.languages import language_name, sentence_language

BETWEEN = "; "
"""Between values in words; labels may hold commas themselves."""


def cell_codes(cell: Cell) -> Plain:
    """What a program reads: codes or numbers joined by `|`, a text as it stands, else the state of the cell."""
    if cell.state is not State.TOLD:
        return cell.state.value
    if len(cell.values) == 1:
        return cell.values[0]
    return SEPARATOR.join(map(str, cell.values)) or "\n".join(one.offered.text for one in cell.statements) or None


def cell_words(field: str, cell: Cell, language: str) -> str:
    """What a reader reads, with what must stand beside it: in which language, by whom translated, not verified."""
    words = TABLE_WORDS[sentence_language(language)]
    said = _said(field, cell, language, words)
    return f"{said} ({words.unverified})" if cell.is_unverified else said


def _said(field: str, cell: Cell, language: str, words: TableWords) -> str:
    if cell.state is State.NOT_APPLICABLE:
        return words.not_applicable
    if cell.state is State.UNKNOWN:
        unknown = value_label(FIELDS["sector"], None, language).text
        return f"{unknown} ({code_label('absence_reason', cell.reason, language).text})" if cell.reason else unknown
    names = all(one.offered.language == "und" for one in cell.statements)
    told = [
        *_values(field, cell, language, words),
        *(_statement(field, one, language, words) for one in cell.statements),
    ]
    return (BETWEEN if names else "\n").join(told) or words.none


def _values(field: str, cell: Cell, language: str, words: TableWords) -> Iterator[str]:
    """Codes and numbers that no statement stands for."""
    in_statements = {code for one in cell.statements for code in one.codes}
    if told := [value_words(field, code, language) for code in cell.codes if code not in in_statements]:
        yield BETWEEN.join(told)
    for number in cell.numbers:
        said = value_words(field, number, language)
        yield words.at_least.format(said) if cell.is_at_least else said


def _statement(field: str, statement: Statement, language: str, words: TableWords) -> str:
    offered = statement.offered
    marks = []
    if offered.language not in (language, "und"):
        marks.append(words.in_language.format(language_name(offered.language, sentence_language(language)).text))
    if offered.translated_by == "machine":
        marks.append(words.by_machine)
    text = f"{offered.text} ({', '.join(marks)})" if marks else offered.text
    codes = BETWEEN.join(value_words(field, code, language) for code in statement.codes)
    return f"{codes}: {text}" if codes else text

"""The README of a package, in three languages: the question, counts and exclusions, limits, how to read and cite it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from app.formats.about import LICENCE, LICENCE_ADDRESS, number_text, selection_note
from app.formats.citation_words import NO_ADDRESS
from app.formats.csv_folder import Written
from app.formats.frozen import Frozen
from app.formats.package_citation import citation_sentence
from app.formats.package_table_words import table_description
from app.formats.package_tables import REASONS, unknown_columns
from app.formats.package_words import CODEBOOK, DESCRIPTION, LICENCE_TEXT, TITLE, WORDS, Words
from app.formats.tables import Table
from app.formats.tally import Tally
from app.model.derivation import UNKNOWN
from app.vocabulary.choices import CHOICES
from app.vocabulary.field_names import path_label
from app.vocabulary.loading import vocabularies


def readme(frozen: Frozen, tables: Sequence[Written], tally: Tally, language: str) -> str:
    """The whole text, as Markdown."""
    words = WORDS[language]
    parts = (
        [
            f"# {TITLE[language].format(frozen.state(language))}",
            DESCRIPTION[language],
            *_question(frozen, words, language),
        ],
        [f"## {words.counts}", *_counts(frozen, words, language), *_tables(tables, words, language)],
        [f"## {words.limits}", _bullets(_limits(tally, words, language))],
        [f"## {words.reading}", *_reading(frozen, words, language), *_code()],
        [f"## {words.licence}", LICENCE_TEXT[language].format(name=LICENCE, address=LICENCE_ADDRESS)],
        [f"## {words.cite}", *_citing(frozen, words, language)],
    )
    return "\n\n".join(paragraph for part in parts for paragraph in part if paragraph) + "\n"


def package_notes(frozen: Frozen, language: str) -> Iterator[str]:
    """What whoever asked for it should know at once."""
    if not frozen.cases:
        yield WORDS[language].empty
    if not frozen.base:
        yield NO_ADDRESS[language]


def _question(frozen: Frozen, words: Words, language: str) -> Iterator[str]:
    if not frozen.label:
        told = [f"{words.question}: {frozen.words[language]}"]
        if frozen.expression:
            told.append(f"{words.expression}: `{frozen.expression}`")
        told.append(f"{words.again}: <{frozen.address}>")
        yield _bullets(told)
    yield words.revision.format(revision=frozen.revision, day=frozen.published_on or "-", software=frozen.software)
    if frozen.redacted is not None:
        yield words.redacted.format(frozen.redacted)


def _counts(frozen: Frozen, words: Words, language: str) -> Iterator[str]:
    counts = [(words.published, frozen.published), (words.found, frozen.cases)]
    if not frozen.label:
        counts.append((words.left_out, frozen.published - frozen.cases))
    yield _bullets(f"{said}: {number_text(number, language)}" for said, number in counts)
    if not frozen.cases:
        yield words.empty
    if frozen.unjudged_in_all:
        yield words.unjudged.format(number_text(frozen.unjudged_in_all, language))
        yield _bullets(
            words.unjudged_by.format(field=one.labels[language], cases=number_text(one.cases, language))
            for one in frozen.unjudged
        )
    if "qca.R" in frozen.scripts and frozen.analysed:
        numbers = {name: number_text(number, language) for name, number in frozen.analysed.items()}
        yield words.analysed.format(cases=number_text(frozen.cases, language), **numbers)
        if frozen.analysed.get("ones"):
            yield words.analysed_ones.format(numbers["ones"])
    yield words.hidden


def _tables(tables: Sequence[Written], words: Words, language: str) -> Iterator[str]:
    rows = [f"| {words.table} | {words.rows} | {words.holds} |", "|---|---:|---|"]
    rows += [
        f"| `{one.table.name}` | {number_text(one.rows, language)} | {_said(one.table, language)} |" for one in tables
    ]
    yield f"### {words.files}"
    yield "\n".join(rows)


def _said(table: Table, language: str) -> str:
    return table_description(table.name, table.description, language)


def _limits(tally: Tally, words: Words, language: str) -> Iterator[str]:
    yield selection_note(tally.cases, language)
    if tally.confidence:
        yield words.confidence.format(_counted("confidence-levels", tally.confidence, language))
    if tally.evidence:
        yield words.evidence.format(_counted("evidence-kinds", tally.evidence, language))
    numbers = partial(number_text, language=language)
    yield words.continuity.format(known=numbers(tally.known_continuity), cases=numbers(tally.cases))
    if tally.translations:
        yield words.machine.format(machine=numbers(tally.unchecked), all=numbers(tally.translations))
    yield words.points.format(numbers(tally.points), numbers(tally.municipalities))
    if tally.cases and tally.never_said:
        yield words.never.format(", ".join(f"`{name}` ({_name(name, language)})" for name in tally.never_said))
    yield words.coder
    yield words.absence


def _reading(frozen: Frozen, words: Words, language: str) -> Iterator[str]:
    yield words.missing
    if frozen.label:
        yield f"`codebook{'' if language == 'en' else f'_{language}'}.csv`: {CODEBOOK[language]}"
    if "qca.R" in frozen.scripts:
        yield words.analysis
    if "qca_cases.csv" in frozen.scripts:
        yield words.analysis_tables
    yield words.reasons
    yield _bullets(f"`NA:{reason}`: {labels[language]}" for reason, labels in CHOICES["absence_reason"].items())
    yield words.code.format(" ".join(f"`{name}`," for name in unknown_columns()).removesuffix(","))
    yield words.formulas
    yield words.same


def _citing(frozen: Frozen, words: Words, language: str) -> Iterator[str]:
    yield citation_sentence(frozen, language)
    if frozen.is_credited:
        yield words.named.format(f"<{frozen.naming_address}>")
    if not frozen.label:
        yield words.kept


def _code() -> Iterator[str]:
    quoted = ", ".join(f'"{value}"' for value in ("", *REASONS, UNKNOWN))
    yield f'```r\ncases <- read.csv("cases.csv", encoding = "UTF-8", na.strings = c({quoted}))\n```'
    yield f'```python\nimport pandas\n\ncases = pandas.read_csv("cases.csv", na_values=[{quoted}])\n```'


def _counted(vocabulary: str, counts: Counter[str], language: str) -> str:
    terms = vocabularies()[vocabulary].terms
    told = ((term.label(language).text, counts[code]) for code, term in terms.items() if counts[code])
    return ", ".join(f"{label}: {number_text(number, language)}" for label, number in told)


def _name(field: str, language: str) -> str:
    return path_label(field, language).text


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)

"""Sets from our own cases in place of a table that is sent: `set` of a QCA request."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from fastapi import Request

from app.api.as_of import state_asked
from app.api.dependencies import services_of
from app.api.qca_columns import column_told, warning_told
from app.api.qca_table_answer import PATH, READABLE
from app.api.shapes import address, address_in
from app.catalogue.configuration_files import decisions_told, in_one_line
from app.catalogue.configuration_sentences import TableTeller, checked
from app.catalogue.configurations import Configurations, configurations
from app.catalogue.names import PublishedNames
from app.catalogue.snapshot import Snapshot
from app.errors import Fault, QueryRefused
from app.qca.table import MOST_CASES, MOST_CONDITIONS, Source, Table
from app.query.complaints import Complaints
from app.query.configuring import SetRequest, set_of, set_parameters, values_sent
from app.query.grammar import Reading
from app.query.parameters import beyond_an_address
from app.query.sentences import sentence_of
from app.vocabulary.languages import sentence_language
from app.vocabulary.nearest import nearest

Json = Mapping[str, Any]
OF_CASES = ("zeros-from-absence", "few-on-one-side", "lower-bounds", "nothing-left", "open-field", "empty-category")
"""Warnings that only who knows the cases can give; of the sets themselves an analysis warns anyway."""
SET = "set"
"""Where it stands in the body."""


def source_of_set(request: Request, sent: Any, complaints: Complaints, language: str) -> Source:
    """The table that `set` of a body asks for, with all that was decided; AnalysisRefused points into the body."""
    services = services_of(request)
    if isinstance(sent, Mapping) and (said := beyond_an_address(sent)):
        complaints.at((SET,), said)
        complaints.finish()
    values, faults = _values(sent)
    snapshot = _snapshot(request, values, faults)
    reading = Reading(values, PublishedNames(services.database, snapshot), faults)
    asked = set_of(reading) if isinstance(sent, Mapping) else None
    if asked and len(asked.conditions) > MOST_CONDITIONS:
        said = f"An analysis takes at most {MOST_CONDITIONS} conditions, not {len(asked.conditions)}."
        reading.fault("conditions", said)
    if asked and not faults:
        try:
            table = configurations(services.keeper, snapshot, asked, language, _count)
            checked(table)
            _check_some(table)
        except QueryRefused as refused:
            faults += refused.faults
    for fault in faults:
        complaints.at((SET, *([fault.parameter] if fault.parameter else [])), fault.detail, fault.did_you_mean)
    complaints.finish()
    return _source(request, table, values, language)


def _values(sent: Any) -> tuple[dict[str, list[str]], list[Fault]]:
    if not isinstance(sent, Mapping):
        said = f'\'{SET}\' is an object, as in {{"conditions": ["OWNS=sector:energy"], "outcome": "continuity"}}.'
        return {}, [Fault(said)]
    values, wrong = values_sent(sent)
    known = set_parameters()
    faults = [Fault(detail, parameter=name) for name, detail in wrong.items()]
    faults += [
        Fault(f"A set has no '{name}'.", parameter=name, did_you_mean=nearest(name, known))
        for name in sent
        if name not in known
    ]
    faults += [
        Fault(f"'{name}' takes one value, not {len(given)}.", parameter=name)
        for name, given in values.items()
        if name in known and len(given) > 1 and not known[name].is_list
    ]
    return {name: given for name, given in values.items() if name in known}, faults


def _snapshot(request: Request, values: Mapping[str, list[str]], faults: list[Fault]) -> Snapshot:
    """The published cases as of what `as_of` of the set says; the newest, and a fault, where it says nothing of use."""
    try:
        return state_asked(request, values).snapshot
    except QueryRefused as refused:
        faults += refused.faults
        return services_of(request).keeper.newest()


def _count(cases: int) -> None:
    if cases > MOST_CASES:
        detail = f"The set has {cases} cases; an analysis takes {MOST_CASES}. Narrow it with filters, such as sector."
        raise QueryRefused(detail, [Fault(detail, parameter="conditions")])


def _check_some(table: Configurations) -> None:
    if not table.cases:
        detail = f"No case is left of {table.found}; GET {PATH} says of each what is missing. {_because(table)}".strip()
        raise QueryRefused(detail, [Fault(detail, parameter="conditions")])


def _because(table: Configurations) -> str:
    return " ".join(one.sentence for one in TableTeller(table, "en").open_fields())


def _source(request: Request, table: Configurations, values: Mapping[str, list[str]], language: str) -> Source:
    teller = TableTeller(table, sentence_language(language))
    columns = {column.name: table.values(column) for column in table.asked.columns}
    return Source(
        Table(tuple(case.slug for case in table.cases), columns),
        outcome=table.asked.outcome.name,
        conditions=tuple(column.name for column in table.asked.conditions),
        addresses={
            case.slug: address_in(request, f"/v1/cases/{case.slug}") for case in (*table.cases, *table.excluded)
        },
        notes=tuple(teller.notes()),
        warnings=tuple(warning_told(one) for one in teller.warnings() if one.code in OF_CASES),
        excluded=tuple(
            {"case": case.slug, "column": name, "reason": found.lack, "sentence": teller.lack(name, found)}
            for case in table.excluded
            for name, found in case.lacks
        ),
        echo=_echo(request, table, teller, values, language),
        revision=table.revision,
        because=_because(table),
        remarks=tuple(_remarks(request, table)),
    )


def _echo(
    request: Request, table: Configurations, teller: TableTeller, values: Mapping[str, list[str]], language: str
) -> Json:
    asked: SetRequest = table.asked
    query = urlencode(values, doseq=True, safe=READABLE)
    return {
        "conditions": [column_told(table, teller, column) for column in asked.conditions],
        "outcome": column_told(table, teller, asked.outcome),
        "absent": asked.absent,
        "missing": "refuse" if asked.is_refusing else "exclude",
        "calibration": asked.convention,
        "query": {"expression": asked.query.expression, "words": sentence_of(asked.query, language)},
        "link": address_in(request, PATH, query),
    }


def _remarks(request: Request, table: Configurations) -> list[str]:
    """Where the table is from, what was asked and decided, in English: the comments of a script hold ASCII alone."""
    teller = TableTeller(table, "en")
    query = urlencode({**table.asked.parameters(table.revision), "format": "csv"}, doseq=True, safe=READABLE)
    lines = [
        f"Samspill, dataset revision {table.revision}, CC BY 4.0.", f"The table: {address(request, PATH, query)}",
        sentence_of(table.asked.query, "en"),
        *teller.notes(), *(one.sentence for one in teller.warnings()),
        *decisions_told(table, teller),
    ]  # fmt: skip
    return [_ascii(in_one_line(line)) for line in lines]


def _ascii(text: str) -> str:
    plain = text.translate(_PLAIN)
    return plain.encode("ascii", "replace").decode()


_PLAIN = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "→": "->", "’": "'", "…": "...",
                        "\u00a0": " "})  # fmt: skip

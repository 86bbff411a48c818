"""Two sides of a table against each other: the cases in which both values stand, or stand together."""

from collections.abc import Iterator, Mapping

from pyroaring import BitMap

from app.catalogue.axes import Side
from app.catalogue.counted import Asked, Crosstab
from app.catalogue.facets import siblings_of
from app.catalogue.selecting import parts_meeting
from app.catalogue.sets import NOTHING, union
from app.catalogue.snapshot import Snapshot
from app.errors import Fault, QueryRefused
from app.model.derivation import OUTCOME, UNKNOWN
from app.query.dimensions import OUTCOME_PARTS, OUTCOME_RESULT, part_of_both
from app.query.fields import FieldSpec, parts_of

MOST_CELLS = 10_000
"""Of a table: more is none that anybody reads, and the cases themselves are to be had as a file."""
Code = str | None
Pair = tuple[Code, Code]


def crossed(snapshot: Snapshot, asked: Asked, base: BitMap, down: Side, across: Side, parameter: str) -> Crosstab:
    """The table of two sides; QueryRefused, naming the parameter, where it would have too many cells.

    Values of one organisation, municipality or outcome must stand in one.
    """
    rows, columns = down.axis, across.axis
    _check_size(down, across, parameter)
    part = part_of_both(rows.name, columns.name)
    if part is None:
        counts = tuple(tuple(map(ids.intersection_cardinality, across.sets)) for ids in down.sets)
        coded = down.coded & across.coded
    else:
        met = _met(snapshot, asked, part, rows.field, columns.field)
        counts = tuple(
            tuple(
                base.intersection_cardinality(met.get((row.code, column.code), NOTHING))
                if _meets(rows.field, row.code) and _meets(columns.field, column.code)
                else ids.intersection_cardinality(others)
                for column, others in zip(columns.values, across.sets, strict=True)
            )
            for row, ids in zip(rows.values, down.sets, strict=True)
        )
        coded = base & union(ids for pair, ids in met.items() if None not in pair)
    return Crosstab(
        asked=asked,
        rows=rows,
        columns=columns,
        counts=counts,
        cases=len(base),
        coded_cases=len(coded),
        unknown_both=down.unknown.intersection_cardinality(across.unknown),
        not_applicable_both=down.not_applicable.intersection_cardinality(across.not_applicable),
        part=part,
        without_column=tuple(map(across.not_applicable.intersection_cardinality, down.sets)),
        without_row=tuple(map(down.not_applicable.intersection_cardinality, across.sets)),
    )


def _check_size(down: Side, across: Side, parameter: str) -> None:
    high, wide = len(down.sets), len(across.sets)
    if high * wide <= MOST_CELLS:
        return
    detail = (
        f"'{down.axis.name}' by '{across.axis.name}' would be a table of {high} x {wide} = {high * wide} cells; "
        f"at most {MOST_CELLS} are given. Ask for fewer cases, for a group of codes such as 'legal_form_family', or "
        "for the cases themselves as a file (/v1/cases?format=csv)."
    )
    raise QueryRefused(detail, [Fault(detail, parameter=parameter)])


def _meets(field: FieldSpec, code: Code) -> bool:
    """Whether a value is one of a part; the unknown is one of the case, but for results one of each outcome."""
    return code is not None or field is OUTCOME_RESULT


def _met(snapshot: Snapshot, asked: Asked, part: str, rows: FieldSpec, columns: FieldSpec) -> Mapping[Pair, BitMap]:
    """The cases by the two values that stand together in one part."""
    names = OUTCOME_PARTS if part == OUTCOME else parts_of(part)
    down, across = names.index(rows.name), names.index(columns.name)
    sets: dict[Pair, list[BitMap]] = {}
    for values, ids in _parts(snapshot, asked, part, rows):
        sets.setdefault((values[down], values[across]), []).append(ids)
    return {pair: union(some) for pair, some in sets.items()}


def _parts(snapshot: Snapshot, asked: Asked, part: str, rows: FieldSpec) -> Iterator[tuple[list[Code], BitMap]]:
    """Each combination of values of a part, None for what is not recorded, and the cases that have such a one."""
    if part == OUTCOME:
        for term, ids in snapshot.dimension(OUTCOME).items():
            yield [value if value != UNKNOWN else None for value in term.split("|")], ids
        return
    for values, ids in parts_meeting(snapshot, part, siblings_of(rows, asked.query)):
        yield [value or None for value in values], ids

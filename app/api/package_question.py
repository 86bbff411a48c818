"""The question that is to be frozen, as it stands in the address or in what is sent."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from app.catalogue.names import PublishedNames
from app.catalogue.snapshot import Snapshot
from app.errors import Fault, QueryRefused
from app.model.paths import pointer_to
from app.query.conditions import CaseQuery
from app.query.grammar import Values, parse_query
from app.query.parameters import beyond_an_address, filter_parameters, read_pairs
from app.store.database import Database
from app.vocabulary.nearest import nearest

QUERY = "query"
BESIDE = "qca"
"""What may be sent in its place."""


def question_of(values: Values, sent: Mapping[str, Any], database: Database, snapshot: Snapshot) -> CaseQuery:
    """The question; QueryRefused names every fault where it stands."""
    if unknown := [name for name in sent if name != QUERY]:
        hint = nearest(unknown[0], (QUERY, BESIDE))
        raise _refused(Fault(f"There is no '{name}' here.", None, pointer_to(name), None, hint) for name in unknown)
    names = PublishedNames(database, snapshot)
    asked = {name: given for name, given in values.items() if name in filter_parameters()}
    if QUERY not in sent:
        return parse_query(asked, names)
    if asked:
        raise _refused([Fault("The question stands in the address as well; say it once.", pointer=pointer_to(QUERY))])
    question = sent[QUERY]
    try:
        return parse_query(_read(question), names)
    except QueryRefused as refused:
        raise _refused(_located(refused, is_text=isinstance(question, str))) from None


def refuse_beside(values: Values, sent: Mapping[str, Any]) -> None:
    """QueryRefused for whatever asks for cases beside an analysis, whose set says which."""
    said = "The set of the analysis says which cases are meant; say it there."
    faults = [Fault(said, parameter=name) for name in values if name != "lang"]
    faults += [Fault(said, pointer=pointer_to(name)) for name in sent if name != BESIDE]
    if faults:
        raise _refused(faults)


def _read(question: object) -> Values:
    known = filter_parameters()
    if isinstance(question, str):
        # Letters may stand as they are, as nobody has to send them in an address.
        return read_pairs(quote(question.removeprefix("?"), safe="%&=+,:;*/()<>!\"' -.~@[]|").encode(), known)
    if not isinstance(question, dict):
        raise _refused([Fault("'query' is an object of filters, or a text as in an address.")])
    if said := beyond_an_address(question):
        raise _refused([Fault(said)])
    unknown = [name for name in question if name not in known]
    faults = [Fault(f"There is no filter '{one}'.", one, did_you_mean=nearest(one, known)) for one in unknown]
    values = {name: _texts(name, value, faults) for name, value in question.items() if name in known}
    faults += [
        Fault(f"'{name}' takes one value.", name)
        for name, given in values.items()
        if len(given) != 1 and not (known[name].is_list and given)
    ]
    if faults:
        raise _refused(faults)
    return values


def _texts(name: str, value: object, faults: list[Fault]) -> list[str]:
    """The values of a filter as they would stand in an address."""
    listed = value if isinstance(value, list) else [value]
    for one in listed:
        if not isinstance(one, str | int | float) or (isinstance(one, str) and "\0" in one):
            faults.append(Fault(f"A value of '{name}' is a text, a number, true or false.", name))
            return [""]
    return [str(one).lower() if isinstance(one, bool) else str(one) for one in listed]


def _located(refused: QueryRefused, *, is_text: bool) -> Iterable[Fault]:
    faults = refused.faults or (Fault(refused.detail),)
    for fault in faults:
        steps = (QUERY,) if is_text or fault.parameter is None else (QUERY, fault.parameter)
        yield replace(fault, parameter=None, pointer=pointer_to(*steps))


def _refused(faults: Iterable[Fault]) -> QueryRefused:
    found = list(faults)
    return QueryRefused(found[0].detail, found)

"""A form of the truth table that was sent, read into the address of its question."""

from collections.abc import Iterator, Mapping, Sequence

from fastapi import Request

from app.api.dependencies import values_of
from app.explorer.truth_table_asked import (
    CUTS,
    FOR_EXAMPLE,
    OF_ANALYSIS,
    OF_PAGE,
    USUAL,
    WHOSE_EXAMPLE,
    Asked,
    Values,
    expectations_told,
    parsed_condition,
)
from app.qca.table import MOST_CONDITIONS
from app.query.analysis_names import SOLUTION
from app.query.condition_names import LONGEST
from app.query.configuring import set_parameters
from app.query.grammar import Reading
from app.query.memberships import Anchored, Graded, Tagged
from app.query.parameters import Parameter

ADDED = "add"
"""A set to add as a condition, chosen from a list or typed."""
NARROWED = "narrow"
"""A filter and its value to add, such as `sector:energy`."""
REPLACED = "o.as"
"""A whole outcome in place of the one that is asked for."""
OUTCOME = "o"
"""How the fields of the outcome begin; those of conditions begin with `c` and their place."""
OF_A_SET = ("name", "text", "code", "anchor", "degree", "absent", "expect")


def asked_of(request: Request) -> Asked:
    """What an address asks; QueryRefused for names that nobody understands."""
    given = values_of(request, {**_known(), **{name: Parameter(name, "", is_list=True) for name in _of_forms()}})
    asked = _written(given) if not _is_of_form(given) else _sent(given)
    if asked.values.get("conditions") and asked.values.get("outcome"):
        return asked
    if "conditions" in given or "outcome" in given:
        missing = [name for name in ("outcome", "conditions") if not asked.values.get(name)]
        return Asked(asked.values, (*asked.faults, *((name, f"qca_no_{name}") for name in missing)))
    whose = {} if any(asked.set) else WHOSE_EXAMPLE
    return Asked({**whose, **asked.values, **FOR_EXAMPLE}, asked.faults)


def is_from_form(request: Request) -> bool:
    """Whether an address is as a form sends it, and not yet the one that can be sent on."""
    pairs = request.query_params.multi_items()
    return _is_of_form(dict(pairs)) or any(not value.strip() for _, value in pairs)


def _known() -> Mapping[str, Parameter]:
    of_analysis = {name: SOLUTION[name] for name in OF_ANALYSIS}
    own = {name: Parameter(name, "Which side, and which picture.") for name in OF_PAGE}
    return {**set_parameters(), **of_analysis, **own}


def _of_forms() -> list[str]:
    places = [OUTCOME, *(f"c{number}" for number in range(MOST_CONDITIONS))]
    return [ADDED, NARROWED, REPLACED, *(f"{place}.{name}" for place in places for name in OF_A_SET)]


def _is_of_form(given: Mapping[str, object]) -> bool:
    return not set(given).isdisjoint(_of_forms())


def _written(given: Values) -> Asked:
    """What an address says by itself."""
    kept = {name: [one for one in some if one.strip()] for name, some in given.items()}
    values = {name: some for name, some in kept.items() if some and some != [USUAL.get(name)]}
    # The only word of the page that the API is not asked about.
    reading = Reading(values)
    reading.truth("negated")
    reading.finish()
    if "conditions" in values:
        values["conditions"] = [text for one in values["conditions"] for text in one.split(";") if text.strip()]
    return Asked(_tidy(values))


def _sent(given: Values) -> Asked:
    """The same put together from the fields of the form."""
    plain = {name: some for name, some in given.items() if name not in _of_forms()}
    asked = _written(plain)
    faults: list[tuple[str, str]] = []
    texts, expected = [], {}
    for number, text in enumerate(asked.conditions):
        place = f"c{number}"
        written = _rebuilt(text, place, given, faults)
        texts.append(written)
        if (parsed := parsed_condition(written)) and (level := _first(given, f"{place}.expect")):
            expected[parsed.name] = level
    texts += _added(given, texts)
    values = {**asked.values, **_narrowed(asked, given)}
    values["conditions"] = texts
    outcome = _first(given, REPLACED) or _rebuilt(asked.outcome, OUTCOME, given, faults)
    values["outcome"] = [outcome] if outcome else []
    values["directional_expectations"] = expectations_told(expected)
    return Asked(_tidy(values), tuple(faults))


def _tidy(values: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """Without what is empty, and cuts with decimal points."""
    told = {name: some for name, some in values.items() if some}
    for name in CUTS:
        if name in told:
            told[name] = [told[name][0].strip().replace(",", ".")]
            if told[name] == [USUAL[name]]:
                del told[name]
    return told


def _rebuilt(text: str, place: str, given: Values, faults: list[tuple[str, str]]) -> str:
    """A condition as its fields have it now; as it was where they say nothing that could be one."""
    if typed := _first(given, f"{place}.text"):
        text = typed
    parsed = parsed_condition(text)
    if parsed is None or f"{place}.name" not in given:
        return text
    name = _first(given, f"{place}.name").upper()[: LONGEST * 2] or parsed.name
    match parsed.membership:
        case Tagged(field, codes, decided):
            # What has more codes than a form can show is not among its fields.
            is_shown = f"{place}.absent" in given or f"{place}.code" in given
            chosen = list(given.get(f"{place}.code", ())) if is_shown else list(codes)
            if not chosen:
                faults.append((place, "qca_no_code"))
                return text
            decision = _first(given, f"{place}.absent") if f"{place}.absent" in given else decided
            return f"{name}={field.name}:{','.join(chosen)}{f'!{decision}' if decision else ''}"
        case Anchored(field) if f"{place}.anchor" in given:
            return f"{name}={field}@{','.join(_number(one) for one in given[f'{place}.anchor'])}"
        case Graded(field, degrees) if f"{place}.degree" in given:
            return f"{name}={field}{_degrees(field, [value for value, _ in degrees], given[f'{place}.degree'])}"
    return f"{name}={parsed.membership}"


def _degrees(field: str, values: Sequence[str], told: Sequence[str]) -> str:
    """`@` and the memberships that are others than the vocabulary has."""
    parsed = parsed_condition(field)
    usual = dict(parsed.membership.degrees) if parsed and isinstance(parsed.membership, Graded) else {}
    own = [
        f"{value}={number}"
        for value, number in zip(values, map(_number, told), strict=False)
        if number and number != _number(f"{usual.get(value, '')}")
    ]
    return f"@{','.join(own)}" if own else ""


def _number(text: str) -> str:
    """With a decimal point, and without one where it is whole."""
    plain = text.strip().replace(",", ".")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _added(given: Values, texts: Sequence[str]) -> Iterator[str]:
    """Sets to add, each under a name of its own."""
    taken = {one.name for text in texts if (one := parsed_condition(text))}
    for added in given.get(ADDED, ()):
        if not (text := added.strip()):
            continue
        parsed = parsed_condition(text)
        if parsed:
            text = str(parsed) if parsed.name not in taken else f"{parsed.name[: LONGEST - 1]}2={parsed.membership}"
        yield text


def _narrowed(asked: Asked, given: Values) -> dict[str, list[str]]:
    name, mark, value = _first(given, NARROWED).partition(":")
    if not mark:
        return {}
    now = [code for one in asked.values.get(name, ()) for code in one.split(",")]
    return {name: [",".join(dict.fromkeys((*now, value)))]}


def _first(given: Values, name: str) -> str:
    return next((one.strip() for one in given.get(name, ()) if one.strip()), "")

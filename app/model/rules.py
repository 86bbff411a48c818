"""What must agree between the fields of a document.

The rules read the document as it was sent, not as it was understood: one field that breaks its own rule must not
hide what is wrong elsewhere. A value of the wrong type is passed over here, as it has been named already.
"""

from collections.abc import Callable, Iterator, Mapping

from app.errors import Fault, TermUnknown
from app.model.fault_sentences import fault_of
from app.model.json_text import JsonObject, objects_in
from app.model.paths import FieldTree, pointer_to
from app.model.references import broken_references
from app.model.registers import registers_refusing
from app.vocabulary.countries import country_code

_BY_POSITION = ("barriers", "enablers", "outcomes")
_NOT_OVER = ("planned", "ongoing")
_LASTING = frozenset({"continued", "ordinary-operations", "scaled"})
_ENDED = frozenset({"ended-after-pilot", "ended"})

PARTING: Mapping[str, frozenset[str]] = {
    "planned": _LASTING | _ENDED,  # what has not begun has brought nothing yet
    "ongoing": _ENDED,
    "completed": _LASTING,
    "discontinued": _LASTING,
}
"""With which continuities each status parts: both may be true, but only a note can say how. The unknown parts from
nothing."""


def do_part(status: object, continuity: object) -> bool:
    """Whether the collaboration fared otherwise than what it brought; never, where either is no text."""
    return isinstance(status, str) and isinstance(continuity, str) and continuity in PARTING.get(status, ())


def broken_rules(case: JsonObject, fields: FieldTree) -> list[Fault]:
    """One fault for each disagreement between fields."""
    return [fault for rule in _RULES for fault in rule(case)] + list(broken_references(case, fields))


def _slug_begins_with_country(case: JsonObject) -> Iterator[Fault]:
    slug, country = case.get("slug"), _country(case)
    if isinstance(slug, str) and country and not slug.startswith(f"{country.lower()}-"):
        rest = slug.partition("-")[2]
        beginning = f"{country.lower()}-"
        hint = f"{beginning}{rest}" if rest else None
        yield fault_of("slug_of_another_country", "/slug", hint, beginning=beginning)


def _ends_after_start(case: JsonObject) -> Iterator[Fault]:
    start, end = _year(case, "start_year"), _year(case, "end_year")
    if start is not None and end is not None and end < start:
        yield fault_of("end_before_start", "/end_year", start=start)


def _only_what_is_over_has_ended(case: JsonObject) -> Iterator[Fault]:
    status = case.get("status")
    if status in _NOT_OVER and _year(case, "end_year") is not None:
        yield fault_of("ended_while_running", "/end_year", status=status)


def _parting_is_explained(case: JsonObject) -> Iterator[Fault]:
    status, continuity, note = case.get("status"), case.get("continuity"), case.get("continuity_note")
    is_blank = note is None or (isinstance(note, str) and not note.strip())
    if is_blank and do_part(status, continuity):
        yield fault_of("parting_unexplained", "/continuity_note", status=status, continuity=continuity)


def _original_has_language(case: JsonObject) -> Iterator[Fault]:
    local = (organisation.get("legal_form_local") for _, organisation in objects_in(case, "organisations"))
    original = [case.get("title_original"), case.get("summary_original"), *local]
    if case.get("original_language") is None and any(isinstance(text, str) and text.strip() for text in original):
        yield fault_of("original_without_language", "/original_language")


def _point_is_whole(case: JsonObject) -> Iterator[Fault]:
    for n, municipality in objects_in(case, "municipalities"):
        for name, other in (("latitude", "longitude"), ("longitude", "latitude")):
            if municipality.get(name) is None and municipality.get(other) is not None:
                yield fault_of("required_beside", pointer_to("municipalities", n, name), other=other)


def _amount_has_currency(case: JsonObject) -> Iterator[Fault]:
    for n, funding in objects_in(case, "funding"):
        if funding.get("amount") is not None and funding.get("currency") is None:
            yield fault_of("required_beside", pointer_to("funding", n, "currency"), other="amount")


def _number_is_registered(case: JsonObject) -> Iterator[Fault]:
    country = _country(case)
    for n, organisation in objects_in(case, "organisations"):
        number = organisation.get("number")
        registers = registers_refusing(country, number) if country and isinstance(number, str) else ()
        if registers:
            pointer = pointer_to("organisations", n, "number")
            yield fault_of("number_unregistered", pointer, country=country, registers=registers)


def _outcome_names_its_sources(case: JsonObject) -> Iterator[Fault]:
    sources = case.get("sources")
    known = len(sources) if isinstance(sources, list) else 0
    for n, outcome in objects_in(case, "outcomes"):
        places = outcome.get("sources")
        for k, place in enumerate(places if isinstance(places, list) else ()):
            if isinstance(place, int) and place >= known:
                yield fault_of("no_such_source", pointer_to("outcomes", n, "sources", k), known=known)


def _translation_keeps_the_order(case: JsonObject) -> Iterator[Fault]:
    translations = case.get("translations")
    for language, translation in (translations if isinstance(translations, dict) else {}).items():
        for name in _BY_POSITION if isinstance(translation, dict) else ():
            given, told = translation.get(name), case.get(name, [])
            if isinstance(given, list) and given and isinstance(told, list) and len(given) != len(told):
                pointer = pointer_to("translations", language, name)
                yield fault_of("translation_out_of_step", pointer, told=len(told), name=name)


def _credited_once(case: JsonObject) -> Iterator[Fault]:
    seen = set()
    for n, entry in objects_in(case, "credit"):
        person = entry.get("person")
        if isinstance(person, str) and person in seen:
            yield fault_of("credited_twice", pointer_to("credit", n, "person"))
        seen.add(person if isinstance(person, str) else None)


_RULES: tuple[Callable[[JsonObject], Iterator[Fault]], ...] = (
    _slug_begins_with_country,
    _ends_after_start,
    _only_what_is_over_has_ended,
    _parting_is_explained,
    _original_has_language,
    _point_is_whole,
    _amount_has_currency,
    _number_is_registered,
    _outcome_names_its_sources,
    _translation_keeps_the_order,
    _credited_once,
)


def _year(case: JsonObject, name: str) -> int | None:
    year = case.get(name)
    return year if isinstance(year, int) and not isinstance(year, bool) else None


def _country(case: JsonObject) -> str | None:
    country = case.get("country")
    try:
        return country_code(country) if isinstance(country, str) else None
    except TermUnknown:
        return None

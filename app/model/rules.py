"""What must agree between the fields of a document.

The rules read the document as it was sent, not as it was understood: one field that breaks its own rule must not
hide what is wrong elsewhere. A value of the wrong type is passed over here, as it has been named already.
"""

from collections.abc import Callable, Iterator, Mapping

from app.errors import Fault, TermUnknown
from app.model.json_text import JsonObject, objects_in
from app.model.paths import FieldTree, pointer_to
from app.model.references import broken_references
from app.model.registers import number_fault
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
        yield Fault(
            f"Must begin with the country's code, '{country.lower()}-'.",
            pointer="/slug",
            did_you_mean=f"{country.lower()}-{rest}" if rest else None,
        )


def _ends_after_start(case: JsonObject) -> Iterator[Fault]:
    start, end = _year(case, "start_year"), _year(case, "end_year")
    if start is not None and end is not None and end < start:
        yield Fault(f"Must not be before the start year, {start}.", pointer="/end_year")


def _only_what_is_over_has_ended(case: JsonObject) -> Iterator[Fault]:
    status = case.get("status")
    if status in _NOT_OVER and _year(case, "end_year") is not None:
        yield Fault(
            f"Must be null while `status` is '{status}', as nothing has ended. An end that is agreed on is told in "
            "`summary`; what is over is 'completed' or 'discontinued'.",
            pointer="/end_year",
        )


def _parting_is_explained(case: JsonObject) -> Iterator[Fault]:
    status, continuity, note = case.get("status"), case.get("continuity"), case.get("continuity_note")
    is_blank = note is None or (isinstance(note, str) and not note.strip())
    if is_blank and do_part(status, continuity):
        yield Fault(
            f"Is required beside `status` '{status}' and `continuity` '{continuity}', which part: say how both are "
            "true.",
            pointer="/continuity_note",
        )


def _original_has_language(case: JsonObject) -> Iterator[Fault]:
    local = (organisation.get("legal_form_local") for _, organisation in objects_in(case, "organisations"))
    original = [case.get("title_original"), case.get("summary_original"), *local]
    if case.get("original_language") is None and any(isinstance(text, str) and text.strip() for text in original):
        yield Fault("Is required beside text in the language of the place.", pointer="/original_language")


def _point_is_whole(case: JsonObject) -> Iterator[Fault]:
    for n, municipality in objects_in(case, "municipalities"):
        for name, other in (("latitude", "longitude"), ("longitude", "latitude")):
            if municipality.get(name) is None and municipality.get(other) is not None:
                yield Fault(f"Is required beside `{other}`.", pointer=pointer_to("municipalities", n, name))


def _amount_has_currency(case: JsonObject) -> Iterator[Fault]:
    for n, funding in objects_in(case, "funding"):
        if funding.get("amount") is not None and funding.get("currency") is None:
            yield Fault("Is required beside `amount`.", pointer=pointer_to("funding", n, "currency"))


def _number_is_registered(case: JsonObject) -> Iterator[Fault]:
    country = _country(case)
    for n, organisation in objects_in(case, "organisations"):
        number = organisation.get("number")
        detail = number_fault(country, number) if country and isinstance(number, str) else None
        if detail:
            yield Fault(detail, pointer=pointer_to("organisations", n, "number"))


def _outcome_names_its_sources(case: JsonObject) -> Iterator[Fault]:
    sources = case.get("sources")
    known = len(sources) if isinstance(sources, list) else 0
    for n, outcome in objects_in(case, "outcomes"):
        places = outcome.get("sources")
        for k, place in enumerate(places if isinstance(places, list) else ()):
            if isinstance(place, int) and place >= known:
                yield Fault(
                    f"Must be the place of a source, counted from 0; the document has {known}.",
                    pointer=pointer_to("outcomes", n, "sources", k),
                )


def _translation_keeps_the_order(case: JsonObject) -> Iterator[Fault]:
    translations = case.get("translations")
    for language, translation in (translations if isinstance(translations, dict) else {}).items():
        for name in _BY_POSITION if isinstance(translation, dict) else ():
            given, told = translation.get(name), case.get(name, [])
            if isinstance(given, list) and given and isinstance(told, list) and len(given) != len(told):
                yield Fault(
                    f"Must have {len(told)} elements, as `{name}` has; null where one is not translated.",
                    pointer=pointer_to("translations", language, name),
                )


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

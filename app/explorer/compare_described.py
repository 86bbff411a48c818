"""The plan in words: what was told of it, name by name, as the vocabularies call it."""

from collections.abc import Iterator

from app.explorer.asking import Json
from app.explorer.compare_asked import Asked
from app.explorer.compare_choices import QUESTIONS, Choices
from app.formats.about import number_text
from app.vocabulary.field_names import name_label

Row = tuple[str, list[str]]


def codes_given(asked: Asked, field: str) -> list[str]:
    """Codes that the address tells of a field of the plan."""
    return [code.strip() for one in asked.values.get(f"profile.{field}", ()) for code in one.split(",") if code.strip()]


def labels_given(choices: Choices, field: str, codes: list[str]) -> list[str]:
    """What the form calls some codes; a code that it does not offer stays as it is."""
    terms = choices.terms(field)
    return [terms[code].label if code in terms else code for code in codes]


def described(asked: Asked, choices: Choices, found: Json | None, language: str) -> list[Row]:
    """The plan as label and values, the place first."""
    return [*_place(asked, choices, found, language), *_terms(asked, choices, found, language)]


def _place(asked: Asked, choices: Choices, found: Json | None, language: str) -> Iterator[Row]:
    code = (found or {}).get("profile", {}).get("municipality") or asked.values.get("profile.municipality", [""])[0]
    place = choices.places.get(code)
    if place:
        yield name_label("municipality", language).text, [f"{place.name} ({place.told})"]
    if "population" in asked.values and "population" not in asked.faults:
        told = int(asked.values["population"][0])
        yield name_label("place_served.population", language).text, [number_text(told, language)]


def _terms(asked: Asked, choices: Choices, found: Json | None, language: str) -> Iterator[Row]:
    labels = (found or {}).get("labels", {})
    for name in asked.profile:
        field = name.removeprefix("profile.")
        if field in ("municipality", "population"):
            continue
        known = {code: term.label for code, term in choices.terms(field).items()} if field in QUESTIONS else {}
        words = [known.get(code) or labels.get(field, {}).get(code, code) for code in codes_given(asked, field)]
        if words:
            yield name_label(field, language).text, words

"""Fields are called the same wherever they are shown."""

from app.query.fields import CASE_FIELDS, Kind
from app.vocabulary.field_names import FILTER_OF, UNCODED_VALUE, UNKNOWN_VALUE, name_label, path_label
from app.vocabulary.loading import field_labels
from app.vocabulary.terms import Label


def test_a_field_of_the_document_is_called_what_the_filter_is_called_that_asks_for_it() -> None:
    first: dict[str, str] = {}
    for field in CASE_FIELDS:
        if not field.is_group and field.kind is not Kind.NUMBER:
            first.setdefault(field.path, field.name)

    assert {path: path_label(path, "nn") for path in first} == {
        path: name_label(name, "nn") for path, name in first.items()
    }


def test_names_of_filters_are_in_the_list() -> None:
    assert set(FILTER_OF.values()) <= field_labels().keys()
    assert {field.name for field in CASE_FIELDS} <= field_labels().keys()


def test_what_stands_under_any_key_of_a_map_has_its_name() -> None:
    assert path_label("translations.*.by", "nb") == Label("Oversatt av", "nb")
    assert path_label("missing.*", "nn") == path_label("missing", "nn")


def test_values_beside_the_codes_have_names() -> None:
    assert name_label(UNKNOWN_VALUE, "nn") == Label("Ikkje registrert", "nn")
    assert name_label(UNCODED_VALUE, "pl") == Label("Told, but no code fits", "en")


def test_what_the_list_does_not_have_is_said_as_it_is() -> None:
    assert name_label("municipalities.favourite_colour", "nn") == Label("Favourite colour", "en")

from typing import get_args

import pytest

from app.model.document import document_fields
from app.model.paths import find_field
from app.model.rebase.departures import Reason
from app.query.fields import Absence, Kind
from app.vocabulary.choices import CHOICES, choice_label


@pytest.mark.parametrize(
    ("path", "dimension"),
    [
        ("place_served.kind", "place_kind"),
        ("municipalities.precision", "precision"),
        ("missing.title", "absence_reason"),
        ("translations.nb.by", "translated_by"),
    ],
)
def test_every_word_that_a_document_may_hold_has_labels(path: str, dimension: str) -> None:
    field = find_field(document_fields(), path)

    assert field is not None
    assert set(field.choices) == set(CHOICES[dimension])


def test_every_word_that_a_field_is_told_by_has_labels() -> None:
    assert set(CHOICES["absence"]) == set(Absence)
    assert set(CHOICES["field_kind"]) == set(Kind)


def test_every_reason_of_a_collision_has_labels() -> None:
    assert set(CHOICES["collision_reason"]) == set(get_args(Reason))


def test_each_word_is_said_in_english_and_both_kinds_of_norwegian() -> None:
    for words in CHOICES.values():
        assert all(set(labels) == {"en", "nb", "nn"} for labels in words.values())


def test_others_read_english() -> None:
    label = choice_label("translated_by", "machine", "pl")

    assert (label.text, label.language) == ("Translated by a machine", "en")


def test_a_word_that_is_none_is_an_error() -> None:
    with pytest.raises(KeyError):
        choice_label("precision", "village", "en")

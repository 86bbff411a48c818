"""A vocabulary file that cannot be relied on is named, with what is wrong in it."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from app.settings import SEED
from app.vocabulary.checking import vocabulary_faults


def faults_with(folder: Path, **changes: Any) -> list[str]:
    usual = {
        "name": "colours",
        "terms": [{"code": "red", "labels": {"en": "Red"}, "group": "warm"}],
        "groups": [{"code": "warm", "labels": {"en": "Warm"}}],
    }
    (folder / "colours.json").write_bytes(orjson.dumps({**usual, **changes}))
    return [fault.detail for fault in vocabulary_faults(folder)]


def test_our_own_vocabularies_are_in_order() -> None:
    assert vocabulary_faults(SEED / "vocabularies") == []


def test_a_vocabulary_in_order_has_no_faults(tmp_path: Path) -> None:
    assert faults_with(tmp_path) == []


WARM = {"set": {"en": "a warm colour"}, "reason": "As painters have it."}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": "colors"}, "The name must be 'colours', as the file is called."),
        (
            {"terms": [{"code": "Red", "labels": {"en": "Red"}}]},
            "The code of the term 'Red' must be lower-case words joined by hyphens, or a country.",
        ),
        ({"terms": [{"code": "red", "labels": {"en": "Red"}}] * 2}, "The term 'red' must stand there only once."),
        ({"terms": [{"code": "red", "labels": {}}]}, "The term 'red' must have a label."),
        (
            {"terms": [{"code": "red", "labels": {"en": " "}}]},
            "The label 'en' of the term 'red' must have a language tag and words.",
        ),
        (
            {"terms": [{"code": "red", "labels": {"english": "Red"}}]},
            "The label 'english' of the term 'red' must have a language tag and words.",
        ),
        (
            {"terms": [{"code": "red", "labels": {"en": "Red"}, "group": "cold"}]},
            "The group 'cold' of the term 'red' must be among the groups.",
        ),
        (
            {"terms": [{"code": "red", "labels": {"en": "Red"}, "membership": 2}], "memberships": WARM},
            "The membership of the term 'red' must be from 0 to 1.",
        ),
        (
            {"terms": [{"code": "red", "labels": {"en": "Red"}, "membership": 1}]},
            "Memberships must have a reason, and a name of the set: `memberships` says both.",
        ),
        ({"memberships": {**WARM, "reason": " "}}, "`memberships` must name the set and say the reason."),
        (
            {"nearness": [["red", "blue", 0.5]]},
            "The nearness of 'red' and 'blue' must be from 0 to 1, between two terms.",
        ),
        ({"terms": None}, "Must be built like the other vocabularies (TypeError: 'NoneType' object is not iterable)."),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, changes: dict[str, Any], sentence: str) -> None:
    assert faults_with(tmp_path, **changes) == [f"colours.json: {sentence}"]


def test_what_is_no_json_is_said(tmp_path: Path) -> None:
    (tmp_path / "colours.json").write_bytes(b"{")

    (fault,) = vocabulary_faults(tmp_path)

    assert fault.detail.startswith("colours.json: Must be JSON: ")


def test_a_legal_form_needs_its_family(tmp_path: Path) -> None:
    form = {"code": "no-as", "labels": {"nb": "aksjeselskap"}, "family": "company-limited", "country": "NO"}
    for name, terms in (("legal-forms", [form]), ("legal-form-families", [])):
        (tmp_path / f"{name}.json").write_bytes(orjson.dumps({"name": name, "terms": terms}))

    (fault,) = vocabulary_faults(tmp_path)

    assert fault.detail.endswith("'company-limited' is named in one file and must be there in another.")

"""What is released stays: each kind of break is found in the real contract, and each harmless addition passes."""

import re
from pathlib import Path
from typing import Any

import orjson
import pytest

from app.main import create_api
from tests.contract import released
from tests.contract.breaks import breaks
from tests.contract.contract_changes import BREAKING, HARMLESS, OPERATIONS
from tests.contract.fitting import Fitting
from tests.contract.released import CHANGELOG, entries, faults, known, read, reduced, written

Json = dict[str, Any]


@pytest.fixture(scope="module")
def whole() -> Json:
    """The contract as the code has it, without its words."""
    return reduced(create_api().openapi())


@pytest.fixture(scope="module")
def cut(whole: Json) -> bytes:
    """The same of some operations."""
    paths: Json = {}
    for path, methods in whole["paths"].items():
        if kept := {method: one for method, one in methods.items() if one["operationId"] in OPERATIONS}:
            paths[path] = kept
    return orjson.dumps({**whole, "paths": paths})


def test_nothing_breaks_the_clients_of_what_is_released(whole: Json) -> None:
    """What to do about it stands in the README, under Clients."""
    assert list(faults(known(), whole, CHANGELOG.read_text("utf-8"))) == []


def test_what_is_written_is_read(whole: Json) -> None:
    assert read(written(whole)) == whole
    assert breaks(whole, read(written(whole))) == []


@pytest.mark.parametrize("kind", BREAKING)
def test_a_break_is_found_and_told(cut: bytes, kind: str) -> None:
    change, said = BREAKING[kind]
    later = orjson.loads(cut)
    change(later)

    assert breaks(orjson.loads(cut), later) == [said]


def test_additions_break_nobody(cut: bytes) -> None:
    later = orjson.loads(cut)
    for kind, change in HARMLESS.items():
        before = orjson.dumps(later)
        change(later)
        assert orjson.dumps(later) != before, kind

    assert breaks(orjson.loads(cut), later) == []


def test_what_holds_itself_is_compared_once() -> None:
    def told(leaf: Json) -> Json:
        tree = {"$ref": "#/components/schemas/Tree"}
        members = {"leaf": leaf, "below": {"type": "array", "items": {"anyOf": [tree, {"type": "null"}]}}}
        return {"components": {"schemas": {"Tree": {"type": "object", "properties": members}}}, "tree": tree}

    before, after = told({"type": "string"}), told({"type": "integer"})
    assert list(Fitting(before, before, "sent").breaks(before["tree"], before["tree"])) == []
    assert list(Fitting(before, after, "sent").breaks(before["tree"], after["tree"])) == [
        ".leaf: may no longer be string"
    ]


def at(contract: Json, version: str) -> Json:
    return {**contract, "info": {"version": version}}


def test_what_has_a_date_stays_and_what_has_none_grows(cut: bytes) -> None:
    was, later = at(orjson.loads(cut), "1.0"), at(orjson.loads(cut), "1.1")
    HARMLESS["a property"](later)

    assert list(faults(was, was, "## 1.0 (2026-11-26)\n\n- Cases.")) == []
    assert list(faults(was, at(later, "1.0"), "## 1.0 (2026-11-26)\n\n- Cases.")) == [
        "The contract is not the one of version 1.0, which is released: begin a new entry."
    ]
    assert list(faults(was, later, "## 1.0 (2026-11-26)\n\n- Cases.\n\n## 1.1\n\n- More.")) == []


def test_a_break_needs_another_major(cut: bytes) -> None:
    was, later = at(orjson.loads(cut), "1.4"), orjson.loads(cut)
    BREAKING["a parameter goes"][0](later)

    assert list(faults(was, at(later, "1.5"), "## 1.4 (2026-11-26)\n\n- Cases.\n\n## 1.5\n\n- Fewer.")) == [
        "This breaks clients of version 1.4. countCases: the parameter 'zero' is gone."
    ]
    assert list(faults(was, at(later, "2.0"), "## 1.4 (2026-11-26)\n\n- Cases.\n\n## 2.0\n\n- Fewer.")) == []


def test_versions_are_told_in_order_and_as_the_contract_has_them(cut: bytes) -> None:
    contract = at(orjson.loads(cut), "1.9")

    assert list(faults(None, contract, "## 1.10\n\n- Much.\n\n## 1.9")) == [
        "CHANGELOG.md does not list its versions in order, each once.",
        "CHANGELOG.md says nothing of version 1.9.",
    ]
    assert list(faults(None, contract, "## 1.9\n\n- Much.\n\n## 1.10\n\n- More.")) == [
        "CHANGELOG.md ends with version 1.10, the contract has 1.9."
    ]


def test_a_contract_that_is_missing_is_told_once_something_is_released(cut: bytes) -> None:
    contract = at(orjson.loads(cut), "1.1")

    assert list(faults(None, contract, "## 1.0 (2026-11-26)\n\n- Cases.\n\n## 1.1\n\n- More.")) == [
        "Version 1.0 is released, and openapi/released.json, which holds its contract, is missing."
    ]
    assert list(faults(None, contract, "## 1.0\n\n- Cases.\n\n## 1.1\n\n- More.")) == []


def test_releasing_dates_the_entry_and_keeps_the_contract(
    cut: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(released, "CHANGELOG", tmp_path / "CHANGELOG.md")
    monkeypatch.setattr(released, "RELEASED", tmp_path / "released.json")
    contract = at(orjson.loads(cut), "1.1")
    released.CHANGELOG.write_text("## 1.0 (2026-01-01)\n\n- Cases.\n\n## 1.1\n\n- More.\n", "utf-8")
    released.RELEASED.write_text(written(at(contract, "1.0")), "utf-8")

    assert released.release(contract) == []
    assert released.known() == contract
    last = entries(released.CHANGELOG.read_text("utf-8"))[-1]
    assert (last.version, last.text) == ("1.1", "- More.")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", last.released_on or "")
    later = orjson.loads(cut)
    BREAKING["a parameter goes"][0](later)
    assert len(released.release(at(later, "1.1"))) == 2
    assert released.known() == contract

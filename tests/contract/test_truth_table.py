"""The chapter of the README from cases to a truth table: its numbers hold, and its examples run as they stand."""

import csv
import re
import subprocess
import sys
from collections import Counter
from io import StringIO
from math import comb
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson
import pytest

from tests.contract.scripts import faults_in_r
from tests.contract.test_tour import assert_part_of
from tests.services import Service

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
CHAPTER = README.partition("## From cases to a truth table\n")[2].partition("\n## ")[0]
WHERE = "http://127.0.0.1:8000"
NUMBERS = {"ten": 10, "six": 6, "sixteen": 16, "fifteen": 15, "four": 4, "Three": 3}


def block(kind: str) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", CHAPTER, re.DOTALL)
    assert found is not None
    return found[1]


def address(script: str) -> str:
    found = re.search(rf'"{WHERE}(/v1/qca/table[^"]*)"', script)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def cases(seeded: Service) -> list[dict[str, str]]:
    answer = seeded.get(address(block("python")))
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(StringIO(answer.text)))


def test_its_first_sentence_gives_the_number_of_negatives(seeded: Service, cases: list[dict[str, str]]) -> None:
    ended = sum(case["LASTING"] == "0" for case in cases)

    assert CHAPTER.lstrip().startswith(f"**Of the {len(cases)} cases that come with Samspill ten have ended: ")
    assert (ended, len(cases)) == (NUMBERS["ten"], 64)
    assert seeded.json(address(block("python")).replace("&format=csv", ""))["sides"]["outside"] == ended


def test_every_address_asks_for_the_same_table() -> None:
    asked = {
        urlsplit(found).query.removesuffix("&format=csv")
        for found in re.findall(rf"{WHERE}/v1/qca/table[^'\" ]+", CHAPTER)
    }

    assert len(asked) == 1


def test_the_example_in_python_prints_what_is_shown(seeded: Service, tmp_path: Path) -> None:
    script, shown = block("python"), re.findall(r"```\n(OWNS .*?)```", CHAPTER, re.DOTALL)
    table = tmp_path / "table.csv"
    table.write_bytes(seeded.get(address(script)).content)
    local = script.replace(f"{WHERE}{address(script)}", table.as_uri())

    printed = subprocess.run([sys.executable, "-c", local], capture_output=True, check=True, text=True).stdout

    assert [printed] == shown


def test_the_example_in_r_can_be_read_and_finds_what_it_reads(seeded: Service) -> None:
    """R is not at hand: signs, strings and brackets are checked, and the address is asked."""
    script = block("r")
    answer = seeded.get(address(script))

    assert faults_in_r(script) == []
    assert answer.text.splitlines()[0] == "CASE,OWNS,BUYS,PREMISES,COCREATED,LASTING"
    assert not any("" in line.split(",") or "NA" in line.split(",") for line in answer.text.splitlines())


def test_what_it_says_of_the_rows_holds(cases: list[dict[str, str]]) -> None:
    def row(case: dict[str, str]) -> str:
        return "".join(case[name] for name in ("OWNS", "BUYS", "PREMISES", "COCREATED"))

    rows = Counter(map(row, cases))
    owning = [case for case in cases if case["OWNS"] == "1"]
    bought = [case for case in cases if row(case) == "0100"]
    assert (len(owning), {case["LASTING"] for case in owning}) == (14, {"1"})
    assert (len(bought), sum(case["LASTING"] == "0" for case in bought)) == (NUMBERS["sixteen"], NUMBERS["six"])
    assert (16 - len(rows), sum(number <= 2 for number in rows.values())) == (NUMBERS["Three"], NUMBERS["four"])
    assert round(comb(64, 10) / comb(50, 10)) == NUMBERS["fifteen"]


def test_the_analysis_answers_as_shown_and_has_nothing_to_say_of_endings(seeded: Service) -> None:
    found = re.search(
        r"curl -s (\S+) -H 'Content-Type: application/json' -d '(.*?)'\n```\n```json\n(.*?)```", CHAPTER, re.S
    )
    assert found is not None
    sent, shown = orjson.loads(found[2]), orjson.loads(found[3])
    path = found[1].removeprefix(WHERE)

    answer = seeded.post(path, sent).json()
    opposite = seeded.post(path, {**sent, "outcome": "~LASTING"}).json()

    assert_part_of(shown, answer)
    assert len(answer["parsimonious"]["models"]) == 2
    assert (opposite["conservative"]["models"], opposite["parsimonious"]["models"]) == ([], [])


def test_what_it_says_of_an_open_field_holds(seeded: Service) -> None:
    """It was 8 ones, 45 zeros and 29 beside what fits no code before nine codes of barriers were added."""
    asked = "/v1/qca/table?sector=work-integration&conditions=X=barrier:procurement-complexity"
    outcome = "&outcome=LASTING=continuity:continued,ordinary-operations,scaled"

    def table(absent: str) -> Any:
        return seeded.json(f"{asked}{outcome}&absent={absent}")

    by_field, if_coded = table("by-field"), table("zero-if-coded")
    (column,) = if_coded["conditions"]
    assert len(by_field["cases"]) == 8
    assert (len(if_coded["cases"]), column["zeros"], column["zeros_beside_uncoded"]) == (55, 47, 17)
    assert "leaves out all but the eight cases" in CHAPTER
    assert "keeps 55,\nand says that 17 of its 47 zeros" in CHAPTER


def test_httpx_reads_the_address_as_it_stands() -> None:
    """Nothing in it needs to be escaped by whoever pastes it."""
    found = re.findall(rf"{WHERE}[^'\" ]+", CHAPTER)

    assert {str(httpx.URL(one)) for one in found} == set(found)


def test_a_measured_table_is_calibrated_as_shown(seeded: Service) -> None:
    as_csv = re.search(
        rf"printf '(.*?)' > measured\.csv\ncurl -s --data-binary .*? \\\n  '{WHERE}(.*?)'\n```\n```csv\n(.*?)```",
        CHAPTER,
        re.S,
    )
    as_json = re.search(rf"curl -s {WHERE}(/v1/qca/calibration) .*? -d '(.*?)'\n```\n```json\n(.*?)```", CHAPTER, re.S)
    assert as_csv is not None
    assert as_json is not None

    table = seeded.client.post(as_csv[2], as_csv[1].replace(r"\n", "\n").encode(), content_type="text/csv")
    answer = seeded.post(as_json[1], orjson.loads(as_json[2]))

    assert table.text.replace("\r\n", "\n") == as_csv[3]
    assert_part_of(orjson.loads(as_json[3]), answer.json())


def test_the_negated_outcome_of_a_set_is_asked_for_as_told(seeded: Service) -> None:
    told = re.search(r"`(\{\"set\": \{…, \"outcome\": .*?\})`", CHAPTER)
    assert told is not None
    of_set = '"sector": "work-integration", "conditions": ["OWNS=collaboration_form_group:owning"]'

    assert (
        seeded.post("/v1/qca/truth-table", orjson.loads(told[1].replace("…", of_set))).json()["outcome"] == "~LASTING"
    )

"""Synthetic cases are valid, repeatable, plainly synthetic, and shaped like real ones."""

from collections import Counter
from pathlib import Path
from statistics import mean

import orjson
import pytest

from app.model.document import parse_document
from tests.benchmark.synthetic import Json, synthetic_case, synthetic_cases, write_cases
from tests.benchmark.words import english_words


@pytest.fixture(scope="module")
def cases() -> list[Json]:
    return list(synthetic_cases(300))


def test_every_synthetic_case_is_a_case_document(cases: list[Json]) -> None:
    assert [parse_document(case).slug for case in cases] == [case["slug"] for case in cases]


def test_a_number_and_a_seed_give_the_same_case_whatever_was_made_before() -> None:
    assert synthetic_case(7) == list(synthetic_cases(3, first=5))[2]
    assert synthetic_case(7, seed=2) != synthetic_case(7)


def test_slugs_are_given_once(cases: list[Json]) -> None:
    assert len({case["slug"] for case in cases}) == len(cases)


def test_titles_organisations_and_sources_say_that_they_are_synthetic(cases: list[Json]) -> None:
    said = [text for c in cases for text in (c["title"], *(part["name"] for part in c["organisations"]))]
    said += [source["title"] for case in cases for source in case["sources"]]

    assert all("synthetic" in text.lower() for text in said)


@pytest.mark.parametrize(
    ("field", "as_in_real_cases"),
    [("sectors", 2.8), ("target_groups", 2.3), ("collaboration_forms", 2.9), ("barriers", 2.9), ("outcomes", 2.6)],
)
def test_a_case_has_as_many_values_as_a_real_one(cases: list[Json], field: str, as_in_real_cases: float) -> None:
    assert mean(len(case[field]) for case in cases) == pytest.approx(as_in_real_cases, abs=0.25)


def test_summaries_have_80_to_150_words(cases: list[Json]) -> None:
    lengths = [len(case["summary"].split()) for case in cases]

    assert 80 <= min(lengths) <= max(lengths) <= 150


def test_something_is_unknown_and_every_kind_of_status_occurs(cases: list[Json]) -> None:
    assert {case["status"] for case in cases} == {"ongoing", "unknown", "discontinued", "completed", "planned"}
    assert 0 < sum(case["start_year"] is None for case in cases) < 60
    assert 0 < sum(case["end_year"] is not None for case in cases) < 120


def test_words_are_common_and_rare(cases: list[Json]) -> None:
    found = Counter(word for case in cases for word in set(case["summary"].lower().replace(".", "").split()))

    assert len(english_words()) > 3000
    assert max(found.values()) > 290
    assert sum(times == 1 for times in found.values()) > 500


def test_a_file_holds_one_case_on_each_line(tmp_path: Path) -> None:
    write_cases(tmp_path / "cases.ndjson", 2, first=9)

    lines = (tmp_path / "cases.ndjson").read_bytes().splitlines()
    assert [orjson.loads(line) for line in lines] == [synthetic_case(9), synthetic_case(10)]

"""What the README tells of settings, floors and data is so."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.editorial.review import diagram
from app.explorer.pages import PAGES
from app.model.document import document_fields
from app.query.parameters import filters
from app.settings import Settings
from tests.services import seed_cases

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_told_with_its_default(name: str) -> None:
    field = Settings.model_fields[name]
    defaults = {
        "data_dir": "the folder `data/seed`",
        "public_url": "none",
        "contact": "none",
        "replica_url": "none",
        "secret": "the file `samspill.secret`",
    }
    default = defaults.get(name, f"`{field.default}`")

    assert f"| `SAMSPILL_{name.upper()}` | {default} | {field.description} |" in README


def test_the_way_of_a_submission_is_drawn_as_it_is() -> None:
    assert f"```mermaid\n{diagram('en')}\n```" in README


def test_every_floor_is_told() -> None:
    floors = {folder.name for folder in (ROOT / "app").iterdir() if (folder / "__init__.py").is_file()}

    assert {floor for floor in floors if f"`{floor}/`" not in README} == set()


def test_every_page_is_told() -> None:
    told = set(re.findall(r"`(/[^` ]*)`", README.partition("## Look")[2].partition("\n## ")[0]))

    # Within Contribute, and what two revisions of a case differ in, one is led to.
    led_to = {path for path in PAGES if path.startswith("/contribute/") or path.endswith("/difference")}
    assert told >= PAGES.keys() - led_to


def test_what_is_linked_within_is_there() -> None:
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    headings = re.findall(r"^#+ (.*)", README, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}

    assert [path for path in linked if not (ROOT / path).exists()] == []
    assert [anchor for anchor in re.findall(r"\]\(#([^)]+)\)", README) if anchor not in anchors] == []


def test_the_first_page_counts_cases_and_countries_rightly() -> None:
    counted = re.search(r"over (\d+) cases from (\d+) countries", README)

    assert counted is not None
    assert int(counted[1]) < len(seed_cases()) < int(counted[1]) + 50
    assert int(counted[2]) == len({case["country"] for case in seed_cases()})
    assert len(filters()) > 100


def test_the_fields_told_to_be_empty_are_those_that_no_case_fills() -> None:
    told = re.search(r"\*\*Built, but empty in every case\*\*: ([^*]*?)\.\n  So ", README)
    filled = {path for case in seed_cases() for path in _filled(case)}

    assert told is not None
    assert re.findall(r"`(.*?)`", told[1]) == sorted(
        path for path, _ in document_fields().paths() if path not in filled
    )


def test_translations_are_as_told() -> None:
    translations = [(language, one) for case in seed_cases() for language, one in case["translations"].items()]

    assert {(language, one["by"], one["checked_on"]) for language, one in translations} == {("nb", "machine", None)}
    assert not any(one.get(told) for _, one in translations for told in ("barriers", "enablers", "outcomes"))
    assert all(case["practice"]["nn"] for case in seed_cases())


def test_no_source_names_what_became_of_a_case() -> None:
    assert not any("continuity" in source["supports"] for case in seed_cases() for source in case["sources"])


def test_outcomes_places_and_inhabitants_are_as_told() -> None:
    evidence = Counter(outcome["evidence"] for case in seed_cases() for outcome in case["outcomes"])
    abroad = [one for case in seed_cases() for one in case["municipalities"] if case["country"] != "NO"]
    places = [case["place_served"] for case in seed_cases() if case["place_served"]]

    assert evidence["self-reported"] > evidence.total() / 2
    assert 0 < evidence["evaluation"] + evidence["research"] < evidence.total() / 10
    assert evidence["none"] > 0
    assert not any(one["population"] for one in abroad)
    assert any(one["population_band"] for one in abroad)
    assert sum(not one["lau_code"] for one in abroad) > len(abroad) / 4
    assert not any("latitude" in place for place in places)


def _filled(value: Any, path: str = "") -> Iterator[str]:
    """The paths, without indices, at which a document holds something."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from _filled(below, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for below in value:
            yield from _filled(below, path)
    if path and value not in (None, [], {}):
        yield path

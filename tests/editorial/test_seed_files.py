"""Case files are read from folder or line, and every fault says where it is."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest

from app.editorial.seed_files import SeedReader, SeedText, content_digest, seed_texts
from app.errors import SeedRefused
from tests.builders import a_case, a_source


def text_of(case: Mapping[str, Any], place: str = "case.json", slug: str | None = None) -> SeedText:
    return SeedText(place, orjson.dumps(case), slug)


def faults_in(*texts: SeedText) -> list[str]:
    reader = SeedReader()
    for text in texts:
        reader.read(text)
    return [fault.detail for fault in reader.faults]


def test_a_case_in_order_is_read() -> None:
    case = a_case()

    read = SeedReader().read(text_of(case, slug=case["slug"]))

    assert read is not None
    assert (read.slug, read.document.title) == (case["slug"], case["title"])


def test_all_faults_of_all_files_are_told_with_file_and_pointer() -> None:
    case = a_case(sectors=["enrgy"], sources=[a_source(), a_source(url="example.org")])
    reader = SeedReader()
    for text in (text_of(case, "no/a.json"), text_of(a_case()), text_of(a_case(status="onging"), "no/b.json")):
        reader.read(text)

    with pytest.raises(SeedRefused) as refused:
        reader.refuse_faults()

    faults = refused.value.faults
    assert refused.value.detail == "The case files have 3 faults."
    assert [fault.pointer for fault in faults] == ["/sectors/0", "/sources/1/url", "/status"]
    assert [fault.did_you_mean for fault in faults] == ["energy", None, "ongoing"]
    assert [fault.detail.partition(": ")[0] for fault in faults] == [
        "no/a.json/sectors/0",
        "no/a.json/sources/1/url",
        "no/b.json/status",
    ]


def test_without_faults_nothing_is_refused() -> None:
    SeedReader().refuse_faults()


def test_a_case_is_called_as_its_file_is() -> None:
    case = a_case(words="kitchen")

    assert faults_in(text_of(case, slug="no-eksempelvik-garden")) == [
        "case.json/slug: Must be 'no-eksempelvik-garden', as the file is called."
    ]


def test_a_slug_stands_in_one_place_only() -> None:
    case = a_case(words="kitchen")

    assert faults_in(text_of(case, "cases.ndjson:1"), text_of(a_case()), text_of(case, "cases.ndjson:3")) == [
        "cases.ndjson:3/slug: 'no-eksempelvik-kitchen' is already the slug in cases.ndjson:1."
    ]


def test_the_slug_of_a_faulty_case_is_looked_at_too() -> None:
    faulty = a_case(words="kitchen", title="")

    found = faults_in(text_of(faulty, "a.json", "no-eksempelvik-garden"), text_of(faulty, "b.json"))

    assert [fault.partition(":")[0] for fault in found] == [
        "a.json/title",
        "a.json/slug",
        "b.json/title",
        "b.json/slug",
    ]


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"slug": 1}', b"\xff"])
def test_what_is_no_case_at_all_is_a_fault(raw: bytes) -> None:
    assert faults_in(SeedText("case.json", raw, "no-eksempelvik-kitchen"))[0].startswith("case.json")


def test_a_folder_holds_one_case_in_each_file(tmp_path: Path) -> None:
    for country in ("se", "no"):
        (tmp_path / country).mkdir()
        (tmp_path / country / f"{country}-vik-kitchen.json").write_bytes(b"{}")
    (tmp_path / "README.md").write_text("No case.", encoding="utf-8")

    assert list(seed_texts(tmp_path)) == [
        SeedText("no/no-vik-kitchen.json", b"{}", "no-vik-kitchen"),
        SeedText("se/se-vik-kitchen.json", b"{}", "se-vik-kitchen"),
    ]


def test_where_nothing_is_there_are_no_cases(tmp_path: Path) -> None:
    assert list(seed_texts(tmp_path / "cases")) == []


def test_a_file_may_be_seeded_alone(tmp_path: Path) -> None:
    (tmp_path / "no-vik-kitchen.json").write_bytes(b"{}")

    assert list(seed_texts(tmp_path / "no-vik-kitchen.json")) == [
        SeedText("no-vik-kitchen.json", b"{}", "no-vik-kitchen")
    ]


def test_ndjson_holds_one_case_on_each_line_that_is_not_blank(tmp_path: Path) -> None:
    (tmp_path / "cases.ndjson").write_bytes(b'{"a":1}\n\n{"b":2}')

    assert list(seed_texts(tmp_path / "cases.ndjson")) == [
        SeedText("cases.ndjson:1", b'{"a":1}\n'),
        SeedText("cases.ndjson:3", b'{"b":2}'),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": 1}, {"a": 1, "b": None, "c": [], "d": {}}),
        ({"a": [{"b": 0}]}, {"a": [{"b": 0, "c": None}]}),
    ],
)
def test_the_same_content_has_the_same_digest(one: object, other: object) -> None:
    assert content_digest(orjson.dumps(one)) == content_digest(orjson.dumps(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 0}, {}),
        ({"a": False}, {}),
        ({"a": [1, 2]}, {"a": [2, 1]}),
        ({"a": {"b": 1}}, {"a": {"c": 1}}),
    ],
)
def test_other_content_has_another_digest(one: object, other: object) -> None:
    assert content_digest(orjson.dumps(one)) != content_digest(orjson.dumps(other))

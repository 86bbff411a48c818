"""A page built from answers alone says of every passage in which language it is, and calls every code by name."""

from urllib.parse import quote

import pytest

from app.query.fields import FACETS
from tests.contract.pages import Page, Reader
from tests.services import Service, seed_cases

LANGUAGES = ("en", "nb", "nn")


@pytest.fixture(params=LANGUAGES)
def reader(seeded: Service, request: pytest.FixtureRequest) -> Reader:
    return Reader(seeded.json(f"/v1/fields?lang={request.param}"), request.param)


def test_every_case_can_be_read(seeded: Service, reader: Reader) -> None:
    pages = {}
    for case in seed_cases():
        answer = seeded.json(f"/v1/cases/{case['slug']}?lang={reader.language}")
        page = pages[case["slug"]] = Page()
        reader.show_document(page, answer["case"], answer)
        trust = answer["trust"]
        for code in (trust["confidence"], *trust["evidence"]):
            assert code in {**answer["labels"]["confidence"], **answer["labels"].get("evidence", {})}

    assert {slug: page.faults for slug, page in pages.items() if page.faults} == {}
    assert len(pages) == 152
    assert min(len(page.passages) for page in pages.values()) > 20
    spoken = {passage.language for page in pages.values() for passage in page.passages}
    assert {reader.language, "en", "und", "pl", "el", "nn"} <= spoken


def test_a_list_with_all_its_counts_can_be_read(seeded: Service, reader: Reader) -> None:
    facets = ",".join(FACETS)
    answer = seeded.json(f"/v1/cases?limit=500&facets={facets}&facets.zero=true&lang={reader.language}")
    page = Page()
    for item in answer["items"]:
        reader.show_document(page, item, answer)
    for name, rows in answer["facets"].items():
        for row in rows:
            page.say(row["label"], row.get("label_language", reader.language), f"facets.{name}")

    assert len(answer["items"]) == 152
    assert page.faults == []


@pytest.mark.parametrize("words", ["samvirke", "eldreomsorgen", "care", "mat skole", "spółdzielnia"])
def test_what_was_found_by_words_can_be_read(seeded: Service, reader: Reader, words: str) -> None:
    answer = seeded.json(f"/v1/cases?q={quote(words)}&limit=100&lang={reader.language}")
    page = Page()
    for meant in answer["query"]["understood"]:
        page.say(meant["label"], meant["label_language"], "understood")
    for fragments in answer["matches"].values():
        for fragment in fragments:
            page.say(fragment["fragment"], fragment["language"], fragment["field"])
    for item in answer["items"]:
        reader.show_document(page, item, answer)

    assert page.passages != []
    assert page.faults == []


def test_the_fields_themselves_can_be_read(seeded: Service, reader: Reader) -> None:
    answer = seeded.json(f"/v1/fields?lang={reader.language}")
    page = Page()
    for one in (*answer["items"], *answer["document"]):
        page.say(one["label"], one["label_language"], "label")
        page.say(one["description"], answer["text_language"], "description")
    for one in answer["items"]:
        page.say(answer["labels"]["field_kind"].get(one["kind"]), reader.language, "kind")
        if one["absence"]:
            page.say(answer["labels"]["absence"].get(one["absence"]), reader.language, "absence")
    for choices in (one["choices"] for one in answer["document"] if one["choices"]):
        assert set(choices) in [set(words) for words in answer["labels"].values()]

    assert page.faults == []


def test_a_vocabulary_can_be_read(seeded: Service, reader: Reader) -> None:
    page = Page()
    for vocabulary in seeded.json(f"/v1/vocabularies?lang={reader.language}")["items"]:
        answer = seeded.json(f"/v1/vocabularies/{vocabulary['name']}?lang={reader.language}")
        for one in (answer, *answer["items"], *answer["groups"]):
            page.say(one["label"], one["label_language"], f"{vocabulary['name']}/{one.get('code')}")
            for language, text in one.get("labels", {}).items():
                page.say(text, language, f"{vocabulary['name']}/{one.get('code')}")

    assert page.faults == []

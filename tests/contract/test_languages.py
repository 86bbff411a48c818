"""A page built from answers alone says of every passage in which language it is, and calls every code by name."""

from functools import cache
from itertools import pairwise
from urllib.parse import quote

import orjson
import pytest

from app.api.difference_answer import difference_body
from app.model.changes import Difference
from app.model.document import document_bytes, parse_document
from app.query.fields import FACETS
from tests.contract.pages import Json, Page, Reader
from tests.services import Service, seed_cases
from tests.trying import in_turn

LANGUAGES = ("en", "nb", "nn")


@pytest.fixture(params=LANGUAGES)
def reader(seeded: Service, request: pytest.FixtureRequest) -> Reader:
    return Reader(seeded.json(f"/v1/fields?lang={request.param}"), request.param)


def test_every_case_can_be_read(seeded: Service, reader: Reader, database_kind: str) -> None:
    pages = {}
    cases = in_turn(seed_cases(), database_kind)
    for case in cases:
        answer = seeded.json(f"/v1/cases/{case['slug']}?lang={reader.language}")
        page = pages[case["slug"]] = Page()
        reader.show_document(page, answer["case"], answer)
        trust = answer["trust"]
        for code in (trust["confidence"], *trust["evidence"]):
            assert code in {**answer["labels"]["confidence"], **answer["labels"].get("evidence", {})}

    assert {slug: page.faults for slug, page in pages.items() if page.faults} == {}
    assert len(pages) == len(cases) > 70
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


@pytest.mark.parametrize("typed", ["o", "eldre", "kafe", "guovda", "norge", "sosial entr", "spółdz", "hu"])
def test_suggestions_can_be_read(seeded: Service, reader: Reader, typed: str) -> None:
    answer = seeded.json(f"/v1/suggestions?q={quote(typed)}&limit=50&lang={reader.language}")
    page = Page()
    for one in answer["items"]:
        reader.show_choice(page, "suggestion_kind", one["kind"])
        page.say(one["label"], one["label_language"], "label")
        if one["translated_by"]:
            reader.show_choice(page, "translated_by", one["translated_by"])
        for said in filter(None, (one["within"], one["matched"])):
            page.say(said["text"], said["language"], "said")

    assert len(page.passages) > 2 * len(answer["items"]) > 0
    assert page.faults == []


def test_a_map_can_be_read(seeded: Service, reader: Reader) -> None:
    answer = seeded.json(f"/v1/cases?format=geojson&lang={reader.language}")
    page = Page()
    for feature in answer["features"]:
        told = dict(feature["properties"])
        for name in ("case", "point", "points", "unverified"):
            told.pop(name, None)
        place = {"name": told.pop("municipality"), "precision": told.pop("precision")}
        reader.show_document(page, {**told, "municipalities": [place]}, answer)
    for note in answer["notes"]:
        page.say(note, answer["notes_language"], "notes")

    assert len(answer["features"]) == 187
    assert page.faults == []
    assert {"en", "und", reader.language} <= {passage.language for passage in page.passages}


@pytest.mark.parametrize("question", ["limit=400", "q=guovda", "q=kv%C3%A6f"])
def test_municipalities_can_be_read(seeded: Service, reader: Reader, question: str) -> None:
    answer = seeded.json(f"/v1/municipalities?{question}&lang={reader.language}")
    page = Page()
    reader.show_code(page, "country", answer["country"], answer)
    for one in answer["items"]:
        for name in (one["name"], *one["other_names"], one["county"]):
            page.say(name, answer["name_language"], "name")
        for dimension in ("population_band", "written_language", "precision"):
            if one[dimension]:
                reader.show_code(page, dimension, one[dimension], answer)
    for note in answer["notes"]:
        page.say(note, answer["notes_language"], "notes")

    assert len(page.passages) > 4
    assert page.faults == []


@cache
def documents() -> tuple[Json, ...]:
    """The real cases as they are kept."""
    return tuple(orjson.loads(document_bytes(parse_document(case))) for case in seed_cases())


def test_what_changed_can_be_read(reader: Reader, database_kind: str) -> None:
    """From each real case to the next, as if one had become the other: every field changes somewhere."""
    page, paths = Page(), set()
    for old, new in in_turn(pairwise(documents()), database_kind):
        answer = difference_body(Difference(old, new), reader.language)
        for change in answer["items"]:
            paths.add(change["path"].partition(".")[0].partition("[")[0])
            if change["path"] != "slug":
                reader.show_change(page, change, answer)

    assert page.faults == []
    assert paths >= {"title", "title_original", "sources", "translations", "organisations", "practice", "status"}
    assert {reader.language, "en", "und", "pl", "el", "nn"} <= {passage.language for passage in page.passages}


COMPARISON = (
    "/v1/comparison?cases=nl-zeist-austerlitz-zorgt,se-alingsas-iop-braecke-diakoni,no-horten-krem-hortensia,"
    "pl-raciechowice-przystan&profile.sector=eldercare&profile.municipality=NO-4613&profile.barrier=slow-process"
)


def test_a_comparison_side_by_side_can_be_read(seeded: Service, reader: Reader) -> None:
    answer = seeded.json(f"{COMPARISON}&lang={reader.language}")
    page = Page()
    for column in answer["columns"]:
        page.say(column["name"], reader.language if column["id"] == "profile" else "und", "name")
        if column["title"]:
            page.say(column["title"]["text"], column["title"]["language"], "title")
        for sentence in (*column["doubts"], *column["cautions"]):
            page.say(sentence, answer["sentences_language"], "cautions")
    for row in answer["rows"]:
        page.say(row["label"], row["label_language"], "row")
        for cell in row["cells"].values():
            show_cell(reader, page, row["field"], cell, answer)
    for pair in answer["pairs"]:
        for reason in pair["components"]:
            reader.show_code(page, "component", reason["component"], answer)
            page.say(reason["sentence"], answer["sentences_language"], "reason")
    for sentence in (answer["sentences"]["shared"], *answer["sentences"]["apart"], *answer["cautions"]):
        page.say(sentence, answer["sentences_language"], "sentences")

    assert page.faults == []
    assert {reader.language, "en", "und"} <= {passage.language for passage in page.passages}


def show_cell(reader: Reader, page: Page, field: str, cell: Json, answer: Json) -> None:
    """Codes by their labels, those of an outcome part by part; texts in their languages."""
    for code in cell["codes"]:
        dimensions = ("outcome", "evidence", "outcome_result") if field == "outcome" else ()
        parts = zip(dimensions, code.split(":"), strict=False) if dimensions else [(KINDS.get(field, field), code)]
        for dimension, part in parts:
            reader.show_code(page, dimension, part, answer)
    for told in cell["statements"]:
        page.say(told["text"], told["language"], field)
        if told["translated_by"]:
            reader.show_code(page, "translated_by", told["translated_by"], answer)
    if cell["reason"]:
        reader.show_code(page, "absence_reason", cell["reason"], answer)


KINDS = {"place_served": "place_kind"}
"""Dimension of the codes in rows that are called otherwise."""


def test_the_measure_can_be_read(seeded: Service, reader: Reader) -> None:
    answer = seeded.json(f"/v1/comparison/measure?lang={reader.language}")
    page = Page()
    for one in (*answer["components"], *answer["unscored"]):
        page.say(one["label"], one["label_language"], "label")
        page.say(one["reason"], answer["sentences_language"], "reason")
    for one in answer["components"]:
        for part in (*one["codes"], *one["bands"], *one["regimes"]):
            page.say(part["label"], part["label_language"], one["name"])
    for one in (*answer["constants"], *answer["formulas"], *answer["designs"], *answer["sources"]):
        page.say(one["sentence"], answer["sentences_language"], "sentence")

    assert page.faults == []


SETS = (
    "/v1/qca/table?conditions=OWNS=collaboration_form_group:owning;SLOW=barrier:slow-process!zero;YEARS=duration_years@1,3,8"
    "&conditions=BIG=population@50000,10000,3000;SEEN=source_count{4,7}&outcome=continuity"
)


def test_cases_as_sets_can_be_read(seeded: Service, reader: Reader) -> None:
    answer = seeded.json(f"{SETS}&lang={reader.language}")
    page = Page()
    spoken = answer["sentences_language"]
    for column in (*answer["conditions"], answer["outcome"]):
        page.say(column["words"], spoken, "words")
        for one in column["absence"]:
            page.say(one["sentence"], spoken, "absence")
            for code in one["codes"]:
                reader.show_code(page, one["field"], code, answer)
    for case in (*answer["cases"], *answer["excluded"]):
        page.say(case["title"], case["title_language"], "title")
    for case in answer["cases"]:
        for name, raw in ((n, raw) for value in case["values"].values() for n, raw in value["raw"].items()):
            for code in raw if isinstance(raw, list) else ():
                reader.show_code(page, name, code, answer)
    for sentence in (
        *answer["notes"],
        *(one["sentence"] for one in answer["warnings"]),
        *(one["sentence"] for case in answer["excluded"] for one in case["missing"]),
    ):
        page.say(sentence, spoken, "sentence")

    assert page.faults == []
    assert answer["cases"]


def test_the_codebook_can_be_read(seeded: Service, reader: Reader) -> None:
    answer = seeded.json(f"/v1/codebook?lang={reader.language}")
    spoken, defined = answer["sentences_language"], answer["definitions_language"]
    page = Page()
    for one in answer["items"]:
        page.say(one["label"], one["label_language"], one["name"])
        for sentence in (one["description"], one["empty"], *one["guide"]):
            page.say(sentence, spoken, one["name"])
        for code in one["codes"]:
            page.say(code["label"], code["label_language"], one["name"])
            if code["definition"]:
                page.say(code["definition"], defined, one["name"])
    for sign in answer["signs"]:
        page.say(sign["label"], sign["label_language"], "sign")
        page.say(sign["meaning"], spoken, "sign")
    for column in (column for table in answer["tables"] for column in table["columns"]):
        page.say(column["label"], column["label_language"], "column")
        page.say(column["description"], defined, "column")
    for note in (*answer["notes"], answer["agreement_method"]):
        page.say(note, spoken, "notes")

    assert spoken == reader.language
    assert page.faults == []


@pytest.mark.parametrize(
    "asked", ["counts?by=outcome", "crosstab?rows=legal_form&columns=legal_status", "timeline?by=original_language"]
)
def test_figures_can_be_read(seeded: Service, reader: Reader, asked: str) -> None:
    answer = seeded.json(f"/v1/statistics/{asked}&lang={reader.language}")
    page = Page()
    sides = (answer["by"],) if "field" in answer["by"] else answer["by"].values()
    values = [*answer["rows"], *answer.get("columns", ())]
    inner = [one for row in answer["rows"] for name in ("results", "evidence") for one in row.get(name, ())]
    for one in (*sides, *values, *inner):
        page.say(one["label"], one.get("label_language", reader.language), "label")
    for sentence in (answer["title"], *answer["notes"]):
        page.say(sentence, answer["notes_language"], "notes")
    page.say(answer["query"]["words"], answer["query"]["words_language"], "query")

    assert page.faults == []


@pytest.mark.parametrize(
    "asked",
    [
        "bars.json?by=outcome",
        "heatmap.json?rows=legal_form&columns=legal_status",
        "timeline.json?by=sector",
        "map.json?",
    ],
)
def test_what_is_said_of_a_picture_can_be_read(seeded: Service, reader: Reader, asked: str) -> None:
    said = seeded.json(f"/v1/charts/{asked}&lang={reader.language}")["usermeta"]["samspill"]
    page = Page()
    for sentence in (said["title"], said["question"], said["description"], *said["notes"], said["credit_line"]):
        page.say(sentence, said["language"], "sentence")
    for label in (*said["table"]["header"], *(row[0] for row in said["table"]["rows"])):
        page.say(label, said["label_languages"].get(label, said["labels_language"]), "label")

    assert page.faults == []

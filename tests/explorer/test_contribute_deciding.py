"""What the pages of those who upload and decide are given before a script runs."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from app.editorial.review import Action
from app.explorer.pages import PAGES
from app.formats.form_choices import DECISIONS
from app.model.document import document_fields
from app.query.parameters import LONGEST_QUERY
from app.vocabulary.countries import countries
from tests.builders import a_case
from tests.databases import fresh_database
from tests.explorer.reading import page_at, text_of
from tests.services import Service, serving


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, [a_case()]) as service:
        yield service


def known(tree: Any) -> Any:
    (block,) = tree.xpath("//script[@id='known']")
    return json.loads(block.text)


def test_what_a_file_may_hold_is_told_before_it_is_chosen(service: Service) -> None:
    tree = page_at(service, "/nb/contribute/upload")

    assert "Høyst 2 000 saker og 20 MB i én fil." in text_of(tree, "//main")[0]
    assert "/v1/submissions/template.xlsx?lang=nb" in tree.xpath("//main//a/@href")
    assert known(tree)["own"]["decisions"] == {code: said["nb"] for code, said in DECISIONS.items()}


def test_the_queue_can_be_asked_for_every_country_in_the_order_of_their_names(service: Service) -> None:
    (choice,) = page_at(service, "/nb/contribute/queue").xpath("//select[@name='country']")
    codes = choice.xpath("option/@value")

    assert sorted(codes) == sorted(["", *countries()])
    assert codes[0] == ""
    assert codes.index("AT") > codes.index("NO")  # Østerrike


def test_every_action_of_the_way_and_every_field_has_its_words(service: Service) -> None:
    said = known(page_at(service, "/nn/contribute/review"))

    for action in Action:
        assert all(f"review_{kind}_{action}" in said["words"] for kind in ("ask", "means", "done", "did"))
    assert [path for path in said["own"]["order"] if "." not in path] == list(document_fields().fields)
    assert said["own"]["fields"]["summary"]["label"] == "Samandrag"


@pytest.mark.parametrize("asked", ["queue?stat=editor", "review?di=1", "upload?file=a"])
def test_what_a_page_does_not_know_is_told(service: Service, asked: str) -> None:
    assert page_at(service, f"/contribute/{asked}", 422) is not None


def test_answers_for_a_whole_file_fit_into_an_address() -> None:
    # The most that /contribute/upload sends, beside what else it asks.
    assert 16_000 + len("dry_run=false&on_fault=valid&submit=true&lang=nn&decision=") < LONGEST_QUERY


def test_what_is_for_those_with_a_key_is_told_to_no_search_engine(service: Service) -> None:
    for path in (one for one in PAGES if one.startswith("/contribute/")):
        assert page_at(service, path).xpath("//meta[@name='robots']/@content") == ["noindex, follow"]

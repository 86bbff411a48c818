"""The page about the data: figures that are counted, what is not held, citation, contact."""

from collections.abc import Iterator

import pytest

from app.formats.about import selection_note
from tests.builders import a_case
from tests.databases import fresh_database
from tests.explorer.reading import page_at, text_of
from tests.services import Service, serving

OUTCOMES = [{"dimension": "employment", "evidence": "evaluation", "description": "x"}]
CASES = (
    a_case(words="a", start_year=2012, outcomes=OUTCOMES),
    a_case(words="b", start_year=None),
)


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, CASES, contact="post@example.org") as service:
        yield service


def rows(service: Service, address: str, head: str) -> dict[str, list[str]]:
    tree = page_at(service, address)
    (table,) = tree.xpath(f"//table[thead//th[1]='{head}']")
    found = [[cell.text_content() for cell in row] for row in table.xpath("tbody/tr")]
    return {row[0]: row[1:] for row in found}


def test_it_says_how_many_and_that_they_are_no_sample(service: Service) -> None:
    for language, prefix in (("en", ""), ("nb", "/nb"), ("nn", "/nn")):
        said = text_of(page_at(service, f"{prefix}/about"), "//main")[0]
        assert selection_note(2, language) in said


def test_it_counts_who_says_what_became_of_it(service: Service) -> None:
    assert rows(service, "/nb/about", "Dokumentasjon")["Evaluering"] == ["1"]


def test_it_counts_what_it_does_not_hold(service: Service) -> None:
    told = rows(service, "/about", "Field")
    service.world.publish(a_case(words="b", start_year=2020))

    assert told["Start year"] == ["1", "1"]
    assert "Start year" not in rows(service, "/about", "Field")


def test_it_cites_and_says_whom_to_write_to(service: Service) -> None:
    tree = page_at(service, "/nn/about")

    assert "CC BY 4.0" in text_of(tree, "//blockquote")[0]
    assert "/v1/citation?format=bibtex&lang=nn" in tree.xpath("//@href")
    assert "mailto:post@example.org" in tree.xpath("//@href")


def test_every_address_it_names_answers(service: Service) -> None:
    links = page_at(service, "/about").xpath("//main//a/@href[starts-with(., '/')]")

    assert len(links) > 10
    assert {link: service.get(link).status_code for link in links if service.get(link).status_code != 200} == {}

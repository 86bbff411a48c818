"""Contribute as it is served: what everybody may read, and what the modules of the form know."""

import re
from collections.abc import Iterator, Set
from typing import Any

import orjson
import pytest

from app.explorer.contribute_fields import READING_WORDS
from app.explorer.contribute_words import CONTRIBUTE_WORDS
from app.explorer.contributing_words import CONTRIBUTING_WORDS
from app.explorer.edit_words import EDIT_WORDS
from app.explorer.files import FOLDER
from app.explorer.hint_words import HINTS
from app.explorer.step_words import STEP_WORDS
from app.model.document import document_fields
from tests.builders import a_case
from tests.databases import fresh_database
from tests.explorer.reading import opened, page_at, text_of
from tests.services import Service, serving

MODULES = FOLDER / "contribute"
IN_SPECIAL_FIELDS = ("emes", "translations", "credit", "missing", "sources.supports", "outcomes.sources")
"""Fields whose parts no step names, as a module of theirs writes them."""


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, [a_case(words="a")]) as service:
        yield service


def known(tree: Any) -> Any:
    return orjson.loads(tree.xpath("//script[@id='known']")[0].text)


@pytest.mark.parametrize(
    ("path", "state", "step"),
    [
        ("/contribute", "Returned", "Submit – Contributor, an author. Then: Submitted"),
        ("/nb/contribute", "Sendt tilbake", "Send inn – Bidragsyter, forfatter. Deretter: Sendt inn"),
        ("/nn/contribute", "Sendt tilbake", "Send inn – Bidragsytar, forfattar. Deretter: Innsendt"),
    ],
)
def test_the_way_of_a_case_is_told_as_the_workflow_has_it(service: Service, path: str, state: str, step: str) -> None:
    row = page_at(service, path).xpath(f"//table[@class='way']//tr[th='{state}']")[0]

    assert step in text_of(row, ".//li")


def test_who_has_no_script_is_told_of_the_other_ways(service: Service) -> None:
    tree = page_at(service, "/nn/contribute/edit")

    assert tree.xpath("//noscript//a/@href") == ["/nn/developers", "/v1/submissions/template.xlsx?lang=nn"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex, follow"]
    assert page_at(service, "/contribute").xpath("//meta[@name='robots']") == []


def test_an_address_that_names_a_page_or_a_case_stands_nowhere_in_the_page(service: Service) -> None:
    hostile = "%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E"
    page = opened(service, f"/contribute?back={hostile}&amend={hostile}").text

    assert "alert(1)<" not in page
    assert page_at(service, "/contribute/edit?di=1", 422) is not None


def test_the_form_knows_every_field_in_the_language_of_its_reader(service: Service) -> None:
    fields = known(page_at(service, "/nn/contribute/edit"))["own"]["fields"]

    assert {path for path, _ in document_fields().paths()} <= set(fields)
    assert (fields["start_year"]["label"], fields["start_year"]["label_language"]) == ("Startår", "nn")
    assert fields["municipality_role"]["hint"] == "Kva kommunen gjer."
    assert fields["missing.*"]["choices"]["not-stated"] == "Ikkje oppgitt i kjeldene"
    assert set(HINTS) <= set(fields)


def test_every_field_of_a_case_can_be_written() -> None:
    written = set(_fields_of_steps())
    of_documents = {
        path for path, _ in document_fields().paths() if not any(_is_in(path, one) for one in IN_SPECIAL_FIELDS)
    }

    assert of_documents - written == set()
    assert {path.partition(".")[0] for path, _ in document_fields().paths()} <= written


def _is_in(path: str, whole: str) -> bool:
    return path == whole or path.startswith(f"{whole}.")


def _fields_of_steps() -> Iterator[str]:
    """Paths of all fields that a step names: those of a part stand further inside than the part."""
    inside: list[tuple[int, str]] = []
    depth = 0
    for token in re.finditer(
        r'field\("(\w+)"|[(\[{]|[)\]}]', (MODULES / "form_steps.js").read_text().split("STEPS")[1]
    ):
        if name := token[1]:
            inside = [(at, one) for at, one in inside if at < depth]
            yield ".".join([*(one for _, one in inside), name])
            inside.append((depth, name))
        depth += 0 if token[0] in ")]}" else 1
        depth -= 1 if token[0] in ")]}" else 0


@pytest.mark.parametrize(
    ("module", "offered"),
    [
        ("edit.js", {**CONTRIBUTING_WORDS, **EDIT_WORDS, **STEP_WORDS, **READING_WORDS}),
        ("contribute.js", {**CONTRIBUTING_WORDS, **CONTRIBUTE_WORDS}),
    ],
)
def test_a_page_has_every_word_that_its_modules_say(module: str, offered: dict[str, object]) -> None:
    said = set().union(*(_said_in((MODULES / name).read_text()) for name in _loaded(module)))

    assert said - set(offered) == set()


def _loaded(module: str) -> Set[str]:
    loaded, left = set(), [module]
    while left:
        name = left.pop()
        if name not in loaded:
            loaded.add(name)
            left += re.findall(r'from "\./(\w+\.js)"', (MODULES / name).read_text())
    return loaded


def _said_in(text: str) -> Set[str]:
    code = re.sub(r"/\*\*.*?\*/", "", text, flags=re.DOTALL)
    counted = {f"{name}_{ending}" for name in re.findall(r'\bmany\("(\w+)"', code) for ending in ("one", "many")}
    return {*re.findall(r"\bwords\.(\w+)", code), *re.findall(r'\bsay\("(\w+)"', code)} - {"js"} | counted

"""For developers: what is shown is what is answered, and every example works."""

import shlex
from collections.abc import Iterator

import orjson
import pytest

from app.explorer.embedding import EMBEDS, NEWEST, embed_path
from app.explorer.questions import QUESTIONS
from tests.builders import a_case
from tests.databases import fresh_database
from tests.explorer.reading import page_at, text_of
from tests.services import Service, serving

SITE = "https://samspill.example"


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, [a_case()], public_url=SITE) as service:
        yield service


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_call_answers_what_is_shown(service: Service, name: str) -> None:
    tree = page_at(service, f"/nb/developers?question={name}")
    (call,) = text_of(tree, "//a[@class='call']")
    answer = service.json(call.removeprefix(SITE))
    shown = tree.xpath("string(//pre[@class='answer'])").rstrip("…\n").splitlines()

    assert orjson.dumps(answer, option=orjson.OPT_INDENT_2).decode().splitlines()[: len(shown)] == shown
    assert len(shown) > 20
    # The same question, as an attribute each, and as a picture for who has no JavaScript.
    element = tree.xpath("//main//samspill-chart")[0]
    assert {name: element.get(name) for name in QUESTIONS[name].asked} == QUESTIONS[name].asked
    (picture,) = element.xpath(".//a/@href")
    assert service.get(picture.removeprefix(SITE)).headers["content-type"] == "image/svg+xml"


def test_the_script_is_named_with_its_integrity(service: Service) -> None:
    copied = page_at(service, "/developers").xpath("string(//pre[@class='to-copy'])")

    assert f'src="{SITE}{embed_path()}"' in copied
    assert f'integrity="{EMBEDS[NEWEST]}" crossorigin' in copied


def test_who_runs_no_script_is_told_to_put_an_address_in_the_place_of_the_usual_one(service: Service) -> None:
    with fresh_database("sqlite") as database, serving(database, [a_case()]) as unnamed:
        told = [text_of(page_at(unnamed, f"/nn/{one}"), "//noscript/p") for one in ("developers", "accessibility")]

    assert [len(one) for one in told] == [1, 1]
    assert told[0][0].startswith("Døma seier http://127.0.0.1:8000, sidan")
    assert text_of(page_at(service, "/nn/developers"), "//noscript") == []


def test_every_command_asks_an_address_that_answers(service: Service) -> None:
    codes = page_at(service, "/developers").xpath("//pre[@class='to-copy']")
    asked = [
        word.removeprefix(SITE)
        for code in codes
        for word in shlex.split(code.text_content().replace("(", " ").replace(")", " "))
        if word.startswith(SITE)
    ]

    assert len(asked) >= 8
    assert {one: service.get(one).status_code for one in asked if service.get(one).status_code != 200} == {}


def test_a_question_that_there_is_not_is_refused(service: Service) -> None:
    tree = page_at(service, "/developers?question=sektors", 422)

    assert "sectors" in text_of(tree, "//main")[0]


@pytest.mark.parametrize(("prefix", "word"), [("", "no cookies"), ("/nb", "kapsler"), ("/nn", "kapslar")])
def test_who_embeds_finds_paragraphs_in_every_language(service: Service, prefix: str, word: str) -> None:
    tree = page_at(service, f"{prefix}/accessibility")
    paragraphs = text_of(tree, "//blockquote")

    assert len(paragraphs) == 6
    assert word in paragraphs[1].lower()
    assert tree.xpath("//details/@lang") == [one for one in ("en", "nb", "nn") if one != (prefix[1:] or "en")]
    assert all(SITE in one for one in paragraphs)

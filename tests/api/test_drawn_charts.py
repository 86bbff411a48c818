"""Pictures as they are drawn: in the language of the reader and in no other, with nothing in them that runs."""

import re
from collections.abc import Iterator
from struct import unpack
from typing import Any
from urllib.parse import quote

import pytest
from defusedxml.ElementTree import fromstring

from app.errors import DrawingUnavailable
from app.formats.charts.renderer import Renderer
from app.formats.charts.svg import SVG
from tests.api.limiting import Limited
from tests.asking import Client, asking, publish
from tests.builders import a_case, a_municipality, twelve_cases
from tests.databases import fresh_database

KINDS = {
    "bars": "by=barrier",
    "heatmap": "rows=sector&columns=continuity",
    "timeline": "by=legal_form_family",
    "map": "country.not=GR",
}
HOSTILE = '</text><script>alert("1")</script>'


@pytest.fixture(scope="module")
def drawing() -> Iterator[Client]:
    """Twelve cases; on one database, as nothing of it is drawn."""
    with fresh_database("sqlite") as database:
        there = a_municipality(name=HOSTILE, latitude=50.0, longitude=10.0)
        publish(database, *twelve_cases(), a_case(words="hostile", country="GR", title=HOSTILE, municipalities=[there]))
        with asking(database) as client:
            yield client


def drawn(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "image/svg+xml"
    return fromstring(answer.text)


def texts(root: Any) -> set[str]:
    """Everything that is read, seen or heard."""
    return {element.text for element in root.iter() if element.text and element.tag != "relation"}


@pytest.mark.parametrize(("kind", "question"), KINDS.items())
def test_nothing_of_one_language_stands_in_a_picture_of_another(drawing: Client, kind: str, question: str) -> None:
    english, bokmal, nynorsk = (
        drawn(drawing, f"/v1/charts/{kind}.svg?{question}&lang={language}") for language in ("en", "nb", "nn")
    )
    names = re.compile(r"[\d\s–,.]*|CC BY 4\.0 https://\S+|/v1/\S+")

    for norwegian in (bokmal, nynorsk):
        assert {text for text in texts(english) & texts(norwegian) if not names.fullmatch(text)} == set()
    assert [root.attrib["lang"] for root in (english, bokmal, nynorsk)] == ["en", "nb", "nn"]


@pytest.mark.parametrize(("kind", "question"), KINDS.items())
def test_a_drawing_holds_the_words_of_its_specification(drawing: Client, kind: str, question: str) -> None:
    said = drawing.get(f"/v1/charts/{kind}.json?{question}&lang=nn").json()["usermeta"]["samspill"]
    root = drawn(drawing, f"/v1/charts/{kind}.svg?{question}&lang=nn")

    assert (root[0].tag, root[0].text) == (f"{{{SVG}}}title", said["title"])
    assert (root[1].tag, root[1].text) == (f"{{{SVG}}}desc", said["description"])
    assert {said["title"], said["question"]} <= texts(root)
    seen = "".join(element.text or "" for element in root.iter(f"{{{SVG}}}text")).replace(" ", "")
    for note in (*said["notes"], said["credit_line"]):
        assert note.replace(" ", "") in seen


def test_what_a_case_or_a_question_says_never_runs(drawing: Client) -> None:
    answer = drawing.get(f"/v1/charts/map.svg?q={quote(HOSTILE)}")
    root = fromstring(answer.text)

    assert "<script" not in answer.text
    assert any(HOSTILE.replace('"', "") in text.replace('"', "") or "script" in text for text in texts(root))
    assert {element.tag for element in root.iter() if "script" in element.tag} == set()
    assert {name for element in root.iter() for name in element.attrib if name.startswith("on")} == set()
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_two_pictures_can_stand_in_one_page(drawing: Client) -> None:
    first, second = (drawing.get(f"/v1/charts/bars.svg?by={field}").text for field in ("barrier", "enabler"))
    names = [set(re.findall(r'\bid="([^"]+)"', svg)) for svg in (first, second)]

    assert names[0]
    assert not names[0] & names[1]


def test_a_png_has_as_many_pixels_as_asked_for(drawing: Client) -> None:
    answer = drawing.get("/v1/charts/bars.png?by=barrier&width=400&height=600&scale=1.5&theme=print")

    assert answer.headers["content-type"] == "image/png"
    assert unpack(">II", answer.content[16:24]) == (600, 900)


def test_a_drawing_is_compressed_and_remembered(drawing: Client) -> None:
    address = "/v1/charts/map.svg?theme=dark"
    first = drawing.get(address, accept_encoding="gzip")
    again = drawing.get(address, accept_encoding="gzip")

    assert first.headers["content-encoding"] == "gzip"
    assert (again.headers["etag"], again.content) == (first.headers["etag"], first.content)
    assert "ratelimit" not in again.headers


def test_drawing_is_heavy_work(limited: Limited, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Renderer, "svg", lambda *_: f'<svg xmlns="{SVG}"/>')
    client = limited(work_per_minute=4)
    first, second, refused = (
        client.get(f"/v1/charts/bars.svg?by={field}") for field in ("sector", "status", "country")
    )

    assert (first.status_code, second.status_code) == (200, 200)
    assert (refused.status_code, refused.json()["code"]) == (429, "too-many-requests")
    assert client.get("/v1/charts/bars.svg?by=sector").status_code == 200
    assert client.get("/v1/charts/bars.json?by=country").status_code == 200


def test_who_comes_while_others_wait_is_told_when_to_come_again(
    drawing: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> str:
        raise DrawingUnavailable("Other pictures are being drawn", 2)

    monkeypatch.setattr(Renderer, "svg", busy)
    answer = drawing.get("/v1/charts/bars.svg?by=status")

    assert (answer.status_code, answer.json()["code"]) == (503, "drawing-unavailable")
    assert answer.headers["retry-after"] == "2"
    assert drawing.get("/v1/charts/bars.json?by=status").status_code == 200

import re

import pytest
from defusedxml.ElementTree import fromstring

from app.formats.charts.svg import SVG, dressed

DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="marks" width="10" height="10" viewBox="0 0 10 10">'
    '<defs><linearGradient id="gradient_0"><stop offset="0"/></linearGradient></defs>'
    '<g role="graphics-symbol" aria-roledescription="axis" aria-label="X-axis titled cases">'
    '<rect fill="url(#gradient_0)" width="5" height="5"/><text>role="x" onclick="y" &lt;script&gt;</text></g></svg>'
)


def dress(svg: str = DRAWN, title: str = "Saker", description: str = "Tolv saker.") -> str:
    return dressed(svg, "samspill-1", title, description, "nn", {"rights": "CC BY 4.0"})


def test_a_drawing_is_one_image_that_says_what_it_shows() -> None:
    root = fromstring(dress())

    assert [child.tag.removeprefix(f"{{{SVG}}}") for child in root][:3] == ["title", "desc", "metadata"]
    assert (root[0].text, root[1].text) == ("Saker", "Tolv saker.")
    assert root.attrib["role"] == "img"
    assert root.attrib["lang"] == root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "nn"
    assert root.attrib["aria-labelledby"].split() == [root[0].attrib["id"], root[1].attrib["id"]]


def test_nothing_else_is_read_aloud() -> None:
    attributes = [name for element in fromstring(dress()).iter() for name in element.attrib]

    assert attributes.count("role") == 1
    assert [name for name in attributes if name.startswith("aria-")] == ["aria-labelledby"]


def test_names_inside_begin_with_that_of_the_picture() -> None:
    svg = dress()

    assert set(re.findall(r'\bid="([^"]+)"', svg)) == {"samspill-1-title", "samspill-1-desc", "samspill-1-gradient_0"}
    assert "url(#samspill-1-gradient_0)" in svg


def test_text_stays_text() -> None:
    hostile = '</title><script>alert("1")</script>'
    root = fromstring(dress(title=hostile, description=hostile))

    assert (root[0].text, root[1].text) == (hostile, hostile)
    assert [element.text for element in root.iter(f"{{{SVG}}}text")] == ['role="x" onclick="y" <script>']
    assert not list(root.iter(f"{{{SVG}}}script"))


@pytest.mark.parametrize(
    "inside", ["<script>alert(1)</script>", '<image href="https://example.org/a.png"/>', "<foreignObject/>", "<style/>"]
)
def test_what_is_no_drawing_is_refused(inside: str) -> None:
    with pytest.raises(ValueError, match="A drawing has no"):
        dress(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>')


def test_links_and_handlers_are_left_out() -> None:
    svg = dress('<svg xmlns="http://www.w3.org/2000/svg"><g onload="alert(1)" href="https://example.org"/></svg>')

    assert "onload" not in svg
    assert "example.org" not in svg

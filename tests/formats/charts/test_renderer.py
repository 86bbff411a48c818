import re
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from struct import unpack
from subprocess import PIPE, Popen
from threading import BoundedSemaphore, Event
from time import sleep
from zlib import compress

import pytest
from defusedxml.ElementTree import fromstring

from app.errors import DrawingUnavailable
from app.formats.charts import renderer as drawing
from app.formats.charts.amounts import Value
from app.formats.charts.bars import bars
from app.formats.charts.projection import view_of
from app.formats.charts.renderer import Renderer
from app.formats.charts.svg import SVG
from tests.formats.charts.said import WORDS, a_frame, some_values

NOTHING = {"data": {"values": [{}]}, "mark": "point"}
STUCK = "import time\ntime.sleep(600)\n"


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    renderer = Renderer()
    yield renderer
    renderer.close()


def stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "stuck.py"
    program.write_text(STUCK)
    monkeypatch.setattr(drawing, "PROGRAM", program)


def test_a_specification_is_drawn_as_large_as_it_says(renderer: Renderer) -> None:
    frame = a_frame(width=500)
    svg = renderer.svg(frame.around_body(bars(some_values(), frame, WORDS, 400)))
    png = renderer.png(svg, 2)

    root = fromstring(svg)
    assert (float(root.attrib["width"]), float(root.attrib["height"])) == (500, 400)
    assert unpack(">II", png[16:24]) == (1000, 800)


def test_what_draws_in_browsers_is_one_module_with_the_interpreter_and_is_made_once(
    renderer: Renderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = renderer.bundle().decode()
    monkeypatch.setattr(renderer, "_drawn", None)

    assert re.search(r"export\{[$\w]+ as vegaEmbed,?\};$", module)
    assert "expressionInterpreter" in module
    assert len(compress(module.encode())) < 320 * 1024
    # It imports nothing, so that nobody else is asked.
    assert re.search(r"(?:^|[;}])import[\s{\"]", module) is None
    assert renderer.bundle().decode() == module


def test_letters_of_every_language_of_europe_are_drawn(renderer: Renderer) -> None:
    """Each gives black pixels of its own, and none the box that stands for a letter that is not there."""

    def drawn(letter: str) -> bytes:
        text = f'<text x="4" y="30" font-family="Liberation Sans, Arial" font-size="30">{letter}</text>'
        return renderer.png(f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{text}</svg>', 1)

    letters = "øåæęłčßΩд"
    assert len({drawn(letter) for letter in f"{letters}\ue000 "}) == len(letters) + 2


@pytest.mark.parametrize(("language", "written"), [("en", "10,000"), ("nn", "10\u00a0000")])
def test_axes_write_numbers_as_the_language_does(renderer: Renderer, language: str, written: str) -> None:
    frame = a_frame(language=language)
    svg = renderer.svg(frame.around_body(bars([Value("energy", "Energi", 12_000)], frame, WORDS, None)))

    assert written in [element.text for element in fromstring(svg).iter(f"{{{SVG}}}text")]


def test_places_stand_where_vega_puts_them(renderer: Renderer) -> None:
    view = view_of([], 600, 500)
    places = [(10.75, 59.91), (-21.9, 64.1), (25.0, 37.0)]
    svg = renderer.svg(
        {
            "width": 600,
            "height": 500,
            "padding": 0,
            "autosize": "none",
            "projection": view.projection,
            "data": {"values": [{"x": east, "y": north} for east, north in places]},
            "mark": "point",
            "encoding": {
                "longitude": {"field": "x", "type": "quantitative"},
                "latitude": {"field": "y", "type": "quantitative"},
            },
        }
    )
    marks = [
        one for one in fromstring(svg).iter(f"{{{SVG}}}path") if one.attrib.get("transform", "").startswith("translate")
    ]
    drawn = [tuple(map(float, one.attrib["transform"][10:-1].split(","))) for one in marks]

    assert drawn == [pytest.approx(view.place(place), abs=0.1) for place in places]


def test_nothing_is_fetched(renderer: Renderer) -> None:
    with pytest.raises(ValueError, match=r"https://example\.org"):
        renderer.svg({"data": {"url": "https://example.org/a.json"}, "mark": "point"})


def test_a_specification_that_makes_no_sense_ends_nothing(renderer: Renderer) -> None:
    with pytest.raises(ValueError, match="Vega"):
        renderer.svg({"mark": "nonsense"})

    assert renderer.svg(NOTHING)


def test_it_has_nothing_of_our_environment(renderer: Renderer) -> None:
    renderer.png(renderer.svg(NOTHING), 1)
    process = renderer._process

    assert process is not None
    assert Path(f"/proc/{process.pid}/environ").read_bytes() == b""


def test_one_that_ended_is_started_again(renderer: Renderer) -> None:
    renderer.svg(NOTHING)
    assert renderer._process is not None
    renderer._process.kill()

    assert renderer.svg({**NOTHING, "width": 7})


def test_what_was_just_drawn_is_not_drawn_again() -> None:
    renderer = Renderer()
    first = renderer.svg(NOTHING)
    renderer.close()

    assert renderer.svg(NOTHING) == first


def test_who_would_wait_too_long_is_told_to_come_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stuck(tmp_path, monkeypatch)
    renderer = Renderer(seconds=60, waiting=1)
    with ThreadPoolExecutor(2) as threads:
        begun = Event()

        def ask() -> None:
            begun.set()
            with pytest.raises(DrawingUnavailable):
                renderer.svg(NOTHING)

        both = [threads.submit(ask) for _ in range(2)]
        begun.wait()
        while renderer._places._value:  # both have taken theirs
            sleep(0.001)
        with pytest.raises(DrawingUnavailable, match="Other pictures are being drawn"):
            renderer.svg(NOTHING)
        renderer.close()
        for one in both:
            one.result()


def test_a_drawing_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stuck(tmp_path, monkeypatch)
    renderer = Renderer(seconds=0.05)

    with pytest.raises(DrawingUnavailable, match="in time"):
        renderer.svg(NOTHING)
    renderer.close()


def test_after_it_was_closed_nothing_is_drawn() -> None:
    renderer = Renderer()
    renderer.close()

    with pytest.raises(DrawingUnavailable):
        renderer.svg(NOTHING)


def test_nobody_waits_for_ever_for_a_turn() -> None:
    renderer = Renderer(seconds=0.01)

    with renderer._turn, pytest.raises(DrawingUnavailable, match="Other pictures are being drawn"):
        renderer.svg(NOTHING)
    assert renderer._process is None


def test_where_shared_places_are_taken_nothing_begins() -> None:
    renderer = Renderer()
    renderer.share(BoundedSemaphore(0))

    with pytest.raises(DrawingUnavailable):
        renderer.svg(NOTHING)
    assert renderer._process is None


def test_what_draws_ends_by_itself_when_nothing_is_asked_for_long() -> None:
    program = "import app.formats.charts.drawing as it; it.IDLE_SECONDS = 0; it.main()"
    with Popen([sys.executable, "-c", program], stdin=PIPE) as process:
        assert process.wait() == 0

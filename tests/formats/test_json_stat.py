"""JSON-stat 2.0: what a cube says, and what it leaves out."""

from app.formats.json_stat import Cube, Dimension, json_stat
from tests.formats.recorded import an_about


def test_a_cube_is_told_as_json_stat_has_it() -> None:
    sides = [
        Dimension("country", "Land", {"NO": "Noreg", "SE": "Sverige"}, role="geo"),
        Dimension("start_year", "Startår", {"2015": "2015", "unknown": "Ikkje registrert"}, role="time"),
    ]
    cube = Cube("Saker etter land og startår", sides, [1, 0, 2, 3], {1: "u", 3: "u"}, ["Ein merknad."])
    about = an_about(cases=6, words="Alle saker.", expression="", language="nn")

    assert json_stat(cube, about, "/v1/x", {"u": "Ikkje registrert"}, {"cases": 6}) == {
        "version": "2.0",
        "class": "dataset",
        "href": "/v1/x",
        "label": "Saker etter land og startår",
        "source": "Samspill, CC BY 4.0",
        "updated": "2026-11-25",
        "note": ["Alle saker.", "Ein merknad."],
        "id": ["country", "start_year"],
        "size": [2, 2],
        "role": {"geo": ["country"], "time": ["start_year"]},
        "dimension": {
            "country": {
                "label": "Land",
                "category": {"index": ["NO", "SE"], "label": {"NO": "Noreg", "SE": "Sverige"}},
            },
            "start_year": {
                "label": "Startår",
                "category": {
                    "index": ["2015", "unknown"],
                    "label": {"2015": "2015", "unknown": "Ikkje registrert"},
                },
            },
        },
        "value": [1, 0, 2, 3],
        "status": {"1": "u", "3": "u"},
        "link": {"license": [{"type": "text/html", "href": "https://creativecommons.org/licenses/by/4.0/"}]},
        "extension": {
            "cases": 6,
            "revision": 7,
            "expression": "",
            "language": "nn",
            "status": {"label": {"u": "Ikkje registrert"}},
        },
    }


def test_what_there_is_none_of_is_left_out() -> None:
    cube = Cube("Cases by sector", [Dimension("sector", "Sector", {"unknown": "Not recorded"})], [0], {}, [])
    told = json_stat(cube, an_about(), "/", {}, {})

    assert not {"role", "status"} & set(told)
    assert told["value"] == [0]

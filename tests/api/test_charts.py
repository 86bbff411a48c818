"""Pictures over HTTP: what is refused, what stands beside, what they are remembered and named as."""

from typing import Any

import pytest

from tests.asking import Client
from tests.services import Service

BARS = "/v1/charts/bars.json?by=sector"
KINDS = {
    "bars": "by=sector",
    "heatmap": "rows=sector&columns=country",
    "timeline": "by=sector",
    "map": "country=NO",
}


def errors(client: Client, address: str) -> dict[str, str | None]:
    """Parameter at fault and what was likely meant, of a question that is refused."""
    answer = client.get(address)
    assert answer.status_code == 422, answer.text
    return {error.get("parameter", ""): error.get("did_you_mean") for error in answer.json()["errors"]}


def told(client: Client, address: str) -> Any:
    return client.get(address).json()["usermeta"]["samspill"]


@pytest.mark.parametrize(("kind", "question"), KINDS.items())
def test_a_specification_needs_nothing_but_itself(client: Client, kind: str, question: str) -> None:
    answer = client.get(f"/v1/charts/{kind}.json?{question}")

    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["$schema"].startswith("https://vega.github.io/schema/vega-lite/v")
    assert answer.json()["config"]["aria"] is False
    assert '"url"' not in answer.text
    assert '"expr"' not in answer.text


@pytest.mark.parametrize(("kind", "question"), KINDS.items())
def test_the_figures_are_an_address_away(client: Client, kind: str, question: str) -> None:
    answer = client.get(f"/v1/charts/{kind}.json?{question}&lang=nn&theme=dark&width=900")
    links = answer.json()["usermeta"]["samspill"]["links"]

    assert f'<{links["data"]}>; rel="alternate"' in answer.headers["link"]
    assert client.get(links["data"]).status_code == 200
    assert client.get(links["cases"]).json()["total"] == answer.json()["usermeta"]["samspill"]["cases"]
    assert links["svg"] == f"/v1/charts/{kind}.svg?{question}&lang=nn&theme=dark&width=900"


@pytest.mark.parametrize(("kind", "question"), KINDS.items())
def test_a_picture_is_found_again_and_cited(client: Client, kind: str, question: str) -> None:
    links = told(client, f"/v1/charts/{kind}.json?{question}&lang=nn")["links"]

    assert links["fixed"] == f"/v1/charts/{kind}.json?{question}&lang=nn&as_of=1"
    assert told(client, links["fixed"])["links"]["fixed"] == links["fixed"]
    assert "as_of=1" in client.get(links["cite"]).text


def test_a_picture_is_named_and_remembered(client: Client) -> None:
    first = client.get(BARS)
    again = client.get(BARS, if_none_match=first.headers["etag"])
    head = client.head(BARS)

    assert first.headers["content-disposition"] == 'inline; filename="samspill-bars-sector-revision-1.json"'
    assert first.headers["samspill-revision"] == "1"
    assert (again.status_code, again.content) == (304, b"")
    assert (head.status_code, head.headers["etag"], head.content) == (200, first.headers["etag"], b"")


def test_a_picture_is_under_any_filter(client: Client) -> None:
    norway = told(client, "/v1/charts/bars.json?by=sector&country=NO&lang=nn")

    assert norway["question"] == "Saker frå Noreg."
    assert norway["cases"] == client.get("/v1/cases?country=NO&limit=1").json()["total"]
    assert norway["expression"] == "country=NO"


@pytest.mark.parametrize(
    ("address", "faults"),
    [
        ("/v1/charts/bars.json", {"by": None}),
        ("/v1/charts/bars.json?by=sectr", {"by": "sector"}),
        ("/v1/charts/heatmap.json?rows=sector", {"columns": None}),
        ("/v1/charts/bars.json?by=sector&theme=drak", {"theme": "dark"}),
        ("/v1/charts/bars.json?by=sector&sort=labels", {"sort": "label"}),
        ("/v1/charts/heatmap.json?by=sector", {"by": "rows"}),
        ("/v1/charts/bars.json?rows=sector", {"rows": "by"}),
        ("/v1/charts/bars.json?by=sector&words=no", {"words": None}),
        ("/v1/charts/bars.json?by=sector&width=319", {"width": None}),
        ("/v1/charts/bars.json?by=sector&width=3001&height=x", {"width": None, "height": None}),
        ("/v1/charts/bars.json?by=sector&height=170", {"height": None}),
        ("/v1/charts/bars.svg?by=sector&scale=2", {"scale": None}),
        ("/v1/charts/bars.png?by=sector&scale=4.5", {"scale": None}),
        ("/v1/charts/map.png?width=1600&scale=4", {"scale": None}),
        ("/v1/charts/map.json?sectr=energy", {"sectr": "sector"}),
        ("/v1/charts/map.json?format=png", {"format": None}),
        ("/v1/charts/bars.gif?by=sector", {"form": None}),
    ],
)
def test_what_is_not_understood_is_refused_before_anything_is_drawn(
    client: Client, address: str, faults: dict[str, str | None]
) -> None:
    found = errors(client, address)

    assert found.keys() == faults.keys()
    assert {name: hint for name, hint in found.items() if faults[name]} == {n: h for n, h in faults.items() if h}


def test_the_language_is_that_of_the_reader(client: Client) -> None:
    answer = client.get(BARS, accept_language="nn-NO")

    assert answer.headers["content-language"] == "nn"
    assert answer.json()["usermeta"]["samspill"]["title"] == "Saker etter område"


def test_sentences_are_english_where_only_labels_are_there(client: Client) -> None:
    said = told(client, f"{BARS}&lang=de")

    assert (said["title"], said["language"], said["labels_language"]) == ("Cases by sector", "en", "de")


def test_labels_in_another_language_than_the_sentences_are_said_to_be(client: Client) -> None:
    languages = {lang: client.get(f"{BARS}&lang={lang}").headers["content-language"] for lang in ("nn", "sv")}

    assert languages == {"nn": "nn", "sv": "en, sv"}


def test_themes_are_named_rather_than_guessed(client: Client) -> None:
    (error,) = client.get(f"{BARS}&theme=pink").json()["errors"]

    assert error["detail"] == "'theme' is one of light, dark, print, not 'pink'."
    assert error.get("did_you_mean") is None


def test_a_table_says_that_it_has_two_sides(client: Client) -> None:
    (error,) = client.get("/v1/statistics/crosstab?by=sector").json()["errors"]

    assert error["detail"] == "There is no parameter 'by' here: a table of two dimensions has 'rows' and 'columns'."


def test_the_map_of_the_seed_shows_every_case(seeded: Service) -> None:
    said = told(seeded.client, "/v1/charts/map.json")

    assert said["cases"] == seeded.total("/v1/cases?")
    assert sum(row[1] for row in said["table"]["rows"]) >= said["cases"]

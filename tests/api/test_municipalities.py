import pytest

from tests.services import Service


def names(seeded: Service, query: str) -> list[str]:
    return [one["name"] for one in seeded.json(f"/v1/municipalities?{query}")["items"]]


def test_all_are_given_when_nothing_is_typed(seeded: Service) -> None:
    answer = seeded.json("/v1/municipalities?country=NO&limit=500")

    assert (answer["total"], len(answer["items"])) == (357, 357)
    assert len({one["code"] for one in answer["items"]}) == 357
    assert names(seeded, "q=&limit=500") == [one["name"] for one in answer["items"]]


def test_a_page_says_how_many_there_are(seeded: Service) -> None:
    answer = seeded.json("/v1/municipalities")

    assert (answer["total"], len(answer["items"]), answer["country"]) == (357, 20, "NO")


def test_a_number_keeps_its_leading_zero(seeded: Service) -> None:
    (oslo,) = seeded.json("/v1/municipalities?q=0301")["items"]

    assert (oslo["code"], oslo["number"], oslo["county_number"]) == ("NO-0301", "0301", "03")
    assert (oslo["name"], oslo["population"], oslo["population_year"]) == ("Oslo", 717710, 2024)
    assert (oslo["population_band"], oslo["written_language"]) == ("over-500k", None)
    assert (oslo["latitude"], oslo["longitude"], oslo["precision"]) == (59.9724, 10.7757, "municipality-centre")
    assert names(seeded, "q=no-0301") == ["Oslo"]


@pytest.mark.parametrize(
    ("typed", "name"), [("guovda", "Kautokeino"), ("RÁISA", "Nordreisa"), ("raisi", "Nordreisa"), ("bomlo", "Bømlo")]
)
def test_names_are_found_in_every_language_and_without_marks(seeded: Service, typed: str, name: str) -> None:
    assert names(seeded, f"q={typed}") == [name]


def test_two_of_one_name_are_told_apart_by_county(seeded: Service) -> None:
    both = seeded.json("/v1/municipalities?q=Herøy")["items"]

    assert [(one["code"], one["county"]) for one in both] == [("NO-1515", "Møre og Romsdal"), ("NO-1818", "Nordland")]


def test_exactly_the_codes_shown_have_labels(seeded: Service) -> None:
    answer = seeded.json("/v1/municipalities?q=Bømlo&lang=nn")

    assert answer["labels"] == {
        "country": {"NO": "Noreg"},
        "population_band": {"5k-20k": "5\xa0000–19\xa0999 innbyggjarar"},
        "written_language": {"nn": "norsk nynorsk"},
        "precision": {"municipality-centre": "Midten av kommunen"},
    }
    assert answer["notes"] == ["Punktet er midten av området, som kan liggje i vatn."]
    assert answer["notes_language"] == "nn"
    assert seeded.json("/v1/municipalities?q=Bømlo&lang=pl")["notes_language"] == "en"


def test_nobody_of_that_name_is_an_empty_list(seeded: Service) -> None:
    assert seeded.json("/v1/municipalities?q=qqq")["total"] == 0


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("country=SE", "There is no list of the municipalities of SE; there is one of NO."),
        ("country=EL", "There is no list of the municipalities of GR; there is one of NO."),
        ("country=NOR", "'country' has no code 'NOR'; there are municipalities of NO."),
        ("limit=501", "'limit' is a whole number from 1 to 500, not '501'."),
        ("limit=0", "'limit' is a whole number from 1 to 500, not '0'."),
        ("offset=20", "There is no parameter 'offset' here."),
    ],
)
def test_what_cannot_be_given_is_refused(seeded: Service, query: str, detail: str) -> None:
    problem = seeded.refusal(f"/v1/municipalities?{query}", 422)

    assert [(one["parameter"], one["detail"]) for one in problem["errors"]] == [(query.partition("=")[0], detail)]


def test_all_faults_are_told_at_once(seeded: Service) -> None:
    problem = seeded.refusal("/v1/municipalities?country=nrway&limit=x", 422)

    assert [one["parameter"] for one in problem["errors"]] == ["country", "limit"]

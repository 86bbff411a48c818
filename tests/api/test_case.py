"""One case: its document, how far to trust it, its history."""

from typing import Any

import pytest

from app.model.document import document_bytes, parse_document
from tests.asking import Client
from tests.builders import a_case, a_source, an_organisation, an_outcome, twelve_cases

SOLAR = "/v1/cases/no-eksempelvik-solar"
KITCHEN = "/v1/cases/no-eksempelvik-kitchen"


def told(client: Client, address: str, **headers: str) -> dict[str, Any]:
    answer = client.get(address, **headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.mark.parametrize("case", twelve_cases(), ids=lambda case: case["slug"])
def test_a_case_is_answered_as_it_was_published(client: Client, case: dict[str, Any]) -> None:
    answer = client.get(f"/v1/cases/{case['slug']}")

    document = parse_document(case)
    assert answer.content.startswith(b'{"case":' + document_bytes(document) + b",")
    assert answer.json()["case"]["slug"] == case["slug"]


def test_the_document_is_the_same_in_every_language_and_the_labels_are_not(client: Client) -> None:
    english, nynorsk = (told(client, KITCHEN, accept_language=language) for language in ("en", "nn"))

    assert english["case"] == nynorsk["case"]
    assert english["labels"]["status"] == {"ongoing": "Ongoing"}
    assert nynorsk["labels"]["status"] != english["labels"]["status"]
    assert english["labels"].keys() == nynorsk["labels"].keys()


def test_labels_are_those_of_the_codes_that_occur(client: Client) -> None:
    labels = told(client, KITCHEN)["labels"]

    assert labels["sector"].keys() == {"work-integration", "food-and-agriculture"}
    assert labels["legal_form"].keys() == {"no-as"}
    assert labels["country"] == {"NO": "Norway"}


def test_a_label_that_fell_back_says_in_which_language_it_is(client: Client) -> None:
    answer = told(client, "/v1/cases/gb-eksempelvik-bond?lang=fi")

    for dimension, languages in answer["label_languages"].items():
        assert set(languages) <= set(answer["labels"][dimension])
        assert "fi" not in languages.values()


def test_how_far_to_trust_a_case(client: Client) -> None:
    trust = told(client, KITCHEN)["trust"]

    assert trust["confidence"] == "high"
    assert trust["evidence"] == {"evaluation": 1}
    assert trust["sources_by_field"] == {"outcomes": [0], "summary": [0]}
    assert "funding" in trust["unsupported_fields"]
    assert "end_year" not in trust["unsupported_fields"]


def test_why_a_field_is_empty_and_what_is_unverified(client: Client) -> None:
    trust = told(client, "/v1/cases/fr-eksempelvik-repair-shop")["trust"]

    assert trust["missing"] == {"sectors": "not-yet-coded", "start_year": "not-stated"}
    assert trust["unverified_fields"] == ["municipalities.latitude", "municipalities.longitude"]
    assert trust["confidence"] == "low"


def test_links_lead_to_what_they_name(client: Client) -> None:
    answer = told(client, SOLAR)
    links = answer["links"]

    assert told(client, links["self"]) == answer
    assert told(client, links["fixed"])["case"] == answer["case"]
    assert told(client, links["revisions"])["items"][0]["number"] == answer["number"]
    assert client.get(links["schema"]).json()["title"] == "CaseDocument"


# History


@pytest.fixture
def changed(own_client: Client) -> Client:
    """The solar roofs, published three times: new title, then another organisation and an outcome."""
    first = next(case for case in twelve_cases() if case["slug"].endswith("-solar"))
    second = {**first, "title": "Solar roofs on the school"}
    third = {
        **second,
        "organisations": [*first["organisations"], an_organisation(name="Ny AS", role="investor")],
        "outcomes": [an_outcome(dimension="environment", description="The school uses its own power.")],
        "end_year": None,
        "status": "ongoing",
        "continuity": "ordinary-operations",
        "sources": [a_source(), a_source(url="https://example.org/second")],
    }
    own_client.publish(second)
    own_client.publish(a_case(words="between"))
    own_client.publish(third)
    return own_client


def test_the_newest_revision_is_answered(changed: Client) -> None:
    answer = told(changed, SOLAR)

    assert (answer["number"], answer["case"]["title"]) == (3, "Solar roofs on the school")


@pytest.mark.parametrize("address", [f"{SOLAR}/revisions/1", f"{SOLAR}?revision=1"])
def test_an_older_revision_is_answered_as_it_was(changed: Client, address: str) -> None:
    answer = told(changed, address)

    assert answer["number"] == 1
    assert answer["case"]["title"] == "Solar roofs owned by villagers"
    assert answer["revision"] == 4


def test_a_fixed_revision_never_changes(changed: Client) -> None:
    before = changed.get(f"{SOLAR}/revisions/3")
    changed.publish(a_case(words="solar"))

    after = changed.get(f"{SOLAR}/revisions/3")

    assert after.json()["case"] == before.json()["case"]
    assert before.headers["etag"].startswith('"3.en-')
    assert after.headers["etag"].startswith('"3.en-')


def test_the_identifier_outlives_every_revision(changed: Client) -> None:
    ids = {told(changed, f"{SOLAR}/revisions/{number}")["id"] for number in (1, 2, 3)}

    assert len(ids) == 1
    assert len(next(iter(ids))) == 32


def test_history_lists_every_revision_newest_first(changed: Client) -> None:
    history = told(changed, f"{SOLAR}/revisions")

    assert history["total"] == 3
    told_of = [(one["number"], one["since"], one["until"]) for one in history["items"]]
    assert told_of == [(3, 4, None), (2, 2, 4), (1, 1, 2)]
    assert all(one["slug"] == "no-eksempelvik-solar" and len(one["digest"]) == 64 for one in history["items"])


def test_every_revision_in_the_history_can_be_read(changed: Client) -> None:
    for one in told(changed, f"{SOLAR}/revisions")["items"]:
        answer = told(changed, one["links"]["self"])
        assert (answer["number"], answer["published_at"]) == (one["number"], one["published_at"])


def test_a_difference_tells_what_was_and_what_is(changed: Client) -> None:
    answer = told(changed, f"{SOLAR}/difference?from=1&to=2")

    assert answer["items"] == [
        {
            "path": "title",
            "kind": "changed",
            "before": "Solar roofs owned by villagers",
            "after": "Solar roofs on the school",
            "before_language": "en",
            "after_language": "en",
        }
    ]
    assert (answer["from"], answer["to"], answer["total"]) == (1, 2, 1)
    assert answer["labels"] == {}


def test_without_an_end_a_difference_reaches_the_newest(changed: Client) -> None:
    answer = told(changed, f"{SOLAR}/difference?from=2")

    assert answer["to"] == 3
    changes = {(change["path"], change["kind"]): change for change in answer["items"]}
    assert changes["end_year", "removed"]["before"] == 2022
    assert changes["status", "changed"]["after"] == "ongoing"
    assert changes["organisations[1]", "added"]["after"]["name"] == "Ny AS"
    assert changes["outcomes[0]", "added"]["after"]["dimension"] == "environment"
    assert changes["sources[1]", "added"]["after"]["url"] == "https://example.org/second"
    assert "title" not in {path for path, _ in changes}


def test_a_difference_calls_codes_by_name_in_the_language_of_the_reader(changed: Client) -> None:
    answer = told(changed, f"{SOLAR}/difference?from=2&lang=nn")

    assert answer["labels"]["status"] == {"completed": "Avslutta som planlagt", "ongoing": "Pågår"}
    assert answer["labels"]["organisation_role"].keys() == {"investor"}
    assert answer["original_language"] == {"before": "nb", "after": "nb"}


@pytest.mark.parametrize("address", [SOLAR, f"{SOLAR}/revisions/1", f"{SOLAR}/revisions"])
def test_links_keep_the_language_that_was_asked_for(client: Client, address: str) -> None:
    asked, usual = told(client, f"{address}?lang=nn"), told(client, address, accept_language="nn")
    links = asked.get("links") or asked["items"][0]["links"]
    bare = usual.get("links") or usual["items"][0]["links"]

    # The schema is in no language.
    in_a_language = {name: link for name, link in bare.items() if name != "schema"}
    assert {name: links[name] for name in in_a_language} == {
        name: f"{link}{'&' if '?' in link else '?'}lang=nn" for name, link in in_a_language.items()
    }
    assert links.get("schema") == bare.get("schema")


def test_the_way_back_is_the_same_difference_turned_around(changed: Client) -> None:
    there, back = (
        told(changed, f"{SOLAR}/difference?from={older}&to={newer}")["items"] for older, newer in ((1, 2), (2, 1))
    )

    assert [(one["before"], one["after"]) for one in there] == [(one["after"], one["before"]) for one in back]


def test_nothing_differs_from_itself(changed: Client) -> None:
    assert told(changed, f"{SOLAR}/difference?from=3&to=3")["items"] == []

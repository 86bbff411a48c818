"""A draft is checked: checklist, address, possible duplicates, and nothing stored."""

from typing import Any

import orjson
import pytest

from app.api.bodies import MOST_BYTES_OF_A_CASE
from app.api.draft_answer import MOST_ENTRIES
from app.model.strict_json import MOST_VALUES_OF_A_CASE
from tests.api.posting import post
from tests.asking import Client
from tests.builders import a_case, a_municipality, an_organisation

CHECK = "/v1/submissions/check"


def checked(client: Client, told: Any, lang: str = "en") -> Any:
    answer = post(client, orjson.dumps(told), f"{CHECK}?lang={lang}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def faults(answer: Any) -> list[tuple[str, str, str]]:
    """Rule, place and sentence of what keeps it from being submitted."""
    failing = [entry for entry in answer["checklist"] if entry["result"] == "fail" and entry["blocking"]]
    return [(entry["rule"], entry["path"], entry["sentence"]) for entry in failing]


def test_a_whole_case_could_be_submitted(client: Client) -> None:
    answer = checked(client, a_case(words="another-thing", organisations=[an_organisation(name="Ukjent")]))

    assert answer["submittable"]
    assert answer["slug"] == {"slug": "no-eksempelvik-another-thing", "proposed": False, "taken_by": None}
    assert answer["possible_duplicates"] == []
    assert answer["counts"]["blocking"] == 0
    assert answer["counts"]["passed"] + answer["counts"]["advice"] == len(answer["checklist"])


def test_a_draft_is_told_what_is_wrong_in_the_language_of_the_reader(client: Client) -> None:
    told = a_case(sectors=["enrgy"], start_year=2012, end_year=2010, summary="Write to post@example.org.")

    assert faults(checked(client, told, "nn")) == [
        ("term-unknown", "/sectors/0", "'enrgy' er ingen kode i vokabularet 'sectors'."),
        ("end-before-start", "/end_year", "Kan ikkje vere før startåret, 2012."),
        (
            "contact-details",
            "/summary",
            "Inneheld ei e-postadresse, eit telefonnummer eller eit fødselsnummer, «post@example.org»: ta det bort, "
            "for alt her er offentleg.",
        ),
    ]
    answer = checked(client, told, "nb")
    assert not answer["submittable"]
    assert answer["checklist"][0]["did_you_mean"] == "energy"
    assert {entry["sentence_language"] for entry in answer["checklist"]} == {answer["sentences_language"]} == {"nb"}


def test_a_language_without_sentences_falls_back_to_one_that_is_named(client: Client) -> None:
    answer = checked(client, {}, "pl")

    assert answer["sentences_language"] == "en"
    assert {entry["sentence_language"] for entry in answer["checklist"]} == {"en"}


def test_an_address_is_proposed_and_then_nothing_misses_it(client: Client) -> None:
    told = {name: value for name, value in a_case(title="Quite another thing").items() if name != "slug"}
    answer = checked(client, told)

    assert answer["slug"] == {"slug": "no-eksempelvik-quite-another-thing", "proposed": True, "taken_by": None}
    assert answer["submittable"]
    assert checked(client, {**told, "slug": None}) == answer


def test_where_nothing_tells_of_an_address_that_is_missed_instead(client: Client) -> None:
    answer = checked(client, {"title": "A kitchen"})

    assert answer["slug"] == {"slug": None, "proposed": False, "taken_by": None}
    assert not answer["submittable"]
    missing = {path for rule, path, _ in faults(answer) if rule == "missing"}
    assert "/country" in missing
    assert "/slug" not in missing


def test_an_address_that_cannot_be_made_has_to_be_said(client: Client) -> None:
    told = a_case(country="BG", slug=None, title="Кухня", municipalities=[a_municipality(name="Пловдив")])

    assert [path for _, path, _ in faults(checked(client, told))] == ["/slug"]


def test_a_slug_that_is_no_text_is_a_fault_and_not_mended(client: Client) -> None:
    answer = checked(client, a_case(slug=7))

    assert [path for _, path, _ in faults(answer)] == ["/slug"]
    assert not answer["slug"]["proposed"]


def test_the_case_that_a_draft_would_amend_comes_first_with_its_reasons(client: Client) -> None:
    published = client.get("/v1/cases/no-eksempelvik-kitchen").json()["case"]
    answer = checked(client, {**published, "title": "A kitchen that trains young cooks"}, "nb")

    assert answer["slug"] == {"slug": "no-eksempelvik-kitchen", "proposed": False, "taken_by": "case"}
    first = answer["possible_duplicates"][0]
    assert first["slug"] == "no-eksempelvik-kitchen"
    assert first["links"] == {"self": "/v1/cases/no-eksempelvik-kitchen?lang=nb"}
    assert {reason["code"]: reason["sentence"] for reason in first["reasons"]}["organisation"] == (
        "Likhet mellom navnene på to virksomheter: 100 av 100."
    )
    assert first["points"] == pytest.approx(sum(reason["points"] for reason in first["reasons"]))
    assert first["points"] >= answer["duplicate_threshold"]


def test_nothing_is_stored(client: Client) -> None:
    before = client.get("/v1/cases?limit=500").json()
    told = a_case(title="A case that nobody will find", organisations=[an_organisation(name="Ukjent")])
    assert checked(client, told)["submittable"]

    assert checked(client, told)["possible_duplicates"] == []
    assert client.get("/v1/cases?limit=500").json() == before


def test_more_faults_than_anybody_reads_are_counted(client: Client) -> None:
    answer = checked(client, a_case(sectors=["x"] * (MOST_ENTRIES + 500)))

    assert len(answer["checklist"]) == MOST_ENTRIES
    assert answer["counts"]["blocking"] == MOST_ENTRIES + 500
    assert answer["left_out"] == sum(answer["counts"].values()) - MOST_ENTRIES


def test_the_largest_case_is_read_and_a_larger_one_is_not(client: Client) -> None:
    padded = orjson.dumps(a_case()).ljust(MOST_BYTES_OF_A_CASE)

    assert post(client, padded, CHECK).status_code == 200
    refused = post(client, padded + b" ", CHECK)
    assert (refused.status_code, refused.json()["code"]) == (413, "body-too-large")


def test_a_case_has_no_more_values_than_can_be_judged_in_time(client: Client) -> None:
    told = {"sources": [1] * (MOST_VALUES_OF_A_CASE - 2)}

    assert post(client, orjson.dumps(told), CHECK).status_code == 200
    refused = post(client, orjson.dumps({**told, "title": 1}), CHECK)
    assert (refused.status_code, refused.json()["code"]) == (413, "body-too-large")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"[]", 400, "body-refused"),
        (b"{", 400, "body-refused"),
        (b'{"title": 1, "title": 2}', 400, "body-refused"),
        (b'{"start_year": 123456789012345678901234567890}', 400, "body-refused"),
        (b'{"a":' * 300 + b"1" + b"}" * 300, 400, "body-refused"),
        (b'{"slug": "a\\u0000b"}', 400, "body-refused"),
        (b'{"sectors": ["\\u0000"]}', 400, "body-refused"),
    ],
)
def test_what_is_no_case_is_a_problem(client: Client, body: bytes, status: int, code: str) -> None:
    answer = post(client, body, CHECK)

    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_an_unknown_parameter_is_refused(client: Client) -> None:
    assert post(client, b"{}", f"{CHECK}?store=true").status_code == 422


def test_what_answers_a_post_is_validated_by_nothing(client: Client) -> None:
    answer = post(client, b"{}", CHECK)

    assert "etag" not in answer.headers
    assert answer.headers["content-language"] == "en"

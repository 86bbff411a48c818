"""The way of a submission, as it is served."""

import pytest

from tests.asking import Client


def test_it_says_what_may_be_done_and_where_it_leads(client: Client) -> None:
    answer = client.get("/v1/workflow?lang=nn").json()

    assert {
        "action": "publish",
        "from": "accepted",
        "to": "published",
        "role": "editor",
        "who": "not-author",
    } in answer["transitions"]
    assert [one["state"] for one in answer["states"] if one["changeable"]] == ["draft", "returned"]
    assert [one["state"] for one in answer["states"] if one["final"]] == ["published", "rejected", "withdrawn"]
    assert answer["roles"] == ["contributor", "reviewer", "editor", "admin"]
    assert answer["labels"]["state"]["returned"] == "Sendt tilbake"
    assert answer["label_languages"] == {}
    assert answer["diagram"].startswith('stateDiagram-v2\n    state "Utkast" as draft\n')


@pytest.mark.parametrize("lang", ["en", "nb", "nn"])
def test_every_code_has_a_label(client: Client, lang: str) -> None:
    answer = client.get(f"/v1/workflow?lang={lang}").json()
    labels = answer["labels"]

    assert answer["sentences_language"] == lang
    assert {one["state"] for one in answer["states"]} == set(labels["state"])
    for row in answer["transitions"]:
        assert labels["action"][row["action"]]
        assert labels["role"][row["role"]]
        assert labels["who"][row["who"]]
        assert {row["from"], row["to"]} <= set(labels["state"])


def test_labels_that_fell_back_say_so(client: Client) -> None:
    answer = client.get("/v1/workflow?lang=pl").json()

    assert answer["sentences_language"] == "en"
    assert answer["label_languages"]["role"] == dict.fromkeys(("contributor", "reviewer", "editor", "admin"), "en")

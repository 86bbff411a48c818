"""Answers as of an older state: which one is meant, what they say of it, how long they may be kept."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from app import clock
from app.catalogue.few_at_once import FewAtOnce
from app.errors import PastBusy
from app.query.measure import MEASURE
from app.store.database import Database
from app.vocabulary.loading import digest
from tests.api.limiting import Limited, refused
from tests.api.looking import was_remembered
from tests.builders import a_case
from tests.databases import fresh_database
from tests.redactions import take_out
from tests.services import Service, serving

LIST = "/v1/cases?sort=slug&limit=2"
ONE = "/v1/cases?sort=slug&limit=1"
KITCHEN = "/v1/cases/no-eksempelvik-kitchen"


@pytest.fixture
def telling(database: Database, one_day: None) -> Iterator[Service]:
    """A kitchen, from the second dataset revision on called a bakery, and in the third gone; then three others."""
    with serving(
        database, [a_case(words="kitchen", title="A kitchen"), a_case(words="b")], log_level="info"
    ) as service:
        service.world.publish(a_case(words="kitchen", title="A bakery"))
        service.world.withdraw("no-eksempelvik-kitchen")
        service.world.publish(*(a_case(words=words) for words in "cde"))
        yield service


def test_an_answer_tells_its_state_and_the_versions_of_today(telling: Service) -> None:
    answer = telling.get(f"{LIST}&as_of=2")

    told = {"revision": 2, "day": None, "published_on": "2026-11-26", "vocabularies": digest(), "measure": MEASURE}
    body = answer.json()
    assert (body["as_of"], body["revision"], body["total"]) == (told, 2, 2)
    assert telling.json("/v1/vocabularies")["version"] == digest()
    assert answer.headers["samspill-revision"] == "2"
    assert answer.headers["samspill-as-of"] == f'2;vocabularies="{digest()}";measure="{MEASURE}"'
    assert answer.headers["cache-control"] == "public, max-age=86400"
    assert answer.headers["etag"].startswith('"2.en')
    assert "as_of" not in telling.json(LIST)
    assert "samspill-as-of" not in telling.get(LIST).headers


def test_a_file_tells_it_in_its_head(telling: Service) -> None:
    answer = telling.get("/v1/cases?format=csv&as_of=1")

    assert answer.headers["samspill-as-of"].startswith("1;")
    assert answer.headers["cache-control"] == "public, max-age=86400"
    assert "revision-1.csv" in answer.headers["content-disposition"]
    assert "as_of=1" in answer.headers["link"]
    sidecar = telling.json("/v1/cases?format=csv&sidecar=true&as_of=1")
    assert (sidecar["revision"], sidecar["as_of"]["revision"]) == (1, 1)
    assert "as_of=1" in sidecar["url"]


def test_links_keep_it(telling: Service) -> None:
    first = telling.json(f"{LIST}&as_of=4")
    second = telling.json(first["links"]["next"])

    assert [case["slug"][-1] for case in first["items"] + second["items"]] == ["b", "c", "d", "e"]
    assert "as_of=4" in first["links"]["self"] + second["links"]["prev"]
    case = telling.json(f"{KITCHEN}?as_of=2&lang=nn")["links"]
    assert case["self"] == f"{KITCHEN}?as_of=2&lang=nn"
    assert case["fixed"] == f"{KITCHEN}/revisions/2?lang=nn"
    compared = telling.json("/v1/comparison?cases=no-eksempelvik-kitchen,no-eksempelvik-b&as_of=2")
    assert compared["columns"][0]["link"] == f"{KITCHEN}?as_of=2"
    for links in (compared["links"], telling.json(f"{KITCHEN}/comparable?as_of=2")["links"]):
        assert links["measure"] == "/v1/comparison/measure?as_of=2"


def test_a_cursor_and_as_of_agree(telling: Service) -> None:
    older = telling.json(f"{ONE}&as_of=2")["links"]["next"]
    cursor = older.partition("cursor=")[2]

    assert telling.json(f"{ONE}&cursor={cursor}")["revision"] == 2
    problem = telling.refusal(f"{ONE}&as_of=3&cursor={cursor}", 422)
    assert [one["parameter"] for one in problem["errors"]] == ["cursor"]
    assert "dataset revision 2" in problem["detail"]
    assert "3" in problem["detail"]


@pytest.mark.parametrize(
    ("sent", "hint", "words"),
    [
        ("5", "4", "takes 1 to 4, the newest"),
        ("20260301", "2026-03-01", "takes 1 to 4"),
        ("0", None, "a dataset revision from 1"),
        ("-1", None, "a dataset revision from 1"),
        ("2026-02-30", None, "not '2026-02-30'"),
        ("", None, "is empty"),
        ("9999-12-31", "4", "a day that is over (UTC), not 9999-12-31; the newest dataset revision is 4"),
        ("1999-12-31", None, "nothing had been published yet; the first dataset revision is of"),
    ],
)
def test_what_is_no_state_is_refused(client_of_four: Service, sent: str, hint: str | None, words: str) -> None:
    for address in ("/v1/cases", KITCHEN, "/v1/comparable?profile.sector=energy", "/v1/cases?format=csv", "/v1/fields"):
        problem = client_of_four.refusal(f"{address}{'&' if '?' in address else '?'}as_of={sent}", 422)
        (fault,) = problem["errors"]
        assert (fault["parameter"], fault.get("did_you_mean")) == ("as_of", hint)
        assert words in fault["detail"]


@pytest.fixture(scope="module")
def client_of_four(database_kind: str) -> Iterator[Service]:
    """A service at the fourth dataset revision."""
    with fresh_database(database_kind) as database, serving(database) as service:
        for words in "abcd":
            service.world.publish(a_case(words=words))
        yield service


def test_where_nothing_is_published_there_is_no_state(service: Service) -> None:
    for sent in ("1", "2026-03-01"):
        assert service.refusal(f"/v1/cases?as_of={sent}", 422)["detail"].startswith("Nothing has been published yet")


def test_a_day_means_the_last_revision_before_its_end(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def at(*moment: int) -> None:
        monkeypatch.setattr(clock, "now", lambda: datetime(*moment, tzinfo=UTC))  # type: ignore[arg-type,misc]

    with serving(database) as service:
        for number, moment in enumerate(
            [(2026, 2, 27, 23, 59, 59, 999_999), (2026, 2, 28), (2026, 2, 28, 23, 59, 59), (2026, 3, 2, 0, 0, 0)]
        ):
            at(*moment)
            service.world.publish(a_case(words=f"case-{number}"))
        at(2026, 3, 3, 12)

        def meant(day: str) -> Any:
            answer = service.get(f"/v1/cases?as_of={day}")
            body = answer.json()
            assert (body["as_of"]["day"], answer.headers["samspill-revision"]) == (day, str(body["revision"]))
            # A publication that began before midnight may still come in.
            assert answer.headers["cache-control"] == "public, no-cache"
            return body["revision"], body["total"], body["as_of"]["published_on"]

        assert meant("2026-02-27") == (1, 1, "2026-02-27")
        assert meant("2026-02-28") == (3, 3, "2026-02-28")
        assert meant("2026-03-01") == (3, 3, "2026-02-28")
        assert meant("2026-03-02") == (4, 4, "2026-03-02")
        early = service.refusal("/v1/cases?as_of=2026-02-26", 422)["errors"][0]
        assert early["did_you_mean"] == "2026-02-27"
        for day in ("2026-03-03", "2026-03-04"):
            assert "a day that is over" in service.refusal(f"/v1/cases?as_of={day}", 422)["detail"]
        # What is refused today is answered tomorrow.
        at(2026, 3, 4)
        assert meant("2026-03-03") == (4, 4, "2026-03-02")


def test_a_case_is_told_as_it_was_then(telling: Service) -> None:
    titles = [telling.json(f"{KITCHEN}?as_of={revision}")["case"]["title"] for revision in (1, 2)]
    assert titles == ["A kitchen", "A bakery"]
    assert telling.json(f"{KITCHEN}?as_of=2")["number"] == 2

    gone = telling.refusal(f"{KITCHEN}?as_of=3", 410)
    assert (gone["reason"], gone["number"]) == ("A mistake.", 2)
    assert telling.refusal("/v1/cases/no-eksempelvik-c?as_of=3", 404)["detail"] == (
        "'no-eksempelvik-c' was not published yet; dataset revision 4 brought it."
    )
    telling.world.publish(a_case(words="kitchen", title="Again"))
    gone = telling.refusal(f"{KITCHEN}?as_of=4", 410)
    assert (gone["reason"], gone["number"]) == ("it was published again later.", 2)
    assert gone["withdrawn_at"]
    assert telling.json(f"{KITCHEN}?as_of=5")["case"]["title"] == "Again"


def test_a_revision_of_the_case_says_already_which_is_meant(telling: Service) -> None:
    problem = telling.refusal(f"{KITCHEN}?as_of=2&revision=1", 422)

    assert [one["parameter"] for one in problem["errors"]] == ["as_of"]


def test_it_is_remembered_until_something_is_published(telling: Service) -> None:
    address = f"{LIST}&as_of=2"
    first = telling.get(address)

    assert was_remembered(telling.client, address)
    again = telling.get(address)
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    assert telling.get(address, if_none_match=first.headers["etag"]).status_code == 304
    telling.world.publish(a_case(words="f"))
    assert not was_remembered(telling.client, address)
    assert telling.get(address).content == first.content


def test_who_has_seen_a_newer_revision_is_answered_all_the_same(telling: Service) -> None:
    assert telling.get(f"{LIST}&as_of=2", samspill_revision="4").headers["samspill-revision"] == "2"


def test_what_was_taken_out_since_is_not_in_it(telling: Service) -> None:
    telling.world.publish(a_case(words="kitchen", title="Kari Nordmann bakes"))
    addresses = [
        f"{start}{'&' if '?' in start else '?'}as_of=5"
        for start in ("/v1/cases", KITCHEN, "/v1/cases?format=csv", "/v1/cases?q=bakes", f"{KITCHEN}/comparable")
    ]
    assert all("Nordmann" in telling.get(address).text for address in addresses)
    assert all(was_remembered(telling.client, address) for address in addresses)

    take_out(telling.world.database, "no-eksempelvik-kitchen", texts=["Kari Nordmann"])

    for address in addresses:
        answer = telling.get(address)
        assert (answer.status_code, answer.headers["samspill-revision"]) == (200, "5")
        assert "Nordmann" not in answer.text
    assert telling.json("/v1/cases?q=Nordmann&as_of=5")["total"] == 0


def test_what_is_sent_is_compared_as_of_then_and_kept_by_nobody(telling: Service) -> None:
    answer = telling.post("/v1/comparable?as_of=2", {"country": "NO"})

    body = answer.json()
    assert (body["revision"], body["as_of"]["revision"], body["total"]) == (2, 2, 2)
    assert answer.headers["cache-control"] == "no-store"
    assert "as_of=2" in body["links"]["self"]
    problem = telling.post("/v1/comparable", {"country": "NO", "as_of": 2}).json()
    assert [one["pointer"] for one in problem["errors"]] == ["/as_of"]


def test_a_state_that_has_to_be_read_counts_as_heavy_work(limited: Limited) -> None:
    client = limited(work_per_minute=3)
    for words in "abcde":
        client.publish(a_case(words=words))

    assert client.get("/v1/cases?as_of=2").status_code == 200
    assert client.get("/v1/cases?limit=1&as_of=2").status_code == 200
    assert client.get("/v1/cases?as_of=3").status_code == 200
    assert client.get("/v1/comparable?profile.sector=energy&as_of=3").status_code == 200
    assert client.get("/v1/comparable?profile.sector=health&as_of=3").status_code == 200
    refused(client.get("/v1/comparable?profile.sector=energy&as_of=2"))
    refused(client.get("/v1/cases?as_of=4"))
    # What is at hand is given all the same: what was asked for, and what was the newest while this was.
    assert [client.get(f"/v1/cases?limit=3&as_of={known}").status_code for known in (1, 2, 3, 6)] == [200] * 4


def test_few_wait_for_an_older_state(telling: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(_: FewAtOnce) -> None:
        raise PastBusy

    monkeypatch.setattr(FewAtOnce, "turn", busy)
    problem = telling.refusal(f"{LIST}&as_of=2", 503)

    assert problem["code"] == "past-busy"
    assert telling.get(f"{LIST}&as_of=2").headers["retry-after"] == "1"
    assert telling.json(f"{LIST}&as_of=4")["revision"] == 4

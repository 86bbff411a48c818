"""What happened to the cases, for those who keep a copy: pages, what is new, and what is not there yet."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.builders import a_case
from tests.editorial.collection import Collection
from tests.services import Service

CHANGES = "/v1/changes"
A, B, C = (f"no-eksempelvik-{words}" for words in "abc")


@pytest.fixture
def copied(service: Service) -> Service:
    """Three cases at 1, one amended at 2, one withdrawn at 3 and back at 4."""
    world = service.world
    world.publish(*(a_case(words=words) for words in "abc"))
    world.publish(a_case(words="b", title="Amended"))
    world.withdraw(A)
    world.publish(a_case(words="a"))
    return service


def brief(answer: Any) -> list[tuple[int, str, str, int]]:
    return [(one["revision"], one["slug"], one["kind"], one["number"]) for one in answer["items"]]


ALL = [
    (1, A, "published", 1),
    (1, B, "published", 1),
    (1, C, "published", 1),
    (2, B, "amended", 2),
    (3, A, "withdrawn", 1),
    (4, A, "restored", 2),
]


def test_all_that_happened_is_told_from_the_beginning(copied: Service) -> None:
    answer = copied.json(CHANGES)

    assert brief(answer) == ALL
    assert (answer["total"], answer["since"], answer["revision"]) == (6, 0, 4)
    assert answer["links"] == {"self": CHANGES, "next": None, "later": f"{CHANGES}?since=4"}
    assert answer["items"][3]["links"] == {"case": f"/v1/cases/{B}", "fixed": f"/v1/cases/{B}/revisions/2"}
    case = copied.json(f"/v1/cases/{B}")
    assert (answer["items"][3]["id"], answer["items"][3]["at"]) == (case["id"], case["published_at"])


def test_whoever_comes_back_is_told_what_is_new(copied: Service) -> None:
    assert brief(copied.json(f"{CHANGES}?since=2")) == ALL[4:]
    nothing = copied.json(f"{CHANGES}?since=4")
    assert (nothing["items"], nothing["total"], nothing["labels"]) == ([], 0, {})

    copied.world.publish(a_case(words="d"))

    assert brief(copied.json(nothing["links"]["later"])) == [(5, "no-eksempelvik-d", "published", 1)]


@pytest.mark.parametrize("limit", [1, 2, 4, 6])
def test_pages_joined_are_the_whole_whatever_happens_meanwhile(copied: Service, limit: int) -> None:
    address, read = f"{CHANGES}?limit={limit}&lang=nn", []
    while address:
        answer = copied.json(address)
        assert len(answer["items"]) <= limit
        read += brief(answer)
        if len(read) == limit:
            copied.world.publish(a_case(words="late"))
        address = answer["links"]["next"]

    # Who turned the page before it came is told of it as well, and goes on from there.
    assert read == (ALL if limit == 6 else [*ALL, (5, "no-eksempelvik-late", "published", 1)])
    later = dict(parse_qsl(urlsplit(answer["links"]["later"]).query))
    assert later == {"since": str(answer["revision"]), "limit": str(limit), "lang": "nn"}


def test_what_a_tombstone_named_is_told_also_when_it_is_gone(copied: Service) -> None:
    collection = Collection(copied.client.database)
    collection.withdraw(C, "It was told twice.", A)
    collection.restore(C)

    told = [(one["kind"], one["replacement"]) for one in copied.json(f"{CHANGES}?since=4")["items"]]
    assert told == [("withdrawn", A), ("restored", None)]


@pytest.mark.parametrize(
    ("language", "words", "fallen"),
    [
        ("en", {"published": "Published", "withdrawn": "Withdrawn"}, {}),
        ("nb", {"published": "Publisert", "withdrawn": "Trukket tilbake"}, {}),
        ("nn", {"published": "Publisert", "withdrawn": "Trekt tilbake"}, {}),
        ("pl", {"published": "Published", "withdrawn": "Withdrawn"}, {"published": "en", "withdrawn": "en"}),
    ],
)
def test_exactly_the_kinds_that_occur_are_labelled(
    service: Service, language: str, words: dict[str, str], fallen: dict[str, str]
) -> None:
    service.world.publish(a_case(words="a"))
    service.world.withdraw(A)

    answer = service.json(f"{CHANGES}?lang={language}")

    assert answer["labels"] == {"event_kind": words}
    assert answer["label_languages"] == ({"event_kind": fallen} if fallen else {})


@pytest.mark.parametrize(
    ("question", "parameter"),
    [
        ("since=5", "since"),
        ("since=-1", "since"),
        ("since=1.0", "since"),
        ("since=9999999999", "since"),
        ("since=", "since"),
        ("limit=0", "limit"),
        ("limit=501", "limit"),
        ("cursor=x", "cursor"),
        ("cursor=WzFd", "cursor"),  # [1]
        ("cursor=WzksMV0", "cursor"),  # [9,1]: a revision that there is not yet
        ("since=2&cursor=WzEsMV0", "cursor"),  # [1,1]: before the beginning
        ("sinc=1", "sinc"),
    ],
)
def test_what_is_not_understood_or_not_there_yet_is_refused(copied: Service, question: str, parameter: str) -> None:
    problem = copied.refusal(f"{CHANGES}?{question}", 422)

    assert [one["parameter"] for one in problem["errors"]] == [parameter]


def test_a_revision_that_is_not_there_yet_tells_the_newest(copied: Service) -> None:
    (fault,) = copied.refusal(f"{CHANGES}?since=5", 422)["errors"]

    assert fault["did_you_mean"] == "4"


def test_an_answer_is_good_until_something_happens(copied: Service) -> None:
    first, second = copied.get(CHANGES), copied.get(CHANGES)
    known = copied.get(CHANGES, if_none_match=first.headers["etag"])
    copied.world.publish(a_case(words="d"))
    changed = copied.get(CHANGES, if_none_match=first.headers["etag"])

    assert first.content == second.content
    assert (known.status_code, changed.status_code) == (304, 200)
    assert first.headers["etag"].startswith('"4.en')


def test_the_next_page_stands_in_a_header_as_well(copied: Service) -> None:
    answer = copied.get(f"{CHANGES}?limit=2")

    link = answer.json()["links"]["next"]
    assert answer.headers["link"] == f'<{CHANGES}?limit=2>; rel="self", <{link}>; rel="next"'


def test_nothing_has_happened_in_an_empty_collection(service: Service) -> None:
    answer = service.json(CHANGES)

    assert (answer["items"], answer["revision"], answer["links"]["later"]) == ([], 0, f"{CHANGES}?since=0")

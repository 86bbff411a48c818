"""The feed: what happened, the newest first, in pages, of all cases or of those that are asked for."""

from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

import pytest

from app.catalogue import chronicle
from app.store.database import Database
from tests.builders import a_case
from tests.editorial.collection import Collection
from tests.readers import read_feed
from tests.redactions import take_out
from tests.services import Service, serving

FEED = "/v1/feed.atom"
ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
A, B, C = (f"no-eksempelvik-{words}" for words in "abc")
PRACTICE = {"en": "People cook.", "nn": "Folk lagar mat."}


@pytest.fixture
def told(service: Service) -> Service:
    """Three cases at 1, one amended at 2, one withdrawn at 3 and back at 4."""
    world = service.world
    world.publish(
        a_case(words="a", title="A & B <i>", practice=PRACTICE),
        a_case(words="b", sectors=["energy"]),
        a_case(words="c", sectors=["energy"]),
    )
    world.publish(a_case(words="b", title="Amended", sectors=["energy"]))
    world.withdraw(A)
    world.publish(a_case(words="a", title="A & B <i>", practice=PRACTICE))
    return service


def read(service: Service, address: str) -> Any:
    answer = service.get(address)
    assert answer.status_code == 200, answer.text
    check_structure(answer.content)
    return read_feed(answer.content)


def check_structure(raw: bytes) -> None:
    """What RFC 4287 asks of a feed and of its entries, which lenient readers pass over."""
    root = ElementTree.fromstring(raw)
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.iter(f"{ATOM}entry")):
        names = [child.tag.removeprefix(ATOM) for child in element]
        assert {names.count(one) for one in ("id", "title", "updated")} == {1}
        assert element.findtext(f"{ATOM}id", "").startswith("urn:uuid:")
        moment = datetime.fromisoformat(element.findtext(f"{ATOM}updated", ""))
        assert moment.tzinfo is not None
        links = [(one.get("rel"), one.get("type"), one.get("hreflang")) for one in element.iter(f"{ATOM}link")]
        if element is not root:
            assert len(set(links)) == len(links)
            assert links[0][0] == "alternate"
    # The entries have no author of their own, so the feed has one.
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Samspill"
    for content in root.iter(f"{ATOM}content"):
        assert (content.get("type"), [child.tag for child in content]) == ("xhtml", [f"{XHTML}div"])


def brief(feed: Any) -> list[tuple[str, str]]:
    return [(one.link.partition("?")[0].rpartition("-")[2], one.tags[0].term) for one in feed.entries]


ALL = [
    ("a", "restored"),
    ("a", "withdrawn"),
    ("b", "amended"),
    ("c", "published"),
    ("b", "published"),
    ("a", "published"),
]


def test_the_newest_comes_first(told: Service) -> None:
    feed = read(told, FEED)

    assert brief(feed) == ALL
    assert [one.title for one in feed.entries][2:4] == ["Amended", "Example case"]
    assert feed.entries[0].title == "A & B <i>"
    assert feed.feed.updated == feed.entries[0].updated
    assert [one.updated for one in feed.entries] == sorted((one.updated for one in feed.entries), reverse=True)


LANGUAGES = (
    ("en", "Samspill: new and amended cases", "Published again, revision 2.", "People cook.", "en"),
    ("nb", "Samspill: nye og endrede saker", "Publisert igjen, revisjon 2.", "Folk lagar mat.", "nn"),
    ("nn", "Samspill: nye og endra saker", "Publisert igjen, revisjon 2.", "Folk lagar mat.", "nn"),
    ("pl", "Samspill: new and amended cases", "Published again, revision 2.", "People cook.", "en"),
)


def test_every_passage_says_its_language(told: Service) -> None:
    for language, title, words, practice, spoken in LANGUAGES:
        answer = told.get(f"{FEED}?lang={language}&limit=1")
        root = ElementTree.fromstring(answer.content)
        sentences = language if language in ("nb", "nn") else "en"
        paragraphs = [(one.text, one.get(LANGUAGE)) for one in root.iter(f"{XHTML}p")]
        assert (root.findtext(f"{ATOM}title"), root.get(LANGUAGE)) == (title, sentences)
        assert [one.get(LANGUAGE) for one in root.iterfind(f"{ATOM}entry/{ATOM}title")] == ["en"]
        assert paragraphs == [(words, sentences), (practice, spoken)], language
        assert answer.headers["content-language"] == language


def test_a_feed_of_some_cases_tells_of_those_that_are_found_now(told: Service) -> None:
    feed = read(told, f"{FEED}?sector=energy&lang=nn")

    assert brief(feed) == [("b", "amended"), ("c", "published"), ("b", "published")]
    assert feed.feed.subtitle.startswith("Saker om energi. Det som har hendt med sakene som søket finn no")
    assert feed.entries[0].tags[1] == {"term": "energy", "label": "Energi", "scheme": None}
    assert brief(read(told, f"{FEED}?country=PT")) == []
    told.world.withdraw(B)
    assert brief(read(told, f"{FEED}?sector=energy")) == [("c", "published")]
    assert brief(read(told, FEED))[0] == ("b", "withdrawn")


@pytest.mark.parametrize(
    ("limit", "question", "at_a_time"),
    [(1, "", 1000), (4, "", 1000), (1, "&country=NO", 1), (4, "&country=NO", 1), (6, "&country=NO", 1000)],
)
def test_pages_joined_are_the_whole_whatever_happens_meanwhile(
    told: Service, monkeypatch: pytest.MonkeyPatch, limit: int, question: str, at_a_time: int
) -> None:
    monkeypatch.setattr(chronicle, "AT_A_TIME", at_a_time)
    address, found, ids = f"{FEED}?limit={limit}{question}", [], set()
    while address:
        feed = read(told, address)
        found += brief(feed)
        ids.add(feed.feed.id)
        links = {link.rel: link.href for link in feed.feed.links}
        if len(found) == limit:
            told.world.publish(a_case(words="late"))
        address = links.get("next", "")

    assert found == ALL
    assert len(ids) == 1
    assert links["first"] == f"{FEED}?limit={limit}{question}"


def test_an_entry_keeps_its_name_whatever_becomes_of_the_case(told: Service) -> None:
    before = {(one.link, one.tags[0].term): (one.id, one.updated) for one in read(told, FEED).entries}
    told.world.publish(a_case(words="b", title="Amended again"))
    after = {(one.id, one.updated) for one in read(told, f"{FEED}?limit=500&lang=nn").entries}

    assert len(set(before.values())) == 6
    assert set(before.values()) < after
    assert len(after) == 7


def test_a_feed_has_another_name_for_another_question_or_language(told: Service) -> None:
    asked = ("", "?lang=nn", "?sector=energy", "?sector=energy,eldercare", "?sector=eldercare&sector=energy")
    ids = [read(told, FEED + one).feed.id for one in asked]

    assert len(set(ids)) == 4
    assert ids[3] == ids[4]


def test_every_label_says_its_language(told: Service) -> None:
    root = ElementTree.fromstring(told.get(f"{FEED}?lang=pl&limit=1&sector=energy").content)

    labels = [(one.get("label"), one.get(LANGUAGE)) for one in root.iterfind(f"{ATOM}entry/{ATOM}category")]
    assert labels == [("Amended", "en"), ("Energia", "pl")]


def test_what_was_taken_out_is_gone_and_not_called_out(told: Service) -> None:
    before = brief(read(told, FEED))
    take_out(told.client.database, B, texts=["Amended"])

    assert brief(read(told, FEED)) == before
    assert "Amended" not in {one.title for one in read(told, FEED).entries}
    assert told.json("/v1/changes?since=4")["items"][0]["kind"] == "redacted"


def test_what_is_read_instead_is_linked(told: Service) -> None:
    Collection(told.client.database).withdraw(C, "It was told twice.", A)

    read(told, FEED)
    entry = ElementTree.fromstring(told.get(f"{FEED}?lang=nb").content).find(f"{ATOM}entry")
    assert entry is not None
    links = [(one.get("rel"), one.get("type"), one.get("href")) for one in entry.iter(f"{ATOM}link")]
    assert links == [
        ("alternate", "text/html", f"/nb/cases/{C}"),
        ("alternate", "application/json", f"/v1/cases/{C}?lang=nb"),
        ("related", "text/html", f"/nb/cases/{A}"),
    ]
    assert told.get(links[2][2] or "").status_code == 200


def paragraphs(service: Service, address: str) -> list[tuple[str | None, str | None]]:
    entry = ElementTree.fromstring(service.get(address).content).find(f"{ATOM}entry")
    return [] if entry is None else [(one.text, one.get(LANGUAGE)) for one in entry.iter(f"{XHTML}p")]


def test_a_case_without_practice_is_told_by_its_summary(service: Service) -> None:
    told = {"summary": "People cook. They eat.", "original_language": "nb", "summary_original": "Folk lager mat."}
    service.world.publish(a_case(words="a", practice=None, **told))

    assert paragraphs(service, FEED)[1] == ("People cook. They eat.", "en")
    assert paragraphs(service, f"{FEED}?lang=nn")[1] == ("Folk lager mat.", "nb")
    assert paragraphs(service, f"{FEED}?lang=pl")[1] == ("People cook. They eat.", "en")


def test_an_amendment_says_what_changed(told: Service) -> None:
    told.world.publish(a_case(words="b", title="Amended again", sectors=["energy", "mobility"]))

    assert paragraphs(told, f"{FEED}?limit=1")[1] == ("Changed: Title; Sector.", "en")
    assert paragraphs(told, f"{FEED}?limit=1&lang=nn")[1] == ("Endra: Tittel; Område.", "nn")


def test_links_are_whole_under_the_public_address(database: Database) -> None:
    with serving(database, [a_case(words="a")], public_url="https://samspill.example") as service:
        feed = read(service, f"{FEED}?country=NO&limit=1&lang=nb")
        links = {link.rel: link.href for link in feed.feed.links}

    assert feed.entries[0].link == f"https://samspill.example/nb/cases/{A}"
    assert links == {
        "self": f"https://samspill.example{FEED}?country=NO&limit=1&lang=nb",
        "first": f"https://samspill.example{FEED}?country=NO&limit=1&lang=nb",
        "alternate": "https://samspill.example/nb/?country=NO",
    }


def test_an_answer_is_good_until_something_happens(told: Service) -> None:
    first, second = told.get(FEED), told.get(FEED)
    known = told.get(FEED, if_none_match=first.headers["etag"])
    told.world.publish(a_case(words="d"))
    changed = told.get(FEED, if_none_match=first.headers["etag"])

    assert first.content == second.content
    assert (known.status_code, changed.status_code) == (304, 200)
    assert first.headers["content-type"] == "application/atom+xml"
    assert told.get(FEED, accept_encoding="gzip").headers["content-encoding"] == "gzip"


def test_an_empty_collection_has_an_empty_feed(service: Service) -> None:
    feed = read(service, FEED)

    assert (feed.entries, feed.feed.updated) == ([], "1970-01-01T00:00:00Z")


def test_a_question_that_finds_nothing_is_as_old_as_the_collection(told: Service) -> None:
    feed = read(told, f"{FEED}?country=PT")

    assert datetime.fromisoformat(feed.feed.updated).replace(tzinfo=UTC).year >= 2026


def test_signs_that_xml_cannot_hold_break_nothing(service: Service) -> None:
    service.world.publish(a_case(words="a", title="One\uffff"))

    assert read(service, FEED).entries[0].title == "One\ufffd"


REFUSED = {
    "limit=0": "limit",
    "cursor=x": "cursor",
    "cursor=WzksMV0": "cursor",  # [9,1]: a revision that there is not yet
    "sectr=energy": "sectr",
    "sector=enrgy": "sector",
    "since=1": "since",
    "sort=title": "sort",
}


def test_what_is_not_understood_is_refused(told: Service) -> None:
    named = {
        question: [one["parameter"] for one in told.refusal(f"{FEED}?{question}", 422)["errors"]]
        for question in REFUSED
    }

    assert named == {question: [parameter] for question, parameter in REFUSED.items()}

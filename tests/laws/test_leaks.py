"""What is not published leaks through no address: every GET of the contract is asked in every way for it."""

from itertools import count

import pytest

from app.catalogue.forms import MEDIA_TYPES
from app.model.role import Role
from tests.desk import SUBMISSIONS, Desk, etag, told, where
from tests.laws.leaks import Hidden, like_what_is_hidden, marks_in, shown
from tests.laws.paper import WORD, Json, a_marked_case, mark
from tests.people import a_person
from tests.services import Service
from tests.trying import SHARE


class Cabinet:
    """One published case, and submissions in every other state, each with marks of its own."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._numbers = desk, count(1)
        self.public, self.for_reviewers, self.for_nobody_else = set[int](), set[int](), set[int]()
        self.hidden: list[Json] = []
        self.published = desk.published(self._case(self.public))["submission"]["document"]["slug"]
        self._fill(self.published)

    def _case(self, marks: set[int]) -> Json:
        number = self._marked(marks)
        return a_marked_case(number, f"no-eksempelvik-{WORD}-{'x' * number}")

    def _marked(self, marks: set[int]) -> int:
        number = next(self._numbers)
        marks.add(number)
        return number

    def _words(self, marks: set[int]) -> str:
        return f"A word on it: {WORD} {mark(self._marked(marks))}."

    def _fill(self, published: str) -> None:
        desk, seen, unseen = self._desk, self.for_reviewers, self.for_nobody_else
        draft = desk.draft(self._case(unseen))
        changed = {**self._case(unseen), "slug": draft["submission"]["document"]["slug"]}
        keep = self.hidden.append
        keep(told(desk.ask("PATCH", where(draft), desk.author, changed, if_match=etag(draft))))
        keep(draft := desk.draft(self._case(unseen)))
        assert desk.ask("DELETE", where(draft), desk.author, if_match=etag(draft)).status_code == 204
        keep(desk.submitted(self._case(seen)))
        keep(
            told(
                desk.ask("POST", f"{where(self.hidden[-1])}/comments", desk.reviewer, {"comment": self._words(seen)}),
                201,
            )
        )
        # What was changed after it was returned stands nowhere any more.
        submitted = desk.submitted(self._case(unseen))
        returned = told(desk.do(submitted, "return", desk.reviewer, {"comment": self._words(seen)}))
        keep(told(desk.ask("PATCH", where(returned), desk.author, self._case(seen), if_match=etag(returned))))
        keep(desk.accepted(self._case(seen)))
        for action, sent, person in (
            ("reject", {"reason": self._words(seen)}, desk.reviewer),
            ("withdraw", {"reason": self._words(seen)}, desk.author),
        ):
            keep(told(desk.do(desk.submitted(self._case(seen)), action, person, sent)))
        keep(self._amendment(published, self._case(unseen)))
        amendment = told(
            desk.do(self._amendment(published, self._case(seen)), "submit", desk.author, {"duplicates_seen": True})
        )
        keep(told(desk.do(amendment, "accept", desk.reviewer)))

    def _amendment(self, slug: str, case: Json) -> Json:
        sent = {"changes": {**case, "slug": slug}}
        return told(self._desk.ask("POST", f"/v1/cases/{slug}/amendments", self._desk.author, sent), 201)

    def looked_for(self) -> Hidden:
        slugs = dict.fromkeys(one["submission"]["document"]["slug"] for one in self.hidden)
        return Hidden(WORD, tuple(slugs), tuple(one["submission"]["id"] for one in self.hidden))


@pytest.fixture
def desk(service: Service) -> Desk:
    return Desk(service)


def test_nobody_reads_what_is_not_published(desk: Desk, database_kind: str) -> None:
    cabinet = Cabinet(desk)
    looked_for = cabinet.looked_for()
    for person, is_thorough in ((None, True), (a_person(desk.database), False)):
        found = shown(desk.client, person, looked_for, kind=database_kind, is_thorough=is_thorough)
        assert set().union(*found.values()) == cabinet.public
        assert {where: marks for where, marks in found.items() if not marks <= cabinet.public} == {}
    stranger = a_person(desk.database)
    for slug in looked_for.slugs:
        like_it = like_what_is_hidden(looked_for, slug)
        draft = desk.ask("POST", SUBMISSIONS, stranger, like_it)
        imported = desk.ask("POST", f"{SUBMISSIONS}/import", stranger, like_it, content_type=MEDIA_TYPES["ndjson"])
        assert told(imported)["counts"]
        assert marks_in(draft) | marks_in(imported) <= cabinet.public
    # Nor whether there is one that wants an address.
    for slug in looked_for.slugs:
        checked = told(desk.ask("POST", "/v1/submissions/check", None, {"slug": slug, "title": "Something else"}))
        assert checked["slug"]["taken_by"] == ("case" if slug == cabinet.published else None)


def test_a_draft_is_read_by_its_author_alone(desk: Desk, database_kind: str) -> None:
    cabinet = Cabinet(desk)
    may_see = cabinet.public | cabinet.for_reviewers
    for place, role in enumerate((Role.REVIEWER, Role.EDITOR, Role.ADMIN)):
        share = slice(None) if role is Role.REVIEWER or SHARE >= 1 else slice(place, None, 4)
        person, hidden = a_person(desk.database, role), cabinet.looked_for()
        found = shown(desk.client, person, hidden, kind=database_kind, is_thorough=False, share=share)
        assert {where: marks for where, marks in found.items() if not marks <= may_see} == {}
        assert share != slice(None) or set().union(*found.values()) == may_see

    shown_to_author = [marks_in(desk.ask("GET", where(one), desk.author)) for one in cabinet.hidden]
    assert [bool(marks) for marks in shown_to_author].count(False) == 1  # the one that was deleted

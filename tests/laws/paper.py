"""What must happen on the way of a submission, kept on paper: a dictionary, and the rules as the design states them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from app.model.document import document_bytes, parse_document
from app.model.role import Role
from tests.builders import a_case, a_municipality, a_source, an_organisation
from tests.people import Person

Json = dict[str, Any]

SLUGS = tuple(f"no-eksempelvik-{words}" for words in ("asker", "bodin", "ceres"))
"""Few, so that several want the same."""

WAY = {  # state and action -> state that follows, least role, whether its author does it
    ("draft", "submit"): ("submitted", Role.CONTRIBUTOR, True),
    ("returned", "submit"): ("submitted", Role.CONTRIBUTOR, True),
    ("submitted", "withdraw"): ("withdrawn", Role.CONTRIBUTOR, True),
    ("returned", "withdraw"): ("withdrawn", Role.CONTRIBUTOR, True),
    ("accepted", "withdraw"): ("withdrawn", Role.CONTRIBUTOR, True),
    ("submitted", "return"): ("returned", Role.REVIEWER, False),
    ("accepted", "return"): ("returned", Role.REVIEWER, False),
    ("submitted", "accept"): ("accepted", Role.REVIEWER, False),
    ("submitted", "reject"): ("rejected", Role.REVIEWER, False),
    ("accepted", "publish"): ("published", Role.EDITOR, False),
}
ACTIONS = tuple(sorted({action for _, action in WAY}))
OPEN, CLAIMING = ("draft", "returned"), ("submitted", "returned", "accepted")
FINAL = ("published", "rejected", "withdrawn")
DONE = {"publish": 201, "comment": 201, "delete": 204}
"""Statuses of what is done, where it is not 200."""
BODIES: dict[str, Json] = {
    "submit": {"duplicates_seen": True},
    "return": {"comment": "What about this?"},
    "reject": {"reason": "It is none."},
}


@dataclass(frozen=True)
class Member:
    """Somebody with a role."""

    person: Person
    role: Role


@dataclass
class Sheet:
    """A submission as it must be."""

    id: str
    author: Member
    document: Json
    amends: str | None = None
    base: int | None = None
    state: str = "draft"
    version: int = 1
    comments: int = 0
    accepted_by: Member | None = None

    @property
    def slug(self) -> str | None:
        return self.document.get("slug")

    @property
    def is_whole(self) -> bool:
        return bool(self.document.get("summary"))

    def is_seen_by(self, member: Member) -> bool:
        return member == self.author or (self.state != "draft" and member.role.covers(Role.REVIEWER))


@dataclass(frozen=True)
class Move:
    """One request about a submission."""

    member: Member
    doing: str
    """An action, `change`, `delete`, `comment` or `resolve`."""
    id: str
    guard: str | None
    """What `If-Match` says; None where it is not sent."""
    sent: Json | None = None


@dataclass
class Paper:
    """All submissions and all that is published."""

    sheets: dict[str, Sheet] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    revisions: dict[tuple[str, int], bytes] = field(default_factory=dict)
    """Documents as published, by slug and number."""
    withdrawn: set[str] = field(default_factory=set)
    """Slugs of cases that were taken back."""
    publications: int = 0
    """Dataset revisions."""

    def newest(self, slug: str) -> int:
        """Number of the newest revision of a case; 0 where it was never published."""
        return max((number for one, number in self.revisions if one == slug), default=0)

    def is_right(self, move: Move, status: int, answer: Json | None) -> bool:
        """Whether a move may be answered so; what was done is written down."""
        refusals = self.refusals(move)
        if status >= 400:
            return bool(answer and answer["code"] in refusals)
        if refusals or status != DONE.get(move.doing, 200):
            return False
        self._write_down(move, answer)
        return True

    def refusals(self, move: Move) -> set[str]:
        """Codes of the problems of which one must be answered; empty where it must be done."""
        sheet = self.sheets.get(move.id)
        if move.doing != "comment" and move.guard is None:
            return {"version-missing"}
        if sheet is None or not sheet.is_seen_by(move.member):
            # And no other, which would tell that it is there.
            return {"submission-not-found"}
        found = set(self._refused(move, sheet))
        if move.doing != "comment" and move.guard not in ("*", f'"{sheet.version}"'):
            found.add("version-outdated")
        return found

    def _refused(self, move: Move, sheet: Sheet) -> Iterator[str]:
        is_own = move.member == sheet.author
        if move.doing == "comment":
            yield from ["transition-refused"] * (sheet.state in FINAL)
        elif move.doing == "resolve":
            yield from ["submission-refused"] * (sheet.comments == 0)
        elif move.doing in ("change", "delete"):
            yield from ["own-submission"] * (not is_own)
            allowed = OPEN if move.doing == "change" else ("draft",)
            yield from ["transition-refused"] * (sheet.state not in allowed)
        elif (sheet.state, move.doing) not in WAY:
            yield "transition-refused"
        else:
            _, role, by_author = WAY[sheet.state, move.doing]
            yield from ["own-submission"] * (is_own != by_author)
            yield from ["role-too-low"] * (not move.member.role.covers(role))
            if move.doing == "submit":
                yield from ["submission-refused"] * (not sheet.is_whole)
                yield from ["nothing-changed"] * self._changes_nothing(sheet)
            if move.doing in ("submit", "accept", "publish"):
                yield from self._unplaced(sheet)

    def _changes_nothing(self, sheet: Sheet) -> bool:
        if sheet.amends is None or sheet.base is None or not sheet.is_whole:
            return False
        return document_bytes(parse_document(sheet.document)) == self.revisions[sheet.amends, sheet.base]

    def _unplaced(self, sheet: Sheet) -> Iterator[str]:
        if sheet.amends is not None:
            is_newest = sheet.base == self.newest(sheet.amends) and sheet.amends not in self.withdrawn
            yield from ["base-outdated"] * (not is_newest)
        elif sheet.slug is not None:
            yield from ["slug-taken"] * (self.newest(sheet.slug) > 0 or bool(self._claimants(sheet)))

    def _claimants(self, sheet: Sheet) -> list[Sheet]:
        return [
            one
            for one in self.sheets.values()
            if one is not sheet and one.slug == sheet.slug and one.amends is None and one.state in CLAIMING
        ]

    def _write_down(self, move: Move, answer: Json | None) -> None:
        """What was done; the answer tells which address was proposed."""
        sheet = self.sheets[move.id]
        if move.doing == "delete":
            self.deleted.add(move.id)
            del self.sheets[move.id]
        elif move.doing == "comment":
            sheet.comments += 1
        elif move.doing == "change":
            sheet.document = {**sheet.document, **(move.sent or {})}
            sheet.version += 1
        elif move.doing != "resolve":
            self._move_on(sheet, move, answer)

    def _move_on(self, sheet: Sheet, move: Move, answer: Json | None) -> None:
        sheet.state, _, _ = WAY[sheet.state, move.doing]
        sheet.version += 1
        if move.doing == "accept":
            sheet.accepted_by = move.member
        elif move.doing == "return":
            sheet.accepted_by = None
        elif move.doing == "submit" and sheet.slug is None and answer:
            sheet.document = {**sheet.document, "slug": answer["submission"]["document"]["slug"]}
        elif move.doing == "publish":
            self._publish(sheet, move.member)

    def _publish(self, sheet: Sheet, editor: Member) -> None:
        reviewer = sheet.accepted_by
        assert reviewer is not None
        assert sheet.author not in (reviewer, editor)
        assert reviewer.role.covers(Role.REVIEWER)
        assert editor.role.covers(Role.EDITOR)
        slug = sheet.document["slug"]
        self._add_revision(slug, document_bytes(parse_document(sheet.document)))

    def _add_revision(self, slug: str, document: bytes) -> None:
        self.publications += 1
        self.revisions[slug, self.newest(slug) + 1] = document

    def take_back(self, slug: str) -> None:
        """A case is withdrawn."""
        self.publications += 1
        self.withdrawn.add(slug)

    def restore(self, slug: str) -> None:
        """A withdrawn case is published again, with its last document."""
        self.withdrawn.remove(slug)
        self._add_revision(slug, self.revisions[slug, self.newest(slug)])


WORD = "aqhidden"
"""Stands in every text that somebody writes."""


def a_marked_case(number: int, slug: str | None, *, is_whole: bool = True) -> Json:
    """A case in each text of which stands a word that can be asked for, and a mark that nobody asks for."""
    words = f"{WORD} {mark(number)}"
    return a_case(
        slug=slug,
        title=f"Kjøkken {words}",
        summary=f"They cook {words} together." if is_whole else None,
        municipalities=[a_municipality(name=f"Vik {words}")],
        organisations=[an_organisation(name=f"Lag {words}")],
        sources=[a_source(title=f"Page {words}", url=f"https://example.org/{mark(number)}")],
    )


def mark(number: int) -> str:
    """A word that is in no question: where it stands, somebody shows what was written."""
    return f"zh{number}x"

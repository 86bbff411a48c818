"""Whoever applies all that is told to have happened holds the published cases, however it came about."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import col, select

from app.catalogue.chronicle import Event, Place, behind, events
from app.editorial.publication import Publication
from app.editorial.standing import standing_of
from app.editorial.withdrawing import restore, withdraw
from app.errors import DetailsRefused, DomainError
from app.model.case import Case
from app.model.document import parse_document
from app.model.event import EventKind
from app.model.revision import Revision
from app.model.withdrawal_sent import WithdrawalSent
from app.store.checking import deviations
from app.store.database import Database
from tests.builders import a_case
from tests.databases import fresh_database
from tests.trying import tried

SLUGS = [f"no-eksempelvik-{words}" for words in ("a", "b", "c", "d")]
slugs = st.sampled_from(SLUGS)
doings = st.one_of(
    st.tuples(st.just("publish"), st.lists(slugs, min_size=1, max_size=4, unique=True), st.none()),
    st.tuples(st.just("take"), st.lists(slugs, min_size=1, max_size=2, unique=True), st.none()),
    st.tuples(st.just("withdraw"), slugs, st.one_of(st.none(), slugs)),
    st.tuples(st.just("restore"), slugs, st.none()),
)


@dataclass
class Copy:
    """What somebody elsewhere keeps: the number of the newest revision of each published case, by slug."""

    published: dict[str, int] = field(default_factory=dict)
    known: int = 0
    """Dataset revision up to which it is right."""

    def follow(self, database: Database, page: int) -> None:
        """Applies all that is new, some events at a time."""
        newest, after = database.revision(), behind(self.known)
        while told := self._read(database, after, newest, page):
            for event in told:
                self.apply(event)
            after = told[-1].place
        self.known = newest

    def _read(self, database: Database, after: Place, newest: int, page: int) -> list[Event]:
        with database.reading() as session:
            return events(session, after, newest, page)

    def apply(self, event: Event) -> None:
        """One event, which must fit to what is known."""
        present = self.published.get(event.slug)
        match event.kind:
            case EventKind.PUBLISHED:
                assert (present, event.number) == (None, 1)
            case EventKind.AMENDED:
                assert present == event.number - 1
            case EventKind.WITHDRAWN:
                assert present == event.number
            case EventKind.RESTORED:
                assert present is None
                assert event.number > 1
            case EventKind.REDACTED:
                # What is kept of it has to be got again; which cases are published does not change.
                return
        if event.kind is EventKind.WITHDRAWN:
            del self.published[event.slug]
        else:
            self.published[event.slug] = event.number


@tried(40)
@given(st.lists(st.tuples(doings, st.booleans()), max_size=14), st.integers(1, 5))
def test_a_copy_that_follows_is_the_collection(
    database_kind: str, done: list[tuple[tuple[str, str | list[str], str | None], bool]], page: int
) -> None:
    with fresh_database(database_kind) as database:
        following = Copy()
        for doing, is_followed in done:
            do(database, *doing)
            if is_followed:
                following.follow(database, page)
                assert following.published == published(database)
        following.follow(database, page)
        late = Copy()
        late.follow(database, page)

        assert following.published == late.published == published(database)
        with database.reading() as session:
            told = [one for one in deviations(session, database.full_text) if "the log" in one]
        assert told == []
        no_tombstones_lead_in_a_circle(database)


def do(database: Database, doing: str, what: str | list[str], replacement: str | None) -> None:
    """One thing; what is refused changes nothing."""
    before = database.revision()
    try:
        with database.writing() as session:
            if isinstance(what, list):
                documents = [parse_document(a_case(words=slug.rpartition("-")[2])) for slug in what]
                publication = Publication(session, database.full_text, "test")
                publication.publish(documents, may_restore=doing == "take")
            elif doing == "withdraw":
                told = WithdrawalSent(reason="A mistake.", replacement=replacement)
                withdraw(session, database.full_text, what, told, "an editor")
            else:
                restore(session, database.full_text, what, "an editor")
    except DomainError as refused:
        assert database.revision() == before
        if isinstance(refused, DetailsRefused):
            assert replacement == what or replacement not in published(database)


def published(database: Database) -> dict[str, int]:
    """The published cases, as the revisions tell."""
    newest = select(Case.slug, Revision.number).join(Revision).where(col(Revision.until).is_(None))
    with database.reading() as session:
        return dict(session.exec(newest).all())


def no_tombstones_lead_in_a_circle(database: Database) -> None:
    with database.reading() as session:
        for slug in session.exec(select(Case.slug)).all():
            passed: set[str] = set()
            here: str | None = slug
            while here is not None:
                assert here not in passed
                passed.add(here)
                here = standing_of(session, here).replacement

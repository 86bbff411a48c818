"""The text index: folded words, and which revisions hold them in a row, on both databases alike."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple, Protocol

from sqlalchemy import BindParameter, TextClause, bindparam, text
from sqlmodel import Session

from app.store.word_places import as_kept, quoted, tsvector, words_of

Row = tuple[int, str, str, str]
"""Revision id, then the folded words of title, names and body, each joined by blanks."""

Written = tuple[int, list[str], list[str], list[str]]
"""Revision id, then the words of title, names and body."""

Parameters = dict[str, int | str]
"""The same as a statement takes it: `id` and each zone by name."""


class Phrase(NamedTuple):
    """Folded words in a row; one word is a phrase as well."""

    words: Sequence[str]
    is_beginning: bool = False
    """Whether the last word may go on."""


ZONES = frozenset({"title", "names", "body"})
"""Where a word can stand: the title; names of places and organisations; summaries and roles."""

WORD_LENGTH = 255
"""Characters of a word that count. PostgreSQL refuses words beyond 2,046 bytes, and no real one is that long."""

BATCH = 500
"""Rows that travel together, so that memory stays flat however many there are."""

IDS: BindParameter[int] = bindparam("ids", expanding=True)


class FullText(Protocol):
    """Keeps the folded words of each revision and finds the revisions that hold some of them."""

    def write(self, session: Session, rows: Iterable[Row]) -> None:
        """Adds rows; those of revisions that are indexed already are replaced."""

    def forget_replaced(self, session: Session) -> None:
        """Takes the words of rows that were replaced out of the index itself, where they are only marked as gone."""

    def differing(self, session: Session, rows: Iterable[Row]) -> Iterator[int]:
        """Ids of those rows that are not in the index just as they are here."""

    def written(self, session: Session, ids: Iterable[int]) -> Iterator[Written]:
        """Some of the revisions as they stand in the index: id and the words of each zone, in no order."""

    def in_order(self, session: Session, ids: Iterable[int]) -> Iterator[Written]:
        """The same in order of their places, as far as PostgreSQL keeps these."""

    def common(self, session: Session, least: int) -> list[str]:
        """The words that stand in so many revisions at least, the most common first."""

    def question(self, phrases: Sequence[Phrase], zones: frozenset[str] = ZONES) -> tuple[str, list[str]]:
        """SQL that finds the revisions where each phrase stands in one of the zones, and parameters for the driver.

        It gives one text: their ids joined by commas, those of old revisions too, or null where there is none.
        ValueError without a phrase, a word or a zone, and for a zone that there is not.
        """


class SqliteFullText:
    """FTS5. Its tokenizer `ascii` parts at blanks and leaves every letter beyond ASCII alone.

    So it keeps exactly the words that we folded; `unicode61` would part them once more, by an older Unicode.
    """

    _common = text("SELECT term FROM texts_words WHERE doc >= :least ORDER BY doc DESC")
    _written = text("SELECT rowid, title, names, body FROM texts WHERE rowid IN :ids").bindparams(IDS)
    _insert = text("INSERT OR REPLACE INTO texts (rowid, title, names, body) VALUES (:id, :title, :names, :body)")
    _same = text("SELECT count(*) FROM texts WHERE rowid = :id AND title = :title AND names = :names AND body = :body")

    def write(self, session: Session, rows: Iterable[Row]) -> None:
        """Adds rows; those of revisions that are indexed already are replaced."""
        for batch in _batches(rows, " ".join):
            session.connection().execute(self._insert, batch)

    def forget_replaced(self, session: Session) -> None:
        """Merges all parts of the index into one, without what is gone: 1.8 s with 50,000 cases."""
        # The option `secure-delete` would do so at once, but SQLite has it from 3.42 on only.
        session.connection().execute(text("INSERT INTO texts (texts) VALUES ('optimize')"))

    def differing(self, session: Session, rows: Iterable[Row]) -> Iterator[int]:
        """Ids of those rows that are not in the index just as they are here."""
        return _not_found(session, self._same, _batches(rows, " ".join))

    def written(self, session: Session, ids: Iterable[int]) -> Iterator[Written]:
        """Some of the revisions as they stand in the index; see `FullText`."""
        return _written(session, self._written, ids)

    def in_order(self, session: Session, ids: Iterable[int]) -> Iterator[Written]:
        """The same in order of their places; see `FullText`."""
        for revision_id, title, names, body in self.written(session, ids):
            yield revision_id, as_kept(title), as_kept(names), as_kept(body)

    def common(self, session: Session, least: int) -> list[str]:
        """The words that stand in so many revisions at least, the most common first."""
        return _common(session, self._common, least)

    def question(self, phrases: Sequence[Phrase], zones: frozenset[str] = ZONES) -> tuple[str, list[str]]:
        """SQL and parameters that find where each phrase stands in one of the zones; see `FullText`."""
        columns = " ".join(sorted(zones))
        sought = " AND ".join(f"{{{columns}}} : {_fts5(phrase)}" for phrase in _checked(phrases, zones))
        return "SELECT group_concat(rowid) FROM texts WHERE texts MATCH ?", [sought]


class PostgresFullText:
    """One `tsvector` a zone.

    We write words and places ourselves, so that neither parser nor locale of the server decides what a word is.
    In texts with more places than PostgreSQL keeps it still finds every word, though not every phrase.
    """

    _common = text(
        "SELECT word FROM ts_stat('SELECT title || names || body FROM texts') WHERE ndoc >= :least ORDER BY ndoc DESC"
    )
    _written = text(
        "SELECT revision_id, array_to_string(tsvector_to_array(title), ' '), "
        "array_to_string(tsvector_to_array(names), ' '), array_to_string(tsvector_to_array(body), ' ') "
        "FROM texts WHERE revision_id IN :ids"
    ).bindparams(IDS)
    _placed = text(
        "SELECT revision_id, CAST(title AS text), CAST(names AS text), CAST(body AS text) "
        "FROM texts WHERE revision_id IN :ids"
    ).bindparams(IDS)
    _insert = text(
        "INSERT INTO texts (revision_id, title, names, body) "
        "VALUES (:id, CAST(:title AS tsvector), CAST(:names AS tsvector), CAST(:body AS tsvector)) "
        "ON CONFLICT (revision_id) DO UPDATE SET title = excluded.title, names = excluded.names, body = excluded.body"
    )
    _same = text(
        "SELECT count(*) FROM texts WHERE revision_id = :id AND title = CAST(:title AS tsvector) "
        "AND names = CAST(:names AS tsvector) AND body = CAST(:body AS tsvector)"
    )

    def write(self, session: Session, rows: Iterable[Row]) -> None:
        """Adds rows; those of revisions that are indexed already are replaced."""
        for batch in _batches(rows, tsvector):
            session.connection().execute(self._insert, batch)
        # New words wait in a list that every question walks through, 6 ms when it is full. Emptying it here
        # spares the questions that, and many rows are still written twice as fast as without such a list.
        session.connection().execute(text("SELECT gin_clean_pending_list('ix_texts_words')"))

    def forget_replaced(self, session: Session) -> None:
        """Nothing to do: rows that were replaced leave the index when the table is vacuumed."""

    def differing(self, session: Session, rows: Iterable[Row]) -> Iterator[int]:
        """Ids of those rows that are not in the index just as they are here."""
        return _not_found(session, self._same, _batches(rows, tsvector))

    def written(self, session: Session, ids: Iterable[int]) -> Iterator[Written]:
        """Some of the revisions as they stand in the index; see `FullText`."""
        return _written(session, self._written, ids)

    def in_order(self, session: Session, ids: Iterable[int]) -> Iterator[Written]:
        """The same in order of their places; see `FullText`."""
        for revision_id, *zones in _written(session, self._placed, ids):
            title, names, body = (words_of(zone) for zone in zones)
            yield revision_id, title, names, body

    def common(self, session: Session, least: int) -> list[str]:
        """The words that stand in so many revisions at least, the most common first."""
        return _common(session, self._common, least)

    def question(self, phrases: Sequence[Phrase], zones: frozenset[str] = ZONES) -> tuple[str, list[str]]:
        """SQL and parameters that find where each phrase stands in one of the zones; see `FullText`."""
        sought = [_tsquery(phrase) for phrase in _checked(phrases, zones)]
        in_a_zone = " OR ".join(f"{zone} @@ CAST(%s AS tsquery)" for zone in sorted(zones))
        found = " AND ".join(f"({in_a_zone})" for _ in sought)
        sql = f"SELECT string_agg(CAST(revision_id AS text), ',') FROM texts WHERE {found}"  # noqa: S608  zones are checked
        return sql, [words for words in sought for _ in zones]


FULL_TEXT: dict[str, FullText] = {"sqlite": SqliteFullText(), "postgresql": PostgresFullText()}


def _batches(rows: Iterable[Row], written: Callable[[list[str]], str]) -> Iterator[list[Parameters]]:
    """The rows as parameters, a batch at a time; `written` turns the words of a zone into what the database takes."""
    remaining = iter(rows)
    while batch := list(islice(remaining, BATCH)):
        yield [
            {
                "id": revision_id,
                "title": written(_words(title)),
                "names": written(_words(names)),
                "body": written(_words(body)),
            }
            for revision_id, title, names, body in batch
        ]


def _not_found(session: Session, same: TextClause, batches: Iterable[list[Parameters]]) -> Iterator[int]:
    for row in chain.from_iterable(batches):
        if not session.connection().execute(same, row).scalar_one():
            yield int(row["id"])


def _written(session: Session, select: TextClause, ids: Iterable[int]) -> Iterator[Written]:
    remaining = iter(ids)
    while batch := list(islice(remaining, BATCH)):
        for revision_id, title, names, body in session.connection().execute(select, {"ids": batch}):
            yield revision_id, title.split(), names.split(), body.split()


def _common(session: Session, select: TextClause, least: int) -> list[str]:
    return list(session.connection().execute(select, {"least": least}).scalars())


def _words(folded: str) -> list[str]:
    return [word[:WORD_LENGTH] for word in folded.split()]


def _checked(phrases: Sequence[Phrase], zones: frozenset[str]) -> list[Phrase]:
    if not phrases or not all(phrase.words and all(phrase.words) for phrase in phrases):
        raise ValueError("A phrase needs words.")
    if not zones or not zones <= ZONES:
        raise ValueError(f"The zones are {sorted(ZONES)}, not {sorted(zones)}.")
    return [phrase._replace(words=[word[:WORD_LENGTH] for word in phrase.words]) for phrase in phrases]


def _fts5(phrase: Phrase) -> str:
    words = " ".join(phrase.words).replace('"', '""')
    return f'"{words}"{" *" if phrase.is_beginning else ""}'


def _tsquery(phrase: Phrase) -> str:
    return " <-> ".join(map(quoted, phrase.words)) + (":*" if phrase.is_beginning else "")

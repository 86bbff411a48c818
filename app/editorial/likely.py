"""Which published cases are worth comparing with a draft: asked of the index, so that few documents are read."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from pyroaring import BitMap
from sqlmodel import Session, col, select

from app.editorial.word_places import InZone, Places
from app.editorial.written import text_at
from app.model.case import Case
from app.model.json_text import JsonObject, objects_in
from app.model.revision import Revision, Tag
from app.store.database import Database
from app.vocabulary.folding import words
from app.vocabulary.small_words import SMALL_WORDS

MOST_COMPARED = 50
"""Documents that are read for one draft, however many cases there are."""
_MOST_ASKED = 1_000
"""Revisions of which it is asked whether they are the newest; more are found only where every word is a common one."""
_MOST_WORDS = 12
_MOST_NAMES = 8
_TITLE, _NAMES = frozenset(("title",)), frozenset(("names",))


def likely_repeats(
    database: Database, case: JsonObject, municipalities: Collection[str], places: Places | None = None
) -> list[int]:
    """Ids of the newest revisions that a draft may repeat, the likeliest first, `MOST_COMPARED` at most.

    Those with half the words of its title or with most words of the name of one of its organisations; where it happens
    only brings some of them forward, as no place alone makes two cases one.
    """
    titles = [_sought(text_at(case, name)) for name in ("title", "title_original")]
    names = [text_at(one, "name") for _, one in objects_in(case, "organisations")][:_MOST_NAMES]
    named = [_sought(name) for name in names]
    where = (places or Places(database)).where(
        [*((word, _TITLE) for title in titles for word in title), *((word, _NAMES) for name in named for word in name)],
    )
    organisations = _united(level for name in named for level in _sharing(where, name, _NAMES, 0.6))
    with database.reading() as session:
        here = _tagged(session, municipalities)
        own = _own(session, text_at(case, "slug"))
        by_title = [level for title in titles for level in _sharing(where, title, _TITLE, 0.5)]
        tiers = [own, organisations & here, *(level & (here | organisations) for level in by_title), *by_title]
        asked = list(islice(_in_order([*tiers, organisations, here]), _MOST_ASKED))
        return _newest(session, asked)


def _sought(text: str) -> list[str]:
    return list(dict.fromkeys(word for word in words(text) if word not in SMALL_WORDS))[:_MOST_WORDS]


def _sharing(where: Mapping[InZone, BitMap], sought: Sequence[str], zone: frozenset[str], least: float) -> list[BitMap]:
    """Revisions by how many words they hold in a zone: first all words, last the least share of them."""
    levels = [BitMap() for _ in sought]
    for word in sought:
        found = where[word, zone]
        for count in range(len(levels) - 1, 0, -1):
            levels[count] |= levels[count - 1] & found
        levels[0] |= found
    first = max(0, round(len(sought) * least) - 1)
    return levels[first:][::-1]


def _tagged(session: Session, municipalities: Collection[str]) -> BitMap:
    carried = select(col(Tag.revision_id)).where(Tag.dimension == "municipality", col(Tag.term).in_(municipalities))
    return BitMap(session.exec(carried))


def _own(session: Session, slug: str) -> BitMap:
    own = select(Revision.id).join(Case, col(Case.id) == col(Revision.case_id)).where(Case.slug == slug)
    newest = session.exec(own.where(col(Revision.until).is_(None))).first()
    return BitMap([newest] if newest else [])


def _united(sets: Iterable[BitMap]) -> BitMap:
    return BitMap().union(*sets)


def _in_order(tiers: Sequence[BitMap]) -> Iterator[int]:
    """Each id once, those of the first tier first, newer ones before older ones."""
    seen = BitMap()
    for tier in tiers:
        yield from reversed(tier - seen)
        seen |= tier


def _newest(session: Session, ids: Sequence[int]) -> list[int]:
    """Those that are the newest of their case, in the same order."""
    newest = select(Revision.id).where(col(Revision.id).in_(ids), col(Revision.until).is_(None))
    current = set(session.exec(newest))
    return [one for one in ids if one in current][:MOST_COMPARED]

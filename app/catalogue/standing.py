"""Where words stand: word -> ids, so that a question made of words that were asked before needs no reading."""

from collections.abc import Iterable
from threading import Lock

from pyroaring import BitMap

from app.catalogue.sets import NOTHING
from app.query.text import Clause
from app.store.database import Database
from app.store.fulltext import WORD_LENGTH, ZONES, Phrase
from app.store.reading import standing_ids

Standing = tuple[BitMap, ...]
"""The revisions where words stand in a title; in a title or name; in any text. Those of older revisions among them."""
EVER_WIDER = (frozenset({"title"}), frozenset({"title", "names"}), ZONES)
"""Where words can stand, the most telling place first."""
KEPT_BYTES = 48 * 1024 * 1024
"""What all sets may take. The 4,100 words that stand in a hundred of 50,000 synthetic cases or more take 14 MB."""
_SMALL = 300
"""Bytes that three sets with nothing in them take."""


class WordSets:
    """Sets of ids by word, beginning or phrase, each read from the database when first asked for; every thread may ask.

    There are far fewer words than questions: two words never asked together took the database 1 ms of 50,000 cases,
    and take 0.05 ms where each was asked before.
    """

    def __init__(
        self, database: Database, known: dict[Phrase, Standing] | None = None, size: int = 0, missing: BitMap = NOTHING
    ) -> None:
        self._database = database
        self._lock = Lock()
        self._known = {} if known is None else known
        self._bytes = size
        self._missing = missing
        """Revisions whose words are not among the sets yet."""

    def standing(self, clause: Clause) -> Standing:
        """Where a clause stands, ever wider."""
        self.catch_up()
        phrase = Phrase(tuple(word[:WORD_LENGTH] for word in clause.words), clause.is_beginning)
        found = self._known.get(phrase)
        if found is None:
            found = _shared(standing_ids(self._database, [phrase], *EVER_WIDER))
            self._keep(phrase, found)
        return found

    def unread(self, least: int) -> list[str]:
        """Words that stand in so many revisions at least and were not asked for yet, the rarest of them first."""
        self.catch_up()
        with self._database.reading_published() as session:
            common = self._database.full_text.common(session, least)
        return [word for word in reversed(common) if Phrase((word,)) not in self._known]

    def renewed(self, added: BitMap) -> "WordSets":
        """The same with some more revisions, whose words are read when first needed; what does not change is shared."""
        with self._lock:
            return WordSets(self._database, self._known.copy(), self._bytes, self._missing | added)

    def catch_up(self) -> None:
        """Takes in the words of revisions that are missing; whoever waits for a publication does not wait for this.

        Nothing is taken away: revisions that are no longer published are no part of any answer.
        Beginnings and phrases are forgotten, and read anew by who asks for them.
        """
        if not self._missing:
            return
        with self._lock:
            known = self._known
            for phrase in [phrase for phrase in known if phrase.is_beginning or len(phrase.words) > 1]:
                self._bytes -= _size(known.pop(phrase))
            for phrase, more in self._carried(self._missing).items():
                if (sets := known.get(phrase)) is not None:
                    known[phrase] = _shared([ids | new for ids, new in zip(sets, more, strict=True)])
                    self._bytes += _size(known[phrase]) - _size(sets)
            self._missing = NOTHING

    def _carried(self, added: BitMap) -> dict[Phrase, list[BitMap]]:
        """The words of some revisions, each with those that carry it, ever wider."""
        carried: dict[Phrase, list[BitMap]] = {}
        with self._database.reading_published() as session:
            for revision_id, *zones in self._database.full_text.written(session, added):
                for place, words in enumerate(zones):
                    for word in set(words):
                        for ids in carried.setdefault(Phrase((word,)), [BitMap() for _ in zones])[place:]:
                            ids.add(revision_id)
        return carried

    def _keep(self, phrase: Phrase, found: Standing) -> None:
        with self._lock:
            if phrase not in self._known:
                self._known[phrase] = found
                self._bytes += _size(found)
            while self._bytes > KEPT_BYTES:
                self._bytes -= _size(self._known.pop(next(iter(self._known))))


def _shared(sets: Iterable[BitMap]) -> Standing:
    """The same sets, small; those that are equal are one: most words stand in no title and no name."""
    kept: list[BitMap] = []
    for ids in sets:
        ids.shrink_to_fit()
        kept.append(next((one for one in (NOTHING, *kept) if one == ids), ids))
    return tuple(kept)


def _size(sets: Standing) -> int:
    """Bytes that sets take, roughly: two for each id, and never more than a bit for each that there could be."""
    different = {id(ids): ids for ids in sets}.values()
    return _SMALL + sum(min(2 * len(ids), ids.max() // 8 + 1) for ids in different if ids)

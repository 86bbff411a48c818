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

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = Lock()
        self._known: dict[Phrase, Standing] = {}
        self._bytes = 0
        self._missing = NOTHING
        """Revisions whose words were not read yet."""
        self._late: dict[Phrase, Standing] = {}
        """Where known words stand beside, in revisions that came since; taken in by who asks for the word."""
        self._passing: set[Phrase] = set()
        """The known beginnings and phrases: of what comes, words are read alone."""

    def standing(self, clause: Clause) -> Standing:
        """Where a clause stands, ever wider."""
        self.catch_up()
        phrase = Phrase(tuple(word[:WORD_LENGTH] for word in clause.words), clause.is_beginning)
        if phrase in self._late:
            self._take_in(phrase)
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
        newer = WordSets(self._database)
        with self._lock:
            newer._known, newer._bytes, newer._missing = self._known.copy(), self._bytes, self._missing | added
            newer._late, newer._passing = self._late.copy(), self._passing.copy()
        return newer

    def catch_up(self) -> None:
        """Reads the words of revisions that are missing; whoever waits for a publication does not wait for this.

        Nothing is taken away: revisions that are no longer published are no part of any answer.
        Beginnings and phrases are forgotten, and read anew by who asks for them.
        """
        if not self._missing:
            return
        with self._lock:
            while self._passing:
                self._forget(self._passing.pop())
            # A case has hundreds of words, of which few will be asked for: each is united with what is known only then.
            for phrase, more in self._carried(self._missing).items():
                late = self._late.get(phrase)
                self._late[phrase] = tuple(more) if late is None else _united(late, more)
            self._missing = NOTHING

    def _carried(self, added: BitMap) -> dict[Phrase, list[BitMap]]:
        """The known words of some revisions, each with those that carry it, ever wider."""
        carried: dict[Phrase, list[BitMap]] = {}
        with self._database.reading_published() as session:
            for revision_id, *zones in self._database.full_text.written(session, added):
                for place, words in enumerate(zones):
                    for phrase in {Phrase((word,)) for word in words} & self._known.keys():
                        if phrase not in carried:
                            carried[phrase] = [BitMap() for _ in zones]
                        for ids in carried[phrase][place:]:
                            ids.add(revision_id)
        return carried

    def _take_in(self, phrase: Phrase) -> None:
        with self._lock:
            if (more := self._late.get(phrase)) is not None:
                sets = self._known[phrase]
                self._known[phrase] = _shared(_united(sets, more))
                self._bytes += _size(self._known[phrase]) - _size(sets)
                # Last: whoever does not find it here is sure to find all of it there.
                del self._late[phrase]

    def _forget(self, phrase: Phrase) -> None:
        self._bytes -= _size(self._known.pop(phrase))
        self._late.pop(phrase, None)
        self._passing.discard(phrase)

    def _keep(self, phrase: Phrase, found: Standing) -> None:
        with self._lock:
            if phrase not in self._known:
                self._known[phrase] = found
                self._bytes += _size(found)
                if phrase.is_beginning or len(phrase.words) > 1:
                    self._passing.add(phrase)
            while self._bytes > KEPT_BYTES:
                self._forget(next(iter(self._known)))


def _united(sets: Standing, more: Iterable[BitMap]) -> Standing:
    return tuple(ids | new for ids, new in zip(sets, more, strict=True))


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

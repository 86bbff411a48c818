"""Finished answers at hand: bounded in bytes, the least recently used go first."""

from collections import OrderedDict
from threading import Lock

from app.api.finished import Finished

LARGEST = 2 * 1024 * 1024
"""Bytes of the largest answer that is remembered."""
AROUND = 1024
"""Bytes that the objects around an answer take."""


Key = tuple[str, bytes, bytes, bytes, bytes]
"""What an answer depends on beside the dataset revision: path, query, Accept, Accept-Language, and the coding that the
body may be sent in. A bare tuple, as it is made for every request."""


class Remembered:
    """Every thread may ask."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._lock = Lock()
        self._answers: OrderedDict[Key, tuple[int, Finished]] = OrderedDict()
        """With the newest dataset revision when it was made: at a newer one it is out of date."""

    def __len__(self) -> int:
        return len(self._answers)

    @property
    def bytes(self) -> int:
        """What is remembered takes about this much memory."""
        return self._bytes

    def get(self, key: Key, revision: int) -> Finished | None:
        """The answer made at this dataset revision or a newer one; an older one is forgotten."""
        with self._lock:
            made_at, found = self._answers.get(key, (0, None))
            if found is None:
                return None
            if made_at < revision:
                self._forget(key)
                return None
            self._answers.move_to_end(key)
            return found

    def keep(self, key: Key, answer: Finished, newest: int = 0) -> None:
        """Remembers an answer unless there is a newer one, and forgets others where they are too many.

        `newest` is the dataset revision at which it was made. One about the past is as good as one about that: whoever
        is erased or taken out later raises the dataset revision, and then no answer that was made before is given.
        """
        made_at = max(answer.revision, newest) if answer.is_past else answer.revision
        if (size := _size(key, answer)) > min(LARGEST, self._most_bytes):
            return
        with self._lock:
            if self._answers.get(key, (0, None))[0] > made_at:
                return
            self._forget(key)
            self._answers[key] = made_at, answer
            self._bytes += size
            while self._bytes > self._most_bytes:
                self._forget(next(iter(self._answers)))

    def _forget(self, key: Key) -> None:
        if (gone := self._answers.pop(key, None)) is not None:
            self._bytes -= _size(key, gone[1])


def _size(key: Key, answer: Finished) -> int:
    # Links repeat the question, and whoever asks chooses how long it is.
    return len(answer.body) + len(answer.head) + len(answer.unchanged) + sum(map(len, key)) + AROUND

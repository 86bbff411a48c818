"""What readers may meet while somebody publishes: dataset revisions, and how many cases each holds."""


class States:
    """One thread publishes, every thread may ask."""

    def __init__(self, revision: int, cases: int) -> None:
        self.newest = revision
        """Answers to what is asked from now on are of this revision or a newer one."""
        self._cases = {revision: cases}

    def announce(self, added: int) -> None:
        """From now on the next revision may be met, with so many cases more."""
        self._cases[self.newest + 1] = self._cases[self.newest] + added

    def confirm(self) -> None:
        """What was announced is published: from now on it must be met."""
        self.newest += 1

    def cases_at(self, revision: int) -> int | None:
        """How many cases a revision holds; None where there can be no such revision."""
        return self._cases.get(revision)

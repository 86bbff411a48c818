"""What can go wrong with a case."""

from collections.abc import Mapping
from datetime import datetime

from app.errors.fault import DomainError, guess


class DocumentRefused(DomainError):
    """A case document that breaks the rules; the faults point into it, all of them at once."""

    code = "document-refused"
    title = "The case document breaks the rules"


class CaseNotFound(DomainError):
    """No case has this slug now, nor had it before."""

    code = "case-not-found"
    title = "No such case"

    def __init__(self, slug: str, nearest: str | None = None, *, first: int | None = None) -> None:
        """`first` is the dataset revision that brought it, where it was asked for as of an older one."""
        later = f"'{slug}' was not published yet; dataset revision {first} brought it."
        super().__init__(later if first else f"There is no case '{slug}'{guess(nearest)}")
        self.nearest = nearest


class RevisionNotFound(DomainError):
    """The case exists, this revision of it does not."""

    code = "revision-not-found"
    title = "No such revision"


class CaseWithdrawn(DomainError):
    """The case was published once and has been withdrawn; its address is never given to another."""

    code = "case-withdrawn"
    title = "This case has been withdrawn"

    def __init__(
        self, slug: str, reason: str | None, replacement: str | None, withdrawn_at: datetime | None, number: int
    ) -> None:
        instead = f" Read '{replacement}' instead." if replacement else ""
        super().__init__(f"'{slug}' has been withdrawn: {reason or 'no reason was given.'}{instead}")
        self.reason, self.replacement, self.withdrawn_at = reason, replacement, withdrawn_at
        self.number = number
        """Of its newest revision."""

    @property
    def members(self) -> Mapping[str, object]:
        """Its tombstone."""
        return {
            "reason": self.reason,
            "withdrawn_at": self.withdrawn_at,
            "replacement": self.replacement,
            "number": self.number,
        }


class AlreadyWithdrawn(DomainError):
    """A case was to be withdrawn that has been before."""

    code = "already-withdrawn"
    title = "This case has been withdrawn already"

    def __init__(self, slug: str) -> None:
        super().__init__(f"'{slug}' has been withdrawn already; its tombstone stays as it is.")


class AlreadyPublished(DomainError):
    """A case was to be restored that is published."""

    code = "already-published"
    title = "This case is published already"

    def __init__(self, slug: str) -> None:
        super().__init__(f"'{slug}' is published, so there is nothing to restore.")


class CaseRenamed(DomainError):
    """The case has another address now."""

    code = "case-renamed"
    title = "This case has another address"

    def __init__(self, slug: str) -> None:
        super().__init__(f"This case is now '{slug}'.")
        self.slug = slug

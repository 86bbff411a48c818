"""What can go wrong with second codings."""

from app.errors.fault import DomainError


class CodingNotFound(DomainError):
    """The case has no coding of this number that may be seen by who asks."""

    code = "coding-not-found"
    title = "No such coding"

    def __init__(self, slug: str, number: int) -> None:
        super().__init__(f"'{slug}' has no coding {number} that you may see; /v1/cases/{slug}/codings lists those.")


class OwnCoding(DomainError):
    """Somebody was to code a second time what they coded first, to decide on it, or to change another's coding."""

    code = "own-coding"
    title = "A coding is one person's, and decided on by another"


class CodingTaken(DomainError):
    """Somebody has coded this revision of the case before."""

    code = "coding-taken"
    title = "You have coded this revision already"

    def __init__(self, number: int, revision: int) -> None:
        super().__init__(f"Your coding {number} is of revision {revision}; each is coded once by a person.")
        self.number = number


class CodingClosed(DomainError):
    """A coding that was handed in, or decided on, stays as it is."""

    code = "coding-closed"
    title = "This coding stays as it is"


class CodingRefused(DomainError):
    """Something sent about a coding is not as it must be; the faults point into it."""

    code = "coding-refused"
    title = "Something about the coding is not as it must be"

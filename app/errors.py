"""What can go wrong, in words of the subject; `api/problems.py` gives each its HTTP status."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with what was sent: where it stands, what is wrong, the nearest right thing."""

    detail: str
    parameter: str | None = None
    """Name of the query parameter, as sent."""
    pointer: str | None = None
    """JSON Pointer (RFC 6901) into the document, such as `/sources/2/url`."""
    position: int | None = None
    """Character in the parameter's value at which reading stopped, counted from 0."""
    did_you_mean: str | None = None


class DomainError(Exception):
    """Something was asked that cannot be given. `code` is permanent, `detail` is for people."""

    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, detail: str, faults: Iterable[Fault] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.faults = tuple(faults)


def _guess(nearest: str | None) -> str:
    """How a sentence ends that names something unknown."""
    return f"; did you mean '{nearest}'?" if nearest else "."


class QueryRefused(DomainError):
    """A question that is not understood; the faults name each parameter."""

    code = "query-refused"
    title = "The question is not understood"


class DocumentRefused(DomainError):
    """A case document that breaks the rules; the faults point into it, all of them at once."""

    code = "document-refused"
    title = "The case document breaks the rules"


class TermUnknown(DomainError):
    """A code that its vocabulary does not hold."""

    code = "term-unknown"
    title = "No such term"

    def __init__(self, vocabulary: str, term: str, nearest: str | None = None) -> None:
        super().__init__(f"The vocabulary '{vocabulary}' has no term '{term}'{_guess(nearest)}")
        self.nearest = nearest


class VocabularyUnknown(DomainError):
    """A vocabulary that does not exist."""

    code = "vocabulary-unknown"
    title = "No such vocabulary"

    def __init__(self, name: str, nearest: str | None = None) -> None:
        super().__init__(f"There is no vocabulary '{name}'{_guess(nearest)}")
        self.nearest = nearest


class ProblemUnknown(DomainError):
    """A kind of problem that is never answered."""

    code = "problem-unknown"
    title = "No such kind of problem"

    def __init__(self, kind: str, nearest: str | None = None) -> None:
        super().__init__(f"There is no kind of problem '{kind}'{_guess(nearest)}")
        self.nearest = nearest


class CaseNotFound(DomainError):
    """No case has this slug now, nor had it before."""

    code = "case-not-found"
    title = "No such case"

    def __init__(self, slug: str, nearest: str | None = None) -> None:
        super().__init__(f"There is no case '{slug}'{_guess(nearest)}")
        self.nearest = nearest


class RevisionNotFound(DomainError):
    """The case exists, this revision of it does not."""

    code = "revision-not-found"
    title = "No such revision"


class NotAcceptable(DomainError):
    """None of the formats asked for is offered here."""

    code = "not-acceptable"
    title = "None of the formats asked for is offered here"


class SeedRefused(DomainError):
    """Files that cannot be published; the faults name file and pointer."""

    code = "seed-refused"
    title = "The files cannot be published"


class DatabaseRefused(DomainError):
    """A database this version cannot work with, such as one written by a newer version."""

    code = "database-refused"
    title = "This database cannot be used"


class SettingsRefused(DomainError):
    """A setting with a value that makes no sense."""

    code = "settings-refused"
    title = "A setting is wrong"


class CaseWithdrawn(DomainError):
    """The case was published once and has been withdrawn; its address is never given to another."""

    code = "case-withdrawn"
    title = "This case has been withdrawn"

    def __init__(self, slug: str, reason: str, replacement: str | None) -> None:
        instead = f" Read '{replacement}' instead." if replacement else ""
        super().__init__(f"'{slug}' has been withdrawn: {reason}{instead}")
        self.replacement = replacement


class CaseRenamed(DomainError):
    """The case has another address now."""

    code = "case-renamed"
    title = "This case has another address"

    def __init__(self, slug: str) -> None:
        super().__init__(f"This case is now '{slug}'.")
        self.slug = slug


class BodyRefused(DomainError):
    """What was sent along cannot be read at all."""

    code = "body-refused"
    title = "What was sent cannot be read"


class BodyTooLarge(DomainError):
    """What was sent along is larger than is read."""

    code = "body-too-large"
    title = "What was sent is too large"


class MediaTypeRefused(DomainError):
    """What was sent along is of a kind that is not read here."""

    code = "media-type-refused"
    title = "This kind of content is not read here"

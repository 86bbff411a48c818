"""What can go wrong, in words of the subject; `api/problems.py` gives each its HTTP status."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
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
    rule: str | None = None
    """Permanent name of the rule of a document that is broken, by which the fault can be said in another language."""
    values: Mapping[str, object] = field(default_factory=dict, compare=False)
    """What fills the sentence of that rule."""
    sentences: Mapping[str, str] = field(default_factory=dict, compare=False)
    """What is wrong in other languages, by language, where no rule says it."""


class DomainError(Exception):
    """Something was asked that cannot be given. `code` is permanent, `detail` is for people."""

    code: ClassVar[str] = "error"
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, detail: str, faults: Iterable[Fault] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.faults = tuple(faults)

    @property
    def members(self) -> Mapping[str, object]:
        """What programs may want to know beside, by name; each name means the same in every error."""
        return {}


def _guess(nearest: str | None) -> str:
    """How a sentence ends that names something unknown."""
    return f"; did you mean '{nearest}'?" if nearest else "."


class WritingUnavailable(DomainError):
    """The database answers but takes nothing down: its disk is full, or it can only be read for the moment."""

    code = "writing-unavailable"
    title = "Nothing can be written now"

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}; what was sent is not kept, and reading goes on. Try again in some minutes.")


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

    def __init__(self, slug: str, nearest: str | None = None, *, first: int | None = None) -> None:
        """`first` is the dataset revision that brought it, where it was asked for as of an older one."""
        later = f"'{slug}' was not published yet; dataset revision {first} brought it."
        super().__init__(later if first else f"There is no case '{slug}'{_guess(nearest)}")
        self.nearest = nearest


class RevisionNotFound(DomainError):
    """The case exists, this revision of it does not."""

    code = "revision-not-found"
    title = "No such revision"


class SiteAddressUnknown(DomainError):
    """Whole addresses are asked for, and nobody has said by which one people know this site."""

    code = "site-address-unknown"
    title = "This service does not know its own address"

    def __init__(self) -> None:
        super().__init__(
            "A sitemap holds whole addresses, and this service has not been told by which one people know it: "
            "whoever runs it sets SAMSPILL_PUBLIC_URL."
        )


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


class BodyRefused(DomainError):
    """What was sent along cannot be read at all."""

    code = "body-refused"
    title = "What was sent cannot be read"


class BodyTooLarge(DomainError):
    """What was sent along is larger than is read."""

    code = "body-too-large"
    title = "What was sent is too large"


class ImportRefused(DomainError):
    """A file that cannot be read as cases, holds less than whole ones, or some with faults."""

    code = "import-refused"
    title = "No draft is made of this file"


class MediaTypeRefused(DomainError):
    """What was sent along is of a kind that is not read here."""

    code = "media-type-refused"
    title = "This kind of content is not read here"


class TooManyRequests(DomainError):
    """More was asked than one address or one key may ask in a minute."""

    code = "too-many-requests"
    title = "This is more than may be asked in a minute"

    def __init__(self, limit: str, seconds: int) -> None:
        super().__init__(f"{limit}; try again in {seconds} {'second' if seconds == 1 else 'seconds'}.")
        self.seconds = seconds
        """Until as much may be asked again as before."""


class DrawingUnavailable(DomainError):
    """Others are being drawn for, or a drawing took too long."""

    code = "drawing-unavailable"
    title = "No picture can be drawn now"

    def __init__(self, why: str, seconds: int) -> None:
        super().__init__(f"{why}; try again in {seconds} seconds. The specification (.json) needs no drawing.")
        self.seconds = seconds
        """Until it may be worth asking again."""


class PastBusy(DomainError):
    """So many older states of the collection are being read that another one has to wait."""

    code = "past-busy"
    title = "Too many older states are being read"

    def __init__(self) -> None:
        super().__init__("Older states of the collection are being read for others; try again in a second.")


class DetailsRefused(DomainError):
    """Something sent about an account, a key or a case is not as it must be; the faults point into it."""

    code = "details-refused"
    title = "Something that was sent is not as it must be"


class KeyMissing(DomainError):
    """Something that needs a key was asked without one."""

    code = "key-missing"
    title = "A key is needed"

    def __init__(self) -> None:
        super().__init__("This needs a key, sent as 'Authorization: Bearer smsp_...'.")


class KeyRefused(DomainError):
    """A key that is not accepted. Why is not said: who guesses should learn nothing."""

    code = "key-refused"
    title = "The key is not accepted"

    def __init__(self) -> None:
        super().__init__("This key is not accepted: it is unknown, not written as keys are, expired or revoked.")


class RoleTooLow(DomainError):
    """Something was asked that the role of the account does not reach."""

    code = "role-too-low"
    title = "Your role does not reach this"

    def __init__(self, needed: str, present: str) -> None:
        super().__init__(f"This needs the role '{needed}', and yours is '{present}'.")
        self.needed = needed


class KeysUnavailable(DomainError):
    """There is no secret to hash keys with, so none is made or accepted."""

    code = "keys-unavailable"
    title = "Keys are neither made nor accepted here"


class AccountNotFound(DomainError):
    """No account is meant by this."""

    code = "account-not-found"
    title = "No such account"


class KeyNotFound(DomainError):
    """The account has no such key."""

    code = "key-not-found"
    title = "No such key"


class AccountTaken(DomainError):
    """Another account has this e-mail address or ORCID iD already."""

    code = "account-taken"
    title = "Another account has this already"


class AccountErased(DomainError):
    """The account was erased and cannot act any more."""

    code = "account-erased"
    title = "This account was erased"

    def __init__(self) -> None:
        super().__init__("This account was erased; nothing can be added to it.")


class LastAdmin(DomainError):
    """The only admin stays one: nobody could make another."""

    code = "last-admin"
    title = "The last admin stays"

    def __init__(self) -> None:
        super().__init__("This is the last admin: make another one first, who can then do what only admins may.")


class PersonNotFound(DomainError):
    """Nobody who is credited has this key."""

    code = "person-not-found"
    title = "Nobody has this key"


class TooManyKeys(DomainError):
    """The account has as many valid keys as it may."""

    code = "too-many-keys"
    title = "There are too many keys"

    def __init__(self, most: int) -> None:
        super().__init__(f"An account may have {most} valid keys; revoke one that is not used any more.")


class VersionMissing(DomainError):
    """Something is to be changed without saying which version of it was seen."""

    code = "version-missing"
    title = "Say which version you have seen"

    def __init__(self) -> None:
        super().__init__("This needs 'If-Match' with the ETag of what you have seen, so that nobody's work is lost.")


class VersionUnread(DomainError):
    """What is said to have been seen is not written as versions are."""

    code = "version-unread"
    title = "If-Match names no version"

    def __init__(self) -> None:
        super().__init__("'If-Match' is no ETag; send the one of what you have seen as it came, such as \"3.c0r0\".")


class VersionOutdated(DomainError):
    """What is to be changed has changed since it was seen."""

    code = "version-outdated"
    title = "It has changed since you saw it"

    def __init__(self, present: int) -> None:
        super().__init__(f"It is at version {present} now; get it again, look what changed, and send what still holds.")


class IdempotencyKeyRefused(DomainError):
    """An Idempotency-Key that cannot be kept, or that came with another request before."""

    code = "idempotency-key-refused"
    title = "This Idempotency-Key cannot be used"


class StillRunning(DomainError):
    """The same request, by its Idempotency-Key, has not been answered yet."""

    code = "still-running"
    title = "The first of these requests is still running"

    def __init__(self) -> None:
        super().__init__("A request with this Idempotency-Key is still running; ask again for what it answers.")


class SubmissionNotFound(DomainError):
    """No submission that may be seen by who asks has this identifier."""

    code = "submission-not-found"
    title = "No such submission"

    def __init__(self) -> None:
        super().__init__("There is no submission with this identifier that you may see; /v1/submissions lists those.")


class TransitionRefused(DomainError):
    """Something that cannot be done with a submission in its state."""

    code = "transition-refused"
    title = "This cannot be done with it now"


class OwnSubmission(DomainError):
    """A decision on what one wrote oneself, or something that only its author may do."""

    code = "own-submission"
    title = "Nobody decides on their own submission, and none but its author changes it"


class SubmissionRefused(DomainError):
    """Something sent about a submission is not as it must be; the faults point into it."""

    code = "submission-refused"
    title = "Something about the submission is not as it must be"


class SlugTaken(DomainError):
    """Another case or submission has this address."""

    code = "slug-taken"
    title = "This address is taken"


class DuplicatesUnseen(DomainError):
    """Cases, or submissions, that may be the same one, of which nobody has said that they are others."""

    code = "duplicates-unseen"
    title = "This case may be there already"


class BaseOutdated(DomainError):
    """The case has been amended since the revision that a submission rests on."""

    code = "base-outdated"
    title = "The case has changed meanwhile"


class NothingChanged(DomainError):
    """An amendment says just what the revision says that it rests on."""

    code = "nothing-changed"
    title = "Nothing is changed"


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


class PackageNotFound(DomainError):
    """No package has this identifier."""

    code = "package-not-found"
    title = "There is no such package"

    def __init__(self, package_id: str) -> None:
        super().__init__(f"No package has the identifier '{package_id}'.")


class PackageGone(DomainError):
    """A package or a file of a release held something that was taken out since."""

    code = "package-gone"
    title = "Something was taken out of this"

    def __init__(self, name: str, rebuilt: str | None, address: str | None) -> None:
        instead = (
            f" '{rebuilt}' is the same without it."
            if rebuilt
            else " Its question told it as well, so nothing was built in its place."
        )
        super().__init__(f"'{name}' held something that exposed a person and was taken out.{instead}")
        self.rebuilt = rebuilt
        """Identifier of the package, or name of the file, that was built in its place; None for none."""
        self.address = address
        """Where that is."""

    @property
    def members(self) -> Mapping[str, object]:
        """What was built in its place."""
        return {"rebuilt": self.rebuilt}


class PackageUnfinished(DomainError):
    """A package or a release is being built anew after something was taken out of it."""

    code = "package-unfinished"
    title = "This is being built anew"

    def __init__(self, name: str) -> None:
        super().__init__(f"'{name}' is being built anew, as something was taken out of its cases; try again soon.")


class NoRoomForPackage(DomainError):
    """What is kept of packages would become more than may be kept."""

    code = "no-room-for-package"
    title = "There is no room for another package"

    def __init__(self, limit_megabytes: int) -> None:
        super().__init__(
            f"Packages may take {limit_megabytes} MB together, and this one would be more. Without a key it is sent "
            "and not kept; whoever runs the service may raise SAMSPILL_PACKAGE_LIMIT_MB."
        )


class ReleaseNotFound(DomainError):
    """There is no release with this label, or it has no such file."""

    code = "release-not-found"
    title = "There is no such release"

    def __init__(self, what: str, nearest: str | None) -> None:
        super().__init__(f"There is no {what}{_guess(nearest)}")
        self.nearest = nearest


class ReleaseRefused(DomainError):
    """A release cannot be made under this label, or now."""

    code = "release-refused"
    title = "This release cannot be made"


class AnalysisRefused(DomainError):
    """A table, or something asked of it, from which no truth table can be made; the faults point into it."""

    code = "analysis-refused"
    title = "This table cannot be analysed so"


class AnalysisTooLong(DomainError):
    """An analysis that was not worked out in the time that one may take."""

    code = "analysis-too-long"
    title = "This analysis takes too long"

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"This took longer than {seconds:g} s and was given up; ask with fewer conditions, with fewer values of "
            "them, or without `robustness`."
        )


class AnalysisUnavailable(DomainError):
    """As many analyses are being worked out as may be at a time, or what works them out has ended."""

    code = "analysis-unavailable"
    title = "No analysis can be worked out now"

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}; nothing is wrong with the question. Try again in some seconds.")

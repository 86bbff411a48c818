"""What can go wrong with submissions."""

from app.errors.fault import DomainError


class ImportRefused(DomainError):
    """A file that cannot be read as cases, holds less than whole ones, or some with faults."""

    code = "import-refused"
    title = "No draft is made of this file"


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

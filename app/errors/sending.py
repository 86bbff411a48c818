"""What can go wrong with what is sent, whatever it is."""

from app.errors.fault import DomainError


class WritingUnavailable(DomainError):
    """The database answers but takes nothing down: its disk is full, or it can only be read for the moment."""

    code = "writing-unavailable"
    title = "Nothing can be written now"

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}; what was sent is not kept, and reading goes on. Try again in some minutes.")
        self.why = why


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


class StateUnread(DomainError):
    """What is said to have been seen of the collection is not written as its states are."""

    code = "state-unread"
    title = "Samspill-Revision names no state"

    def __init__(self) -> None:
        super().__init__(
            "'Samspill-Revision' is a dataset revision, a natural number such as 12; send the one of an answer as it "
            "came, or leave the header out."
        )


class StateUnreached(DomainError):
    """A state of the collection is said to have been seen that comes after the newest."""

    code = "state-unreached"
    title = "The collection has not come so far"

    def __init__(self, newest: int) -> None:
        super().__init__(
            f"'Samspill-Revision' names a state after the newest, which is dataset revision {newest}. If this service "
            "told you that number, an older state was restored since: forget what you keep of it, and ask again "
            "without the header."
        )

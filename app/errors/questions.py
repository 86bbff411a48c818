"""What can go wrong with a question."""

from app.errors.fault import DomainError, guess


class QueryRefused(DomainError):
    """A question that is not understood; the faults name each parameter."""

    code = "query-refused"
    title = "The question is not understood"


class TermUnknown(DomainError):
    """A code that its vocabulary does not hold."""

    code = "term-unknown"
    title = "No such term"

    def __init__(self, vocabulary: str, term: str, nearest: str | None = None) -> None:
        super().__init__(f"The vocabulary '{vocabulary}' has no term '{term}'{guess(nearest)}")
        self.nearest = nearest


class VocabularyUnknown(DomainError):
    """A vocabulary that does not exist."""

    code = "vocabulary-unknown"
    title = "No such vocabulary"

    def __init__(self, name: str, nearest: str | None = None) -> None:
        super().__init__(f"There is no vocabulary '{name}'{guess(nearest)}")
        self.nearest = nearest


class ProblemUnknown(DomainError):
    """A kind of problem that is never answered."""

    code = "problem-unknown"
    title = "No such kind of problem"

    def __init__(self, kind: str, nearest: str | None = None) -> None:
        super().__init__(f"There is no kind of problem '{kind}'{guess(nearest)}")
        self.nearest = nearest


class NotAcceptable(DomainError):
    """None of the formats asked for is offered here."""

    code = "not-acceptable"
    title = "None of the formats asked for is offered here"


class SiteAddressUnknown(DomainError):
    """Whole addresses are asked for, and nobody has said by which one people know this site."""

    code = "site-address-unknown"
    title = "This service does not know its own address"

    def __init__(self) -> None:
        super().__init__(
            "A sitemap holds whole addresses, and this service has not been told by which one people know it: "
            "whoever runs it sets SAMSPILL_PUBLIC_URL."
        )


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


class MatchingBusy(DomainError):
    """Rows of so many tables are being matched that others would have to wait."""

    code = "matching-busy"
    title = "Too many tables are being matched"

    def __init__(self) -> None:
        super().__init__("Rows of tables are being matched for others; try again in a second.")


class ServiceBusy(DomainError):
    """So many requests are worked for, and so many wait, that another one would have to wait too long."""

    code = "service-busy"
    title = "Too much is asked at the moment"

    def __init__(self) -> None:
        super().__init__("So much is asked at the moment that this would have to wait; try again in 2 seconds.")


class OutOfTime(DomainError):
    """The database took longer to find an answer than one may take."""

    code = "out-of-time"
    title = "The answer takes too long"

    def __init__(self) -> None:
        super().__init__(
            "This took longer to look up than one answer may take, and was given up; ask for less at once."
        )


class PastBusy(DomainError):
    """So many older states of the collection are being read that another one has to wait."""

    code = "past-busy"
    title = "Too many older states are being read"

    def __init__(self) -> None:
        super().__init__("Older states of the collection are being read for others; try again in a second.")

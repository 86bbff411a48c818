"""What can go wrong with analyses of sets."""

from app.errors.fault import DomainError


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

"""Errors of what is asked about the running service, not about cases."""

from app.errors.fault import DomainError


class MetricsRefused(DomainError):
    """Numbers about the service are asked for from elsewhere than they may be."""

    code = "metrics-refused"
    title = "These numbers are for whoever runs the service"

    def __init__(self) -> None:
        super().__init__(
            "Numbers about this service are told to the addresses in SAMSPILL_METRICS_FROM alone, and to nobody who "
            "comes through a proxy."
        )


class ContactUnknown(DomainError):
    """Whom to tell of a weakness is asked, and nobody has said."""

    code = "contact-unknown"
    title = "Nobody has said whom to write to"

    def __init__(self) -> None:
        super().__init__(
            "Whom to tell of a weakness is not known here: whoever runs the service sets SAMSPILL_CONTACT to an e-mail "
            "address, or to an address on the web that begins with 'https://'."
        )

"""What keeps a command or the service from starting."""

from app.errors.fault import DomainError


class SeedRefused(DomainError):
    """Files that cannot be published; the faults name file and pointer."""

    code = "seed-refused"
    title = "The files cannot be published"


class DatabaseRefused(DomainError):
    """A database this version cannot work with, such as one written by a newer version."""

    code = "database-refused"
    title = "This database cannot be used"


class DatabaseUnreachable(DatabaseRefused):
    """A database that does not answer: it may later."""


class DatabaseNotBegun(DatabaseRefused):
    """None where a command looks for one, or one in which nothing was ever stored."""


class SettingsRefused(DomainError):
    """A setting with a value that makes no sense."""

    code = "settings-refused"
    title = "A setting is wrong"


class TransferRefused(DomainError):
    """Something that cannot be copied, backed up or restored as it was asked for."""

    code = "transfer-refused"
    title = "This cannot be copied, backed up or restored"

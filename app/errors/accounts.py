"""What can go wrong with accounts, keys and people."""

from app.errors.fault import DomainError


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

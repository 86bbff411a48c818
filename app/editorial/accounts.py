"""Accounts: made, found, changed by their owner, erased. Every change leaves an entry without names in the trail."""

from collections.abc import Sequence
from uuid import uuid4

from sqlalchemy import and_, func
from sqlmodel import Session, col, or_, select

from app import clock
from app.editorial.audit import append
from app.editorial.drafts import discard_drafts_of
from app.editorial.first_answers import forget_answers_to, forget_answers_with
from app.editorial.people import erase_people_of, people_of, shown_anew
from app.errors import AccountErased, AccountNotFound, AccountTaken, Fault, LastAdmin
from app.model.account import Account, ApiKey, ShownAs
from app.model.account_sent import AccountAmendments, AccountChanges, AccountSent
from app.model.revision import AuditEntry
from app.model.role import Role
from app.model.sent import details_refused
from app.store.turns import take_turn

COMMAND_LINE = "command-line"
"""Who acts where nobody has a key yet: whoever may run commands on the machine."""


def create_account(session: Session, sent: AccountSent, actor: str) -> Account:
    """A new account; AccountTaken where another one has its e-mail address or ORCID iD."""
    take_turn(session)
    _refuse_unshowable(sent.shown_as, sent.orcid)
    _refuse_taken(session, "email", sent.email)
    _refuse_taken(session, "orcid", sent.orcid)
    account = Account.model_validate({**sent.model_dump(), "id": uuid4().hex, "created_at": clock.now()})
    with shown_anew(session, account):
        # Somebody with this ORCID iD may be credited already, and is shown as the account says from now on.
        session.add(account)
    append(session, actor, "create-account", account.id, {"role": account.role})
    return account


def account_of(session: Session, account_id: str) -> Account:
    """The account with this identifier, erased ones too; AccountNotFound where there is none."""
    account = session.get(Account, account_id)
    if account is None:
        raise AccountNotFound("There is no account with this identifier; /v1/accounts lists them.")
    return account


def account_named(session: Session, name: str) -> Account:
    """The account of this name, e-mail address or identifier; AccountNotFound where there is none or more than one."""
    email = name.strip().lower()
    meant = or_(col(Account.name) == name, col(Account.email) == email, col(Account.id) == name)
    present = select(Account).where(meant, col(Account.erased_at).is_(None))
    found = session.exec(present.order_by(col(Account.created_at), col(Account.id))).all()
    if not found:
        raise AccountNotFound(f"There is no account of the name, e-mail address or identifier '{name}'.")
    if len(found) > 1:
        told = ", ".join(account.email or account.id for account in found)
        raise AccountNotFound(f"{len(found)} accounts have the name '{name}'; say which by e-mail address: {told}.")
    return found[0]


def namesakes(session: Session, account: Account) -> Sequence[Account]:
    """Other accounts of the same name, which may be the same person's."""
    same = select(Account).where(Account.name == account.name, Account.id != account.id)
    return session.exec(same.where(col(Account.erased_at).is_(None)).order_by(col(Account.created_at))).all()


def accounts(session: Session, most: int | None, after: Account | None = None) -> Sequence[Account]:
    """Accounts, the oldest first, erased ones too; so many at most, where that is said, of those after another one."""
    made_at, identifier = col(Account.created_at), col(Account.id)
    found = select(Account).order_by(made_at, identifier).limit(most)
    if after is not None:
        same = and_(made_at == after.created_at, identifier > after.id)
        found = found.where(or_(made_at > after.created_at, same))
    return session.exec(found).all()


def count_accounts(session: Session) -> int:
    """How many accounts there are, erased ones too."""
    return session.exec(select(func.count()).select_from(Account)).one()


def change_account(
    session: Session, account_id: str, changes: AccountChanges | AccountAmendments, actor: str
) -> Account:
    """The account as its owner or an admin changed it; DetailsRefused, AccountTaken, AccountErased or LastAdmin."""
    take_turn(session)
    account = _living(session, account_id)
    sent = changes.model_dump(include=changes.model_fields_set)
    changed = {name: value for name, value in sent.items() if getattr(account, name) != value}
    orcid = sent.get("orcid", account.orcid)
    _refuse_unshowable(sent.get("shown_as", account.shown_as), orcid, "shown_as" if "shown_as" in sent else "orcid")
    _refuse_taken(session, "orcid", changed.get("orcid"))
    _refuse_taken(session, "email", changed.get("email"))
    if "role" in changed:
        _refuse_last_admin(session, account)
    with shown_anew(session, account):
        for name, value in changed.items():
            setattr(account, name, value)
    if changed:
        account.version += 1
        append(session, actor, "change-account", account.id, {"fields": sorted(changed)})
    return account


def erase_account(session: Session, account_id: str, shown_as: ShownAs) -> Account:
    """The account without what is known of its person, who cannot act any more; LastAdmin or AccountErased.

    What authorship is still shown as, by the person's own choice, stays: the name or the ORCID iD, or neither. So it
    is with the credit for cases, of which no answer is given from memory any more. Drafts go, as nobody else has seen
    them.
    """
    take_turn(session)
    account = _living(session, account_id)
    _refuse_unshowable(shown_as.value, account.orcid)
    _refuse_last_admin(session, account)
    forget_answers_with(session, [account.id, *(person.key for person in people_of(session, account.id))])
    with shown_anew(session, account):
        account.shown_as, account.email, account.affiliation = shown_as.value, None, None
        erase_people_of(session, account)
        account.name = account.name if shown_as is ShownAs.NAME else None
        account.orcid = account.orcid if shown_as is ShownAs.ORCID else None
    account.erased_at = clock.now()
    account.version += 1
    for key in session.exec(select(ApiKey).where(col(ApiKey.account_id) == account.id)):
        # What a key was called and when it was used tells of its owner as well.
        key.label, key.last_used_at, key.revoked_at = "", None, key.revoked_at or account.erased_at
    forget_answers_to(session, account.id)
    discard_drafts_of(session, account.id)
    append(session, account.id, "erase-account", account.id, {"shown_as": account.shown_as})
    return account


def count_entries(session: Session, account_id: str) -> int:
    """How many entries of the trail hold the identifier of the account."""
    names_it = or_(col(AuditEntry.actor) == account_id, col(AuditEntry.subject) == account_id)
    return session.exec(select(func.count()).select_from(AuditEntry).where(names_it)).one()


def _living(session: Session, account_id: str) -> Account:
    account = account_of(session, account_id)
    if account.erased_at is not None:
        raise AccountErased
    return account


def _refuse_taken(session: Session, name: str, value: str | None) -> None:
    if value is not None and session.exec(select(Account.id).where(getattr(Account, name) == value)).first():
        detail = f"Another account has this {'e-mail address' if name == 'email' else 'ORCID iD'} already."
        raise AccountTaken(detail, [Fault(detail, pointer=f"/{name}")])


def _refuse_unshowable(shown_as: str, orcid: str | None, field: str = "shown_as") -> None:
    if shown_as == ShownAs.ORCID and orcid is None:
        detail = "There is no ORCID iD to show; give one, or choose 'name' or 'withdrawn'."
        if field != "shown_as":
            detail = "The person is shown by this ORCID iD and has to choose otherwise first."
        raise details_refused(Fault(detail, pointer=f"/{field}"))


def _refuse_last_admin(session: Session, account: Account) -> None:
    """LastAdmin where nobody else could make accounts once this one is no admin any more."""
    if account.role == Role.ADMIN and _count_admins(session) == 1:
        raise LastAdmin


def _count_admins(session: Session) -> int:
    admins = select(func.count()).select_from(Account).where(col(Account.role) == Role.ADMIN.value)
    return session.exec(admins.where(col(Account.erased_at).is_(None))).one()

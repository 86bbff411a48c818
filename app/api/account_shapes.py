"""What is answered of accounts and keys, and what each thing that is stored is for."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field
from typing_extensions import TypedDict

from app.api.shapes import Links, Total
from app.api.turning import TurnLinks
from app.model.account import Account, ApiKey
from app.model.account_sent import RoleSent, ShownAsSent
from app.model.person import Person

Json = dict[str, Any]

PURPOSES: Mapping[str, str] = {
    "account.id": "Stands in the audit trail and beside your work in the place of your name; says nothing by itself.",
    "account.name": "Shown as author of what you contribute, if you choose so, and to admins.",
    "account.affiliation": "Tells where you work, so that reviewers see who has an interest in a case.",
    "account.orcid": "Credits your work across services: shown beside your name where you are credited for a case, or "
    "in its place if you choose so; by it you are found among those who are credited.",
    "account.email": "Lets an admin write to you about what you sent. Never public.",
    "account.role": "Decides what you may do.",
    "account.shown_as": "Your choice of how you are shown.",
    "account.version": "Keeps two people who change the account at once from undoing each other's work.",
    "account.created_at": "Tells since when you may act.",
    "account.erased_at": "Tells that the account can act no more.",
    "keys.prefix": "Tells your keys apart, also in the audit trail.",
    "keys.label": "Your own words for a key.",
    "keys.created_at": "Helps you to find keys that are too old.",
    "keys.expires_at": "Ends a key that somebody forgot.",
    "keys.last_used_at": "Helps you to find keys that nobody uses, or somebody else; kept to the hour.",
    "keys.revoked_at": "Tells that a key is not accepted any more.",
    "credits.person": "Stands in the documents of cases in the place of your name; says nothing by itself.",
    "credits.name": "The name that you agreed to be credited by; null where your account says it.",
    "credits.orcid": "The ORCID iD that you agreed to be credited by; null where your account says it.",
    "credits.ror": "The organisation that you agreed to be credited with.",
    "credits.linked_by": "Tells why these are held to be you: by your account, or by your ORCID iD.",
    "credits.consented_at": "Proves when it was said that you agree.",
    "credits.recorded_by": "Proves by which account it was said that you agree.",
    "credits.erased_at": "Tells that your name is not shown any more but as you chose.",
    "credits.cases": "The cases in which you are credited, in whatever revision of them.",
    "packages": "Tell who froze a question first; they hold your identifier, and stay as others cite them.",
    "trail_entries": "The audit trail proves who did what; it holds your identifier, and stays when you are erased.",
}
"""By where it stands in the answer about oneself."""


class AccountShape(TypedDict):
    """An account, with what only its owner and admins see."""

    id: Annotated[str, Field(description="Identifier, 32 hex digits.")]
    name: Annotated[str | None, Field(description="Full name; null once erased, unless it is still shown.")]
    affiliation: Annotated[str | None, Field(description="ROR iD of the organisation, without its address.")]
    orcid: Annotated[str | None, Field(description="ORCID iD, without its address.")]
    email: Annotated[str | None, Field(description="E-mail address, in small letters; null once erased.")]
    role: Annotated[RoleSent, Field(description="What the person may do.")]
    shown_as: Annotated[ShownAsSent, Field(description="What the person chose to be shown as.")]
    shown: Annotated[str, Field(description="What everybody sees as author: a name, an ORCID iD or `withdrawn`.")]
    version: Annotated[
        int, Field(description="Raised by one whenever any of the above changes; `If-Match` names it.", ge=1)
    ]
    created_at: Annotated[datetime, Field(description="When it was made (UTC).")]
    erased_at: Annotated[datetime | None, Field(description="When it was erased (UTC); null while it can act.")]


class KeyShape(TypedDict):
    """A key, without its secret, which is kept nowhere."""

    prefix: Annotated[str, Field(description="The public part, after `smsp_`; by it a key is revoked.")]
    label: Annotated[str, Field(description="What its owner calls it.")]
    created_at: Annotated[datetime, Field(description="When it was made (UTC).")]
    expires_at: Annotated[datetime, Field(description="From when on it is refused (UTC).")]
    last_used_at: Annotated[
        datetime | None, Field(description="The hour in which it was last used (UTC); null: never.")
    ]
    revoked_at: Annotated[datetime | None, Field(description="When it was revoked (UTC); null while it is accepted.")]


class PersonShape(TypedDict):
    """What is kept of somebody who is credited."""

    person: Annotated[str, Field(description="Key, as documents hold it.")]
    name: Annotated[str | None, Field(description="As recorded; null once erased, and where an account says it.")]
    orcid: Annotated[str | None, Field(description="ORCID iD, without its address; null as for the name.")]
    ror: Annotated[str | None, Field(description="ROR iD of the organisation, without its address.")]
    consented_at: Annotated[datetime, Field(description="When consent was recorded (UTC).")]
    recorded_by: Annotated[str, Field(description="Account that recorded it.")]
    erased_at: Annotated[datetime | None, Field(description="When it was erased (UTC); null while it is as recorded.")]
    cases: Annotated[list[str], Field(description="Slugs of the cases that credit the person, in any revision.")]


class OwnPersonShape(PersonShape):
    """What is kept of oneself, where one is credited."""

    linked_by: Annotated[Literal["account", "orcid"], Field(description="By what it is known to be oneself.")]


class OnePerson(TypedDict):
    """Somebody who is credited, as they are kept now."""

    person: Annotated[PersonShape, Field(description="What is kept.")]
    links: Links


class Me(TypedDict):
    """All that is stored about oneself."""

    account: Annotated[AccountShape, Field(description="The own account.")]
    keys: Annotated[list[KeyShape], Field(description="The own keys, the newest first, revoked ones too.")]
    credits: Annotated[list[OwnPersonShape], Field(description="Where one is credited, the oldest first.")]
    packages: Annotated[int, Field(description="Questions that one was the first to freeze.", ge=0)]
    trail_entries: Annotated[int, Field(description="Entries of the audit trail with the own identifier.", ge=0)]
    purposes: Annotated[dict[str, str], Field(description="What each thing that is stored is for; in English.")]
    links: Links


class OneAccount(TypedDict):
    """An account as it is now."""

    account: Annotated[AccountShape, Field(description="The account.")]
    links: Links


class AccountList(TypedDict):
    """A page of accounts."""

    items: Annotated[list[AccountShape], Field(description="The oldest first, erased ones too.")]
    total: Total
    links: Annotated[TurnLinks, Field(description="This page and the next.")]


class MadeKeyShape(TypedDict):
    """A new key."""

    key: Annotated[
        str | None,
        Field(
            description="The whole key. It is told now and never again: null where the same request, by its "
            "`Idempotency-Key`, was answered before."
        ),
    ]
    stored: Annotated[KeyShape, Field(description="What is kept of it.")]
    links: Links


class OneKey(TypedDict):
    """A key as it is now."""

    stored: Annotated[KeyShape, Field(description="What is kept of it.")]
    links: Links


class KeyList(TypedDict):
    """All keys of an account."""

    items: Annotated[list[KeyShape], Field(description="The newest first, expired and revoked ones too.")]
    total: Total
    links: Links


def account_shape(account: Account) -> Json:
    """An account as it is answered to its owner and to admins."""
    return {name: getattr(account, name) for name in AccountShape.__annotations__}


def key_shape(key: ApiKey) -> Json:
    """A key as it is answered."""
    return {name: getattr(key, name) for name in KeyShape.__annotations__}


def person_shape(person: Person, cases: Sequence[str]) -> PersonShape:
    """Somebody who is credited, as answered to themselves and to admins."""
    return {
        "person": person.key,
        "name": person.name,
        "orcid": person.orcid,
        "ror": person.ror,
        "consented_at": person.consented_at,
        "recorded_by": person.recorded_by,
        "erased_at": person.erased_at,
        "cases": list(cases),
    }


def own_people_shape(account: Account, people: Sequence[Person], cases: Mapping[str, Sequence[str]]) -> list[Json]:
    """All places where the owner of an account is credited."""
    return [
        {
            **person_shape(person, cases[person.key]),
            "linked_by": "account" if person.account_id == account.id else "orcid",
        }
        for person in people
    ]


def sent_body(form: type[BaseModel], example: Json, *, is_required: bool = True) -> Json:
    """The request body (OpenAPI 3.1) of a form; one of which everything may be left out is one of changes."""
    schema = form.model_json_schema()
    is_change = is_required and not schema.get("required")
    for field in schema["properties"].values():
        field.pop("title", None)
        if is_change:
            # What is left out stays as it is.
            field.pop("default", None)
    del schema["title"]
    schema |= {"minProperties": 1} if is_change else {}
    return {"required": is_required, "content": {"application/json": {"schema": schema, "example": example}}}

"""What states, actions and roles are called, in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

STATES: Mapping[str, ByLanguage] = {
    "draft": {"en": "Draft", "nb": "Utkast", "nn": "Utkast"},
    "submitted": {"en": "Submitted", "nb": "Sendt inn", "nn": "Innsendt"},
    "returned": {"en": "Returned", "nb": "Sendt tilbake", "nn": "Sendt tilbake"},
    "accepted": {"en": "Accepted", "nb": "Godtatt", "nn": "Godteken"},
    "published": {"en": "Published", "nb": "Publisert", "nn": "Publisert"},
    "rejected": {"en": "Rejected", "nb": "Avvist", "nn": "Avvist"},
    "withdrawn": {"en": "Withdrawn", "nb": "Trukket tilbake", "nn": "Trekt tilbake"},
}

ACTIONS: Mapping[str, ByLanguage] = {
    "submit": {"en": "Submit", "nb": "Send inn", "nn": "Send inn"},
    "withdraw": {"en": "Withdraw", "nb": "Trekk tilbake", "nn": "Trekk tilbake"},
    "return": {"en": "Return for changes", "nb": "Send tilbake", "nn": "Send tilbake"},
    "accept": {"en": "Accept", "nb": "Godta", "nn": "Godta"},
    "reject": {"en": "Reject", "nb": "Avvis", "nn": "Avvis"},
    "publish": {"en": "Publish", "nb": "Publiser", "nn": "Publiser"},
}

BESIDE: Mapping[str, ByLanguage] = {
    "change": {"en": "Change", "nb": "Endre", "nn": "Endre"},
    "delete": {"en": "Delete", "nb": "Slett", "nn": "Slett"},
    "comment": {"en": "Comment", "nb": "Kommenter", "nn": "Kommenter"},
    "rebase": {"en": "Rebase", "nb": "Flytt til siste revisjon", "nn": "Flytt til siste revisjon"},
    "create": {"en": "Begin", "nb": "Begynn", "nn": "Byrj"},
}
"""What is done beside the way of a submission, and leads to no other state."""

ROLES: Mapping[str, ByLanguage] = {
    "contributor": {"en": "Contributor", "nb": "Bidragsyter", "nn": "Bidragsytar"},
    "reviewer": {"en": "Reviewer", "nb": "Vurderer", "nn": "Vurderar"},
    "editor": {"en": "Editor", "nb": "Redaktør", "nn": "Redaktør"},
    "admin": {"en": "Administrator", "nb": "Administrator", "nn": "Administrator"},
}

WHO: Mapping[str, ByLanguage] = {
    "author": {"en": "an author", "nb": "forfatter", "nn": "forfattar"},
    "not-author": {"en": "not an author", "nb": "ikke forfatter", "nn": "ikkje forfattar"},
}
"""How somebody stands to a submission."""

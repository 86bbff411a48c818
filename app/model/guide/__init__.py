"""The coding guide: short rules for whoever fills in a case, beside the fields that they are about."""

from app.model.guide.description import DESCRIPTION
from app.model.guide.findings import FINDINGS
from app.model.guide.organisations import ORGANISATIONS
from app.model.guide.places import PLACES
from app.model.guide.rule import Rules
from app.model.guide.subject import SUBJECT
from app.model.guide.trust import TRUST

CODING_GUIDE: Rules = {**DESCRIPTION, **PLACES, **ORGANISATIONS, **SUBJECT, **FINDINGS, **TRUST}


def guide_to(path: str, language: str) -> tuple[str, ...]:
    """The rules for a field in a language of sentences; none where those of the field around it say enough."""
    return tuple(rule.said(language) for rule in CODING_GUIDE.get(path, ()))

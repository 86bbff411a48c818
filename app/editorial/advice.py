"""What a checklist says beside the faults of a document: places, and what fills the sentences."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from app.editorial.advice_words import CONTACT
from app.editorial.personal import contact_details, names_of_people
from app.editorial.sourcing import has_known_source, independent_sources, unfitting_evidence, unsupported_claims
from app.editorial.written import Steps, list_at, text_at, texts_of
from app.model.json_text import JsonObject, objects_in

SUMMARY_WORDS = (80, 150)
MOST_DECIMALS = 3
"""Of a degree: about a hundred metres."""
_LANGUAGES = ("en", "nb", "nn")
_EVERYBODY = "general-residents"
_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule fails."""

    steps: Steps
    values: Mapping[str, object] = field(default_factory=dict)
    """What fills the sentence, some of it as a code (`IN_WORDS`)."""


def _contact_details(case: JsonObject) -> Iterator[Finding]:
    for steps, text in texts_of(case):
        yield from (Finding(steps, {"found": found}) for found in contact_details(text))


def _claims(case: JsonObject) -> Iterator[Finding]:
    for name, place in unsupported_claims(case):
        yield Finding((name, place), {"claim": name})


def _second_source(case: JsonObject) -> Iterator[Finding]:
    if independent_sources(case) == 1:
        yield Finding(("sources",))


def _evidence(case: JsonObject) -> Iterator[Finding]:
    for place, evidence in unfitting_evidence(case):
        yield Finding(("outcomes", place, "evidence"), {"evidence": evidence})


def _summary(case: JsonObject) -> Iterator[Finding]:
    least, most = SUMMARY_WORDS
    words = len(text_at(case, "summary").split())
    if words and not least <= words <= most:
        yield Finding(("summary",), {"words": words, "least": least, "most": most})


def _residents(case: JsonObject) -> Iterator[Finding]:
    groups = list_at(case, "target_groups")
    if _EVERYBODY in groups and len(groups) > 1:
        yield Finding(("target_groups", groups.index(_EVERYBODY)))


def _people(case: JsonObject) -> Iterator[Finding]:
    for steps, text in texts_of(case):
        yield from (Finding(steps, {"found": name}) for name in names_of_people(text))


def _status(case: JsonObject) -> Iterator[Finding]:
    if text_at(case, "status") not in ("", _UNKNOWN) and case.get("status_as_of") is None:
        yield Finding(("status_as_of",))


def _practice(case: JsonObject) -> Iterator[Finding]:
    practice = case.get("practice")
    written = practice if isinstance(practice, dict) else {}
    for language in _LANGUAGES:
        if not text_at(written, language):
            yield Finding(("practice", language), {"language": language})


def _points(case: JsonObject) -> Iterator[Finding]:
    for place, municipality in objects_in(case, "municipalities"):
        for name in ("latitude", "longitude"):
            decimals = _decimals(municipality.get(name))
            if decimals > MOST_DECIMALS:
                values = {"decimals": decimals, "most": MOST_DECIMALS}
                yield Finding(("municipalities", place, name), values)


def _credited(case: JsonObject) -> Iterator[Finding]:
    if not list_at(case, "credit"):
        yield Finding(("credit",))


def _decimals(number: object) -> int:
    return len(f"{number!r}".partition(".")[2]) if isinstance(number, float) else 0


RULES: Mapping[str, Callable[[JsonObject], Iterator[Finding]]] = {
    CONTACT: _contact_details,
    "claim-without-source": _claims,
    "second-source": _second_source,
    "evidence-kind": _evidence,
    "summary-length": _summary,
    "residents-alone": _residents,
    "private-person": _people,
    "status-dated": _status,
    "practice-written": _practice,
    "point-exactness": _points,
    "somebody-credited": _credited,
}
"""In the order of the checklist. Contact details keep a case from being submitted, all else advises."""

_JUDGED: Mapping[str, tuple[str, ...]] = {
    "claim-without-source": ("outcomes", "barriers", "enablers"),
    "second-source": ("sources",),
    "evidence-kind": ("outcomes",),
    "summary-length": ("summary",),
    "residents-alone": ("target_groups",),
    "status-dated": ("status",),
    "point-exactness": ("municipalities",),
}
"""What a rule is about, where a draft may not have it yet."""


def can_judge(rule: str, case: JsonObject) -> bool:
    """Whether a draft has anything that the rule is about; nobody can say that a summary is right that is not there."""
    if rule == "second-source" and not has_known_source(case):
        return False
    about = _JUDGED.get(rule)
    return about is None or any(text_at(case, name) or list_at(case, name) for name in about)

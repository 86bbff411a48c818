"""Shapes of what is said of a draft."""

from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypedDict

from app.api.shapes import Links, Revision
from app.model.credit import MOST_CREDITED
from app.model.credit_sent import CreditSent

Json = dict[str, Any]
Sentence = Annotated[str, Field(description="In `sentences_language`.")]


class ChecklistEntry(TypedDict):
    """One line of the checklist: a rule that holds, or one place where it does not."""

    rule: Annotated[str, Field(description="Permanent name of the rule.")]
    path: Annotated[str, Field(description="JSON Pointer (RFC 6901) of the place; empty for the whole document.")]
    result: Annotated[Literal["pass", "fail"], Field(description="Whether it holds.")]
    blocking: Annotated[bool, Field(description="Whether a case in which it fails cannot be submitted.")]
    sentence: Annotated[str, Field(description="What is right, or what would be. In `sentence_language`.")]
    sentence_language: Annotated[Literal["en", "nb", "nn"], Field(description="Language of this sentence.")]
    did_you_mean: Annotated[str | None, Field(description="The nearest thing that would be right; null for none.")]


class ChecklistCounts(TypedDict):
    """How much of the checklist holds."""

    passed: Annotated[int, Field(description="Rules that hold everywhere.", ge=0)]
    blocking: Annotated[int, Field(description="Places that must be mended before the case can be submitted.", ge=0)]
    advice: Annotated[int, Field(description="Places that could be better.", ge=0)]


class DraftSlug(TypedDict):
    """The address that the case would have."""

    slug: Annotated[
        str | None, Field(description="As the draft says it, else as proposed; null where nothing tells of one.")
    ]
    proposed: Annotated[bool, Field(description="Whether it is a proposal, made of country, place and title.")]
    taken_by: Annotated[
        Literal["case", "withdrawn", "former", "submission"] | None,
        Field(
            description="Who has the address that the draft says: a published `case`, which the draft then amends; "
            "one that was `withdrawn`; one that had it `former`ly; another `submission` on its way, which only those "
            "with a key are told. Null where it is free; a proposal always is."
        ),
    ]


class DuplicateReason(TypedDict):
    """One sign that two documents are of one case."""

    code: Annotated[
        Literal["title", "organisation", "municipality", "source", "years"], Field(description="What both share.")
    ]
    value: Annotated[
        int,
        Field(description="Likeness in hundredths for `title` and `organisation`; else how many they share.", ge=1),
    ]
    points: Annotated[float, Field(description="What it adds.", gt=0)]
    sentence: Sentence


class PossibleDuplicate(TypedDict):
    """A published case that may be the same one."""

    slug: Annotated[str, Field(description="Its address.")]
    title: Annotated[str, Field(description="What it is called, in English.")]
    points: Annotated[float, Field(description="What its reasons add up to, 0 to 120.", ge=0, le=120)]
    reasons: Annotated[list[DuplicateReason], Field(description="Why it may be the same, the weightiest first.")]
    links: Links


class PossibleTwin(TypedDict):
    """An open submission that may be of the same new case."""

    id: Annotated[str, Field(description="Identifier of the submission, 32 hex digits.")]
    title: Annotated[str, Field(description="As its document says; empty where it does not yet.")]
    state: Annotated[Literal["draft", "submitted", "returned", "accepted"], Field(description="How it stands with it.")]
    is_yours: Annotated[bool, Field(description="Whether you wrote it.")]
    points: Annotated[float, Field(description="What its reasons add up to, 0 to 120.", ge=0, le=120)]
    reasons: Annotated[list[DuplicateReason], Field(description="Why it may be the same, the weightiest first.")]
    links: Links


class Obstacle(TypedDict):
    """What is in the way of submitting a case beside its checklist."""

    code: Annotated[
        Literal["slug-taken", "base-outdated", "nothing-changed"],
        Field(description="What: the code of the problem that submitting it would be answered with."),
    ]
    sentence: Annotated[str, Field(description="What it is and what helps, in `sentences_language`.")]


class Checked(TypedDict):
    """All that a check of a draft found."""

    submittable: Annotated[
        bool, Field(description="Whether nothing that is blocking fails, and there are no `obstacles`.")
    ]
    obstacles: Annotated[
        list[Obstacle],
        Field(
            description="What is in the way though no rule of the checklist fails: an address that is taken, an "
            "amendment of what was amended meanwhile, one that changes nothing."
        ),
    ]
    counts: Annotated[ChecklistCounts, Field(description="The checklist in numbers.")]
    checklist: Annotated[
        list[ChecklistEntry],
        Field(
            description="The checklist: first the faults of the document, each at its place, then the other rules, "
            "but for those about something that the draft does not have yet."
        ),
    ]
    left_out: Annotated[
        int, Field(description="Entries beyond the first thousand, which are counted and not told.", ge=0)
    ]
    slug: Annotated[DraftSlug, Field(description="The address of the case.")]
    possible_duplicates: Annotated[
        list[PossibleDuplicate],
        Field(
            description="Cases that it may repeat, the likeliest first, ten at most; one of its own slug before all."
        ),
    ]
    possible_twins: Annotated[
        list[PossibleTwin],
        Field(
            description="Open submissions of new cases that may be the same one, the likeliest first, ten at most: "
            "your own, and for reviewers those of others that were submitted. None for an amendment, or without a key."
        ),
    ]
    duplicate_threshold: Annotated[
        float, Field(description="Points from which on something is a possible duplicate or twin.")
    ]
    sentences_language: Annotated[
        Literal["en", "nb", "nn"], Field(description="Language of all sentences that do not name their own.")
    ]


class DraftChecked(Checked):
    """What is to be said of a draft."""

    links: Links
    revision: Revision


def _credit_as_sent() -> Json:
    """The one field that may be sent otherwise than it is kept."""
    entry = CreditSent.model_json_schema()
    for one in (entry, *entry["properties"].values()):
        one.pop("title", None)
        one.pop("default", None)
    said = "Who made the description: by `name` with their `consent`, by key, or oneself by `account`. Keys are kept."
    return {"type": "array", "description": said, "maxItems": MOST_CREDITED, "items": entry}


def draft_body() -> Json:
    """The request body (OpenAPI 3.1): a case document, of which everything may still be missing."""
    schema = {
        "type": "object",
        "description": "A case as /v1/schema/case.json describes it; whatever is not known yet may be left out.",
        "properties": {"credit": _credit_as_sent()},
        "additionalProperties": True,
    }
    example = {
        "title": "A village kitchen in Bømlo that cooks for the school",
        "country": "NO",
        "municipalities": [{"name": "Bømlo", "lau_code": "4613", "tier": "municipality"}],
        "organisations": [{"name": "Grendakjøkenet SA", "role": "entrepreneur"}],
        "sectors": ["fod-and-agriculture"],
        "start_year": 2021,
        "status": "ongoing",
        "summary": "The municipality lends the kitchen; the mayor Kari Eksempel wanted it. Write to post@example.org.",
        "sources": [{"title": "Kjøkenet i grenda", "url": "https://example.org/kjoken", "language": "nn"}],
        "confidence": "low",
    }
    return {"required": True, "content": {"application/json": {"schema": schema, "example": example}}}

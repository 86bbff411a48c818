"""What the contract says of packages: what is sent, what is told of one."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypedDict

from app.api.problem_shapes import reference
from app.api.shapes import Links
from app.catalogue.packages import ZIP

Json = dict[str, Any]

EXAMPLE: Json = {"query": {"country": "NO", "sector": ["eldercare", "work-integration"]}}


class PackageQuestion(TypedDict):
    """The question of a package."""

    expression: Annotated[str, Field(description="In canonical form; empty where every case is meant.")]
    words: Annotated[str, Field(description="As a sentence, in `words_language`.")]
    words_language: Annotated[str, Field(description="Language of that sentence: `en`, `nb` or `nn`.")]


class UnjudgedCases(TypedDict):
    """Cases that are left out only because of a field that is unknown of them."""

    field: Annotated[str, Field(description="Name of that field, of which values were asked for.")]
    label: Annotated[str, Field(description="What it is called, in the language of `words`.")]
    cases: Annotated[int, Field(description="How many.", ge=1)]


class PackageAnswer(TypedDict):
    """What is told of a package."""

    id: Annotated[str, Field(description="Hash of question, dataset revision and form, 32 hex digits.")]
    name: Annotated[str, Field(description="Name for the file.")]
    made_at: Annotated[datetime, Field(description="When it was frozen (UTC).")]
    query: Annotated[PackageQuestion, Field(description="What was asked.")]
    cases: Annotated[int, Field(description="How many cases it holds.", ge=0)]
    published: Annotated[int, Field(description="How many cases were published at its dataset revision.", ge=0)]
    unjudged: Annotated[
        list[UnjudgedCases],
        Field(
            description="By field: how many of those left out would be found if nothing were asked of it, as it is "
            "unknown of them; a case counts with each."
        ),
    ]
    unjudged_in_all: Annotated[
        int,
        Field(description="How many could not be judged at all, also where several unknown fields meet.", ge=0),
    ]
    notes: Annotated[
        list[str],
        Field(
            description="Sentences in the language of `words`: that no case was found, that the service does not know "
            "its public address."
        ),
    ]
    scripts: Annotated[
        list[str],
        Field(
            description="Files beside the tables where an analysis comes along: `qca.R`, `qca.json`, "
            "`qca_cases.csv`, `qca_excluded.csv`."
        ),
    ]
    redacted: Annotated[
        int | None,
        Field(description="Dataset revision that took something out of its cases since; null for none."),
    ]
    bytes: Annotated[int, Field(description="Length of the file.", ge=0)]
    sha256: Annotated[str, Field(description="Digest of the file, hexadecimal.")]
    links: Annotated[
        Links, Field(description="`file` to get; `query` asks the same of the service, and is what to cite.")
    ]
    revision: Annotated[int, Field(description="Dataset revision that it holds.", ge=0)]


def question_body() -> Json:
    """What is sent: nothing, or the question."""
    value: Json = {"type": ["string", "number", "boolean"]}
    by_name = {
        "type": "object",
        "additionalProperties": {"anyOf": [value, {"type": "array", "items": value}]},
        "description": "Filters of `/v1/cases` by name, each with a value or a list.",
    }
    as_text = {"type": "string", "description": "The same as it stands in an address: `country=NO&sector=eldercare`."}
    schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "query": {"anyOf": [by_name, as_text], "description": "The question."},
            "qca": {
                "type": "object",
                "description": "In its place: a request as for `/v1/qca/solution`, about a `set` of our cases.",
                "required": ["set"],
                "properties": {"set": {"type": "object", "description": "Filters, conditions and outcome."}},
            },
        },
    }
    return {"required": False, "content": {"application/json": {"schema": schema, "example": EXAMPLE}}}


FILE: Json = {ZIP: {"schema": {"type": "string", "format": "binary"}}}
GONE: Json = {
    "description": "It held something that was taken out; `rebuilt` names the same without it.",
    "content": {"application/problem+json": {"schema": reference("schemas", "Problem")}},
}

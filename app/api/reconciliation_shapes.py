"""What is answered to programs that match a table: shapes of the Reconciliation Service API 0.2."""

from typing import Annotated, Any, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from app.catalogue.reconciling.entities import Kind

Json = dict[str, Any]


class MatchTypeShape(TypedDict):
    """A type of things."""

    id: Annotated[Kind, Field(description="Permanent name of the type.")]
    name: Annotated[str, Field(description="What it is called, in the language of the answer.")]


class MatchPropertyShape(TypedDict):
    """A property of things."""

    id: Annotated[str, Field(description="Permanent name of the property.")]
    name: Annotated[str, Field(description="What it is called, in the language of the answer.")]


class TemplateShape(TypedDict):
    """An address to be filled in."""

    url: Annotated[str, Field(description="Where `{{id}}` stands in place of an identifier, percent-encoded.")]


class PreviewShape(TypedDict):
    """Where a small page about each thing is."""

    url: Annotated[str, Field(description="Where `{{id}}` stands in place of an identifier, percent-encoded.")]
    width: Annotated[int, Field(description="Pixels that the page takes.")]
    height: Annotated[int, Field(description="Pixels that the page takes.")]


class EndpointShape(TypedDict):
    """Where something is answered."""

    service_url: Annotated[str, Field(description="Beginning of the address.")]
    service_path: Annotated[str, Field(description="What follows it.")]


class SuggestEndpointsShape(TypedDict):
    """Three places that answer while somebody types."""

    entity: Annotated[EndpointShape, Field(description="Things.")]
    property: Annotated[EndpointShape, Field(description="Properties.")]
    type: Annotated[EndpointShape, Field(description="Types.")]


class SettingChoiceShape(TypedDict):
    """One of several values of a setting."""

    value: Annotated[str, Field(description="What to send.")]
    name: Annotated[str, Field(description="What it is called.")]


class SettingShape(TypedDict):
    """Something that can be chosen for a column."""

    name: Annotated[str, Field(description="Permanent name of the setting.")]
    label: Annotated[str, Field(description="What it is called.")]
    type: Annotated[str, Field(description="`number` or `select`.")]
    default: Annotated[str | int, Field(description="What is taken where nothing is chosen.")]
    help_text: Annotated[str, Field(description="What it means.")]
    choices: NotRequired[Annotated[list[SettingChoiceShape], Field(description="What can be chosen.")]]


class ExtendShape(TypedDict):
    """Which columns there are, and what can be chosen for each."""

    propose_properties: Annotated[EndpointShape, Field(description="Where the properties of a type are listed.")]
    property_settings: Annotated[list[SettingShape], Field(description="What can be chosen for each column.")]


class ManifestShape(TypedDict):
    """What this service is, and where the rest of it answers."""

    versions: Annotated[list[str], Field(description="Versions of the Reconciliation Service API that are spoken.")]
    name: Annotated[str, Field(description="What the service is called.")]
    identifierSpace: Annotated[str, Field(description="What identifiers stand behind, as addresses.")]
    schemaSpace: Annotated[str, Field(description="What types and properties stand behind, as addresses.")]
    documentation: Annotated[str, Field(description="Page that says what scores and reasons mean.")]
    serviceVersion: Annotated[str, Field(description="Version of the contract of this API.")]
    defaultTypes: Annotated[list[MatchTypeShape], Field(description="All types.")]
    batchSize: Annotated[int, Field(description="Queries that are answered at once.")]
    view: Annotated[TemplateShape, Field(description="The page of each thing.")]
    feature_view: Annotated[TemplateShape, Field(description="What each reason means.")]
    preview: Annotated[PreviewShape, Field(description="A small page about each thing.")]
    suggest: Annotated[SuggestEndpointsShape, Field(description="Where is answered while somebody types.")]
    extend: Annotated[ExtendShape, Field(description="How columns are fetched.")]


class FeatureShape(TypedDict):
    """One reason for or against a candidate."""

    id: Annotated[str, Field(description="Permanent name of the reason.")]
    name: Annotated[str, Field(description="What it says, in the language of the answer.")]
    value: Annotated[bool | float, Field(description="Whether it holds, or how far: 0 to 100.")]


class MatchCandidateShape(TypedDict):
    """A thing that a query may mean."""

    id: Annotated[str, Field(description="Slug, code of the municipality, or `organisation-` and what tells it.")]
    name: Annotated[str, Field(description="Its title or name.")]
    description: Annotated[str, Field(description="What tells it from its namesakes.")]
    type: Annotated[list[MatchTypeShape], Field(description="Its one type.")]
    score: Annotated[float, Field(description="0 to 100: the weighted mean of the reasons that count.", ge=0, le=100)]
    match: Annotated[bool, Field(description="Whether it is so certain that nobody has to look; of one at most.")]
    features: Annotated[list[FeatureShape], Field(description="The reasons that the score is made of, and a few more.")]


class RowMatches(TypedDict):
    """What one query may mean."""

    result: Annotated[list[MatchCandidateShape], Field(description="Best first; a match stands first.")]


class FetchedColumnShape(TypedDict):
    """A column that was fetched."""

    id: Annotated[str, Field(description="The property.")]
    name: Annotated[str, Field(description="What it is called, in the language of the answer.")]
    type: NotRequired[
        Annotated[MatchTypeShape, Field(description="Type of its values, where they are things themselves.")]
    ]


class FetchedValueShape(TypedDict, total=False):
    """One value: a text, a number, or a thing with id and name."""

    str: Annotated["str", Field(description="A text, a label or a code.")]
    int: Annotated["int", Field(description="A whole number.")]
    float: Annotated["float", Field(description="Any other number.")]
    id: Annotated["str", Field(description="Identifier of a thing.")]
    name: Annotated["str", Field(description="Its name.")]


class ExtensionShape(TypedDict):
    """Columns that were fetched."""

    meta: Annotated[list[FetchedColumnShape], Field(description="The columns, in the order asked for.")]
    rows: Annotated[
        dict[str, dict[str, list[FetchedValueShape]]],
        Field(description="By thing and property; nothing for what is unknown."),
    ]


class SuggestedShape(TypedDict):
    """Something that may be meant."""

    id: Annotated[str, Field(description="Identifier.")]
    name: Annotated[str, Field(description="What it is called.")]
    description: NotRequired[Annotated[str, Field(description="What tells it from its namesakes.")]]
    notable: NotRequired[Annotated[list[MatchTypeShape], Field(description="Its one type; of things alone.")]]


class SuggestedList(TypedDict):
    """What may be meant, best first."""

    result: Annotated[list[SuggestedShape], Field(description="Best first.")]
    cursor: NotRequired[Annotated[int, Field(description="How many to skip for more; left out at the end.")]]


class ProposedShape(TypedDict):
    """The properties of a type that can be fetched."""

    type: Annotated[Kind, Field(description="The type.")]
    properties: Annotated[list[MatchPropertyShape], Field(description="Its properties.")]
    limit: NotRequired[Annotated[int, Field(description="How many were asked for.")]]


def form_body() -> Json:
    """What is sent, as a form."""
    return {
        "description": "One of both, or neither, which is answered with what the service is.",
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        "queries": {"type": "string", "description": "Queries as a JSON object, by names of your own."},
                        "extend": {"type": "string", "description": "A JSON object of `ids` and `properties`."},
                    },
                },
                "example": {"queries": QUERIES},
            }
        },
    }


QUERIES = '{"q0":{"query":"Stavanger kommune","type":"municipality","properties":[{"pid":"country","v":"NO"}]}}'
EXTEND = '{"ids":["NO-1103"],"properties":[{"id":"county"},{"id":"population"}]}'

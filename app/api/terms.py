"""Terms and groups of vocabularies, as the API tells of them."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal, NotRequired

from fastapi import Request
from pydantic import Field
from typing_extensions import TypedDict

from app.api.shapes import Tag, address, address_in
from app.catalogue.snapshot import Snapshot
from app.catalogue.uses import Use, uses_of
from app.vocabulary.sources import term_sources
from app.vocabulary.terms import Group, Term, Vocabulary

Code = Annotated[str, Field(description="As documents and filters have it.")]
Text = Annotated[str, Field(description="In `label_language`.")]
ByLanguage = Annotated[dict[str, str], Field(description="By BCP 47 tag.")]
TheVocabulary = Annotated[str, Field(description="Name of the vocabulary that it belongs to.")]
Version = Annotated[str, Field(description="SHA-256 of all vocabularies and reference lists in use.")]
Revision = Annotated[int, Field(description="Dataset revision at which cases were counted.")]


class TermUse(TypedDict):
    """A question that asks for a term or a group."""

    field: Annotated[str, Field(description="Name of the filter.")]
    value: Annotated[str, Field(description="What to give it.")]
    cases: Annotated[int, Field(description="How many published cases it finds.")]
    link: Annotated[str, Field(description="Address of those cases.")]


class TermSourceShape(TypedDict):
    """A public text that a term rests on."""

    code: Annotated[str, Field(description="Name of the source in our lists.")]
    title: Annotated[str, Field(description="In a language that nobody noted (`und`).")]
    address: Annotated[str | None, Field(description="Where it was read, as noted then.")]


class VocabularyLinks(TypedDict):
    """Addresses of a vocabulary, term or group in each format."""

    self: Annotated[str, Field(description="As JSON, in the language asked for.")]
    turtle: Annotated[str, Field(description="As SKOS in Turtle, in every language.")]
    jsonld: Annotated[str, Field(description="As SKOS in JSON-LD, in every language.")]
    vocabulary: NotRequired[Annotated[str, Field(description="The vocabulary that a term or group belongs to.")]]


Uses = Annotated[list[TermUse], Field(description="Questions that ask for it; none where no filter does.")]
TheLinks = Annotated[VocabularyLinks, Field(description="Addresses in each format.")]


class VocabularyTerm(TypedDict):
    """A term: one code and everything said of it."""

    kind: Annotated[Literal["term"], Field(description="That it is a term and no group.")]
    code: Code
    label: Text
    label_language: Tag
    labels: ByLanguage
    definition: Annotated[str | None, Field(description="In `text_language`.")]
    notes: Annotated[str | None, Field(description="In `text_language`.")]
    group: Annotated[str | None, Field(description="Code of the group of near terms.")]
    search_words: Annotated[
        dict[str, list[str]], Field(description="What people also type when they mean it, by BCP 47 tag.")
    ]
    membership: Annotated[
        float | None, Field(description="How far it counts as the whole thing, 0 to 1, for fuzzy sets.")
    ]
    at_home: Annotated[
        dict[str, str],
        Field(description="A question that a Norwegian reader should ask, by BCP 47 tag; a question, no advice."),
    ]
    mappings: Annotated[dict[str, Any], Field(description="Codes of other lists, by list.")]
    sources: Annotated[list[TermSourceShape], Field(description="Public texts that it rests on.")]
    verified: Annotated[
        bool | None,
        Field(description="Whether existence, meaning or legal basis was read in a source; null where nobody said."),
    ]
    verification: Annotated[str | None, Field(description="What was read and what is judgement, in `text_language`.")]
    details: Annotated[dict[str, Any], Field(description="All else that its list says, such as laws and anchors.")]
    text_language: Annotated[Literal["en"], Field(description="Language of definition, notes and verification.")]
    uses: Uses
    links: TheLinks


class VocabularyGroup(TypedDict):
    """Several near terms that can be asked for together."""

    kind: Annotated[Literal["group"], Field(description="That it is a group and no term.")]
    code: Code
    label: Text
    label_language: Tag
    labels: ByLanguage
    terms: Annotated[list[str], Field(description="Codes of its terms.")]
    uses: Uses
    links: TheLinks


class TermAnswer(VocabularyTerm):
    """A term on its own."""

    vocabulary: TheVocabulary
    version: Version
    revision: Revision


class GroupAnswer(VocabularyGroup):
    """A group on its own."""

    vocabulary: TheVocabulary
    version: Version
    revision: Revision


_APART = frozenset({"mappings", "sources", "verified", "verification", "notes"})
"""What a term says beside its words and has a place of its own in the answer; the rest are details."""


def term_shape(
    request: Request, snapshot: Snapshot, vocabulary: Vocabulary, term: Term, language: str
) -> VocabularyTerm:
    """A term with everything said of it, labelled for a reader, and how many published cases carry it."""
    extra: dict[str, Any] = dict(term.extra)
    label = term.label(language)
    return {
        "kind": "term",
        "code": term.code,
        "label": label.text,
        "label_language": label.language,
        "labels": dict(term.labels),
        "definition": term.definition,
        "notes": extra.get("notes"),
        "group": term.group,
        "search_words": {one: list(words) for one, words in term.search_words.items()},
        "membership": term.membership,
        "at_home": dict(term.at_home),
        "mappings": extra.get("mappings", {}),
        "sources": [_source(code) for code in extra.get("sources", ())],
        "verified": extra.get("verified"),
        "verification": extra.get("verification"),
        "details": {name: value for name, value in extra.items() if name not in _APART},
        "text_language": "en",
        "uses": _uses(request, uses_of(snapshot, vocabulary.name, term.code)),
        "links": vocabulary_links(request, vocabulary.name, term.code),
    }


def group_shape(
    request: Request, snapshot: Snapshot, vocabulary: Vocabulary, group: Group, language: str
) -> VocabularyGroup:
    """A group labelled for a reader, and how many published cases carry one of its terms."""
    label = group.label(language)
    return {
        "kind": "group",
        "code": group.code,
        "label": label.text,
        "label_language": label.language,
        "labels": dict(group.labels),
        "terms": [term.code for term in vocabulary.terms.values() if term.group == group.code],
        "uses": _uses(request, uses_of(snapshot, vocabulary.name, group.code, is_group=True)),
        "links": vocabulary_links(request, vocabulary.name, "groups", group.code),
    }


def _source(code: str) -> TermSourceShape:
    source = term_sources()[code]
    return {"code": source.code, "title": source.title, "address": source.address}


def _uses(request: Request, uses: Iterable[Use]) -> list[TermUse]:
    return [
        {
            "field": use.field,
            "value": use.value,
            "cases": use.cases,
            "link": address_in(request, "/v1/cases", f"{use.field}={use.value}"),
        }
        for use in uses
    ]


def vocabulary_links(request: Request, name: str, *steps: str) -> VocabularyLinks:
    """Addresses of a vocabulary, or of a term or group in it: `CODE`, or `groups` and CODE."""
    vocabulary = f"/v1/vocabularies/{name}"
    path = "/".join((vocabulary, *steps))
    links: VocabularyLinks = {
        "self": address_in(request, path),
        "turtle": address(request, path, "format=turtle"),
        "jsonld": address(request, path, "format=jsonld"),
    }
    return {**links, "vocabulary": address_in(request, vocabulary)} if steps else links

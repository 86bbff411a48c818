"""What words mean which term: labels and search words of all languages, and telling pieces of them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.vocabulary.folding import words
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Term, Vocabulary
from app.vocabulary.vague_words import VAGUE_WORDS

# Vocabulary to the filter that asks for its terms.
_DIMENSIONS = {
    "sectors": "sector",
    "target-groups": "target_group",
    "collaboration-forms": "collaboration_form",
    "legal-form-families": "legal_form_family",
    "legal-forms": "legal_form",
    "barriers": "barrier",
    "enablers": "enabler",
    "outcome-dimensions": "outcome",
    "leadership-roles": "leadership_role",
    "funding-kinds": "funding_kind",
    "evidence-kinds": "evidence",
    "continuities": "continuity",
    "case-statuses": "status",
    "welfare-regimes": "welfare_regime",
    "countries": "country",
}
# Here a single word of a name is telling: «behinderungen» in «Hilfen für Menschen mit Behinderungen». Elsewhere
# names are short sentences, or names of countries, whose words alone mean many things.
_TELLING = frozenset({"sectors", "target-groups", "collaboration-forms", "legal-form-families"})
# Names of legal forms that list things list what one form may be, not what else it is called.
_NOT_SPLIT = frozenset({"legal-forms"})
# Codes that say what something is not.
_NO_MEANING = frozenset({"other", "unknown", "none"})
# A piece found in the names of more terms than this, in one dimension or in all, tells none of them apart.
_MOST_IN_ONE, _MOST_IN_ALL = 2, 4
_LEAST_LETTERS = 4

_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
_ABBREVIATION = re.compile(r"[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
_JOINED_BY = {
    "da": "og|eller",
    "de": "und|oder",
    "en": "and|or",
    "es": "y|o",
    "fi": "ja|tai",
    "fr": "et|ou",
    "it": "e|o",
    "nb": "og|eller",
    "nn": "og|eller",
    "pl": "i|lub|oraz",
    "pt": "e|ou",
    "sv": "och|eller",
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A term, and the words by which it was met."""

    dimension: str
    """Name of the filter that asks for the term."""
    code: str
    word: str
    """The label or search word, as it is written."""
    within: tuple[str, str] | None = None
    """Dimension and code of the group or family that holds the term."""


_Meanings = dict[str, dict[tuple[str, str], Meaning]]


@cache
def meanings() -> Mapping[str, tuple[Meaning, ...]]:
    """Folded words joined by blanks to the terms that they mean."""
    whole = _collected(named for vocabulary in _searchable() for named in _whole_names(vocabulary))
    pieces = _collected(named for vocabulary in _searchable() for named in _pieces(vocabulary))
    telling = {key: found for key, found in pieces.items() if _tells_apart(key, found)}
    # What is called «Helse» as a whole is meant by it, not every name in which health is spoken of. A term
    # goes without saying where its group or family is met by the same words.
    return {
        key: tuple(meaning for meaning in found.values() if meaning.within not in found)
        for key, found in (telling | whole).items()
    }


@cache
def longest_runs() -> Mapping[str, int]:
    """First word of a run with a meaning to the number of words in the longest that begins so."""
    longest: dict[str, int] = {}
    for key in meanings():
        first, *rest = key.split()
        longest[first] = max(longest.get(first, 1), 1 + len(rest))
    return longest


def _searchable() -> Iterator[Vocabulary]:
    return (vocabularies()[name] for name in _DIMENSIONS)


def _collected(named: Iterable[tuple[str, Meaning]]) -> _Meanings:
    found: _Meanings = {}
    for text, meaning in named:
        if key := " ".join(words(text)):
            found.setdefault(key, {}).setdefault((meaning.dimension, meaning.code), meaning)
    return found


def _whole_names(vocabulary: Vocabulary) -> Iterator[tuple[str, Meaning]]:
    """Names as they are, without what is explained in brackets, and abbreviations given there."""
    yield from _group_names(vocabulary)
    for term in _meaningful(vocabulary):
        for name in term.names():
            for text in (name, _BRACKETS.sub("", name), *_abbreviations(name)):
                yield text, _meaning(vocabulary, term, text)


def _group_names(vocabulary: Vocabulary) -> Iterator[tuple[str, Meaning]]:
    members: dict[str | None, list[Term]] = {}
    for term in vocabulary.terms.values():
        members.setdefault(term.group, []).append(term)
    for group in vocabulary.groups.values():
        for name in group.labels.values():
            # A group of one is no more than its term.
            if len(members[group.code]) == 1:
                yield name, _meaning(vocabulary, members[group.code][0], name)
            else:
                yield name, Meaning(f"{_DIMENSIONS[vocabulary.name]}_group", group.code, name)


def _pieces(vocabulary: Vocabulary) -> Iterator[tuple[str, Meaning]]:
    """What is listed in a name («konkurs» in «Svakt marked eller konkurs»), and single words where they are telling."""
    for term in _meaningful(vocabulary):
        for language, label in term.labels.items():
            if vocabulary.name not in _NOT_SPLIT:
                for piece in _listed(label, language):
                    yield piece, _meaning(vocabulary, term, label)
        if vocabulary.name in _TELLING:
            for name in term.names():
                for word in words(name):
                    yield word, _meaning(vocabulary, term, name)


def _tells_apart(key: str, found: Iterable[tuple[str, str]]) -> bool:
    if len(key) < _LEAST_LETTERS or key in VAGUE_WORDS:
        return False
    by_dimension = Counter(dimension for dimension, _ in found)
    return max(by_dimension.values()) <= _MOST_IN_ONE and by_dimension.total() <= _MOST_IN_ALL


def _listed(label: str, language: str) -> list[str]:
    """The parts of a label joined by `and`, `or`, commas or brackets; none where a word is shared: `barne- og …`."""
    joined = f"[,/&()]|\\b(?:{_JOINED_BY[language]})\\b" if language in _JOINED_BY else "[,/&()]"
    parts = [part.strip() for part in re.split(joined, label)]
    return [part for part in parts if not part.endswith("-")] if len(parts) > 1 else []


def _abbreviations(name: str) -> list[str]:
    """Abbreviations of three letters and more in brackets: `SCIC`, `gGmbH`."""
    inside = [part.strip() for found in _BRACKETS.finditer(name) for part in re.split("[,/]", found[1])]
    return [
        part for part in inside if len(part) > 2 and _ABBREVIATION.fullmatch(part) and part.lower() not in VAGUE_WORDS
    ]


def _meaningful(vocabulary: Vocabulary) -> Iterator[Term]:
    return (term for term in vocabulary.terms.values() if term.code not in _NO_MEANING)


def _meaning(vocabulary: Vocabulary, term: Term, word: str) -> Meaning:
    dimension = _DIMENSIONS[vocabulary.name]
    # What is laid on a legal form, by a register or a mark, is asked for by a filter of its own.
    if term.extra.get("kind") in ("status", "label"):
        dimension = "legal_status"
    within = (f"{dimension}_group", term.group) if term.group else None
    if term.broader is not None:
        within = ("legal_form_family", term.broader.code)
    return Meaning(dimension, term.code, word, within)

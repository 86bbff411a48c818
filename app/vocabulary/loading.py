"""Reads the vocabularies and reference lists from their files, once."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import orjson

from app.errors import SettingsRefused, VocabularyUnknown
from app.settings import load_settings
from app.vocabulary.country_names import CountryNames, first_language
from app.vocabulary.nearest import nearest
from app.vocabulary.terms import Group, Memberships, Term, Vocabulary

# What a term says in every vocabulary; everything else it says goes to `extra`.
_KNOWN = frozenset({"code", "labels", "definition", "group", "search_words", "membership", "at_home"})


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All vocabularies by name, as in `vocabularies()["sectors"]`; an unknown name raises VocabularyUnknown."""

    by_name: Mapping[str, Vocabulary]

    def __getitem__(self, name: str) -> Vocabulary:
        if name not in self.by_name:
            raise VocabularyUnknown(name, nearest(name, self.by_name))
        return self.by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self.by_name

    def __iter__(self) -> Iterator[Vocabulary]:
        """The vocabularies by name, in alphabetical order."""
        return iter(self.by_name.values())

    def __len__(self) -> int:
        return len(self.by_name)


@cache
def reference_dir() -> Path:
    """The directory that holds `vocabularies/`, `reference/` and `geo/`; raises SettingsRefused where they are not."""
    directory = load_settings().data_dir
    if not (directory / "vocabularies").is_dir():
        raise SettingsRefused(f"There are no vocabularies in the data directory '{directory}'.")
    return directory


@cache
def vocabularies() -> Vocabularies:
    """All vocabularies of the data directory, read at the first call."""
    return load_vocabularies(reference_dir() / "vocabularies")


@cache
def digest() -> str:
    """SHA-256 (64 hexadecimal digits) over names and contents of all vocabularies and reference lists."""
    total = hashlib.sha256()
    for folder in ("reference", "vocabularies"):
        for file in sorted((reference_dir() / folder).glob("*.json")):
            # The digest of the content, not the content: else text could move from one file to the next unseen.
            total.update(f"{folder}/{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


@cache
def field_labels() -> Mapping[str, Mapping[str, str]]:
    """Names of the fields by field and language; English stands with the field itself."""
    labels: dict[str, dict[str, str]] = load_reference("field-labels")
    return labels


def load_reference(name: str) -> Any:
    """The reference list of this file name without its ending, as JSON says it."""
    return orjson.loads((reference_dir() / "reference" / f"{name}.json").read_bytes())


def load_vocabularies(directory: Path) -> Vocabularies:
    """The vocabularies of the JSON files in a directory."""
    files = [orjson.loads(file.read_bytes()) for file in sorted(directory.glob("*.json"))]
    found = {file["name"]: _vocabulary(file) for file in files if file["name"] not in ("countries", "legal-forms")}
    for file in files:
        if file["name"] == "legal-forms":
            found["legal-forms"] = _legal_forms(file, found["legal-form-families"])
    for file in files:
        if file["name"] == "countries":
            found["countries"] = _countries(file, label_languages(found.values()))
    return Vocabularies(dict(sorted(found.items())))


def label_languages(some: Any) -> tuple[str, ...]:
    """The languages in which any of these vocabularies has labels, in alphabetical order."""
    named = chain.from_iterable(chain(v.terms.values(), v.groups.values()) for v in some)
    return tuple(sorted({language for one in named for language in one.labels}))


def _vocabulary(file: dict[str, Any]) -> Vocabulary:
    return Vocabulary(
        name=file["name"],
        terms={term["code"]: _term(term) for term in file["terms"]},
        groups={group["code"]: Group(group["code"], group["labels"]) for group in file.get("groups", ())},
        nearness={pair: n for a, b, n in file.get("nearness", ()) for pair in ((a, b), (b, a))},
        memberships=Memberships(told["set"], told["reason"]) if (told := file.get("memberships")) else None,
    )


def _term(term: dict[str, Any], **more: Any) -> Term:
    said = {
        "code": term["code"],
        "labels": term.get("labels", {}),
        "definition": term.get("definition"),
        "group": term.get("group"),
        "search_words": {language: tuple(some) for language, some in term.get("search_words", {}).items()},
        "membership": term.get("membership"),
        "at_home": term.get("at_home", {}),
        "extra": {name: value for name, value in term.items() if name not in _KNOWN},
    }
    return Term(**(said | more))


def _legal_forms(file: dict[str, Any], families: Vocabulary) -> Vocabulary:
    """Legal forms know their family, and in which language the name they have at home is."""
    terms = {
        term["code"]: _term(
            term,
            broader=families.terms[term["family"]],
            own_language=first_language(term["country"], term["labels"]),
        )
        for term in file["terms"]
    }
    return Vocabulary(file["name"], terms, groups={}, nearness={})


def _countries(file: dict[str, Any], languages: tuple[str, ...]) -> Vocabulary:
    """Countries have no labels in the file: CLDR names them, in every language that other labels are in."""
    terms = {term["code"]: _term(term, labels=CountryNames(term["code"], languages)) for term in file["terms"]}
    return Vocabulary(file["name"], terms, groups={}, nearness={})

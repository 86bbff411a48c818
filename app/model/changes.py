"""What changed in a case as readers are told of it: every change with the language of what was and what is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.model.difference import Change, differences
from app.model.document import document_fields
from app.model.paths import find_field, steps_of, values_at
from app.vocabulary.languages import is_language_tag

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change, and the languages of what was and what is.

    BCP 47 tags, `und` for names; None where it is no text, or something with parts that each have a language.
    """

    change: Change
    before_language: str | None
    after_language: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Two versions of a case, field by field; either may be a draft."""

    before: Json
    after: Json

    @property
    def sides(self) -> Mapping[str, Json]:
        """The older one as `before`, the newer one as `after`."""
        return {"before": self.before, "after": self.after}

    def changes(self) -> list[ToldChange]:
        """What changed, in the order of the newer one's fields."""
        found = differences(self.before, self.after)
        spoken = {change.path: change.before for change in found}
        return [
            ToldChange(one, self._before(one, spoken), language_at(self.after, one.path, one.after)) for one in found
        ]

    def _before(self, one: Change, spoken: Mapping[str, Any]) -> str | None:
        # A source is named as in the newer document, in which it may stand elsewhere than it did.
        beside = _beside(one.path)
        source = {"language": spoken.get(beside) or _held(self.after, beside)}
        return _language(self.before, source, one.path, one.before)


def language_at(document: Json, path: str, value: object) -> str | None:
    """The language of a value at a path of a document; None where it has none, or its parts have."""
    return _language(document, {"language": _held(document, _beside(path))}, path, value)


def original_language(document: Json) -> str | None:
    """The language of the place, as a BCP 47 tag."""
    return _tag(document.get("original_language"))


def _language(document: Json, source: Json, path: str, value: object) -> str | None:
    """The language that the rule of a field leads to; `source` stands around the value, if that is part of one."""
    field = find_field(document_fields(), path)
    if not value or field is None or field.language is None:
        return None
    match field.language:
        case "original_language":
            return original_language(document)
        case "sources[n].language":
            return _tag(source["language"])
        case "key":
            return _tag(steps_of(path)[1])
        case language:
            return language


def _beside(path: str) -> str:
    return path.rpartition(".")[0] + ".language"


def _held(document: Json, path: str) -> object:
    return next(iter(values_at(document, steps_of(path))), None) if path != ".language" else None


def _tag(value: object) -> str | None:
    return value if isinstance(value, str) and is_language_tag(value) else None

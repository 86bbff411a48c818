"""What changed in a case as readers are told of it: the language of every text, what its codes are called."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.catalogue.labels import Labels, labels_of
from app.model.difference import Change, differences
from app.model.document import document_fields
from app.model.paths import Step, find_field, steps_of, values_at
from app.model.readable import readable

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
    """Two revisions of a case, field by field."""

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
            ToldChange(
                one,
                self._language(one.path, one.before, self.before, spoken),
                self._language(one.path, one.after, self.after, {}),
            )
            for one in found
        ]

    def _language(self, path: str, value: object, document: Json, spoken: Mapping[str, Any]) -> str | None:
        """The language that the rule of a field leads to; `spoken` holds what was said elsewhere before."""
        field = find_field(document_fields(), path)
        if not value or field is None or field.language is None:
            return None
        match field.language:
            case "original_language":
                return tag_of(document.get("original_language"))
            case "sources[n].language":
                beside = path.rpartition(".")[0] + ".language"
                # A source is named as in the newer document, in which it may stand elsewhere than it did.
                return tag_of(spoken.get(beside) or next(iter(values_at(self.after, steps_of(beside))), None))
            case "key":
                return str(steps_of(path)[1])
            case language:
                return language


def labels_of_changes(changes: Iterable[ToldChange], language: str) -> tuple[Labels, Labels]:
    """Labels of the codes that occur in what changed, and the languages of those that fell back."""
    told = [one.change for one in changes]
    held = [(one.path, value) for one in told for value in (one.before, one.after) if value is not None]
    # One of them may be a draft, which may be wrong in places.
    return labels_of([readable(_under(_steps(path), value)) for path, value in held], language)


def _steps(path: str) -> Sequence[Step]:
    name, _, key = path.partition(".")
    field = document_fields().fields.get(name)
    # What stands under the paths in `missing` has no parts: all that follows is the key.
    is_key = key and field and field.values and not field.values.fields
    return (name, key) if is_key else steps_of(path)


def _under(steps: Sequence[Step], value: Any) -> Any:
    """A document that holds a value at a path, and nothing else."""
    if not steps:
        return value
    below = _under(steps[1:], value)
    return [below] if isinstance(steps[0], int) else {steps[0]: below}


def tag_of(value: Any) -> str | None:
    """The language tag that somebody wrote; None for what is no text, as in a draft."""
    return value if isinstance(value, str) else None

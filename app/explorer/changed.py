"""What was and what is, as readers see it: codes by their names, parts by theirs, each text in its language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.catalogue.labels import DIMENSIONS
from app.explorer.changed_outcomes import OutcomesBeside, Told
from app.explorer.figures import figure
from app.explorer.marks import field_name
from app.explorer.wording import Piece, compared
from app.model.document import document_fields
from app.model.paths import find_field, steps_of
from app.model.withheld import ADDRESS
from app.vocabulary.field_names import UNKNOWN_VALUE, name_label
from app.vocabulary.languages import language_name
from app.vocabulary.terms import Label

Json = Mapping[str, Any]
_YEARS = ("year", "founded")
_OF_FIELDS = ("supports", "unverified_fields", "coded_fields")
"""Lists of names of fields."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value, or one with parts; nothing where all is empty."""

    text: str = ""
    language: str = "und"
    parts: Sequence["tuple[Label | None, Value]"] = ()
    """Names of the parts, None in a list, and what stands in each."""
    pieces: Sequence[Piece] = ()
    """The text, told apart from how it reads on the other side."""

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing to see."""
        return not self.text and not self.parts


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One field that differs."""

    label: Label
    path: str
    kind: str
    before: Value
    after: Value
    beside: tuple[Told, Told] = ((), ())
    """Of a change within an outcome, what else is to be told of it, before and after."""


class ChangeReading:
    """One answer about a difference, for readers of one language."""

    def __init__(self, found: Json, language: str, outcomes: OutcomesBeside | None = None) -> None:
        self._found, self._language, self._outcomes = found, language, outcomes

    def rows(self) -> list[ChangedRow]:
        """What changed, in the order of the answer."""
        return [self._row(one) for one in self._found["items"]]

    def _row(self, one: Json) -> ChangedRow:
        before, after = self._side(one, "before"), self._side(one, "after")
        if before.text and after.text:
            old, new = compared(before.text, after.text)
            before, after = replace(before, pieces=old), replace(after, pieces=new)
        beside = self._outcomes.beside(one["path"]) if self._outcomes else ((), ())
        return ChangedRow(field_name(one["path"], self._language), one["path"], one["kind"], before, after, beside)

    def _side(self, one: Json, side: str) -> Value:
        spoken = {"original_language": self._found["original_language"][side], "whole": one[f"{side}_language"]}
        return self._value(one[side], one["path"], spoken)

    def _value(self, value: Any, path: str, spoken: Json) -> Value:
        if value is None or value == [] or value == {}:
            return Value()
        if isinstance(value, dict):
            return Value(parts=list(self._parts(value, path, {**spoken, **_said(value)})))
        if isinstance(value, list):
            return Value(parts=[(None, self._value(one, f"{path}[{n}]", spoken)) for n, one in enumerate(value)])
        if isinstance(value, int | float):
            is_year = path.rpartition(".")[2].rpartition("_")[2] in _YEARS or path.endswith("_as_of")
            return Value(str(value) if is_year else figure(value, self._language))
        return self._text(str(value), path, spoken)

    def _parts(self, value: Json, path: str, spoken: Json) -> Iterator[tuple[Label, Value]]:
        for name, one in value.items():
            shown = self._value(one, f"{path}.{name}", spoken)
            if name == "result" and one is None:
                # No outcome is shown without what became of the goal, be it that nobody recorded it.
                unknown = name_label(UNKNOWN_VALUE, self._language)
                shown = Value(unknown.text, unknown.language)
            if not shown.is_nothing:
                yield field_name(f"{path}.{name}", self._language), shown

    def _text(self, text: str, path: str, spoken: Json) -> Value:
        steps = [step for step in steps_of(path) if isinstance(step, str)]
        named = {".".join(steps), ".".join([*steps[:1], "*", *steps[2:]])}
        if steps[-1:] and steps[-1] in _OF_FIELDS:
            named_field = field_name(text, self._language)
            return Value(named_field.text, named_field.language)
        dimension = next((DIMENSIONS[one] for one in sorted(named) if one in DIMENSIONS), None)
        label = self._found["labels"].get(dimension, {}).get(text) if dimension else None
        if label:
            own = self._found["label_languages"].get(dimension, {}).get(text, self._language)
            return Value(label, own)
        if dimension in ("original_language", "source_language"):
            tongue = language_name(text, self._language)
            return Value(tongue.text, tongue.language)
        if text == ADDRESS:
            return Value("[…]")
        return Value(text, self._spoken(path, steps, spoken))

    def _spoken(self, path: str, steps: Sequence[str], spoken: Json) -> str:
        """The language of a text that stands alone, or in a part of which the answer does not say it."""
        if spoken["whole"]:
            return str(spoken["whole"])
        field = find_field(document_fields(), path)
        rule = field.language if field else None
        match rule:
            case None | "und":
                return "und"
            case "original_language":
                return str(spoken["original_language"] or "und")
            case "sources[n].language":
                return str(spoken.get("language") or "und")
            case "key":
                return steps[1]
        return rule


def _said(part: Json) -> Json:
    return {"language": part["language"]} if isinstance(part.get("language"), str) else {}

"""A plain page made from what the API answers and nothing else: every passage with its language, every code by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.vocabulary.languages import is_language_tag

Json = Mapping[str, Any]

NEITHER = frozenset(
    (
        "slug", "municipalities.lau_code", "municipalities.successor", "organisations.number", "organisations.website",
        "funding.currency", "sources.url", "translations.*.checked_on", "credit.person",
    )
)  # fmt: skip
"""Text that is no words: addresses, numbers that begin with zeros, dates, signs for money, keys."""
PATHS = frozenset(("sources.supports", "coded_fields", "unverified_fields"))
"""Names of fields, which `/v1/fields` labels."""


@dataclass(frozen=True)
class Passage:
    """Words on the page."""

    text: str
    language: str
    path: str


@dataclass
class Page:
    """What a reader would see, and what could not be shown."""

    passages: list[Passage] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def say(self, text: Any, language: Any, path: str) -> None:
        """A passage; a fault where it is empty or its language is none."""
        if not isinstance(text, str) or not text.strip():
            self.faults.append(f"{path}: nothing to read")
        elif not isinstance(language, str) or not (language == "und" or is_language_tag(language)):
            self.faults.append(f"{path}: language of «{text[:40]}» is {language}")
        else:
            self.passages.append(Passage(text, language, path))


class Reader:
    """Makes pages for readers of one language, from the fields as the API describes them."""

    def __init__(self, fields: Json, language: str) -> None:
        self.language = language
        self._fields = fields
        self.told = {one["path"]: one for one in fields["document"]}

    def show_code(self, page: Page, dimension: str, code: str, beside: Json) -> None:
        """A code by its label, from `labels` of the answer that holds it."""
        label = beside["labels"].get(dimension, {}).get(code)
        if label is None:
            page.faults.append(f"{dimension}: no label of {code}")
        page.say(label, beside["label_languages"].get(dimension, {}).get(code, self.language), dimension)

    def show_choice(self, page: Page, dimension: str, word: str) -> None:
        """One of a few words, from the labels that `/v1/fields` has of them."""
        self.show_code(page, dimension, word, self._fields)

    def show_change(self, page: Page, change: Json, beside: Json) -> None:
        """What was and what is at one path of a document."""
        self.show_choice(page, "change_kind", change["kind"])
        path = self._template(change["path"])
        self._show_field_name(page, "changes", change["path"])
        for side in ("before", "after"):
            value, language = change[side], change[f"{side}_language"]
            if language is None:
                key = change["path"].split(".")[1:2] if "*" in path else []
                around = ({"original_language": beside["original_language"][side]}, *key)
                self._show(page, path, value, beside, around)
            else:
                for text in value if isinstance(value, list) else [value]:
                    page.say(text, language, path)

    def _template(self, path: str) -> str:
        """The path as `/v1/fields` has it: without places, `*` for any key of a map."""
        steps = "".join(_without_places(path)).split(".")
        for place in range(1, len(steps)):
            if any(known.startswith(".".join((*steps[:place], "*"))) for known in self.told):
                steps[place:] = ["*", *steps[place + 1 :]] if self.told[".".join(steps[:place])]["labels"] else ["*"]
        return ".".join(steps)

    def show_document(self, page: Page, document: Json, beside: Json) -> None:
        """A document or short form; `beside` is the answer that holds its labels."""
        for name, value in document.items():
            self._show(page, name, value, beside, (document,))

    def _show(self, page: Page, path: str, value: Any, beside: Json, around: tuple[Any, ...]) -> None:
        """One field; `around` is what stands around it: the document, then each element or key on the way."""
        if value is None or isinstance(value, int | float):
            return
        if isinstance(value, list):
            for element in value:
                self._show(page, path, element, beside, around)
        elif isinstance(value, dict):
            self._show_inside(page, path, value, beside, around)
        else:
            self._show_text(page, path, value, beside, around)

    def _show_inside(self, page: Page, path: str, value: Json, beside: Json, around: tuple[Any, ...]) -> None:
        is_map = any(known.startswith(f"{path}.*") for known in self.told)
        for key, below in value.items():
            if is_map:
                self._show_key(page, path, key, beside)
            self._show(page, f"{path}.{'*' if is_map else key}", below, beside, (*around, key if is_map else value))

    def _show_key(self, page: Page, path: str, key: str, beside: Json) -> None:
        if self.told[path]["labels"]:
            self._show_code(page, path, key, beside)
        else:
            self._show_field_name(page, path, key)

    def _show_text(self, page: Page, path: str, text: str, beside: Json, around: tuple[Any, ...]) -> None:
        told = self.told.get(path)
        if path in PATHS:
            self._show_field_name(page, path, text)
        elif told is None:
            page.faults.append(f"{path}: no field of the document is called so")
        elif told["labels"]:
            self._show_code(page, path, text, beside)
        elif told["language"]:
            page.say(text, _language(told["language"], around), path)
        elif path not in NEITHER:
            page.faults.append(f"{path}: «{text[:40]}» is neither a passage nor a code")

    def _show_code(self, page: Page, path: str, code: str, beside: Json) -> None:
        self.show_code(page, self.told[path]["labels"], code, beside)

    def _show_field_name(self, page: Page, path: str, name: str) -> None:
        told = self.told.get(self._template(name))
        if told is None:
            page.faults.append(f"{path}: no field is called {name}")
        else:
            page.say(told["label"], told["label_language"], path)


def _language(rule: str, around: tuple[Any, ...]) -> Any:
    """The language that a rule of `/v1/fields` leads to."""
    match rule:
        case "original_language":
            return around[0]["original_language"]
        case "sources[n].language":
            return around[-1]["language"]
        case "key":
            return around[1]
        case _:
            return rule


def _without_places(name: str) -> Iterator[str]:
    """A path without its indices."""
    inside = False
    for sign in name:
        inside = sign == "[" or (inside and sign != "]")
        if not inside and sign != "]":
            yield sign

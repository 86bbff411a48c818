"""The rules of acceptance, each with pass or fail: what a case must be to be submitted, and what it should be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from app.editorial.advice import RULES, can_judge
from app.editorial.advice_words import CONTACT, DOCUMENT, IN_WORDS, PASSED_DOCUMENT, WORDS
from app.errors import DocumentRefused, Fault
from app.model.document import parse_document
from app.model.fault_sentences import fault_sentence
from app.model.json_text import JsonObject, json_object, json_text
from app.model.paths import pointer_to
from app.vocabulary.languages import SENTENCE_LANGUAGES

Result = Literal["pass", "fail"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a checklist: a rule that holds, or one place where it does not."""

    rule: str
    path: str
    """JSON Pointer (RFC 6901) of the place; empty where the whole document is meant."""
    result: Result
    is_blocking: bool
    """Whether a case on which it fails cannot be submitted."""
    fault: Fault | None = None
    """What is wrong, where a rule of the document itself is broken."""
    values: Mapping[str, object] = field(default_factory=dict)
    """What fills the sentence of any other rule."""

    @property
    def did_you_mean(self) -> str | None:
        """The nearest thing that would be right."""
        return self.fault.did_you_mean if self.fault else None

    @property
    def as_fault(self) -> Fault:
        """What is wrong, to be said in any language."""
        if self.fault:
            return replace(self.fault, pointer=self.path)
        sentences = {language: self.sentence(language)[0] for language in SENTENCE_LANGUAGES}
        return Fault(sentences["en"], pointer=self.path, sentences=sentences)

    def sentence(self, language: str) -> tuple[str, str]:
        """What it says, in `en`, `nb` or `nn`, and in which of them."""
        if self.fault:
            return fault_sentence(self.fault, language)
        if self.rule == DOCUMENT:
            return PASSED_DOCUMENT[language], language
        words = WORDS[self.rule]
        if self.result == "pass":
            return words.passed[language], language
        said = {
            name: IN_WORDS[name][str(value)][language] if name in IN_WORDS else value
            for name, value in self.values.items()
        }
        return words.failed[language].format_map(said), language


@dataclass(frozen=True, slots=True)
class Checklist:
    """What is said of a document."""

    entries: tuple[Entry, ...]

    @property
    def is_submittable(self) -> bool:
        """Whether nothing that fails is blocking."""
        return not self.count("fail", is_blocking=True)

    def count(self, result: Result, *, is_blocking: bool | None = None) -> int:
        """How many entries have this result; all of them, or the blocking or advising ones alone."""
        return sum(entry.result == result and is_blocking in (None, entry.is_blocking) for entry in self.entries)


def checklist_of(sent: bytes | Mapping[str, object], beside: Sequence[Fault] = ()) -> Checklist:
    """What is to be said of a case, whole or partial; DocumentRefused only for what is no JSON object at all.

    `beside` are faults that the document alone does not show, such as people whom nobody knows.
    """
    text = json_text(sent)
    if beside or len(text) > LONGEST_KEPT:
        return Checklist((*_of_document(text.encode(), beside), *_of_advice(json_object(text))))
    return _kept(text)


LONGEST_KEPT = 100_000
"""Characters of a document of which the checklist is kept; the longest real one has 40,000."""


@lru_cache(maxsize=64)
def _kept(text: str) -> Checklist:
    """The same document is looked at when it is submitted, accepted and published: 6 ms each time."""
    return Checklist((*_of_document(text.encode(), ()), *_of_advice(json_object(text))))


def _of_document(sent: bytes, beside: Sequence[Fault]) -> Iterator[Entry]:
    faults = list(beside)
    try:
        parse_document(sent)
    except DocumentRefused as refused:
        faults = [*refused.faults, *beside]
    yield from map(_broken, faults)
    if not faults:
        yield Entry(DOCUMENT, "", "pass", is_blocking=True)


def _broken(fault: Fault) -> Entry:
    rule = (fault.rule or DOCUMENT).replace("_", "-")
    return Entry(rule, fault.pointer or "", "fail", is_blocking=True, fault=fault)


def _of_advice(case: JsonObject) -> Iterator[Entry]:
    for rule, find in RULES.items():
        if not can_judge(rule, case):
            continue
        is_blocking = rule == CONTACT
        found = list(find(case))
        yield from (Entry(rule, pointer_to(*one.steps), "fail", is_blocking, values=one.values) for one in found)
        if not found:
            yield Entry(rule, "", "pass", is_blocking)

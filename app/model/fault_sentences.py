"""A fault of a document, and the same fault said in another language."""

from collections.abc import Mapping

from app.errors import Fault
from app.model.fault_words import FAULT_WORDS, OR


def fault_of(rule: str, pointer: str, did_you_mean: str | None = None, **values: object) -> Fault:
    """The fault that a rule finds; `values` fill its sentence, a tuple being joined by "or"."""
    detail = filled(FAULT_WORDS[rule]["en"], values, "en")
    return Fault(detail, pointer=pointer, did_you_mean=did_you_mean, rule=rule, values=values)


def fault_sentence(fault: Fault, language: str) -> tuple[str, str]:
    """What is wrong, in `en`, `nb` or `nn`, and in which of them; English where it is not said in others."""
    if language in fault.sentences:
        return fault.sentences[language], language
    words = FAULT_WORDS.get(fault.rule or "", {})
    return (filled(words[language], fault.values, language), language) if language in words else (fault.detail, "en")


def filled(template: str, values: Mapping[str, object], language: str) -> str:
    """A sentence with its values; those of a tuple are joined as in 'a', 'b' or 'c'."""
    return template.format_map({name: _said(value, OR[language]) for name, value in values.items()})


def _said(value: object, last: str) -> object:
    if not isinstance(value, tuple) or not value:
        return value
    *others, final = map(str, value)
    return f"{', '.join(others)}{last}{final}" if others else final

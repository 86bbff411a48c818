"""Sentences of another language than the one that a page says they are in."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

WORD = re.compile(r"[^\W\d_]+")
# Small words that no sentence does without for long, and that the other languages of the pages do not have.
SMALL: Mapping[str, frozenset[str]] = {
    language: frozenset(WORD.findall(words))
    for language, words in {
        "en": "the and of with from not which their what this that was were has have how",
        "nb": "ikke hva hvem hvor hvordan hvilke fra noe noen dere deres bare hvis gjør",
        "nn": "ikkje kva kven kvar korleis frå noko nokon dykk dykkar berre gjer dei nokre",
    }.items()
}
SKIPPED = ("script", "style", "code", "noscript")
READ_OUT = ("aria-label", "alt", "title", "placeholder", "data-hint", "data-told")


def strangers(tree: Any, language: str, *names: str) -> list[str]:
    """Texts of a page that are marked, or left, as of its language and hold a small word of another.

    `names` are words that are names wherever they stand.
    """
    texts = _texts(tree.body, tree.get("lang"), language)
    return [" ".join(text.split()) for text in texts if _is_strange(text, language, names)]


def _texts(element: Any, spoken: str, language: str) -> Iterator[str]:
    spoken = element.get("lang", spoken)
    if isinstance(element.tag, str) and element.tag not in SKIPPED:
        if spoken == language:
            yield element.text or ""
            yield from (element.get(name, "") for name in READ_OUT)
        for child in element:
            yield from _texts(child, spoken, language)
            if spoken == language:
                yield child.tail or ""


def _is_strange(text: str, language: str, names: tuple[str, ...]) -> bool:
    for name in names:
        text = text.replace(name, "")
    words = set(WORD.findall(text.lower()))
    return any(words & small - SMALL[language] for tongue, small in SMALL.items() if tongue != language)

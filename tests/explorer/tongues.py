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
SKIPPED = "ancestor-or-self::script or ancestor-or-self::style or ancestor-or-self::code or ancestor-or-self::noscript"


def strangers(tree: Any, language: str, *names: str) -> list[str]:
    """Texts of a page that are marked, or left, as of its language and hold a small word of another.

    `names` are words that are names wherever they stand.
    """
    return [" ".join(text.split()) for text in _texts(tree, language) if _is_strange(text, language, names)]


def _texts(tree: Any, language: str) -> Iterator[str]:
    for text in tree.xpath(f"//body//text()[normalize-space() and not({SKIPPED})]"):
        element = text.getparent() if text.is_text else text.getparent().getparent()
        if element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") == language:
            yield str(text)
    for name in ("aria-label", "alt", "title", "placeholder", "data-hint", "data-told"):
        for element in tree.xpath(f"//body//*[@{name}]"):
            if element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") == language:
                yield str(element.get(name))


def _is_strange(text: str, language: str, names: tuple[str, ...]) -> bool:
    for name in names:
        text = text.replace(name, "")
    words = set(WORD.findall(text.lower()))
    return any(words & small - SMALL[language] for tongue, small in SMALL.items() if tongue != language)

"""Languages: which tags exist, which we answer in, and which one a reader gets."""

import re
from functools import cache, lru_cache
from pathlib import Path

import orjson

from app.errors import Fault, QueryRefused
from app.vocabulary.loading import label_languages, vocabularies
from app.vocabulary.nearest import nearest
from app.vocabulary.terms import Label

SENTENCE_LANGUAGES = ("en", "nb", "nn")
"""Languages in which whole sentences are made; labels come in many more."""

# Readers of one Scandinavian language follow the others better than English.
_SCANDINAVIAN = ("nn", "nb", "da", "sv")
_TAG = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|\d{3}))?((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)")
_WISH = re.compile(r"\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9]{1,8})*\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?")


@cache
def languages() -> tuple[str, ...]:
    """The languages an answer can be asked in: all that any vocabulary has labels in, in alphabetical order."""
    return label_languages(vocabularies())


def is_language_tag(tag: str) -> bool:
    """Whether this is a BCP 47 tag of registered parts, written as usual: `nb`, `sr-Latn`, `de-AT`, `ca-valencia`."""
    parts = _TAG.fullmatch(tag)
    return parts is not None and _is_registered(*parts.group(1, 2, 3))


def chosen_language(lang: str | None, accept_language: str | None) -> str:
    """The language to answer in: what `lang` says, else the first wish of the header that we have, else English.

    `lang` is refused where it is no language we have (QueryRefused, naming the nearest), and `no`, as
    Norwegian is written in two ways. The header only wishes: there `no` is read as `nb`, and regions
    and what is not understood are passed over.
    """
    return _language_asked(lang) if lang is not None else _language_wished(accept_language or "")


def sentence_language(language: str) -> str:
    """The language of sentences in an answer whose labels are in this language."""
    return language if language in SENTENCE_LANGUAGES else "en"


def language_name(tag: str, language: str) -> Label:
    """What a language is called in another one, by CLDR; the tag itself where CLDR does not know."""
    # Imported here: babel reads its files at once.
    from babel import Locale, UnknownLocaleError

    try:
        named = Locale.parse(tag, sep="-").get_display_name(language)
        if named:
            return Label(named, language)
        return Label(Locale.parse(tag, sep="-").get_display_name("en") or tag, "en")
    except (UnknownLocaleError, ValueError):
        return Label(tag, "und")


def reading_order(language: str) -> tuple[str, ...]:
    """The languages in which a reader of this one is offered running text, best first."""
    near = _SCANDINAVIAN if language in _SCANDINAVIAN else ()
    return tuple(dict.fromkeys((language, *near, "en")))


def _language_asked(lang: str) -> str:
    language = lang.strip().lower()
    # Labels do not differ by region; a browser's `nn-NO` means nynorsk in the address as it does in the header.
    for known in (language, language.split("-")[0]):
        if known in languages():
            return known
    if language.split("-")[0] == "no":
        detail = "Norwegian is written in two ways: say 'nb' for bokmål or 'nn' for nynorsk."
        raise QueryRefused(detail, [Fault(detail, parameter="lang", did_you_mean="nb")])
    detail = f"There are no labels in '{lang}'; known are {', '.join(languages())}."
    hint = nearest(language, languages())
    raise QueryRefused(detail, [Fault(detail, parameter="lang", did_you_mean=hint)])


def _language_wished(header: str) -> str:
    wishes = [wish for part in header.split(",") if (wish := _WISH.fullmatch(part))]
    # Sorting keeps the order of equal wishes, as the standard asks.
    for wish in sorted(wishes, key=_weight, reverse=True):
        language = {"no": "nb", "*": "en"}.get(wish[1].lower(), wish[1].lower())
        if _weight(wish) > 0 and language in languages():
            return language
    return "en"


def _weight(wish: re.Match[str]) -> float:
    return float(wish[2]) if wish[2] else 1.0


@lru_cache(maxsize=256)
def _is_registered(language: str, script: str | None, region: str | None) -> bool:
    # Imported here, as few need it.
    import pycountry

    return (
        language in _languages_of_the_world()
        and (script is None or pycountry.scripts.get(alpha_4=script) is not None)
        and (region is None or region.isdigit() or pycountry.countries.get(alpha_2=region) is not None)
    )


@cache
def _languages_of_the_world() -> frozenset[str]:
    """The codes of ISO 639 as they stand in tags: three letters are for languages that have no two."""
    import pycountry

    # The register itself, of which pycountry would make 7,900 objects that take 5 MB.
    register = pycountry.languages
    languages = orjson.loads(Path(register.filename).read_bytes())[register.root_key]
    return frozenset(one.get("alpha_2", one["alpha_3"]) for one in languages)

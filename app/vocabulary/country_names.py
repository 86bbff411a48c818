"""Names and languages of countries, from CLDR by way of babel."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global
from babel.languages import get_official_languages


class CountryNames(Mapping[str, str]):
    """The names of one country by language tag; each language is read from CLDR when it is first asked for."""

    __slots__ = ("code", "languages")

    def __init__(self, code: str, languages: tuple[str, ...]) -> None:
        self.code = code
        self.languages = languages

    def __getitem__(self, language: str) -> str:
        if language not in self.languages:
            raise KeyError(language)
        return territory_names(language)[self.code]

    def __contains__(self, language: object) -> bool:
        return language in self.languages

    def __iter__(self) -> Iterator[str]:
        return iter(self.languages)

    def __len__(self) -> int:
        return len(self.languages)


@cache
def territory_names(language: str) -> Mapping[str, str]:
    """Country code to name in this language; empty where CLDR does not know the language."""
    try:
        locale = str(Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        return {}
    # Babel would first make each language whole with all that it inherits, and keep it: 0.2 s and 18 MB for all.
    return _inherited(locale)


def _inherited(locale: str) -> dict[str, str]:
    """The page of a language, and of those that it inherits from; the root knows no names."""
    own: Mapping[str, str] = localedata.load(locale, merge_inherited=False).get("territories", {})
    localedata._cache.clear()
    parent = get_global("parent_exceptions").get(locale) or locale.rpartition("_")[0] or "root"
    return dict(own) if parent == "root" else {**_inherited(parent), **own}


def first_language(country: str, known: Iterable[str]) -> str:
    """The official language spoken by most in a country among those known; else the first known."""
    known = list(known)
    return next((one for one in get_official_languages(country) if one in known), known[0])

"""What the files of a release hold, in the three languages that sentences are made in."""

from collections.abc import Mapping

from app.formats.package_table_words import TAGS, table_description
from app.formats.package_tables import part_tables

ByLanguage = Mapping[str, str]

FILES: Mapping[str, ByLanguage] = {
    "data-package.zip": {
        "en": "Every table as CSV, described as a Frictionless Data Package, with codebook, vocabularies and licence.",
        "nb": "Alle tabeller som CSV, beskrevet som Frictionless Data Package, med kodebok, vokabularer og lisens.",
        "nn": "Alle tabellar som CSV, skildra som Frictionless Data Package, med kodebok, vokabular og lisens.",
    },
    "tables.sqlite": {
        "en": "Every table in one SQLite file.",
        "nb": "Alle tabeller i én SQLite-fil.",
        "nn": "Alle tabellar i éi SQLite-fil.",
    },
    "README.md": {
        "en": "Counts, known limits and how to read the tables, in English.",
        "nb": "Antall, kjente begrensninger og hvordan tabellene leses, på engelsk.",
        "nn": "Tal på saker, kjende avgrensingar og korleis tabellane blir lesne, på engelsk.",
    },
    "README.nb.md": {
        "en": "The same in Norwegian Bokmål.",
        "nb": "Antall, kjente begrensninger og hvordan tabellene leses, på bokmål.",
        "nn": "Tal på saker, kjende avgrensingar og korleis tabellane blir lesne, på bokmål.",
    },
    "README.nn.md": {
        "en": "The same in Norwegian Nynorsk.",
        "nb": "Antall, kjente begrensninger og hvordan tabellene leses, på nynorsk.",
        "nn": "Tal på saker, kjende avgrensingar og korleis tabellane blir lesne, på nynorsk.",
    },
    "SHA256SUMS": {
        "en": "Digests of all other files, as `sha256sum --check` reads them.",
        "nb": "Kontrollsummer for alle de andre filene, slik `sha256sum --check` leser dem.",
        "nn": "Kontrollsummar for alle dei andre filene, slik `sha256sum --check` les dei.",
    },
}
_TABLE: ByLanguage = {
    "en": "The table `{}` as Parquet.",
    "nb": "Tabellen `{}` som Parquet.",
    "nn": "Tabellen `{}` som Parquet.",
}


def description_of(kind: str, language: str) -> str:
    """What a file holds, in a language of sentences."""
    if kind in FILES:
        return FILES[kind][language]
    name = kind.removesuffix(".parquet")
    english = {table.name: table.description for table in part_tables()}.get(name, TAGS)
    return f"{_TABLE[language].format(name)} {table_description(name, english, language)}"

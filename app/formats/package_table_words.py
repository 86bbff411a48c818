"""What each table of a package holds, in the three languages that sentences are made in."""

from collections.abc import Mapping

from app.model.field_descriptions import IN_NORWEGIAN, description_in

ByLanguage = Mapping[str, str]

WHO = "Who made the description, by a key; the service tells whom it means. Nobody: Samspill's editors."
TAGS = "One row for each code of each field that can be asked."
IN_WORDS: Mapping[str, ByLanguage] = {
    "cases": {"nb": "Én rad per sak.", "nn": "Éi rad per sak."},
    "codes": {"nb": "Én rad for hver kode i en liste av koder.", "nn": "Éi rad for kvar kode i ei liste av kodar."},
    "credit": {
        "nb": "Hvem som har laget beskrivelsen, ved en nøkkel; tjenesten sier hvem den står for. Ingen: redaktørene i "
        "Samspill.",
        "nn": "Kven som har laga skildringa, ved ein nøkkel; tenesta seier kven han står for. Ingen: redaktørane i "
        "Samspill.",
    },
    "translated_statements": {
        "nb": "Oversettelser av det som er fortalt om virkninger (outcomes), hindre (barriers) og det som hjalp "
        "(enablers), hver ved siden av raden med samme `order` der.",
        "nn": "Omsetjingar av det som er fortalt om verknader (outcomes), hinder (barriers) og det som hjelpte "
        "(enablers), kvar ved sida av rada med same `order` der.",
    },
    "tags": {
        "nb": "Én rad for hver kode i hvert felt som det kan spørres etter.",
        "nn": "Éi rad for kvar kode i kvart felt som det kan spørjast etter.",
    },
}
"""Tables that are no field of a case, by name."""


def table_description(name: str, english: str, language: str) -> str:
    """What a table holds; `english` is what the table itself says."""
    if language == "en":
        return english
    if name in IN_WORDS:
        return IN_WORDS[name][language]
    # The list of a part is called by both.
    return description_in(language, name if name in IN_NORWEGIAN else name.replace("_", ".", 1), english)

"""What types, properties, settings and reasons are called, in the three languages that sentences are made in."""

from collections.abc import Mapping

Words = Mapping[str, Mapping[str, str]]

TYPES: Words = {
    "case": {"en": "Case", "nb": "Sak", "nn": "Sak"},
    "organisation": {"en": "Organisation", "nb": "Organisasjon", "nn": "Organisasjon"},
    "municipality": {"en": "Municipality", "nb": "Kommune", "nn": "Kommune"},
}

PROPERTIES: Words = {
    "case": {"en": "Cases", "nb": "Saker", "nn": "Saker"},
    "collaboration_form": {"en": "Form of collaboration", "nb": "Samarbeidsform", "nn": "Samarbeidsform"},
    "confidence": {"en": "How well it is sourced", "nb": "Kildegrunnlag", "nn": "Kjeldegrunnlag"},
    "country": {"en": "Country", "nb": "Land", "nn": "Land"},
    "county": {"en": "County or region", "nb": "Fylke eller region", "nn": "Fylke eller region"},
    "end_year": {"en": "Last year", "nb": "Sluttår", "nn": "Sluttår"},
    "founded": {"en": "Year founded", "nb": "Stiftelsesår", "nn": "Stiftingsår"},
    "latitude": {"en": "Degrees north", "nb": "Breddegrad", "nn": "Breiddegrad"},
    "legal_form": {"en": "Legal form", "nb": "Organisasjonsform", "nn": "Organisasjonsform"},
    "longitude": {"en": "Degrees east", "nb": "Lengdegrad", "nn": "Lengdegrad"},
    "municipality": {"en": "Municipality", "nb": "Kommune", "nn": "Kommune"},
    "number": {"en": "Official number", "nb": "Offisielt nummer", "nn": "Offisielt nummer"},
    "organisation": {"en": "Organisation", "nb": "Organisasjon", "nn": "Organisasjon"},
    "other_name": {"en": "Other names", "nb": "Andre navn", "nn": "Andre namn"},
    "population": {"en": "Inhabitants", "nb": "Innbyggere", "nn": "Innbyggjarar"},
    "sector": {"en": "Sector", "nb": "Område", "nn": "Område"},
    "source": {"en": "Address of a source", "nb": "Adressen til en kilde", "nn": "Adressa til ei kjelde"},
    "start_year": {"en": "First year", "nb": "Startår", "nn": "Startår"},
    "status": {"en": "Status", "nb": "Status", "nn": "Status"},
    "summary": {"en": "Summary", "nb": "Sammendrag", "nn": "Samandrag"},
    "target_group": {"en": "Target group", "nb": "Målgruppe", "nn": "Målgruppe"},
    "title_original": {"en": "Title where it happens", "nb": "Tittel på stedet", "nn": "Tittel på staden"},
    "website": {"en": "Website", "nb": "Nettsted", "nn": "Nettstad"},
}

REASONS: Words = {
    "name": {
        "en": "How like the name is to the text, letter by letter and word by word; 100 is the same",
        "nb": "Hvor likt navnet er teksten, bokstav for bokstav og ord for ord; 100 er det samme",
        "nn": "Kor likt namnet er teksten, bokstav for bokstav og ord for ord; 100 er det same",
    },
    "words": {
        "en": "How many of the words of the text stand in the name, per cent; counts nothing in the score",
        "nb": "Hvor mange av ordene i teksten som står i navnet, prosent; teller ikke i poengsummen",
        "nn": "Kor mange av orda i teksten som står i namnet, prosent; tel ikkje i poengsummen",
    },
    "identifier": {
        "en": "The text is the identifier of it",
        "nb": "Teksten er identifikatoren",
        "nn": "Teksten er identifikatoren",
    },
    "country": {"en": "The country is the same", "nb": "Landet er det samme", "nn": "Landet er det same"},
    "number": {"en": "The number is the same", "nb": "Nummeret er det samme", "nn": "Nummeret er det same"},
    "county": {"en": "The county is the same", "nb": "Fylket er det samme", "nn": "Fylket er det same"},
    "municipality": {
        "en": "The municipality takes part",
        "nb": "Kommunen er med",
        "nn": "Kommunen er med",
    },
    "organisation": {
        "en": "The organisation takes part",
        "nb": "Organisasjonen er med",
        "nn": "Organisasjonen er med",
    },
    "sector": {
        "en": "A sector is the same",
        "nb": "Et område er det samme",
        "nn": "Eit område er det same",
    },
    "start_year": {
        "en": "How near the first year is: 100 the same, 50 the year before or after, else 0",
        "nb": "Hvor nær startåret er: 100 samme år, 50 året før eller etter, ellers 0",
        "nn": "Kor nær startåret er: 100 same år, 50 året før eller etter, elles 0",
    },
    "source": {
        "en": "A source is the same address",
        "nb": "En kilde har samme adresse",
        "nn": "Ei kjelde har same adresse",
    },
}
"""What speaks for or against a candidate, by the id of the feature."""

SETTINGS: Words = {
    "as": {"en": "Give", "nb": "Gi", "nn": "Gi"},
    "label": {"en": "words", "nb": "ord", "nn": "ord"},
    "code": {"en": "codes", "nb": "koder", "nn": "kodar"},
    "limit": {"en": "At most", "nb": "Høyst", "nn": "Høgst"},
    "limit_help": {
        "en": "How many values of each thing, at most.",
        "nb": "Hvor mange verdier for hver ting, høyst.",
        "nn": "Kor mange verdiar for kvar ting, høgst.",
    },
    "as_help": {
        "en": "Codes are the same in every language.",
        "nb": "Koder er de samme på alle språk.",
        "nn": "Kodar er dei same på alle språk.",
    },
}

SENTENCES: Words = {
    "service": {
        "en": "Samspill: cases, organisations, municipalities",
        "nb": "Samspill: saker, organisasjoner, kommuner",
        "nn": "Samspill: saker, organisasjonar, kommunar",
    },
    "one_case": {"en": "1 case", "nb": "1 sak", "nn": "1 sak"},
    "cases": {"en": "{} cases", "nb": "{} saker", "nn": "{} saker"},
    "no_case": {"en": "in no case yet", "nb": "ikke i noen sak ennå", "nn": "ikkje i noka sak enno"},
}

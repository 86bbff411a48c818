"""Why a case may be the same one, in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

SIGNS: Mapping[str, ByLanguage] = {
    "title": {
        "en": "The titles are alike to {value} of 100.",
        "nb": "Titlene er {value} av 100 like.",
        "nn": "Titlane er {value} av 100 like.",
    },
    "organisation": {
        "en": "The names of two enterprises are alike to {value} of 100.",
        "nb": "Navnene på to virksomheter er {value} av 100 like.",
        "nn": "Namna på to verksemder er {value} av 100 like.",
    },
    "municipality": {
        "en": "Municipalities that both name: {value}.",
        "nb": "Kommuner som begge nevner: {value}.",
        "nn": "Kommunar som begge nemner: {value}.",
    },
    "source": {
        "en": "Sources that both rest on: {value}.",
        "nb": "Kilder som begge bygger på: {value}.",
        "nn": "Kjelder som begge byggjer på: {value}.",
    },
    "years": {
        "en": "Years in which both ran: {value}.",
        "nb": "År der begge var i gang: {value}.",
        "nn": "År der begge var i gang: {value}.",
    },
}
"""By sign."""

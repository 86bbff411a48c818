"""Why a case may be the same one, in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

SIGNS: Mapping[str, ByLanguage] = {
    "title": {
        "en": "The titles are alike to {value} of 100.",
        "nb": "Likhet mellom titlene: {value} av 100.",
        "nn": "Likskap mellom titlane: {value} av 100.",
    },
    "organisation": {
        "en": "The names of two enterprises are alike to {value} of 100.",
        "nb": "Likhet mellom navnene på to virksomheter: {value} av 100.",
        "nn": "Likskap mellom namna på to verksemder: {value} av 100.",
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

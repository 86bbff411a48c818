"""What citations say in the three languages of sentences: data, no logic."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

SITE = "Samspill"
"""Who publishes; also who is named where a question finds no case that anybody made."""

WHOLE = "Samspill: a comparative European database of municipalities and social entrepreneurs working together"
"""Title of the collection, in English."""

UNDATED: ByLanguage = {"en": "n.d.", "nb": "u.å.", "nn": "u.å."}
EDITION: ByLanguage = {
    "en": "Revision {number} of the case, dataset revision {revision}",
    "nb": "Revisjon {number} av saken, datasettrevisjon {revision}",
    "nn": "Revisjon {number} av saka, datasettrevisjon {revision}",
}
"""Of one case."""
STATE: ByLanguage = {
    "en": "Dataset revision {revision}",
    "nb": "Datasettrevisjon {revision}",
    "nn": "Datasettrevisjon {revision}",
}
"""Of some cases."""
NO_ADDRESS: ByLanguage = {
    "en": "This service was not told its public address, so that the address given is not a whole one.",
    "nb": "Denne tjenesten har ikke fått vite sin offentlige adresse, så adressen som står her, er ikke hel.",
    "nn": "Denne tenesta har ikkje fått vite den offentlege adressa si, så adressa som står her, er ikkje heil.",
}
LICENCE_IS: ByLanguage = {"en": "Licence: {}", "nb": "Lisens: {}", "nn": "Lisens: {}"}
MADE_BY: ByLanguage = {
    "en": "Collected, coded or written by: {}",
    "nb": "Samlet, kodet eller skrevet av: {}",
    "nn": "Samla, koda eller skrive av: {}",
}
UNNAMED: ByLanguage = {
    "en": "{} people who are not named",
    "nb": "{} personer som ikke er navngitt",
    "nn": "{} personar som ikkje er namngitte",
}
"""Several; one alone has words of its own."""
CASES: Mapping[str, tuple[str, str]] = {
    "en": ("1 case", "{} cases"),
    "nb": ("1 sak", "{} saker"),
    "nn": ("1 sak", "{} saker"),
}
"""One, and several or none."""

"""What a feed says in the three languages of sentences: data, no logic."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

FEED_TITLE: ByLanguage = {
    "en": "Samspill: new and amended cases",
    "nb": "Samspill: nye og endrede saker",
    "nn": "Samspill: nye og endra saker",
}
EVERYTHING: ByLanguage = {
    "en": "What was published, amended and withdrawn, the newest first.",
    "nb": "Det som er publisert, endret og trukket tilbake, det nyeste først.",
    "nn": "Det som er publisert, endra og trekt tilbake, det nyaste først.",
}
OF_SOME: ByLanguage = {
    "en": "{} What happened to those that are found now, the newest first; withdrawn cases are not among them.",
    "nb": "{} Det som har skjedd med sakene som søket finner nå, det nyeste først; saker som er trukket tilbake, er "
    "ikke med.",
    "nn": "{} Det som har hendt med sakene som søket finn no, det nyaste først; saker som er trekte tilbake, er ikkje "
    "med.",
}
"""After the question as a sentence."""
HAPPENED: ByLanguage = {
    "en": "{kind}, revision {number}.",
    "nb": "{kind}, revisjon {number}.",
    "nn": "{kind}, revisjon {number}.",
}
CHANGED: ByLanguage = {
    "en": "Changed: {}.",
    "nb": "Endret: {}.",
    "nn": "Endra: {}.",
}
"""Names of fields of a case that was amended."""

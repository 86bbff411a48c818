"""What stands in the way of submitting a case beside its checklist, in three languages: data, no logic."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

OBSTACLES: Mapping[str, ByLanguage] = {
    "case": {
        "en": "'{slug}' is a published case; amend it at /v1/cases/{slug}/amendments.",
        "nb": "«{slug}» er publisert; foreslå en endring på /v1/cases/{slug}/amendments.",
        "nn": "«{slug}» er publisert; føreslå ei endring på /v1/cases/{slug}/amendments.",
    },
    "withdrawn": {
        "en": "'{slug}' is a case that was withdrawn; an editor can restore it, and then it can be amended.",
        "nb": "«{slug}» er trukket tilbake; en redaktør kan gjenopprette saken, og så kan den endres.",
        "nn": "«{slug}» er trekt tilbake; ein redaktør kan gjenopprette saka, og så kan ho endrast.",
    },
    "former": {
        "en": "'{slug}' was the address of a case that has another one now; none is given twice.",
        "nb": "«{slug}» var adressen til en sak som har en annen nå; ingen adresse gis to ganger.",
        "nn": "«{slug}» var adressa til ei sak som har ei anna no; inga adresse blir gitt to gonger.",
    },
    "submission": {
        "en": "Another submission is on its way to '{slug}'; choose another address.",
        "nb": "Et annet bidrag er på vei til «{slug}»; velg en annen adresse.",
        "nn": "Eit anna bidrag er på veg til «{slug}»; vel ei anna adresse.",
    },
    "base-outdated": {
        "en": "'{slug}' is at revision {newest} now, and this rests on {base}; rebase it.",
        "nb": "«{slug}» er nå på revisjon {newest}, og dette bygger på {base}; flytt det til siste revisjon.",
        "nn": "«{slug}» er no på revisjon {newest}, og dette byggjer på {base}; flytt det til siste revisjon.",
    },
    "base-withdrawn": {
        "en": "'{slug}' has been withdrawn; an editor can restore it.",
        "nb": "«{slug}» er trukket tilbake; en redaktør kan gjenopprette saken.",
        "nn": "«{slug}» er trekt tilbake; ein redaktør kan gjenopprette saka.",
    },
    "nothing-changed": {
        "en": "It says just what revision {base} of '{slug}' says, so there is nothing to publish.",
        "nb": "Det sier akkurat det samme som revisjon {base} av «{slug}», så det er ingenting å publisere.",
        "nn": "Det seier akkurat det same som revisjon {base} av «{slug}», så det er ingenting å publisere.",
    },
}
"""By kind."""

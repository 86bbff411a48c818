"""The few words that stand in documents and answers without a vocabulary of their own, and what readers call them."""

from collections.abc import Mapping

from app.vocabulary.terms import Label, label_of

CHOICES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "place_kind": {
        "whole-municipality": {"en": "The whole municipality", "nb": "Hele kommunen", "nn": "Heile kommunen"},
        "village": {"en": "Village", "nb": "Bygd eller tettsted", "nn": "Bygd eller tettstad"},
        "district": {"en": "District or neighbourhood", "nb": "Bydel eller nabolag", "nn": "Bydel eller nabolag"},
        "site": {"en": "A single site", "nb": "Ett bestemt sted", "nn": "Éin bestemt stad"},
        "several-municipalities": {"en": "Several municipalities", "nb": "Flere kommuner", "nn": "Fleire kommunar"},
    },
    "precision": {
        "municipality-centre": {
            "en": "Centre of the municipality",
            "nb": "Midten av kommunen",
            "nn": "Midten av kommunen",
        },
        "place": {"en": "The place itself", "nb": "Selve stedet", "nn": "Sjølve staden"},
        "address": {"en": "The address", "nb": "Adressen", "nn": "Adressa"},
    },
    "absence_reason": {
        "not-stated": {
            "en": "Not stated in the sources",
            "nb": "Ikke oppgitt i kildene",
            "nn": "Ikkje oppgitt i kjeldene",
        },
        "not-applicable": {"en": "Does not apply", "nb": "Gjelder ikke her", "nn": "Gjeld ikkje her"},
        "not-yet-coded": {"en": "Not coded yet", "nb": "Ikke kodet ennå", "nn": "Ikkje koda enno"},
        "disputed": {"en": "Disputed", "nb": "Omstridt", "nn": "Omstridd"},
        "withheld": {"en": "Withheld", "nb": "Holdt tilbake", "nn": "Halde tilbake"},
    },
    "translated_by": {
        "person": {"en": "Translated by a person", "nb": "Oversatt av et menneske", "nn": "Omsett av eit menneske"},
        "machine": {"en": "Translated by a machine", "nb": "Maskinoversatt", "nn": "Maskinomsett"},
    },
    "contribution": {
        "collected": {"en": "Collected", "nb": "Samlet inn", "nn": "Samla inn"},
        "coded": {"en": "Coded", "nb": "Kodet", "nn": "Koda"},
        "wrote": {"en": "Wrote", "nb": "Skrev", "nn": "Skreiv"},
        "reviewed": {"en": "Reviewed", "nb": "Vurderte", "nn": "Vurderte"},
        "translated": {"en": "Translated", "nb": "Oversatte", "nn": "Omsette"},
    },
    "absence": {
        "closed": {
            "en": "Every code was looked for: one that is not named is absent",
            "nb": "Koderen så etter hver kode: den som ikke er nevnt, gjelder ikke",
            "nn": "Kodaren såg etter kvar kode: den som ikkje er nemnd, gjeld ikkje",
        },
        "open": {
            "en": "Only what was told was coded: one that is not named may still apply",
            "nb": "Bare det som er fortalt, er kodet: den som ikke er nevnt, kan likevel gjelde",
            "nn": "Berre det som er fortalt, er koda: den som ikkje er nemnd, kan likevel gjelde",
        },
    },
    "suggestion_kind": {
        "term": {"en": "Term", "nb": "Begrep", "nn": "Omgrep"},
        "place": {"en": "Place", "nb": "Sted", "nn": "Stad"},
        "organisation": {"en": "Organisation", "nb": "Organisasjon", "nn": "Organisasjon"},
        "case": {"en": "Case", "nb": "Sak", "nn": "Sak"},
    },
    "change_kind": {
        "added": {"en": "Added", "nb": "Lagt til", "nn": "Lagt til"},
        "removed": {"en": "Removed", "nb": "Tatt bort", "nn": "Teke bort"},
        "changed": {"en": "Changed", "nb": "Endret", "nn": "Endra"},
    },
    "collision_reason": {
        "changed-twice": {
            "en": "Both changed it, each to something else",
            "nb": "Begge har endret det, hver på sin måte",
            "nn": "Begge har endra det, kvar på sin måte",
        },
        "removed-there": {
            "en": "The proposal changes it; the published case no longer has it",
            "nb": "Forslaget endrer det, men den publiserte saken har det ikke lenger",
            "nn": "Framlegget endrar det, men den publiserte saka har det ikkje lenger",
        },
        "removed-here": {
            "en": "The proposal removes it; the published case has changed it or now refers to it",
            "nb": "Forslaget tar det bort, men den publiserte saken har endret det eller viser nå til det",
            "nn": "Framlegget tek det bort, men den publiserte saka har endra det eller viser no til det",
        },
        "in-another-order": {
            "en": "Both put the list in an order of their own",
            "nb": "Begge har satt listen i hver sin rekkefølge",
            "nn": "Begge har sett lista i kvar si rekkjefølgje",
        },
        "said-together": {
            "en": "It only means something together with what the published case changed",
            "nb": "Det sier bare noe sammen med noe som den publiserte saken har endret",
            "nn": "Det seier berre noko saman med noko som den publiserte saka har endra",
        },
        "no-longer-there": {
            "en": "What it refers to is no longer there",
            "nb": "Det som det viser til, finnes ikke lenger",
            "nn": "Det som det viser til, finst ikkje lenger",
        },
    },
    "field_kind": {
        "coded": {"en": "Codes", "nb": "Koder", "nn": "Kodar"},
        "language": {"en": "Language", "nb": "Språk", "nn": "Språk"},
        "name": {"en": "Name", "nb": "Navn", "nn": "Namn"},
        "number": {"en": "Number", "nb": "Tall", "nn": "Tal"},
    },
}
"""Under the name that `labels` gives them: word -> language -> what a reader calls it."""


def choice_label(dimension: str, word: str, language: str) -> Label:
    """What a reader calls one of the words, in this language or the next best; KeyError for a word that is none."""
    return label_of(CHOICES[dimension][word], language)

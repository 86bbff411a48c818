"""What the pages for who matches a table say, in every language of the pages."""

from collections.abc import Mapping

RECONCILING_WORDS: Mapping[str, Mapping[str, str]] = {
    "open": {"en": "Open the page", "nb": "Åpne siden", "nn": "Opne sida"},
    "nothing": {
        "en": "Nothing here has this identifier now. It may have been withdrawn, or renamed.",
        "nb": "Ingenting her har denne identifikatoren nå. Det kan være trukket tilbake, eller ha fått nytt navn.",
        "nn": "Ingenting her har denne identifikatoren no. Det kan vere trekt tilbake, eller ha fått nytt namn.",
    },
    "by_machine": {
        "en": "translated by a machine",
        "nb": "oversatt av en maskin",
        "nn": "omsett av ei maskin",
    },
    "heading": {
        "en": "What a score means when you match a table",
        "nb": "Hva poengsummen betyr når du kobler en tabell",
        "nn": "Kva poengsummen tyder når du koplar ein tabell",
    },
    "score": {
        "en": "The score runs from 0 to 100. It is the mean of the reasons below that your row gives and that are "
        "known here, each as often as its weight says. What is unknown here counts neither for nor against.",
        "nb": "Poengsummen går fra 0 til 100. Den er gjennomsnittet av grunnene nedenfor som raden din gir og som er "
        "kjent her, hver så mange ganger som vekten sier. Det som ikke er kjent her, teller verken for eller mot.",
        "nn": "Poengsummen går frå 0 til 100. Han er gjennomsnittet av grunnane nedanfor som rada di gir og som er "
        "kjende her, kvar så mange gonger som vekta seier. Det som ikkje er kjent her, tel verken for eller mot.",
    },
    "not_chance": {
        "en": "It is no probability: two places of the same name both have 100.",
        "nb": "Den er ingen sannsynlighet: To steder med samme navn har begge 100.",
        "nn": "Han er ikkje noko sannsyn: To stader med same namn har begge 100.",
    },
    "reason": {"en": "Reason", "nb": "Grunn", "nn": "Grunn"},
    "meaning": {"en": "What it says", "nb": "Hva den sier", "nn": "Kva han seier"},
    "weight": {"en": "Weight", "nb": "Vekt", "nn": "Vekt"},
    "certain": {"en": "Matched by itself", "nb": "Koblet av seg selv", "nn": "Kopla av seg sjølv"},
    "certain_identifier": {
        "en": "by its identifier, or by its official number together with its country, unless a name that is given is "
        "less than {near} per cent like",
        "nb": "på identifikatoren, eller på det offisielle nummeret sammen med landet, om ikke et navn som er gitt, er "
        "mindre enn {near} prosent likt",
        "nn": "på identifikatoren, eller på det offisielle nummeret saman med landet, om ikkje eit namn som er gitt, "
        "er mindre enn {near} prosent likt",
    },
    "certain_name": {
        "en": "by its whole name in the country that the row names, where nothing else there is called so, or where "
        "the county, municipality or number of the row fits this one and none of the others",
        "nb": "på hele navnet i landet som raden nevner, der ikke noe annet heter det samme, eller der fylket, "
        "kommunen eller nummeret i raden passer for dette og ikke for de andre",
        "nn": "på heile namnet i landet som rada nemner, der ikkje noko anna heiter det same, eller der fylket, "
        "kommunen eller nummeret i rada høver for dette og ikkje for dei andre",
    },
    "never": {"en": "Never matched by itself", "nb": "Aldri koblet av seg selv", "nn": "Aldri kopla av seg sjølv"},
    "never_country": {
        "en": "a name without a country, however rare it is",
        "nb": "et navn uten land, uansett hvor sjeldent det er",
        "nn": "eit namn utan land, kor sjeldsynt det enn er",
    },
    "never_namesakes": {
        "en": "a name that several bear, such as Herøy and Våler",
        "nb": "et navn som flere har, som Herøy og Våler",
        "nn": "eit namn som fleire har, som Herøy og Våler",
    },
    "never_like": {
        "en": "a name that is only like another",
        "nb": "et navn som bare ligner et annet",
        "nn": "eit namn som berre liknar eit anna",
    },
    "never_contradicted": {
        "en": "anything of which something that the row says is known to be otherwise",
        "nb": "noe der det raden sier, er kjent å være annerledes",
        "nn": "noko der det rada seier, er kjent å vere annleis",
    },
    "offered": {
        "en": "A name that is less than {shown} per cent like is not offered where nothing else speaks for it.",
        "nb": "Et navn som er mindre enn {shown} prosent likt, blir ikke foreslått der ikke noe annet taler for det.",
        "nn": "Eit namn som er mindre enn {shown} prosent likt, blir ikkje føreslått der ikkje noko anna talar for "
        "det.",
    },
    "folding": {
        "en": "Names are compared without capitals, accents and marks: ø and o are the same, aa is also å. Words such "
        "as “kommune” do not count, and nothing is offered for a legal form alone (AS, e.V., Ltd).",
        "nb": "Navn sammenlignes uten store bokstaver, aksenter og tegn: ø og o er det samme, aa er også å. Ord som "
        "«kommune» teller ikke, og ingenting blir foreslått bare for en organisasjonsform (AS, e.V., Ltd).",
        "nn": "Namn blir samanlikna utan store bokstavar, aksentar og teikn: ø og o er det same, aa er òg å. Ord som "
        "«kommune» tel ikkje, og ingenting blir føreslått berre for ei organisasjonsform (AS, e.V., Ltd).",
    },
    "home": {"en": "To Samspill", "nb": "Til Samspill", "nn": "Til Samspill"},
}

"""What is said of each component of the measure in the three languages that sentences are made in: data, no logic.

`{near}` and the like are numbers of the measure, written as the language writes them.
"""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

REASONS: Mapping[str, ByLanguage] = {
    "sector": {
        "en": "The task decides which law, which budget and which profession the municipality meets.",
        "nb": "Oppgaven avgjør hvilken lov, hvilket budsjett og hvilket fag kommunen møter.",
        "nn": "Oppgåva avgjer kva lov, kva budsjett og kva fag kommunen møter.",
    },
    "collaboration_form": {
        "en": "The mechanism: who owns, who pays, who bears the risk. Lessons travel with it.",
        "nb": "Mekanismen: hvem eier, hvem betaler, hvem bærer risikoen. Lærdommen følger den.",
        "nn": "Mekanismen: kven eig, kven betaler, kven ber risikoen. Lærdomen følgjer han.",
    },
    "target_group": {
        "en": "Two services of one sector for different people are different services.",
        "nb": "To tjenester på samme område for ulike mennesker er ulike tjenester.",
        "nn": "To tenester på same område for ulike menneske er ulike tenester.",
    },
    "legal_form_family": {
        "en": "The family says who may own, vote and take profit; national names of forms do not compare.",
        "nb": "Familien sier hvem som kan eie, stemme og ta ut overskudd; nasjonale navn på former kan ikke "
        "sammenlignes.",
        "nn": "Familien seier kven som kan eige, røyste og ta ut overskot; nasjonale namn på former kan ikkje "
        "samanliknast.",
    },
    "population_band": {
        "en": "A village and a capital organise differently; what counts is the place served.",
        "nb": "En bygd og en hovedstad organiserer seg ulikt; det som teller, er stedet tiltaket gjelder.",
        "nn": "Ei bygd og ein hovudstad organiserer seg ulikt; det som tel, er staden tiltaket gjeld.",
    },
    "country": {
        "en": "Law and money differ, which explains differences; yet readers look abroad, so to be near is no merit.",
        "nb": "Rett og penger er ulike, og det forklarer forskjeller; men leseren ser utover, så nærhet er ikke et "
        "fortrinn i seg selv.",
        "nn": "Rett og pengar er ulike, og det forklarer skilnader; men lesaren ser utover, så nærleik er ikkje eit "
        "fortrinn i seg sjølv.",
    },
    "start_year": {
        "en": "Rules and crises change: 1998 and 2022 are different worlds.",
        "nb": "Regler og kriser skifter: 1998 og 2022 er ulike verdener.",
        "nn": "Reglar og kriser skiftar: 1998 og 2022 er ulike verder.",
    },
    "words": {
        "en": "Words tell of the instrument, such as a local currency or a bicycle station, for which there is no "
        "code. They are compared between cases alone, as a profile has no text.",
        "nb": "Ordene forteller om virkemiddelet, som en lokal valuta eller et sykkelhotell, som ingen kode sier noe "
        "om. De sammenlignes bare mellom saker, siden en profil ikke har noen tekst.",
        "nn": "Orda fortel om verkemiddelet, som ein lokal valuta eller eit sykkelhotell, som ingen kode seier noko "
        "om. Dei blir samanlikna berre mellom saker, sidan ein profil ikkje har nokon tekst.",
    },
}
"""Why each component matters."""

METHODS: Mapping[str, ByLanguage] = {
    "codes": {
        "en": "Each code counts 1 where the other side has it, {near} where the other has another code of its group, "
        "else 0; the mean over the codes of both, rarer codes counting more.",
        "nb": "Hver kode teller 1 når den andre siden har den, {near} når den andre har en annen kode i samme gruppe, "
        "ellers 0; gjennomsnittet over kodene til begge, der sjeldne koder teller mer.",
        "nn": "Kvar kode tel 1 når den andre sida har han, {near} når den andre har ein annan kode i same gruppe, "
        "elles 0; gjennomsnittet over kodane til begge, der sjeldne kodar tel meir.",
    },
    "families": {
        "en": "The nearness of the two families that are nearest: 1 for the same, what `nearness` says, else 0.",
        "nb": "Nærheten mellom de to familiene som er nærmest: 1 for den samme, det `nearness` sier, ellers 0.",
        "nn": "Nærleiken mellom dei to familiane som er nærast: 1 for den same, det `nearness` seier, elles 0.",
    },
    "size": {
        "en": "1 less the powers of ten that lie between the inhabitants, divided by {tenfolds}; not below 0.",
        "nb": "1 minus tierpotensene mellom innbyggertallene, delt på {tenfolds}; ikke under 0.",
        "nn": "1 minus tiarpotensane mellom innbyggjartala, delt på {tenfolds}; ikkje under 0.",
    },
    "context": {
        "en": "{same_country} for the same country, {same_regime} for the same welfare regime, else 0; the regime "
        "`other` is like nothing.",
        "nb": "{same_country} for samme land, {same_regime} for samme velferdsmodell, ellers 0; modellen `other` "
        "ligner ingenting.",
        "nn": "{same_country} for same land, {same_regime} for same velferdsmodell, elles 0; modellen `other` liknar "
        "ingenting.",
    },
    "years": {
        "en": "1 less the years apart, divided by {years}; not below 0.",
        "nb": "1 minus årene mellom, delt på {years}; ikke under 0.",
        "nn": "1 minus åra imellom, delt på {years}; ikkje under 0.",
    },
    "words": {
        "en": "The cosine of the different words of title, practice, summary and roles, in English, each counting "
        "`word_rarity`; divided by {words_alike}, not above 1. Words of more than a share of {words_rare} of the "
        "descriptions are left out, though two may always share one. Numbers and single letters are left out, and "
        "the words in the names of the case's places and organisations and of countries. How often a word stands "
        "there plays no part.",
        "nb": "Cosinus mellom ordene i tittel, praksis, sammendrag og roller, på engelsk; hvert ord regnes én gang og "
        "teller `word_rarity`. Verdien deles på {words_alike} og blir ikke over 1. Ord i mer enn en andel "
        "på {words_rare} av beskrivelsene er utelatt, men to kan alltid dele et. Tall og enkeltbokstaver er "
        "utelatt, og likeså ordene i navnene på sakens steder og organisasjoner og på land.",
        "nn": "Cosinus mellom orda i tittel, praksis, samandrag og roller, på engelsk; kvart ord blir rekna éin gong "
        "og tel `word_rarity`. Verdien blir delt på {words_alike} og blir ikkje over 1. Ord i meir enn ein "
        "del på {words_rare} av skildringane er utelatne, men to kan alltid dele eit. Tal og einskildbokstavar er "
        "utelatne, og like eins orda i namna på stadene og organisasjonane i saka og på land.",
    },
}
"""How likeness is computed."""

ALONE_SAID: ByLanguage = {
    "en": "Beside a narrower code {code} says nothing and is dropped, unless it is all that the other side has.",
    "nb": "Ved siden av en snevrere kode sier {code} ingenting og utelates, hvis det ikke er alt den andre siden har.",
    "nn": "Ved sida av ein snevrare kode seier {code} ingenting og blir utelaten, om det ikkje er alt den andre sida "
    "har.",
}
"""Of a component with a code that means everybody."""

"""What is said of faults in `credit`, and of people, in the three languages of sentences: data, no logic."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

EDITORS: ByLanguage = {
    "en": "Samspill editors, from public sources",
    "nb": "Redaktørene i Samspill, fra åpne kilder",
    "nn": "Redaktørane i Samspill, frå opne kjelder",
}
"""Who made a description in which nobody is credited."""
CONTRIBUTORS: ByLanguage = {
    "en": "Samspill contributors",
    "nb": "Bidragsytere til Samspill",
    "nn": "Bidragsytarar til Samspill",
}
"""Who made cases that are frozen in a file, where somebody is credited: who wishes to be forgotten stands in none."""
NOT_NAMED: ByLanguage = {
    "en": "somebody who is not named",
    "nb": "en som ikke er navngitt",
    "nn": "ein som ikkje er namngitt",
}
"""Somebody who is credited, and erased or shown as withdrawn."""

PERSON_WORDS: Mapping[str, ByLanguage] = {
    "orcid": {
        "en": "Must be an ORCID iD such as '0000-0002-1825-0097', with its check digit right.",
        "nb": "Må være en ORCID iD som '0000-0002-1825-0097', med riktig kontrollsiffer.",
        "nn": "Må vere ein ORCID iD som '0000-0002-1825-0097', med rett kontrollsiffer.",
    },
    "ror": {
        "en": "Must be a ROR iD such as 'https://ror.org/05dxps055', with its digits right.",
        "nb": "Må være en ROR iD som 'https://ror.org/05dxps055', med riktige kontrollsifre.",
        "nn": "Må vere ein ROR iD som 'https://ror.org/05dxps055', med rette kontrollsiffer.",
    },
    "person_key": {
        "en": "Must be the key of a person: twelve of a-z and 2-9.",
        "nb": "Må være nøkkelen til en person: tolv av a-z og 2-9.",
        "nn": "Må vere nøkkelen til ein person: tolv av a-z og 2-9.",
    },
    "bool_type": {
        "en": "Must be true or false, not in quotation marks.",
        "nb": "Må være true eller false, ikke i anførselstegn.",
        "nn": "Må vere true eller false, ikkje i hermeteikn.",
    },
}
"""Of what tells who somebody is, wrong in itself."""

CREDIT_WORDS: Mapping[str, ByLanguage] = {
    "credit_without_consent": {
        "en": "A name is shown only with the person's consent: ask, then send `consent` as true.",
        "nb": "Et navn vises bare når personen samtykker: spør, og send `consent` som true.",
        "nn": "Eit namn blir vist berre når personen samtykkjer: spør, og send `consent` som true.",
    },
    "credit_unnamed": {
        "en": "Must say who: `name` with `consent`, `person` with a key, or `account` as 'me'.",
        "nb": "Må si hvem: `name` med `consent`, `person` med en nøkkel, eller `account` som 'me'.",
        "nn": "Må seie kven: `name` med `consent`, `person` med ein nøkkel, eller `account` som 'me'.",
    },
    "credit_person_unknown": {
        "en": "Must be the key of a person who is known here.",
        "nb": "Må være nøkkelen til en person som er kjent her.",
        "nn": "Må vere nøkkelen til ein person som er kjend her.",
    },
    "credit_otherwise": {
        "en": "Is not what is known of this person: leave it out, or leave out what names the person.",
        "nb": "Er ikke det som er kjent om denne personen: la det være, eller la være det som peker på personen.",
        "nn": "Er ikkje det som er kjent om denne personen: la det vere, eller la vere det som peikar på personen.",
    },
    "credit_contact": {
        "en": "Must hold no e-mail address or telephone number, as all of this is public.",
        "nb": "Kan ikke inneholde e-postadresse eller telefonnummer, for alt her er offentlig.",
        "nn": "Kan ikkje innehalde e-postadresse eller telefonnummer, for alt her er offentleg.",
    },
    "credited_twice": {
        "en": "Must name each person once; one entry holds all that somebody did.",
        "nb": "Kan bare nevne hver person én gang; ett ledd har alt som noen gjorde.",
        "nn": "Kan berre nemne kvar person éin gong; eitt ledd har alt som nokon gjorde.",
    },
}
"""Of an entry of `credit` that does not say rightly who is meant."""

"""The words of the codebook itself, in each language that sentences are made in."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

EMPTY: Mapping[str, ByLanguage] = {
    "never": {"en": "Never empty.", "nb": "Aldri tomt.", "nn": "Aldri tomt."},
    "in_part": {
        "en": "Never empty in a part that is there.",
        "nb": "Aldri tomt i en del som finnes.",
        "nn": "Aldri tomt i ein del som finst.",
    },
    "value": {
        "en": "Null: not recorded, or not applicable; `missing` may say why.",
        "nb": "Null: ikke registrert, eller gjelder ikke; `missing` kan si hvorfor.",
        "nn": "Null: ikkje registrert, eller gjeld ikkje; `missing` kan seie kvifor.",
    },
    "list": {
        "en": "An empty list: none is recorded; `missing` may say why.",
        "nb": "En tom liste: ingen er registrert; `missing` kan si hvorfor.",
        "nn": "Ei tom liste: ingen er registrerte; `missing` kan seie kvifor.",
    },
    "derived": {
        "en": "Empty where what it is derived from is not recorded, or does not apply.",
        "nb": "Tomt der det som det er avledet av, ikke er registrert eller ikke gjelder.",
        "nn": "Tomt der det som det er avleidd av, ikkje er registrert eller ikkje gjeld.",
    },
}
"""What it means that nothing stands in a field."""

SIGNS: Mapping[str, ByLanguage] = {
    "unknown": {
        "en": "Null, an empty list, no part that carries a code, or the code `unknown`. Codes and ranges match known "
        "values only, and what is not said of a case is never counted as no.",
        "nb": "Null, en tom liste, ingen del som har en kode, eller koden `unknown`. Koder og intervaller treffer bare "
        "kjente verdier, og det som ikke er sagt om en sak, telles aldri som nei.",
        "nn": "Null, ei tom liste, ingen del som har ein kode, eller koden `unknown`. Kodar og intervall treffer berre "
        "kjende verdiar, og det som ikkje er sagt om ei sak, blir aldri talt som nei.",
    },
    "uncoded": {
        "en": "Something is told in words that no code of the list fits. It is no absence; where nothing else is told, "
        "the field counts as not recorded too.",
        "nb": "Noe er fortalt med ord som ingen kode i listen passer til. Det er ikke et fravær; der ikke noe annet er "
        "fortalt, telles feltet også som ikke registrert.",
        "nn": "Noko er fortalt med ord som ingen kode i lista passar til. Det er ikkje eit fråvær; der ikkje noko "
        "anna er fortalt, blir feltet òg talt som ikkje registrert.",
    },
    "not-applicable": {
        "en": "The field can have no value here, as an end year while the collaboration goes on. Such a case counts "
        "neither as known nor as unknown.",
        "nb": "Feltet kan ikke ha noen verdi her, som et sluttår mens samarbeidet pågår. En slik sak telles verken som "
        "kjent eller ukjent.",
        "nn": "Feltet kan ikkje ha nokon verdi her, som eit sluttår medan samarbeidet går føre seg. Ei slik sak blir "
        "verken teld som kjend eller ukjend.",
    },
    "not-stated": {
        "en": "Somebody looked, and the sources do not tell.",
        "nb": "Noen har sett etter, og kildene forteller det ikke.",
        "nn": "Nokon har sett etter, og kjeldene fortel det ikkje.",
    },
    "not-yet-coded": {
        "en": "Nobody has coded it yet: the sources may well tell.",
        "nb": "Ingen har kodet det ennå: kildene kan godt fortelle det.",
        "nn": "Ingen har koda det enno: kjeldene kan godt fortelje det.",
    },
    "disputed": {
        "en": "The parties or the sources disagree, and nobody decided.",
        "nb": "Partene eller kildene er uenige, og ingen har avgjort det.",
        "nn": "Partane eller kjeldene er usamde, og ingen har avgjort det.",
    },
    "withheld": {
        "en": "Left out because it would expose a person; where it was published already, it was taken out of every "
        "revision. It counts as unknown, and says nothing about the case.",
        "nb": "Utelatt fordi det ville utlevere en person; var det allerede publisert, er det tatt ut av alle "
        "revisjoner. Det telles som ukjent og sier ingenting om saken.",
        "nn": "Utelate fordi det ville utlevere ein person; var det alt publisert, er det teke ut av alle revisjonar. "
        "Det blir talt som ukjent og seier ingenting om saka.",
    },
}
"""What stands for nothing, by its code."""

TYPES: Mapping[str, ByLanguage] = {
    "text": {"en": "Text", "nb": "Tekst", "nn": "Tekst"},
    "code": {"en": "Code", "nb": "Kode", "nn": "Kode"},
    "integer": {"en": "Whole number", "nb": "Heltall", "nn": "Heiltal"},
    "number": {"en": "Number", "nb": "Tall", "nn": "Tal"},
    "boolean": {"en": "True or false", "nb": "Sant eller usant", "nn": "Sant eller usant"},
    "date": {"en": "Date", "nb": "Dato", "nn": "Dato"},
    "part": {"en": "Part with fields of its own", "nb": "Del med egne felt", "nn": "Del med eigne felt"},
}
"""What a field holds."""

UNITS: Mapping[str, ByLanguage] = {
    "year": {"en": "calendar year", "nb": "kalenderår", "nn": "kalenderår"},
    "years": {"en": "whole years", "nb": "hele år", "nn": "heile år"},
    "inhabitants": {"en": "inhabitants", "nb": "innbyggere", "nn": "innbyggjarar"},
    "degrees": {"en": "degrees (WGS 84)", "nb": "grader (WGS 84)", "nn": "grader (WGS 84)"},
    "money": {"en": "as `currency` says", "nb": "etter `currency`", "nn": "etter `currency`"},
    "counted": {"en": "as `measure` or `note` says",
                "nb": "etter `measure` eller `note`", "nn": "etter `measure` eller `note`"},
    "score": {"en": "score from 0 to 3", "nb": "skår fra 0 til 3", "nn": "skår frå 0 til 3"},
    "places": {"en": "places in a list, from 0", "nb": "plasser i en liste, fra 0", "nn": "plassar i ei liste, frå 0"},
    "sources": {"en": "sources", "nb": "kilder", "nn": "kjelder"},
}  # fmt: skip
"""What numbers count."""

NOTES: tuple[ByLanguage, ...] = (
    {
        "en": "A case with several codes counts once for each of them, so that the cases of a field's codes do not add "
        "up to all cases.",
        "nb": "En sak med flere koder telles én gang for hver av dem, så sakene bak kodene i et felt summerer seg ikke "
        "til alle saker.",
        "nn": "Ei sak med fleire kodar blir teld éin gong for kvar av dei, så sakene bak kodane i eit felt summerer "
        "seg ikkje til alle saker.",
    },
    {
        "en": "Where nobody else is named, one reader coded each case.",
        "nb": "Der ingen andre er nevnt, er hver sak kodet av én leser.",
        "nn": "Der ingen andre er nemnde, er kvar sak koda av éin lesar.",
    },
)
"""What to know before quoting a figure from the codebook."""
AGREEMENT_METHOD: ByLanguage = {
    "en": "Krippendorff's alpha (Krippendorff 2011) with 1 − MASI (Passonneau 2006) as the distance of two sets of "
    "codes; for a field of one code that is the alpha for nominal values. A unit is a revision of a case that two or "
    "more coded. 1 is full agreement, 0 what chance would give.",
    "nb": "Krippendorffs alfa (Krippendorff 2011) med 1 − MASI (Passonneau 2006) som avstand mellom to sett av koder; "
    "for et felt med én kode er det alfa for nominale verdier. En enhet er en revisjon av en sak som to "
    "eller flere har "
    "kodet. 1 er full enighet, 0 det tilfeldigheter ville gitt.",
    "nn": "Krippendorffs alfa (Krippendorff 2011) med 1 − MASI (Passonneau 2006) som avstand mellom to sett av kodar; "
    "for eit felt med éin kode er det alfa for nominale verdiar. Ei eining er ein revisjon av ei sak som to eller "
    "fleire har koda. 1 er full semje, 0 det som tilfelle ville gitt.",
}
"""How agreement is reckoned."""

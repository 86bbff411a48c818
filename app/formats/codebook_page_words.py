"""The words of the codebook as a page, in each language that sentences are made in."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

PAGE: Mapping[str, ByLanguage] = {
    "title": {"en": "Codebook", "nb": "Kodebok", "nn": "Kodebok"},
    "skip": {"en": "Skip to the fields", "nb": "Hopp til feltene", "nn": "Hopp til felta"},
    "lead": {
        "en": "What every field and code of Samspill means, how it is coded, and how often it is met.",
        "nb": "Hva hvert felt og hver kode i Samspill betyr, hvordan det kodes, og hvor ofte det forekommer.",
        "nn": "Kva kvart felt og kvar kode i Samspill tyder, korleis det blir koda, og kor ofte det finst.",
    },
    "revision": {"en": "Dataset revision {}", "nb": "Datasettrevisjon {}", "nn": "Datasettrevisjon {}"},
    "published": {"en": "{} published cases.", "nb": "{} publiserte saker.", "nn": "{} publiserte saker."},
    "licence": {"en": "Licence: {licence}.", "nb": "Lisens: {licence}.", "nn": "Lisens: {licence}."},
    "other_forms": {"en": "Other forms", "nb": "Andre former", "nn": "Andre former"},
    "contents": {"en": "Contents", "nb": "Innhold", "nn": "Innhald"},
    "signs": {"en": "What an empty field means", "nb": "Hva et tomt felt betyr", "nn": "Kva eit tomt felt tyder"},
    "fields": {"en": "Fields of a case", "nb": "Felt i en sak", "nn": "Felt i ei sak"},
    "derived": {"en": "Derived fields", "nb": "Avledede felt", "nn": "Avleidde felt"},
    "tables": {"en": "Columns of the tables", "nb": "Kolonner i tabellene", "nn": "Kolonnar i tabellane"},
    "agreement": {"en": "Agreement between coders", "nb": "Enighet mellom kodere", "nn": "Semje mellom kodarar"},
    "path": {"en": "In the document", "nb": "I dokumentet", "nn": "I dokumentet"},
    "derived_from": {"en": "Derived from", "nb": "Avledet av", "nn": "Avleidd av"},
    "filters": {"en": "Filters", "nb": "Filtre", "nn": "Filter"},
    "type": {"en": "Holds", "nb": "Inneholder", "nn": "Inneheld"},
    "several": {"en": "several", "nb": "flere", "nn": "fleire"},
    "unit": {"en": "Unit", "nb": "Enhet", "nn": "Eining"},
    "range": {"en": "Limits", "nb": "Grenser", "nn": "Grenser"},
    "at_least": {"en": "at least {}", "nb": "minst {}", "nn": "minst {}"},
    "at_most": {"en": "at most {}", "nb": "høyst {}", "nn": "høgst {}"},
    "longest": {"en": "at most {} characters", "nb": "høyst {} tegn", "nn": "høgst {} teikn"},
    "language": {"en": "Language of the text", "nb": "Språket i teksten", "nn": "Språket i teksten"},
    "vocabulary": {"en": "Vocabulary", "nb": "Vokabular", "nn": "Vokabular"},
    "absence": {"en": "A code that is not named",
                "nb": "En kode som ikke er nevnt", "nn": "Ein kode som ikkje er nemnd"},
    "empty": {"en": "Empty", "nb": "Tomt", "nn": "Tomt"},
    "weight": {"en": "Weight in comparisons", "nb": "Vekt i sammenligninger", "nn": "Vekt i samanlikningar"},
    "of_hundred": {"en": "{} of 100", "nb": "{} av 100", "nn": "{} av 100"},
    "cases": {"en": "Cases", "nb": "Saker", "nn": "Saker"},
    "known": {"en": "recorded", "nb": "registrert", "nn": "registrert"},
    "unknown": {"en": "not recorded", "nb": "ikke registrert", "nn": "ikkje registrert"},
    "not_applicable": {"en": "not applicable", "nb": "gjelder ikke", "nn": "gjeld ikkje"},
    "uncoded": {"en": "told, but no code fits",
                "nb": "fortalt, men ingen kode passer", "nn": "fortalt, men ingen kode passar"},
    "guide": {"en": "Coding guide", "nb": "Kodeveiledning", "nn": "Koderettleiing"},
    "codes_of": {"en": "Codes of “{}”", "nb": "Koder for «{}»", "nn": "Kodar for «{}»"},
    "columns_of": {"en": "Columns of “{}”", "nb": "Kolonner i «{}»", "nn": "Kolonnar i «{}»"},
    "code": {"en": "Code", "nb": "Kode", "nn": "Kode"},
    "column": {"en": "Column", "nb": "Kolonne", "nn": "Kolonne"},
    "meaning": {"en": "Meaning", "nb": "Betydning", "nn": "Tyding"},
    "group": {"en": "Group", "nb": "Gruppe", "nn": "Gruppe"},
    "membership": {"en": "Set membership", "nb": "Medlemskap i mengden", "nn": "Medlemskap i mengda"},
}  # fmt: skip
"""By what they stand for."""

TEXT_LANGUAGES: Mapping[str, ByLanguage] = {
    "en": {"en": "English", "nb": "engelsk", "nn": "engelsk"},
    "nb": {"en": "Bokmål", "nb": "bokmål", "nn": "bokmål"},
    "nn": {"en": "Nynorsk", "nb": "nynorsk", "nn": "nynorsk"},
    "original_language": {"en": "that of the place", "nb": "språket på stedet", "nn": "språket på staden"},
    "sources[n].language": {"en": "that of the source", "nb": "språket i kilden", "nn": "språket i kjelda"},
    "key": {"en": "that of the translation", "nb": "språket det er oversatt til", "nn": "språket det er omsett til"},
    "und": {"en": "none: a name", "nb": "ingen: et navn", "nn": "ingen: eit namn"},
}
"""By what a field says of the language of its text."""

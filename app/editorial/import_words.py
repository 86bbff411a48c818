"""What is said of a file of cases and of what becomes of it, in the three languages of sentences: data, no logic."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

LINE: ByLanguage = {"en": "line {row}", "nb": "linje {row}", "nn": "linje {row}"}
WHOLE_FILE: ByLanguage = {"en": "the file", "nb": "filen", "nn": "fila"}

OUTCOMES: Mapping[str, ByLanguage] = {
    "new": {"en": "new", "nb": "ny", "nn": "ny"},
    "amendment": {"en": "amendment", "nb": "endring", "nn": "endring"},
    "unchanged": {"en": "unchanged", "nb": "uendret", "nn": "uendra"},
    "undecided": {"en": "undecided", "nb": "ikke avgjort", "nn": "ikkje avgjord"},
    "faulty": {"en": "faulty", "nb": "med feil", "nn": "med feil"},
}
"""What becomes of one case."""

NO_ADDRESS: ByLanguage = {"en": "without an address", "nb": "uten adresse", "nn": "utan adresse"}
PERHAPS: ByLanguage = {
    "en": "perhaps {what} ({title})",
    "nb": "kanskje {what} ({title})",
    "nn": "kanskje {what} ({title})",
}
SUBMISSION: ByLanguage = {
    "en": "the submission {address}",
    "nb": "bidraget {address}",
    "nn": "bidraget {address}",
}
CHOOSE: ByLanguage = {
    "en": "{place}: it may be {likeliest}; say `amend`, `related` or `new` in `decision`.",
    "nb": "{place}: det kan være {likeliest}; si `amend`, `related` eller `new` i `decision`.",
    "nn": "{place}: det kan vere {likeliest}; sei `amend`, `related` eller `new` i `decision`.",
}
NO_CASE: ByLanguage = {
    "en": "There is no case in it.",
    "nb": "Det er ingen sak i filen.",
    "nn": "Det er inga sak i fila.",
}
NOTHING_MADE: ByLanguage = {
    "en": "Nothing was made; --make makes the drafts.",
    "nb": "Ingenting ble laget; --make lager utkastene.",
    "nn": "Ingenting vart laga; --make lagar utkasta.",
}
NO_DRAFT: ByLanguage = {
    "en": "No draft was made, as some cases cannot be taken; --valid takes the others.",
    "nb": "Ingen utkast ble laget, for noen saker kan ikke tas med; --valid tar de andre.",
    "nn": "Ingen utkast vart laga, for nokre saker kan ikkje takast med; --valid tek dei andre.",
}
MADE: ByLanguage = {
    "en": "Drafts made for {name}: {number}.",
    "nb": "Utkast laget for {name}: {number}.",
    "nn": "Utkast laga for {name}: {number}.",
}
SUBMITTED: ByLanguage = {
    "en": "Submitted: {number}.",
    "nb": "Sendt inn: {number}.",
    "nn": "Sendt inn: {number}.",
}

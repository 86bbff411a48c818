"""What is said of faults around a submission, in the three languages of sentences: data, no logic."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

SUBMISSION_WORDS: Mapping[str, ByLanguage] = {
    "nothing_to_amend": {
        "en": "No published case is like this one, so there is nothing that it could amend.",
        "nb": "Ingen publisert sak ligner denne, så det er ingenting den kan endre.",
        "nn": "Inga publisert sak liknar denne, så det er ingenting ho kan endre.",
    },
    "base_unknown": {
        "en": "'{slug}' has revisions 1 to {newest}; there is no {base}.",
        "nb": "'{slug}' har revisjonene 1 til {newest}; {base} finnes ikke.",
        "nn": "'{slug}' har revisjonane 1 til {newest}; {base} finst ikkje.",
    },
    "place_unknown": {
        "en": "'{path}' leads to nothing in this case.",
        "nb": "'{path}' fører ikke til noe i denne saken.",
        "nn": "'{path}' fører ikkje til noko i denne saka.",
    },
    "no_pointer": {
        "en": "'{path}' is no JSON Pointer, which begins with '/' as in '/sources/0/url'.",
        "nb": "'{path}' er ingen JSON Pointer, som begynner med '/' slik som '/sources/0/url'.",
        "nn": "'{path}' er ingen JSON Pointer, som byrjar med '/' slik som '/sources/0/url'.",
    },
    "contact_said": {
        "en": "Holds an e-mail address or a number of somebody, “{found}”: leave it out, as what is said here stays.",
        "nb": "Inneholder en e-postadresse eller et nummer til noen, «{found}»: utelat det, for det som sies her, blir "
        "stående.",
        "nn": "Inneheld ei e-postadresse eller eit nummer til nokon, «{found}»: utelat det, for det som blir sagt her, "
        "blir ståande.",
    },
}
"""By rule; `{}` holds a value of the fault."""

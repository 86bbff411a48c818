"""What is said of second codings, in the three languages that sentences are made in."""

from collections.abc import Mapping

from app.editorial.agreement import Agreement

ByLanguage = Mapping[str, str]

STATES: Mapping[str, ByLanguage] = {
    "open": {"en": "Open", "nb": "Under arbeid", "nn": "Under arbeid"},
    "submitted": {"en": "Submitted", "nb": "Sendt inn", "nn": "Innsendt"},
    "decided": {"en": "Decided", "nb": "Avgjort", "nn": "Avgjord"},
}

LIKENESS: Mapping[str, ByLanguage] = {
    "same": {"en": "The same codes", "nb": "De samme kodene", "nn": "Dei same kodane"},
    "overlap": {"en": "Some of the same codes", "nb": "Noen av de samme kodene", "nn": "Nokre av dei same kodane"},
    "apart": {"en": "No code in common", "nb": "Ingen felles kode", "nn": "Ingen felles kode"},
    "only-second": {
        "en": "Coded by the second coder alone",
        "nb": "Kodet bare av koder nummer to",
        "nn": "Koda berre av kodar nummer to",
    },
}

CHOICES: Mapping[str, ByLanguage] = {
    "first": {"en": "The first coding holds", "nb": "Den første kodingen gjelder", "nn": "Den første kodinga gjeld"},
    "second": {"en": "The second coding holds", "nb": "Koding nummer to gjelder", "nn": "Koding nummer to gjeld"},
    "other": {"en": "Other codes hold", "nb": "Andre koder gjelder", "nn": "Andre kodar gjeld"},
}

ACTIONS: Mapping[str, ByLanguage] = {
    "submit": {"en": "Submit", "nb": "Send inn", "nn": "Send inn"},
    "change": {"en": "Change", "nb": "Endre", "nn": "Endre"},
    "delete": {"en": "Delete", "nb": "Slett", "nn": "Slett"},
    "decide": {"en": "Decide", "nb": "Avgjør", "nn": "Avgjer"},
}
"""What somebody may do with a coding."""

NOT_WHOLE: ByLanguage = {
    "en": "The first coder only coded what the sources tell: a code that only the second coder names may have been "
    "passed over rather than denied.",
    "nb": "Den første koderen kodet bare det kildene forteller: En kode som bare koder nummer to nevner, kan være "
    "oversett og ikke avvist.",
    "nn": "Den første kodaren koda berre det kjeldene fortel: Ein kode som berre kodar nummer to nemner, kan vere "
    "oversedd og ikkje avvist.",
}

_COUNTED: ByLanguage = {
    "en": "Both coded {compared} {fields}; in {same} of them they name the same codes.",
    "nb": "Begge har kodet {compared} felt, og kodene er de samme i {same} av dem.",
    "nn": "Begge har koda {compared} felt, og kodane er dei same i {same} av dei.",
}
_NOTHING_COUNTED: ByLanguage = {
    "en": "The first coder coded none of these fields, so nothing can be compared.",
    "nb": "Den første koderen kodet ingen av disse feltene, så ingenting kan sammenlignes.",
    "nn": "Den første kodaren koda ingen av desse felta, så ingenting kan samanliknast.",
}


def sentence_of(agreement: Agreement, language: str) -> str:
    """How far two coders agree, in `en`, `nb` or `nn`."""
    if not agreement.compared:
        return _NOTHING_COUNTED[language]
    fields = "field" if agreement.compared == 1 else "fields"
    return _COUNTED[language].format(compared=agreement.compared, same=agreement.same, fields=fields)


def notes_on(agreement: Agreement, language: str) -> list[str]:
    """What has to be known before differences are read."""
    has_gaps = any(
        one.first and not one.first.is_whole and set(one.second.codes) - set(one.first.codes)
        for one in agreement.fields
    )
    return [NOT_WHOLE[language]] if has_gaps else []

"""How far coders agree on a field, as a sentence or some, in each language that sentences are made in."""

from collections.abc import Iterator, Mapping

from app.formats.about import number_text
from app.formats.codebook import Agreement

ByLanguage = Mapping[str, str]

RELIABLE, TENTATIVE = 0.8, 0.667
"""From which alpha on coders are commonly called reliable, and from which on at all; Krippendorff 2004, chapter 11."""

_NONE: ByLanguage = {
    "en": "No case has a second coding of this field that everybody may see, so nothing is known of how far two coders "
    "would agree.",
    "nb": "Ingen sak har en koding nummer to av dette feltet som alle kan se, så ingenting er kjent om hvor enige to "
    "kodere ville være.",
    "nn": "Inga sak har ei koding nummer to av dette feltet som alle kan sjå, så ingenting er kjent om kor samde to "
    "kodarar ville vere.",
}
_COUNTED: ByLanguage = {
    "en": "Revisions of cases coded by two or more: {units}; the same codes in {same} of them; coders beside "
    "the first: "
    "{second_coders}; without having seen the published codes: {blind}.",
    "nb": "Revisjoner av saker som to eller flere har kodet: {units}; samme koder i {same} av dem; kodere i "
    "tillegg til "
    "den første: {second_coders}; uten å ha sett de publiserte kodene: {blind}.",
    "nn": "Revisjonar av saker som to eller fleire har koda: {units}; same kodar i {same} av dei; kodarar i "
    "tillegg til "
    "den første: {second_coders}; utan å ha sett dei publiserte kodane: {blind}.",
}
_TOO_FEW: ByLanguage = {
    "en": "Alpha is given from {fewest} on.",
    "nb": "Alfa oppgis fra {fewest} og oppover.",
    "nn": "Alfa blir oppgitt frå {fewest} og oppover.",
}
_NOTHING_VARIES: ByLanguage = {
    "en": "Everybody named the same codes everywhere: nothing varies, so there is no alpha.",
    "nb": "Alle har brukt de samme kodene overalt: ingenting varierer, så det finnes ingen alfa.",
    "nn": "Alle har brukt dei same kodane overalt: ingenting varierer, så det finst ingen alfa.",
}
_ALPHA: ByLanguage = {
    "en": "Krippendorff's alpha is {alpha}, {band}.",
    "nb": "Krippendorffs alfa er {alpha}, {band}.",
    "nn": "Krippendorffs alfa er {alpha}, {band}.",
}
_BLIND: ByLanguage = {
    "en": "Over those coded without having seen the published codes it is {alpha}.",
    "nb": "For dem som er kodet uten å ha sett de publiserte kodene, er den {alpha}.",
    "nn": "For dei som er koda utan å ha sett dei publiserte kodane, er han {alpha}.",
}
_TOLD_ONLY: ByLanguage = {
    "en": "In {told_only} of them the first coder only coded what was told; a code that another alone names "
    "then counts "
    "as disagreement, though nobody may have told of it.",
    "nb": "I {told_only} av dem har den første koderen bare kodet det som er fortalt; en kode som bare en annen har "
    "brukt, teller da som uenighet, selv om ingen kan ha fortalt om den.",
    "nn": "I {told_only} av dei har den første kodaren berre koda det som er fortalt; ein kode som berre ein annan har "
    "brukt, tel då som usemje, sjølv om ingen kan ha fortalt om han.",
}
_BANDS: Mapping[str, tuple[str, str, str]] = {
    "en": (
        "by custom enough to rely on",
        "by custom enough for tentative conclusions only",
        "by custom too little to conclude from",
    ),
    "nb": ("etter vanlig skikk nok til å stole på", "etter vanlig skikk bare nok til forsiktige slutninger",
           "etter vanlig skikk for lite til å slutte noe av"),
    "nn": ("etter vanleg skikk nok til å stole på", "etter vanleg skikk berre nok til varsame slutningar",
           "etter vanleg skikk for lite til å slutte noko av"),
}  # fmt: skip


def agreement_sentences(agreement: Agreement, fewest: int, language: str) -> str:
    """What is known of it; `fewest` is the number of units from which on there is an alpha."""
    if not agreement.units:
        return _NONE[language]
    return " ".join(_sentences(agreement, fewest, language))


def _sentences(agreement: Agreement, fewest: int, language: str) -> Iterator[str]:
    numbers = {
        name: number_text(getattr(agreement, name), language)
        for name in ("units", "same", "second_coders", "blind", "told_only")
    }
    yield _COUNTED[language].format(**numbers)
    if agreement.units < fewest:
        yield _TOO_FEW[language].format(fewest=number_text(fewest, language))
    elif agreement.alpha is None:
        yield _NOTHING_VARIES[language]
    else:
        band = _BANDS[language][(agreement.alpha < RELIABLE) + (agreement.alpha < TENTATIVE)]
        yield _ALPHA[language].format(alpha=alpha_text(agreement.alpha, language), band=band)
        if agreement.alpha_blind is not None and agreement.blind < agreement.units:
            yield _BLIND[language].format(alpha=alpha_text(agreement.alpha_blind, language))
        if agreement.told_only:
            yield _TOLD_ONLY[language].format(**numbers)


def alpha_text(alpha: float, language: str) -> str:
    """With two decimals, as people of this language write it."""
    from babel.numbers import format_decimal

    return str(format_decimal(alpha, "0.00", locale=language))

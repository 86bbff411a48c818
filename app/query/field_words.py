"""What fields say that no document holds, in Norwegian; English stands with the fields that can be asked."""

from collections.abc import Mapping

from app.query.fields import FieldSpec

DERIVED_WORDS: Mapping[str, tuple[str, str]] = {
    "emes": (
        "Om noen i EMES-nettverket arbeider i landet.",
        "Om nokon i EMES-nettverket arbeider i landet.",
    ),
    "welfare_regime": (
        "Velferdsmodellen i landet, slik den vanligvis blir klassifisert.",
        "Velferdsmodellen i landet, slik han vanlegvis blir klassifisert.",
    ),
    "sector_group": ("Gruppe av områder som ligger nær hverandre.", "Gruppe av område som ligg nær kvarandre."),
    "target_group_group": (
        "Gruppe av målgrupper som ligger nær hverandre.",
        "Gruppe av målgrupper som ligg nær kvarandre.",
    ),
    "collaboration_form_group": (
        "Gruppe av former som ligger nær hverandre: kjøp, støtte, partnerskap, eierskap.",
        "Gruppe av former som ligg nær kvarandre: kjøp, støtte, partnarskap, eigarskap.",
    ),
    "any_legal_form": (
        "Organisasjonsformen til hvilken som helst organisasjon i saken.",
        "Organisasjonsforma til kva organisasjon som helst i saka.",
    ),
    "municipality": (
        "Kommunen etter kode (`NO-1103`) eller fullt navn.",
        "Kommunen etter kode (`NO-1103`) eller fullt namn.",
    ),
    "organisation": ("Organisasjonen etter fullt navn.", "Organisasjonen etter fullt namn."),
    "duration_years": (
        "Hele år fra start til slutt, eller til året en løpende sak sist ble sett.",
        "Heile år frå start til slutt, eller til året ei løpande sak sist vart sett.",
    ),
    "source_count": ("Antall kilder.", "Tal på kjelder."),
}
"""By name of the filter, in Bokmål and in Nynorsk."""


def derived_description(field: FieldSpec, language: str) -> str:
    """What a derived field says, in a language of sentences."""
    if language == "en":
        return field.description
    bokmaal, nynorsk = DERIVED_WORDS[field.name]
    return nynorsk if language == "nn" else bokmaal

"""What the form says of a field where the description of it speaks to those who write documents, not to authors."""

from collections.abc import Mapping

_NOTHING = {"en": "", "nb": "", "nn": ""}
"""Where the name of the field says all."""

HINTS: Mapping[str, Mapping[str, str]] = {
    "original_language": {
        "en": "Language of the place, in which original title and summary are.",
        "nb": "Språket på stedet, som originaltittel og originalsammendrag er på.",
        "nn": "Språket på staden, som originaltittel og originalsamandrag er på.",
    },
    "country": {
        "en": "Country of the collaboration.",
        "nb": "Landet der samarbeidet er.",
        "nn": "Landet der samarbeidet er.",
    },
    "place_served": {
        "en": "Fill in only where the thing happens in a place that is smaller or larger than the municipality.",
        "nb": "Fylles bare ut når det skjer på et sted som er mindre eller større enn kommunen.",
        "nn": "Blir berre fylt ut når det skjer på ein stad som er mindre eller større enn kommunen.",
    },
    "end_year": {
        "en": "Last year of the collaboration; empty while it is planned or ongoing.",
        "nb": "Siste år for samarbeidet; tomt så lenge det er planlagt eller pågår.",
        "nn": "Siste år for samarbeidet; tomt så lenge det er planlagt eller går føre seg.",
    },
    "slug": {
        "en": "Leave it empty to get the proposed one. It never changes once the case is published: "
        "country-place-words, in small letters without accents.",
        "nb": "La det stå tomt for å få den som foreslås. Den endres aldri etter at saken er publisert: "
        "land-sted-ord, med små bokstaver uten aksenter.",
        "nn": "La det stå tomt for å få den som er føreslått. Ho blir aldri endra etter at saka er publisert: "
        "land-stad-ord, med små bokstavar utan aksentar.",
    },
    "regulatory_framework": {
        "en": "Laws, agreements and schemes it rests on, by their own names, one on each line.",
        "nb": "Lover, avtaler og ordninger det bygger på, under sine egne navn, én på hver linje.",
        "nn": "Lover, avtalar og ordningar det byggjer på, under sine eigne namn, éi på kvar linje.",
    },
    "funding.amount": {
        "en": "As the source prints it, not converted.",
        "nb": "Slik kilden oppgir det, ikke omregnet.",
        "nn": "Slik kjelda oppgir det, ikkje omrekna.",
    },
    "funding.currency": {
        "en": "Needed beside an amount.",
        "nb": "Må være med når det er et beløp.",
        "nn": "Må vere med når det er eit beløp.",
    },
    "scale.value": {
        "en": "How many. If the unit is not clear from what is counted, say it in the note.",
        "nb": "Hvor mange. Går det ikke fram av det som er talt, hva enheten er, så si det i merknaden.",
        "nn": "Kor mange. Går det ikkje fram av det som er talt, kva eininga er, så sei det i merknaden.",
    },
    "outcomes.evidence": {
        "en": "What it rests on. “None” means that no evidence was seen, never that there was no effect.",
        "nb": "Hva det bygger på. «Ingen» betyr at ingen dokumentasjon er sett, aldri at det ikke var noen virkning.",
        "nn": "Kva det byggjer på. «Ingen» tyder at ingen dokumentasjon er sedd, aldri at det ikkje var nokon verknad.",
    },
    "outcomes.result": {
        "en": "What became of the goal; empty where activity is described, or where it is not known.",
        "nb": "Hva det ble av målet; tomt der det er aktivitet som beskrives, eller der det ikke er kjent.",
        "nn": "Kva det vart av målet; tomt der det er aktivitet som blir skildra, eller der det ikkje er kjent.",
    },
    "sources.language": {
        "en": "Language it is written in.",
        "nb": "Språket den er skrevet på.",
        "nn": "Språket ho er skriven på.",
    },
    "sources.supports": {
        "en": "What it tells of. Easier at each statement, under “Sources for this”.",
        "nb": "Hva den forteller om. Enklere ved hvert utsagn, under «Kilder for dette».",
        "nn": "Kva ho fortel om. Enklare ved kvart utsegn, under «Kjelder for dette».",
    },
    "unverified_fields": {
        "en": "What is general knowledge or was not found again. Readers see it marked.",
        "nb": "Det som er allmennkunnskap eller ikke er funnet igjen. Lesere ser det merket.",
        "nn": "Det som er allmennkunnskap eller ikkje er funne att. Lesarar ser det merkt.",
    },
    "missing": {
        "en": "Where you know why something is empty, say so: it spares others the search.",
        "nb": "Vet du hvorfor noe er tomt, så si det: da slipper andre å lete.",
        "nn": "Veit du kvifor noko er tomt, så sei det: då slepp andre å leite.",
    },
    "coded_fields": {
        "en": "Name a field only if you looked for every term in its list: those you did not choose then count as "
        "absent.",
        "nb": "Nevn et felt bare hvis du har sett etter alle begrepene i listen: de du ikke valgte, regnes da som "
        "fraværende.",
        "nn": "Nemn eit felt berre om du har sett etter alle omgrepa i lista: dei du ikkje valde, blir då rekna som "
        "fråverande.",
    },
    "emes": {
        "en": "Only for those who know the indicators. How far the enterprise meets each; never to be summed.",
        "nb": "Bare for dem som kjenner indikatorene. I hvilken grad virksomheten oppfyller hver av dem; skal aldri "
        "summeres.",
        "nn": "Berre for dei som kjenner indikatorane. I kva grad verksemda oppfyller kvar av dei; skal aldri "
        "summerast.",
    },
    "translations": {
        "en": "The English text in other languages. Who translated is shown with every passage.",
        "nb": "Den engelske teksten på andre språk. Hvem som oversatte, vises ved hver passasje.",
        "nn": "Den engelske teksten på andre språk. Kven som omsette, blir vist ved kvar passasje.",
    },
    "municipalities.population": _NOTHING,
    "municipalities.population_year": _NOTHING,
    "municipalities.population_band": _NOTHING,
    "municipalities.latitude": _NOTHING,
    "municipalities.longitude": _NOTHING,
    "place_served.name": _NOTHING,
    "place_served.kind": _NOTHING,
    "place_served.population": _NOTHING,
    "place_served.population_year": _NOTHING,
    "translations.*.title": _NOTHING,
    "translations.*.summary": _NOTHING,
    "translations.*.municipality_role": _NOTHING,
    "translations.*.entrepreneur_role": _NOTHING,
    "translations.*.barriers": _NOTHING,
    "translations.*.enablers": _NOTHING,
    "translations.*.outcomes": _NOTHING,
    "translations.*.leadership_change": _NOTHING,
    "practice.en": _NOTHING,
    "practice.nb": _NOTHING,
    "practice.nn": _NOTHING,
}  # fmt: skip
"""By path of the field."""

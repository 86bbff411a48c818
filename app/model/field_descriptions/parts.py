"""What the fields of the parts of a case say, in Norwegian; English stands with the fields."""

from collections.abc import Mapping

from app.model.field_descriptions.case import Norwegian

_YEAR_OF_POPULATION: Norwegian = ("Året for `population`.", "Året for `population`.")
_TOLD: Norwegian = ("Det som er fortalt.", "Det som er fortalt.")

OF_PARTS: Mapping[str, Norwegian] = {
    "municipalities.name": ("Hva den kaller seg selv.", "Kva ho kallar seg sjølv."),
    "municipalities.region": (
        "Fylket, provinsen eller delstaten den ligger i.",
        "Fylket, provinsen eller delstaten ho ligg i.",
    ),
    "municipalities.tier": ("Hvilket forvaltningsnivå den er på.", "Kva forvaltingsnivå ho er på."),
    "municipalities.lau_code": (
        "Nummeret slik landet skriver det: kommunenummer, TERYT, AGS, INSEE, ISTAT og så videre.",
        "Nummeret slik landet skriv det: kommunenummer, TERYT, AGS, INSEE, ISTAT og så vidare.",
    ),
    "municipalities.lau_year": (
        "Året da `lau_code` var nummeret som gjaldt.",
        "Året då `lau_code` var nummeret som galdt.",
    ),
    "municipalities.successor": (
        "Nummeret til dagens kommune, der denne er slått sammen eller delt siden.",
        "Nummeret til kommunen i dag, der denne er slegen saman eller delt sidan.",
    ),
    "municipalities.population": ("Innbyggere.", "Innbyggjarar."),
    "municipalities.population_year": _YEAR_OF_POPULATION,
    "municipalities.population_band": ("Størrelse etter innbyggertall.", "Storleik etter innbyggjartal."),
    "municipalities.latitude": ("Grader nord, WGS 84.", "Grader nord, WGS 84."),
    "municipalities.longitude": ("Grader øst, WGS 84.", "Grader aust, WGS 84."),
    "municipalities.precision": ("Hva punktet står for.", "Kva punktet står for."),
    "place_served.name": ("Hva stedet heter.", "Kva staden heiter."),
    "place_served.kind": ("Hva det er ved siden av kommunen.", "Kva det er ved sida av kommunen."),
    "place_served.population": ("Innbyggere.", "Innbyggjarar."),
    "place_served.population_year": _YEAR_OF_POPULATION,
    "organisations.name": ("Hva den kaller seg selv.", "Kva ho kallar seg sjølv."),
    "organisations.role": ("Rollen i samarbeidet.", "Rolla i samarbeidet."),
    "organisations.legal_form_local": (
        "Organisasjonsformen med landets egne ord.",
        "Organisasjonsforma med orda frå landet sjølv.",
    ),
    "organisations.legal_form": ("Organisasjonsformen.", "Organisasjonsforma."),
    "organisations.legal_form_family": (
        "Familien koderen plasserer den i; den som følger av formen, er bare et utgangspunkt.",
        "Familien kodaren plasserer ho i; den som følgjer av forma, er berre eit utgangspunkt.",
    ),
    "organisations.legal_status": (
        "En registrering, godkjenning eller merkeordning i tillegg til formen.",
        "Ei registrering, godkjenning eller merkeordning i tillegg til forma.",
    ),
    "organisations.number": (
        "Nummeret i organisasjonsregisteret i landet saken er fra.",
        "Nummeret i organisasjonsregisteret i landet saka er frå.",
    ),
    "organisations.founded": ("Året den ble stiftet.", "Året ho vart stifta."),
    "organisations.website": ("Den egne adressen på nettet.", "Den eigne adressa på nettet."),
    "funding.kind": ("Hvor det kom fra.", "Kvar det kom frå."),
    "funding.description": ("Hva det gjaldt.", "Kva det galdt."),
    "funding.amount": ("Beløp i `currency`, ikke omregnet.", "Beløp i `currency`, ikkje omrekna."),
    "funding.currency": (
        "ISO 4217-kode, også for en valuta som ikke brukes lenger.",
        "ISO 4217-kode, òg for ein valuta som ikkje er i bruk lenger.",
    ),
    "funding.year": ("Året det ble gitt for.", "Året det vart gitt for."),
    "scale.measure": ("Hva som er talt.", "Kva som er talt."),
    "scale.value": (
        "Hvor mange; enheten står i `measure`, ellers i `note`.",
        "Kor mange; eininga står i `measure`, elles i `note`.",
    ),
    "scale.year": ("Året for tallet.", "Året for talet."),
    "scale.note": ("Hva tallet omfatter.", "Kva talet omfattar."),
    "outcomes.dimension": ("Hva slags virkning det er.", "Kva slags verknad det er."),
    "outcomes.description": _TOLD,
    "outcomes.evidence": (
        "Hva den bygger på; `none` betyr at ingen dokumentasjon er funnet, aldri at det ikke var noen virkning.",
        "Kva han byggjer på; `none` tyder at ingen dokumentasjon er funnen, aldri at det ikkje var nokon verknad.",
    ),
    "outcomes.result": (
        "Hva det ble av målet; null for en beskrivelse av aktivitet, eller ikke kodet.",
        "Kva det vart av målet; null for ei skildring av aktivitet, eller ikkje koda.",
    ),
    "outcomes.year": ("Året for virkningen.", "Året for verknaden."),
    "outcomes.sources": (
        "Plasser i listen over kilder som forteller om den, telt fra 0.",
        "Plassar i lista over kjelder som fortel om han, talde frå 0.",
    ),
    "barriers.codes": (
        "Hva slags hinder det er; tomt hvis ingen kode passer.",
        "Kva slags hinder det er; tomt om ingen kode passar.",
    ),
    "barriers.text": _TOLD,
    "enablers.codes": (
        "Hva slags drivkraft det er; tomt hvis ingen kode passer.",
        "Kva slags drivkraft det er; tomt om ingen kode passar.",
    ),
    "enablers.text": _TOLD,
    "leadership_change.text": _TOLD,
    "leadership_change.roles": ("Hvem som ledet.", "Kven som leidde."),
    "emes.*.score": (
        "0 (slett ikke) til 3 (fullt ut), etter holdepunktene til indikatoren; null hvis det ikke er avgjort.",
        "0 (slett ikkje) til 3 (fullt ut), etter haldepunkta til indikatoren; null om det ikkje er avgjort.",
    ),
    "emes.*.evidence": ("Hva det bygger på.", "Kva det byggjer på."),
    "sources.title": ("Tittelen.", "Tittelen."),
    "sources.publisher": ("Hvem som ga den ut.", "Kven som gav ho ut."),
    "sources.year": ("Utgivelsesåret.", "Utgivingsåret."),
    "sources.url": ("Hvor den kan leses.", "Kvar ho kan lesast."),
    "sources.language": ("Språket den er på, som BCP 47-kode.", "Språket ho er på, som BCP 47-kode."),
    "sources.supports": ("Stier til feltene den støtter.", "Stiar til felta ho støttar."),
    "translations.*.title": ("Av `title`.", "Av `title`."),
    "translations.*.summary": ("Av `summary`.", "Av `summary`."),
    "translations.*.municipality_role": ("Av `municipality_role`.", "Av `municipality_role`."),
    "translations.*.entrepreneur_role": ("Av `entrepreneur_role`.", "Av `entrepreneur_role`."),
    "translations.*.barriers": (
        "Av teksten i hvert hinder, i samme rekkefølge; tomt der ingen er oversatt.",
        "Av teksten i kvart hinder, i same rekkjefølgje; tomt der ingen er omsette.",
    ),
    "translations.*.enablers": (
        "Av teksten i hver drivkraft, i samme rekkefølge; tomt der ingen er oversatt.",
        "Av teksten i kvar drivkraft, i same rekkjefølgje; tomt der ingen er omsette.",
    ),
    "translations.*.outcomes": (
        "Av beskrivelsen av hver virkning, i samme rekkefølge; tomt der ingen er oversatt.",
        "Av skildringa av kvar verknad, i same rekkjefølgje; tomt der ingen er omsette.",
    ),
    "translations.*.leadership_change": (
        "Av teksten i `leadership_change`.",
        "Av teksten i `leadership_change`.",
    ),
    "translations.*.by": (
        "Hvem som oversatte; vises ved hver tekst.",
        "Kven som omsette; står ved kvar tekst.",
    ),
    "translations.*.checked_on": (
        "Dagen et menneske kontrollerte det en maskin gjorde.",
        "Dagen eit menneske kontrollerte det ei maskin gjorde.",
    ),
    "credit.person": (
        "Nøkkelen til en person, som ikke sier noe i seg selv; hvem den gjelder, står ved siden av dokumentet, til "
        "personen er slettet.",
        "Nøkkelen til ein person, som ikkje seier noko i seg sjølv; kven han gjeld, står ved sida av dokumentet, til "
        "personen er sletta.",
    ),
    "credit.did": (
        "Hva personen gjorde: samlet kilder, kodet, skrev, vurderte, oversatte.",
        "Kva personen gjorde: samla kjelder, koda, skreiv, vurderte, omsette.",
    ),
}

"""What the fields of a case itself say, in Norwegian; English stands with the fields."""

from collections.abc import Mapping

Norwegian = tuple[str, str]
"""In Bokmål and in Nynorsk."""

OF_THE_CASE: Mapping[str, Norwegian] = {
    "slug": (
        "Fast adresse, `land-sted-ord`, i ASCII.",
        "Fast adresse, `land-stad-ord`, i ASCII.",
    ),
    "title": ("Hva saken heter.", "Kva saka heiter."),
    "title_original": ("Hva den heter der den skjer.", "Kva ho heiter der ho skjer."),
    "original_language": (
        "Språket på stedet, som originaltekstene er på, som BCP 47-kode.",
        "Språket på staden, som originaltekstane er på, som BCP 47-kode.",
    ),
    "practice": (
        "Én setning: hva som gjøres, av hvem, med hva fra kommunen.",
        "Éi setning: kva som blir gjort, av kven, med kva frå kommunen.",
    ),
    "practice.en": ("På engelsk.", "På engelsk."),
    "practice.nb": ("På bokmål.", "På bokmål."),
    "practice.nn": ("På nynorsk.", "På nynorsk."),
    "country": ("Land, etter ISO 3166-1 alpha-2, eller XK.", "Land, etter ISO 3166-1 alpha-2, eller XK."),
    "municipalities": ("Lokale myndigheter som deltar.", "Lokale styresmakter som deltek."),
    "place_served": (
        "Hvor det skjer, når det er mindre eller større enn kommunen.",
        "Kvar det skjer, når det er mindre eller større enn kommunen.",
    ),
    "organisations": ("Hvem som deltar ved siden av dem.", "Kven som deltek ved sida av dei."),
    "sectors": (
        "Hva samarbeidet arbeider med; det viktigste først.",
        "Kva samarbeidet arbeider med; det viktigaste først.",
    ),
    "target_groups": ("For hvem.", "For kven."),
    "collaboration_forms": (
        "Hvordan kommunen og virksomheten er bundet til hverandre.",
        "Korleis kommunen og verksemda er bundne til kvarandre.",
    ),
    "start_year": (
        "Første år med samarbeidet, ikke for virksomheten.",
        "Første år med samarbeidet, ikkje for verksemda.",
    ),
    "end_year": (
        "Siste år med samarbeidet; null mens det er planlagt eller pågår.",
        "Siste år med samarbeidet; null medan det er planlagt eller går føre seg.",
    ),
    "status": ("Hvordan det står til med dette samarbeidet.", "Korleis det står til med dette samarbeidet."),
    "status_as_of": (
        "Året for den nyeste kilden som viser statusen.",
        "Året for den nyaste kjelda som viser statusen.",
    ),
    "continuity": (
        "Hva det ble av det samarbeidet førte til.",
        "Kva det vart av det samarbeidet førte til.",
    ),
    "continuity_note": (
        "Hvordan status og det det ble til, henger sammen; kreves der de peker hver sin vei.",
        "Korleis status og det det vart til, heng saman; krevst der dei peikar kvar sin veg.",
    ),
    "summary": ("Saken på 80 til 150 ord.", "Saka på 80 til 150 ord."),
    "summary_original": ("Det samme på språket på stedet.", "Det same på språket på staden."),
    "municipality_role": ("Hva kommunen gjør.", "Kva kommunen gjer."),
    "entrepreneur_role": ("Hva den sosiale entreprenøren gjør.", "Kva den sosiale entreprenøren gjer."),
    "regulatory_framework": (
        "Lover, avtaler og ordninger det bygger på, med sine egne navn.",
        "Lover, avtalar og ordningar det byggjer på, med sine eigne namn.",
    ),
    "funding": ("Hva det lever av.", "Kva det lever av."),
    "scale": ("Hvor stort det er.", "Kor stort det er."),
    "outcomes": ("Hva som kom ut av det, og hvem som sier det.", "Kva som kom ut av det, og kven som seier det."),
    "barriers": ("Hva som sto i veien.", "Kva som stod i vegen."),
    "enablers": ("Hva som hjalp.", "Kva som hjelpte."),
    "leadership_change": ("Hvordan ledelsen endret seg.", "Korleis leiinga endra seg."),
    "emes": (
        "I hvilken grad virksomheten oppfyller hver EMES-indikator; skal aldri legges sammen.",
        "I kva grad verksemda oppfyller kvar EMES-indikator; skal aldri leggjast saman.",
    ),
    "sources": ("Hva saken bygger på.", "Kva saka byggjer på."),
    "translations": (
        "Den engelske teksten på andre språk, etter BCP 47-kode.",
        "Den engelske teksten på andre språk, etter BCP 47-kode.",
    ),
    "coded_fields": (
        "Stier til kodede felt der koderen så etter hver kode i vokabularet: en kode som ikke er nevnt der, "
        "gjelder ikke.",
        "Stiar til koda felt der kodaren såg etter kvar kode i vokabularet: ein kode som ikkje er nemnd der, "
        "gjeld ikkje.",
    ),
    "missing": ("Hvorfor et felt er tomt, etter stien.", "Kvifor eit felt er tomt, etter stien."),
    "missing.*": ("Hvorfor et felt er tomt, etter stien.", "Kvifor eit felt er tomt, etter stien."),
    "unverified_fields": (
        "Stier til felt som er allmennkunnskap eller ikke ble funnet igjen.",
        "Stiar til felt som er allmennkunnskap eller ikkje vart funne att.",
    ),
    "confidence": (
        "Hvor gode kilder beskrivelsen har, ikke hvor bra samarbeidet er.",
        "Kor gode kjelder skildringa har, ikkje kor bra samarbeidet er.",
    ),
    "credit": (
        "Hvem som har laget beskrivelsen, med nøkkel; ingen: redaktørene i Samspill, fra åpne kilder. Det som sendes "
        "inn, kan nevne noen med `name`, `orcid` og `ror` og `consent` fra dem, eller den som sender, med `account`: "
        "'me'.",
        "Kven som har laga skildringa, med nøkkel; ingen: redaktørane i Samspill, frå opne kjelder. Det som blir "
        "sendt inn, kan nemne nokon med `name`, `orcid` og `ror` og `consent` frå dei, eller den som sender, med "
        "`account`: 'me'.",
    ),
}

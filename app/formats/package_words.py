"""What a package says of itself in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping
from dataclasses import dataclass

ByLanguage = Mapping[str, str]

README: ByLanguage = {"en": "README.md", "nb": "README.nb.md", "nn": "README.nn.md"}
"""The file in each language."""
TITLE: ByLanguage = {
    "en": "Samspill {}: municipalities and social entrepreneurs working together",
    "nb": "Samspill {}: kommuner og sosiale entreprenører som arbeider sammen",
    "nn": "Samspill {}: kommunar og sosiale entreprenørar som arbeider saman",
}
DESCRIPTION: ByLanguage = {
    "en": "Cases from Europe in which a municipality and a social entrepreneur work together: what was done, by whom, "
    "on what legal ground, what stood in the way, what became of it, and who says so.",
    "nb": "Saker fra Europa der en kommune og en sosial entreprenør arbeider sammen: hva som ble gjort, av hvem, på "
    "hvilket rettslig grunnlag, hva som sto i veien, hva det ble til, og hvem som sier det.",
    "nn": "Saker frå Europa der ein kommune og ein sosial entreprenør arbeider saman: kva som vart gjort, av kven, på "
    "kva rettsleg grunnlag, kva som stod i vegen, kva det vart til, og kven som seier det.",
}


@dataclass(frozen=True, slots=True)
class Words:
    """Headings and sentences of a README; what stands in braces is filled in."""

    question: str
    expression: str
    revision: str
    again: str
    redacted: str
    counts: str
    published: str
    found: str
    left_out: str
    empty: str
    unjudged: str
    unjudged_by: str
    hidden: str
    files: str
    table: str
    rows: str
    holds: str
    limits: str
    confidence: str
    evidence: str
    continuity: str
    machine: str
    points: str
    never: str
    coder: str
    absence: str
    reading: str
    missing: str
    code: str
    reasons: str
    formulas: str
    same: str
    analysis: str
    analysis_tables: str
    analysed: str
    """Cases of the package, in the table, left out, and zeros that absence made."""
    analysed_ones: str
    """Memberships above 0 that absence made."""
    licence: str
    cite: str
    named: str
    kept: str


WORDS: Mapping[str, Words] = {
    "en": Words(
        question="Question",
        expression="As an expression",
        revision="Dataset revision {revision}, published on {day}. Written by Samspill {software}.",
        again="The same question at the same revision",
        redacted="Something that exposed a person was taken out of these cases in dataset revision {}.",
        counts="Counts and exclusions",
        published="Published cases at this revision",
        found="Of these in this package",
        left_out="Left out, as they do not meet the question",
        empty="No case meets the question, so that the tables have no rows.",
        unjudged="Among those left out, {} could not be judged: they would be in this package, were it not that "
        "nothing is recorded on what is asked for.",
        unjudged_by="Kept out by what is unknown on this field alone – {field}: {cases}",
        hidden="Drafts, cases under review and withdrawn cases are not counted and not in this package. Older versions "
        "of cases are not in it either.",
        files="Tables",
        table="Table",
        rows="Rows",
        holds="Holds",
        limits="Known limits",
        confidence="How well the descriptions are sourced (not how good the collaborations are) – {}.",
        evidence="What outcomes rest on – {}. An outcome that the parties tell themselves is no evaluation.",
        continuity="What became of it is recorded for {known} of {cases} cases. It rests on each case as a whole.",
        machine="{machine} of {all} translations are by machine and have not been checked by a person.",
        points="{} of {} municipalities have a point; where `precision` is empty, it is a municipality's centre.",
        never="Empty in every case: {}.",
        coder="Codes are the judgement of whoever coded a case.",
        absence="Where a field is open (barrier, enabler, outcome, evidence, funding, leadership), only what the "
        "sources tell is coded: a code that is not there is not an absence.",
        reading="Reading the tables",
        missing="Tables are joined by `slug`. CSV is UTF-8 with commas and a decimal point. `datapackage.json` "
        "describes every column and names all codes; `columns.csv` and `vocabularies.csv` say the same as tables.",
        code="The code `unknown` (columns {}) stands where the document of a case says it, and says no more than "
        "an empty cell: `datapackage.json` and the lines for R and Python below take it as missing. In SQLite "
        "and Parquet it stands as well.",
        reasons="An empty cell is unknown or does not apply. Where somebody told why, a CSV cell says it:",
        formulas="A text that begins with =, +, - or @ has an apostrophe before it.",
        same="The same revision, settings and version of the software give the same bytes. Another zlib may pack the "
        "archive otherwise; the digests of all files in `SHA256SUMS` stay the same.",
        analysis="`qca.R` makes the truth table and its solutions again, with R and its package QCA; `qca.json` is "
        "what was asked.",
        analysis_tables="`qca_cases.csv` is the table of that analysis, how far each case belongs to each set; "
        "`qca_excluded.csv` says of each case that it leaves out which membership is missing, and why.",
        analysed="Of these {cases} cases, {table} are in the table of the analysis (`qca.R`); {left_out} are left "
        "out of it, as a membership is missing, but are in this package. Zeros that stand for a code that "
        "was not recorded: {zeros}.",
        analysed_ones="Memberships above 0 that rest on the same, under NOT: {}.",
        licence="Licence",
        cite="How to cite",
        named="Those who made these cases are named, as they agreed to be, at {}. This package holds their keys "
        "alone, as names may be taken back.",
        kept="Cite this address whether or not the package is kept: it gives the same cases for as long as the "
        "service runs. Where the package itself is kept with a key, it also has an address under "
        "`/v1/exports/`.",
    ),
    "nb": Words(
        question="Spørsmål",
        expression="Som uttrykk",
        revision="Datasettrevisjon {revision}, publisert {day}. Skrevet av Samspill {software}.",
        again="Det samme spørsmålet til den samme revisjonen",
        redacted="Noe som utleverte en person, ble tatt ut av disse sakene i datasettrevisjon {}.",
        counts="Antall, og hva som er utelatt",
        published="Publiserte saker ved denne revisjonen",
        found="Av disse i denne pakken",
        left_out="Utelatt fordi de ikke svarer til spørsmålet",
        empty="Ingen sak svarer til spørsmålet, så tabellene har ingen rader.",
        unjudged="Utelatte saker som ikke kunne vurderes: {}. De er holdt utenfor bare fordi ingenting er registrert "
        "om det som det spørres etter.",
        unjudged_by="Holdt ute bare av det som er ukjent i dette feltet – {field}: {cases}",
        hidden="Utkast, saker under vurdering og tilbaketrukne saker er verken talt med eller tatt med i denne pakken. "
        "Det er heller ikke eldre versjoner av saker.",
        files="Tabeller",
        table="Tabell",
        rows="Rader",
        holds="Inneholder",
        limits="Kjente begrensninger",
        confidence="Hvor gode kilder beskrivelsene har (ikke hvor godt samarbeidet er) – {}.",
        evidence="Hva virkningene bygger på – {}. En virkning som partene selv forteller om, er ingen evaluering.",
        continuity="Hva det ble til, er registrert for {known} av {cases} saker. Det bygger på saken som helhet.",
        machine="{machine} av {all} oversettelser er laget av en maskin og ikke kontrollert av et menneske.",
        points="{} av {} kommuner har et punkt; der `precision` er tom, er det midten av kommunen.",
        never="Tomt i alle saker: {}.",
        coder="Kodene er vurderingen til den som kodet saken.",
        absence="Der et felt er åpent (barrier, enabler, outcome, evidence, funding, leadership), er bare det som "
        "kildene forteller, kodet: en kode som mangler, er ikke et fravær.",
        reading="Slik leses tabellene",
        missing="Tabellene henger sammen ved `slug`. CSV er UTF-8 med komma mellom og punktum i desimaltall. "
        "`datapackage.json` beskriver hver kolonne og nevner alle koder; `columns.csv` og `vocabularies.csv` sier det "
        "samme som tabeller.",
        code="Koden `unknown` (kolonnene {}) står der dokumentet til en sak sier det, og sier ikke mer enn en tom "
        "celle: `datapackage.json` og linjene for R og Python nedenfor tar den som manglende. I SQLite og "
        "Parquet står den også.",
        reasons="En tom celle er ukjent eller gjelder ikke. Der noen har sagt hvorfor, står det i cellen i CSV:",
        formulas="En tekst som begynner med =, +, - eller @, har en apostrof foran.",
        same="Samme revisjon, innstillinger og versjon av programvaren gir de samme bytene. En annen zlib kan pakke "
        "arkivet annerledes; kontrollsummene for alle filene i `SHA256SUMS` er de samme.",
        analysis="`qca.R` lager sannhetstabellen og løsningene på nytt, med R og pakken QCA; `qca.json` er det som ble "
        "spurt om.",
        analysis_tables="`qca_cases.csv` er tabellen til analysen, i hvilken grad hver sak hører til hver mengde; "
        "`qca_excluded.csv` sier om hver sak som er utelatt, hvilket medlemskap som mangler, og hvorfor (på engelsk).",
        analysed="Saker i pakken: {cases}. {table} av dem er i tabellen til analysen (`qca.R`); {left_out} er ikke "
        "med i tabellen, siden et medlemskap mangler. Nuller som står for en kode som ikke ble registrert: {zeros}.",
        analysed_ones="Medlemskap over 0 som bygger på det samme, under NOT: {}.",
        licence="Lisens",
        cite="Slik siteres det",
        named="De som har laget disse sakene, er navngitt slik de har samtykket til, på {}. Denne pakken har bare "
        "nøklene deres, for navn kan trekkes tilbake.",
        kept="Siter denne adressen enten pakken er tatt vare på eller ikke: den gir de samme sakene så lenge "
        "tjenesten finnes. Der selve pakken er tatt vare på med en nøkkel, har den også en adresse under "
        "`/v1/exports/`.",
    ),
    "nn": Words(
        question="Spørsmål",
        expression="Som uttrykk",
        revision="Datasettrevisjon {revision}, publisert {day}. Skriven av Samspill {software}.",
        again="Det same spørsmålet til den same revisjonen",
        redacted="Noko som utleverte ein person, vart teke ut av desse sakene i datasettrevisjon {}.",
        counts="Tal på saker, og kva som er utelate",
        published="Publiserte saker ved denne revisjonen",
        found="Av desse i denne pakka",
        left_out="Utelatne fordi dei ikkje svarar til spørsmålet",
        empty="Inga sak svarar til spørsmålet, så tabellane har ingen rader.",
        unjudged="Utelatne saker som ikkje kunne vurderast: {}. Dei er haldne utanfor berre fordi ingenting er "
        "registrert om det som det blir spurt etter.",
        unjudged_by="Haldne ute berre av det som er ukjent i dette feltet – {field}: {cases}",
        hidden="Utkast, saker under vurdering og tilbaketrekte saker er verken talde med eller tekne med i denne "
        "pakka. Det er heller ikkje eldre versjonar av saker.",
        files="Tabellar",
        table="Tabell",
        rows="Rader",
        holds="Inneheld",
        limits="Kjende avgrensingar",
        confidence="Kor gode kjelder skildringane har (ikkje kor godt samarbeidet er) – {}.",
        evidence="Kva verknadene byggjer på – {}. Ein verknad som partane sjølve fortel om, er inga evaluering.",
        continuity="Kva det vart til, er registrert for {known} av {cases} saker. Det byggjer på saka som heilskap.",
        machine="{machine} av {all} omsetjingar er laga av ei maskin og ikkje kontrollerte av eit menneske.",
        points="{} av {} kommunar har eit punkt; der `precision` er tom, er det midten av kommunen.",
        never="Tomt i alle saker: {}.",
        coder="Kodane er vurderinga til den som koda saka.",
        absence="Der eit felt er ope (barrier, enabler, outcome, evidence, funding, leadership), er berre det som "
        "kjeldene fortel, koda: ein kode som manglar, er ikkje eit fråvær.",
        reading="Slik les de tabellane",
        missing="Tabellane heng saman ved `slug`. CSV er UTF-8 med komma mellom og punktum i desimaltal. "
        "`datapackage.json` skildrar kvar kolonne og nemner alle kodar; `columns.csv` og `vocabularies.csv` seier det "
        "same som tabellar.",
        code="Koden `unknown` (kolonnane {}) står der dokumentet til ei sak seier det, og seier ikkje meir enn ei "
        "tom celle: `datapackage.json` og linjene for R og Python nedanfor tek han som manglande. I SQLite og "
        "Parquet står han òg.",
        reasons="Ei tom celle er ukjend eller gjeld ikkje. Der nokon har sagt kvifor, står det i cella i CSV:",
        formulas="Ein tekst som byrjar med =, +, - eller @, har ein apostrof framfor.",
        same="Same revisjon, innstillingar og versjon av programvara gir dei same bytane. Ein annan zlib kan pakke "
        "arkivet annleis; kontrollsummane for alle filene i `SHA256SUMS` er dei same.",
        analysis="`qca.R` lagar sanningstabellen og løysingane på nytt, med R og pakka QCA; `qca.json` er det som vart "
        "spurt om.",
        analysis_tables="`qca_cases.csv` er tabellen til analysen, i kva grad kvar sak høyrer til kvar mengd; "
        "`qca_excluded.csv` seier om kvar sak som er utelaten, kva medlemskap som manglar, og kvifor (på engelsk).",
        analysed="Saker i pakka: {cases}. {table} av dei er i tabellen til analysen (`qca.R`); {left_out} er ikkje "
        "med i tabellen, sidan ein medlemskap manglar. Nullar som står for ein kode som ikkje vart registrert: "
        "{zeros}.",
        analysed_ones="Medlemskapar over 0 som byggjer på det same, under NOT: {}.",
        licence="Lisens",
        cite="Slik siterer de",
        named="Dei som har laga desse sakene, er namngitte slik dei har samtykt til, på {}. Denne pakka har berre "
        "nøklane deira, for namn kan trekkjast tilbake.",
        kept="Siter denne adressa anten pakka er teken vare på eller ikkje: ho gir dei same sakene så lenge tenesta "
        "finst. Der sjølve pakka er teken vare på med ein nøkkel, har ho òg ei adresse under `/v1/exports/`.",
    ),
}

LICENCE_TEXT: ByLanguage = {
    "en": "{name} ({address}). You may copy, share and change it, also commercially, as long as you name Samspill as "
    "the source, link to the licence and say what you changed. What a case quotes from a source stays under the terms "
    "of that source.",
    "nb": "{name} ({address}). Dere kan kopiere, dele og endre det, også kommersielt, så lenge dere oppgir Samspill "
    "som kilde, lenker til lisensen og sier hva dere har endret. For det en sak siterer fra en kilde, gjelder "
    "vilkårene til den kilden.",
    "nn": "{name} ({address}). De kan kopiere, dele og endre det, òg kommersielt, så lenge de oppgir Samspill som "
    "kjelde, lenkjer til lisensen og seier kva de har endra. For det ei sak siterer frå ei kjelde, gjeld vilkåra til "
    "den kjelda.",
}

CODEBOOK: ByLanguage = {
    "en": "What is coded, by what guide, and how often each code is met.",
    "nb": "Hva som er kodet, etter hvilken veiledning, og hvor ofte hver kode forekommer.",
    "nn": "Kva som er koda, etter kva rettleiing, og kor ofte kvar kode førekjem.",
}
"""Of the codebook of a release."""

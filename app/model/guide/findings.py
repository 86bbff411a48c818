"""How to code money, figures, outcomes, what hindered and what helped."""

from app.model.guide.rule import Rule, Rules

_ONLY_TOLD = Rule(
    "Code what the sources tell and nothing else; if you went through the whole list, name the field in "
    "`coded_fields`.",
    "Kod det kildene forteller, og ikke noe annet; har du gått gjennom hele listen, nevn feltet i `coded_fields`.",
    "Kod det kjeldene fortel, og ikkje noko anna; har du gått gjennom heile lista, nemn feltet i `coded_fields`.",
)

FINDINGS: Rules = {
    "funding": (
        Rule(
            "One entry for each kind of money or support that is told, as printed in the source.",
            "Én post for hver type penger eller støtte som er fortalt, slik det står i kilden.",
            "Ein post for kvar type pengar eller støtte som er fortald, slik det står i kjelda.",
        ),
    ),
    "funding.kind": (
        _ONLY_TOLD,
        Rule(
            "`municipal-budget` covers grants, purchases, and rooms or staff lent; the description says which.",
            "`municipal-budget` dekker tilskudd, kjøp og lån av lokaler eller folk; beskrivelsen sier hvilket.",
            "`municipal-budget` dekkjer tilskot, kjøp og lån av lokale eller folk; skildringa seier kva.",
        ),
    ),
    "funding.amount": (
        Rule(
            "The figure, currency and year as printed, never converted. “About” and “more than” go into the "
            "description.",
            "Tall, valuta og år slik det står, aldri omregnet. «Om lag» og «mer enn» hører hjemme i beskrivelsen.",
            "Tal, valuta og år slik det står, aldri omrekna. «Om lag» og «meir enn» høyrer heime i skildringa.",
        ),
    ),
    "scale": (
        Rule(
            "One figure in each entry, with its year. Where the measure is `other`, the note says what is counted.",
            "Ett tall i hver post, med år. Der målet er `other`, sier merknaden hva som er talt.",
            "Eitt tal i kvar post, med år. Der målet er `other`, seier merknaden kva som er talt.",
        ),
    ),
    "outcomes": (
        Rule(
            "One entry for each effect that is told. A prize, a label of good practice or a visit is no outcome, "
            "nor is "
            "what was put in, such as seven people employed at the start.",
            "Én post for hver virkning som er fortalt. En pris, et merke for god praksis eller et besøk er ingen "
            "virkning, heller ikke innsatsen, som sju ansatte ved starten.",
            "Ein post for kvar verknad som er fortald. Ein pris, eit merke for god praksis eller eit besøk er ingen "
            "verknad, heller ikkje innsatsen, som sju tilsette ved starten.",
        ),
    ),
    "outcomes.dimension": (_ONLY_TOLD,),
    "outcomes.evidence": (
        Rule(
            "Who says so? The parties, or the press after them, is `self-reported`; an independent study with a stated "
            "method is `research`.",
            "Hvem sier det? Partene, eller pressen etter dem, er `self-reported`; en uavhengig undersøkelse med "
            "oppgitt "
            "metode er `research`.",
            "Kven seier det? Partane, eller pressa etter dei, er `self-reported`; ei uavhengig undersøking med oppgitt "
            "metode er `research`.",
        ),
        Rule(
            "`none` says that no evidence was seen, often a hope; never that there was no effect.",
            "`none` sier at ingen dokumentasjon er funnet, ofte et håp; aldri at det ikke var noen virkning.",
            "`none` seier at ingen dokumentasjon er funnen, ofte eit håp; aldri at det ikkje var nokon verknad.",
        ),
    ),
    "outcomes.result": (
        Rule(
            "Of a goal that was stated. A plan of which nothing more is told is `aim-only`; a description of what is "
            "done has none.",
            "Av et mål som var satt. En plan som det ikke er fortalt mer om, er `aim-only`; en beskrivelse av hva som "
            "gjøres, har ingen.",
            "Av eit mål som var sett. Ein plan som det ikkje er fortalt meir om, er `aim-only`; ei skildring av "
            "kva som "
            "blir gjort, har ingen.",
        ),
    ),
    "outcomes.sources": (
        Rule(
            "The places of the sources that tell of it, counted from 0.",
            "Plassene til kildene som forteller om den, telt fra 0.",
            "Plassane til kjeldene som fortel om han, talde frå 0.",
        ),
    ),
    "barriers": (
        Rule(
            "One entry for each thing told, in a sentence of its own, whichever party tells it.",
            "Én post for hver ting som er fortalt, i en egen setning, uansett hvem av partene som forteller.",
            "Ein post for kvar ting som er fortald, i ei eiga setning, uansett kven av partane som fortel.",
        ),
    ),
    "barriers.codes": (
        _ONLY_TOLD,
        Rule(
            "No code fits? Leave the list empty and keep the sentence: it counts as told.",
            "Passer ingen kode? La listen være tom og behold setningen: den teller som fortalt.",
            "Passar ingen kode? La lista vere tom og behald setninga: ho tel som fortald.",
        ),
    ),
    "enablers": (
        Rule(
            "What is told to have helped, not what one would expect to help.",
            "Det som er fortalt at hjalp, ikke det en skulle vente ville hjelpe.",
            "Det som er fortalt at hjelpte, ikkje det ein skulle vente ville hjelpe.",
        ),
    ),
    "enablers.codes": (
        _ONLY_TOLD,
        Rule(
            "No code fits? Leave the list empty and keep the sentence: it counts as told.",
            "Passer ingen kode? La listen være tom og behold setningen: den teller som fortalt.",
            "Passar ingen kode? La lista vere tom og behald setninga: ho tel som fortald.",
        ),
    ),
    "leadership_change": (
        Rule(
            "Who took the first step, who carried it, what happened after an election. Empty: not recorded, never “no "
            "change”.",
            "Hvem som tok det første steget, hvem som bar det, hva som skjedde etter et valg. Tomt: ikke registrert, "
            "aldri «ingen endring».",
            "Kven som tok det første steget, kven som bar det, kva som hende etter eit val. Tomt: ikkje registrert, "
            "aldri «inga endring».",
        ),
    ),
    "leadership_change.roles": (
        _ONLY_TOLD,
        Rule(
            "Offices, not people: the mayor, the head of the unit, the founder.",
            "Stillinger, ikke personer: ordføreren, enhetslederen, gründeren.",
            "Stillingar, ikkje personar: ordføraren, einingsleiaren, gründeren.",
        ),
    ),
}

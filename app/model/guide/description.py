"""How to write what a case is called and what is told of it."""

from app.model.guide.rule import Rule, Rules

DESCRIPTION: Rules = {
    "slug": (
        Rule(
            "Country, place, then two or three words that will still fit in ten years. It is never given a "
            "second time.",
            "Land, sted og så to–tre ord som passer også om ti år. Den brukes aldri om igjen.",
            "Land, stad og så to–tre ord som passar om ti år òg. Ho blir aldri brukt om att.",
        ),
    ),
    "title": (
        Rule(
            "Say what it is and where, not how good it is.",
            "Skriv hva det er og hvor, ikke hvor bra det er.",
            "Skriv kva det er og kvar, ikkje kor bra det er.",
        ),
    ),
    "title_original": (
        Rule(
            "As the parties write it. Do not translate the English title back.",
            "Slik partene skriver den. Ikke oversett den engelske tittelen tilbake.",
            "Slik partane skriv han. Ikkje omset den engelske tittelen tilbake.",
        ),
    ),
    "original_language": (
        Rule(
            "The language of the place, not of the sources. Norwegian is `nb` or `nn`, never `no`.",
            "Språket på stedet, ikke i kildene. Norsk er `nb` eller `nn`, aldri `no`.",
            "Språket på staden, ikkje i kjeldene. Norsk er `nb` eller `nn`, aldri `no`.",
        ),
    ),
    "practice": (
        Rule(
            "One sentence of at most 160 signs: what is done, by whom, with what from the municipality.",
            "Én setning på høyst 160 tegn: hva som gjøres, av hvem, med hva fra kommunen.",
            "Éi setning på høgst 160 teikn: kva som blir gjort, av kven, med kva frå kommunen.",
        ),
        Rule(
            "Write it anew in each language; it is not a translation.",
            "Skriv den på nytt på hvert språk; den er ingen oversettelse.",
            "Skriv ho på nytt på kvart språk; ho er inga omsetjing.",
        ),
    ),
    "summary": (
        Rule(
            "80 to 150 words of your own: what, who, how, what came of it, and who says so.",
            "80 til 150 egne ord: hva, hvem, hvordan, hva som kom ut av det, og hvem som sier det.",
            "80 til 150 eigne ord: kva, kven, korleis, kva som kom ut av det, og kven som seier det.",
        ),
        Rule(
            "Name offices (“the mayor of 2012”), not people. Nobody served may be recognised.",
            "Nevn stillinger («ordføreren i 2012»), ikke personer. Ingen av dem det gjelder, skal kunne kjennes igjen.",
            "Nemn stillingar («ordføraren i 2012»), ikkje personar. Ingen av dei det gjeld, skal kunne kjennast att.",
        ),
    ),
    "summary_original": (
        Rule(
            "The same content in the language of the place, best by somebody who writes it daily.",
            "Det samme innholdet på språket der det skjer, helst av noen som skriver det til daglig.",
            "Det same innhaldet på språket der det skjer, helst av nokon som skriv det til dagleg.",
        ),
    ),
    "municipality_role": (
        Rule(
            "What it gives, pays, decides and runs, as the sources tell it.",
            "Hva den gir, betaler, bestemmer og driver, slik kildene forteller det.",
            "Kva ho gir, betaler, avgjer og driv, slik kjeldene fortel det.",
        ),
    ),
    "entrepreneur_role": (
        Rule(
            "What the enterprise does and answers for. Its view of the municipality belongs under barriers and "
            "enablers.",
            "Hva virksomheten gjør og svarer for. Synet på kommunen hører hjemme under hindre og drivkrefter.",
            "Kva verksemda gjer og svarar for. Synet på kommunen høyrer heime under hinder og drivkrefter.",
        ),
    ),
    "regulatory_framework": (
        Rule(
            "Laws, agreements and schemes by their own names, in their own language, one in each line.",
            "Lover, avtaler og ordninger med sine egne navn, på sitt eget språk, én på hver linje.",
            "Lover, avtalar og ordningar med sine eigne namn, på sitt eige språk, éi på kvar linje.",
        ),
    ),
    "translations": (
        Rule(
            "Of the English text. What a machine translated says so until a person has checked it.",
            "Av den engelske teksten. Det en maskin har oversatt, skal si det til et menneske har kontrollert det.",
            "Av den engelske teksten. Det ei maskin har omsett, skal seie det til eit menneske har kontrollert det.",
        ),
    ),
    "translations.*.by": (
        Rule(
            "`person` only where a person wrote it or checked every sentence.",
            "`person` bare der et menneske har skrevet det eller kontrollert hver setning.",
            "`person` berre der eit menneske har skrive det eller kontrollert kvar setning.",
        ),
    ),
}

"""How to say what a case rests on, why something is empty, and who made the description."""

from app.model.guide.rule import Rule, Rules

TRUST: Rules = {
    "sources": (
        Rule(
            "Public texts that others can read: one at least, two that do not rest on each other where you can. A "
            "controversy needs two.",
            "Åpne kilder som andre kan lese: minst én, helst to som ikke bygger på hverandre. En strid krever to.",
            "Opne kjelder som andre kan lese: minst éin, helst to som ikkje byggjer på kvarandre. Ein strid krev to.",
        ),
    ),
    "sources.url": (
        Rule(
            "The page itself, not the front page. Look out for names of private people in it.",
            "Selve siden, ikke forsiden. Se opp for navn på privatpersoner i adressen.",
            "Sjølve sida, ikkje framsida. Sjå opp for namn på privatpersonar i adressa.",
        ),
    ),
    "sources.supports": (
        Rule(
            "Paths of the fields that it supports. What no source supports is unsupported, even in a "
            "well-sourced case.",
            "Stiene til feltene den støtter. Det ingen kilde støtter, er uten støtte, også i en sak med gode kilder.",
            "Stiane til felta ho støttar. Det inga kjelde støttar, er utan støtte, òg i ei sak med gode kjelder.",
        ),
    ),
    "coded_fields": (
        Rule(
            "Name an open field only where you went through its whole vocabulary: then a code that is not named is "
            "absent, and no longer missing.",
            "Nevn et åpent felt bare der du har gått gjennom hele vokabularet: da gjelder ikke en kode som ikke "
            "er nevnt, "
            "i stedet for at den mangler.",
            "Nemn eit ope felt berre der du har gått gjennom heile vokabularet: då gjeld ikkje ein kode som ikkje er "
            "nemnd, i staden for at han manglar.",
        ),
    ),
    "missing": (
        Rule(
            "Say why a field is empty wherever you know: you looked and nothing is told, it does not apply, nobody has "
            "coded it yet, or the sources disagree.",
            "Skriv hvorfor et felt er tomt der du vet det: du har sett etter og ingenting er fortalt, det "
            "gjelder ikke, "
            "ingen har kodet det ennå, eller kildene er uenige.",
            "Skriv kvifor eit felt er tomt der du veit det: du har sett etter og ingenting er fortalt, det gjeld "
            "ikkje, "
            "ingen har koda det enno, eller kjeldene er usamde.",
        ),
    ),
    "unverified_fields": (
        Rule(
            "Everything that is general knowledge or was not found again in a source, by its path without places.",
            "Alt som er allmennkunnskap eller ikke ble funnet igjen i en kilde, med stien uten plasser.",
            "Alt som er allmennkunnskap eller ikkje vart funne att i ei kjelde, med stien utan plassar.",
        ),
    ),
    "confidence": (
        Rule(
            "Judge the sources, never the collaboration: a failure may be well sourced.",
            "Vurder kildene, aldri samarbeidet: noe som gikk galt, kan ha gode kilder.",
            "Vurder kjeldene, aldri samarbeidet: noko som gjekk gale, kan ha gode kjelder.",
        ),
    ),
    "credit": (
        Rule(
            "Only those who agreed to be named, each with what they did.",
            "Bare de som har sagt ja til å bli nevnt, hver med det de gjorde.",
            "Berre dei som har sagt ja til å bli nemnde, kvar med det dei gjorde.",
        ),
    ),
}

"""How to code where a case happens."""

from app.model.guide.rule import Rule, Rules

PLACES: Rules = {
    "country": (
        Rule(
            "Where the collaboration happens, by ISO 3166-1: Greece is `GR`, the United Kingdom `GB`.",
            "Der samarbeidet skjer, etter ISO 3166-1: Hellas er `GR`, Storbritannia `GB`.",
            "Der samarbeidet skjer, etter ISO 3166-1: Hellas er `GR`, Storbritannia `GB`.",
        ),
    ),
    "municipalities": (
        Rule(
            "One entry for each local authority that takes part. A case is one collaboration: several municipalities "
            "that act together are one case.",
            "Én post for hver lokale myndighet som deltar. En sak er ett samarbeid: flere kommuner som handler sammen, "
            "er én sak.",
            "Ein post for kvar lokale styresmakt som deltek. Ei sak er eitt samarbeid: fleire kommunar som handlar "
            "saman, er éi sak.",
        ),
        Rule(
            "As it was at the time. After a merger the old name and number stay, and `successor` leads to the new.",
            "Slik den var den gangen. Etter en sammenslåing blir gammelt navn og nummer stående, og `successor` fører "
            "til det nye.",
            "Slik ho var den gongen. Etter ei samanslåing blir gammalt namn og nummer ståande, og `successor` fører "
            "til det nye.",
        ),
    ),
    "municipalities.tier": (
        Rule(
            "A municipality is the basic elected authority. A city district with a council of its own (Bezirk, "
            "kerület, "
            "městská část) and the level above (powiat, county) have codes of their own.",
            "En kommune er den grunnleggende folkevalgte myndigheten. En bydel med eget råd (Bezirk, kerület, městská "
            "část) og nivået over (powiat, fylke) har egne koder.",
            "Ein kommune er den grunnleggjande folkevalde styresmakta. Ein bydel med eige råd (Bezirk, kerület, "
            "městská "
            "část) og nivået over (powiat, fylke) har eigne kodar.",
        ),
    ),
    "municipalities.lau_code": (
        Rule(
            "As the country writes it, with its leading zeros. Never the number of a later municipality.",
            "Slik landet skriver det, med nuller foran. Aldri nummeret til en senere kommune.",
            "Slik landet skriv det, med nullar framfor. Aldri nummeret til ein seinare kommune.",
        ),
    ),
    "municipalities.population": (
        Rule(
            "Of the municipality, not of the village: that belongs to the place served. Give the year too.",
            "I kommunen, ikke i bygda: det hører til stedet det gjelder. Oppgi året også.",
            "I kommunen, ikkje i bygda: det høyrer til staden det gjeld. Oppgi året òg.",
        ),
    ),
    "municipalities.population_band": (
        Rule(
            "Where no figure is found the band may be general knowledge; then name it among the unverified fields.",
            "Der det ikke finnes noe tall, kan gruppen være allmennkunnskap; nevn den da blant feltene som ikke er "
            "kontrollert.",
            "Der det ikkje finst noko tal, kan gruppa vere allmennkunnskap; nemn ho då blant felta som ikkje er "
            "kontrollerte.",
        ),
    ),
    "municipalities.precision": (
        Rule(
            "`address` only where a source gives the address; else say what the point stands for.",
            "`address` bare der en kilde oppgir adressen; ellers det punktet står for.",
            "`address` berre der ei kjelde oppgir adressa; elles det punktet står for.",
        ),
    ),
    "place_served": (
        Rule(
            "Where the thing happens in a place smaller or larger than the municipality: a village of 1,500 is not the "
            "town around it.",
            "Der det skjer på et sted som er mindre eller større enn kommunen: en bygd med 1 500 er ikke byen rundt.",
            "Der det skjer på ein stad som er mindre eller større enn kommunen: ei bygd med 1 500 er ikkje byen rundt.",
        ),
    ),
    "place_served.kind": (
        Rule(
            "`whole-municipality` says that you looked and that it is no smaller place.",
            "`whole-municipality` sier at du har sett etter, og at det ikke er noe mindre sted.",
            "`whole-municipality` seier at du har sett etter, og at det ikkje er nokon mindre stad.",
        ),
    ),
}

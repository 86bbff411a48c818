"""How to code what is done, for whom, in which form, when, and what became of it."""

from app.model.guide.rule import Rule, Rules

_WHOLE_LIST = Rule(
    "Go through the whole list: a code that you leave out is read as absent.",
    "Gå gjennom hele listen: en kode du utelater, leses som at den ikke gjelder.",
    "Gå gjennom heile lista: ein kode du utelèt, blir lesen som at han ikkje gjeld.",
)

SUBJECT: Rules = {
    "sectors": (
        _WHOLE_LIST,
        Rule(
            "The main one first. Code work integration and, beside it, what the enterprise makes or does.",
            "Det viktigste først. Kod arbeidsinkludering og ved siden av det virksomheten lager eller gjør.",
            "Det viktigaste først. Kod arbeidsinkludering og ved sida av det verksemda lagar eller gjer.",
        ),
        Rule(
            "`general-social-services` only where no narrower code fits.",
            "`general-social-services` bare der ingen smalere kode passer.",
            "`general-social-services` berre der ingen smalare kode passar.",
        ),
    ),
    "target_groups": (
        _WHOLE_LIST,
        Rule(
            "Whom it is meant to help, not who buys from it.",
            "Dem det er ment å hjelpe, ikke dem som kjøper av det.",
            "Dei det er meint å hjelpe, ikkje dei som kjøper av det.",
        ),
        Rule(
            "Women, Roma: only where the offer is aimed at them. `general-residents` stands alone.",
            "Kvinner, romfolk: bare der tilbudet retter seg mot dem. `general-residents` står alene.",
            "Kvinner, romfolk: berre der tilbodet rettar seg mot dei. `general-residents` står åleine.",
        ),
    ),
    "collaboration_forms": (
        _WHOLE_LIST,
        Rule(
            "Grant or purchase? Look for detailed steering and something delivered in return, not for the word that is "
            "used: a partnership in a press release is often a purchase.",
            "Tilskudd eller kjøp? Se etter detaljstyring og motytelse, ikke etter ordet som brukes: et "
            "partnerskap i en "
            "pressemelding er ofte et kjøp.",
            "Tilskot eller kjøp? Sjå etter detaljstyring og motyting, ikkje etter ordet som blir brukt: eit "
            "partnarskap "
            "i ei pressemelding er ofte eit kjøp.",
        ),
        Rule(
            "`partnership-agreement` needs resources from both; where only “cooperation” is told, leave it out.",
            "`partnership-agreement` krever ressurser fra begge; der det bare står «samarbeid», utelat den.",
            "`partnership-agreement` krev ressursar frå begge; der det berre står «samarbeid», utelat han.",
        ),
        Rule(
            "Co-creation and pilots are beginnings: code what followed as well. A pilot gives no right to a contract.",
            "Samskaping og piloter er begynnelser: kod også det som fulgte. En pilot gir ingen rett til en kontrakt.",
            "Samskaping og pilotar er byrjingar: kod òg det som følgde. Ein pilot gir ingen rett til ein kontrakt.",
        ),
    ),
    "start_year": (
        Rule(
            "The first year of the collaboration, not of the enterprise and not of the idea.",
            "Det første året med samarbeidet, ikke for virksomheten og ikke for ideen.",
            "Det første året med samarbeidet, ikkje for verksemda og ikkje for ideen.",
        ),
    ),
    "end_year": (
        Rule(
            "Only where it has ended. While it is planned or ongoing it does not apply, and is left empty.",
            "Bare der det er slutt. Mens det er planlagt eller pågår, gjelder det ikke, og feltet er tomt.",
            "Berre der det er slutt. Medan det er planlagt eller går føre seg, gjeld det ikkje, og feltet er tomt.",
        ),
    ),
    "status": (
        Rule(
            "Ended as agreed is `completed`, a bond that ran its term too. `discontinued` needs a date and a source.",
            "Avsluttet som avtalt er `completed`, også en avtale som løp ut som planlagt. `discontinued` krever "
            "dato og "
            "kilde.",
            "Avslutta som avtalt er `completed`, òg ein avtale som gjekk ut som planlagt. `discontinued` krev dato og "
            "kjelde.",
        ),
        Rule(
            "`unknown` where no source tells; an old source that calls it running is `ongoing` as of that year.",
            "`unknown` der ingen kilde forteller det; en gammel kilde som sier at det pågår, er `ongoing` for "
            "det året.",
            "`unknown` der inga kjelde fortel det; ei gammal kjelde som seier at det går føre seg, er `ongoing` "
            "for det "
            "året.",
        ),
    ),
    "status_as_of": (
        Rule(
            "Year of the newest source that shows the status, never the year in which you code.",
            "Året for den nyeste kilden som viser statusen, aldri året du koder i.",
            "Året for den nyaste kjelda som viser statusen, aldri året du kodar i.",
        ),
    ),
    "continuity": (
        Rule(
            "Of what the collaboration brought: a contract may end and the service live on.",
            "Om det samarbeidet førte til: en kontrakt kan ta slutt mens tjenesten lever videre.",
            "Om det samarbeidet førte til: ein kontrakt kan ta slutt medan tenesta lever vidare.",
        ),
        Rule(
            "`continued` goes from one agreement or grant to the next; `ordinary-operations` has a place in the "
            "ordinary "
            "budget, contract or organisation.",
            "`continued` går fra én avtale eller ett tilskudd til det neste; `ordinary-operations` har plass i "
            "ordinært "
            "budsjett, kontrakt eller organisasjon.",
            "`continued` går frå éin avtale eller eitt tilskot til det neste; `ordinary-operations` har plass i "
            "ordinært "
            "budsjett, kontrakt eller organisasjon.",
        ),
    ),
    "continuity_note": (
        Rule(
            "Required where status and continuity part, such as a discontinued contract whose service lives on.",
            "Kreves der status og det det ble til, peker hver sin vei, som når kontrakten er avbrutt og "
            "tjenesten lever.",
            "Krevst der status og det det vart til, peikar kvar sin veg, som når kontrakten er broten og tenesta "
            "lever.",
        ),
    ),
}

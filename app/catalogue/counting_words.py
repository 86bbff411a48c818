"""The words of counts and tables in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plural:
    """A turn of phrase for one, and for any other number, which stands for `{n}`."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class CountingWords:
    """Turns of phrase of one language; `{label}` is the name of a dimension."""

    none: str
    several_rows: str
    several_columns: str
    small: str
    """`{n}` of `{m}` cells hold fewer than five cases."""
    unknown: Plural
    unknown_results: Plural
    not_applicable: Plural
    """Cases to which it does not apply: JSON has them beside the rows, files in a row of their own."""
    open_field: str
    told_only: Plural
    together: Mapping[str, str]
    """By the part that must have both values."""
    meeting: Mapping[str, str]
    """By the part that must meet the question as well."""
    elsewhere: Plural
    """Cases in which it is recorded only of an organisation or municipality that does not meet the question."""
    outcome: str
    any_goal: str
    """Of which goals results are told."""
    running: str
    duration: str
    tested: str
    test_of_a_sample: str
    repeated: str
    expected_small: str
    made_of_the_same: str
    too_few_lines: str
    below: str
    """Less than a number."""


COUNTING_WORDS: Mapping[str, CountingWords] = {
    "en": CountingWords(
        none="No case answers the question, so there is nothing to count.",
        several_rows="A case can stand in several rows.",
        several_columns="A case can stand in several columns.",
        small="{n} of {m} cells have fewer than five cases.",
        unknown=Plural("“{label}” is not recorded in 1 case.", "“{label}” is not recorded in {n} cases."),
        unknown_results=Plural(
            "“{label}” is not recorded of every outcome in 1 case.",
            "“{label}” is not recorded of every outcome in {n} cases.",
        ),
        not_applicable=Plural(
            "“{label}” does not apply to 1 case, which stands under none of its values.",
            "“{label}” does not apply to {n} cases, which stand under none of its values.",
        ),
        open_field="“{label}”: only what was told is coded. That a code is not there does not mean that it was not so.",
        told_only=Plural(
            "1 case tells something that no code fits and has no code: it stands under both “{uncoded}” and "
            "“{unknown}”.",
            "{n} cases tell something that no code fits and have no code: they stand under both “{uncoded}” and "
            "“{unknown}”.",
        ),
        together={
            "organisation_part": "A case is counted where both are true of the same organisation.",
            "municipality_part": "A case is counted where both are true of the same municipality.",
            "outcome_part": "A case is counted where both are true of the same outcome.",
        },
        meeting={
            "organisation_part": "Only organisations that meet the question themselves are counted.",
            "municipality_part": "Only municipalities that meet the question themselves are counted.",
        },
        elsewhere=Plural(
            "In 1 case “{label}” is recorded only of others, so that it stands nowhere.",
            "In {n} cases “{label}” is recorded only of others, so that they stand nowhere.",
        ),
        outcome="That an outcome is told says neither that it was reached nor who says so: see outcomes by result and "
        "evidence.",
        any_goal="“Reached” is said of any goal that is told, not only of the goal that was paid for.",
        duration="The duration of a case that is running counts to the year it was last seen: it is at least so long.",
        running="A case counts in every year from its start to its end; one that is running, to the year it was last "
        "seen. Fewer cases in the latest years can mean that nobody has looked since.",
        tested="Test of independence of the {n} cases that are recorded on both sides: chi-square {chi_square}, "
        "degrees of freedom {freedom}, p {p}, Cramér’s V {v}.",
        test_of_a_sample="The test presumes a random sample, which these cases are not.",
        repeated="No test of independence: {n} cases are counted {m} times in all, and the test takes each case once.",
        expected_small="No test of independence: {n} of {m} expected counts are below five, the smallest is "
        "{smallest}. At most one in five may be below five, and none below one (Cochran 1954).",
        made_of_the_same="No test of independence: the one follows from the other, or both are made of the same.",
        too_few_lines="No test of independence: there are fewer than two rows or two columns to compare.",
        below="under {}",
    ),
    "nb": CountingWords(
        none="Ingen sak svarer til spørsmålet, så det er ingenting å telle.",
        several_rows="En sak kan stå i flere rader.",
        several_columns="En sak kan stå i flere kolonner.",
        small="{n} av {m} ruter har færre enn fem saker.",
        unknown=Plural("«{label}» er ikke registrert i 1 sak.", "«{label}» er ikke registrert i {n} saker."),
        unknown_results=Plural(
            "«{label}» er ikke registrert for alle virkninger i 1 sak.",
            "«{label}» er ikke registrert for alle virkninger i {n} saker.",
        ),
        not_applicable=Plural(
            "«{label}» gjelder ikke for 1 sak, som ikke står under noen av verdiene.",
            "«{label}» gjelder ikke for {n} saker, som ikke står under noen av verdiene.",
        ),
        open_field="«{label}»: bare det som er fortalt, er kodet. At en kode mangler, betyr ikke at det ikke var slik.",
        told_only=Plural(
            "1 sak forteller noe som ingen kode passer til, og har ingen kode: den står både under «{uncoded}» og "
            "«{unknown}».",
            "{n} saker forteller noe som ingen kode passer til, og har ingen kode: de står både under «{uncoded}» og "
            "«{unknown}».",
        ),
        together={
            "organisation_part": "En sak telles der begge deler gjelder den samme organisasjonen.",
            "municipality_part": "En sak telles der begge deler gjelder den samme kommunen.",
            "outcome_part": "En sak telles der begge deler gjelder den samme virkningen.",
        },
        meeting={
            "organisation_part": "Bare organisasjoner som selv svarer til spørsmålet, telles.",
            "municipality_part": "Bare kommuner som selv svarer til spørsmålet, telles.",
        },
        elsewhere=Plural(
            "I 1 sak er «{label}» bare registrert for andre, så den står ingen steder.",
            "I {n} saker er «{label}» bare registrert for andre, så de står ingen steder.",
        ),
        outcome="At en virkning er fortalt, sier verken at målet ble nådd, eller hvem som sier det: se virkninger "
        "etter måloppnåelse og dokumentasjon.",
        any_goal="«Nådd» sies om ethvert mål som er fortalt, ikke bare om målet det ble betalt for.",
        duration="Varigheten av en sak som pågår, regnes til året den sist ble sett: den er minst så lang.",
        running="En sak telles i hvert år fra start til slutt; en som pågår, til året den sist ble sett. Færre saker i "
        "de siste årene kan bety at ingen har sett etter siden.",
        tested="Test av uavhengighet for de {n} sakene som er registrert på begge sider: kjikvadrat {chi_square}, "
        "frihetsgrader {freedom}, p {p}, Cramérs V {v}.",
        test_of_a_sample="Testen forutsetter et tilfeldig utvalg, og det er ikke disse sakene.",
        repeated="Ingen test av uavhengighet: {n} saker telles {m} ganger til sammen, og testen regner hver sak én "
        "gang.",
        expected_small="Ingen test av uavhengighet: {n} av {m} forventede antall er under fem, det minste er "
        "{smallest}. Høyst ett av fem kan være under fem, og ingen under én (Cochran 1954).",
        made_of_the_same="Ingen test av uavhengighet: det ene følger av det andre, eller begge er laget av det samme.",
        too_few_lines="Ingen test av uavhengighet: det er færre enn to rader eller to kolonner å sammenligne.",
        below="under {}",
    ),
    "nn": CountingWords(
        none="Inga sak svarar til spørsmålet, så det er ingenting å telje.",
        several_rows="Ei sak kan stå i fleire rader.",
        several_columns="Ei sak kan stå i fleire kolonnar.",
        small="{n} av {m} ruter har færre enn fem saker.",
        unknown=Plural("«{label}» er ikkje registrert i 1 sak.", "«{label}» er ikkje registrert i {n} saker."),
        unknown_results=Plural(
            "«{label}» er ikkje registrert for alle verknader i 1 sak.",
            "«{label}» er ikkje registrert for alle verknader i {n} saker.",
        ),
        not_applicable=Plural(
            "«{label}» gjeld ikkje for 1 sak, som ikkje står under nokon av verdiane.",
            "«{label}» gjeld ikkje for {n} saker, som ikkje står under nokon av verdiane.",
        ),
        open_field="«{label}»: berre det som er fortalt, er koda. At ein kode manglar, tyder ikkje at det ikkje var "
        "slik.",
        told_only=Plural(
            "1 sak fortel noko som ingen kode passar til, og har ingen kode: ho står både under «{uncoded}» og "
            "«{unknown}».",
            "{n} saker fortel noko som ingen kode passar til, og har ingen kode: dei står både under «{uncoded}» og "
            "«{unknown}».",
        ),
        together={
            "organisation_part": "Ei sak blir teld der begge delar gjeld den same organisasjonen.",
            "municipality_part": "Ei sak blir teld der begge delar gjeld den same kommunen.",
            "outcome_part": "Ei sak blir teld der begge delar gjeld den same verknaden.",
        },
        meeting={
            "organisation_part": "Berre organisasjonar som sjølve svarar til spørsmålet, blir talde.",
            "municipality_part": "Berre kommunar som sjølve svarar til spørsmålet, blir talde.",
        },
        elsewhere=Plural(
            "I 1 sak er «{label}» berre registrert for andre, så ho står ingen stader.",
            "I {n} saker er «{label}» berre registrert for andre, så dei står ingen stader.",
        ),
        outcome="At ein verknad er fortald, seier verken at målet vart nådd, eller kven som seier det: sjå "
        "verknader etter måloppnåing og dokumentasjon.",
        any_goal="«Nådd» blir sagt om eitkvart mål som er fortalt, ikkje berre om målet det vart betalt for.",
        duration="Varigheita av ei sak som pågår, blir rekna til året ho sist vart sett: ho er minst så lang.",
        running="Ei sak blir teld i kvart år frå start til slutt; ei som pågår, til året ho sist vart sett. Færre "
        "saker i dei siste åra kan tyde at ingen har sett etter sidan.",
        tested="Test av uavhengigheit for dei {n} sakene som er registrerte på begge sider: kjikvadrat {chi_square}, "
        "fridomsgrader {freedom}, p {p}, Cramérs V {v}.",
        test_of_a_sample="Testen føreset eit tilfeldig utval, og det er ikkje desse sakene.",
        repeated="Ingen test av uavhengigheit: {n} saker blir talde {m} gonger til saman, og testen reknar kvar sak "
        "éin gong.",
        expected_small="Ingen test av uavhengigheit: {n} av {m} forventa tal er under fem, det minste er {smallest}. "
        "Høgst eitt av fem kan vere under fem, og ingen under éin (Cochran 1954).",
        made_of_the_same="Ingen test av uavhengigheit: det eine følgjer av det andre, eller begge er laga av det same.",
        too_few_lines="Ingen test av uavhengigheit: det er færre enn to rader eller to kolonnar å samanlikne.",
        below="under {}",
    ),
}

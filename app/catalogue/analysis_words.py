"""What is said of analyses of sets in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping

from app.catalogue.component_words import ByLanguage

CAUTIONS: Mapping[str, ByLanguage] = {
    "few-negatives": {
        "en": "{number} of {cases} cases lack the outcome. With so few there is next to nothing to compare with, and "
        "no result about the outcome is defensible.",
        "nb": "{number} av {cases} saker mangler utfallet. Med så få er det nesten ingenting å sammenligne med, og "
        "ingen slutning om utfallet kan forsvares.",
        "nn": "{number} av {cases} saker manglar utfallet. Med så få er det nesten ingenting å samanlikne med, og inga "
        "slutning om utfallet kan forsvarast.",
    },
    "few-positives": {
        "en": "{number} of {cases} cases have the outcome, which is too few to learn what leads to it.",
        "nb": "{number} av {cases} saker har utfallet, og det er for få til å lære hva som fører til det.",
        "nn": "{number} av {cases} saker har utfallet, og det er for få til å lære kva som fører til det.",
    },
    "few-cases": {
        "en": "Cases: {cases}. That is few for this method; read each of them beside the table.",
        "nb": "Saker: {cases}. Det er lite for denne metoden; les hver av dem ved siden av tabellen.",
        "nn": "Saker: {cases}. Det er lite for denne metoden; les kvar av dei ved sida av tabellen.",
    },
    "few-cases-per-condition": {
        "en": "Cases: {cases}, conditions: {conditions}. That is few: with fewer than four for each, chance alone may "
        "look like a pattern. Which ratio is enough is disputed.",
        "nb": "Saker: {cases}, betingelser: {conditions}. Det er lite: med færre enn fire per betingelse kan "
        "tilfeldigheter se ut som et mønster. Hva som er nok, er omstridt.",
        "nn": "Saker: {cases}, vilkår: {conditions}. Det er lite: med færre enn fire per vilkår kan tilfeldigheiter "
        "sjå ut som eit mønster. Kva som er nok, er omstridt.",
    },
    "many-conditions": {
        "en": "{conditions} conditions are many: three to five are usual, as each further one doubles the rows.",
        "nb": "{conditions} betingelser er mange: tre til fem er vanlig, for hver ny dobler antallet rader.",
        "nn": "{conditions} vilkår er mange: tre til fem er vanleg, for kvart nytt doblar talet på rader.",
    },
    "columns-left-out": {
        "en": "Left out of the table, as they are no sets and were not to be calibrated: {names}.",
        "nb": "Utelatt fra tabellen, siden de ikke er mengder og ikke skulle kalibreres: {names}.",
        "nn": "Utelatne frå tabellen, sidan dei ikkje er mengder og ikkje skulle kalibrerast: {names}.",
    },
    "half-in-condition": {
        "en": "Exactly half in {condition}: {names}. Such a case belongs to no row; decide by knowing it.",
        "nb": "Nøyaktig halvveis i {condition}: {names}. En slik sak hører ikke til noen rad; avgjør det ut fra det "
        "dere vet om den.",
        "nn": "Nøyaktig halvvegs i {condition}: {names}. Ei slik sak høyrer ikkje til noka rad; avgjer det ut frå det "
        "de veit om ho.",
    },
    "half-in-outcome": {
        "en": "Exactly half in the outcome: {names}. Such a case counts neither for nor against.",
        "nb": "Nøyaktig halvveis i utfallet: {names}. En slik sak teller verken for eller imot.",
        "nn": "Nøyaktig halvvegs i utfallet: {names}. Ei slik sak tel verken for eller imot.",
    },
    "skewed": {
        "en": "{share} of the cases are in {expression}. So skewed a set makes both necessity and sufficiency look "
        "good.",
        "nb": "{share} av sakene er i {expression}. En så skjev mengde får betingelser til å se både nødvendige og "
        "tilstrekkelige ut.",
        "nn": "{share} av sakene er i {expression}. Ei så skeiv mengd får vilkår til å sjå både naudsynte og "
        "tilstrekkelege ut.",
    },
    "skewed-outcome": {
        "en": "{share} of the cases have the outcome. So skewed an outcome makes almost anything look sufficient, for "
        "it or for its negation.",
        "nb": "{share} av sakene har utfallet. Et så skjevt utfall får nesten alt til å se tilstrekkelig ut, for det "
        "eller for det motsatte.",
        "nn": "{share} av sakene har utfallet. Eit så skeivt utfall får nesten alt til å sjå tilstrekkeleg ut, for det "
        "eller for det motsette.",
    },
    "low-consistency": {
        "en": "A consistency of {cut} is below 0.75, under which rows are hardly ever taken as sufficient.",
        "nb": "En konsistens på {cut} er under 0,75, og under det regnes rader nesten aldri som tilstrekkelige.",
        "nn": "Ein konsistens på {cut} er under 0,75, og under det blir rader nesten aldri rekna som tilstrekkelege.",
    },
    "low-pri": {
        "en": "With a PRI of {cut} a row may be taken as sufficient for the outcome that is as good as sufficient for "
        "its negation.",
        "nb": "Med en PRI på {cut} kan en rad regnes som tilstrekkelig for utfallet selv om den er så godt som "
        "tilstrekkelig for det motsatte.",
        "nn": "Med ein PRI på {cut} kan ei rad bli rekna som tilstrekkeleg for utfallet sjølv om ho er så godt som "
        "tilstrekkeleg for det motsette.",
    },
    "low-frequency": {
        "en": "With {cases} cases a row of one is usually not taken for evidence; try a frequency of 2.",
        "nb": "Med {cases} saker regnes en rad med én sak vanligvis ikke som belegg; prøv en frekvens på 2.",
        "nn": "Med {cases} saker blir ei rad med éi sak vanlegvis ikkje rekna som belegg; prøv ein frekvens på 2.",
    },
    "limited-diversity": {
        "en": "{rows} of {possible} possible combinations occur. Of the others nothing is known, and the parsimonious "
        "solution assumes what it likes of them.",
        "nb": "{rows} av {possible} mulige kombinasjoner forekommer. Om de andre vet vi ingenting, og den enkleste "
        "løsningen antar det som passer.",
        "nn": "{rows} av {possible} moglege kombinasjonar førekjem. Om dei andre veit vi ingenting, og den enklaste "
        "løysinga går ut frå det som passar.",
    },
    "contradictory-row": {
        "en": "Cases of {expression} differ: {members} with the outcome, {deviants} without it. {dealt}",
        "nb": "Saker i {expression} er ulike: {members} med utfallet, {deviants} uten. {dealt}",
        "nn": "Saker i {expression} er ulike: {members} med utfallet, {deviants} utan. {dealt}",
    },
    "simultaneous-subset": {
        "en": "Consistent both for the outcome and for its negation: {expressions}. That is no evidence; look at PRI.",
        "nb": "Konsistent både for utfallet og for det motsatte: {expressions}. Det er ikke belegg; se på PRI.",
        "nn": "Konsistent både for utfallet og for det motsette: {expressions}. Det er ikkje belegg; sjå på PRI.",
    },
    "pri-alone": {
        "en": "Consistent, and not taken as sufficient because of PRI alone: {expressions}.",
        "nb": "Konsistent, og ikke regnet som tilstrekkelig bare på grunn av PRI: {expressions}.",
        "nn": "Konsistent, og ikkje rekna som tilstrekkeleg berre på grunn av PRI: {expressions}.",
    },
    "no-member-in-row": {
        "en": "{expression} passes the cuts, and not one of its cases has the outcome: {deviants}.",
        "nb": "{expression} er over grensene, men ingen av sakene der har utfallet: {deviants}.",
        "nn": "{expression} er over grensene, men ingen av sakene der har utfallet: {deviants}.",
    },
    "nothing-sufficient": {
        "en": "No row is sufficient with these cuts, so there is no solution.",
        "nb": "Ingen rad er tilstrekkelig med disse grensene, så det er ingen løsning.",
        "nn": "Inga rad er tilstrekkeleg med desse grensene, så det er inga løysing.",
    },
    "nothing-insufficient": {
        "en": "No row is insufficient, so the parsimonious solution is empty: it says that everything leads to the "
        "outcome.",
        "nb": "Ingen rad er utilstrekkelig, så den enkleste løsningen er tom: den sier at alt fører til utfallet.",
        "nn": "Inga rad er utilstrekkeleg, så den enklaste løysinga er tom: ho seier at alt fører til utfallet.",
    },
    "tied-models": {
        "en": "The {solution} solution has {models} models that fit equally well. All are given; do not choose one in "
        "silence.",
        "nb": "Den {solution} løsningen har {models} modeller som passer like godt. Alle er tatt med; ikke velg én "
        "uten å si fra om det.",
        "nn": "Den {solution} løysinga har {models} modellar som passar like godt. Alle er tekne med; ikkje vel éin "
        "utan å seie frå om det.",
    },
    "too-many-models": {
        "en": "The {solution} solution has more models that fit equally well than are given here ({models}): the data "
        "say too little to tell them apart.",
        "nb": "Den {solution} løsningen har flere modeller som passer like godt, enn det er plass til her ({models}): "
        "dataene sier for lite til å skille dem.",
        "nn": "Den {solution} løysinga har fleire modellar som passar like godt, enn det er plass til her ({models}): "
        "dataa seier for lite til å skilje dei.",
    },
    "assumed-twice": {
        "en": "Of combinations that do not occur, {number} would have to lead to the outcome and to its negation if "
        "the parsimonious solutions of both held.",
        "nb": "Av kombinasjonene som ikke forekommer, måtte {number} føre både til utfallet og til det motsatte hvis "
        "de enkleste løsningene for begge skulle holde.",
        "nn": "Av kombinasjonane som ikkje førekjem, måtte {number} føre både til utfallet og til det motsette om dei "
        "enklaste løysingane for begge skulle halde.",
    },
    "negation-not-compared": {
        "en": "With more than {conditions} conditions it is not looked whether the solution of the negated outcome "
        "assumes the same combinations.",
        "nb": "Med flere enn {conditions} betingelser undersøkes det ikke om løsningen for det motsatte utfallet "
        "antar de samme kombinasjonene.",
        "nn": "Med fleire enn {conditions} vilkår blir det ikkje undersøkt om løysinga for det motsette utfallet går "
        "ut frå dei same kombinasjonane.",
    },
    "trivially-necessary": {
        "en": "{expression} looks necessary, but its relevance (RoN) is {ron}: almost every case has it, with or "
        "without the outcome.",
        "nb": "{expression} ser nødvendig ut, men relevansen (RoN) er {ron}: nesten alle saker har dette, med eller "
        "uten utfallet.",
        "nn": "{expression} ser naudsynt ut, men relevansen (RoN) er {ron}: nesten alle saker har dette, med eller "
        "utan utfallet.",
    },
    "low-necessity": {
        "en": "Conditions are usually called necessary from a consistency of 0.9 on; here it is {cut}.",
        "nb": "Betingelser kalles vanligvis nødvendige fra en konsistens på 0,9; her er grensen {cut}.",
        "nn": "Vilkår blir vanlegvis kalla naudsynte frå ein konsistens på 0,9; her er grensa {cut}.",
    },
}
"""By code; `{names}` and the like are filled in."""

DEALT: Mapping[str, ByLanguage] = {
    "by-threshold": {
        "en": "The row is judged by the cuts as any other.",
        "nb": "Raden vurderes etter grensene som alle andre.",
        "nn": "Rada blir vurdert etter grensene som alle andre.",
    },
    "remainder": {
        "en": "The row is taken as a remainder.",
        "nb": "Raden regnes som en logisk restrad.",
        "nn": "Rada blir rekna som ei logisk restrad.",
    },
    "exclude-cases": {
        "en": "These cases are left out of all figures.",
        "nb": "Disse sakene er holdt utenfor alle tall.",
        "nn": "Desse sakene er haldne utanfor alle tal.",
    },
}
"""What became of a contradictory row."""

SOLUTIONS: Mapping[str, ByLanguage] = {
    "conservative": {"en": "conservative", "nb": "konservative", "nn": "konservative"},
    "parsimonious": {"en": "parsimonious", "nb": "enkleste", "nn": "enklaste"},
    "intermediate": {"en": "intermediate", "nb": "mellomliggende", "nn": "mellomliggjande"},
}
"""As they stand before the word solution."""

BECAUSE: Mapping[str, ByLanguage] = {
    "consistency": {
        "en": "Its consistency is below the cut.",
        "nb": "Konsistensen er under grensen.",
        "nn": "Konsistensen er under grensa.",
    },
    "pri": {
        "en": "It is consistent; its PRI alone is below the cut.",
        "nb": "Den er konsistent; bare PRI er under grensen.",
        "nn": "Ho er konsistent; berre PRI er under grensa.",
    },
    "frequency": {
        "en": "It has fewer cases than the cut of frequency.",
        "nb": "Den har færre saker enn frekvensgrensen.",
        "nn": "Ho har færre saker enn frekvensgrensa.",
    },
    "contradiction": {
        "en": "Its cases differ in the outcome, and it was to become a remainder.",
        "nb": "Sakene har ulikt utfall, og raden skulle regnes som en logisk restrad.",
        "nn": "Sakene har ulikt utfall, og rada skulle reknast som ei logisk restrad.",
    },
    "unobserved": {
        "en": "No case belongs to it.",
        "nb": "Ingen sak hører til raden.",
        "nn": "Inga sak høyrer til rada.",
    },
}
"""Why a row is not sufficient, by code."""

AND_MORE: ByLanguage = {"en": " and {} more", "nb": " og {} til", "nn": " og {} til"}
NOBODY: ByLanguage = {"en": "none", "nb": "ingen", "nn": "ingen"}

"""Notes that go with analyses of sets, in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping

from app.catalogue.component_words import ByLanguage

NOTES: Mapping[str, ByLanguage] = {
    "first-column": {
        "en": "No column is called CASE, so the first one names the cases and is neither condition nor outcome.",
        "nb": "Ingen kolonne heter CASE, så den første gir navn til sakene og er verken betingelse eller utfall.",
        "nn": "Ingen kolonne heiter CASE, så den første gir namn til sakene og er verken vilkår eller utfall.",
    },
    "unchanged": {
        "en": "Columns that are sets already and were not to be calibrated (`unchanged`) are in the table as they were "
        "sent.",
        "nb": "Kolonner som allerede er mengder og ikke skulle kalibreres (`unchanged`), står i tabellen slik de ble "
        "sendt.",
        "nn": "Kolonnar som alt er mengder og ikkje skulle kalibrerast (`unchanged`), står i tabellen slik dei vart "
        "sende.",
    },
    "cuts": {
        "en": "Every cut is a decision of whoever asks. PRI 0.5 is the usual one here; in R's QCA it is 0.",
        "nb": "Hver grense er et valg den som spør, tar. PRI 0,5 er det vanlige her; i R-pakken QCA er det 0.",
        "nn": "Kvar grense er eit val den som spør, tek. PRI 0,5 er det vanlege her; i R-pakken QCA er det 0.",
    },
    "half": {
        "en": "A case belongs to the row where its membership is above 0.5; the figures count all cases, as far as "
        "they belong.",
        "nb": "En sak hører til raden der medlemskapet er over 0,5; tallene regner med alle saker, i den grad de "
        "hører til.",
        "nn": "Ei sak høyrer til rada der medlemskapen er over 0,5; tala reknar med alle saker, i den grad dei høyrer "
        "til.",
    },
    "solutions": {
        "en": "Which of the three solutions to read is disputed: all are given, and none is preferred.",
        "nb": "Det er omstridt hvilken av de tre løsningene man skal lese: alle er tatt med, og ingen er foretrukket.",
        "nn": "Det er omstridt kva for ei av dei tre løysingane ein skal lese: alle er tekne med, og inga er "
        "føretrekt.",
    },
    "models": {
        "en": "The models of a solution are all covers with the fewest prime implicants, however long these are.",
        "nb": "Modellene i en løsning er alle dekninger med færrest primimplikanter, uansett hvor lange de er.",
        "nn": "Modellane i ei løysing er alle dekningar med færrast primimplikantar, same kor lange dei er.",
    },
    "no-intermediate": {
        "en": "There is no intermediate solution, as no directional expectations were told.",
        "nb": "Det er ingen mellomliggende løsning, siden det ikke er oppgitt noen forventninger om retning.",
        "nn": "Det er inga mellomliggjande løysing, sidan det ikkje er oppgitt nokon forventningar om retning.",
    },
    "standard-analysis": {
        "en": "This is the Standard Analysis: assumptions that the negated outcome makes as well are counted, not "
        "barred, and necessary conditions bar none (Enhanced Standard Analysis would).",
        "nb": "Dette er standardanalysen: antakelser som også det motsatte utfallet gjør, telles, men stenges ikke "
        "ute, og nødvendige betingelser stenger ingen ute (det ville Enhanced Standard Analysis gjort).",
        "nn": "Dette er standardanalysen: føresetnader som òg det motsette utfallet gjer, blir talde, men ikkje "
        "stengde ute, og naudsynte vilkår stengjer ingen ute (det ville Enhanced Standard Analysis ha gjort).",
    },
    "one-by-one": {
        "en": "Conditions are looked at one by one; combinations of them (superSubset() in R) are not.",
        "nb": "Betingelsene undersøkes én for én; kombinasjoner av dem (superSubset() i R) undersøkes ikke.",
        "nn": "Vilkåra blir undersøkte eitt for eitt; kombinasjonar av dei (superSubset() i R) blir det ikkje.",
    },
    "necessity": {
        "en": "Look at the relevance (RoN) as well: what almost every case has is necessary for almost everything.",
        "nb": "Se også på relevansen (RoN): det nesten alle saker har, er nødvendig for nesten alt.",
        "nn": "Sjå også på relevansen (RoN): det nesten alle saker har, er naudsynt for nesten alt.",
    },
    "robustness": {
        "en": "In `robustness` one cut moves at a time; a finding that holds at one value alone is none.",
        "nb": "I `robustness` flyttes én grense om gangen; et funn som bare holder ved én verdi, er ikke noe funn.",
        "nn": "I `robustness` blir éi grense flytta om gongen; eit funn som berre held ved éin verdi, er ikkje noko "
        "funn.",
    },
    "anchors": {
        "en": "Anchors come from knowledge outside the data, not from their mean or median; write their reasons down.",
        "nb": "Ankrene skal komme fra kunnskap utenfor dataene, ikke fra gjennomsnitt eller median; skriv ned hvorfor.",
        "nn": "Ankera skal kome frå kunnskap utanfor dataa, ikkje frå gjennomsnitt eller median; skriv ned kvifor.",
    },
    "convention": {
        "en": "What the outer anchors mean changes second decimals: r is membership 0.95 and 0.05, fsqca log odds of "
        "3.0. Tell it with the column.",
        "nb": "Hva de ytre ankrene betyr, endrer andre desimal: r er medlemskap 0,95 og 0,05, fsqca log-odds på 3,0. "
        "Oppgi det sammen med kolonnen.",
        "nn": "Kva dei ytre ankera tyder, endrar andre desimal: r er medlemskap 0,95 og 0,05, fsqca log-odds på 3,0. "
        "Oppgi det saman med kolonnen.",
    },
}
"""What is said with an answer, by name."""

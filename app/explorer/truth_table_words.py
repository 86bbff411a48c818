"""What the form of the truth table says."""

from collections.abc import Mapping

TRUTH_TABLE_WORDS: Mapping[str, Mapping[str, str]] = {
    "qca_title": {"en": "Truth table", "nb": "Sannhetstabell", "nn": "Sanningstabell"},
    "qca_lead": {
        "en": "Which combinations of conditions come with an outcome, and in which cases? This is qualitative "
        "comparative analysis (QCA). It shows which cases to read. It proves nothing.",
        "nb": "Hvilke kombinasjoner av betingelser følger med et utfall, og i hvilke saker? Dette er kvalitativ "
        "komparativ analyse (QCA). Den viser hvilke saker som bør leses. Den beviser ingenting.",
        "nn": "Kva kombinasjonar av vilkår følgjer med eit utfall, og i kva saker? Dette er kvalitativ komparativ "
        "analyse (QCA). Han viser kva saker som bør lesast. Han provar ingenting.",
    },
    "qca_asked": {"en": "What is asked", "nb": "Spørsmålet", "nn": "Spørsmålet"},
    "qca_to_answer": {"en": "To the answer", "nb": "Til svaret", "nn": "Til svaret"},
    "qca_show": {"en": "Show the table", "nb": "Vis tabellen", "nn": "Vis tabellen"},
    "qca_again": {"en": "Back to the example", "nb": "Tilbake til eksempelet", "nn": "Tilbake til dømet"},
    "qca_working": {"en": "Working it out …", "nb": "Regner det ut …", "nn": "Reknar det ut …"},
    "qca_no_answer": {
        "en": "The service does not answer. What you chose is still here, and the table is that of before. Try again.",
        "nb": "Tjenesten svarer ikke. Det du valgte, står her fremdeles, og tabellen er den fra før. Prøv igjen.",
        "nn": "Tenesta svarar ikkje. Det du valde, står her framleis, og tabellen er den frå før. Prøv igjen.",
    },
    "qca_busy": {
        "en": "The service has much to work out just now. It is asked again in a few seconds; the table is that of "
        "before.",
        "nb": "Tjenesten har mye å regne ut akkurat nå. Den blir spurt igjen om noen sekunder; tabellen er den fra "
        "før.",
        "nn": "Tenesta har mykje å rekne ut akkurat no. Ho blir spurd igjen om nokre sekund; tabellen er den frå før.",
    },
    "qca_cases": {"en": "Which cases", "nb": "Hvilke saker", "nn": "Kva saker"},
    "qca_all_cases": {"en": "All cases", "nb": "Alle saker", "nn": "Alle saker"},
    "qca_narrow": {"en": "Narrow down by", "nb": "Avgrens etter", "nn": "Avgrens etter"},
    "qca_narrow_hint": {
        "en": "A scope, such as one sector, makes the cases comparable.",
        "nb": "En avgrensning, for eksempel til ett område, gjør sakene sammenlignbare.",
        "nn": "Ei avgrensing, til dømes til eitt område, gjer sakene samanliknbare.",
    },
    "qca_choose": {"en": "Choose", "nb": "Velg", "nn": "Vel"},
    "qca_outcome": {"en": "Outcome", "nb": "Utfall", "nn": "Utfall"},
    "qca_outcome_as": {"en": "Another outcome", "nb": "Et annet utfall", "nn": "Eit anna utfall"},
    "qca_keep": {"en": "Keep it", "nb": "Behold dette", "nn": "Behald dette"},
    "qca_side": {"en": "To be explained", "nb": "Det som skal forklares", "nn": "Det som skal forklarast"},
    "qca_present": {
        "en": "the outcome: {name}",
        "nb": "utfallet: {name}",
        "nn": "utfallet: {name}",
    },
    "qca_negated": {
        "en": "its absence: ~{name}",
        "nb": "at utfallet mangler: ~{name}",
        "nn": "at utfallet manglar: ~{name}",
    },
    "qca_conditions": {"en": "Conditions", "nb": "Betingelser", "nn": "Vilkår"},
    "qca_conditions_hint": {
        "en": "Three to five are usual. Each one more doubles the number of combinations.",
        "nb": "Tre til fem er vanlig. Hver ny dobler antallet kombinasjoner.",
        "nn": "Tre til fem er vanleg. Kvart nytt doblar talet på kombinasjonar.",
    },
    "qca_change": {"en": "Change", "nb": "Endre", "nn": "Endre"},
    "qca_change_what": {"en": "Change {name}", "nb": "Endre {name}", "nn": "Endre {name}"},
    "qca_remove": {"en": "Remove", "nb": "Fjern", "nn": "Fjern"},
    "qca_remove_what": {"en": "Remove {name}", "nb": "Fjern {name}", "nn": "Fjern {name}"},
    "qca_add": {"en": "Add a condition", "nb": "Legg til en betingelse", "nn": "Legg til eit vilkår"},
    "qca_add_text": {
        "en": "Or write one as the API reads it",
        "nb": "Eller skriv en slik API-et leser den",
        "nn": "Eller skriv eitt slik API-et les det",
    },
    "qca_add_hint": {
        "en": "For example",
        "nb": "For eksempel",
        "nn": "Til dømes",
    },
    "qca_by_degrees": {
        "en": "By degrees, and numbers with anchors",
        "nb": "Etter grad, og tall med ankre",
        "nn": "Etter grad, og tal med anker",
    },
    "qca_name": {
        "en": "Name: capital letters and digits, at most 15",
        "nb": "Navn: store bokstaver og sifre, høyst 15",
        "nn": "Namn: store bokstavar og siffer, høgst 15",
    },
    "qca_any_of": {
        "en": "In the set with any of these",
        "nb": "Med i mengden ved minst én av disse",
        "nn": "Med i mengda ved minst éin av desse",
    },
    "qca_expression": {"en": "As the API reads it", "nb": "Slik API-et leser det", "nn": "Slik API-et les det"},
    "qca_anchor_out": {"en": "Fully out", "nb": "Helt utenfor", "nn": "Heilt utanfor"},
    "qca_anchor_cross": {"en": "Crossover (0.5)", "nb": "Midtpunkt (0,5)", "nn": "Midtpunkt (0,5)"},
    "qca_anchor_in": {"en": "Fully in", "nb": "Helt innenfor", "nn": "Heilt innanfor"},
    "qca_threshold": {"en": "In from", "nb": "Innenfor fra", "nn": "Innanfor frå"},
    "qca_anchors_hint": {
        "en": "Anchors come from knowledge outside the data. Write the reason down.",
        "nb": "Ankrene skal komme fra kunnskap utenfor dataene. Skriv ned hvorfor.",
        "nn": "Ankera skal kome frå kunnskap utanfor dataa. Skriv ned kvifor.",
    },
    "qca_degrees": {
        "en": "How far each value belongs, from 0 to 1",
        "nb": "I hvilken grad hver verdi hører med, fra 0 til 1",
        "nn": "I kva grad kvar verdi høyrer med, frå 0 til 1",
    },
    "qca_expect": {
        "en": "Expected to lead to the outcome",
        "nb": "Ventes å føre til utfallet",
        "nn": "Ventast å føre til utfallet",
    },
    "qca_expect_none": {"en": "no expectation", "nb": "ingen forventning", "nn": "inga forventning"},
    "qca_expect_present": {"en": "when present", "nb": "når den er til stede", "nn": "når det er til stades"},
    "qca_expect_absent": {"en": "when absent", "nb": "når den mangler", "nn": "når det manglar"},
    "qca_absent_here": {
        "en": "Where the code is not recorded",
        "nb": "Der koden ikke er registrert",
        "nn": "Der koden ikkje er registrert",
    },
    "qca_absent_as_all": {
        "en": "as decided for the whole table",
        "nb": "som bestemt for hele tabellen",
        "nn": "som bestemt for heile tabellen",
    },
    "qca_cuts": {"en": "Cuts", "nb": "Grenser", "nn": "Grenser"},
    "qca_cut_consistency": {"en": "Consistency, at least", "nb": "Konsistens, minst", "nn": "Konsistens, minst"},
    "qca_cut_pri": {"en": "PRI, at least", "nb": "PRI, minst", "nn": "PRI, minst"},
    "qca_cut_frequency": {
        "en": "Cases per row, at least",
        "nb": "Saker per rad, minst",
        "nn": "Saker per rad, minst",
    },
    "qca_cuts_hint": {
        "en": "Every cut is your decision. Below 0.75 consistency is hardly ever accepted; look for a gap between the "
        "rows rather than a fixed number.",
        "nb": "Hver grense er ditt valg. Konsistens under 0,75 godtas nesten aldri; se etter et sprang mellom radene "
        "heller enn et fast tall.",
        "nn": "Kvar grense er ditt val. Konsistens under 0,75 blir nesten aldri godteken; sjå etter eit sprang mellom "
        "radene heller enn eit fast tal.",
    },
    "qca_slider": {"en": "{name}, as a slider", "nb": "{name}, som skyver", "nn": "{name}, som skyvar"},
    "qca_decisions": {
        "en": "Missing codes, gaps, contradictions",
        "nb": "Manglende koder, hull og motsigelser",
        "nn": "Manglande kodar, hol og motseiingar",
    },
    "qca_absent": {
        "en": "When a code is not recorded",
        "nb": "Når en kode ikke er registrert",
        "nn": "Når ein kode ikkje er registrert",
    },
    "qca_absent_by_field": {
        "en": "as each field declares (usual)",
        "nb": "slik hvert felt sier (vanlig)",
        "nn": "slik kvart felt seier (vanleg)",
    },
    "qca_absent_zero_if_coded": {
        "en": "0 where another code is recorded",
        "nb": "0 der en annen kode er registrert",
        "nn": "0 der ein annan kode er registrert",
    },
    "qca_absent_zero": {"en": "always 0", "nb": "alltid 0", "nn": "alltid 0"},
    "qca_absent_missing": {"en": "missing", "nb": "manglende", "nn": "manglande"},
    "qca_missing": {
        "en": "When a membership is missing",
        "nb": "Når et medlemskap mangler",
        "nn": "Når ein medlemskap manglar",
    },
    "qca_missing_exclude": {
        "en": "leave the case out, and list it",
        "nb": "la saken være ute, og list den opp",
        "nn": "la saka vere ute, og list ho opp",
    },
    "qca_missing_refuse": {"en": "answer nothing", "nb": "svar ikke", "nn": "svar ikkje"},
    "qca_contradictions": {
        "en": "When the cases of a row differ in the outcome",
        "nb": "Når sakene i en rad har ulikt utfall",
        "nn": "Når sakene i ei rad har ulikt utfall",
    },
    "qca_contradictions_by_threshold": {
        "en": "judge the row by the cuts (usual)",
        "nb": "vurder raden etter grensene (vanlig)",
        "nn": "vurder rada etter grensene (vanleg)",
    },
    "qca_contradictions_remainder": {
        "en": "take the row for a remainder",
        "nb": "regn raden som en logisk restrad",
        "nn": "rekn rada som ei logisk restrad",
    },
    "qca_contradictions_exclude_cases": {
        "en": "leave its cases out of all figures",
        "nb": "la sakene være ute av alle tall",
        "nn": "la sakene vere ute av alle tal",
    },
    "qca_contradictions_refuse": {"en": "answer nothing", "nb": "svar ikke", "nn": "svar ikkje"},
    "qca_calibration": {
        "en": "What the outer anchors mean",
        "nb": "Hva de ytre ankrene betyr",
        "nn": "Kva dei ytre ankera tyder",
    },
    "qca_calibration_r": {
        "en": "membership 0.95 and 0.05 (QCA for R)",
        "nb": "medlemskap 0,95 og 0,05 (QCA for R)",
        "nn": "medlemskap 0,95 og 0,05 (QCA for R)",
    },
    "qca_calibration_fsqca": {
        "en": "log odds of 3 (fsQCA)",
        "nb": "log-odds på 3 (fsQCA)",
        "nn": "log-odds på 3 (fsQCA)",
    },
    "qca_faults": {
        "en": "This could not be worked out",
        "nb": "Dette kunne ikke regnes ut",
        "nn": "Dette kunne ikkje reknast ut",
    },
    "qca_no_code": {
        "en": "Tick at least one code of each set, or remove the condition.",
        "nb": "Kryss av for minst én kode i hver mengde, eller fjern betingelsen.",
        "nn": "Kryss av for minst éin kode i kvar mengd, eller fjern vilkåret.",
    },
    "qca_no_conditions": {
        "en": "Add at least one condition.",
        "nb": "Legg til minst én betingelse.",
        "nn": "Legg til minst eitt vilkår.",
    },
    "qca_no_outcome": {"en": "Choose an outcome.", "nb": "Velg et utfall.", "nn": "Vel eit utfall."},
}

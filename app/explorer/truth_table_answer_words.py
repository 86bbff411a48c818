"""What the answer of the truth table says: cases, rows, necessity, solutions, pictures."""

from collections.abc import Mapping

TRUTH_TABLE_ANSWER_WORDS: Mapping[str, Mapping[str, str]] = {
    "qca_answer": {"en": "What comes of it", "nb": "Hva det gir", "nn": "Kva det gir"},
    "qca_without": {
        "en": "{without} of {cases} cases are without the outcome {name}.",
        "nb": "{without} av {cases} saker er uten utfallet {name}.",
        "nn": "{without} av {cases} saker er utan utfallet {name}.",
    },
    "qca_without_one": {
        "en": "One of {cases} cases is without the outcome {name}.",
        "nb": "Én av {cases} saker er uten utfallet {name}.",
        "nn": "Éi av {cases} saker er utan utfallet {name}.",
    },
    "qca_without_none": {
        "en": "None of the cases is without the outcome {name}. Cases: {cases}.",
        "nb": "Ingen av sakene er uten utfallet {name}. Saker: {cases}.",
        "nn": "Ingen av sakene er utan utfallet {name}. Saker: {cases}.",
    },
    "qca_between": {
        "en": "Exactly half in, and on neither side: {number}.",
        "nb": "Nøyaktig halvt med, og på ingen side: {number}.",
        "nn": "Nøyaktig halvt med, og på inga side: {number}.",
    },
    "qca_judged": {
        "en": "What became of a case is one reader's judgement of its sources. It says neither how well it went nor "
        "why.",
        "nb": "Hva det ble til i en sak, er én lesers vurdering av kildene. Det sier verken hvor godt det gikk, eller "
        "hvorfor.",
        "nn": "Kva det vart til i ei sak, er éin lesar si vurdering av kjeldene. Det seier verken kor godt det gjekk, "
        "eller kvifor.",
    },
    "qca_of_outcomes": {
        "en": "A set of outcomes holds what is told, whatever it rests on, unless it names the evidence. Result and "
        "evidence of each outcome stand on the page of the case.",
        "nb": "En mengde av virkninger har med det som er fortalt, uansett hva det bygger på, med mindre den nevner "
        "dokumentasjonen. Måloppnåelse og dokumentasjon for hver virkning står på siden om saken.",
        "nn": "Ei mengd av verknader har med det som er fortalt, same kva det byggjer på, med mindre ho nemner "
        "dokumentasjonen. Måloppnåing og dokumentasjon for kvar verknad står på sida om saka.",
    },
    "qca_beware": {
        "en": "Before you rely on it",
        "nb": "Før du stoler på det",
        "nn": "Før du stolar på det",
    },
    "qca_contradicted": {
        "en": "Rows whose cases differ in the outcome: {number}",
        "nb": "Rader der sakene har ulikt utfall: {number}",
        "nn": "Rader der sakene har ulikt utfall: {number}",
    },
    "qca_meant": {
        "en": "How the figures are meant",
        "nb": "Slik skal tallene forstås",
        "nn": "Slik skal tala forståast",
    },
    "qca_left_out": {
        "en": "Cases left out, and why: {number}",
        "nb": "Saker som er utelatt, og hvorfor: {number}",
        "nn": "Saker som er utelatne, og kvifor: {number}",
    },
    "qca_shown": {
        "en": "Sufficient rows: {sufficient} of {observed} that occur. Without any case: {rest} of {possible} "
        "possible.",
        "nb": "Tilstrekkelige rader: {sufficient} av {observed} som forekommer. Uten noen sak: {rest} av {possible} "
        "mulige.",
        "nn": "Tilstrekkelege rader: {sufficient} av {observed} som førekjem. Utan noka sak: {rest} av {possible} "
        "moglege.",
    },
    "qca_row": {"en": "Row", "nb": "Rad", "nn": "Rad"},
    "qca_n": {"en": "Cases", "nb": "Saker", "nn": "Saker"},
    "qca_consistency": {"en": "Consistency", "nb": "Konsistens", "nn": "Konsistens"},
    "qca_out": {"en": "Taken as", "nb": "Regnes som", "nn": "Rekna som"},
    "qca_out_1": {"en": "sufficient", "nb": "tilstrekkelig", "nn": "tilstrekkeleg"},
    "qca_out_0": {"en": "not sufficient", "nb": "ikke tilstrekkelig", "nn": "ikkje tilstrekkeleg"},
    "qca_out_rest": {"en": "remainder", "nb": "logisk restrad", "nn": "logisk restrad"},
    "qca_which": {"en": "Which cases", "nb": "Hvilke saker", "nn": "Kva saker"},
    "qca_deviant": {"en": "without {name}", "nb": "uten {name}", "nn": "utan {name}"},
    "qca_no_evidence": {"en": "nothing to go by", "nb": "ikke noe grunnlag", "nn": "ikkje noko grunnlag"},
    "qca_all_of": {"en": "All {number}", "nb": "Alle {number}", "nn": "Alle {number}"},
    "qca_remainders": {
        "en": "Remainders, combinations without any case: {number}",
        "nb": "Logiske restrader, kombinasjoner uten noen sak: {number}",
        "nn": "Logiske restrader, kombinasjonar utan noka sak: {number}",
    },
    "qca_unassigned": {
        "en": "Exactly half in a condition, and so in no row",
        "nb": "Nøyaktig halvt i en betingelse, og derfor ikke i noen rad",
        "nn": "Nøyaktig halvt i eit vilkår, og difor ikkje i noka rad",
    },
    "qca_dropped": {
        "en": "Left out with their cases, as these differ",
        "nb": "Utelatt med sakene sine, siden de er ulike",
        "nn": "Utelatne med sakene sine, sidan dei er ulike",
    },
    "qca_necessity": {"en": "Necessary conditions", "nb": "Nødvendige betingelser", "nn": "Naudsynte vilkår"},
    "qca_necessity_text": {
        "en": "Is there anything without which the outcome does not come? Necessary is said from a consistency of "
        "{cut}.",
        "nb": "Finnes det noe som må til for at utfallet skal komme? Vi kaller noe nødvendig når konsistensen er "
        "minst {cut}.",
        "nn": "Finst det noko som må til for at utfallet skal kome? Vi kallar noko naudsynt når konsistensen er minst "
        "{cut}.",
    },
    "qca_set": {"en": "Set", "nb": "Mengde", "nn": "Mengd"},
    "qca_coverage": {"en": "Coverage", "nb": "Dekning", "nn": "Dekning"},
    "qca_necessary": {"en": "Necessary", "nb": "Nødvendig", "nn": "Naudsynt"},
    "qca_yes": {"en": "yes", "nb": "ja", "nn": "ja"},
    "qca_no": {"en": "no", "nb": "nei", "nn": "nei"},
    "qca_counterexamples": {
        "en": "With {name}, without the set",
        "nb": "Med {name}, uten mengden",
        "nn": "Med {name}, utan mengda",
    },
    "qca_solutions": {
        "en": "Sufficient combinations",
        "nb": "Tilstrekkelige kombinasjoner",
        "nn": "Tilstrekkelege kombinasjonar",
    },
    "qca_solutions_text": {
        "en": "Three solutions of one table. Which to read is disputed: all stand here, none is preferred.",
        "nb": "Tre løsninger av én tabell. Det er omstridt hvilken man skal lese: alle står her, ingen er foretrukket.",
        "nn": "Tre løysingar av éin tabell. Det er omstridt kva for ei ein skal lese: alle står her, inga er "
        "føretrekt.",
    },
    "qca_conservative": {"en": "Conservative", "nb": "Konservativ", "nn": "Konservativ"},
    "qca_conservative_text": {
        "en": "Assumes nothing of combinations that do not occur.",
        "nb": "Antar ingenting om kombinasjoner som ikke forekommer.",
        "nn": "Går ikkje ut frå noko om kombinasjonar som ikkje førekjem.",
    },
    "qca_intermediate": {"en": "Intermediate", "nb": "Mellomliggende", "nn": "Mellomliggjande"},
    "qca_intermediate_text": {
        "en": "Assumes only what the directional expectations make easy to believe.",
        "nb": "Antar bare det forventningene om retning gjør lett å tro.",
        "nn": "Går berre ut frå det forventningane om retning gjer lett å tru.",
    },
    "qca_no_intermediate": {
        "en": "There is none, as no directional expectation was told. Tell one at a condition.",
        "nb": "Det finnes ingen, siden ingen forventning om retning er oppgitt. Oppgi en ved en betingelse.",
        "nn": "Det finst inga, sidan inga forventning om retning er oppgitt. Oppgi ei ved eit vilkår.",
    },
    "qca_parsimonious": {"en": "Parsimonious", "nb": "Enklest", "nn": "Enklast"},
    "qca_parsimonious_text": {
        "en": "Assumes of combinations that do not occur whatever makes it shorter.",
        "nb": "Antar det som gjør løsningen kortere, om kombinasjoner som ikke forekommer.",
        "nn": "Går ut frå det som gjer løysinga kortare, om kombinasjonar som ikkje førekjem.",
    },
    "qca_no_solution": {
        "en": "No row is sufficient with these cuts, so there is nothing to solve.",
        "nb": "Ingen rad er tilstrekkelig med disse grensene, så det er ingenting å løse.",
        "nn": "Inga rad er tilstrekkeleg med desse grensene, så det er ingenting å løyse.",
    },
    "qca_empty_term": {
        "en": "Any combination: no row speaks against it.",
        "nb": "Alle kombinasjoner: ingen rad taler mot.",
        "nn": "Alle kombinasjonar: inga rad talar imot.",
    },
    "qca_tied": {
        "en": "{number} models fit equally well; do not choose one in silence.",
        "nb": "{number} modeller passer like godt; ikke velg én uten å si fra om det.",
        "nn": "{number} modellar passar like godt; ikkje vel éin utan å seie frå om det.",
    },
    "qca_model": {"en": "Model {number}", "nb": "Modell {number}", "nn": "Modell {number}"},
    "qca_model_alone": {"en": "Model", "nb": "Modell", "nn": "Modell"},
    "qca_other_models": {
        "en": "The other models: {number}",
        "nb": "De andre modellene: {number}",
        "nn": "Dei andre modellane: {number}",
    },
    "qca_more_models": {
        "en": "There are more that fit equally well. The first {number} are given: the data say too little to tell "
        "them "
        "apart.",
        "nb": "Det finnes flere som passer like godt. De første {number} er tatt med: dataene sier for lite til å "
        "skille dem.",
        "nn": "Det finst fleire som passar like godt. Dei første {number} er tekne med: dataa seier for lite til å "
        "skilje dei.",
    },
    "qca_robustness": {
        "en": "Does it hold when a cut moves?",
        "nb": "Holder det når en grense flyttes?",
        "nn": "Held det når ei grense blir flytta?",
    },
    "qca_robustness_text": {
        "en": "One cut moves at a time. A finding that holds at one value alone is none.",
        "nb": "Én grense flyttes om gangen. Et funn som bare holder ved én verdi, er ikke noe funn.",
        "nn": "Éi grense blir flytta om gongen. Eit funn som berre held ved éin verdi, er ikkje noko funn.",
    },
    "qca_robustness_try": {"en": "Move the cuts", "nb": "Flytt grensene", "nn": "Flytt grensene"},
    "qca_moved_to": {"en": "Moved to", "nb": "Flyttet til", "nn": "Flytt til"},
    "qca_changed": {"en": "Other solutions", "nb": "Andre løsninger", "nn": "Andre løysingar"},
    "qca_unchanged": {"en": "none", "nb": "ingen", "nn": "ingen"},
    "qca_tried": {
        "en": "Nothing changes at the other values tried.",
        "nb": "Ved de andre verdiene som er prøvd, endrer ingenting seg.",
        "nn": "Ved dei andre verdiane som er prøvde, endrar ingenting seg.",
    },
    "qca_tried_all": {
        "en": "Nothing changes at any value tried.",
        "nb": "Ingenting endrer seg ved noen av verdiene som er prøvd.",
        "nn": "Ingenting endrar seg ved nokon av verdiane som er prøvde.",
    },
    "qca_gained": {
        "en": "Rows sufficient only there",
        "nb": "Rader bare tilstrekkelige der",
        "nn": "Rader berre tilstrekkelege der",
    },
    "qca_lost": {
        "en": "Rows not sufficient there",
        "nb": "Rader ikke tilstrekkelige der",
        "nn": "Rader ikkje tilstrekkelege der",
    },
    "qca_term": {"en": "Term", "nb": "Ledd", "nn": "Ledd"},
    "qca_raw": {"en": "Raw coverage", "nb": "Rådekning", "nn": "Rådekning"},
    "qca_unique": {"en": "Unique coverage", "nb": "Unik dekning", "nn": "Unik dekning"},
    "qca_whole_model": {"en": "The whole model", "nb": "Hele modellen", "nn": "Heile modellen"},
    "qca_assumed": {
        "en": "Remainders it takes for sufficient: {number}",
        "nb": "Logiske restrader den regner som tilstrekkelige: {number}",
        "nn": "Logiske restrader han reknar som tilstrekkelege: {number}",
    },
    "qca_draw": {"en": "Draw {term}", "nb": "Tegn {term}", "nn": "Teikn {term}"},
    "qca_plot": {
        "en": "Set and outcome, case by case",
        "nb": "Mengde og utfall, sak for sak",
        "nn": "Mengd og utfall, sak for sak",
    },
    "qca_plot_x": {"en": "Across", "nb": "Bortover", "nn": "Bortover"},
    "qca_plot_show": {"en": "Draw", "nb": "Tegn", "nn": "Teikn"},
    "qca_plot_title": {
        "en": "{x} across, {y} upwards",
        "nb": "{x} bortover, {y} oppover",
        "nn": "{x} bortover, {y} oppover",
    },
    "qca_plot_said": {
        "en": "Cases: {cases}. Places where they stand: {points}. On the diagonal or above it, where the set is "
        "sufficient: {above}. Below it: {below}. Cases that stand on one another are one point with their number.",
        "nb": "Saker: {cases}. Steder de står: {points}. På diagonalen eller over den, der mengden er tilstrekkelig: "
        "{above}. Under den: {below}. Saker som står oppå hverandre, er ett punkt med antall saker.",
        "nn": "Saker: {cases}. Stader dei står: {points}. På diagonalen eller over han, der mengda er tilstrekkeleg: "
        "{above}. Under han: {below}. Saker som står oppå kvarandre, er eitt punkt med talet på saker.",
    },
    "qca_plot_deviant": {
        "en": "Squares: in the set, without {name}.",
        "nb": "Firkanter: i mengden, uten {name}.",
        "nn": "Firkantar: i mengda, utan {name}.",
    },
    "qca_plot_crowded": {
        "en": "Where points crowd, some stand without letter and number; the table has them all.",
        "nb": "Der punktene står tett, er noen uten bokstav og tall; tabellen har alle.",
        "nn": "Der punkta står tett, er nokre utan bokstav og tal; tabellen har alle.",
    },
    "qca_plot_missing": {
        "en": "There is no set {x} here; another one is drawn.",
        "nb": "Det finnes ingen mengde {x} her; en annen er tegnet.",
        "nn": "Det finst inga mengd {x} her; ei anna er teikna.",
    },
    "qca_plot_table": {"en": "The same as a table", "nb": "Det samme som tabell", "nn": "Det same som tabell"},
    "qca_point": {"en": "Point", "nb": "Punkt", "nn": "Punkt"},
    "qca_memberships": {
        "en": "All cases and their memberships: {number}",
        "nb": "Alle sakene og medlemskapene deres: {number}",
        "nn": "Alle sakene og medlemskapane deira: {number}",
    },
    "qca_case": {"en": "Case", "nb": "Sak", "nn": "Sak"},
    "qca_silence": {
        "en": "° 0 because the code was not recorded.",
        "nb": "° 0 fordi koden ikke ble registrert.",
        "nn": "° 0 fordi koden ikkje vart registrert.",
    },
    "qca_silence_uncoded": {
        "en": "°° The same, in a case that tells something that no code fits.",
        "nb": "°° Det samme, i en sak som forteller noe ingen kode passer til.",
        "nn": "°° Det same, i ei sak som fortel noko ingen kode passar til.",
    },
    "qca_at_least": {
        "en": "≥ rests on a number that is a lower bound.",
        "nb": "≥ bygger på et tall som er en nedre grense.",
        "nn": "≥ byggjer på eit tal som er ei nedre grense.",
    },
    "qca_data": {"en": "Data and call", "nb": "Data og kall", "nn": "Data og kall"},
    "qca_data_sheet": {
        "en": "The cases as a spreadsheet (XLSX)",
        "nb": "Sakene som regneark (XLSX)",
        "nn": "Sakene som rekneark (XLSX)",
    },
    "qca_data_script": {"en": "Script for R", "nb": "Skript for R", "nn": "Skript for R"},
    "qca_data_table": {
        "en": "The table of memberships (CSV)",
        "nb": "Tabellen med medlemskap (CSV)",
        "nn": "Tabellen med medlemskapar (CSV)",
    },
    "qca_data_whole": {
        "en": "R: everything above, with its data in it",
        "nb": "R: alt ovenfor, med dataene i samme fil",
        "nn": "R: alt ovanfor, med dataa i same fil",
    },
    "qca_data_freeze": {
        "en": "A package that can be cited: data, script, and what was decided",
        "nb": "En pakke som kan siteres: data, skript og det som ble bestemt",
        "nn": "Ei pakke som kan siterast: data, skript og det som vart bestemt",
    },
    "qca_data_unrun": {
        "en": "The scripts have not been run in R, which was not at hand.",
        "nb": "Skriptene er ikke kjørt i R, for R var ikke tilgjengelig.",
        "nn": "Skripta er ikkje køyrde i R, for R var ikkje tilgjengeleg.",
    },
}

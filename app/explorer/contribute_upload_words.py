"""What the page for a file of cases says."""

from collections.abc import Mapping

Words = Mapping[str, Mapping[str, str]]
UPLOAD_WORDS: Words = {
    "upload_title": {
        "en": "Upload many cases at once",
        "nb": "Last opp mange saker på én gang",
        "nn": "Last opp mange saker på éin gong",
    },
    "upload_lead": {
        "en": "First the file is only checked, and nothing is made of it. You see what would become of each case, and "
        "where in the file each fault stands. Then you decide.",
        "nb": "Først blir filen bare kontrollert, og ingenting lages av den. Du ser hva som vil skje med hver sak, og "
        "hvor i filen hver feil står. Så bestemmer du.",
        "nn": "Først blir fila berre kontrollert, og ingenting blir laga av ho. Du ser kva som vil skje med kvar sak, "
        "og kvar i fila kvar feil står. Så bestemmer du.",
    },
    "upload_one": {"en": "1. Fill in the spreadsheet", "nb": "1. Fyll ut regnearket", "nn": "1. Fyll ut reknearket"},
    "upload_template": {
        "en": "Download the empty spreadsheet (XLSX)",
        "nb": "Last ned det tomme regnearket (XLSX)",
        "nn": "Last ned det tomme reknearket (XLSX)",
    },
    "upload_published": {
        "en": "Published cases in the same form (XLSX)",
        "nb": "Publiserte saker i samme form (XLSX)",
        "nn": "Publiserte saker i same form (XLSX)",
    },
    "upload_how": {
        "en": "It has one sheet for cases and one for each repeated part, joined by slug; codes are drop-down lists, "
        "and a sheet explains them. A case whose slug is published already becomes a change of that case. A file of "
        "lines of JSON (NDJSON) is taken too.",
        "nb": "Det har ett ark for saker og ett for hver del som kan gjentas, knyttet sammen med slug; koder er "
        "nedtrekkslister, og ett ark forklarer dem. En sak som allerede er publisert under samme slug, blir en "
        "endring av den saken. En fil med JSON-linjer (NDJSON) kan også brukes.",
        "nn": "Det har eitt ark for saker og eitt for kvar del som kan gjentakast, knytte saman med slug; kodar er "
        "nedtrekkslister, og eitt ark forklarer dei. Ei sak som alt er publisert under same slug, blir ei endring av "
        "den saka. Ei fil med JSON-linjer (NDJSON) kan òg brukast.",
    },
    "upload_limits": {
        "en": "At most {cases} cases and {megabytes} MB in one file. A hundred cases take some seconds, {cases} about "
        "a minute.",
        "nb": "Høyst {cases} saker og {megabytes} MB i én fil. Hundre saker tar noen sekunder, {cases} omtrent et "
        "minutt.",
        "nn": "Høgst {cases} saker og {megabytes} MB i éi fil. Hundre saker tek nokre sekund, {cases} om lag eit "
        "minutt.",
    },
    "upload_two": {"en": "2. Check the file", "nb": "2. Kontroller filen", "nn": "2. Kontroller fila"},
    "upload_file": {"en": "The file", "nb": "Filen", "nn": "Fila"},
    "upload_check": {"en": "Check the file", "nb": "Kontroller filen", "nn": "Kontroller fila"},
    "upload_no_file": {"en": "Choose a file first.", "nb": "Velg en fil først.", "nn": "Vel ei fil først."},
    "upload_too_large": {
        "en": "The file has {megabytes} MB, and {most} MB is the most. Send the cases in several files.",
        "nb": "Filen er på {megabytes} MB, og {most} MB er det meste. Send sakene i flere filer.",
        "nn": "Fila er på {megabytes} MB, og {most} MB er det meste. Send sakene i fleire filer.",
    },
    "upload_unreadable": {
        "en": "The file cannot be read. Is it still where it was?",
        "nb": "Filen kan ikke leses. Ligger den fortsatt der den lå?",
        "nn": "Fila kan ikkje lesast. Ligg ho framleis der ho låg?",
    },
    "upload_checking": {
        "en": "The file is being checked …",
        "nb": "Filen blir kontrollert …",
        "nn": "Fila blir kontrollert …",
    },
    "upload_making": {"en": "The drafts are being made …", "nb": "Utkastene blir laget …", "nn": "Utkasta blir laga …"},
    "upload_three": {
        "en": "3. What would become of it",
        "nb": "3. Se hva resultatet blir",
        "nn": "3. Sjå kva resultatet blir",
    },
    "upload_three_made": {"en": "What became of it", "nb": "Resultatet", "nn": "Resultatet"},
    "upload_total_one": {"en": "The file has 1 case.", "nb": "Filen har 1 sak.", "nn": "Fila har 1 sak."},
    "upload_total_many": {
        "en": "The file has {number} cases.",
        "nb": "Filen har {number} saker.",
        "nn": "Fila har {number} saker.",
    },
    "upload_skipped_one": {
        "en": "Our own example in it was passed over.",
        "nb": "Vårt eget eksempel i filen ble hoppet over.",
        "nn": "Vårt eige eksempel i fila vart hoppa over.",
    },
    "upload_skipped_many": {
        "en": "{number} examples of ours in it were passed over.",
        "nb": "{number} av våre egne eksempler i filen ble hoppet over.",
        "nn": "{number} av våre eigne eksempel i fila vart hoppa over.",
    },
    "upload_file_faults": {
        "en": "With these faults nobody can tell what belongs to which case, so nothing can be taken:",
        "nb": "Med disse feilene er det uvisst hva som hører til hvilken sak, så ingenting kan tas med:",
        "nn": "Med desse feila er det uvisst kva som høyrer til kva sak, så ingenting kan takast med:",
    },
    "upload_all": {"en": "All", "nb": "Alle", "nn": "Alle"},
    "upload_new": {"en": "New", "nb": "Nye", "nn": "Nye"},
    "upload_amendment": {
        "en": "Changes of published cases",
        "nb": "Endringer av publiserte saker",
        "nn": "Endringar av publiserte saker",
    },
    "upload_unchanged": {"en": "Published just so", "nb": "Publisert akkurat slik", "nn": "Publiserte akkurat slik"},
    "upload_undecided": {"en": "Waiting for your answer", "nb": "Venter på svaret ditt", "nn": "Ventar på svaret ditt"},
    "upload_faulty": {"en": "With faults", "nb": "Med feil", "nn": "Med feil"},
    "upload_filter": {"en": "Show", "nb": "Vis", "nn": "Vis"},
    "upload_choice": {"en": "{name} ({number})", "nb": "{name} ({number})", "nn": "{name} ({number})"},
    "upload_is_new": {"en": "A new case", "nb": "En ny sak", "nn": "Ei ny sak"},
    "upload_is_amendment": {
        "en": "A change of {slug}, revision {base}",
        "nb": "En endring av {slug}, revisjon {base}",
        "nn": "Ei endring av {slug}, revisjon {base}",
    },
    "upload_is_unchanged": {
        "en": "Published already, just so: nothing becomes of it",
        "nb": "Allerede publisert akkurat slik, så det blir ikke noe utkast",
        "nn": "Alt publisert akkurat slik, så det blir ikkje noko utkast",
    },
    "upload_is_undecided": {
        "en": "Waits for your answer",
        "nb": "Venter på svaret ditt",
        "nn": "Ventar på svaret ditt",
    },
    "upload_is_faulty": {"en": "Has faults", "nb": "Har feil", "nn": "Har feil"},
    "upload_row": {"en": "Row {row}", "nb": "Rad {row}", "nn": "Rad {row}"},
    "upload_line": {"en": "Line {row}", "nb": "Linje {row}", "nn": "Linje {row}"},
    "upload_place": {"en": "{sheet}, cell {cell}", "nb": "{sheet}, celle {cell}", "nn": "{sheet}, celle {cell}"},
    "upload_place_row": {"en": "{sheet}, row {row}", "nb": "{sheet}, rad {row}", "nn": "{sheet}, rad {row}"},
    "upload_place_sheet": {"en": "The sheet {sheet}", "nb": "Arket {sheet}", "nn": "Arket {sheet}"},
    "upload_place_file": {"en": "The file", "nb": "Filen", "nn": "Fila"},
    "upload_untitled": {"en": "Without a title", "nb": "Uten tittel", "nn": "Utan tittel"},
    "upload_more_faults_one": {"en": "1 more fault", "nb": "1 feil til", "nn": "1 feil til"},
    "upload_more_faults_many": {"en": "{number} more faults", "nb": "{number} feil til", "nn": "{number} feil til"},
    "upload_advice_one": {
        "en": "1 place could be better; its draft says which.",
        "nb": "1 sted kunne vært bedre; utkastet sier hvilket.",
        "nn": "1 stad kunne vore betre; utkastet seier kva for ein.",
    },
    "upload_advice_many": {
        "en": "{number} places could be better; its draft says which.",
        "nb": "{number} steder kunne vært bedre; utkastet sier hvilke.",
        "nn": "{number} stader kunne vore betre; utkastet seier kva for nokre.",
    },
    "upload_may_be": {
        "en": "It may be one of these:",
        "nb": "Den kan være en av disse:",
        "nn": "Ho kan vere ei av desse:",
    },
    "upload_in_file": {"en": "In the same file: {place}", "nb": "I samme fil: {place}", "nn": "I same fil: {place}"},
    "upload_what_is_it": {"en": "What is it?", "nb": "Hva er dette?", "nn": "Kva er dette?"},
    "upload_amend_likeliest": {
        "en": "It changes the likeliest one, {title}.",
        "nb": "Den endrer den mest sannsynlige, {title}.",
        "nn": "Ho endrar den mest sannsynlege, {title}.",
    },
    "upload_answer_all": {
        "en": "One answer for all that wait",
        "nb": "Ett svar for alle som venter",
        "nn": "Eitt svar for alle som ventar",
    },
    "upload_answer_all_do": {"en": "Answer so", "nb": "Svar slik", "nn": "Svar slik"},
    "upload_waits_one": {
        "en": "1 case waits for your answer: it stands below with what it may be.",
        "nb": "1 sak venter på svaret ditt: den står nedenfor med det den kan være.",
        "nn": "1 sak ventar på svaret ditt: ho står nedanfor med det ho kan vere.",
    },
    "upload_waits_many": {
        "en": "{number} cases wait for your answer: they stand below with what they may be.",
        "nb": "{number} saker venter på svaret ditt: de står nedenfor med det de kan være.",
        "nn": "{number} saker ventar på svaret ditt: dei står nedanfor med det dei kan vere.",
    },
    "upload_your_answer": {"en": "Your answer: {answer}", "nb": "Svaret ditt: {answer}", "nn": "Svaret ditt: {answer}"},
    "upload_take_back": {"en": "Take the answer back", "nb": "Ta svaret tilbake", "nn": "Ta svaret tilbake"},
    "upload_taken_back": {
        "en": "Answers have changed. Check the file again to see what becomes of it.",
        "nb": "Svarene er endret. Kontroller filen igjen for å se resultatet.",
        "nn": "Svara er endra. Kontroller fila igjen for å sjå resultatet.",
    },
    "upload_answered": {
        "en": "{number} of {total} answered. Check the file again to see what becomes of them.",
        "nb": "{number} av {total} besvart. Kontroller filen igjen for å se resultatet.",
        "nn": "{number} av {total} svara på. Kontroller fila igjen for å sjå resultatet.",
    },
    "upload_check_again": {
        "en": "Check again with your answers",
        "nb": "Kontroller igjen med svarene dine",
        "nn": "Kontroller igjen med svara dine",
    },
    "upload_too_many_answers": {
        "en": "So many answers cannot be sent beside the file. Write them into its column decision.",
        "nb": "Så mange svar kan ikke sendes ved siden av filen. Skriv dem i kolonnen decision i filen.",
        "nn": "Så mange svar kan ikkje sendast ved sida av fila. Skriv dei i kolonnen decision i fila.",
    },
    "upload_report": {
        "en": "Download the report (XLSX)",
        "nb": "Last ned rapporten (XLSX)",
        "nn": "Last ned rapporten (XLSX)",
    },
    "upload_report_sheet": {"en": "sheet", "nb": "ark", "nn": "ark"},
    "upload_report_row": {"en": "row", "nb": "rad", "nn": "rad"},
    "upload_report_column": {"en": "column", "nb": "kolonne", "nn": "kolonne"},
    "upload_report_field": {"en": "field", "nb": "felt", "nn": "felt"},
    "upload_report_slug": {"en": "slug", "nb": "slug", "nn": "slug"},
    "upload_report_title": {"en": "title", "nb": "tittel", "nn": "tittel"},
    "upload_report_outcome": {"en": "what becomes of it", "nb": "resultat", "nn": "resultat"},
    "upload_report_told": {"en": "what is to be said", "nb": "hva som er å si", "nn": "kva som er å seie"},
    "upload_report_nearest": {"en": "nearest", "nb": "nærmest", "nn": "nærast"},
    "upload_report_decision": {"en": "decision", "nb": "decision", "nn": "decision"},
    "upload_report_draft": {"en": "draft", "nb": "utkast", "nn": "utkast"},
    "upload_shown": {
        "en": "{shown} of {total} cases are shown",
        "nb": "{shown} av {total} saker er vist",
        "nn": "{shown} av {total} saker er viste",
    },
    "upload_more": {"en": "Show more", "nb": "Vis flere", "nn": "Vis fleire"},
    "upload_four": {"en": "4. Make the drafts", "nb": "4. Lag utkastene", "nn": "4. Lag utkasta"},
    "upload_nothing_to_make": {
        "en": "No draft can be made of this file as it is.",
        "nb": "Det kan ikke lages noe utkast av filen slik den er.",
        "nn": "Det kan ikkje lagast noko utkast av fila slik ho er.",
    },
    "upload_whole": {
        "en": "Nothing stands in the way of any case.",
        "nb": "Ingenting står i veien for noen sak.",
        "nn": "Ingenting står i vegen for noka sak.",
    },
    "upload_not_whole": {
        "en": "Some cases have faults or wait for an answer. Mend the file and check it again, or take the others now.",
        "nb": "Noen saker har feil eller venter på svar. Rett filen og kontroller den igjen, eller ta de andre nå.",
        "nn": "Nokre saker har feil eller ventar på svar. Rett fila og kontroller ho igjen, eller ta dei andre no.",
    },
    "upload_submit_too": {
        "en": "Send them in at once, so that reviewers see them",
        "nb": "Send dem inn med en gang, så vurdererne ser dem",
        "nn": "Send dei inn med ein gong, så vurderarane ser dei",
    },
    "upload_make_one": {"en": "Make 1 draft", "nb": "Lag 1 utkast", "nn": "Lag 1 utkast"},
    "upload_make_many": {"en": "Make {number} drafts", "nb": "Lag {number} utkast", "nn": "Lag {number} utkast"},
    "upload_ask": {"en": "Make the drafts?", "nb": "Lage utkastene?", "nn": "Lage utkasta?"},
    "upload_means": {
        "en": "They become drafts of your own, which nobody else sees until you send them in.",
        "nb": "De blir dine egne utkast, som ingen andre ser før du sender dem inn.",
        "nn": "Dei blir dine eigne utkast, som ingen andre ser før du sender dei inn.",
    },
    "upload_means_submit": {
        "en": "They become drafts of your own and are sent in to the reviewers. One that cannot be sent in stays a "
        "draft.",
        "nb": "De blir dine egne utkast og sendes inn til vurdererne. Et utkast som ikke kan sendes inn, forblir "
        "utkast.",
        "nn": "Dei blir dine eigne utkast og blir sende inn til vurderarane. Eit utkast som ikkje kan sendast inn, er "
        "framleis utkast.",
    },
    "upload_checked": {
        "en": "The file is checked.",
        "nb": "Filen er kontrollert.",
        "nn": "Fila er kontrollert.",
    },
    "upload_made_one": {"en": "1 draft is made.", "nb": "1 utkast er laget.", "nn": "1 utkast er laga."},
    "upload_made_many": {
        "en": "{number} drafts are made.",
        "nb": "{number} utkast er laget.",
        "nn": "{number} utkast er laga.",
    },
    "upload_state_draft": {"en": "A draft: read on", "nb": "Et utkast: les videre", "nn": "Eit utkast: les vidare"},
    "upload_state_submitted": {"en": "Sent in: read it", "nb": "Sendt inn: les den", "nn": "Sendt inn: les ho"},
    "upload_another": {"en": "Another file", "nb": "En annen fil", "nn": "Ei anna fil"},
}
"""Those of its template and its modules."""

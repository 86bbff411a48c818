"""What the page about the data says. Every figure in it is counted when it is shown."""

from collections.abc import Mapping

ABOUT_WORDS: Mapping[str, Mapping[str, str]] = {
    "about_lead": {
        "en": "{cases} cases from {countries} countries in which a municipality and a social entrepreneur work "
        "together. A case is one collaboration, not one organisation.",
        "nb": "{cases} saker fra {countries} land der en kommune og en sosial entreprenør arbeider sammen. En sak er "
        "ett samarbeid, ikke én organisasjon.",
        "nn": "{cases} saker frå {countries} land der ein kommune og ein sosial entreprenør arbeider saman. Ei sak er "
        "eitt samarbeid, ikkje éin organisasjon.",
    },
    "about_selection": {"en": "How cases got here", "nb": "Hvordan sakene kom hit", "nn": "Korleis sakene kom hit"},
    "about_selection_text": {
        "en": "A case is here because somebody wrote about it where everybody can read it: mostly those who took "
        "part, and mostly because they were proud. What failed early and what nobody wrote about is missing. A "
        "country with many cases is one that much was found about, not one where much happens.",
        "nb": "En sak er her fordi noen har skrevet om den der alle kan lese det: oftest de som selv var med, og "
        "oftest fordi de var stolte. Det som mislyktes tidlig, og det ingen skrev om, mangler. Et land med mange "
        "saker er et land vi fant mye om, ikke et land der det skjer mye.",
        "nn": "Ei sak er her fordi nokon har skrive om ho der alle kan lese det: oftast dei som sjølve var med, og "
        "oftast fordi dei var stolte. Det som gjekk gale tidleg, og det ingen skreiv om, manglar. Eit land med mange "
        "saker er eit land vi fann mykje om, ikkje eit land der det skjer mykje.",
    },
    "about_sources_text": {
        "en": "Every case names its sources, and for each source what it supports. What no source says is left open; "
        "what nobody has checked is marked as unverified beside the value itself.",
        "nb": "Hver sak oppgir kildene sine, og for hver kilde hva den støtter. Det ingen kilde sier, står åpent; det "
        "ingen har kontrollert, er merket som ikke kontrollert ved siden av verdien.",
        "nn": "Kvar sak oppgir kjeldene sine, og for kvar kjelde kva ho støttar. Det inga kjelde seier, står ope; det "
        "ingen har kontrollert, er merkt som ikkje kontrollert ved sida av verdien.",
    },
    "about_evidence": {
        "en": "Who says what became of it",
        "nb": "Hvem som sier hva det ble til",
        "nn": "Kven som seier kva det vart til",
    },
    "about_evidence_text": {
        "en": "Each statement of an outcome says what it rests on. A prize or a visit is not an outcome.",
        "nb": "Hver påstand om en virkning sier hva den bygger på. En pris eller et besøk er ingen virkning.",
        "nn": "Kvar påstand om ein verknad seier kva han byggjer på. Ein pris eller eit besøk er ingen verknad.",
    },
    "about_confidence": {"en": "How well sourced", "nb": "Hvor gode kildene er", "nn": "Kor gode kjeldene er"},
    "about_confidence_text": {
        "en": "This says how well the description is sourced, not how good the collaboration is.",
        "nb": "Dette sier hvor gode kilder beskrivelsen har, ikke hvor godt samarbeidet er.",
        "nn": "Dette seier kor gode kjelder skildringa har, ikkje kor godt samarbeidet er.",
    },
    "about_missing": {
        "en": "What the data does not hold",
        "nb": "Hva dataene ikke inneholder",
        "nn": "Kva dataa ikkje inneheld",
    },
    "about_missing_text": {
        "en": "Not recorded does not mean no: it means that we do not know. These fields are unknown in at least a "
        "third of the cases where they apply.",
        "nb": "Ikke registrert betyr ikke nei: det betyr at vi ikke vet. Disse feltene er ukjente i minst en tredel "
        "av sakene de gjelder for.",
        "nn": "Ikkje registrert tyder ikkje nei: det tyder at vi ikkje veit. Desse felta er ukjende i minst ein "
        "tredel av sakene dei gjeld for.",
    },
    "about_empty": {
        "en": "Built, but not filled in any case yet: {fields}.",
        "nb": "Felt som ennå ikke er fylt ut i noen sak: {fields}.",
        "nn": "Felt som enno ikkje er fylte ut i noka sak: {fields}.",
    },
    "about_nothing_missing": {
        "en": "No field is unknown that often.",
        "nb": "Ingen felt er ukjente så ofte.",
        "nn": "Ingen felt er ukjende så ofte.",
    },
    "about_field": {"en": "Field", "nb": "Felt", "nn": "Felt"},
    "about_known": {"en": "Known", "nb": "Kjent", "nn": "Kjent"},
    "about_unknown": {"en": "Unknown", "nb": "Ukjent", "nn": "Ukjent"},
    "about_cases": {"en": "Cases", "nb": "Saker", "nn": "Saker"},
    "about_language": {"en": "Languages", "nb": "Språk", "nn": "Språk"},
    "about_language_text": {
        "en": "Cases are told in English, with their title and summary in the language of the place beside it. "
        "Norwegian translations say who made them. Cases whose translation a person has checked: {checked}.",
        "nb": "Sakene er fortalt på engelsk, med tittel og sammendrag på stedets språk ved siden av. Norske "
        "oversettelser sier hvem som har laget dem. Saker der et menneske har kontrollert oversettelsen: {checked}.",
        "nn": "Sakene er fortalde på engelsk, med tittel og samandrag på språket til staden ved sida av. Norske "
        "omsetjingar seier kven som har laga dei. Saker der eit menneske har kontrollert omsetjinga: {checked}.",
    },
    "about_cite": {"en": "Licence and citation", "nb": "Lisens og sitering", "nn": "Lisens og sitering"},
    "about_cite_text": {
        "en": "A case has a citation of its own on its page, and so has every question that you ask.",
        "nb": "Hver sak har sin egen sitering på siden sin, og det har hvert spørsmål du stiller også.",
        "nn": "Kvar sak har si eiga sitering på sida si, og det har kvart spørsmål du stiller òg.",
    },
    "about_get": {"en": "Get all of it", "nb": "Hent alt", "nn": "Hent alt"},
    "about_as_table": {"en": "A row for each case", "nb": "En rad for hver sak", "nn": "Ei rad for kvar sak"},
    "about_as_workbook": {
        "en": "A workbook with a sheet for each repeated part",
        "nb": "En arbeidsbok med et ark for hver del som kan gjentas",
        "nn": "Ei arbeidsbok med eit ark for kvar del som kan gjentakast",
    },
    "about_as_documents": {"en": "Whole documents", "nb": "Hele dokumenter", "nn": "Heile dokument"},
    "about_as_points": {"en": "Points for a map", "nb": "Punkter til et kart", "nn": "Punkt til eit kart"},
    "about_codebook": {"en": "Codebook", "nb": "Kodebok", "nn": "Kodebok"},
    "about_codebook_text": {
        "en": "What every field, code and column means, how often it is met, and how far coders agree.",
        "nb": "Hva hvert felt, hver kode og hver kolonne betyr, hvor ofte de finnes, og hvor enige koderne er.",
        "nn": "Kva kvart felt, kvar kode og kvar kolonne tyder, kor ofte dei finst, og kor samde kodarane er.",
    },
    "about_releases": {"en": "Releases", "nb": "Utgaver", "nn": "Utgåver"},
    "about_releases_text": {
        "en": "A release is all cases at one moment, under a label that stays: what a paper should cite.",
        "nb": "En utgave er alle sakene på ett tidspunkt, under et navn som blir stående: det en artikkel bør sitere.",
        "nn": "Ei utgåve er alle sakene på eitt tidspunkt, under eit namn som blir ståande: det ein artikkel bør "
        "sitere.",
    },
    "about_no_release": {
        "en": "There is none yet; every answer can be asked for as of a dataset revision, which stays too.",
        "nb": "Det finnes ingen ennå; hvert svar kan hentes slik det var ved en datasettrevisjon, som også blir "
        "stående.",
        "nn": "Det finst inga enno; kvart svar kan hentast slik det var ved ein datasettrevisjon, som òg blir ståande.",
    },
    "about_makers": {"en": "Who makes it", "nb": "Hvem som lager det", "nn": "Kven som lagar det"},
    "about_makers_text": {
        "en": "The first cases were collected and coded from public sources by the editors of Samspill. Researchers "
        "and practitioners add cases; a reviewer who is not an author accepts each of them, and an editor publishes "
        "it. Every change is kept.",
        "nb": "De første sakene ble samlet og kodet fra åpne kilder av redaktørene i Samspill. Forskere og praktikere "
        "legger til saker; en vurderer som ikke er forfatter, godtar hver av dem, og en redaktør publiserer den. Alle "
        "endringer blir bevart.",
        "nn": "Dei første sakene vart samla og koda frå opne kjelder av redaktørane i Samspill. Forskarar og "
        "praktikarar legg til saker; ein vurderar som ikkje er forfattar, godtek kvar av dei, og ein redaktør "
        "publiserer ho. Alle endringar blir tekne vare på.",
    },
    "about_question_text": {
        "en": "The questions behind it come from the Norwegian research project “Social entrepreneurs – municipal "
        "agents of change” (2015).",
        "nb": "Spørsmålene bak kommer fra det norske forskningsprosjektet «Social entrepreneurs – municipal agents of "
        "change» (2015).",
        "nn": "Spørsmåla bak kjem frå det norske forskingsprosjektet «Social entrepreneurs – municipal agents of "
        "change» (2015).",
    },
    "contact": {"en": "Questions and mistakes", "nb": "Spørsmål og feil", "nn": "Spørsmål og feil"},
    "contact_text": {
        "en": "Write to us about mistakes, and about a case that should be taken back:",
        "nb": "Skriv til oss om feil, og om en sak som bør trekkes tilbake:",
        "nn": "Skriv til oss om feil, og om ei sak som bør trekkjast tilbake:",
    },
    "no_contact": {
        "en": "Whoever runs this service has not named an address to write to.",
        "nb": "Den som driver denne tjenesten, har ikke oppgitt noen adresse å skrive til.",
        "nn": "Den som driv denne tenesta, har ikkje oppgitt noka adresse å skrive til.",
    },
}

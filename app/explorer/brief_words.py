"""What the brief says that a council reads."""

from collections.abc import Mapping

BRIEF_WORDS: Mapping[str, Mapping[str, str]] = {
    "brief_title": {
        "en": "Cases like our plan: a brief",
        "nb": "Saker som ligner planen vår: notat",
        "nn": "Saker som liknar planen vår: notat",
    },
    "brief_title_of": {
        "en": "Cases like our plan: a brief for {name}",
        "nb": "Saker som ligner planen vår: notat for {name}",
        "nn": "Saker som liknar planen vår: notat for {name}",
    },
    "brief_print": {"en": "Print", "nb": "Skriv ut", "nn": "Skriv ut"},
    "brief_copy": {"en": "Copy for Word", "nb": "Kopier til Word", "nn": "Kopier til Word"},
    "brief_copied": {
        "en": "Copied. Paste it into your document.",
        "nb": "Kopiert. Lim det inn i dokumentet.",
        "nn": "Kopiert. Lim det inn i dokumentet.",
    },
    "brief_not_copied": {
        "en": "It could not be copied. Select the text and copy it yourself.",
        "nb": "Det lot seg ikke kopiere. Merk teksten og kopier den selv.",
        "nn": "Det lét seg ikkje kopiere. Merk teksten og kopier han sjølv.",
    },
    "what_we_asked": {"en": "What we asked", "nb": "Dette spurte vi om", "nn": "Dette spurde vi om"},
    "weighed": {"en": "Weighed", "nb": "Vektlagt", "nn": "Vektlagt"},
    "the_cases": {"en": "The cases", "nb": "Sakene", "nn": "Sakene"},
    "place_and_size": {"en": "Place and size", "nb": "Sted og størrelse", "nn": "Stad og storleik"},
    "who_does_what": {"en": "Who does what", "nb": "Hvem gjør hva", "nn": "Kven gjer kva"},
    "the_municipality": {"en": "The municipality:", "nb": "Kommunen:", "nn": "Kommunen:"},
    "the_entrepreneur": {
        "en": "The social entrepreneur:",
        "nb": "Den sosiale entreprenøren:",
        "nn": "Den sosiale entreprenøren:",
    },
    "we_fear": {"en": "What we fear", "nb": "Det vi frykter", "nn": "Det vi fryktar"},
    "we_wish": {"en": "we wish this", "nb": "vi ønsker dette", "nn": "vi ønskjer dette"},
    "nothing_marked": {
        "en": "Nothing is marked. Read the sources.",
        "nb": "Ingenting er merket. Les kildene.",
        "nn": "Ingenting er merkt. Les kjeldene.",
    },
    "measured_by": {
        "en": "Studied or measured by:",
        "nb": "Undersøkt eller målt av:",
        "nn": "Undersøkt eller målt av:",
    },
    "began": {"en": "Began in {year}.", "nb": "Begynte i {year}.", "nn": "Byrja i {year}."},
    "began_unknown": {
        "en": "When it began is not known.",
        "nb": "Når det begynte, er ikke kjent.",
        "nn": "Når det byrja, er ikkje kjent.",
    },
    "the_money": {
        "en": "Money, as it is told",
        "nb": "Penger, slik det er fortalt",
        "nn": "Pengar, slik det er fortalt",
    },
    "organisations_more": {"en": "and {number} more", "nb": "og {number} til", "nn": "og {number} til"},
    "money_for_what": {
        "en": "what each sum is for: the page of the case",
        "nb": "hva summene gjelder: se siden om saken",
        "nn": "kva summane gjeld: sjå sida om saka",
    },
    "no_sum": {"en": "no sum told", "nb": "ingen sum oppgitt", "nn": "ingen sum oppgitt"},
    "status_with_year": {"en": "Status", "nb": "Status", "nn": "Status"},
    "is_it_alike": {"en": "Likeness to us", "nb": "Likhet med oss", "nn": "Likskap med oss"},
    "sets_us_apart": {
        "en": "What they share, and what sets them apart from us",
        "nb": "Det de har felles, og det som skiller dem fra oss",
        "nn": "Det dei har felles, og det som skil dei frå oss",
    },
    "check_at_home": {"en": "Check at home", "nb": "Sjekk hjemme", "nn": "Sjekk heime"},
    "questions_no_advice": {
        "en": "Questions about Norwegian law, not advice. In Norwegian.",
        "nb": "Spørsmål, ikke råd.",
        "nn": "Spørsmål, ikkje råd.",
    },
    "no_questions": {
        "en": "No question has been written for these forms yet.",
        "nb": "Det er ikke skrevet noe spørsmål til disse formene ennå.",
        "nn": "Det er ikkje skrive noko spørsmål til desse formene enno.",
    },
    "guides": {"en": "Guides of Norway", "nb": "Nasjonale veiledere", "nn": "Nasjonale rettleiarar"},
    "guides_note": {
        "en": "A guide may be older than the rules.",
        "nb": "En veileder kan være eldre enn reglene.",
        "nn": "Ein rettleiar kan vere eldre enn reglane.",
    },
    "guide_seen": {"en": "seen on {day}", "nb": "sett {day}", "nn": "sett {day}"},
    "trust_and_sources": {
        "en": "How far to trust it, and sources",
        "nb": "Hvor pålitelig det er, og kilder",
        "nn": "Kor påliteleg det er, og kjelder",
    },
    "sources_more": {
        "en": "and {number} more on the page of the case",
        "nb": "og {number} til på siden om saken",
        "nn": "og {number} til på sida om saka",
    },
    "source_undated": {"en": "undated", "nb": "uten år", "nn": "utan år"},
    "published_on": {"en": "published {date}", "nb": "publisert {date}", "nn": "publisert {date}"},
    "brief_address": {"en": "This brief:", "nb": "Dette notatet:", "nn": "Dette notatet:"},
    "fetched": {"en": "Fetched {date}.", "nb": "Hentet {date}.", "nn": "Henta {date}."},
}

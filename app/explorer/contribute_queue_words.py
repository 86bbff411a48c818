"""What the page of what waits for a decision says."""

from collections.abc import Mapping

Words = Mapping[str, Mapping[str, str]]
QUEUE_WORDS: Words = {
    "queue_title": {
        "en": "What waits for a decision",
        "nb": "Dette venter på avgjørelse",
        "nn": "Dette ventar på avgjerd",
    },
    "queue_lead": {
        "en": "A reviewer who did not write a case accepts, returns or rejects it. An editor who did not write it "
        "publishes what was accepted. Drafts are seen by nobody but who writes them.",
        "nb": "En vurderer som ikke har skrevet saken, godtar den, sender den tilbake eller avviser den. En redaktør "
        "som ikke har skrevet den, publiserer det som er godtatt. Utkast ses bare av den som skriver dem.",
        "nn": "Ein vurderar som ikkje har skrive saka, godtek ho, sender ho tilbake eller avviser ho. Ein redaktør "
        "som ikkje har skrive ho, publiserer det som er godteke. Utkast blir berre sedde av den som skriv dei.",
    },
    "queue_choose": {"en": "Choose among them", "nb": "Velg blant dem", "nn": "Vel mellom dei"},
    "queue_state": {"en": "How it stands", "nb": "Tilstand", "nn": "Tilstand"},
    "queue_for_reviewer": {
        "en": "Waiting for a reviewer",
        "nb": "Venter på en vurderer",
        "nn": "Ventar på ein vurderar",
    },
    "queue_for_editor": {
        "en": "Accepted, waiting for an editor",
        "nb": "Godtatt, venter på en redaktør",
        "nn": "Godtekne, ventar på ein redaktør",
    },
    "queue_for_author": {
        "en": "Returned, waiting for the author",
        "nb": "Sendt tilbake, venter på forfatteren",
        "nn": "Sende tilbake, ventar på forfattaren",
    },
    "queue_done": {
        "en": "Done: published, rejected, withdrawn",
        "nb": "Ferdig: publisert, avvist, trukket tilbake",
        "nn": "Ferdig: publiserte, avviste, trekte tilbake",
    },
    "queue_open": {"en": "All on their way", "nb": "Alt som er underveis", "nn": "Alt som er på veg"},
    "queue_words": {"en": "Words of the title", "nb": "Ord i tittelen", "nn": "Ord i tittelen"},
    "queue_country": {"en": "Country", "nb": "Land", "nn": "Land"},
    "queue_every_country": {"en": "Every country", "nb": "Alle land", "nn": "Alle land"},
    "queue_amends": {
        "en": "Only changes of the case with this address",
        "nb": "Bare endringer av saken med denne adressen",
        "nn": "Berre endringar av saka med denne adressa",
    },
    "queue_sort": {"en": "Order", "nb": "Rekkefølge", "nn": "Rekkjefølgje"},
    "queue_oldest": {
        "en": "What has waited longest first",
        "nb": "Det som har ventet lengst, først",
        "nn": "Det som har venta lengst, først",
    },
    "queue_newest": {
        "en": "What was changed last first",
        "nb": "Det som sist ble endret, først",
        "nn": "Det som sist vart endra, først",
    },
    "queue_show": {"en": "Show", "nb": "Vis", "nn": "Vis"},
    "queue_none": {
        "en": "Nothing waits here.",
        "nb": "Ingenting venter her.",
        "nn": "Ingenting ventar her.",
    },
    "queue_none_found": {
        "en": "Nothing matches what you chose.",
        "nb": "Ingenting svarer til det du har valgt.",
        "nn": "Ingenting svarar til det du har valt.",
    },
    "queue_count_one": {"en": "1 submission", "nb": "1 bidrag", "nn": "1 bidrag"},
    "queue_count_many": {"en": "{number} submissions", "nb": "{number} bidrag", "nn": "{number} bidrag"},
    "queue_shown": {
        "en": "{shown} of {total} submissions are shown",
        "nb": "{shown} av {total} bidrag er vist",
        "nn": "{shown} av {total} bidrag er viste",
    },
    "queue_more": {"en": "Show more", "nb": "Vis flere", "nn": "Vis fleire"},
    "queue_new_case": {"en": "New case", "nb": "Ny sak", "nn": "Ny sak"},
    "queue_amendment": {
        "en": "Change of {slug}, revision {base}",
        "nb": "Endring av {slug}, revisjon {base}",
        "nn": "Endring av {slug}, revisjon {base}",
    },
    "queue_by": {"en": "By {name}", "nb": "Av {name}", "nn": "Av {name}"},
    "queue_yours": {
        "en": "You wrote it, so others decide on it",
        "nb": "Du har skrevet det, så andre avgjør det",
        "nn": "Du har skrive det, så andre avgjer det",
    },
    "queue_waits_one": {"en": "Has waited 1 day", "nb": "Har ventet i 1 dag", "nn": "Har venta i 1 dag"},
    "queue_waits_many": {
        "en": "Has waited {number} days",
        "nb": "Har ventet i {number} dager",
        "nn": "Har venta i {number} dagar",
    },
    "queue_waits_today": {"en": "Sent in today", "nb": "Sendt inn i dag", "nn": "Sendt inn i dag"},
    "queue_sent_on": {"en": "Sent in on {day}", "nb": "Sendt inn {day}", "nn": "Sendt inn {day}"},
    "queue_blocking_one": {
        "en": "1 place must be mended",
        "nb": "1 sted må rettes",
        "nn": "1 stad må rettast",
    },
    "queue_blocking_many": {
        "en": "{number} places must be mended",
        "nb": "{number} steder må rettes",
        "nn": "{number} stader må rettast",
    },
    "queue_advice_one": {
        "en": "1 place could be better",
        "nb": "1 sted kunne vært bedre",
        "nn": "1 stad kunne vore betre",
    },
    "queue_advice_many": {
        "en": "{number} places could be better",
        "nb": "{number} steder kunne vært bedre",
        "nn": "{number} stader kunne vore betre",
    },
    "queue_checklist_whole": {
        "en": "The checklist has nothing to add",
        "nb": "Sjekklisten har ingenting å tilføye",
        "nn": "Sjekklista har ingenting å leggje til",
    },
    "queue_comments_one": {"en": "1 open comment", "nb": "1 åpen kommentar", "nn": "1 open kommentar"},
    "queue_comments_many": {
        "en": "{number} open comments",
        "nb": "{number} åpne kommentarer",
        "nn": "{number} opne kommentarar",
    },
    "queue_outdated": {
        "en": "The published case was changed meanwhile",
        "nb": "Den publiserte saken er endret i mellomtiden",
        "nn": "Den publiserte saka er endra i mellomtida",
    },
    "queue_untitled": {"en": "Without a title", "nb": "Uten tittel", "nn": "Utan tittel"},
    "queue_search_again": {"en": "Reading the list …", "nb": "Henter listen …", "nn": "Hentar lista …"},
}
"""Those of its template and its modules."""

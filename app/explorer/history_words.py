"""What pages say of the revisions of a case, and of what is no longer there."""

from collections.abc import Mapping

HISTORY_WORDS: Mapping[str, Mapping[str, str]] = {
    "case_history": {"en": "History", "nb": "Historikk", "nn": "Historikk"},
    "case_revision": {
        "en": "Revision {number}, published on {day}",
        "nb": "Revisjon {number}, publisert {day}",
        "nn": "Revisjon {number}, publisert {day}",
    },
    "case_reading": {"en": "you are reading it", "nb": "det er den du leser", "nn": "det er den du les"},
    "case_changed_from": {
        "en": "What changed from revision {number}",
        "nb": "Hva som er endret fra revisjon {number}",
        "nn": "Kva som er endra frå revisjon {number}",
    },
    "case_only_revision": {
        "en": "Nothing has been changed since it was published.",
        "nb": "Ingenting er endret siden den ble publisert.",
        "nn": "Ingenting er endra sidan ho vart publisert.",
    },
    "case_older": {
        "en": "You are reading revision {number}, published on {day}. There is a newer one.",
        "nb": "Du leser revisjon {number}, publisert {day}. Det finnes en nyere.",
        "nn": "Du les revisjon {number}, publisert {day}. Det finst ein nyare.",
    },
    "case_to_newest": {
        "en": "Read the newest revision",
        "nb": "Les den nyeste revisjonen",
        "nn": "Les den nyaste revisjonen",
    },
    "case_changed_since": {
        "en": "What has changed since",
        "nb": "Hva som er endret siden",
        "nn": "Kva som er endra sidan",
    },
    "case_of_withdrawn": {
        "en": "This case has been withdrawn; this revision of it is kept so that it can be looked up.",
        "nb": "Saken er trukket tilbake; denne revisjonen er beholdt for at den skal kunne slås opp.",
        "nn": "Saka er trekt tilbake; denne revisjonen er teken vare på for at han skal kunne slåast opp.",
    },
    "case_as_of": {
        "en": "As it was at dataset revision {number}.",
        "nb": "Slik den var ved datasettrevisjon {number}.",
        "nn": "Slik ho var ved datasettrevisjon {number}.",
    },
    "difference_title": {
        "en": "What changed from revision {older} to revision {newer}",
        "nb": "Hva som er endret fra revisjon {older} til revisjon {newer}",
        "nn": "Kva som er endra frå revisjon {older} til revisjon {newer}",
    },
    "difference_none": {
        "en": "Nothing differs between these revisions.",
        "nb": "Det er ingen forskjell på disse revisjonene.",
        "nn": "Det er ingen skilnad på desse revisjonane.",
    },
    "difference_count": {
        "en": "{number} fields differ",
        "nb": "{number} felt er ulike",
        "nn": "{number} felt er ulike",
    },
    "difference_one": {"en": "One field differs", "nb": "Ett felt er ulikt", "nn": "Eitt felt er ulikt"},
    "difference_field": {"en": "Field", "nb": "Felt", "nn": "Felt"},
    "difference_before": {"en": "Before", "nb": "Før", "nn": "Før"},
    "difference_after": {"en": "After", "nb": "Etter", "nn": "Etter"},
    "difference_nothing": {"en": "nothing", "nb": "ingenting", "nn": "ingenting"},
    "difference_back": {"en": "Back to the case", "nb": "Tilbake til saken", "nn": "Tilbake til saka"},
    "withdrawn": {
        "en": "This case has been withdrawn",
        "nb": "Denne saken er trukket tilbake",
        "nn": "Denne saka er trekt tilbake",
    },
    "withdrawn_on": {"en": "Withdrawn on {day}.", "nb": "Trukket tilbake {day}.", "nn": "Trekt tilbake {day}."},
    "withdrawn_why": {"en": "Reason", "nb": "Grunn", "nn": "Grunn"},
    "withdrawn_no_reason": {
        "en": "No reason was given.",
        "nb": "Ingen grunn er oppgitt.",
        "nn": "Ingen grunn er oppgitt.",
    },
    "withdrawn_instead": {
        "en": "Read this case instead",
        "nb": "Les denne saken i stedet",
        "nn": "Les denne saka i staden",
    },
    "withdrawn_kept": {
        "en": "The address is never given to another case, and its last revision is kept.",
        "nb": "Adressen blir aldri gitt til en annen sak, og den siste revisjonen er beholdt.",
        "nn": "Adressa blir aldri gitt til ei anna sak, og den siste revisjonen er teken vare på.",
    },
    "withdrawn_last": {
        "en": "Read its last revision",
        "nb": "Les den siste revisjonen",
        "nn": "Les den siste revisjonen",
    },
    "no_case": {"en": "There is no case here", "nb": "Det er ingen sak her", "nn": "Det er inga sak her"},
    "no_case_detail": {
        "en": "No case has this address, and none ever had. It may be misspelt.",
        "nb": "Ingen sak har eller har hatt denne adressen. Den kan være feilskrevet.",
        "nn": "Inga sak har eller har hatt denne adressa. Ho kan vere feilskriven.",
    },
    "no_case_meant": {"en": "Did you mean {slug}?", "nb": "Mente du {slug}?", "nn": "Meinte du {slug}?"},
}

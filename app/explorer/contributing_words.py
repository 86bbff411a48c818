"""What every page for those with a key says."""

from collections.abc import Mapping

CONTRIBUTING_WORDS: Mapping[str, Mapping[str, str]] = {
    "contribute_menu": {"en": "Contributing", "nb": "Bidrag", "nn": "Bidrag"},
    "your_cases": {"en": "Your cases", "nb": "Dine saker", "nn": "Dine saker"},
    "upload": {"en": "Upload a spreadsheet", "nb": "Last opp et regneark", "nn": "Last opp eit rekneark"},
    "queue": {"en": "Queue", "nb": "Kø", "nn": "Kø"},
    "edit_case": {"en": "Write a case", "nb": "Skriv en sak", "nn": "Skriv ei sak"},
    "review_case": {"en": "Review a case", "nb": "Vurder en sak", "nn": "Vurder ei sak"},
    "signed_in_as": {
        "en": "Signed in as {name} ({role})",
        "nb": "Logget inn som {name} ({role})",
        "nn": "Logga inn som {name} ({role})",
    },
    "sign_out": {"en": "Sign out", "nb": "Logg ut", "nn": "Logg ut"},
    "role_contributor": {"en": "contributor", "nb": "bidragsyter", "nn": "bidragsytar"},
    "role_reviewer": {"en": "reviewer", "nb": "vurderer", "nn": "vurderar"},
    "role_editor": {"en": "editor", "nb": "redaktør", "nn": "redaktør"},
    "role_admin": {"en": "administrator", "nb": "administrator", "nn": "administrator"},
    "work_needs_script": {
        "en": "This page works with JavaScript, which is off in your browser. A case can also be sent through the API "
        "or as a spreadsheet, without this page.",
        "nb": "Denne siden trenger JavaScript, som er slått av i nettleseren. En sak kan også sendes gjennom API-et "
        "eller som regneark, uten denne siden.",
        "nn": "Denne sida treng JavaScript, som er slått av i nettlesaren. Ei sak kan òg sendast gjennom API-et "
        "eller som rekneark, utan denne sida.",
    },
    "template_workbook": {"en": "Empty spreadsheet", "nb": "Tomt regneark", "nn": "Tomt rekneark"},
    "asking": {"en": "Just a moment …", "nb": "Et øyeblikk …", "nn": "Eit augeblikk …"},
    "no_key": {
        "en": "This page needs a key.",
        "nb": "Denne siden trenger en nøkkel.",
        "nn": "Denne sida treng ein nøkkel.",
    },
    "to_the_key": {"en": "Give your key", "nb": "Oppgi nøkkelen", "nn": "Oppgi nøkkelen"},
    "no_role": {
        "en": "This page is for those who review what others have written. Your key is for writing; the page "
        "with your own cases has what you need.",
        "nb": "Denne siden er for dem som vurderer det andre har skrevet. Nøkkelen din er for å skrive; på siden med "
        "dine egne saker finner du det du trenger.",
        "nn": "Denne sida er for dei som vurderer det andre har skrive. Nøkkelen din er for å skrive; på sida med "
        "dine eigne saker finn du det du treng.",
    },
    "leave_unsaved": {
        "en": "Something that you typed has not been saved yet. If you sign out now, it is lost. Sign out anyway?",
        "nb": "Noe av det du har skrevet, er ikke lagret ennå. Logger du ut nå, går det tapt. Vil du logge ut likevel?",
        "nn": "Noko av det du har skrive, er ikkje lagra enno. Loggar du ut no, går det tapt. Vil du logge ut likevel?",
    },
    "fault_offline": {
        "en": "The service does not answer just now. What you typed is still here; try again in a little while.",
        "nb": "Tjenesten svarer ikke akkurat nå. Det du har skrevet, står her fortsatt; prøv igjen om litt.",
        "nn": "Tenesta svarar ikkje akkurat no. Det du har skrive, står her framleis; prøv igjen om litt.",
    },
    "fault_often": {
        "en": "That was many requests in a short time. Wait a minute, then try again.",
        "nb": "Det var mange forespørsler på kort tid. Vent et minutt, og prøv igjen.",
        "nn": "Det var mange førespurnader på kort tid. Vent eit minutt, og prøv igjen.",
    },
    "fault_often_after": {
        "en": "That was many requests in a short time. Try again in {seconds} seconds.",
        "nb": "Det var mange forespørsler på kort tid. Prøv igjen om {seconds} sekund.",
        "nn": "Det var mange førespurnader på kort tid. Prøv igjen om {seconds} sekund.",
    },
    "fault_expired": {
        "en": "The key is not accepted: it is unknown, expired or revoked. Was it copied whole?",
        "nb": "Nøkkelen godtas ikke: den er ukjent, utløpt eller trukket tilbake. Ble hele nøkkelen kopiert?",
        "nn": "Nøkkelen blir ikkje godteken: han er ukjend, utgått eller trekt tilbake. Vart heile nøkkelen kopiert?",
    },
    "fault_refused": {
        "en": "The service did not accept this.",
        "nb": "Tjenesten godtok ikke dette.",
        "nn": "Tenesta godtok ikkje dette.",
    },
    "fault_unforeseen": {
        "en": "Something failed on this page. Reload it; what was saved is not lost.",
        "nb": "Noe gikk galt på denne siden. Last den på nytt; det som er lagret, er ikke tapt.",
        "nn": "Noko gjekk gale på denne sida. Last ho på nytt; det som er lagra, er ikkje tapt.",
    },
    "fault_nearest": {"en": "Nearest: {nearest}.", "nb": "Nærmest: {nearest}.", "nn": "Nærast: {nearest}."},
    "fault_version_outdated": {
        "en": "It was changed elsewhere since you opened it.",
        "nb": "Den er endret et annet sted etter at du åpnet den.",
        "nn": "Ho er endra ein annan stad etter at du opna ho.",
    },
    "fault_submission_not_found": {
        "en": "There is no such case, or it is somebody else's draft.",
        "nb": "Denne saken finnes ikke, eller den er utkastet til en annen.",
        "nn": "Denne saka finst ikkje, eller ho er utkastet til ein annan.",
    },
    "fault_role_too_low": {
        "en": "Your role does not reach this.",
        "nb": "Rollen din gir ikke adgang til dette.",
        "nn": "Rolla di gir ikkje tilgang til dette.",
    },
    "fault_transition_refused": {
        "en": "As it stands with the case now, this cannot be done.",
        "nb": "Slik det står med saken nå, kan ikke dette gjøres.",
        "nn": "Slik det står med saka no, kan ikkje dette gjerast.",
    },
    "fault_duplicates_unseen": {
        "en": "There are cases so like this one that it may be one of them.",
        "nb": "Det finnes saker som ligner så mye at den kan være en av dem.",
        "nn": "Det finst saker som liknar så mykje at ho kan vere ei av dei.",
    },
    "fault_slug_taken": {
        "en": "Another case has this address.",
        "nb": "En annen sak har denne adressen.",
        "nn": "Ei anna sak har denne adressa.",
    },
    "fault_base_outdated": {
        "en": "The published case has been changed since this amendment was begun.",
        "nb": "Den publiserte saken er endret etter at denne endringen ble påbegynt.",
        "nn": "Den publiserte saka er endra etter at denne endringa vart påbyrja.",
    },
    "fault_nothing_changed": {
        "en": "Nothing is changed yet.",
        "nb": "Ingenting er endret ennå.",
        "nn": "Ingenting er endra enno.",
    },
    "fault_own_submission": {
        "en": "Nobody decides on what they wrote themselves.",
        "nb": "Ingen avgjør det de selv har skrevet.",
        "nn": "Ingen avgjer det dei sjølve har skrive.",
    },
    "said_by": {"en": "{name}, {moment}:", "nb": "{name}, {moment}:", "nn": "{name}, {moment}:"},
    "whole_case": {"en": "the whole case", "nb": "hele saken", "nn": "heile saka"},
    "dealt_with": {"en": "Dealt with", "nb": "Behandlet", "nn": "Behandla"},
    "dealt_with_noted": {"en": "Noted as dealt with.", "nb": "Notert som behandlet.", "nn": "Notert som behandla."},
    "dealt_with_undone": {
        "en": "Noted as not dealt with.",
        "nb": "Notert som ikke behandlet.",
        "nn": "Notert som ikkje behandla.",
    },
    "untitled": {"en": "Without a title", "nb": "Uten tittel", "nn": "Utan tittel"},
    "fitting": {"en": "What fits", "nb": "Det som passer", "nn": "Det som passar"},
    "fitting_one": {"en": "{number} fits", "nb": "{number} passer", "nn": "{number} passar"},
    "fitting_many": {"en": "{number} fit", "nb": "{number} passer", "nn": "{number} passar"},
    "fitting_none": {
        "en": "Nothing fits what you typed",
        "nb": "Ingenting passer med det du skrev",
        "nn": "Ingenting passar med det du skreiv",
    },
}

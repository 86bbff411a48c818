"""What the page says on which one's own cases stand."""

from collections.abc import Mapping

CONTRIBUTE_WORDS: Mapping[str, Mapping[str, str]] = {
    "contribute_lead": {
        "en": "Do you know a case in which a municipality and a social entrepreneur work together? Describe it here, "
        "or mend one that is already published.",
        "nb": "Kjenner du en sak der en kommune og en sosial entreprenør arbeider sammen? Beskriv den her, eller "
        "rett en som allerede er publisert.",
        "nn": "Kjenner du ei sak der ein kommune og ein sosial entreprenør arbeider saman? Skildre ho her, eller "
        "rett ei som alt er publisert.",
    },
    "asked_heading": {"en": "What is asked of you", "nb": "Hva vi ber deg om", "nn": "Kva vi ber deg om"},
    "asked_parties": {
        "en": "At least one municipality and one social entrepreneur take part. Whether it went well does not "
        "matter: what failed teaches as much.",
        "nb": "Minst én kommune og én sosial entreprenør deltar. Om det gikk bra, er ikke avgjørende: det som "
        "mislyktes, lærer oss like mye.",
        "nn": "Minst éin kommune og éin sosial entreprenør deltek. Om det gjekk bra, er ikkje avgjerande: det som "
        "ikkje lukkast, lærer oss like mykje.",
    },
    "asked_sources": {
        "en": "Everything rests on public texts that others can look up, and you say which of them tells of what.",
        "nb": "Alt bygger på åpne kilder som andre kan slå opp, og du sier hvilken kilde som forteller om hva.",
        "nn": "Alt byggjer på opne kjelder som andre kan slå opp, og du seier kva for kjelde som fortel om kva.",
    },
    "asked_unknown": {
        "en": "What you do not know stays empty. Nothing is guessed.",
        "nb": "Det du ikke vet, står tomt. Ingenting gjettes.",
        "nn": "Det du ikkje veit, står tomt. Ingenting blir gjetta.",
    },
    "asked_persons": {
        "en": "No private persons, e-mail addresses or telephone numbers.",
        "nb": "Ingen privatpersoner, e-postadresser eller telefonnumre.",
        "nn": "Ingen privatpersonar, e-postadresser eller telefonnummer.",
    },
    "asked_english": {
        "en": "The main text is in English. Original title, summary and translations have fields of their own.",
        "nb": "Hovedteksten er på engelsk. Originaltittel, sammendrag og oversettelser har egne felt.",
        "nn": "Hovudteksten er på engelsk. Originaltittel, samandrag og omsetjingar har eigne felt.",
    },
    "asked_time": {
        "en": "It can be done bit by bit: everything is saved as you go, and only you see a draft.",
        "nb": "Du kan ta det litt etter litt: alt lagres mens du skriver, og bare du ser et utkast.",
        "nn": "Du kan ta det litt etter litt: alt blir lagra medan du skriv, og berre du ser eit utkast.",
    },
    "way_heading": {
        "en": "How a case becomes public",
        "nb": "Hvordan en sak blir offentlig",
        "nn": "Korleis ei sak blir offentleg",
    },
    "way_text": {
        "en": "Nobody decides on what they wrote themselves, and nothing that was handed in is deleted.",
        "nb": "Ingen avgjør det de selv har skrevet, og ingenting som er sendt inn, slettes.",
        "nn": "Ingen avgjer det dei sjølve har skrive, og ingenting som er sendt inn, blir sletta.",
    },
    "way_state": {"en": "State", "nb": "Tilstand", "nn": "Tilstand"},
    "way_may": {"en": "What may be done then", "nb": "Hva som kan gjøres da", "nn": "Kva som kan gjerast då"},
    "way_step": {
        "en": "{action} – {role}, {who}. Then: {state}",
        "nb": "{action} – {role}, {who}. Deretter: {state}",
        "nn": "{action} – {role}, {who}. Deretter: {state}",
    },
    "way_end": {"en": "Nothing more", "nb": "Ingenting mer", "nn": "Ingenting meir"},
    "key_heading": {"en": "Your key", "nb": "Nøkkelen din", "nn": "Nøkkelen din"},
    "key_label": {"en": "Key", "nb": "Nøkkel", "nn": "Nøkkel"},
    "key_hint": {
        "en": "It begins with smsp_. It is kept for this session only: in this tab, until you close it or sign out.",
        "nb": "Den begynner med smsp_. Den tas bare vare på i denne økten: i denne fanen, til du lukker den eller "
        "logger ut.",
        "nn": "Han byrjar med smsp_. Han blir berre teken vare på i denne økta: i denne fana, til du lukkar ho "
        "eller loggar ut.",
    },
    "key_signs": {
        "en": "A key has only plain letters, digits and signs, and no spaces. Was it copied as it is?",
        "nb": "En nøkkel har bare vanlige bokstaver uten æ, ø og å, sifre og tegn, og ingen mellomrom. Ble den "
        "kopiert som den er?",
        "nn": "Ein nøkkel har berre vanlege bokstavar utan æ, ø og å, siffer og teikn, og ingen mellomrom. Vart han "
        "kopiert som han er?",
    },
    "key_use": {"en": "Use this key", "nb": "Bruk denne nøkkelen", "nn": "Bruk denne nøkkelen"},
    "key_get": {
        "en": "You have no key? An administrator of this service makes an account for you and gives you the first one.",
        "nb": "Har du ingen nøkkel? En administrator for denne tjenesten lager en konto til deg og gir deg den første.",
        "nn": "Har du ingen nøkkel? Ein administrator for denne tenesta lagar ein konto til deg og gir deg den første.",
    },
    "otherwise_heading": {"en": "Without this page", "nb": "Uten denne siden", "nn": "Utan denne sida"},
    "otherwise_text": {
        "en": "Many cases at once are easier in a spreadsheet, and everything here can also be done through the API.",
        "nb": "Mange saker på én gang er enklere i et regneark, og alt her kan også gjøres gjennom API-et.",
        "nn": "Mange saker på éin gong er enklare i eit rekneark, og alt her kan òg gjerast gjennom API-et.",
    },
    "new_case": {"en": "Write a new case", "nb": "Skriv en ny sak", "nn": "Skriv ei ny sak"},
    "finished_cases": {
        "en": "Finished: published, rejected, withdrawn",
        "nb": "Ferdige: publisert, avvist, trukket tilbake",
        "nn": "Ferdige: publiserte, avviste, trekte tilbake",
    },
    "no_cases": {
        "en": "You have nothing on its way. Write a new case, or change one that is published.",
        "nb": "Du har ingenting underveis. Skriv en ny sak, eller endre en som er publisert.",
        "nn": "Du har ingenting undervegs. Skriv ei ny sak, eller endre ei som er publisert.",
    },
    "waits_reviewer_one": {
        "en": "{number} case waits for a reviewer",
        "nb": "{number} sak venter på en vurderer",
        "nn": "{number} sak ventar på ein vurderar",
    },
    "waits_reviewer_many": {
        "en": "{number} cases wait for a reviewer",
        "nb": "{number} saker venter på en vurderer",
        "nn": "{number} saker ventar på ein vurderar",
    },
    "waits_editor_one": {
        "en": "{number} accepted case waits for an editor",
        "nb": "{number} godtatt sak venter på en redaktør",
        "nn": "{number} godteken sak ventar på ein redaktør",
    },
    "waits_editor_many": {
        "en": "{number} accepted cases wait for an editor",
        "nb": "{number} godtatte saker venter på en redaktør",
        "nn": "{number} godtekne saker ventar på ein redaktør",
    },
    "none_finished": {
        "en": "Nothing is finished yet.",
        "nb": "Ingenting er ferdig ennå.",
        "nn": "Ingenting er ferdig enno.",
    },
    "more_cases": {"en": "Show more", "nb": "Vis flere", "nn": "Vis fleire"},
    "try_again": {"en": "Try again", "nb": "Prøv igjen", "nn": "Prøv igjen"},
    "amends": {"en": "change to {slug}", "nb": "endring av {slug}", "nn": "endring av {slug}"},
    "a_new_case": {"en": "new case", "nb": "ny sak", "nn": "ny sak"},
    "changed_on": {"en": "changed {day}", "nb": "endret {day}", "nn": "endra {day}"},
    "next_draft": {
        "en": "Only you see it. Next: write on, and hand it in.",
        "nb": "Bare du ser den. Neste steg: skriv videre, og send den inn.",
        "nn": "Berre du ser ho. Neste steg: skriv vidare, og send ho inn.",
    },
    "next_submitted": {
        "en": "It waits for a reviewer. Next: it is accepted, or returned to you with comments.",
        "nb": "Den venter på en vurderer. Neste steg: den godtas, eller sendes tilbake til deg med kommentarer.",
        "nn": "Ho ventar på ein vurderar. Neste steg: ho blir godteken, eller send tilbake til deg med kommentarar.",
    },
    "next_returned": {
        "en": "It came back to you. Next: read the comments, mend it, and hand it in again.",
        "nb": "Den er kommet tilbake til deg. Neste steg: les kommentarene, rett den, og send den inn igjen.",
        "nn": "Ho er komen tilbake til deg. Neste steg: les kommentarane, rett ho, og send ho inn igjen.",
    },
    "next_accepted": {
        "en": "It is accepted. Next: an editor publishes it.",
        "nb": "Den er godtatt. Neste steg: en redaktør publiserer den.",
        "nn": "Ho er godteken. Neste steg: ein redaktør publiserer ho.",
    },
    "next_published": {"en": "It is public.", "nb": "Den er offentlig.", "nn": "Ho er offentleg."},
    "next_rejected": {
        "en": "It was not taken in; the reason stands in its history.",
        "nb": "Den ble ikke tatt inn; grunnen står i historikken.",
        "nn": "Ho vart ikkje teken inn; grunnen står i historikken.",
    },
    "next_withdrawn": {
        "en": "You took it back.",
        "nb": "Du har trukket den tilbake.",
        "nn": "Du har trekt ho tilbake.",
    },
    "is_outdated": {
        "en": "The published case has been changed meanwhile: open it and bring it up to date.",
        "nb": "Den publiserte saken er endret imens: åpne den og flytt endringen til siste revisjon.",
        "nn": "Den publiserte saka er endra imens: opne ho og flytt endringa til siste revisjon.",
    },
    "to_mend_first_one": {
        "en": "{number} thing is to be mended first.",
        "nb": "{number} ting må rettes først.",
        "nn": "{number} ting må rettast først.",
    },
    "to_mend_first_many": {
        "en": "{number} things are to be mended first.",
        "nb": "{number} ting må rettes først.",
        "nn": "{number} ting må rettast først.",
    },
    "open_comments_one": {
        "en": "{number} comment that has not been dealt with",
        "nb": "{number} kommentar som ikke er behandlet",
        "nn": "{number} kommentar som ikkje er behandla",
    },
    "open_comments_many": {
        "en": "{number} comments that have not been dealt with",
        "nb": "{number} kommentarer som ikke er behandlet",
        "nn": "{number} kommentarar som ikkje er behandla",
    },
    "comments_and_history": {
        "en": "Comments and what has been done",
        "nb": "Kommentarer og hva som er gjort",
        "nn": "Kommentarar og kva som er gjort",
    },
    "no_comments": {"en": "No comments.", "nb": "Ingen kommentarer.", "nn": "Ingen kommentarar."},
    "history_heading": {"en": "What has been done", "nb": "Hva som er gjort", "nn": "Kva som er gjort"},
    "event": {
        "en": "{moment}: {action} ({name})",
        "nb": "{moment}: {action} ({name})",
        "nn": "{moment}: {action} ({name})",
    },
    "event_create": {"en": "Begun", "nb": "Påbegynt", "nn": "Påbyrja"},
    "event_rebase": {"en": "Brought up to date", "nb": "Flyttet til siste revisjon", "nn": "Flytta til siste revisjon"},
    "event_redact": {
        "en": "A personal detail taken out",
        "nb": "En personopplysning tatt ut",
        "nn": "Ei personopplysning teken ut",
    },
    "delete_case": {"en": "Delete the draft", "nb": "Slett utkastet", "nn": "Slett utkastet"},
    "delete_named": {
        "en": "Delete the draft: {title}",
        "nb": "Slett utkastet: {title}",
        "nn": "Slett utkastet: {title}",
    },
    "delete_sure": {
        "en": "Delete this draft for good? Nobody can bring it back.",
        "nb": "Slette dette utkastet for godt? Ingen kan hente det tilbake.",
        "nn": "Slette dette utkastet for godt? Ingen kan hente det tilbake.",
    },
    "delete_really": {"en": "Delete for good", "nb": "Slett for godt", "nn": "Slett for godt"},
    "delete_done": {"en": "The draft is deleted.", "nb": "Utkastet er slettet.", "nn": "Utkastet er sletta."},
    "withdraw_case": {"en": "Withdraw", "nb": "Trekk tilbake", "nn": "Trekk tilbake"},
    "withdraw_named": {"en": "Withdraw: {title}", "nb": "Trekk tilbake: {title}", "nn": "Trekk tilbake: {title}"},
    "withdraw_sure": {
        "en": "Take it back for good? It stays readable to reviewers, and you can begin another one.",
        "nb": "Trekke den tilbake for godt? De som vurderer, kan fortsatt lese den, og du kan begynne på en ny.",
        "nn": "Trekkje ho tilbake for godt? Dei som vurderer, kan framleis lese ho, og du kan byrje på ei ny.",
    },
    "withdraw_reason": {"en": "Why (may be left empty)", "nb": "Hvorfor (kan stå tomt)", "nn": "Kvifor (kan stå tomt)"},
    "withdraw_really": {"en": "Withdraw for good", "nb": "Trekk tilbake for godt", "nn": "Trekk tilbake for godt"},
    "withdraw_done": {"en": "It is withdrawn.", "nb": "Den er trukket tilbake.", "nn": "Ho er trekt tilbake."},
    "keep_it": {"en": "Keep it", "nb": "Behold den", "nn": "Behald ho"},
    "amend_heading": {"en": "Change a published case", "nb": "Endre en publisert sak", "nn": "Endre ei publisert sak"},
    "amend_text": {
        "en": "You get a draft that begins with what is published. It becomes public once somebody else has read and "
        "accepted it.",
        "nb": "Du får et utkast som begynner med det som er publisert. Det blir offentlig når noen andre har lest og "
        "godtatt det.",
        "nn": "Du får eit utkast som byrjar med det som er publisert. Det blir offentleg når nokon andre har lese og "
        "godteke det.",
    },
    "amend_find": {"en": "Find the case", "nb": "Finn saken", "nn": "Finn saka"},
    "amend_hint": {
        "en": "By title, place or organisation, or by its address.",
        "nb": "Etter tittel, sted eller organisasjon, eller etter adressen.",
        "nn": "Etter tittel, stad eller organisasjon, eller etter adressa.",
    },
    "amend_begin": {"en": "Begin the change", "nb": "Begynn på endringen", "nn": "Byrj på endringa"},
}

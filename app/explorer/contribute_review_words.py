"""What the page of one submission says to those who decide on it."""

from collections.abc import Mapping

Words = Mapping[str, Mapping[str, str]]
REVIEW_WORDS: Words = {
    "review_back": {"en": "Back to the queue", "nb": "Tilbake til køen", "nn": "Tilbake til køen"},
    "review_no_id": {
        "en": "The address names no submission. Choose one in the queue.",
        "nb": "Adressen nevner ikke noe bidrag. Velg ett i køen.",
        "nn": "Adressa nemner ikkje noko bidrag. Vel eitt i køen.",
    },
    "review_by": {
        "en": "By {name}, sent in on {day}",
        "nb": "Av {name}, sendt inn {day}",
        "nn": "Av {name}, sendt inn {day}",
    },
    "review_by_draft": {
        "en": "By {name}, not sent in yet",
        "nb": "Av {name}, ikke sendt inn ennå",
        "nn": "Av {name}, ikkje sendt inn enno",
    },
    "review_new": {
        "en": "A new case. If it is published, it stands at {slug}.",
        "nb": "En ny sak. Blir den publisert, står den på {slug}.",
        "nn": "Ei ny sak. Blir ho publisert, står ho på {slug}.",
    },
    "review_new_unnamed": {"en": "A new case.", "nb": "En ny sak.", "nn": "Ei ny sak."},
    "review_amends": {
        "en": "A change of a published case, from its revision {base}.",
        "nb": "En endring av en publisert sak, fra revisjon {base}.",
        "nn": "Ei endring av ei publisert sak, frå revisjon {base}.",
    },
    "review_read_case": {
        "en": "Read the published case",
        "nb": "Les den publiserte saken",
        "nn": "Les den publiserte saka",
    },
    "review_on_page": {"en": "On this page", "nb": "På denne siden", "nn": "På denne sida"},
    "review_actions": {"en": "What you can do now", "nb": "Dette kan du gjøre nå", "nn": "Dette kan du gjere no"},
    "review_edit": {"en": "Change the text", "nb": "Endre teksten", "nn": "Endre teksten"},
    "review_can_nothing_final": {
        "en": "Nothing: it is finished.",
        "nb": "Ingenting: den er ferdigbehandlet.",
        "nn": "Ingenting: ho er ferdigbehandla.",
    },
    "review_can_nothing_yours": {
        "en": "Others decide on what you have written or are credited with.",
        "nb": "Andre avgjør det du har skrevet eller er kreditert for.",
        "nn": "Andre avgjer det du har skrive eller er kreditert for.",
    },
    "review_can_nothing_author": {
        "en": "It is with its author, who changes it and sends it in again. You can comment.",
        "nb": "Den er hos forfatteren, som endrer den og sender den inn igjen. Du kan kommentere.",
        "nn": "Ho er hos forfattaren, som endrar ho og sender ho inn igjen. Du kan kommentere.",
    },
    "review_can_nothing_editor": {
        "en": "It is accepted and waits for an editor.",
        "nb": "Den er godtatt og venter på en redaktør.",
        "nn": "Ho er godteken og ventar på ein redaktør.",
    },
    "review_outdated": {
        "en": "The published case was changed after this was written, so it can be neither accepted nor published as "
        "it is. Return it: its author then puts it upon what is published now.",
        "nb": "Den publiserte saken er endret etter at dette ble skrevet, så det kan verken godtas eller publiseres "
        "slik det er. Send det tilbake: da flytter forfatteren det til siste revisjon.",
        "nn": "Den publiserte saka er endra etter at dette vart skrive, så det kan verken godtakast eller publiserast "
        "slik det er. Send det tilbake: då flyttar forfattaren det til siste revisjon.",
    },
    "review_outdated_returned": {
        "en": "The published case was changed after this was written. Before it is sent in again, its author puts it "
        "upon what is published now.",
        "nb": "Den publiserte saken er endret etter at dette ble skrevet. Før det sendes inn igjen, flytter "
        "forfatteren det til siste revisjon.",
        "nn": "Den publiserte saka er endra etter at dette vart skrive. Før det blir sendt inn igjen, flyttar "
        "forfattaren det til siste revisjon.",
    },
    "review_outdated_yours": {
        "en": "The published case was changed after you wrote this. Put your changes upon what is published now, and "
        "choose below where both changed the same.",
        "nb": "Den publiserte saken er endret etter at du skrev dette. Flytt endringene dine til siste revisjon, og "
        "velg nedenfor der begge har endret det samme.",
        "nn": "Den publiserte saka er endra etter at du skreiv dette. Flytt endringane dine til siste revisjon, og "
        "vel nedanfor der begge har endra det same.",
    },
    "review_outdated_waits": {
        "en": "The published case was changed after you wrote this. It has to be returned to you before you can put "
        "your changes upon what is published now.",
        "nb": "Den publiserte saken er endret etter at du skrev dette. Det må sendes tilbake til deg før du kan "
        "flytte endringene dine til siste revisjon.",
        "nn": "Den publiserte saka er endra etter at du skreiv dette. Det må sendast tilbake til deg før du kan "
        "flytte endringane dine til siste revisjon.",
    },
    "review_changes": {"en": "What it changes", "nb": "Dette endres", "nn": "Dette blir endra"},
    "review_whole": {"en": "The whole case", "nb": "Hele saken", "nn": "Heile saka"},
    "review_changes_one": {"en": "1 field differs.", "nb": "1 felt er ulikt.", "nn": "1 felt er ulikt."},
    "review_changes_many": {
        "en": "{number} fields differ.",
        "nb": "{number} felt er ulike.",
        "nn": "{number} felt er ulike.",
    },
    "review_changes_none": {"en": "It changes nothing.", "nb": "Den endrer ingenting.", "nn": "Ho endrar ingenting."},
    "review_before": {"en": "Before", "nb": "Før", "nn": "Før"},
    "review_after": {"en": "After", "nb": "Etter", "nn": "Etter"},
    "review_nothing": {"en": "nothing", "nb": "ingenting", "nn": "ingenting"},
    "review_unknown": {"en": "not recorded", "nb": "ikke registrert", "nn": "ikkje registrert"},
    "review_withheld": {"en": "withheld", "nb": "holdt tilbake", "nn": "halde tilbake"},
    "review_sources": {"en": "Sources:", "nb": "Kilder:", "nn": "Kjelder:"},
    "review_no_source": {
        "en": "No source names this.",
        "nb": "Ingen kilde nevner dette.",
        "nn": "Inga kjelde nemner dette.",
    },
    "review_source": {"en": "source {number}", "nb": "kilde {number}", "nn": "kjelde {number}"},
    "review_unverified": {"en": "not verified", "nb": "ikke kontrollert", "nn": "ikkje kontrollert"},
    "review_published": {
        "en": "What others have published meanwhile",
        "nb": "Dette har andre publisert i mellomtiden",
        "nn": "Dette har andre publisert i mellomtida",
    },
    "review_collisions": {
        "en": "Where both cannot stand",
        "nb": "Der bare én av endringene kan stå",
        "nn": "Der berre éi av endringane kan stå",
    },
    "review_collisions_none": {
        "en": "Nothing collides: both sets of changes can stand together.",
        "nb": "Ingenting kolliderer: begge endringene kan stå sammen.",
        "nn": "Ingenting kolliderer: begge endringane kan stå saman.",
    },
    "review_as_begun": {"en": "When it was begun", "nb": "Da den ble påbegynt", "nn": "Då ho vart påbyrja"},
    "review_mine": {"en": "In this change", "nb": "I denne endringen", "nn": "I denne endringa"},
    "review_theirs": {"en": "Published now", "nb": "Publisert nå", "nn": "Publisert no"},
    "review_together": {
        "en": "Decided as one with: {places}",
        "nb": "Avgjøres samlet med: {places}",
        "nn": "Blir avgjort samla med: {places}",
    },
    "review_keep_mine": {
        "en": "Keep what this change says",
        "nb": "Behold det endringen sier",
        "nn": "Behald det endringa seier",
    },
    "review_keep_theirs": {
        "en": "Keep what is published",
        "nb": "Behold det som er publisert",
        "nn": "Behald det som er publisert",
    },
    "review_rebase": {
        "en": "Put the changes upon what is published now",
        "nb": "Flytt endringene til siste revisjon",
        "nn": "Flytt endringane til siste revisjon",
    },
    "review_checklist": {"en": "Checklist", "nb": "Sjekkliste", "nn": "Sjekkliste"},
    "review_must": {"en": "Must be mended", "nb": "Må rettes", "nn": "Må rettast"},
    "review_could": {"en": "Could be better", "nb": "Kunne vært bedre", "nn": "Kunne vore betre"},
    "review_holds_one": {"en": "1 rule holds", "nb": "1 regel er oppfylt", "nn": "1 regel er oppfylt"},
    "review_holds_many": {
        "en": "{number} rules hold",
        "nb": "{number} regler er oppfylt",
        "nn": "{number} reglar er oppfylte",
    },
    "review_left_out_many": {
        "en": "{number} more places are not listed.",
        "nb": "{number} steder til er ikke med på listen.",
        "nn": "{number} stader til er ikkje med på lista.",
    },
    "review_left_out_one": {
        "en": "1 more place is not listed.",
        "nb": "1 sted til er ikke med på listen.",
        "nn": "1 stad til er ikkje med på lista.",
    },
    "review_in_the_way": {"en": "In the way", "nb": "I veien", "nn": "I vegen"},
    "review_repeats": {
        "en": "Cases that it may repeat",
        "nb": "Saker den kanskje gjentar",
        "nn": "Saker ho kanskje tek opp att",
    },
    "review_repeats_none": {
        "en": "Nothing like it was found among published cases and open submissions.",
        "nb": "Ingenting som ligner, er funnet blant publiserte saker og åpne bidrag.",
        "nn": "Ingenting som liknar, er funne blant publiserte saker og opne bidrag.",
    },
    "review_repeats_seen": {
        "en": "Somebody has looked at them and says that this is none of them.",
        "nb": "Noen har sett på dem og sier at dette ikke er noen av dem.",
        "nn": "Nokon har sett på dei og seier at dette ikkje er nokon av dei.",
    },
    "review_points": {"en": "{points} of 120 points", "nb": "{points} av 120 poeng", "nn": "{points} av 120 poeng"},
    "review_is_published": {"en": "Published case", "nb": "Publisert sak", "nn": "Publisert sak"},
    "review_is_open": {"en": "Open submission", "nb": "Åpent bidrag", "nn": "Ope bidrag"},
    "review_comments": {"en": "Comments", "nb": "Kommentarer", "nn": "Kommentarar"},
    "review_comments_none": {
        "en": "Nobody has said anything yet.",
        "nb": "Ingen har sagt noe ennå.",
        "nn": "Ingen har sagt noko enno.",
    },
    "review_comment_on": {"en": "Comment on {place}", "nb": "Kommenter {place}", "nn": "Kommenter {place}"},
    "review_comment_whole": {"en": "Comment on the case", "nb": "Kommenter saken", "nn": "Kommenter saka"},
    "review_comment": {"en": "Comment", "nb": "Kommenter", "nn": "Kommenter"},
    "review_comment_words": {"en": "What you want to say", "nb": "Det du vil si", "nn": "Det du vil seie"},
    "review_comment_place": {"en": "About", "nb": "Om", "nn": "Om"},
    "review_comment_send": {"en": "Add the comment", "nb": "Legg til kommentaren", "nn": "Legg til kommentaren"},
    "review_comment_hint": {
        "en": "Its author and all reviewers see it. It stays, so name no private persons and give no addresses.",
        "nb": "Forfatteren og alle vurderere ser den. Den blir stående, så nevn ingen privatpersoner og oppgi ingen "
        "adresser.",
        "nn": "Forfattaren og alle vurderarar ser han. Han blir ståande, så nemn ingen privatpersonar og oppgi ingen "
        "adresser.",
    },
    "review_commented": {
        "en": "The comment is added.",
        "nb": "Kommentaren er lagt til.",
        "nn": "Kommentaren er lagd til.",
    },
    "review_said": {"en": "{name}, {moment}", "nb": "{name}, {moment}", "nn": "{name}, {moment}"},
    "review_whole_place": {"en": "The whole", "nb": "Hele saken", "nn": "Heile saka"},
    "review_resolved": {
        "en": "Dealt with, says {name}, {moment}",
        "nb": "Behandlet, sier {name}, {moment}",
        "nn": "Behandla, seier {name}, {moment}",
    },
    "review_resolve": {"en": "Mark as dealt with", "nb": "Merk som behandlet", "nn": "Merk som behandla"},
    "review_reopen": {"en": "Open again", "nb": "Åpne igjen", "nn": "Opne igjen"},
    "review_marked": {"en": "The comment is marked.", "nb": "Kommentaren er merket.", "nn": "Kommentaren er merkt."},
    "review_trail": {"en": "What has happened", "nb": "Dette har skjedd", "nn": "Dette har hendt"},
    "review_did_create": {"en": "{name} began it", "nb": "{name} begynte på den", "nn": "{name} byrja på ho"},
    "review_did_submit": {"en": "{name} sent it in", "nb": "{name} sendte den inn", "nn": "{name} sende ho inn"},
    "review_did_return": {
        "en": "{name} returned it",
        "nb": "{name} sendte den tilbake",
        "nn": "{name} sende ho tilbake",
    },
    "review_did_accept": {"en": "{name} accepted it", "nb": "{name} godtok den", "nn": "{name} godtok ho"},
    "review_did_reject": {"en": "{name} rejected it", "nb": "{name} avviste den", "nn": "{name} avviste ho"},
    "review_did_publish": {"en": "{name} published it", "nb": "{name} publiserte den", "nn": "{name} publiserte ho"},
    "review_did_withdraw": {
        "en": "{name} withdrew it",
        "nb": "{name} trakk den tilbake",
        "nn": "{name} trekte ho tilbake",
    },
    "review_did_rebase": {
        "en": "{name} put it upon a newer revision",
        "nb": "{name} flyttet den til en nyere revisjon",
        "nn": "{name} flytta ho til ein nyare revisjon",
    },
    "review_did_redact": {
        "en": "{name} took something out that exposed a person",
        "nb": "{name} tok ut noe som utleverte en person",
        "nn": "{name} tok ut noko som utleverte ein person",
    },
    "review_codings": {"en": "A second coder", "nb": "Koder nummer to", "nn": "Kodar nummer to"},
    "review_codings_none": {
        "en": "Nobody has coded this case a second time that you may see.",
        "nb": "Det finnes ingen koding nummer to av saken som du kan se.",
        "nn": "Det finst inga koding nummer to av saka som du kan sjå.",
    },
    "review_coding": {
        "en": "{name} coded revision {revision} a second time ({state}).",
        "nb": "Koding nummer to av revisjon {revision}, av {name} ({state}).",
        "nn": "Koding nummer to av revisjon {revision}, av {name} ({state}).",
    },
    "review_codings_how": {
        "en": "Codings are made and decided through the API: {path}.",
        "nb": "Kodinger lages og avgjøres gjennom API-et: {path}.",
        "nn": "Kodingar blir laga og avgjorde gjennom API-et: {path}.",
    },
    "review_cancel": {"en": "Cancel", "nb": "Avbryt", "nn": "Avbryt"},
    "review_ask_accept": {"en": "Accept this case?", "nb": "Godta denne saken?", "nn": "Godta denne saka?"},
    "review_ask_return": {
        "en": "Return it to its author?",
        "nb": "Sende den tilbake til forfatteren?",
        "nn": "Sende ho tilbake til forfattaren?",
    },
    "review_ask_reject": {"en": "Reject this case?", "nb": "Avvise denne saken?", "nn": "Avvise denne saka?"},
    "review_ask_publish": {"en": "Publish this case?", "nb": "Publisere denne saken?", "nn": "Publisere denne saka?"},
    "review_ask_withdraw": {"en": "Withdraw it?", "nb": "Trekke den tilbake?", "nn": "Trekkje ho tilbake?"},
    "review_ask_submit": {"en": "Send it in?", "nb": "Sende den inn?", "nn": "Sende ho inn?"},
    "review_means_accept": {
        "en": "An editor can publish it then. Its address is fixed from now on; it can still be returned.",
        "nb": "Da kan en redaktør publisere den. Adressen ligger fast fra nå av; den kan fortsatt sendes tilbake.",
        "nn": "Då kan ein redaktør publisere ho. Adressa ligg fast frå no av; ho kan framleis sendast tilbake.",
    },
    "review_means_return": {
        "en": "Its author can change it and send it in again. Comments on fields stay where they are.",
        "nb": "Forfatteren kan endre den og sende den inn igjen. Kommentarer til feltene blir stående.",
        "nn": "Forfattaren kan endre ho og sende ho inn igjen. Kommentarar til felta blir ståande.",
    },
    "review_means_reject": {
        "en": "This is final. Nothing is deleted, and its author can begin another one.",
        "nb": "Dette er endelig. Ingenting slettes, og forfatteren kan begynne på en ny.",
        "nn": "Dette er endeleg. Ingenting blir sletta, og forfattaren kan byrje på ei ny.",
    },
    "review_means_publish": {
        "en": "Everybody can read it from then on, and it can be cited. It can be changed later, and withdrawn with a "
        "note that stays; it cannot be made unpublished.",
        "nb": "Fra da av kan alle lese og sitere den. Den kan endres senere, og trekkes tilbake med en merknad som "
        "blir stående; den kan ikke gjøres upublisert.",
        "nn": "Frå då av kan alle lese og sitere ho. Ho kan endrast seinare, og trekkjast tilbake med ein merknad som "
        "blir ståande; ho kan ikkje gjerast upublisert.",
    },
    "review_means_withdraw": {
        "en": "This is final. It stays readable to those who could read it.",
        "nb": "Dette er endelig. De som kunne lese den, kan fortsatt det.",
        "nn": "Dette er endeleg. Dei som kunne lese ho, kan det framleis.",
    },
    "review_means_submit": {
        "en": "A reviewer reads it then. Until it is published you can withdraw it.",
        "nb": "Da leser en vurderer den. Du kan trekke den tilbake til den er publisert.",
        "nn": "Då les ein vurderar ho. Du kan trekkje ho tilbake til ho er publisert.",
    },
    "review_words_accept": {
        "en": "A word to its author and the editor, if you like",
        "nb": "Et ord til forfatteren og redaktøren, om du vil",
        "nn": "Eit ord til forfattaren og redaktøren, om du vil",
    },
    "review_words_return": {
        "en": "What is to be changed (required)",
        "nb": "Hva som skal endres (må fylles ut)",
        "nn": "Kva som skal endrast (må fyllast ut)",
    },
    "review_words_reject": {
        "en": "The reason, for its author (required)",
        "nb": "Grunnen, til forfatteren (må fylles ut)",
        "nn": "Grunnen, til forfattaren (må fyllast ut)",
    },
    "review_words_withdraw": {
        "en": "The reason, if you like",
        "nb": "Grunnen, om du vil",
        "nn": "Grunnen, om du vil",
    },
    "review_words_missing": {
        "en": "Write something first.",
        "nb": "Skriv noe først.",
        "nn": "Skriv noko først.",
    },
    "review_seen": {
        "en": "I have looked at the cases that it may repeat; it is none of them.",
        "nb": "Jeg har sett på sakene den kanskje gjentar; den er ingen av dem.",
        "nn": "Eg har sett på sakene ho kanskje tek opp att; ho er ingen av dei.",
    },
    "review_seen_missing": {
        "en": "Look at the cases that it may repeat, then tick this.",
        "nb": "Se på sakene den kanskje gjentar, og kryss av.",
        "nn": "Sjå på sakene ho kanskje tek opp att, og kryss av.",
    },
    "review_done_accept": {
        "en": "Accepted. It waits for an editor.",
        "nb": "Godtatt. Den venter på en redaktør.",
        "nn": "Godteken. Ho ventar på ein redaktør.",
    },
    "review_done_return": {
        "en": "Returned to its author.",
        "nb": "Sendt tilbake til forfatteren.",
        "nn": "Send tilbake til forfattaren.",
    },
    "review_done_reject": {"en": "Rejected.", "nb": "Avvist.", "nn": "Avvist."},
    "review_done_publish": {
        "en": "Published. Everybody can read it now.",
        "nb": "Publisert. Nå kan alle lese den.",
        "nn": "Publisert. No kan alle lese ho.",
    },
    "review_done_withdraw": {"en": "Withdrawn.", "nb": "Trukket tilbake.", "nn": "Trekt tilbake."},
    "review_done_submit": {"en": "Sent in.", "nb": "Sendt inn.", "nn": "Sendt inn."},
    "review_done_rebase": {
        "en": "Your changes rest on what is published now. Look through them before you send them in.",
        "nb": "Endringene dine bygger nå på siste revisjon. Se gjennom dem før du sender dem inn.",
        "nn": "Endringane dine byggjer no på siste revisjon. Sjå gjennom dei før du sender dei inn.",
    },
    "review_next": {"en": "To the next in the queue", "nb": "Til det neste i køen", "nn": "Til det neste i køen"},
    "review_read_it": {"en": "Read the case", "nb": "Les saken", "nn": "Les saka"},
    "review_again": {
        "en": "Show it as it is now",
        "nb": "Vis slik den er nå",
        "nn": "Vis slik ho er no",
    },
    "review_renewed": {
        "en": "This is how it is now. What you typed is kept; look through it once more.",
        "nb": "Slik er den nå. Det du har skrevet, er tatt vare på; se gjennom saken en gang til.",
        "nn": "Slik er ho no. Det du har skrive, er teke vare på; sjå gjennom saka ein gong til.",
    },
}
"""Those of its template and its modules."""

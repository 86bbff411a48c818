"""What the form says in which a case is written."""

from collections.abc import Mapping

EDIT_WORDS: Mapping[str, Mapping[str, str]] = {
    "checklist": {"en": "Checklist", "nb": "Sjekkliste", "nn": "Sjekkliste"},
    "to_the_checklist": {"en": "To the checklist", "nb": "Til sjekklisten", "nn": "Til sjekklista"},
    "blocking_one": {
        "en": "{number} thing to mend before it can be handed in",
        "nb": "{number} ting å rette før saken kan sendes inn",
        "nn": "{number} ting å rette før saka kan sendast inn",
    },
    "blocking_many": {
        "en": "{number} things to mend before it can be handed in",
        "nb": "{number} ting å rette før saken kan sendes inn",
        "nn": "{number} ting å rette før saka kan sendast inn",
    },
    "nothing_blocks": {
        "en": "Nothing is in the way of handing it in.",
        "nb": "Ingenting hindrer at saken sendes inn.",
        "nn": "Ingenting hindrar at saka blir send inn.",
    },
    "advice_one": {"en": "{number} piece of advice", "nb": "{number} råd", "nn": "{number} råd"},
    "advice_many": {"en": "{number} pieces of advice", "nb": "{number} råd", "nn": "{number} råd"},
    "left_out_one": {
        "en": "{number} more is not listed.",
        "nb": "{number} til er ikke listet opp.",
        "nn": "{number} til er ikkje lista opp.",
    },
    "left_out_many": {
        "en": "{number} more are not listed.",
        "nb": "{number} til er ikke listet opp.",
        "nn": "{number} til er ikkje lista opp.",
    },
    "to_mend": {"en": "To mend:", "nb": "Å rette:", "nn": "Å rette:"},
    "advised": {"en": "Advice:", "nb": "Råd:", "nn": "Råd:"},
    "must": {"en": "needed", "nb": "må fylles ut", "nn": "må fyllast ut"},
    "not_recorded": {"en": "Not recorded", "nb": "Ikke registrert", "nn": "Ikkje registrert"},
    "nothing_yet": {
        "en": "Nothing is written yet. The checklist comes with the first words.",
        "nb": "Ingenting er skrevet ennå. Sjekklisten kommer med de første ordene.",
        "nn": "Ingenting er skrive enno. Sjekklista kjem med dei første orda.",
    },
    "saved_as_you_go": {
        "en": "It is saved as you go.",
        "nb": "Det lagres mens du skriver.",
        "nn": "Det blir lagra medan du skriv.",
    },
    "saving": {"en": "Saving …", "nb": "Lagrer …", "nn": "Lagrar …"},
    "saved_at": {"en": "Saved {time}", "nb": "Lagret {time}", "nn": "Lagra {time}"},
    "not_saved": {"en": "Not saved yet.", "nb": "Ikke lagret ennå.", "nn": "Ikkje lagra enno."},
    "not_saved_offline": {
        "en": "Not saved yet: the service does not answer just now. What you typed is kept in this tab, and is sent "
        "as soon as it answers.",
        "nb": "Ikke lagret ennå: tjenesten svarer ikke akkurat nå. Det du har skrevet, beholdes i denne fanen og "
        "sendes så snart den svarer.",
        "nn": "Ikkje lagra enno: tenesta svarar ikkje akkurat no. Det du har skrive, blir verande i denne fana og "
        "blir sendt så snart ho svarar.",
    },
    "restored": {
        "en": "What you had typed before is here again, and is being saved.",
        "nb": "Det du hadde skrevet, er her igjen, og lagres nå.",
        "nn": "Det du hadde skrive, er her igjen, og blir lagra no.",
    },
    "amending": {
        "en": "You are changing a published case, {slug}. What you leave as it is stays as it is.",
        "nb": "Du endrer en publisert sak, {slug}. Det du lar stå, blir stående.",
        "nn": "Du endrar ei publisert sak, {slug}. Det du lèt stå, blir ståande.",
    },
    "stands_still": {
        "en": "“{title}” cannot be changed now. State: {state}.",
        "nb": "«{title}» kan ikke endres nå. Tilstand: {state}.",
        "nn": "«{title}» kan ikkje endrast no. Tilstand: {state}.",
    },
    "to_your_cases": {"en": "To your cases", "nb": "Til dine saker", "nn": "Til sakene dine"},
    "search_list": {"en": "Search in the list", "nb": "Søk i listen", "nn": "Søk i lista"},
    "list_missing": {
        "en": "The list cannot be had just now; you can write the code.",
        "nb": "Listen kan ikke hentes akkurat nå; du kan skrive koden.",
        "nn": "Lista kan ikkje hentast akkurat no; du kan skrive koden.",
    },
    "list_missing_reload": {
        "en": "The list cannot be had just now. What was chosen stays. Open this step again in a little while.",
        "nb": "Listen kan ikke hentes akkurat nå. Det som er valgt, blir stående. Åpne steget igjen om litt.",
        "nn": "Lista kan ikkje hentast akkurat no. Det som er valt, blir ståande. Opne steget igjen om litt.",
    },
    "chosen": {"en": "Chosen", "nb": "Valgt", "nn": "Valt"},
    "make_first": {"en": "Make it the first", "nb": "Sett først", "nn": "Set først"},
    "make_first_of": {"en": "Make it the first: {name}", "nb": "Sett først: {name}", "nn": "Set først: {name}"},
    "is_first": {"en": "The first is now: {name}", "nb": "Først står nå: {name}", "nn": "Først står no: {name}"},
    "remove": {"en": "Remove", "nb": "Fjern", "nn": "Fjern"},
    "remove_named": {"en": "Remove: {name}", "nb": "Fjern: {name}", "nn": "Fjern: {name}"},
    "removed_named": {"en": "Removed: {name}", "nb": "Fjernet: {name}", "nn": "Fjerna: {name}"},
    "added_named": {"en": "Added: {name}", "nb": "Lagt til: {name}", "nn": "Lagt til: {name}"},
    "add_part": {"en": "Add: {name}", "nb": "Legg til: {name}", "nn": "Legg til: {name}"},
    "part_named": {"en": "{number}. {name}", "nb": "{number}. {name}", "nn": "{number}. {name}"},
    "part_unnamed": {"en": "{number}.", "nb": "{number}.", "nn": "{number}."},
    "move_up": {"en": "Move up", "nb": "Flytt opp", "nn": "Flytt opp"},
    "move_down": {"en": "Move down", "nb": "Flytt ned", "nn": "Flytt ned"},
    "move_up_part": {
        "en": "Move up: {name} {number}",
        "nb": "Flytt opp: {name} {number}",
        "nn": "Flytt opp: {name} {number}",
    },
    "move_down_part": {
        "en": "Move down: {name} {number}",
        "nb": "Flytt ned: {name} {number}",
        "nn": "Flytt ned: {name} {number}",
    },
    "remove_part": {"en": "Remove: {name} {number}", "nb": "Fjern: {name} {number}", "nn": "Fjern: {name} {number}"},
    "remove_sure": {
        "en": "Remove {name} {number}, with everything that is written there?",
        "nb": "Fjerne {name} {number}, med alt som står der?",
        "nn": "Fjerne {name} {number}, med alt som står der?",
    },
    "part_moved": {
        "en": "Moved. It is now number {number}.",
        "nb": "Flyttet til plass nummer {number}.",
        "nn": "Flytta til plass nummer {number}.",
    },
    "part_removed": {"en": "Removed.", "nb": "Fjernet.", "nn": "Fjerna."},
    "more_fields": {"en": "More about it", "nb": "Mer om dette", "nn": "Meir om dette"},
    "find_municipality": {
        "en": "Find the municipality in the list",
        "nb": "Finn kommunen i listen",
        "nn": "Finn kommunen i lista",
    },
    "find_municipality_hint": {
        "en": "Number, county, inhabitants and point are then filled in. You can change them.",
        "nb": "Nummer, fylke, innbyggertall og punkt fylles da ut. Du kan endre dem.",
        "nn": "Nummer, fylke, innbyggjartal og punkt blir då fylte ut. Du kan endre dei.",
    },
    "filled_in": {
        "en": "Filled in from the list: {name}",
        "nb": "Fylt ut fra listen: {name}",
        "nn": "Fylt ut frå lista: {name}",
    },
    "too_long_one": {
        "en": "{number} character too many. It is kept, but has to be shorter before it can be handed in.",
        "nb": "{number} tegn for mye. Det beholdes, men teksten må bli kortere før saken kan sendes inn.",
        "nn": "{number} teikn for mykje. Det blir verande, men teksten må bli kortare før saka kan sendast inn.",
    },
    "too_long_many": {
        "en": "{number} characters too many. They are kept, but it has to be shorter before it can be handed in.",
        "nb": "{number} tegn for mye. De beholdes, men teksten må bli kortere før saken kan sendes inn.",
        "nn": "{number} teikn for mykje. Dei blir verande, men teksten må bli kortare før saka kan sendast inn.",
    },
    "signs_left_one": {"en": "{number} character left", "nb": "{number} tegn igjen", "nn": "{number} teikn igjen"},
    "signs_left_many": {"en": "{number} characters left", "nb": "{number} tegn igjen", "nn": "{number} teikn igjen"},
    "sources_for_this_one": {
        "en": "Sources for this: {number}",
        "nb": "Kilder for dette: {number}",
        "nn": "Kjelder for dette: {number}",
    },
    "sources_for_this_many": {
        "en": "Sources for this: {number}",
        "nb": "Kilder for dette: {number}",
        "nn": "Kjelder for dette: {number}",
    },
    "is_unverified": {"en": "not verified", "nb": "ikke kontrollert", "nn": "ikkje kontrollert"},
    "not_verified": {
        "en": "Not verified: general knowledge, or not found again",
        "nb": "Ikke kontrollert: allmennkunnskap, eller ikke funnet igjen",
        "nn": "Ikkje kontrollert: allmennkunnskap, eller ikkje funne att",
    },
    "sources_legend": {
        "en": "Which sources tell of this?",
        "nb": "Hvilke kilder forteller om dette?",
        "nn": "Kva for kjelder fortel om dette?",
    },
    "no_sources_yet": {
        "en": "There are no sources yet. Add them in the step “Sources and doubt”.",
        "nb": "Det er ingen kilder ennå. Legg dem til i steget «Kilder og tvil».",
        "nn": "Det er ingen kjelder enno. Legg dei til i steget «Kjelder og tvil».",
    },
    "why_empty": {"en": "Why is it empty?", "nb": "Hvorfor er det tomt?", "nn": "Kvifor er det tomt?"},
    "why_empty_of": {
        "en": "Why is it empty: {name}",
        "nb": "Hvorfor er det tomt: {name}",
        "nn": "Kvifor er det tomt: {name}",
    },
    "no_reason": {"en": "No reason given", "nb": "Ingen grunn oppgitt", "nn": "Ingen grunn oppgitt"},
    "not_scored": {"en": "Not scored", "nb": "Ikke vurdert", "nn": "Ikkje vurdert"},
    "mark_0": {"en": "0 – not at all", "nb": "0 – ikke i det hele tatt", "nn": "0 – ikkje i det heile"},
    "mark_1": {"en": "1 – a little", "nb": "1 – litt", "nn": "1 – litt"},
    "mark_2": {"en": "2 – mostly", "nb": "2 – for det meste", "nn": "2 – for det meste"},
    "mark_3": {"en": "3 – fully", "nb": "3 – helt", "nn": "3 – heilt"},
    "add_language": {"en": "Add a language", "nb": "Legg til et språk", "nn": "Legg til eit språk"},
    "remove_language_sure": {
        "en": "Remove the translation into {name}?",
        "nb": "Fjerne oversettelsen til {name}?",
        "nn": "Fjerne omsetjinga til {name}?",
    },
    "by_machine": {"en": "Translated by a machine", "nb": "Maskinoversatt", "nn": "Maskinomsett"},
    "credit_hint": {
        "en": "Names are kept apart from the case, so that whoever wants to can have theirs erased.",
        "nb": "Navn holdes atskilt fra saken, slik at den som vil, kan få sitt slettet.",
        "nn": "Namn blir haldne åtskilde frå saka, slik at den som vil, kan få sitt sletta.",
    },
    "nobody_credited": {
        "en": "Nobody is named yet. As it is, the case is credited to “Samspill editors, from public sources”.",
        "nb": "Ingen er nevnt ennå. Slik det er nå, krediteres saken «Redaktørene i Samspill, fra åpne kilder».",
        "nn": "Ingen er nemnd enno. Slik det er no, blir saka kreditert «Redaktørane i Samspill, frå opne kjelder».",
    },
    "credit_add_me": {"en": "Name me", "nb": "Nevn meg", "nn": "Nemn meg"},
    "credit_other": {"en": "Name somebody else", "nb": "Nevn noen andre", "nn": "Nemn nokon andre"},
    "credit_name": {
        "en": "Full name, as it is to be shown",
        "nb": "Fullt navn, slik det skal vises",
        "nn": "Fullt namn, slik det skal visast",
    },
    "credit_orcid": {
        "en": "ORCID iD, if there is one",
        "nb": "ORCID iD, om det finnes",
        "nn": "ORCID iD, om det finst",
    },
    "credit_ror": {
        "en": "ROR iD of the organisation, if there is one",
        "nb": "ROR iD for organisasjonen, om det finnes",
        "nn": "ROR iD for organisasjonen, om det finst",
    },
    "credit_consent": {
        "en": "The person has agreed to be named here",
        "nb": "Personen har sagt ja til å bli nevnt her",
        "nn": "Personen har sagt ja til å bli nemnd her",
    },
    "credit_add_other": {"en": "Add this person", "nb": "Legg til denne personen", "nn": "Legg til denne personen"},
    "credit_added": {"en": "The person is named now.", "nb": "Personen er nå nevnt.", "nn": "Personen er no nemnd."},
    "look_through": {
        "en": "The whole case as it stands",
        "nb": "Hele saken slik den står",
        "nn": "Heile saka slik ho står",
    },
    "slug_proposed": {
        "en": "It would stand at this address:",
        "nb": "Saken vil få denne adressen:",
        "nn": "Saka vil få denne adressa:",
    },
    "slug_said": {
        "en": "It is to stand at this address:",
        "nb": "Saken skal ha denne adressen:",
        "nn": "Saka skal ha denne adressa:",
    },
    "slug_none": {
        "en": "none can be proposed before there are a country, a place and a title.",
        "nb": "den kan ikke foreslås før land, sted og tittel er fylt ut.",
        "nn": "ho kan ikkje føreslåast før land, stad og tittel er fylte ut.",
    },
    "duplicates": {"en": "Is it one of these?", "nb": "Er det en av disse?", "nn": "Er det ei av desse?"},
    "duplicates_text": {
        "en": "These are so like it that they may be the same case. If one of them is, change that one instead.",
        "nb": "Disse ligner så mye at de kan være samme sak. Er en av dem det, så endre den i stedet.",
        "nn": "Desse liknar så mykje at dei kan vere same saka. Er ei av dei det, så endre ho i staden.",
    },
    "twin_yours": {
        "en": "another one that you have begun",
        "nb": "en annen som du har begynt på",
        "nn": "ei anna som du har byrja på",
    },
    "twin_other": {
        "en": "handed in by somebody else",
        "nb": "sendt inn av noen andre",
        "nn": "send inn av nokon andre",
    },
    "none_of_these": {"en": "It is none of these", "nb": "Det er ingen av disse", "nn": "Det er inga av desse"},
    "duplicates_first": {
        "en": "Look at the cases that may be the same, and say that it is none of them.",
        "nb": "Se på sakene som kan være de samme, og si fra at det ikke er noen av dem.",
        "nn": "Sjå på sakene som kan vere dei same, og sei frå at det ikkje er nokon av dei.",
    },
    "after_sending": {
        "en": "A reviewer reads it then. You cannot change it meanwhile, but you can withdraw it.",
        "nb": "Da leser en vurderer saken. Du kan ikke endre den imens, men du kan trekke den tilbake.",
        "nn": "Då les ein vurderar saka. Du kan ikkje endre ho imens, men du kan trekkje ho tilbake.",
    },
    "send": {"en": "Hand in", "nb": "Send inn", "nn": "Send inn"},
    "send_amendment": {"en": "Hand in the change", "nb": "Send inn endringen", "nn": "Send inn endringa"},
    "send_blocked": {
        "en": "It cannot be handed in yet. The checklist says what is to be mended.",
        "nb": "Saken kan ikke sendes inn ennå. Sjekklisten sier hva som må rettes.",
        "nn": "Saka kan ikkje sendast inn enno. Sjekklista seier kva som må rettast.",
    },
    "sent": {"en": "Handed in", "nb": "Sendt inn", "nn": "Send inn"},
    "sent_text": {
        "en": "“{title}” waits for a reviewer now. If something is to be changed, you find it under your cases, with "
        "comments at the fields.",
        "nb": "«{title}» venter nå på en vurderer. Er det noe som må endres, finner du det under dine saker, med "
        "kommentarer ved feltene.",
        "nn": "«{title}» ventar no på ein vurderar. Er det noko som må endrast, finn du det under sakene dine, med "
        "kommentarar ved felta.",
    },
    "rebase": {"en": "Bring it up to date", "nb": "Flytt til siste revisjon", "nn": "Flytt til siste revisjon"},
    "rebased": {
        "en": "It now rests on what is published. Where both had changed the same, yours stands: look it through.",
        "nb": "Den bygger nå på det som er publisert. Der begge hadde endret det samme, står det du skrev: se gjennom.",
        "nn": "Ho byggjer no på det som er publisert. Der begge hadde endra det same, står det du skreiv: sjå gjennom.",
    },
    "conflict": {
        "en": "It was changed elsewhere too",
        "nb": "Saken er også endret et annet sted",
        "nn": "Saka er òg endra ein annan stad",
    },
    "conflict_text": {
        "en": "Perhaps in another tab of yours. What does not touch has been put together. Choose for the rest which "
        "version is to stand; nothing is lost before you do.",
        "nb": "Kanskje i en annen fane hos deg. Det som ikke berører hverandre, er satt sammen. Velg for resten "
        "hvilken versjon som skal stå; ingenting går tapt før du gjør det.",
        "nn": "Kanskje i ei anna fane hos deg. Det som ikkje rører ved kvarandre, er sett saman. Vel for resten kva "
        "versjon som skal stå; ingenting går tapt før du gjer det.",
    },
    "conflict_settle": {"en": "Go on with these", "nb": "Fortsett med disse", "nn": "Hald fram med desse"},
    "yours": {"en": "What you wrote here", "nb": "Det du skrev her", "nn": "Det du skreiv her"},
    "elsewhere": {
        "en": "What was written elsewhere",
        "nb": "Det som ble skrevet et annet sted",
        "nn": "Det som vart skrive ein annan stad",
    },
    "part_fields": {"en": "Show and change", "nb": "Vis og endre", "nn": "Vis og endre"},
    "choose_from_list": {
        "en": "Choose from the list ({number})",
        "nb": "Velg fra listen ({number})",
        "nn": "Vel frå lista ({number})",
    },
    "rule_claim_without_source": {
        "en": "No source tells of this yet: choose it under “Sources for this”.",
        "nb": "Ingen kilde forteller om dette ennå: velg den under «Kilder for dette».",
        "nn": "Inga kjelde fortel om dette enno: vel ho under «Kjelder for dette».",
    },
    "rule_practice_written": {
        "en": "This sentence is not written yet.",
        "nb": "Denne setningen er ikke skrevet ennå.",
        "nn": "Denne setninga er ikkje skriven enno.",
    },
    "rule_somebody_credited": {
        "en": "Nobody is named yet, yourself included.",
        "nb": "Ingen er nevnt ennå, heller ikke du.",
        "nn": "Ingen er nemnd enno, heller ikkje du.",
    },
    "returned_with": {
        "en": "Returned with these words:",
        "nb": "Sendt tilbake med disse ordene:",
        "nn": "Send tilbake med desse orda:",
    },
    "whole_comments": {"en": "Said of the whole case:", "nb": "Sagt om hele saken:", "nn": "Sagt om heile saka:"},
}

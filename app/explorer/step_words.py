"""What the steps say in which a case is written."""

from collections.abc import Mapping

STEP_WORDS: Mapping[str, Mapping[str, str]] = {
    "step_place": {"en": "Place and time", "nb": "Sted og tid", "nn": "Stad og tid"},
    "step_who": {"en": "Who", "nb": "Hvem", "nn": "Kven"},
    "step_done": {"en": "What is done", "nb": "Hva som gjøres", "nn": "Kva som blir gjort"},
    "step_money": {"en": "Law and money", "nb": "Regler og penger", "nn": "Reglar og pengar"},
    "step_outcome": {"en": "What came of it", "nb": "Hva det førte til", "nn": "Kva det førte til"},
    "step_learned": {"en": "What was learned", "nb": "Hva man lærte", "nn": "Kva ein lærte"},
    "step_sources": {"en": "Sources and doubt", "nb": "Kilder og tvil", "nn": "Kjelder og tvil"},
    "step_languages": {"en": "Translations", "nb": "Oversettelser", "nn": "Omsetjingar"},
    "step_credit": {"en": "Who is credited", "nb": "Hvem som krediteres", "nn": "Kven som blir kreditert"},
    "step_send": {"en": "Look through and send", "nb": "Se gjennom og send inn", "nn": "Sjå gjennom og send inn"},
    "lead_place": {
        "en": "Begin with what you are sure of. Whatever you do not know can stay empty: empty means unknown.",
        "nb": "Begynn med det du er sikker på. Det du ikke vet, kan stå tomt: tomt betyr ukjent.",
        "nn": "Byrj med det du er sikker på. Det du ikkje veit, kan stå tomt: tomt tyder ukjent.",
    },
    "lead_who": {
        "en": "Organisations that take part beside the municipality, never private persons, and whom it is for.",
        "nb": "Organisasjoner som deltar ved siden av kommunen, aldri privatpersoner, og hvem det er for.",
        "nn": "Organisasjonar som deltek ved sida av kommunen, aldri privatpersonar, og kven det er for.",
    },
    "lead_done": {
        "en": "What a colleague in another country would need to read to understand it. Texts are in English; the "
        "original language stands beside it, and translations have a step of their own.",
        "nb": "Det en kollega i et annet land trenger å lese for å forstå saken. Tekstene er på engelsk; "
        "originalspråket står ved siden av, og oversettelser har et eget steg.",
        "nn": "Det ein kollega i eit anna land treng å lese for å forstå saka. Tekstane er på engelsk; "
        "originalspråket står ved sida av, og omsetjingar har eit eige steg.",
    },
    "lead_money": {
        "en": "Laws, agreements and schemes by their own names, and sums as the source prints them, without "
        "converting.",
        "nb": "Lover, avtaler og ordninger under sine egne navn, og beløp slik kilden oppgir dem, uten omregning.",
        "nn": "Lover, avtalar og ordningar under sine eigne namn, og beløp slik kjelda oppgir dei, utan omrekning.",
    },
    "lead_outcome": {
        "en": "What is told of the effects, with what it rests on. That nothing was measured is worth telling too.",
        "nb": "Hva som er fortalt om virkningene, og hva det bygger på. At ingenting er målt, er også verdt å "
        "fortelle.",
        "nn": "Kva som er fortalt om verknadene, og kva det byggjer på. At ingenting er målt, er òg verdt å fortelje.",
    },
    "lead_learned": {
        "en": "What stood in the way, and what helped. Tell it in words first; choose codes only where they fit.",
        "nb": "Hva som sto i veien, og hva som hjalp. Fortell det med ord først; velg bare koder som passer.",
        "nn": "Kva som stod i vegen, og kva som hjelpte. Fortel det med ord først; vel berre kodar som passar.",
    },
    "lead_sources": {
        "en": "Public texts that others can look up. At every statement you can say which of them tell of it.",
        "nb": "Åpne kilder som andre kan slå opp. Ved hvert utsagn kan du si hvilke av dem som forteller om det.",
        "nn": "Opne kjelder som andre kan slå opp. Ved kvart utsegn kan du seie kva for nokre av dei som fortel om "
        "det.",
    },
    "lead_languages": {
        "en": "Readers are offered the case in their language where a translation exists. This step can be left empty.",
        "nb": "Leserne får saken på sitt eget språk der det finnes en oversettelse. Dette steget kan stå tomt.",
        "nn": "Lesarane får saka på sitt eige språk der det finst ei omsetjing. Dette steget kan stå tomt.",
    },
    "lead_credit": {
        "en": "Whoever is named here is named in every citation of the case. Nobody is named without having agreed.",
        "nb": "De som nevnes her, nevnes hver gang saken siteres. Ingen nevnes uten å ha sagt ja.",
        "nn": "Dei som er nemnde her, blir nemnde kvar gong saka blir sitert. Ingen blir nemnd utan å ha sagt ja.",
    },
    "lead_send": {
        "en": "Read it once as somebody who has never heard of the case. Then hand it in.",
        "nb": "Les saken én gang som en som aldri har hørt om den. Send den så inn.",
        "nn": "Les saka éin gong som ein som aldri har høyrt om ho. Send ho så inn.",
    },
    "step_of": {
        "en": "{number} of {all}: {name}",
        "nb": "{number} av {all}: {name}",
        "nn": "{number} av {all}: {name}",
    },
    "step_back": {"en": "Back: {name}", "nb": "Tilbake: {name}", "nn": "Tilbake: {name}"},
    "step_next": {"en": "Next: {name}", "nb": "Neste: {name}", "nn": "Neste: {name}"},
    "step_left_one": {"en": "{number} to mend", "nb": "{number} å rette", "nn": "{number} å rette"},
    "step_left_many": {"en": "{number} to mend", "nb": "{number} å rette", "nn": "{number} å rette"},
    "step_comments_one": {
        "en": "{number} open comment",
        "nb": "{number} åpen kommentar",
        "nn": "{number} open kommentar",
    },
    "step_comments_many": {
        "en": "{number} open comments",
        "nb": "{number} åpne kommentarer",
        "nn": "{number} opne kommentarar",
    },
    "step_filled": {
        "en": "{number} of {all} filled in",
        "nb": "{number} av {all} fylt ut",
        "nn": "{number} av {all} fylte ut",
    },
    "steps": {"en": "Steps", "nb": "Steg", "nn": "Steg"},
}

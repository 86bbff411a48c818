"""What the page of a case says, in every language of the pages."""

from collections.abc import Mapping

Words = Mapping[str, Mapping[str, str]]

STORY: Words = {
    "case_on_page": {"en": "On this page", "nb": "På denne siden", "nn": "På denne sida"},
    "case_story": {"en": "The story", "nb": "Fortellingen", "nn": "Forteljinga"},
    "case_original": {
        "en": "The same in {language}, as it was written",
        "nb": "Det samme på {language}, slik det er skrevet",
        "nn": "Det same på {language}, slik det er skrive",
    },
    "case_in_language": {"en": "In {language}", "nb": "På {language}", "nn": "På {language}"},
    "case_told_in_english": {
        "en": "The sentences are in English.",
        "nb": "Setningene er på engelsk; de er ikke oversatt ennå.",
        "nn": "Setningane er på engelsk; dei er ikkje omsette enno.",
    },
    "case_by_machine": {
        "en": "Translated into {language} by a machine, not checked",
        "nb": "Maskinoversatt til {language}, ikke kontrollert",
        "nn": "Maskinomsett til {language}, ikkje kontrollert",
    },
    "case_by_machine_checked": {
        "en": "Translated into {language} by a machine, checked by a person on {day}",
        "nb": "Maskinoversatt til {language}, kontrollert av et menneske {day}",
        "nn": "Maskinomsett til {language}, kontrollert av eit menneske {day}",
    },
    "case_by_person": {
        "en": "Translated into {language} by a person",
        "nb": "Oversatt til {language} av et menneske",
        "nn": "Omsett til {language} av eit menneske",
    },
    "case_seen": {
        "en": "{status}, last seen in {year}",
        "nb": "{status}, sist sett i {year}",
        "nn": "{status}, sist sett i {year}",
    },
    "case_by_source": {
        "en": "{status}, by a source of {year}",
        "nb": "{status}, ifølge en kilde fra {year}",
        "nn": "{status}, etter ei kjelde frå {year}",
    },
    "case_undated": {
        "en": "{status}; when this was last seen is not recorded",
        "nb": "{status}; når dette sist ble sett, er ikke registrert",
        "nn": "{status}; når dette sist vart sett, er ikkje registrert",
    },
    "case_since": {"en": "since {start}", "nb": "siden {start}", "nn": "sidan {start}"},
    "case_from_to": {"en": "{start} to {end}", "nb": "{start} til {end}", "nn": "{start} til {end}"},
    "case_until": {"en": "until {end}", "nb": "til {end}", "nn": "til {end}"},
    "case_from": {
        "en": "from {start}; the end is not recorded",
        "nb": "fra {start}; slutten er ikke registrert",
        "nn": "frå {start}; slutten er ikkje registrert",
    },
    "case_no_years": {"en": "Years not recorded", "nb": "Årene er ikke registrert", "nn": "Åra er ikkje registrerte"},
    "case_where": {"en": "Where it is", "nb": "Hvor det er", "nn": "Kvar det er"},
    "case_map_of": {
        "en": "Map of Europe: {places}, {country}",
        "nb": "Kart over Europa: {places}, {country}",
        "nn": "Kart over Europa: {places}, {country}",
    },
    "case_no_map": {
        "en": "No point on a map is recorded.",
        "nb": "Det er ikke registrert noe punkt på kartet.",
        "nn": "Det er ikkje registrert noko punkt på kartet.",
    },
}

MARKS: Words = {
    "case_unverified": {"en": "not verified", "nb": "ikke kontrollert", "nn": "ikkje kontrollert"},
    "case_unknown": {"en": "Not recorded", "nb": "Ikke registrert", "nn": "Ikkje registrert"},
    "case_source": {"en": "Source", "nb": "Kilde", "nn": "Kjelde"},
    "case_sources": {"en": "Sources", "nb": "Kilder", "nn": "Kjelder"},
    "case_unsupported": {
        "en": "No source names this: it rests on the case as a whole",
        "nb": "Ingen kilde nevner dette: det bygger på saken som helhet",
        "nn": "Inga kjelde nemner dette: det byggjer på saka som heilskap",
    },
    "case_one_part": {"en": "{field} ({part})", "nb": "{field} ({part})", "nn": "{field} ({part})"},
    "case_withheld": {
        "en": "Withheld: taken out or kept back, most often to protect somebody. It is not unknown, and not nothing.",
        "nb": "Holdt tilbake: tatt ut eller ikke vist, som oftest for å verne noen. "
        "Det er verken ukjent eller ingenting.",
        "nn": "Halde tilbake: teke ut eller ikkje vist, som oftast for å verne nokon. "
        "Det er verken ukjent eller ingenting.",
    },
    "case_address_withheld": {
        "en": "Its address is withheld.",
        "nb": "Adressen er holdt tilbake.",
        "nn": "Adressa er halden tilbake.",
    },
}

FACTS: Words = {
    "case_facts": {"en": "Facts", "nb": "Fakta", "nn": "Fakta"},
    "case_place_in": {"en": "{place} ({kind})", "nb": "{place} ({kind})", "nn": "{place} ({kind})"},
    "case_people_in": {
        "en": "{number} inhabitants in {year}",
        "nb": "{number} innbyggere i {year}",
        "nn": "{number} innbyggjarar i {year}",
    },
    "case_people": {
        "en": "{number} inhabitants (year not recorded)",
        "nb": "{number} innbyggere (år ikke registrert)",
        "nn": "{number} innbyggjarar (år ikkje registrert)",
    },
    "case_number_in": {
        "en": "Number {number}, as of {year}",
        "nb": "Nummer {number}, per {year}",
        "nn": "Nummer {number}, per {year}",
    },
    "case_number": {"en": "Number {number}", "nb": "Nummer {number}", "nn": "Nummer {number}"},
    "case_successor": {
        "en": "Today part of municipality number {number}",
        "nb": "I dag del av kommune nummer {number}",
        "nn": "I dag del av kommune nummer {number}",
    },
    "case_whole_municipality": {
        "en": "No smaller place is recorded: read it as the municipality.",
        "nb": "Ikke noe mindre sted er registrert: regn det som hele kommunen.",
        "nn": "Ingen mindre stad er registrert: rekn det som heile kommunen.",
    },
    "case_size_of_place": {
        "en": "Size of the municipality, not of the place served",
        "nb": "Størrelsen på kommunen, ikke på stedet det gjelder",
        "nn": "Storleiken på kommunen, ikkje på staden det gjeld",
    },
    "case_terms_meant": {
        "en": "What the words mean",
        "nb": "Hva ordene betyr",
        "nn": "Kva orda tyder",
    },
    "case_terms_note": {
        "en": "Each term leads to the other cases that carry it.",
        "nb": "Hvert begrep fører til de andre sakene som har det.",
        "nn": "Kvart omgrep fører til dei andre sakene som har det.",
    },
    "case_terms_english": {
        "en": "Definitions of the terms on this page",
        "nb": "Definisjoner av begrepene på denne siden (på engelsk)",
        "nn": "Definisjonar av omgrepa på denne sida (på engelsk)",
    },
}

PARTIES: Words = {
    "case_roles": {"en": "Who does what", "nb": "Hvem gjør hva", "nn": "Kven gjer kva"},
    "case_parties": {"en": "Those who take part", "nb": "De som er med", "nn": "Dei som er med"},
    "case_founded": {"en": "Founded in {year}", "nb": "Stiftet i {year}", "nn": "Stifta i {year}"},
    "case_website": {"en": "Website", "nb": "Nettsted", "nn": "Nettstad"},
    "case_local_form": {
        "en": "in the words of the country: ",
        "nb": "med landets egne ord: ",
        "nn": "med landet sine eigne ord: ",
    },
    "case_law": {"en": "Law and agreements", "nb": "Lov og avtaler", "nn": "Lov og avtalar"},
    "case_law_as_told": {
        "en": "As those who recorded it wrote it; in which language is not recorded.",
        "nb": "Slik den som registrerte det, skrev det; på hvilket språk er ikke registrert.",
        "nn": "Slik den som registrerte det, skreiv det; på kva språk er ikkje registrert.",
    },
    "case_law_elsewhere": {
        "en": "The law is that of {country}. Check your own before you borrow the solution.",
        "nb": "{country} har andre regler enn Norge. Sjekk norsk rett før dere låner løsningen.",
        "nn": "{country} har andre reglar enn Noreg. Sjekk norsk rett før de låner løysinga.",
    },
    "case_at_home": {"en": "Check at home", "nb": "Sjekk hjemme", "nn": "Sjekk heime"},
    "case_questions": {
        "en": "Questions, not advice.",
        "nb": "Dette er spørsmål, ikke råd.",
        "nn": "Dette er spørsmål, ikkje råd.",
    },
    "case_money": {"en": "Money", "nb": "Penger", "nn": "Pengar"},
    "case_money_note": {
        "en": "Sums as printed in the sources, in their currency and year; nothing is converted.",
        "nb": "Summene står som i kildene, med valutaen og året derfra; ingenting er regnet om.",
        "nn": "Summane står som i kjeldene, med valutaen og året derifrå; ingenting er rekna om.",
    },
    "case_for_what": {"en": "For what", "nb": "Til hva", "nn": "Til kva"},
    "case_sum": {"en": "Sum", "nb": "Beløp", "nn": "Beløp"},
    "case_year": {"en": "Year", "nb": "År", "nn": "År"},
    "case_scale": {"en": "How large it is", "nb": "Hvor stort det er", "nn": "Kor stort det er"},
    "case_measure": {"en": "What is counted", "nb": "Hva som er talt", "nn": "Kva som er talt"},
    "case_figure": {"en": "Figure", "nb": "Tall", "nn": "Tal"},
    "case_covers": {"en": "What the figure covers", "nb": "Hva tallet omfatter", "nn": "Kva talet omfattar"},
}

CASE_WORDS: Words = {**STORY, **MARKS, **FACTS, **PARTIES}

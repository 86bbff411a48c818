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
    "case_seen": {"en": "{status}, last seen in {year}", "nb": "{status}, sist sett i {year}",
                  "nn": "{status}, sist sett i {year}"},
    "case_seen_unknown": {
        "en": "When this was last seen is not recorded.",
        "nb": "Når dette sist ble sett, er ikke registrert.",
        "nn": "Når dette sist vart sett, er ikkje registrert.",
    },
    "case_since": {"en": "since {start}", "nb": "siden {start}", "nn": "sidan {start}"},
    "case_from_to": {"en": "{start} to {end}", "nb": "{start} til {end}", "nn": "{start} til {end}"},
    "case_until": {"en": "until {end}", "nb": "til {end}", "nn": "til {end}"},
    "case_from": {"en": "from {start}; the end is not recorded", "nb": "fra {start}; slutten er ikke registrert",
                  "nn": "frå {start}; slutten er ikkje registrert"},
    "case_no_years": {"en": "Years not recorded", "nb": "År er ikke registrert", "nn": "År er ikkje registrerte"},
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
}  # fmt: skip

MARKS: Words = {
    "case_unverified": {"en": "not verified", "nb": "ikke kontrollert", "nn": "ikkje kontrollert"},
    "case_unknown": {"en": "Not recorded", "nb": "Ikke registrert", "nn": "Ikkje registrert"},
    "case_source": {"en": "Source", "nb": "Kilde", "nn": "Kjelde"},
    "case_sources": {"en": "Sources", "nb": "Kilder", "nn": "Kjelder"},
    "case_unsupported": {
        "en": "No source names this: it rests on the case as a whole",
        "nb": "Ingen kilde nevner dette: det er støttet av saken som helhet",
        "nn": "Inga kjelde nemner dette: det er stødd av saka som heilskap",
    },
    "case_one_part": {"en": "{field} ({part})", "nb": "{field} ({part})", "nn": "{field} ({part})"},
    "case_withheld": {
        "en": "Withheld: taken out or kept back, most often to protect somebody. It is not unknown, and not nothing.",
        "nb": "Holdt tilbake: tatt ut eller ikke vist, som oftest for å verne noen. Det er verken ukjent eller ingenting.",
        "nn": "Halde tilbake: teke ut eller ikkje vist, som oftast for å verne nokon. Det er verken ukjent eller ingenting.",
    },
    "case_address_withheld": {
        "en": "Its address is withheld.", "nb": "Adressen er holdt tilbake.", "nn": "Adressa er halden tilbake.",
    },
}  # fmt: skip

FACTS: Words = {
    "case_facts": {"en": "Facts", "nb": "Fakta", "nn": "Fakta"},
    "case_place_in": {"en": "{place} ({kind})", "nb": "{place} ({kind})", "nn": "{place} ({kind})"},
    "case_people_in": {
        "en": "{number} inhabitants in {year}", "nb": "{number} innbyggere i {year}", "nn": "{number} innbyggjarar i {year}",
    },
    "case_people": {
        "en": "{number} inhabitants (year not recorded)",
        "nb": "{number} innbyggere (år ikke registrert)",
        "nn": "{number} innbyggjarar (år ikkje registrert)",
    },
    "case_number_in": {
        "en": "Number {number}, as of {year}", "nb": "Nummer {number}, per {year}", "nn": "Nummer {number}, per {year}",
    },
    "case_number": {"en": "Number {number}", "nb": "Nummer {number}", "nn": "Nummer {number}"},
    "case_successor": {
        "en": "Today part of municipality number {number}",
        "nb": "I dag del av kommune nummer {number}",
        "nn": "I dag del av kommune nummer {number}",
    },
    "case_whole_municipality": {
        "en": "No smaller place is recorded: read it as the municipality.",
        "nb": "Ikke noe mindre sted er registrert: les det som kommunen.",
        "nn": "Ingen mindre stad er registrert: les det som kommunen.",
    },
    "case_size_of_place": {
        "en": "Size of the municipality, not of the place served",
        "nb": "Størrelsen på kommunen, ikke på stedet det gjelder",
        "nn": "Storleiken på kommunen, ikkje på staden det gjeld",
    },
    "case_terms_meant": {
        "en": "What the words mean", "nb": "Hva ordene betyr", "nn": "Kva orda tyder",
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
}  # fmt: skip

PARTIES: Words = {
    "case_roles": {"en": "Who does what", "nb": "Hvem gjør hva", "nn": "Kven gjer kva"},
    "case_parties": {"en": "Those who take part", "nb": "De som er med", "nn": "Dei som er med"},
    "case_role": {"en": "Role", "nb": "Rolle", "nn": "Rolle"},
    "case_founded": {"en": "Founded in {year}", "nb": "Stiftet i {year}", "nn": "Stifta i {year}"},
    "case_website": {"en": "Website", "nb": "Nettsted", "nn": "Nettstad"},
    "case_local_form": {
        "en": "in the words of the country: ", "nb": "med landets egne ord: ", "nn": "med orda i landet: ",
    },
    "case_law": {"en": "Law and agreements", "nb": "Lov og avtaler", "nn": "Lov og avtalar"},
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
        "nb": "Summene står som i kildene, i deres valuta og år; ingenting er regnet om.",
        "nn": "Summane står som i kjeldene, i valutaen og året dei har der; ingenting er rekna om.",
    },
    "case_for_what": {"en": "For what", "nb": "Til hva", "nn": "Til kva"},
    "case_sum": {"en": "Sum", "nb": "Beløp", "nn": "Beløp"},
    "case_year": {"en": "Year", "nb": "År", "nn": "År"},
    "case_scale": {"en": "How large it is", "nb": "Hvor stort det er", "nn": "Kor stort det er"},
    "case_measure": {"en": "What is counted", "nb": "Hva som er talt", "nn": "Kva som er talt"},
    "case_figure": {"en": "Figure", "nb": "Tall", "nn": "Tal"},
    "case_covers": {"en": "What the figure covers", "nb": "Hva tallet omfatter", "nn": "Kva talet omfattar"},
}  # fmt: skip

LEARNED: Words = {
    "case_outcomes": {"en": "What came of it", "nb": "Hva det førte til", "nn": "Kva det førte til"},
    "case_outcomes_note": {
        "en": "Each statement says what became of the goal, and what it rests on.",
        "nb": "Hver setning sier hva det ble av målet, og hva den bygger på.",
        "nn": "Kvar setning seier kva det vart av målet, og kva ho byggjer på.",
    },
    "case_no_outcomes": {
        "en": "No outcome is recorded. That does not mean that nothing came of it.",
        "nb": "Ingen virkning er registrert. Det betyr ikke at det ikke ble noe av det.",
        "nn": "Ingen verknad er registrert. Det tyder ikkje at det ikkje vart noko av det.",
    },
    "case_only_told": {
        "en": "The outcomes are told by the parties themselves, or rest on nothing that we have seen. We have found no "
        "independent measurement.",
        "nb": "Virkningene er fortalt av partene selv, eller uten dokumentasjon som vi har sett. Vi har ikke funnet noen "
        "uavhengig måling.",
        "nn": "Verknadene er fortalde av partane sjølve, eller utan dokumentasjon som vi har sett. Vi har ikkje funne noka "
        "uavhengig måling.",
    },
    "case_result": {"en": "Result", "nb": "Måloppnåelse", "nn": "Måloppnåing"},
    "case_evidence": {"en": "Evidence", "nb": "Dokumentasjon", "nn": "Dokumentasjon"},
    "case_barriers": {"en": "What stood in the way", "nb": "Hva som sto i veien", "nn": "Kva som stod i vegen"},
    "case_no_barriers": {
        "en": "Nothing is recorded. That does not mean that nothing stood in the way.",
        "nb": "Ingenting er registrert. Det betyr ikke at ingenting sto i veien.",
        "nn": "Ingenting er registrert. Det tyder ikkje at ingenting stod i vegen.",
    },
    "case_enablers": {"en": "What helped", "nb": "Hva som hjalp", "nn": "Kva som hjelpte"},
    "case_no_enablers": {
        "en": "Nothing is recorded. That does not mean that nothing helped.",
        "nb": "Ingenting er registrert. Det betyr ikke at ingenting hjalp.",
        "nn": "Ingenting er registrert. Det tyder ikkje at ingenting hjelpte.",
    },
    "case_uncoded": {
        "en": "Told, but no code fits", "nb": "Fortalt, men ingen kode passer", "nn": "Fortalt, men ingen kode passar",
    },
    "case_leadership": {"en": "Change in leadership", "nb": "Endring i ledelsen", "nn": "Endring i leiinga"},
    "case_no_leadership": {
        "en": "Not recorded. That does not mean that nothing changed.",
        "nb": "Ikke registrert. Det betyr ikke at ingenting endret seg.",
        "nn": "Ikkje registrert. Det tyder ikkje at ingenting endra seg.",
    },
    "case_emes": {
        "en": "Social enterprise, by the indicators of EMES",
        "nb": "Sosial virksomhet, etter indikatorene til EMES",
        "nn": "Sosial verksemd, etter indikatorane til EMES",
    },
    "case_emes_note": {
        "en": "From 0 (not at all) to 3 (fully). The scores are never added up.",
        "nb": "Fra 0 (ikke i det hele tatt) til 3 (fullt ut). Poengene blir aldri lagt sammen.",
        "nn": "Frå 0 (ikkje i det heile) til 3 (fullt ut). Poenga blir aldri lagde saman.",
    },
    "case_score": {"en": "{score} of 3", "nb": "{score} av 3", "nn": "{score} av 3"},
}  # fmt: skip

TRUST: Words = {
    "case_listing": {"en": "Sources", "nb": "Kilder", "nn": "Kjelder"},
    "case_by_statement": {
        "en": "Which source supports what", "nb": "Hvilken kilde støtter hva", "nn": "Kva kjelde stør kva",
    },
    "case_whole": {
        "en": "Named by no source, and resting on the case as a whole",
        "nb": "Ikke nevnt av noen kilde, støttet av saken som helhet",
        "nn": "Ikkje nemnt av noka kjelde, stødd av saka som heilskap",
    },
    "case_no_year": {"en": "undated", "nb": "uten år", "nn": "utan år"},
    "case_trust": {"en": "How far to trust this", "nb": "Hvor langt dette er til å stole på",
                   "nn": "Kor langt dette er til å lite på"},
    "case_ground": {"en": "Sourcing", "nb": "Kildegrunnlag", "nn": "Kjeldegrunnlag"},
    "case_ground_note": {
        "en": "It says how well the description is sourced, not how good the collaboration is.",
        "nb": "Det sier hvor godt beskrivelsen er belagt, ikke hvor godt samarbeidet er.",
        "nn": "Det seier kor godt skildringa er belagd, ikkje kor godt samarbeidet er.",
    },
    "case_selection": {
        "en": "A case that somebody has written about: not a sample, and no proof that the same would work elsewhere.",
        "nb": "En sak som noen har skrevet om: ikke et utvalg, og ikke noe bevis for at det samme virker andre steder.",
        "nn": "Ei sak som nokon har skrive om: ikkje eit utval, og ikkje noko prov for at det same verkar andre stader.",
    },
    "case_not_verified": {"en": "Not verified", "nb": "Ikke kontrollert", "nn": "Ikkje kontrollert"},
    "case_not_verified_note": {
        "en": "General knowledge, or not found again in the sources.",
        "nb": "Allmenn kunnskap, eller ikke funnet igjen i kildene.",
        "nn": "Allmenn kunnskap, eller ikkje funne att i kjeldene.",
    },
    "case_all_verified": {
        "en": "Nothing is marked as not verified.",
        "nb": "Ingenting er merket som ikke kontrollert.",
        "nn": "Ingenting er merkt som ikkje kontrollert.",
    },
    "case_missing": {"en": "Missing, and why", "nb": "Mangler, og hvorfor", "nn": "Manglar, og kvifor"},
    "case_credit": {"en": "Who made this description", "nb": "Hvem som har laget beskrivelsen",
                    "nn": "Kven som har laga skildringa"},
}  # fmt: skip

AROUND: Words = {
    "case_comparable": {"en": "Comparable cases", "nb": "Saker som ligner", "nn": "Saker som liknar"},
    "case_comparable_note": {
        "en": "The most alike come first; alike is not better. Each with its strongest reason, and what to be careful with.",
        "nb": "De likeste står først; lik er ikke bedre. Hver med sin sterkeste grunn og det å være varsom med.",
        "nn": "Dei likaste står først; lik er ikkje betre. Kvar med den sterkaste grunnen og det å vere varsam med.",
    },
    "case_caution": {"en": "Careful:", "nb": "Vær varsom:", "nn": "Ver varsam:"},
    "case_none_comparable": {
        "en": "No case can be compared with this one yet.",
        "nb": "Ingen sak kan sammenlignes med denne ennå.",
        "nn": "Inga sak kan samanliknast med denne enno.",
    },
    "case_all_comparable": {
        "en": "All reasons and unknowns, as data", "nb": "Alle grunner og ukjente, som data",
        "nn": "Alle grunnar og ukjende, som data",
    },
    "case_side_by_side": {
        "en": "Side by side with the three most alike, as a table",
        "nb": "Side om side med de tre likeste, som tabell",
        "nn": "Side om side med dei tre likaste, som tabell",
    },
    "case_cite": {"en": "Cite", "nb": "Siter", "nn": "Siter"},
    "case_cite_note": {
        "en": "This names the revision that you are reading, which stays as it is.",
        "nb": "Dette navngir revisjonen du leser, som blir stående slik den er.",
        "nn": "Dette namngjev revisjonen du les, som blir ståande slik han er.",
    },
    "case_copy": {"en": "Copy", "nb": "Kopier", "nn": "Kopier"},
    "case_copied": {"en": "Copied.", "nb": "Kopiert.", "nn": "Kopiert."},
    "case_not_copied": {
        "en": "The browser did not let us copy; mark the text and copy it.",
        "nb": "Nettleseren lot oss ikke kopiere; marker teksten og kopier den.",
        "nn": "Nettlesaren lét oss ikkje kopiere; merk teksten og kopier han.",
    },
    "case_data": {"en": "As data", "nb": "Som data", "nn": "Som data"},
    "case_call": {"en": "The call that this page was made from", "nb": "Kallet som denne siden er laget av",
                  "nn": "Kallet som denne sida er laga av"},
}  # fmt: skip

CASE_WORDS: Words = {**STORY, **MARKS, **FACTS, **PARTIES, **LEARNED, **TRUST, **AROUND}

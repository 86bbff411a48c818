"""What the page of a case says of what came of it, how far to trust that, and what lies around the case."""

from collections.abc import Mapping

Words = Mapping[str, Mapping[str, str]]

LEARNED: Words = {
    "case_outcomes": {"en": "What came of it", "nb": "Hva det førte til", "nn": "Kva det førte til"},
    "case_outcomes_note": {
        "en": "Each statement says what became of a goal that is told, and what it rests on. "
        "“Reached” need not be about the goal that was paid for.",
        "nb": "Hver setning sier hva det ble av et mål som er fortalt, og hva den bygger på. "
        "«Nådd» trenger ikke å gjelde målet det ble betalt for.",
        "nn": "Kvar setning seier kva det vart av eit mål som er fortalt, og kva ho byggjer på. "
        "«Nådd» treng ikkje gjelde målet det vart betalt for.",
    },
    "case_no_outcomes": {
        "en": "No outcome is recorded. That does not mean that nothing came of it.",
        "nb": "Ingen virkning er registrert. Det betyr ikke at det ikke ble noe av det.",
        "nn": "Ingen verknad er registrert. Det tyder ikkje at det ikkje vart noko av det.",
    },
    "case_only_told": {
        "en": "The outcomes are told by the parties themselves, or rest on nothing that we have seen. We have found no "
        "independent measurement.",
        "nb": "Virkningene er fortalt av partene selv, eller uten dokumentasjon som vi har sett. "
        "Vi har ikke funnet noen uavhengig måling.",
        "nn": "Verknadene er fortalde av partane sjølve, eller utan dokumentasjon som vi har sett. "
        "Vi har ikkje funne noka uavhengig måling.",
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
        "en": "Told, but no code fits",
        "nb": "Fortalt, men ingen kode passer",
        "nn": "Fortalt, men ingen kode passar",
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
}

TRUST: Words = {
    "case_listing": {"en": "Sources", "nb": "Kilder", "nn": "Kjelder"},
    "case_by_statement": {
        "en": "Which source supports what",
        "nb": "Hvilken kilde støtter hva",
        "nn": "Kva kjelde støttar kva",
    },
    "case_whole": {
        "en": "Named by no source, and resting on the case as a whole",
        "nb": "Ikke nevnt av noen kilde; bygger på saken som helhet",
        "nn": "Ikkje nemnt av noka kjelde; byggjer på saka som heilskap",
    },
    "case_no_year": {"en": "undated", "nb": "uten år", "nn": "utan år"},
    "case_trust": {
        "en": "How far to trust this",
        "nb": "Hvor pålitelig dette er",
        "nn": "Kor påliteleg dette er",
    },
    "case_ground": {"en": "Sourcing", "nb": "Kildegrunnlag", "nn": "Kjeldegrunnlag"},
    "case_ground_note": {
        "en": "It says how well the description is sourced, not how good the collaboration is.",
        "nb": "Det sier hvor gode kilder beskrivelsen har, ikke hvor godt samarbeidet er.",
        "nn": "Det seier kor gode kjelder skildringa har, ikkje kor godt samarbeidet er.",
    },
    "case_selection": {
        "en": "A case that somebody has written about: not a sample, and no proof that the same would work elsewhere.",
        "nb": "En sak som noen har skrevet om: ikke et utvalg, og ikke bevis for at det samme virker andre steder.",
        "nn": "Ei sak som nokon har skrive om: ikkje eit utval, og ikkje prov for at det same verkar andre stader.",
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
    "case_amend": {
        "en": "Do you know more, or something else? Propose a change to this case",
        "nb": "Vet du mer, eller noe annet? Foreslå en endring av denne saken",
        "nn": "Veit du meir, eller noko anna? Føreslå ei endring av denne saka",
    },
    "case_credit": {
        "en": "Who made this description",
        "nb": "Hvem som har laget beskrivelsen",
        "nn": "Kven som har laga skildringa",
    },
}

AROUND: Words = {
    "case_comparable": {"en": "Comparable cases", "nb": "Saker som ligner", "nn": "Saker som liknar"},
    "case_comparable_note": {
        "en": "The most alike come first; alike is not better. Each with its strongest reason, "
        "and what to be careful with.",
        "nb": "De likeste står først; lik er ikke bedre. For hver står den sterkeste grunnen, og hva du bør være "
        "varsom med.",
        "nn": "Dei likaste står først; lik er ikkje betre. For kvar står den sterkaste grunnen, og kva du bør vere "
        "varsam med.",
    },
    "case_caution": {"en": "Careful:", "nb": "Vær varsom:", "nn": "Ver varsam:"},
    "case_none_comparable": {
        "en": "No case can be compared with this one yet.",
        "nb": "Ingen sak kan sammenlignes med denne ennå.",
        "nn": "Inga sak kan samanliknast med denne enno.",
    },
    "case_all_comparable": {
        "en": "All reasons and unknowns, as data",
        "nb": "Alle grunner, og alt som ikke er kjent, som data",
        "nn": "Alle grunnar, og alt som ikkje er kjent, som data",
    },
    "case_side_by_side": {
        "en": "Side by side with the three most alike, as a table",
        "nb": "Side om side med de tre likeste, som tabell",
        "nn": "Side om side med dei tre likaste, som tabell",
    },
    "case_cite": {"en": "Cite", "nb": "Siter", "nn": "Siter"},
    "case_cite_note": {
        "en": "This names the revision that you are reading, which stays as it is.",
        "nb": "Siteringen gjelder revisjonen du leser, og den blir stående slik den er.",
        "nn": "Siteringa gjeld revisjonen du les, og han blir ståande slik han er.",
    },
    "case_data": {"en": "As data", "nb": "Som data", "nn": "Som data"},
    "case_call": {
        "en": "The call that this page was made from",
        "nb": "Kallet som denne siden er laget av",
        "nn": "Kallet som denne sida er laga av",
    },
}

TRUST_WORDS: Words = {**LEARNED, **TRUST, **AROUND}

"""What the page Find says, in every language of the pages."""

from collections.abc import Mapping
from functools import cache
from types import SimpleNamespace

FIND_WORDS: Mapping[str, Mapping[str, str]] = {
    "find_title": {"en": "Find cases", "nb": "Finn saker", "nn": "Finn saker"},
    "search": {"en": "Search", "nb": "Søk", "nn": "Søk"},
    "search_label": {
        "en": "What are you looking for?",
        "nb": "Hva leter du etter?",
        "nn": "Kva leiter du etter?",
    },
    "search_hint": {
        "en": "A word, a place, an organisation: eldercare, Rotterdam, social cooperative",
        "nb": "Et ord, et sted, en organisasjon: eldreomsorg, Rotterdam, sosialt samvirke",
        "nn": "Eit ord, ein stad, ein organisasjon: eldreomsorg, Rotterdam, sosialt samvirke",
    },
    "suggestions": {"en": "Suggestions", "nb": "Forslag", "nn": "Forslag"},
    "suggestions_one": {
        "en": "One suggestion; arrow down to choose it",
        "nb": "Ett forslag; pil ned for å velge",
        "nn": "Eitt forslag; pil ned for å velje",
    },
    "suggestions_many": {
        "en": "{number} suggestions; arrow down to choose",
        "nb": "{number} forslag; pil ned for å velge",
        "nn": "{number} forslag; pil ned for å velje",
    },
    "suggestions_none": {"en": "No suggestions", "nb": "Ingen forslag", "nn": "Ingen forslag"},
    "narrow": {"en": "Narrow down", "nb": "Avgrens", "nn": "Avgrens"},
    "past": {
        "en": "Past the choices, to the cases",
        "nb": "Hopp over valgene, til sakene",
        "nn": "Hopp over vala, til sakene",
    },
    "show": {"en": "Show cases", "nb": "Vis saker", "nn": "Vis saker"},
    "whole_group": {"en": "All of: {group}", "nb": "Alle i: {group}", "nn": "Alle i: {group}"},
    "of_found": {"en": "{number} of these", "nb": "{number} av disse", "nn": "{number} av desse"},
    "search_within": {"en": "Search in: {field}", "nb": "Søk i: {field}", "nn": "Søk i: {field}"},
    "within_none": {
        "en": "Nothing here is called so",
        "nb": "Ingenting her heter det",
        "nn": "Ingenting her heiter det",
    },
    "chosen_one": {"en": "1 chosen", "nb": "1 valgt", "nn": "1 vald"},
    "chosen_number": {"en": "{number} chosen", "nb": "{number} valgt", "nn": "{number} valde"},
    "open_field": {
        "en": "Only what the sources tell is coded: a case without it may have it all the same.",
        "nb": "Bare det kildene forteller, er kodet: en sak uten kan ha det likevel.",
        "nn": "Berre det kjeldene fortel, er koda: ei sak utan kan ha det likevel.",
    },
    "start_years": {"en": "Began in the years", "nb": "Startet i årene", "nn": "Starta i åra"},
    "from_year": {"en": "From", "nb": "Fra", "nn": "Frå"},
    "to_year": {"en": "To", "nb": "Til", "nn": "Til"},
    "municipality_hint": {
        "en": "Full name, or number as NO-1103",
        "nb": "Fullt navn, eller nummer som NO-1103",
        "nn": "Fullt namn, eller nummer som NO-1103",
    },
    "add": {"en": "Add", "nb": "Legg til", "nn": "Legg til"},
    "found": {"en": "{number} cases", "nb": "{number} saker", "nn": "{number} saker"},
    "found_one": {"en": "One case", "nb": "Én sak", "nn": "Éi sak"},
    "found_none": {"en": "No cases", "nb": "Ingen saker", "nn": "Ingen saker"},
    "chosen": {"en": "Chosen", "nb": "Valgt", "nn": "Valt"},
    "remove": {"en": "Remove {what}", "nb": "Fjern {what}", "nn": "Fjern {what}"},
    "remove_all": {"en": "Remove all", "nb": "Fjern alt", "nn": "Fjern alt"},
    "chip": {"en": "{field}: {value}", "nb": "{field}: {value}", "nn": "{field}: {value}"},
    "chip_not": {"en": "{field}: not {value}", "nb": "{field}: ikke {value}", "nn": "{field}: ikkje {value}"},
    "chip_all": {"en": "{field}: all of {value}", "nb": "{field}: alle av {value}", "nn": "{field}: alle av {value}"},
    "chip_min": {"en": "{field}: from {value}", "nb": "{field}: fra {value}", "nn": "{field}: frå {value}"},
    "chip_max": {"en": "{field}: to {value}", "nb": "{field}: til {value}", "nn": "{field}: til {value}"},
    "chip_known_true": {"en": "{field}: recorded", "nb": "{field}: registrert", "nn": "{field}: registrert"},
    "chip_known_false": {
        "en": "{field}: not recorded",
        "nb": "{field}: ikke registrert",
        "nn": "{field}: ikkje registrert",
    },
    "chip_q": {"en": "“{value}”", "nb": "«{value}»", "nn": "«{value}»"},
    "chip_where": {"en": "Condition: {value}", "nb": "Vilkår: {value}", "nn": "Vilkår: {value}"},
    "chip_near": {"en": "Near {value}", "nb": "Nær {value}", "nn": "Nær {value}"},
    "chip_within_km": {"en": "Within {value} km", "nb": "Innen {value} km", "nn": "Innan {value} km"},
    "chip_bbox": {"en": "Within the area {value}", "nb": "Innenfor området {value}", "nn": "Innanfor området {value}"},
    "chip_as_of": {"en": "As it was: {value}", "nb": "Slik det var: {value}", "nn": "Slik det var: {value}"},
    "understood": {"en": "How the words were taken", "nb": "Slik ble ordene forstått", "nn": "Slik vart orda forstått"},
    "understood_as": {
        "en": "“{words}” also finds {field}: {label}.",
        "nb": "«{words}» finner også {field}: {label}.",
        "nn": "«{words}» finn òg {field}: {label}.",
    },
    "understood_only": {"en": "Only this", "nb": "Bare dette", "nn": "Berre dette"},
    "passed_over": {
        "en": "Small words that need not be met: {words}.",
        "nb": "Småord som ikke trenger å finnes: {words}.",
        "nn": "Småord som ikkje treng finnast: {words}.",
    },
    "nothing": {
        "en": "No case meets all of this.",
        "nb": "Ingen sak oppfyller alt dette.",
        "nn": "Inga sak oppfyller alt dette.",
    },
    "nothing_help": {
        "en": (
            "Remove something that is chosen, or search for fewer words. That nothing is found here does "
            "not mean that nobody does it: the collection holds what somebody has written about."
        ),
        "nb": (
            "Fjern noe av det som er valgt, eller søk med færre ord. At ingenting finnes her, betyr ikke at "
            "ingen gjør det: samlingen har det noen har skrevet om."
        ),
        "nn": (
            "Fjern noko av det som er valt, eller søk med færre ord. At ingenting finst her, tyder ikkje at "
            "ingen gjer det: samlinga har det nokon har skrive om."
        ),
    },
    "no_case_there": {
        "en": "{name} ({county}) is a municipality of which nobody has told a case here.",
        "nb": "Her har ingen fortalt om noen sak fra {name} ({county}).",
        "nn": "Her har ingen fortalt om noka sak frå {name} ({county}).",
    },
    "compare_with": {
        "en": "Cases elsewhere, compared with {name}",
        "nb": "Saker andre steder, sammenlignet med {name}",
        "nn": "Saker andre stader, samanlikna med {name}",
    },
    "alone": {"en": "Each word for itself finds", "nb": "Hvert ord for seg finner", "nn": "Kvart ord for seg finn"},
    "without_one": {
        "en": "Without one of these there are",
        "nb": "Uten ett av disse valgene er det",
        "nn": "Utan eitt av desse vala er det",
    },
    "sort": {"en": "Order", "nb": "Rekkefølge", "nn": "Rekkjefølgje"},
    "sort_relevance": {"en": "Best match first", "nb": "Beste treff først", "nn": "Beste treff først"},
    "sort_title": {"en": "By title", "nb": "Alfabetisk etter engelsk tittel", "nn": "Alfabetisk etter engelsk tittel"},
    "sort_newest": {"en": "Began last", "nb": "Startet sist", "nn": "Starta sist"},
    "sort_oldest": {"en": "Began first", "nb": "Startet først", "nn": "Starta først"},
    "sort_country": {"en": "By country", "nb": "Etter land", "nn": "Etter land"},
    "sort_sources": {"en": "Most sources first", "nb": "Flest kilder først", "nn": "Flest kjelder først"},
    "sort_published": {"en": "Published last", "nb": "Publisert sist", "nn": "Publisert sist"},
    "sort_other": {"en": "As in the address", "nb": "Som i adressen", "nn": "Som i adressa"},
    "did_you_mean": {"en": "Did you mean", "nb": "Mente du", "nn": "Meinte du"},
    "in_english": {"en": "in English", "nb": "på engelsk", "nn": "på engelsk"},
    "by_machine": {
        "en": "machine translation, not checked",
        "nb": "maskinoversatt, ikke kontrollert",
        "nn": "maskinomsett, ikkje kontrollert",
    },
    "running_seen": {
        "en": "Running, last seen in {year}",
        "nb": "I drift, sist sett i {year}",
        "nn": "I drift, sist sett i {year}",
    },
    "running_undated": {
        "en": "Running when it was written about; year not recorded",
        "nb": "I drift da den ble omtalt; år ikke registrert",
        "nn": "I drift då ho vart omtalt; år ikkje registrert",
    },
    "status_seen": {
        "en": "{status}, last seen in {year}",
        "nb": "{status}, sist sett i {year}",
        "nn": "{status}, sist sett i {year}",
    },
    "status_unknown_seen": {
        "en": "Whether it went on after {year} is not known",
        "nb": "Om det fortsatte etter {year}, er ikke kjent",
        "nn": "Om det heldt fram etter {year}, er ikkje kjent",
    },
    "status_unknown": {
        "en": "Whether it still runs is not known",
        "nb": "Om den fortsatt er i drift, er ikke kjent",
        "nn": "Om ho framleis er i drift, er ikkje kjent",
    },
    "year_unverified": {"en": "year not checked", "nb": "året er ikke kontrollert", "nn": "året er ikkje kontrollert"},
    "from_to": {"en": "{first}–{last}", "nb": "{first}–{last}", "nn": "{first}–{last}"},
    "since": {"en": "from {first}", "nb": "fra {first}", "nn": "frå {first}"},
    "not_told": {"en": "not recorded", "nb": "ikke registrert", "nn": "ikkje registrert"},
    "no_outcomes": {
        "en": "No outcomes are told of",
        "nb": "Ingen virkninger er omtalt",
        "nn": "Ingen verknader er omtalte",
    },
    "times": {"en": "{label} ({number})", "nb": "{label} ({number})", "nn": "{label} ({number})"},
    "more_places": {"en": "and {number} more", "nb": "og {number} til", "nn": "og {number} til"},
    "matches": {"en": "Where the words stand", "nb": "Her står ordene", "nn": "Her står orda"},
    "map": {"en": "Map", "nb": "Kart", "nn": "Kart"},
    "list": {"en": "List", "nb": "Liste", "nn": "Liste"},
    "show_map": {"en": "Show the map", "nb": "Vis kartet", "nn": "Vis kartet"},
    "close_map": {"en": "Close the map", "nb": "Lukk kartet", "nn": "Lukk kartet"},
    "show_list": {"en": "Show the list", "nb": "Vis listen", "nn": "Vis lista"},
    "close_list": {"en": "Close the list", "nb": "Lukk listen", "nn": "Lukk lista"},
    "map_label": {
        "en": "Map of the cases found",
        "nb": "Kart over sakene som er funnet",
        "nn": "Kart over sakene som er funne",
    },
    "map_picture": {"en": "The map as a picture", "nb": "Kartet som bilde", "nn": "Kartet som bilete"},
    "map_hint": {
        "en": (
            "Arrow keys move among the points, Enter opens one, + and − change the scale. The list holds "
            "the same cases."
        ),
        "nb": "Piltastene går mellom punktene, Enter åpner punktet, + og − endrer målestokken. Listen har de samme "
        "sakene.",
        "nn": "Piltastane går mellom punkta, Enter opnar punktet, + og − endrar målestokken. Lista har dei same "
        "sakene.",
    },
    "map_closer": {"en": "Closer", "nb": "Nærmere", "nn": "Nærare"},
    "map_farther": {"en": "Farther", "nb": "Lenger unna", "nn": "Lenger unna"},
    "map_whole": {"en": "All of Europe", "nb": "Hele Europa", "nn": "Heile Europa"},
    "map_loading": {"en": "The map is being fetched …", "nb": "Kartet hentes …", "nn": "Kartet blir henta …"},
    "map_failed": {
        "en": "The map could not be fetched. The list holds the same cases.",
        "nb": "Kartet kunne ikke hentes. Listen har de samme sakene.",
        "nn": "Kartet kunne ikkje hentast. Lista har dei same sakene.",
    },
    "map_by_country": {
        "en": "So many cases are drawn by country; narrow down to see each.",
        "nb": "Så mange saker tegnes etter land; avgrens for å se hver enkelt.",
        "nn": "Så mange saker blir teikna etter land; avgrens for å sjå kvar einskild.",
    },
    "map_point": {"en": "{place}: {title}", "nb": "{place}: {title}", "nn": "{place}: {title}"},
    "map_cluster": {
        "en": "{number} cases: {places}",
        "nb": "{number} saker: {places}",
        "nn": "{number} saker: {places}",
    },
    "map_country": {"en": "{place}: {number} cases", "nb": "{place}: {number} saker", "nn": "{place}: {number} saker"},
    "map_unverified": {
        "en": "Position not checked",
        "nb": "Plasseringen er ikke kontrollert",
        "nn": "Plasseringa er ikkje kontrollert",
    },
    "map_several": {"en": "Several cases", "nb": "Flere saker", "nn": "Fleire saker"},
    "map_credit": {"en": "Outlines: Natural Earth", "nb": "Omriss: Natural Earth", "nn": "Omriss: Natural Earth"},
    "close": {"en": "Close", "nb": "Lukk", "nn": "Lukk"},
    "pages": {"en": "Pages", "nb": "Sider", "nn": "Sider"},
    "previous": {"en": "Previous cases", "nb": "Forrige saker", "nn": "Førre saker"},
    "next": {"en": "More cases", "nb": "Flere saker", "nn": "Fleire saker"},
    "as_data": {"en": "The same as data", "nb": "Det samme som data", "nn": "Det same som data"},
    "find_patterns": {
        "en": "Patterns in these cases",
        "nb": "Mønstre i disse sakene",
        "nn": "Mønster i desse sakene",
    },
    "data_call": {
        "en": "The call that answers this page",
        "nb": "Kallet som gir svaret på denne siden",
        "nn": "Kallet som gir svaret på denne sida",
    },
    "data_files": {
        "en": "All cases found, as a file",
        "nb": "Alle sakene som er funnet, som fil",
        "nn": "Alle sakene som er funne, som fil",
    },
    "data_geojson": {"en": "GeoJSON (points)", "nb": "GeoJSON (punkter)", "nn": "GeoJSON (punkt)"},
    "data_xlsx": {"en": "XLSX (workbook)", "nb": "XLSX (arbeidsbok)", "nn": "XLSX (arbeidsbok)"},
    "data_cite": {"en": "Cite what was found", "nb": "Siter det som er funnet", "nn": "Siter det som er funne"},
    "data_text": {"en": "One line", "nb": "Én linje", "nn": "Éi linje"},
    "data_feed": {
        "en": "Follow: feed of new and amended cases",
        "nb": "Følg med: strøm av nye og endrede saker",
        "nn": "Følg med: straum av nye og endra saker",
    },
    "data_freeze": {
        "en": "Freeze: a package that can be cited (ZIP)",
        "nb": "Frys: en pakke som kan siteres (ZIP)",
        "nn": "Frys: ei pakke som kan siterast (ZIP)",
    },
    "data_code": {"en": "In code", "nb": "I kode", "nn": "I kode"},
    "copy_what": {"en": "Copy: {what}", "nb": "Kopier: {what}", "nn": "Kopier: {what}"},
    "fetching": {"en": "Fetching …", "nb": "Henter …", "nn": "Hentar …"},
    "fetch_failed": {
        "en": "The answer could not be fetched. What you see is the former one.",
        "nb": "Svaret kunne ikke hentes. Det du ser, er det forrige.",
        "nn": "Svaret kunne ikkje hentast. Det du ser, er det førre.",
    },
    "again": {"en": "Try again", "nb": "Prøv igjen", "nn": "Prøv igjen"},
}


@cache
def find_words(language: str) -> SimpleNamespace:
    """All of them in one language, by name."""
    return SimpleNamespace(**{name: said[language] for name, said in FIND_WORDS.items()})

"""What the pages of patterns say: counts, tables, years, and codes that meet."""

from collections.abc import Mapping

PATTERNS_WORDS: Mapping[str, Mapping[str, str]] = {
    "patterns_counts": {"en": "Counts", "nb": "Tall", "nn": "Tal"},
    "patterns_conditions": {"en": "Conditions", "nb": "Betingelser", "nn": "Vilkår"},
    "patterns_lead": {
        "en": "How often something is told of in the cases, and what is told of together. Numbers that are links lead "
        "to their cases.",
        "nb": "Hvor ofte noe er omtalt i sakene, og hva som er omtalt sammen. Tall som er lenker, fører til sakene "
        "bak dem.",
        "nn": "Kor ofte noko er omtalt i sakene, og kva som er omtalt saman. Tal som er lenkjer, fører til sakene bak "
        "dei.",
    },
    "patterns_ways": {"en": "Ways to look", "nb": "Måter å se på", "nn": "Måtar å sjå på"},
    "patterns_crosstab": {"en": "Two together", "nb": "To sammen", "nn": "To saman"},
    "patterns_by_one": {"en": "One by one", "nb": "En og en", "nn": "Ein og ein"},
    "patterns_timeline": {"en": "Over the years", "nb": "Over tid", "nn": "Over tid"},
    "patterns_network": {"en": "Codes that meet", "nb": "Koder som møtes", "nn": "Kodar som møtest"},
    "patterns_ask": {"en": "What is counted", "nb": "Hva som telles", "nn": "Kva som blir talt"},
    "patterns_rows": {"en": "Rows", "nb": "Rader", "nn": "Rader"},
    "patterns_columns": {"en": "Columns", "nb": "Kolonner", "nn": "Kolonnar"},
    "patterns_by": {"en": "Count by", "nb": "Tell etter", "nn": "Tel etter"},
    "patterns_codes": {"en": "Codes", "nb": "Koder", "nn": "Kodar"},
    "patterns_with": {"en": "Together with", "nb": "Sammen med", "nn": "Saman med"},
    "patterns_counting": {"en": "In each year", "nb": "I hvert år", "nn": "I kvart år"},
    "patterns_started": {"en": "Cases that began", "nb": "Saker som begynte", "nn": "Saker som byrja"},
    "patterns_running": {
        "en": "Cases that were running",
        "nb": "Saker som var i drift",
        "nn": "Saker som var i drift",
    },
    "patterns_show": {"en": "Show", "nb": "Vis", "nn": "Vis"},
    "patterns_turn": {
        "en": "Swap rows and columns",
        "nb": "Bytt om rader og kolonner",
        "nn": "Byt om rader og kolonnar",
    },
    "patterns_heap_what": {"en": "What is done", "nb": "Hva som gjøres", "nn": "Kva som blir gjort"},
    "patterns_heap_where": {"en": "Where", "nb": "Hvor", "nn": "Kvar"},
    "patterns_heap_who": {"en": "Who", "nb": "Hvem", "nn": "Kven"},
    "patterns_heap_when": {"en": "When", "nb": "Når", "nn": "Når"},
    "patterns_heap_became": {"en": "What became of it", "nb": "Hva det ble til", "nn": "Kva det vart til"},
    "patterns_heap_known": {"en": "How it is known", "nb": "Hvordan vi vet det", "nn": "Korleis vi veit det"},
    "patterns_which": {"en": "Which cases", "nb": "Hvilke saker", "nn": "Kva saker"},
    "patterns_narrow": {
        "en": "Choose other cases at Find",
        "nb": "Velg andre saker under Finn saker",
        "nn": "Vel andre saker under Finn saker",
    },
    "patterns_none": {
        "en": "No case is as asked for, so there is nothing to count.",
        "nb": "Ingen sak er slik det er spurt etter, så det er ingenting å telle.",
        "nn": "Inga sak er slik det er spurt etter, så det er ingenting å telje.",
    },
    "patterns_cases": {"en": "Cases", "nb": "Saker", "nn": "Saker"},
    "patterns_share": {"en": "Share of all", "nb": "Andel av alle", "nn": "Del av alle"},
    "patterns_picture_sideways": {
        "en": "Where the picture is wider than the screen, move it sideways; the arrow keys do so too.",
        "nb": "Der bildet er bredere enn skjermen, flytter du det sidelengs; piltastene gjør det også.",
        "nn": "Der biletet er breiare enn skjermen, flyttar du det sidelengs; piltastane gjer det òg.",
    },
    "patterns_table_sideways": {
        "en": "Where the table is wider than the screen, move it sideways; the arrow keys do so too.",
        "nb": "Der tabellen er bredere enn skjermen, flytter du den sidelengs; piltastene gjør det også.",
        "nn": "Der tabellen er breiare enn skjermen, flyttar du han sidelengs; piltastane gjer det òg.",
    },
    "patterns_year": {"en": "Year", "nb": "År", "nn": "År"},
    "patterns_cell_one": {"en": "case:", "nb": "sak:", "nn": "sak:"},
    "patterns_cell": {"en": "cases:", "nb": "saker:", "nn": "saker:"},
    "patterns_mentions": {
        "en": "Cases: {cases}. Counted in all: {mentions}. A case counts once in each cell that it belongs in, and "
        "once in the numbers beside “Cases”.",
        "nb": "Saker: {cases}. Talt til sammen: {mentions}. En sak telles én gang i hver rute den hører hjemme i, og "
        "én gang i tallene ved «Saker».",
        "nn": "Saker: {cases}. Talt til saman: {mentions}. Ei sak blir teld éin gong i kvar rute ho høyrer heime i, "
        "og éin gong i tala ved «Saker».",
    },
    "patterns_years_left": {
        "en": "Years without a case are not in the table.",
        "nb": "År uten saker står ikke i tabellen.",
        "nn": "År utan saker står ikkje i tabellen.",
    },
    "patterns_years_running": {
        "en": "The numbers of a year are no links: Find cannot ask which cases were running in it.",
        "nb": "Tallene for et år er ikke lenker: Finn saker kan ikke spørre etter saker som var i drift et år.",
        "nn": "Tala for eit år er ikkje lenkjer: Finn saker kan ikkje spørje etter saker som var i drift eit år.",
    },
    "patterns_few": {
        "en": "Most cells have fewer than five cases. Shades of colour would say more than so few can, so here is the "
        "table.",
        "nb": "De fleste rutene har færre enn fem saker. Fargetoner ville si mer enn så få saker kan, så her er "
        "tabellen.",
        "nn": "Dei fleste rutene har færre enn fem saker. Fargetonar ville seie meir enn så få saker kan, så her er "
        "tabellen.",
    },
    "patterns_draw": {
        "en": "Draw it all the same (SVG)",
        "nb": "Tegn den likevel (SVG)",
        "nn": "Teikn han likevel (SVG)",
    },
    "patterns_large": {
        "en": "The table has {cells} cells, too many to read here. Take it as a file below, or choose groups of codes.",
        "nb": "Tabellen har {cells} ruter, for mange til å leses her. Ta den som fil nedenfor, eller velg grupper av "
        "koder.",
        "nn": "Tabellen har {cells} ruter, for mange til å lesast her. Ta han som fil nedanfor, eller vel grupper av "
        "kodar.",
    },
    "patterns_no_picture": {
        "en": "The picture would be too large to look at; here are the figures.",
        "nb": "Bildet ville bli for stort til å se på; her er tallene.",
        "nn": "Biletet ville bli for stort til å sjå på; her er tala.",
    },
    "patterns_picture": {"en": "The picture", "nb": "Bildet", "nn": "Biletet"},
    "patterns_table": {"en": "The table", "nb": "Tabellen", "nn": "Tabellen"},
    "patterns_hint": {
        "en": "Point at the picture for numbers, press for the cases. Escape takes the numbers away. The table says "
        "the same.",
        "nb": "Pek på bildet for å se tall, trykk for å se sakene. Escape tar tallene bort. Tabellen sier det samme.",
        "nn": "Peik på biletet for å sjå tal, trykk for å sjå sakene. Escape tek tala bort. Tabellen seier det same.",
    },
    "patterns_press": {"en": "Press for the cases", "nb": "Trykk for å se sakene", "nn": "Trykk for å sjå sakene"},
    "patterns_not_live": {
        "en": "The picture could not be made live; the table says the same.",
        "nb": "Bildet kunne ikke gjøres interaktivt; tabellen sier det samme.",
        "nn": "Biletet kunne ikkje gjerast interaktivt; tabellen seier det same.",
    },
    "patterns_notes": {"en": "What the numbers are", "nb": "Hva tallene er", "nn": "Kva tala er"},
    "patterns_notes_behind": {
        "en": "About the table behind the lines, as the files have it",
        "nb": "Om tabellen bak strekene, slik filene har den",
        "nn": "Om tabellen bak strekane, slik filene har han",
    },
    "patterns_figures": {"en": "The figures, as a file", "nb": "Tallene, som fil", "nn": "Tala, som fil"},
    "patterns_pictures": {"en": "The picture, as a file", "nb": "Bildet, som fil", "nn": "Biletet, som fil"},
    "patterns_for_paper": {"en": "SVG for paper", "nb": "SVG for papir", "nn": "SVG for papir"},
    "patterns_embed": {
        "en": "The picture, on a page of yours",
        "nb": "Bildet, på din egen side",
        "nn": "Biletet, på di eiga side",
    },
    "patterns_embed_how": {
        "en": "How it gets there",
        "nb": "Slik kommer det dit",
        "nn": "Slik kjem det dit",
    },
    "patterns_call": {
        "en": "The call that answers with these figures",
        "nb": "Kallet som gir disse tallene",
        "nn": "Kallet som gir desse tala",
    },
    "patterns_outcome": {"en": "Outcome", "nb": "Virkning", "nn": "Verknad"},
    "patterns_strongest": {
        "en": "The strongest bonds",
        "nb": "De sterkeste båndene",
        "nn": "Dei sterkaste banda",
    },
    "patterns_network_title": {
        "en": "Codes that meet: {field}",
        "nb": "Koder som møtes: {field}",
        "nn": "Kodar som møtest: {field}",
    },
    "patterns_network_title_two": {
        "en": "Codes that meet: {field} and {other}",
        "nb": "Koder som møtes: {field} og {other}",
        "nn": "Kodar som møtest: {field} og {other}",
    },
    "patterns_network_told": {
        "en": "Lines join codes that stand in the same cases; the thicker a line, the larger the part of the cases "
        "with either code that have both.",
        "nb": "Streker binder sammen koder som står i de samme sakene; jo tykkere en strek, jo større del av sakene "
        "med minst én av kodene har begge.",
        "nn": "Strekar bind saman kodar som står i dei same sakene; di tjukkare ein strek, di større del av sakene med "
        "minst éin av kodane har begge.",
    },
    "patterns_network_desc": {
        "en": "{pairs} pairs among {codes} codes. Strongest: {strongest}.",
        "nb": "{pairs} par blant {codes} koder. Sterkest: {strongest}.",
        "nn": "{pairs} par blant {codes} kodar. Sterkast: {strongest}.",
    },
    "patterns_pair": {"en": "{one} and {other}", "nb": "{one} og {other}", "nn": "{one} og {other}"},
    "patterns_pairs_all": {
        "en": "All {pairs} pairs of codes that meet in five cases or more.",
        "nb": "Alle de {pairs} parene av koder som møtes i fem saker eller flere.",
        "nn": "Alle dei {pairs} para av kodar som møtest i fem saker eller fleire.",
    },
    "patterns_pairs_one": {
        "en": "One pair of codes meets in five cases or more.",
        "nb": "Ett par av koder møtes i fem saker eller flere.",
        "nn": "Eitt par av kodar møtest i fem saker eller fleire.",
    },
    "patterns_pairs_cut": {
        "en": "The {shown} strongest of {pairs} pairs of codes that meet in five cases or more.",
        "nb": "De {shown} sterkeste av {pairs} par av koder som møtes i fem saker eller flere.",
        "nn": "Dei {shown} sterkaste av {pairs} par av kodar som møtest i fem saker eller fleire.",
    },
    "patterns_pairs_few": {
        "en": "{few} more pairs meet in fewer than five cases, too few to tell anything by; the files have them all.",
        "nb": "{few} par til møtes i færre enn fem saker, for få til å si noe ut fra; filene har alle.",
        "nn": "{few} par til møtest i færre enn fem saker, for få til å seie noko ut frå; filene har alle.",
    },
    "patterns_pairs_few_one": {
        "en": "One more pair meets in fewer than five cases, too few to tell anything by; the files have all.",
        "nb": "Ett par til møtes i færre enn fem saker, for få til å si noe ut fra; filene har alle.",
        "nn": "Eitt par til møtest i færre enn fem saker, for få til å seie noko ut frå; filene har alle.",
    },
    "patterns_pairs_none": {
        "en": "No two codes meet in five cases or more.",
        "nb": "Ingen to koder møtes i fem saker eller flere.",
        "nn": "Ingen to kodar møtest i fem saker eller fleire.",
    },
    "patterns_pairs_uncounted": {
        "en": "Cases in which nothing is recorded, and what fits no code, are in no pair.",
        "nb": "Saker der ingenting er registrert, og det som ikke passer noen kode, er ikke i noe par.",
        "nn": "Saker der ingenting er registrert, og det som ikkje passar nokon kode, er ikkje i noko par.",
    },
    "patterns_measure": {
        "en": "Measure: cases with both codes divided by cases with at least one of them, 0 to 1 (Jaccard 1901, "
        "Bulletin de la Société vaudoise des sciences naturelles 37: 547–579). Common codes meet often whatever they "
        "are; that two meet does not mean that one brings the other.",
        "nb": "Mål: saker med begge kodene delt på saker med minst én av dem, 0 til 1 (Jaccard 1901, Bulletin de la "
        "Société vaudoise des sciences naturelles 37: 547–579). Vanlige koder møtes ofte uansett hva de er; at to "
        "møtes, betyr ikke at den ene fører til den andre.",
        "nn": "Mål: saker med begge kodane delt på saker med minst éin av dei, 0 til 1 (Jaccard 1901, Bulletin de la "
        "Société vaudoise des sciences naturelles 37: 547–579). Vanlege kodar møtest ofte uansett kva dei er; at to "
        "møtest, tyder ikkje at den eine fører til den andre.",
    },
    "patterns_both": {"en": "With both", "nb": "Med begge", "nn": "Med begge"},
    "patterns_first": {"en": "With the first", "nb": "Med den første", "nn": "Med den første"},
    "patterns_second": {"en": "With the second", "nb": "Med den andre", "nn": "Med den andre"},
    "patterns_bond": {"en": "Jaccard", "nb": "Jaccard", "nn": "Jaccard"},
}

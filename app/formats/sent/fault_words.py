"""What is said of each fault of a file, in the three languages that sentences are made in: data, no logic.

By rule; `{}` holds a value of the fault.
"""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

SENT_WORDS: Mapping[str, ByLanguage] = {
    # Sheets and columns
    "sheet-missing": {
        "en": "The sheet '{sheet}' is missing. Leave it in, empty where there is nothing to tell: otherwise nobody "
        "knows whether all of it was meant to go.",
        "nb": "Arket '{sheet}' mangler. La det stå, tomt om det ikke er noe å fortelle: ellers vet ingen om alt på det "
        "skulle bort.",
        "nn": "Arket '{sheet}' manglar. La det stå, tomt om det ikkje er noko å fortelje: elles veit ingen om alt på "
        "det skulle bort.",
    },
    "sheet-unknown": {
        "en": "There is no sheet '{sheet}' in the form. Notes of your own can stand in a sheet 'notes'.",
        "nb": "Skjemaet har ikke noe ark '{sheet}'. Egne notater kan stå i et ark 'notes'.",
        "nn": "Skjemaet har ikkje noko ark '{sheet}'. Eigne notat kan stå i eit ark 'notes'.",
    },
    "column-missing": {
        "en": "The column '{column}' is missing. Leave it in, empty where there is nothing to tell.",
        "nb": "Kolonnen '{column}' mangler. La den stå, tom om det ikke er noe å fortelle.",
        "nn": "Kolonnen '{column}' manglar. La han stå, tom om det ikkje er noko å fortelje.",
    },
    "column-unknown": {
        "en": "This sheet has no column '{column}'.",
        "nb": "Dette arket har ingen kolonne '{column}'.",
        "nn": "Dette arket har ingen kolonne '{column}'.",
    },
    "column-twice": {
        "en": "The column '{column}' stands twice.",
        "nb": "Kolonnen '{column}' står to ganger.",
        "nn": "Kolonnen '{column}' står to gonger.",
    },
    "column-unnamed": {
        "en": "The first row gives this column no name, yet there is something in it.",
        "nb": "Første rad gir denne kolonnen ikke noe navn, men det står noe i den.",
        "nn": "Den første rada gir denne kolonnen ikkje noko namn, men det står noko i han.",
    },
    # Rows
    "slug-empty": {
        "en": "This row has no slug, so nobody knows which case it belongs to.",
        "nb": "Denne raden har ingen slug, så ingen vet hvilken sak den hører til.",
        "nn": "Denne rada har ingen slug, så ingen veit kva sak ho høyrer til.",
    },
    "case-unknown": {
        "en": "The sheet 'cases' has no row '{slug}'.",
        "nb": "Arket 'cases' har ingen rad '{slug}'.",
        "nn": "Arket 'cases' har inga rad '{slug}'.",
    },
    "slug-twice": {
        "en": "Row {first} is the case '{slug}' already.",
        "nb": "Rad {first} er allerede saken '{slug}'.",
        "nn": "Rad {first} er alt saka '{slug}'.",
    },
    "row-twice": {
        "en": "Row {first} fills the same place already.",
        "nb": "Rad {first} fyller allerede den samme plassen.",
        "nn": "Rad {first} fyller alt den same plassen.",
    },
    "part-unknown": {
        "en": "The sheet '{sheet}' has no row '{part}' of this case: add it there, or take this row out.",
        "nb": "Arket '{sheet}' har ingen rad '{part}' for denne saken: legg den til der, eller ta bort denne raden.",
        "nn": "Arket '{sheet}' har inga rad '{part}' for denne saka: legg ho til der, eller ta bort denne rada.",
    },
    "part-unneeded": {
        "en": "'{field}' is a list of the case itself: leave 'part' empty.",
        "nb": "'{field}' er en liste for saken selv: la 'part' stå tom.",
        "nn": "'{field}' er ei liste for saka sjølv: la 'part' stå tom.",
    },
    "order-gap": {
        "en": "Order {order} is missing before this row. Count from 0 without gaps: paths such as 'barriers[2]' and "
        "the column 'part' name rows by it.",
        "nb": "Order {order} mangler før denne raden. Tell fra 0 uten hull: stier som 'barriers[2]' og kolonnen 'part' "
        "viser til rader med det.",
        "nn": "Order {order} manglar før denne rada. Tel frå 0 utan hol: stiar som 'barriers[2]' og kolonnen 'part' "
        "viser til rader med det.",
    },
    "order-mixed": {
        "en": "Give the order in all rows of a list, or in none.",
        "nb": "Oppgi order i alle rader av en liste, eller i ingen.",
        "nn": "Oppgi order i alle rader av ei liste, eller i inga.",
    },
    "case-too-large": {
        "en": "A case may hold {most} values; no real one has a tenth of that.",
        "nb": "En sak kan ha {most} verdier; ingen virkelig sak har en tidel av det.",
        "nn": "Ei sak kan ha {most} verdiar; inga verkeleg sak har ein tidel av det.",
    },
    # Cells
    "cell-empty": {
        "en": "This cell must not be empty.",
        "nb": "Denne cellen kan ikke være tom.",
        "nn": "Denne cella kan ikkje vere tom.",
    },
    "cell-formula": {
        "en": "This cell holds a formula. Put its result here, as a value.",
        "nb": "Denne cellen har en formel. Sett inn resultatet som verdi.",
        "nn": "Denne cella har ein formel. Set inn resultatet som verdi.",
    },
    "cell-error": {
        "en": "This cell holds the error {value}.",
        "nb": "Denne cellen har feilen {value}.",
        "nn": "Denne cella har feilen {value}.",
    },
    "cell-truth": {
        "en": "This cell holds the truth value {value}. Format it as text and type it again, or leave it empty.",
        "nb": "Denne cellen har sannhetsverdien {value}. Formater den som tekst og skriv på nytt, eller la den "
        "stå tom.",
        "nn": "Denne cella har sanningsverdien {value}. Formater ho som tekst og skriv på nytt, eller la ho stå tom.",
    },
    "cell-no-truth": {
        "en": "TRUE or FALSE belongs here, as a truth value of the spreadsheet.",
        "nb": "Her hører SANN eller USANN til, som sannhetsverdi i regnearket.",
        "nn": "Her høyrer SANN eller USANN til, som sanningsverdi i reknearket.",
    },
    "cell-date": {
        "en": "This cell holds the date {value}; something else belongs here. The spreadsheet may have made it: format "
        "the cell anew and type it again.",
        "nb": "Denne cellen har datoen {value}; her hører noe annet til. Regnearket kan ha laget den: formater cellen "
        "på nytt og skriv en gang til.",
        "nn": "Denne cella har datoen {value}; her høyrer noko anna til. Reknearket kan ha laga han: formater cella på "
        "nytt og skriv ein gong til.",
    },
    "cell-number": {
        "en": "This cell holds the number {value}; text belongs here. Format it as text and type it again, with any "
        "zeros that it begins with: a number does not keep them.",
        "nb": "Denne cellen har tallet {value}; her hører tekst til. Formater den som tekst og skriv på nytt, med "
        "nullene den måtte begynne med: et tall beholder dem ikke.",
        "nn": "Denne cella har talet {value}; her høyrer tekst til. Formater ho som tekst og skriv på nytt, med "
        "nullane ho måtte byrje med: eit tal tek ikkje vare på dei.",
    },
    "cell-text": {
        "en": "This cell holds text; a number belongs here. Format it as a number and type it again.",
        "nb": "Denne cellen har tekst; her hører et tall til. Formater den som tall og skriv på nytt.",
        "nn": "Denne cella har tekst; her høyrer eit tal til. Formater ho som tal og skriv på nytt.",
    },
    "cell-fraction": {
        "en": "This cell holds {value}; a whole number belongs here.",
        "nb": "Denne cellen har {value}; her hører et helt tall til.",
        "nn": "Denne cella har {value}; her høyrer eit heilt tal til.",
    },
    "cell-too-small": {
        "en": "Must be {least} or more.",
        "nb": "Må være {least} eller mer.",
        "nn": "Må vere {least} eller meir.",
    },
    "cell-no-number": {
        "en": "This cell holds no number that can be read.",
        "nb": "Denne cellen har ikke noe tall som kan leses.",
        "nn": "Denne cella har ikkje noko tal som kan lesast.",
    },
    "choice-unknown": {
        "en": "'{value}' is none of {choices}.",
        "nb": "'{value}' er verken {choices}.",
        "nn": "'{value}' er verken {choices}.",
    },
    # Lines
    "line-no-json": {
        "en": "This line is no JSON: {reason}",
        "nb": "Denne linjen er ikke JSON: {reason}",
        "nn": "Denne linja er ikkje JSON: {reason}",
    },
    "line-no-object": {
        "en": "Each line must hold one case, as a JSON object.",
        "nb": "Hver linje må ha én sak, som et JSON-objekt.",
        "nn": "Kvar linje må ha éi sak, som eit JSON-objekt.",
    },
    "line-too-long": {
        "en": "A line may have {most} bytes.",
        "nb": "En linje kan ha {most} byte.",
        "nn": "Ei linje kan ha {most} byte.",
    },
    "line-twice": {
        "en": "Line {first} is the case '{slug}' already.",
        "nb": "Linje {first} er allerede saken '{slug}'.",
        "nn": "Linje {first} er alt saka '{slug}'.",
    },
    "member-twice": {
        "en": "'{member}' stands twice in one object; say it once.",
        "nb": "'{member}' står to ganger i ett objekt; si det én gang.",
        "nn": "'{member}' står to gonger i eitt objekt; sei det éin gong.",
    },
    "member-unknown": {
        "en": "Beside 'document' may stand 'base' and 'decision', and no '{member}'.",
        "nb": "Ved siden av 'document' kan 'base' og 'decision' stå, og ikke '{member}'.",
        "nn": "Ved sida av 'document' kan 'base' og 'decision' stå, og ikkje '{member}'.",
    },
    "base-refused": {
        "en": "'base' is the number of a revision, from 1.",
        "nb": "'base' er nummeret på en revisjon, fra 1.",
        "nn": "'base' er nummeret på ein revisjon, frå 1.",
    },
}

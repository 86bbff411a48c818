"""What the form says of itself in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping

REFUSED: Mapping[str, tuple[str, str]] = {
    "en": ("Not in the list", "Choose one of the codes; the sheet 'vocabulary' explains them."),
    "nb": ("Ikke i listen", "Velg en av kodene; arket 'vocabulary' forklarer dem."),
    "nn": ("Ikkje i lista", "Vel ein av kodane; arket 'vocabulary' forklarer dei."),
}
"""Title and text of what a cell says to a code that there is not."""

RETURNED: Mapping[str, tuple[str, str]] = {
    "en": (
        "To change cases",
        "Change, add or take away rows and send the workbook back as an import. Keep slug and revision of a case.",
    ),
    "nb": (
        "Slik endres saker",
        "Endre, legg til eller ta bort rader og send arbeidsboken tilbake som en import. Behold slug og revision.",
    ),
    "nn": (
        "Slik blir saker endra",
        "Endre, legg til eller ta bort rader og send arbeidsboka tilbake som ein import. Behald slug og revision.",
    ),
}
"""What a workbook of published cases is good for."""

GUIDE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (
            "What this is",
            "A form for cases. Fill it in and send it to POST /v1/submissions/import: nothing is stored until you ask "
            "for it. The sheet 'columns' describes every column, the sheet 'vocabulary' every code.",
        ),
        (
            "Cases",
            "One row a case in the sheet 'cases'. Its slug (country-place-words, in ASCII) names it in all other "
            "sheets. Columns of a coloured name are never empty where there is a row.",
        ),
        (
            "Parts",
            "What a case may have several of stands in a sheet of its own, a row each. 'order' counts from 0, or stays "
            "empty in all rows: then they count as they stand. 'part' is the order of the part that a row belongs to.",
        ),
        ("Codes", "Lists of codes stand in the sheet 'codes', one code a row; 'field' says which list it is."),
        ("Empty cells", "An empty cell says that something is unknown. The sheet 'missing' can say why."),
        (
            "Text and numbers",
            "Numbers of municipalities and organisations are text, as some begin with 0; their cells are made for "
            "text. No formulas: paste their values.",
        ),
        (
            "Published cases",
            "To change one, keep its slug and give the revision that you changed. 'decision' answers whether a case "
            "is another one than a published case that it may repeat.",
        ),
        (
            "Example",
            "The rows of '{example}' are invented. They are passed over, so they may stay. They are: {rows}. If you "
            "take the example out, or write your own case over it, do so with all of these rows, as rows in 'codes' "
            "and others belong to rows in other sheets.",
        ),
        ("Notes", "A sheet that you call 'notes' is yours and is not read. Leave all others in, even where empty."),
    ),
    "nb": (
        (
            "Hva dette er",
            "Et skjema for saker. Fyll det ut og send det til POST /v1/submissions/import: ingenting lagres før du ber "
            "om det. Arket 'columns' beskriver hver kolonne, arket 'vocabulary' hver kode; beskrivelsene er på "
            "engelsk.",
        ),
        (
            "Saker",
            "Én rad per sak i arket 'cases'. Saken heter det samme i alle andre ark: slug (land-sted-ord, i ASCII). "
            "Kolonner med farget navn er aldri tomme der det er en rad.",
        ),
        (
            "Deler",
            "Det en sak kan ha flere av, står i et ark for seg, med én rad hver. 'order' teller fra 0, eller er tom i "
            "alle rader: da teller de slik de står. 'part' er order til delen som raden hører til.",
        ),
        ("Koder", "Lister av koder står i arket 'codes', én kode per rad; 'field' sier hvilken liste det er."),
        ("Tomme celler", "En tom celle sier at noe er ukjent. Arket 'missing' kan si hvorfor."),
        (
            "Tekst og tall",
            "Kommunenummer og organisasjonsnummer er tekst, for noen begynner med 0; cellene er laget for tekst. Ingen "
            "formler: lim inn verdiene.",
        ),
        (
            "Publiserte saker",
            "For å endre en beholder du slug og oppgir revision, revisjonen du endret. 'decision' svarer på om en sak "
            "er en annen enn en publisert sak som den kan gjenta.",
        ),
        (
            "Eksempel",
            "Radene til '{example}' er oppdiktet. De hoppes over og kan bli stående. Det er: {rows}. Tar du bort "
            "eksempelet, eller skriver din egen sak over det, så gjør det med alle disse radene, for rader i 'codes' "
            "og andre ark hører til rader i andre ark.",
        ),
        ("Notater", "Et ark du kaller 'notes', er ditt og blir ikke lest. La alle andre stå, også tomme."),
    ),
    "nn": (
        (
            "Kva dette er",
            "Eit skjema for saker. Fyll det ut og send det til POST /v1/submissions/import: ingenting blir lagra før "
            "de ber om det. Arket 'columns' skildrar kvar kolonne, arket 'vocabulary' kvar kode; skildringane er på "
            "engelsk.",
        ),
        (
            "Saker",
            "Éi rad per sak i arket 'cases'. Saka heiter det same i alle andre ark: slug (land-stad-ord, i ASCII). "
            "Kolonnar med farga namn er aldri tomme der det er ei rad.",
        ),
        (
            "Delar",
            "Det ei sak kan ha fleire av, står i eit ark for seg, med éi rad kvar. 'order' tel frå 0, eller er tom i "
            "alle rader: då tel dei slik dei står. 'part' er order til delen som rada høyrer til.",
        ),
        ("Kodar", "Lister av kodar står i arket 'codes', éin kode per rad; 'field' seier kva liste det er."),
        ("Tomme celler", "Ei tom celle seier at noko er ukjent. Arket 'missing' kan seie kvifor."),
        (
            "Tekst og tal",
            "Kommunenummer og organisasjonsnummer er tekst, for nokre byrjar med 0; cellene er laga for tekst. Ingen "
            "formlar: lim inn verdiane.",
        ),
        (
            "Publiserte saker",
            "For å endre ei beheld de slug og oppgir revision, revisjonen de endra. 'decision' svarer på om ei sak "
            "er ei anna enn ei publisert sak som ho kan gjenta.",
        ),
        (
            "Døme",
            "Radene til '{example}' er oppdikta. Dei blir hoppa over og kan bli ståande. Det er: {rows}. Tek de bort "
            "dømet, eller skriv dykkar eiga sak over det, så gjer det med alle desse radene, for rader i 'codes' og "
            "andre ark høyrer til rader i andre ark.",
        ),
        ("Notat", "Eit ark de kallar 'notes', er dykkar og blir ikkje lese. La alle andre stå, også tomme."),
    ),
}
"""How the empty form is filled in: a name and a sentence for each row."""

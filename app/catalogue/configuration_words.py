"""What sentences about sets of cases are made of in the three languages that sentences come in: data, no logic."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.catalogue.degrees import Lack
from app.query.memberships import Absent


@dataclass(frozen=True, slots=True)
class SetWords:
    """The words of one language. `{}` and names in brackets stand for what is told."""

    cases: tuple[str, str]
    """One case, and several."""
    either: str
    both: str
    negated: str
    degrees: str
    """Field, and each value with its membership."""
    anchors: str
    """Field, then fully out, in between, fully in."""
    threshold: str
    """Field, and from which number on it is 1."""
    categories: str
    """Field, and what each category holds."""
    levels: tuple[str, str, str]
    """Under a number, from one to under another, from a number on."""
    inhabitants: str
    set_of: str
    """A set by the words that its vocabulary has for it."""
    lacks: Mapping[Lack, str]
    """Why nobody can say; `{}` is the field."""
    chosen: str
    """Why, where the caller wanted what is absent to be missing."""
    lack: str
    """Column, then why."""
    decisions: Mapping[Absent, str]
    """What the absence of codes means, said of one look-up."""
    looked: str
    """What holds beside any decision."""
    single: str
    """The same of a field of one value."""
    outcome: str
    """Cases, outcome, how many with it, how many without."""
    graded: str
    """The same of an outcome of degrees."""
    half: str
    outcome_levels: str
    level: str
    excluded: str
    refused: str
    convention: Mapping[str, str]
    open_field: str
    """Column, field, cases left out, all cases: absence says nothing, and what could be decided."""
    zeros: str
    """How many memberships absence made 0, how many of these beside what no code fits, and each column's."""
    ones: str
    """The same of memberships above 0."""
    made: str
    """Column, how many of it, how many of these beside what no code fits."""
    few: str
    halves: str
    lower_bounds: str
    constant: str
    hole: str
    categories_for: str
    """Which programs take categories."""
    nothing: str
    table: str
    """Title of a file: conditions, outcome."""
    origin: str
    """Of the line of a script that says where the service is."""


ENGLISH = SetWords(
    cases=("case", "cases"),
    either="or", both="and", negated="not",
    degrees="{field}, as degrees: {values}",
    anchors="{field}: {0} fully out, {1} in between, {2} fully in",
    threshold="{field}: {0} or more",
    categories="{field}, in categories: {values}",
    levels=("under {}", "{} to under {}", "{} or more"),
    inhabitants="Inhabitants of the place served",
    set_of="“{}”",
    lacks={
        Lack.UNKNOWN: "{}: not recorded.",
        Lack.NOT_APPLICABLE: "{}: does not apply.",
        Lack.ABSENT: "{}: other codes are recorded, and that this one is not says nothing, as only what was told is "
        "coded.",
        Lack.UNCODED: "{}: something is told that no code fits.",
        Lack.SEVERAL: "{}: several values belong to it to different degrees.",
        Lack.NO_MEMBERSHIP: "{}: the value has no membership.",
        Lack.PART_UNKNOWN: "{}: one fits but for a part of what is asked for, which is not recorded of it.",
    },
    chosen="{}: other codes are recorded and this one is not, which was to be missing.",
    lack="{column}: {why}",
    decisions={
        Absent.ZERO_IF_CODED: "{field}: 0 where another code of the field is recorded, missing where none is.",
        Absent.ZERO: "{field}: 0 wherever none of the codes is recorded, also where nothing is known.",
        Absent.MISSING: "{field}: missing where none of the codes is recorded.",
    },
    looked="0 where the coder looked for every code.",
    single="{field}: 0 where there is another value, missing where there is none.",
    outcome="{cases}: {yes} with the outcome {name}, {no} without it.",
    graded="{cases}: {yes} more in the outcome {name} than out, {no} more out than in.",
    half="{} exactly in between.",
    outcome_levels="{cases}, by categories of the outcome {name}: {levels}.",
    level="{level}: {number}",
    excluded="Left out, since a membership is missing: {out} of {all}.",
    refused="A membership is missing of {out} of {all}.",
    convention={
        "fsqca": "Three anchors are calibrated by the direct method with log odds of 3.0 at the outer ones (0.953 and "
        "0.047), as fsQCA does; QCA for R takes 0.95 and 0.05.",
        "r": "Three anchors are calibrated by the direct method with memberships of 0.95 and 0.05 at the outer ones, "
        "as QCA for R does; fsQCA takes log odds of 3.0 (0.953 and 0.047).",
    },
    open_field="{column}: {field} is an open field, of which only what was told is coded. A code that is not there "
    "counts as missing, never as 0, so {out} of {all} that carry other codes are left out, and hardly one "
    "without it is left. Say what absence means: !zero-if-coded or !zero after the codes, or "
    "absent=zero-if-coded for all conditions. Cases that name the field in coded_fields, as their coder "
    "looked for every code, are 0 already.",
    zeros="0 means: this code was not recorded. Zeros of this kind: {number}, of which {uncoded} in cases that tell "
    "something that no code fits. By column: {columns}.",
    ones="1 under NOT means: this code was not recorded. Memberships above 0 of this kind: {number}, of which "
    "{uncoded} in cases that tell something that no code fits. By column: {columns}.",
    made="{column} {number} ({uncoded})",
    few="Cases on the smaller side of {name}: {number}; conditions: {conditions}. That is too few: do not publish what "
    "comes of it. It shows which cases to read.",
    halves="Memberships of exactly 0.5, which belong to no row of a truth table: {number} ({columns}).",
    lower_bounds="Numbers that are lower bounds, as the collaboration went on when it was last seen: {number} "
    "({columns}).",
    constant="{column} is the same in all cases, so it explains nothing.",
    hole="No case is in category {level} of {column}. Programs expect none to be empty: leave it out, or put it "
    "together with another.",
    categories_for="Columns of categories ({columns}) are read by QCA for R, cna and Tosmana; fsQCA takes none, and "
    "cna no table that has degrees besides.",
    nothing="No case is left.",
    table="{conditions} → {outcome}",
    origin="Where this service answers; change it if you reach it elsewhere.",
)  # fmt: skip

BOKMAL = SetWords(
    cases=("sak", "saker"),
    either="eller", both="og", negated="ikke",
    degrees="{field}, gradert: {values}",
    anchors="{field}: {0} helt utenfor, {1} midt imellom, {2} helt innenfor",
    threshold="{field}: {0} eller mer",
    categories="{field}, i kategorier: {values}",
    levels=("under {}", "fra {} til under {}", "{} eller mer"),
    inhabitants="Innbyggere på stedet det gjelder",
    set_of="«{}»",
    lacks={
        Lack.UNKNOWN: "{}: ikke registrert.",
        Lack.NOT_APPLICABLE: "{}: ikke aktuelt.",
        Lack.ABSENT: "{}: andre koder er registrert, og at denne mangler, sier ingenting, siden bare det som ble "
        "fortalt, er kodet.",
        Lack.UNCODED: "{}: noe er fortalt som ingen kode passer til.",
        Lack.SEVERAL: "{}: flere verdier hører til i ulik grad.",
        Lack.NO_MEMBERSHIP: "{}: verdien har ingen grad av medlemskap.",
        Lack.PART_UNKNOWN: "{}: noe passer, bortsett fra at en del av det som det spørres etter, ikke er registrert.",
    },
    chosen="{}: andre koder er registrert og denne ikke, og det skulle regnes som manglende.",
    lack="{column}: {why}",
    decisions={
        Absent.ZERO_IF_CODED: "{field}: 0 der en annen kode i feltet er registrert, manglende der ingen er det.",
        Absent.ZERO: "{field}: 0 overalt der ingen av kodene er registrert, også der ingenting er kjent.",
        Absent.MISSING: "{field}: manglende der ingen av kodene er registrert.",
    },
    looked="0 der koderen så etter alle koder.",
    single="{field}: 0 der det er en annen verdi, manglende der det ikke er noen.",
    outcome="{cases}: {yes} med utfallet {name}, {no} uten.",
    graded="{cases}: {yes} mer innenfor utfallet {name} enn utenfor, {no} mer utenfor enn innenfor.",
    half="{} nøyaktig midt imellom.",
    outcome_levels="{cases}, etter kategorier av utfallet {name}: {levels}.",
    level="{level}: {number}",
    excluded="Utelatt, siden et medlemskap mangler: {out} av {all}.",
    refused="Et medlemskap mangler for {out} av {all}.",
    convention={
        "fsqca": "Tre ankre er kalibrert med den direkte metoden, med log-odds 3,0 ved de ytre (0,953 og 0,047), som i "
        "fsQCA; QCA for R bruker 0,95 og 0,05.",
        "r": "Tre ankre er kalibrert med den direkte metoden, med medlemskap 0,95 og 0,05 ved de ytre, som i QCA for "
        "R; fsQCA bruker log-odds 3,0 (0,953 og 0,047).",
    },
    open_field="{column}: {field} er et åpent felt, der bare det som ble fortalt, er kodet. En kode som ikke er der, "
    "regnes som manglende, aldri som 0, så {out} av {all} som har andre koder, er utelatt, og knapt noen "
    "uten den er igjen. Si hva fravær betyr: !zero-if-coded eller !zero etter kodene, eller "
    "absent=zero-if-coded for alle betingelser. Saker som nevner feltet i coded_fields, fordi koderen så "
    "etter alle koder, er 0 allerede.",
    zeros="0 betyr: denne koden ble ikke registrert. Nuller av dette slaget: {number}, av dem {uncoded} i saker som "
    "forteller noe ingen kode passer til. Etter kolonne: {columns}.",
    ones="1 under NOT betyr: denne koden ble ikke registrert. Medlemskap over 0 av dette slaget: {number}, av dem "
    "{uncoded} i saker som forteller noe ingen kode passer til. Etter kolonne: {columns}.",
    made="{column} {number} ({uncoded})",
    few="Saker på den minste siden av {name}: {number}; betingelser: {conditions}. Det er for få: ikke publiser det "
    "som kommer ut. Det viser hvilke saker som bør leses.",
    halves="Medlemskap på nøyaktig 0,5, som ikke hører til noen rad i en sannhetstabell: {number} ({columns}).",
    lower_bounds="Tall som er minstetall, siden samarbeidet pågikk da det sist ble sett: {number} ({columns}).",
    constant="{column} er lik i alle saker og forklarer derfor ingenting.",
    hole="Ingen sak er i kategori {level} av {column}. Programmene venter at ingen er tom: utelat den, eller slå den "
    "sammen med en annen.",
    categories_for="Kolonner med kategorier ({columns}) leses av QCA for R, cna og Tosmana; fsQCA tar ingen, og cna "
    "ingen tabell som har grader i tillegg.",
    nothing="Ingen sak er igjen.",
    table="{conditions} → {outcome}",
    origin="Her svarer tjenesten; endre det hvis dere når den et annet sted.",
)  # fmt: skip

NYNORSK = SetWords(
    cases=("sak", "saker"),
    either="eller", both="og", negated="ikkje",
    degrees="{field}, gradert: {values}",
    anchors="{field}: {0} heilt utanfor, {1} midt imellom, {2} heilt innanfor",
    threshold="{field}: {0} eller meir",
    categories="{field}, i kategoriar: {values}",
    levels=("under {}", "frå {} til under {}", "{} eller meir"),
    inhabitants="Innbyggjarar på staden det gjeld",
    set_of="«{}»",
    lacks={
        Lack.UNKNOWN: "{}: ikkje registrert.",
        Lack.NOT_APPLICABLE: "{}: ikkje aktuelt.",
        Lack.ABSENT: "{}: andre kodar er registrerte, og at denne manglar, seier ingenting, sidan berre det som vart "
        "fortalt, er koda.",
        Lack.UNCODED: "{}: noko er fortalt som ingen kode passar til.",
        Lack.SEVERAL: "{}: fleire verdiar høyrer til i ulik grad.",
        Lack.NO_MEMBERSHIP: "{}: verdien har ingen grad av medlemskap.",
        Lack.PART_UNKNOWN: "{}: noko passar, bortsett frå at ein del av det som det blir spurt etter, ikkje er "
        "registrert.",
    },
    chosen="{}: andre kodar er registrerte og denne ikkje, og det skulle reknast som manglande.",
    lack="{column}: {why}",
    decisions={
        Absent.ZERO_IF_CODED: "{field}: 0 der ein annan kode i feltet er registrert, manglande der ingen er det.",
        Absent.ZERO: "{field}: 0 overalt der ingen av kodane er registrerte, òg der ingenting er kjent.",
        Absent.MISSING: "{field}: manglande der ingen av kodane er registrerte.",
    },
    looked="0 der kodaren såg etter alle kodar.",
    single="{field}: 0 der det er ein annan verdi, manglande der det ikkje er nokon.",
    outcome="{cases}: {yes} med utfallet {name}, {no} utan.",
    graded="{cases}: {yes} meir innanfor utfallet {name} enn utanfor, {no} meir utanfor enn innanfor.",
    half="{} nøyaktig midt imellom.",
    outcome_levels="{cases}, etter kategoriar av utfallet {name}: {levels}.",
    level="{level}: {number}",
    excluded="Utelatne, sidan ein medlemskap manglar: {out} av {all}.",
    refused="Ein medlemskap manglar for {out} av {all}.",
    convention={
        "fsqca": "Tre anker er kalibrerte med den direkte metoden, med log-odds 3,0 ved dei ytre (0,953 og 0,047), som "
        "i fsQCA; QCA for R bruker 0,95 og 0,05.",
        "r": "Tre anker er kalibrerte med den direkte metoden, med medlemskap 0,95 og 0,05 ved dei ytre, som i QCA for "
        "R; fsQCA bruker log-odds 3,0 (0,953 og 0,047).",
    },
    open_field="{column}: {field} er eit ope felt, der berre det som vart fortalt, er koda. Ein kode som ikkje er "
    "der, blir rekna som manglande, aldri som 0, så {out} av {all} som har andre kodar, er utelatne, og knapt nokon "
    "utan han er att. Sei kva fråvær tyder: !zero-if-coded eller !zero etter kodane, eller absent=zero-if-coded for "
    "alle vilkår. Saker som nemner feltet i coded_fields, fordi kodaren såg etter alle kodar, er 0 frå før.",
    zeros="0 tyder: denne koden vart ikkje registrert. Nullar av dette slaget: {number}, av dei {uncoded} i saker som "
    "fortel noko ingen kode passar til. Etter kolonne: {columns}.",
    ones="1 under NOT tyder: denne koden vart ikkje registrert. Medlemskapar over 0 av dette slaget: {number}, av dei "
    "{uncoded} i saker som fortel noko ingen kode passar til. Etter kolonne: {columns}.",
    made="{column} {number} ({uncoded})",
    few="Saker på den minste sida av {name}: {number}; vilkår: {conditions}. Det er for få: ikkje publiser det som "
    "kjem ut. Det viser kva saker som bør lesast.",
    halves="Medlemskap på nøyaktig 0,5, som ikkje høyrer til nokon rad i ein sanningstabell: {number} ({columns}).",
    lower_bounds="Tal som er minstetal, sidan samarbeidet gjekk føre seg då det sist vart sett: {number} ({columns}).",
    constant="{column} er lik i alle saker og forklarer difor ingenting.",
    hole="Ingen sak er i kategori {level} av {column}. Programma ventar at ingen er tom: utelat han, eller slå han "
    "saman med ein annan.",
    categories_for="Kolonnar med kategoriar ({columns}) blir lesne av QCA for R, cna og Tosmana; fsQCA tek ingen, og "
    "cna ingen tabell som har gradar i tillegg.",
    nothing="Inga sak er att.",
    table="{conditions} → {outcome}",
    origin="Her svarar tenesta; endre det dersom de når ho ein annan stad.",
)  # fmt: skip

SET_WORDS: Mapping[str, SetWords] = {"en": ENGLISH, "nb": BOKMAL, "nn": NYNORSK}
"""By language of sentences."""

"""The words of reasons, doubts and cautions in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """Turns of phrase of one language; `{}` and `{name}` are filled in."""

    with_asker: tuple[str, str]
    """How the two sides are called towards somebody with a profile: theirs, and the case's."""
    with_case: tuple[str, str]
    """The same between two cases: the one asked from, and the other."""
    shared: str
    near: str
    differs: str
    only_there: str
    only_here: str
    unknown: str
    sizes: str
    people: str
    """With a number of inhabitants."""
    in_municipality: str
    """A place and the municipality it lies in."""
    same_country: str
    same_regime: str
    other_country: str
    same_year: str
    years: str
    same_words: str
    """Rare words of both descriptions, and that words are only words."""
    no_same_words: str
    counts: str
    """How many of a hundred a component adds."""
    rare: str
    low_confidence: str
    continuity_unknown: str
    ended: str
    """With the label of what became of it."""
    tried: str
    """Something was tried by a court or an authority."""
    other_law: str
    """Towards somebody with a profile."""
    other_law_between: str
    """Between two cases: who reads of them may be at home in neither country."""
    other_law_of_nobody: str
    """Where nobody says where they are at home."""
    told: str
    no_evidence: str
    unverified: str
    thin_profile: str
    thin_case: str
    seen: str
    """Running, and the year of the newest source that shows it."""
    seen_undated: str
    rise_profile: str
    rise_case: str
    lead_differs: str
    lead_shares: str
    studied_differs: str
    studied_shares: str
    told_little: str
    """The profile tells only so much of what is compared."""
    met_first: str
    """With the barriers of a profile."""
    at_home: str
    """Heading above cases from the asker's own country."""
    met: str
    not_told: str


ENGLISH = ReasonWords(
    with_asker=("with you", "there"),
    with_case=("here", "there"),
    shared="In common: {}.",
    near="Akin: {there} {t}, {here} {h}.",
    differs="Differs: {there} {t}, {here} {h}.",
    only_there="Only {t}: {}.",
    only_here="Only {h}: {}.",
    unknown="Not known: {}.",
    in_municipality="{} in the municipality of {}",
    same_country="In common: {}.",
    same_regime="Akin: {there} {t}, {here} {h}; both “{regime}”.",
    other_country="Differs: {there} {t}, {here} {h}.",
    same_year="Both began in {}.",
    years="Began in {there} {t}, {here} {h}.",
    same_words="Rare words in both descriptions (in English): {}. The same word may mean different things; this is a "
    "lead.",
    no_same_words="No rare words in common in the descriptions (in English).",
    counts="This counts {} of 100 in the likeness.",
    rare="Few cases have this ({n} of {m}), so it counts for much.",
    low_confidence="The description is thinly sourced.",
    continuity_unknown="What became of it is not known.",
    ended="What became of it: {}.",
    tried="Something in it was tried by a court or an authority: read what hindered.",
    other_law="{there} has other rules than {here}. Check the rules in {here} before you borrow the solution.",
    other_law_between="Other rules: those of {there} there, those of {here} here.",
    other_law_of_nobody="The rules of {there} applied. Check your own rules before you borrow the solution.",
    told="The outcomes are told by the parties themselves. We have found no independent measurement.",
    no_evidence="No outcome is recorded.",
    unverified="Not verified: {}.",
    thin_profile="Only {} per cent of what you described could be compared.",
    thin_case="Only {} per cent of what is compared was known on both sides.",
    seen="Running, last seen in {}.",
    seen_undated="Said to be running; no dated source shows it.",
    rise_profile="The likeness would rise most if you also chose {}.",
    rise_case="The likeness would rise most if the case here also had {}.",
    lead_differs="A lead, not a cause: {field} differs as well – {there} {t}, {here} {h}.",
    lead_shares="A lead, not a cause: {field} is the same as well – {}.",
    at_home="In {} as well",
    met="Met there: {}.",
    not_told="Not told there: {}.",
    sizes="Size: {there} {t}, {here} {h}.",
    people="{} inhabitants",
    studied_differs="{field} differs, as was asked: {there} {t}, {here} {h}.",
    studied_shares="{field} is the same, as was asked: {}.",
    told_little="You told {} of 100 of what cases are compared by: tell more, and the answer rests on more.",
    met_first="Among cases as good as equally alike, those come first that met: {}. Otherwise barriers count nothing.",
)

BOKMAL = ReasonWords(
    with_asker=("hos dere", "der"),
    with_case=("her", "der"),
    shared="Felles: {}.",
    near="I slekt: {there} {t}, {here} {h}.",
    differs="Ulikt: {there} {t}, {here} {h}.",
    only_there="Bare {t}: {}.",
    only_here="Bare {h}: {}.",
    unknown="Vet ikke: {}.",
    in_municipality="{} i kommunen {}",
    same_country="Felles: {}.",
    same_regime="I slekt: {there} {t}, {here} {h}; begge «{regime}».",
    other_country="Ulikt: {there} {t}, {here} {h}.",
    same_year="Begge startet i {}.",
    years="Startet i {there} {t}, {here} {h}.",
    same_words="Sjeldne ord i begge beskrivelsene (på engelsk): {}. Samme ord kan bety ulike ting; dette er et spor.",
    no_same_words="Ingen sjeldne ord felles i beskrivelsene (på engelsk).",
    counts="Dette teller {} av 100 i likheten.",
    rare="Få saker har dette ({n} av {m}), derfor teller det mye.",
    low_confidence="Kildegrunnlaget er tynt.",
    continuity_unknown="Hva det ble til, er ikke kjent.",
    ended="Hva det ble til: {}.",
    tried="Noe ved ordningen er prøvd for domstol eller tilsyn: les hva som hindret.",
    other_law="{there} har andre regler enn {here}. Sjekk reglene i {here} før dere låner løsningen.",
    other_law_between="Ulike regler: der gjelder de i {there}, her de i {here}.",
    other_law_of_nobody="Her gjaldt reglene i {there}. Sjekk regelverket hos dere før dere låner løsningen.",
    told="Virkningene er fortalt av partene selv. Vi har ikke funnet noen uavhengig måling.",
    no_evidence="Ingen virkning er registrert.",
    unverified="Ikke kontrollert: {}.",
    thin_profile="Bare {} prosent av det dere beskrev, kunne sammenlignes.",
    thin_case="Bare {} prosent av det som sammenlignes, var kjent på begge sider.",
    seen="I drift, sist sett i {}.",
    seen_undated="I drift etter det som er sagt; ingen datert kilde viser det.",
    rise_profile="Likheten øker mest hvis dere også velger {}.",
    rise_case="Likheten ville økt mest hvis saken her også hadde {}.",
    lead_differs="Et spor, ikke en årsak: {field} skiller dem også – {there} {t}, {here} {h}.",
    lead_shares="Et spor, ikke en årsak: {field} er også felles – {}.",
    at_home="Også i {}",
    met="Møtt der: {}.",
    not_told="Ikke fortalt der: {}.",
    sizes="Størrelse: {there} {t}, {here} {h}.",
    people="{} innbyggere",
    studied_differs="{field} skiller dem, slik det ble spurt om: {there} {t}, {here} {h}.",
    studied_shares="{field} er felles, slik det ble spurt om: {}.",
    told_little="Dere har fortalt {} av 100 av det saker sammenlignes på: fortell mer, så bygger svaret på mer.",
    met_first="Blant saker som er så å si like nære, kommer de først som møtte: {}. Ellers teller ikke hindre.",
)

NYNORSK = ReasonWords(
    with_asker=("hos dykk", "der"),
    with_case=("her", "der"),
    shared="Felles: {}.",
    near="I slekt: {there} {t}, {here} {h}.",
    differs="Ulikt: {there} {t}, {here} {h}.",
    only_there="Berre {t}: {}.",
    only_here="Berre {h}: {}.",
    unknown="Veit ikkje: {}.",
    in_municipality="{} i kommunen {}",
    same_country="Felles: {}.",
    same_regime="I slekt: {there} {t}, {here} {h}; begge «{regime}».",
    other_country="Ulikt: {there} {t}, {here} {h}.",
    same_year="Begge starta i {}.",
    years="Starta i {there} {t}, {here} {h}.",
    same_words="Sjeldne ord i begge skildringane (på engelsk): {}. Same ord kan tyde ulike ting; dette er eit spor.",
    no_same_words="Ingen sjeldne ord felles i skildringane (på engelsk).",
    counts="Dette tel {} av 100 i likskapen.",
    rare="Få saker har dette ({n} av {m}), difor tel det mykje.",
    low_confidence="Kjeldegrunnlaget er tynt.",
    continuity_unknown="Kva det vart til, er ikkje kjent.",
    ended="Kva det vart til: {}.",
    tried="Noko ved ordninga er prøvd for domstol eller tilsyn: les kva som hindra.",
    other_law="{there} har andre reglar enn {here}. Sjekk reglane i {here} før de låner løysinga.",
    other_law_between="Ulike reglar: der gjeld dei i {there}, her dei i {here}.",
    other_law_of_nobody="Her gjaldt reglane i {there}. Sjekk regelverket hos dykk før de låner løysinga.",
    told="Verknadene er fortalde av partane sjølve. Vi har ikkje funne noka uavhengig måling.",
    no_evidence="Ingen verknad er registrert.",
    unverified="Ikkje kontrollert: {}.",
    thin_profile="Berre {} prosent av det de skildra, kunne samanliknast.",
    thin_case="Berre {} prosent av det som blir samanlikna, var kjent på begge sider.",
    seen="I drift, sist sett i {}.",
    seen_undated="I drift etter det som er sagt; inga datert kjelde viser det.",
    rise_profile="Likskapen aukar mest om de òg vel {}.",
    rise_case="Likskapen ville auka mest om saka her òg hadde {}.",
    lead_differs="Eit spor, ikkje ei årsak: {field} skil dei òg – {there} {t}, {here} {h}.",
    lead_shares="Eit spor, ikkje ei årsak: {field} er òg felles – {}.",
    at_home="I {} òg",
    met="Møtt der: {}.",
    not_told="Ikkje fortalt der: {}.",
    sizes="Storleik: {there} {t}, {here} {h}.",
    people="{} innbyggjarar",
    studied_differs="{field} skil dei, slik det vart spurt om: {there} {t}, {here} {h}.",
    studied_shares="{field} er felles, slik det vart spurt om: {}.",
    told_little="De har fortalt {} av 100 av det saker blir samanlikna på: fortel meir, så byggjer svaret på meir.",
    met_first="Blant saker som er så å seie like nære, kjem dei først som møtte: {}. Elles tel ikkje hindera.",
)

REASON_WORDS: Mapping[str, ReasonWords] = {"en": ENGLISH, "nb": BOKMAL, "nn": NYNORSK}
"""By language tag."""

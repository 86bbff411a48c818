"""What sentences about questions are made of: words and turns of phrase, one table a language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """How something is said of cases, and how its contrary is; `{}` stands for the values."""

    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Amounts:
    """How numbers are said: the one, from it on, up to it, from one to another."""

    exactly: str
    at_least: str
    at_most: str
    between: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language."""

    every_case: str
    """The whole sentence where nothing is asked."""
    cases: str
    """What a sentence begins with."""
    marks: str
    """Quotation marks, opening and closing."""
    decimal: str
    """Decimal sign."""
    either: tuple[str, str]
    """Before the first of several conditions, and before each further one; the second also stands between values."""
    every: tuple[str, str, str]
    """Before two values that must both be there, before more of them, and between them."""
    only: str
    other_than: str
    """Before conditions that must not hold."""
    coded: Said
    """How values are said of a field that has no turn of its own: the values, then the field."""
    known: Said
    """Whether a field is recorded."""
    nouns: Mapping[str, str]
    """What each field is called inside a sentence."""
    fields: Mapping[str, Said]
    """Turns of phrase that read better than `coded`."""
    values: Mapping[str, Mapping[str, str]]
    """Values that read better inside a sentence than their label does, by field and code."""
    any_outcome: str
    """Stands for the kind of an outcome where any will do."""
    words: tuple[Said, Said]
    """For one word, and for several."""
    near: Said
    """Kilometres, then the point."""
    box: Said
    """South-west corner, then north-east corner."""
    directions: tuple[str, str, str, str]
    """North, south, east, west, as they follow a number of degrees."""
    years: Amounts
    counts: Amounts
    units: Mapping[str, tuple[str, str]]
    """What is counted, one and several, by field."""


ENGLISH = Wording(
    every_case="All cases.",
    cases="Cases",
    marks="“”",
    decimal=".",
    either=("either", "or"),
    every=("both", "all of", "and"),
    only="only",
    other_than="other than those",
    coded=Said("with {} as {}", "without {} as {}"),
    known=Said("whose {} is recorded", "whose {} is not recorded"),
    nouns={
        "country": "country", "emes": "EMES membership", "welfare_regime": "welfare regime", "sector": "sector",
        "sector_group": "sector group", "target_group": "target group", "target_group_group": "kind of target group",
        "collaboration_form": "form of collaboration", "collaboration_form_group": "kind of collaboration",
        "legal_form": "legal form", "legal_form_family": "family of legal forms",
        "any_legal_form": "legal form of an organisation", "legal_status": "legal status", "barrier": "barrier",
        "enabler": "enabler", "outcome": "outcome", "evidence": "evidence", "outcome_result": "result",
        "continuity": "continuity", "status": "status", "confidence": "confidence",
        "population_band": "number of inhabitants", "tier": "tier of authority", "leadership_role": "leadership role",
        "funding_kind": "funding", "original_language": "original language", "municipality": "municipality",
        "organisation": "organisation", "start_year": "start year", "end_year": "end year",
        "duration_years": "duration", "source_count": "number of sources",
    },
    fields={
        "country": Said("in {}", "not in {}"),
        "sector": Said("on {}", "not on {}"),
        "target_group": Said("for {}", "not for {}"),
        "legal_form_family": Said("run by {}", "not run by {}"),
        "population_band": Said("in a municipality with {}", "not in a municipality with {}"),
        "original_language": Said("with original text in {}", "without original text in {}"),
        "municipality": Said("in the municipality of {}", "not in the municipality of {}"),
        "organisation": Said("with the organisation {}", "without the organisation {}"),
        "start_year": Said("that began {}", "that did not begin {}"),
        "end_year": Said("that ended {}", "that did not end {}"),
        "duration_years": Said("that lasted {}", "that did not last {}"),
        "source_count": Said("with {}", "that do not have {}"),
    },
    values={
        "country": {"GB": "the United Kingdom", "NL": "the Netherlands"},
        "legal_form_family": {
            "association": "an association", "foundation": "a foundation", "cooperative": "a cooperative",
            "company-limited": "a limited company",
            "company-with-social-purpose-restriction": "a company with a social purpose", "mutual": "a mutual",
            "public-body": "a public body", "religious": "a religious body", "informal": "an informal group",
            "other": "another kind of organisation",
        },
    },
    any_outcome="any kind",
    words=(Said("with the word {}", "without the word {}"), Said("with the words {}", "without the words {}")),
    near=Said("within {} km of {}", "not within {} km of {}"),
    box=Said("in the box from {} to {}", "not in the box from {} to {}"),
    directions=("north", "south", "east", "west"),
    years=Amounts("in {}", "in {} or later", "in {} or earlier", "in {}–{}"),
    counts=Amounts("{}", "at least {}", "at most {}", "{}–{}"),
    units={"duration_years": ("year", "years"), "source_count": ("source", "sources")},
)  # fmt: skip

BOKMAL = Wording(
    every_case="Alle saker.",
    cases="Saker",
    marks="«»",
    decimal=",",
    either=("enten", "eller"),
    every=("både", "alle disse:", "og"),
    only="bare",
    other_than="andre enn de",
    coded=Said("med {} som {}", "uten {} som {}"),
    known=Said("med registrert {}", "uten registrert {}"),
    nouns={
        "country": "land", "emes": "EMES-medlemskap", "welfare_regime": "velferdsmodell", "sector": "område",
        "sector_group": "områdegruppe", "target_group": "målgruppe", "target_group_group": "type målgruppe",
        "collaboration_form": "samarbeidsform", "collaboration_form_group": "type samarbeid",
        "legal_form": "organisasjonsform", "legal_form_family": "foretaksfamilie",
        "any_legal_form": "organisasjonsform hos en av partene", "legal_status": "registrering eller godkjenning",
        "barrier": "hinder", "enabler": "drivkraft", "outcome": "virkning", "evidence": "dokumentasjon",
        "outcome_result": "måloppnåelse", "continuity": "utfall", "status": "status", "confidence": "kildegrunnlag",
        "population_band": "innbyggertall", "tier": "forvaltningsnivå", "leadership_role": "rolle i ledelsen",
        "funding_kind": "finansiering", "original_language": "originalspråk", "municipality": "kommune",
        "organisation": "organisasjon", "start_year": "startår", "end_year": "sluttår", "duration_years": "varighet",
        "source_count": "antall kilder",
    },
    fields={
        "country": Said("fra {}", "som ikke er fra {}"),
        "sector": Said("om {}", "som ikke handler om {}"),
        "target_group": Said("for {}", "som ikke er for {}"),
        "legal_form_family": Said("med {} som entreprenør", "uten {} som entreprenør"),
        "population_band": Said("i en kommune med {}", "som ikke er i en kommune med {}"),
        "original_language": Said("med originaltekst på {}", "uten originaltekst på {}"),
        "municipality": Said("i kommunen {}", "som ikke er i kommunen {}"),
        "organisation": Said("med organisasjonen {}", "uten organisasjonen {}"),
        "start_year": Said("som startet {}", "som ikke startet {}"),
        "end_year": Said("som ble avsluttet {}", "som ikke ble avsluttet {}"),
        "duration_years": Said("som varte i {}", "som ikke varte i {}"),
        "source_count": Said("med {}", "som ikke har {}"),
    },
    values={
        "legal_form_family": {
            "association": "en forening", "foundation": "en stiftelse", "cooperative": "et samvirke",
            "company-limited": "et aksjeselskap",
            "company-with-social-purpose-restriction": "et selskap med bundet sosialt formål",
            "mutual": "et gjensidig selskap", "public-body": "et offentlig organ", "religious": "et trossamfunn",
            "informal": "en uformell gruppe", "other": "en annen type organisasjon",
        },
    },
    any_outcome="uansett slag",
    words=(Said("med ordet {}", "uten ordet {}"), Said("med ordene {}", "uten ordene {}")),
    near=Said("innenfor {} km fra {}", "som ikke er innenfor {} km fra {}"),
    box=Said("i ruten fra {} til {}", "som ikke er i ruten fra {} til {}"),
    directions=("nord", "sør", "øst", "vest"),
    years=Amounts("i {}", "i {} eller senere", "i {} eller tidligere", "i {}–{}"),
    counts=Amounts("{}", "minst {}", "høyst {}", "{}–{}"),
    units={"duration_years": ("år", "år"), "source_count": ("kilde", "kilder")},
)  # fmt: skip

NYNORSK = Wording(
    every_case="Alle saker.",
    cases="Saker",
    marks="«»",
    decimal=",",
    either=("anten", "eller"),
    every=("både", "alle desse:", "og"),
    only="berre",
    other_than="andre enn dei",
    coded=Said("med {} som {}", "utan {} som {}"),
    known=Said("med registrert {}", "utan registrert {}"),
    nouns={
        "country": "land", "emes": "EMES-medlemskap", "welfare_regime": "velferdsmodell", "sector": "område",
        "sector_group": "områdegruppe", "target_group": "målgruppe", "target_group_group": "type målgruppe",
        "collaboration_form": "samarbeidsform", "collaboration_form_group": "type samarbeid",
        "legal_form": "organisasjonsform", "legal_form_family": "føretaksfamilie",
        "any_legal_form": "organisasjonsform hos ein av partane", "legal_status": "registrering eller godkjenning",
        "barrier": "hinder", "enabler": "drivkraft", "outcome": "verknad", "evidence": "dokumentasjon",
        "outcome_result": "måloppnåing", "continuity": "utfall", "status": "status", "confidence": "kjeldegrunnlag",
        "population_band": "innbyggjartal", "tier": "forvaltingsnivå", "leadership_role": "rolle i leiinga",
        "funding_kind": "finansiering", "original_language": "originalspråk", "municipality": "kommune",
        "organisation": "organisasjon", "start_year": "startår", "end_year": "sluttår", "duration_years": "varigheit",
        "source_count": "tal på kjelder",
    },
    fields={
        "country": Said("frå {}", "som ikkje er frå {}"),
        "sector": Said("om {}", "som ikkje handlar om {}"),
        "target_group": Said("for {}", "som ikkje er for {}"),
        "legal_form_family": Said("med {} som entreprenør", "utan {} som entreprenør"),
        "population_band": Said("i ein kommune med {}", "som ikkje er i ein kommune med {}"),
        "original_language": Said("med originaltekst på {}", "utan originaltekst på {}"),
        "municipality": Said("i kommunen {}", "som ikkje er i kommunen {}"),
        "organisation": Said("med organisasjonen {}", "utan organisasjonen {}"),
        "start_year": Said("som starta {}", "som ikkje starta {}"),
        "end_year": Said("som vart avslutta {}", "som ikkje vart avslutta {}"),
        "duration_years": Said("som varte i {}", "som ikkje varte i {}"),
        "source_count": Said("med {}", "som ikkje har {}"),
    },
    values={
        "legal_form_family": {
            "association": "ei foreining", "foundation": "ei stifting", "cooperative": "eit samvirke",
            "company-limited": "eit aksjeselskap",
            "company-with-social-purpose-restriction": "eit selskap med bunde sosialt føremål",
            "mutual": "eit gjensidig selskap", "public-body": "eit offentleg organ", "religious": "eit trussamfunn",
            "informal": "ei uformell gruppe", "other": "ein annan type organisasjon",
        },
    },
    any_outcome="uansett slag",
    words=(Said("med ordet {}", "utan ordet {}"), Said("med orda {}", "utan orda {}")),
    near=Said("innanfor {} km frå {}", "som ikkje er innanfor {} km frå {}"),
    box=Said("i ruta frå {} til {}", "som ikkje er i ruta frå {} til {}"),
    directions=("nord", "sør", "aust", "vest"),
    years=Amounts("i {}", "i {} eller seinare", "i {} eller tidlegare", "i {}–{}"),
    counts=Amounts("{}", "minst {}", "høgst {}", "{}–{}"),
    units={"duration_years": ("år", "år"), "source_count": ("kjelde", "kjelder")},
)  # fmt: skip

WORDINGS: Mapping[str, Wording] = {"en": ENGLISH, "nb": BOKMAL, "nn": NYNORSK}
"""By language tag."""

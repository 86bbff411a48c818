import re

import pytest
from hypothesis import given

from app.model.derivation import UNCODED, UNKNOWN
from app.query.conditions import CaseQuery, Condition, Has, HasAll, HasOnly, all_of, walk
from app.query.fields import CASE_FIELDS, FIELDS, Kind
from app.query.grammar import parse_query
from app.query.sentences import sentence_of
from app.query.values import codes_of
from app.query.where import parse_where
from app.query.wording import WORDINGS
from tests.query.strategies import NAMES, Strings, conditions, query_strings


def sentences(query: CaseQuery) -> tuple[str, ...]:
    """In English, bokmål and nynorsk."""
    return tuple(sentence_of(query, language) for language in ("en", "nb", "nn"))


def said(where: str) -> tuple[str, ...]:
    """What is said of cases, without the frame."""
    return tuple(
        text.removeprefix("Cases ").removeprefix("Saker ").removesuffix(".")
        for text in sentences(CaseQuery(where=parse_where(where, NAMES)))
    )


def test_nothing_asked_is_every_case() -> None:
    assert sentences(CaseQuery()) == ("All cases.", "Alle saker.", "Alle saker.")


def test_other_languages_are_answered_in_english() -> None:
    assert sentence_of(CaseQuery(), "pl") == "All cases."


def test_a_whole_question_is_one_sentence() -> None:
    query = parse_query(
        {
            "end_year.known": ["false"],
            "legal_form_family.not": ["cooperative"],
            "start_year.min": ["2010"],
            "sector": ["energy,health"],
            "country": ["NO"],
        }
    )

    assert sentences(query) == (
        "Cases in Norway, on energy or health, that began in 2010 or later, not run by a cooperative, "
        "whose end year is not recorded.",
        "Saker fra Norge, om energi eller helse, som startet i 2010 eller senere, uten et samvirke som entreprenør, "
        "uten registrert sluttår.",
        "Saker frå Noreg, om energi eller helse, som starta i 2010 eller seinare, utan eit samvirke som entreprenør, "
        "utan registrert sluttår.",
    )


@pytest.mark.parametrize(
    ("where", "en", "nb", "nn"),
    [
        ("country=NL,NO", "in the Netherlands or Norway", "fra Nederland eller Norge", "frå Nederland eller Noreg"),
        ("country!=SE", "not in Sweden", "som ikke er fra Sverige", "som ikkje er frå Sverige"),
        ("sector=energy", "on energy", "om energi", "om energi"),
        ("NOT sector=energy", "not on energy", "som ikke handler om energi", "som ikkje handlar om energi"),
        ("target_group=older-people", "for older people", "for eldre", "for eldre"),
        ("target_group=roma", "for Roma", "for romfolk og reisende", "for romfolk og reisande"),
        (
            "sector=food-and-agriculture,energy",
            "on “Energy” or “Food and agriculture”",
            "om «Energi» eller «Mat og landbruk»",
            "om «Energi» eller «Mat og landbruk»",
        ),
        (
            "sector HAS ALL energy,health",
            "on both energy and health",
            "om både energi og helse",
            "om både energi og helse",
        ),
        (
            "barrier HAS ALL premises,staffing,slow-process",
            "with all of “No suitable premises or site”, “Slow decisions or long delays” and "
            "“Recruitment, turnover or heavy work” as barrier",
            "med alle disse: «Mangler egnet lokale eller tomt», «Trege prosesser og utsettelser» og "
            "«Vansker med å rekruttere og holde på folk» som hinder",
            "med alle desse: «Manglar eigna lokale eller tomt», «Trege prosessar og utsetjingar» og "
            "«Vanskar med å rekruttere og halde på folk» som hinder",
        ),
        ("sector HAS ALL energy", "on energy", "om energi", "om energi"),
        ("NOT sector HAS ALL energy", "not on energy", "som ikke handler om energi", "som ikkje handlar om energi"),
        (
            "NOT sector HAS ALL energy,health",
            "other than those on both energy and health",
            "andre enn de om både energi og helse",
            "andre enn dei om både energi og helse",
        ),
        (
            "target_group HAS ONLY women,youth",
            "for only women or young people",
            "for bare kvinner eller ungdom",
            "for berre kvinner eller ungdom",
        ),
        (
            "NOT target_group HAS ONLY women",
            "other than those for only women",
            "andre enn de for bare kvinner",
            "andre enn dei for berre kvinner",
        ),
        ("status=ongoing", "with “Ongoing” as status", "med «Pågår» som status", "med «Pågår» som status"),
        ("status!=ongoing", "without “Ongoing” as status", "uten «Pågår» som status", "utan «Pågår» som status"),
        (
            "collaboration_form_group=buying",
            "with “Buying” as kind of collaboration",
            "med «Kjøp» som type samarbeid",
            "med «Kjøp» som type samarbeid",
        ),
        (
            "barrier=uncoded",
            "with “Told, but no code fits” as barrier",
            "med «Fortalt, men ingen kode passer» som hinder",
            "med «Fortalt, men ingen kode passar» som hinder",
        ),
        (
            "legal_form=no-as,se-ekonomisk-forening",
            "with “Limited company, Norway” or “Economic association (cooperative), Sweden” as legal form",
            "med «Aksjeselskap, Norge» eller «Ekonomisk förening (samvirke), Sverige» som organisasjonsform",
            "med «Aksjeselskap, Noreg» eller «Ekonomisk förening (samvirke), Sverige» som organisasjonsform",
        ),
        (
            "legal_form_family=foundation,other",
            "run by a foundation or another kind of organisation",
            "med en stiftelse eller en annen type organisasjon som entreprenør",
            "med ei stifting eller ein annan type organisasjon som entreprenør",
        ),
        (
            "population_band=under-5k",
            "in a municipality with under 5,000 inhabitants",
            "i en kommune med under 5\u00a0000 innbyggere",
            "i ein kommune med under 5\u00a0000 innbyggjarar",
        ),
        (
            "original_language=pl,nn",
            "with original text in Norwegian Nynorsk or Polish",
            "med originaltekst på norsk nynorsk eller polsk",
            "med originaltekst på norsk nynorsk eller polsk",
        ),
        (
            "outcome=employment:evaluation:reached",
            "with “Employment and inclusion, evaluation, reached” as outcome",
            "med «Arbeid og inkludering, evaluering, nådd» som virkning",
            "med «Arbeid og inkludering, evaluering, nådd» som verknad",
        ),
        (
            "outcome=employment:*:reached",
            "with “Employment and inclusion, reached” as outcome",
            "med «Arbeid og inkludering, nådd» som virkning",
            "med «Arbeid og inkludering, nådd» som verknad",
        ),
        (
            "outcome=*:none:unknown",
            "with “any kind, none seen, result not recorded” as outcome",
            "med «uansett slag, ingen dokumentasjon funnet, måloppnåelse ikke registrert» som virkning",
            "med «uansett slag, ingen dokumentasjon funnen, måloppnåing ikkje registrert» som verknad",
        ),
        (
            "outcome=*:*:*",
            "with “any kind” as outcome",
            "med «uansett slag» som virkning",
            "med «uansett slag» som verknad",
        ),
        ("municipality=NO-3901", "in the municipality of Horten", "i kommunen Horten", "i kommunen Horten"),
        (
            "municipality=PL:lodka,SE-0180",
            "in the municipality of Lodka (Poland) or SE-0180",
            "i kommunen Lodka (Polen) eller SE-0180",
            "i kommunen Lodka (Polen) eller SE-0180",
        ),
        (
            'organisation="norges hus, avd. oslo"',
            "with the organisation “norges hus, avd. oslo”",
            "med organisasjonen «norges hus, avd. oslo»",
            "med organisasjonen «norges hus, avd. oslo»",
        ),
        ("end_year IS KNOWN", "whose end year is recorded", "med registrert sluttår", "med registrert sluttår"),
        ("status IS UNKNOWN", "whose status is not recorded", "uten registrert status", "utan registrert status"),
        # What does not apply is neither recorded nor not.
        (
            "NOT end_year IS KNOWN",
            "other than those whose end year is recorded",
            "andre enn de med registrert sluttår",
            "andre enn dei med registrert sluttår",
        ),
        (
            "sector=energy,unknown",
            "either on energy, or whose sector is not recorded",
            "enten om energi, eller uten registrert område",
            "anten om energi, eller utan registrert område",
        ),
        ("start_year=2010", "that began in 2010", "som startet i 2010", "som starta i 2010"),
        (
            "start_year=2012,2010",
            "that began in 2010 or 2012",
            "som startet i 2010 eller 2012",
            "som starta i 2010 eller 2012",
        ),
        (
            "start_year!=2010,2012",
            "that did not begin in 2010 or 2012",
            "som ikke startet i 2010 eller 2012",
            "som ikkje starta i 2010 eller 2012",
        ),
        (
            "end_year<=2010",
            "that ended in 2010 or earlier",
            "som ble avsluttet i 2010 eller tidligere",
            "som vart avslutta i 2010 eller tidlegare",
        ),
        (
            "start_year>=2010 AND start_year<=2015",
            "that began in 2010–2015",
            "som startet i 2010–2015",
            "som starta i 2010–2015",
        ),
        ("start_year>=2010 AND start_year<=2010", "that began in 2010", "som startet i 2010", "som starta i 2010"),
        (
            "start_year>=2015 AND start_year<=2010",
            "that began in 2010 or earlier, that began in 2015 or later",
            "som startet i 2010 eller tidligere, som startet i 2015 eller senere",
            "som starta i 2010 eller tidlegare, som starta i 2015 eller seinare",
        ),
        (
            "duration_years>=1 AND source_count=1",
            "that lasted at least 1 year, with 1 source",
            "som varte i minst 1 år, med 1 kilde",
            "som varte i minst 1 år, med 1 kjelde",
        ),
        (
            "NOT duration_years<=10 AND source_count>1",
            "with at least 2 sources, that did not last at most 10 years",
            "med minst 2 kilder, som ikke varte i høyst 10 år",
            "med minst 2 kjelder, som ikkje varte i høgst 10 år",
        ),
        ("q=Økonomi", "with the word “økonomi”", "med ordet «økonomi»", "med ordet «økonomi»"),
        ("NOT q=mat", "without the word “mat”", "uten ordet «mat»", "utan ordet «mat»"),
        ("q=-mat", "without the word “mat”", "uten ordet «mat»", "utan ordet «mat»"),
        (
            'q="\\"god mat\\" kommun* -rus -alkohol"',
            "with the words “god mat” and “kommun…”, without the words “rus” or “alkohol”",
            "med ordene «god mat» og «kommun…», uten ordene «rus» eller «alkohol»",
            "med orda «god mat» og «kommun…», utan orda «rus» eller «alkohol»",
        ),
        (
            'NOT q="god mat"',
            "other than those with the words “god” and “mat”",
            "andre enn de med ordene «god» og «mat»",
            "andre enn dei med orda «god» og «mat»",
        ),
        (
            'near="59.9,-10.75,1.5"',
            "within 1.5 km of 59.9° north 10.75° west",
            "innenfor 1,5 km fra 59,9° nord 10,75° vest",
            "innanfor 1,5 km frå 59,9° nord 10,75° vest",
        ),
        (
            'NOT bbox="4,-57.5,31.5,0"',
            "not in the box from 57.5° south 4° east to 0° north 31.5° east",
            "som ikke er i ruten fra 57,5° sør 4° øst til 0° nord 31,5° øst",
            "som ikkje er i ruta frå 57,5° sør 4° aust til 0° nord 31,5° aust",
        ),
    ],
)
def test_each_kind_of_condition(where: str, en: str, nb: str, nn: str) -> None:
    assert said(where) == (en, nb, nn)


@pytest.mark.parametrize(
    ("where", "en"),
    [
        (
            "q=a OR sector=unknown,energy",
            "either with the word “a”, or (either on energy, or whose sector is not recorded)",
        ),
        ("country=NO OR sector=energy", "either in Norway, or on energy"),
        ("country=NO OR sector=energy OR q=mat", "either with the word “mat”, or in Norway, or on energy"),
        ("country=NO AND (sector=energy OR q=mat)", "in Norway, (either with the word “mat”, or on energy)"),
        ("country=NO AND sector=energy OR q=mat", "either with the word “mat”, or (in Norway, on energy)"),
        ("NOT (country=NO AND sector=energy)", "other than those (in Norway, on energy)"),
        ("NOT (country=NO OR sector=energy)", "other than those (either in Norway, or on energy)"),
        ("NOT NOT country=NO", "other than those not in Norway"),
        ("country=NO AND sector=energy,unknown", "in Norway, (either on energy, or whose sector is not recorded)"),
        ("q=a OR tier=unknown", "either with the word “a”, or whose tier of authority is not recorded"),
        ('country=NO OR q="mat -rus"', "either (with the word “mat”, without the word “rus”), or in Norway"),
        ('country=NO AND q="mat -rus"', "with the word “mat”, without the word “rus”, in Norway"),
        ("start_year=2010,unknown", "either that began in 2010, or whose start year is not recorded"),
    ],
)  # fmt: skip
def test_brackets_say_what_belongs_together(where: str, en: str) -> None:
    assert said(where)[0] == en


def test_municipalities_of_one_name_are_told_by_their_county() -> None:
    query = CaseQuery(where=Has("municipality", ("NO-1515", "NO-1818")))

    assert sentence_of(query, "en") == ("Cases in the municipality of Herøy (Møre og Romsdal) or Herøy (Nordland).")


@pytest.mark.parametrize(
    ("where", "english", "bokmal", "nynorsk"),
    [
        (
            "q=omsorgsbustad",
            "with the word “omsorgsbustad” or on care for older people",
            "med ordet «omsorgsbustad» eller om eldreomsorg",
            "med ordet «omsorgsbustad» eller om eldreomsorg",
        ),
        (
            'q="psykisk helse xyz" AND country=NO',
            "(with the words “psykisk” and “helse” or on mental health), with the word “xyz”, in Norway",
            "(med ordene «psykisk» og «helse» eller om psykisk helse), med ordet «xyz», fra Norge",
            "(med orda «psykisk» og «helse» eller om psykisk helse), med ordet «xyz», frå Noreg",
        ),
        (
            "q=-omsorgsbustad",
            "without the word “omsorgsbustad”, not on care for older people",
            "uten ordet «omsorgsbustad», som ikke handler om eldreomsorg",
            "utan ordet «omsorgsbustad», som ikkje handlar om eldreomsorg",
        ),
        (
            "NOT q=omsorgsbustad",
            "other than those (with the word “omsorgsbustad” or on care for older people)",
            "andre enn de (med ordet «omsorgsbustad» eller om eldreomsorg)",
            "andre enn dei (med ordet «omsorgsbustad» eller om eldreomsorg)",
        ),
        (
            "q=omsorgsbustad OR country=NO",
            "either (with the word “omsorgsbustad” or on care for older people), or in Norway",
            "enten (med ordet «omsorgsbustad» eller om eldreomsorg), eller fra Norge",
            "anten (med ordet «omsorgsbustad» eller om eldreomsorg), eller frå Noreg",
        ),
    ],
)
def test_words_that_mean_a_term_are_said_to(where: str, english: str, bokmal: str, nynorsk: str) -> None:
    assert said(where) == (english, bokmal, nynorsk)


def test_words_that_mean_several_terms_name_each() -> None:
    (english, *_) = said("q=refugees")

    assert english == ("with the word “refugees”, on integration of migrants and refugees or for migrants and refugees")


def test_every_language_has_words_for_every_field() -> None:
    for wording in WORDINGS.values():
        assert wording.nouns.keys() == {*FIELDS, "outcome_result"}
        assert {field.name for field in CASE_FIELDS if field.kind is Kind.NUMBER} <= wording.fields.keys()
        assert {code for field, words in wording.values.items() for code in words} <= {
            code for field in wording.values for code in codes_of(FIELDS[field])
        }


def test_every_family_of_legal_forms_has_an_article() -> None:
    assert all(
        wording.values["legal_form_family"].keys() == codes_of(FIELDS["legal_form_family"]).keys()
        for wording in WORDINGS.values()
    )


@pytest.mark.parametrize("language", WORDINGS)
def test_every_code_is_said_by_its_label(language: str) -> None:
    for field in CASE_FIELDS:
        if field.kind is Kind.CODED:
            for code, labels in codes_of(field).items():
                sentence = sentence_of(CaseQuery(where=Has(field.name, (code,))), language)
                better = WORDINGS[language].values.get(field.name, {}).get(code)
                label = better or labels.get(language, "")
                assert label.lower() in sentence.lower(), sentence
                assert not re.search(rf"(?<![\w-]){re.escape(code)}(?![\w-])", sentence) or code in label.lower(), (
                    sentence
                )


def _codes(condition: Condition) -> set[str]:
    asked = [one for one in walk(condition) if isinstance(one, Has | HasAll | HasOnly)]
    coded = (one for one in asked if FIELDS[one.field].kind is Kind.CODED)
    parts = {part for one in coded for value in one.values for part in value.split(":")}
    return parts - {UNKNOWN, UNCODED, "*"}


@given(conditions())
def test_a_sentence_is_whole_and_holds_no_codes(condition: Condition) -> None:
    for sentence in sentences(CaseQuery(where=condition)):
        assert sentence.endswith(".")
        assert sentence.startswith(("Cases ", "Saker "))
        # An organisation is called unknown, and evidence may be none.
        assert not re.search(r"None\b(?! seen)|[{}]|(?<![“«])(?:unknown|uncoded)\b", sentence)
        assert sentence.count("(") == sentence.count(")")
        assert not [code for code in _codes(condition) if "-" in code and f" {code}" in sentence]


@given(query_strings())
def test_the_order_of_parameters_does_not_change_the_sentence(values: Strings) -> None:
    query = parse_query(values, NAMES)
    turned = parse_query(dict(reversed(values.items())), NAMES)

    assert sentences(turned) == sentences(query)
    assert sentences(CaseQuery(where=all_of((query.condition,)))) == sentences(query)

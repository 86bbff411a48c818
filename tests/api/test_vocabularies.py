import pytest
from pydantic import TypeAdapter

from app.api.vocabularies import VocabularyAnswer
from app.vocabulary.loading import vocabularies
from app.vocabulary.terms import Vocabulary
from tests.databases import fresh_database
from tests.services import Service, serving

ALL = list(vocabularies())


def test_every_vocabulary_is_listed_with_what_it_holds(seeded: Service) -> None:
    answer = seeded.json("/v1/vocabularies?lang=nn")
    sectors = next(one for one in answer["items"] if one["name"] == "sectors")

    assert answer["total"] == len(ALL) == 26
    assert (sectors["label"], sectors["label_language"], sectors["fields"]) == (
        "Område",
        "nn",
        ["sector", "sector_group"],
    )
    assert (sectors["term_count"], sectors["group_count"]) == (19, 6)
    assert sectors["languages"] == dict.fromkeys(sorted(sectors["languages"]), 19)
    assert len(sectors["languages"]) == 12
    assert sectors["links"]["turtle"] == "/v1/vocabularies/sectors?format=turtle"


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda one: one.name)
def test_every_term_answers_in_the_languages_it_has(seeded: Service, vocabulary: Vocabulary) -> None:
    spoken = {language for term in vocabulary.terms.values() for language in term.labels}

    for language in sorted(spoken):
        for term in seeded.json(f"/v1/vocabularies/{vocabulary.name}?lang={language}")["items"]:
            if language in term["labels"]:
                assert (term["label"], term["label_language"]) == (term["labels"][language], language), term["code"]


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda one: one.name)
def test_a_vocabulary_is_as_the_contract_says(seeded: Service, vocabulary: Vocabulary) -> None:
    answer = seeded.json(f"/v1/vocabularies/{vocabulary.name}?lang=nn")

    assert TypeAdapter(VocabularyAnswer).validate_python(answer) == answer


@pytest.mark.parametrize(
    ("language", "label", "label_language"),
    [
        ("pl", "Spółdzielnia socjalna", "pl"),
        ("nb", "Spółdzielnia socjalna (samvirke)", "pl"),
        ("nn", "Spółdzielnia socjalna (samvirke)", "pl"),
        ("en", "Social cooperative", "en"),
    ],
)
def test_a_foreign_legal_form_keeps_its_own_name(
    seeded: Service, language: str, label: str, label_language: str
) -> None:
    term = seeded.json(f"/v1/vocabularies/legal-forms/pl-spoldzielnia-socjalna?lang={language}")

    assert (term["label"], term["label_language"]) == (label, label_language)


def test_a_term_says_all_that_its_list_says(seeded: Service) -> None:
    term = seeded.json("/v1/vocabularies/sectors/energy?lang=sv")

    assert term["vocabulary"] == "sectors"
    assert term["labels"]["pl"] == "Energia"
    assert term["definition"] == "Community-owned energy, energy advice and measures against energy poverty."
    assert term["group"] == "green"
    assert term["search_words"]["nb"][:3] == ["energisamvirke", "energifellesskap", "solceller"]
    assert term["mappings"]["sdg"] == [
        {"code": "7", "name": "Affordable and clean energy"},
        {"code": "13", "name": "Climate action"},
    ]
    assert term["sources"][1] == {
        "code": "nace-stdnum",
        "title": "NACE Rev. 2 and 2.1 tables in PyPI package python-stdnum 2.2",
        "address": "https://pypi.org/project/python-stdnum/",
    }
    assert term["verified"] is True
    assert term["text_language"] == "en"


def test_a_term_says_how_much_it_counts_and_what_to_ask_at_home(seeded: Service) -> None:
    assert seeded.json("/v1/vocabularies/continuities/continued")["membership"] == 0.6
    for name, of in (
        ("continuities", "det samarbeidet førte med seg, har vart"),
        ("population-bands", "ein liten kommune"),
        ("emes-indicators", "verksemda oppfyller indikatoren"),
    ):
        told = seeded.json(f"/v1/vocabularies/{name}?lang=nn")["memberships"]
        assert (told["set"], told["set_language"]) == (of, "nn")
        assert len(told["reason"]) > 100
    assert seeded.json("/v1/vocabularies/sectors")["memberships"] is None
    assert seeded.json("/v1/vocabularies/collaboration-forms/pilot-or-innovation-partnership")["at_home"][
        "nn"
    ].startswith("Kva skjer etter")
    assert seeded.json("/v1/vocabularies/legal-forms/no-as")["details"]["law"] == "Aksjeloven"


def test_a_group_names_its_terms(seeded: Service) -> None:
    group = seeded.json("/v1/vocabularies/sectors/groups/care?lang=nb")

    assert (group["kind"], group["label"]) == ("group", "Omsorg og helse")
    assert group["terms"] == ["eldercare", "health", "mental-health", "disability-services", "substance-use"]
    assert group["uses"][0]["link"] == "/v1/cases?sector_group=care&lang=nb"
    assert seeded.json("/v1/vocabularies/sectors")["groups"][2]["code"] == "care"


def test_a_term_and_its_group_may_have_the_same_code(seeded: Service) -> None:
    term, group = (seeded.json(f"/v1/vocabularies/target-groups/{path}women") for path in ("", "groups/"))

    assert (term["kind"], term["uses"][0]["field"]) == ("term", "target_group")
    assert (group["kind"], group["uses"][0]["field"]) == ("group", "target_group_group")
    assert term["links"]["self"] != group["links"]["self"]


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda one: one.name)
def test_as_many_cases_carry_a_term_as_its_link_finds(seeded: Service, vocabulary: Vocabulary) -> None:
    answer = seeded.json(f"/v1/vocabularies/{vocabulary.name}")
    uses = [use for one in (*answer["items"], *answer["groups"]) for use in one["uses"]]

    # Most legal forms are in no case; those that are tell enough.
    for use in uses if len(uses) < 100 else [use for use in uses if use["cases"]]:
        assert use["cases"] == seeded.total(use["link"]), use


def test_what_became_of_an_outcome_is_asked_as_its_third_part(seeded: Service) -> None:
    reached = seeded.json("/v1/vocabularies/outcome-results/reached")["uses"]

    assert [(use["field"], use["value"]) for use in reached] == [("outcome", "*:*:reached")]
    assert reached[0]["cases"] == seeded.total("/v1/cases?outcome=*:*:reached")


def test_a_legal_form_is_asked_of_the_entrepreneur_and_of_anyone(seeded: Service) -> None:
    def fields(code: str) -> list[str]:
        return [use["field"] for use in seeded.json(f"/v1/vocabularies/legal-forms/{code}")["uses"]]

    assert fields("no-as") == ["legal_form", "any_legal_form"]
    assert fields("no-frivillighetsregisteret") == ["legal_status"]
    assert seeded.json("/v1/vocabularies/organisation-roles/evaluator")["uses"] == []


def test_a_country_is_found_by_what_statisticians_call_it(seeded: Service) -> None:
    country = seeded.json("/v1/vocabularies/countries/EL?lang=nn")

    assert (country["code"], country["label"]) == ("GR", "Hellas")
    assert country["uses"][0]["cases"] == seeded.total("/v1/cases?country=GR")


def test_a_vocabulary_that_is_not_there_names_the_nearest(seeded: Service) -> None:
    problem = seeded.refusal("/v1/vocabularies/sector", 404)

    assert problem["detail"] == "There is no vocabulary 'sector'; did you mean 'sectors'?"


def test_a_group_that_is_not_there_names_the_nearest(seeded: Service) -> None:
    problem = seeded.refusal("/v1/vocabularies/sectors/groups/cares", 404)

    assert problem["detail"] == "The vocabulary 'sectors' has no term 'cares'; did you mean 'care'?"


def test_a_term_that_is_not_there_names_the_nearest(seeded: Service) -> None:
    problem = seeded.refusal("/v1/vocabularies/sectors/Eldreomsorg", 404)

    assert problem["detail"] == "The vocabulary 'sectors' has no term 'Eldreomsorg'; did you mean 'eldercare'?"
    assert problem["code"] == "term-unknown"


@pytest.mark.parametrize("address", ["", "/sectors", "/sectors/energy", "/sectors/groups/care"])
def test_other_formats_are_refused_with_what_there_is(seeded: Service, address: str) -> None:
    problem = seeded.refusal(f"/v1/vocabularies{address}", 406, accept="text/csv")
    asked = seeded.refusal(f"/v1/vocabularies{address}?format=tutle", 422)

    assert problem["detail"].endswith("there are application/json, application/ld+json, text/turtle.")
    assert asked["errors"][0]["did_you_mean"] == "turtle"


def test_links_are_absolute_where_the_site_has_an_address(database_kind: str) -> None:
    with fresh_database(database_kind) as database, serving(database, public_url="https://samspill.example") as service:
        term = service.json("/v1/vocabularies/sectors/energy")

    assert term["links"]["self"] == "https://samspill.example/v1/vocabularies/sectors/energy"
    assert term["uses"][0]["link"] == "https://samspill.example/v1/cases?sector=energy"


@pytest.mark.parametrize("lang", ["en", "nb", "nn"])
def test_every_vocabulary_is_called_something_in_english_and_both_kinds_of_norwegian(
    seeded: Service, lang: str
) -> None:
    items = seeded.json(f"/v1/vocabularies?lang={lang}")["items"]

    assert {one["name"]: one["label_language"] for one in items if one["label_language"] != lang} == {}

import pytest

from app.query.fields import CASE_FIELDS, Absence
from app.query.parameters import filters
from tests.services import Service


def by_name(seeded: Service, lang: str = "en") -> dict[str, dict[str, object]]:
    return {one["name"]: one for one in seeded.json(f"/v1/fields?lang={lang}")["items"]}


def test_every_filter_belongs_to_one_field(seeded: Service) -> None:
    answer = seeded.json("/v1/fields")

    assert [one["name"] for one in answer["items"]] == [field.name for field in CASE_FIELDS]
    assert sorted(name for one in answer["items"] for name in one["parameters"]) == sorted(filters())
    assert answer["total"] == len(answer["items"])


def test_numbers_take_bounds_and_codes_take_all_and_not(seeded: Service) -> None:
    fields = by_name(seeded)

    assert fields["start_year"]["parameters"] == [
        "start_year", "start_year.min", "start_year.max", "start_year.known",
    ]  # fmt: skip
    assert fields["sector"]["parameters"] == ["sector", "sector.not", "sector.all", "sector.known"]


def test_fields_say_whether_they_can_be_counted(seeded: Service) -> None:
    names = {name for name, field in by_name(seeded).items() if field["is_counted"]}

    assert names == {field.name for field in CASE_FIELDS} - {"municipality", "organisation"}


def test_fields_are_called_what_the_reader_calls_them(seeded: Service) -> None:
    english, nynorsk = by_name(seeded), by_name(seeded, "nn")

    assert (english["sector"]["label"], english["sector"]["label_language"]) == ("Sector", "en")
    assert (nynorsk["sector"]["label"], nynorsk["sector"]["label_language"]) == ("Område", "nn")
    assert (nynorsk["emes"]["label"], nynorsk["emes"]["label_language"]) == ("EMES-medlemskap", "nn")
    assert seeded.get("/v1/fields", accept_language="nn-NO,nn;q=0.9").headers["content-language"] == "nn"


def test_each_coded_field_says_what_absence_means(seeded: Service) -> None:
    fields = by_name(seeded)

    def named(absence: Absence) -> set[str]:
        return {name.removesuffix("_group") for name, one in fields.items() if one["absence"] == absence}

    assert named(Absence.CLOSED) == {
        "sector",
        "target",
        "target_group",
        "collaboration_form",
        "legal_form_family",
        "tier",
    }
    assert named(Absence.OPEN) == {"barrier", "enabler", "leadership_role", "outcome", "evidence", "funding_kind"}


def test_fields_of_one_organisation_or_municipality_name_each_other(seeded: Service) -> None:
    fields = by_name(seeded)

    assert fields["legal_form"]["asked_together_with"] == ["legal_form_family", "legal_status"]
    assert fields["tier"]["asked_together_with"] == ["population_band"]
    assert fields["sector"]["asked_together_with"] == []


def test_the_unknown_and_the_uncoded_are_values_with_labels(seeded: Service) -> None:
    fields = by_name(seeded, "nb")

    assert fields["barrier"]["extra_values"] == [
        {"code": "unknown", "label": "Ikke registrert", "label_language": "nb"},
        {"code": "uncoded", "label": "Fortalt, men ingen kode passer", "label_language": "nb"},
    ]
    assert fields["organisation"]["extra_values"] == []


def test_the_cases_of_a_field_are_those_that_the_filter_finds(seeded: Service) -> None:
    for name, one in by_name(seeded).items():
        cases = one["cases"]
        assert isinstance(cases, dict)
        found = [seeded.total(f"/v1/cases?{name}.known={known}") for known in ("true", "false")]
        assert [cases["known"], cases["unknown"]] == found, name
        assert sum(cases.values()) == 152, name


def test_texts_say_in_which_language_they_are(seeded: Service) -> None:
    languages = {one["path"]: one["language"] for one in seeded.json("/v1/fields")["document"]}

    assert languages["summary"] == "en"
    assert languages["summary_original"] == "original_language"
    assert languages["sources.title"] == "sources[n].language"
    assert languages["organisations.name"] == "und"
    assert languages["translations.*.barriers"] == "key"
    assert languages["practice.nn"] == "nn"
    assert languages["start_year"] is None


def test_codes_say_where_they_come_from_and_where_their_labels_stand(seeded: Service) -> None:
    document = {one["path"]: one for one in seeded.json("/v1/fields?lang=nn")["document"]}

    assert (document["sectors"]["vocabulary"], document["sectors"]["labels"]) == ("sectors", "sector")
    assert (document["emes"]["vocabulary"], document["emes"]["labels"]) == ("emes-indicators", "emes_indicator")
    assert document["missing.*"]["labels"] == "absence_reason"
    assert document["municipalities.precision"]["choices"] == ["municipality-centre", "place", "address"]
    assert document["municipality_role"]["label"] == "Dette gjer kommunen"
    assert document["emes"]["label"] == "EMES-indikatorar"
    assert document["translations.*.title"]["label"] == "Omsetjing av tittelen"


@pytest.mark.parametrize("lang", ["en", "nb", "nn"])
def test_every_field_is_called_something_in_english_and_both_kinds_of_norwegian(seeded: Service, lang: str) -> None:
    answer = seeded.json(f"/v1/fields?lang={lang}")
    values = [value for one in answer["items"] for value in one["extra_values"]]

    assert {one["label_language"] for one in (*answer["items"], *answer["document"], *values)} == {lang}


def test_the_few_words_without_a_vocabulary_have_labels(seeded: Service) -> None:
    labels = seeded.json("/v1/fields?lang=nn")["labels"]

    assert labels["place_kind"]["village"] == "Bygd eller tettstad"
    assert labels["translated_by"]["machine"] == "Maskinomsett"
    assert labels["language"]["pl"] == "polsk"


@pytest.mark.parametrize(
    ("query", "parameter", "nearest"),
    [("lang=no", "lang", "nb"), ("lang=nnn", "lang", "nn"), ("lnag=nn", "lnag", "lang")],
)
def test_what_is_not_understood_is_refused(seeded: Service, query: str, parameter: str, nearest: str) -> None:
    problem = seeded.refusal(f"/v1/fields?{query}", 422)

    assert [(one["parameter"], one["did_you_mean"]) for one in problem["errors"]] == [(parameter, nearest)]

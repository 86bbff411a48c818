import pytest

from app.errors import TermUnknown
from app.vocabulary.terms import Label, Term, Vocabulary, label_of

COOPERATIVE = Term("cooperative", {"en": "Cooperative", "nb": "Samvirke", "nn": "Samvirke"})
OTHER = Term("other", {"en": "Other", "nb": "Annet"})


def a_vocabulary(*terms: Term) -> Vocabulary:
    return Vocabulary("examples", {term.code: term for term in terms}, groups={}, nearness={})


def a_polish_form(name: str = "Spółdzielnia socjalna", family: Term = COOPERATIVE, **labels: str) -> Term:
    return Term("pl-form", {"pl": name, "en": "Form", **labels}, broader=family, own_language="pl")


@pytest.mark.parametrize(
    ("asked", "labels", "language"),
    [
        ("nn", {"en": "a", "nb": "b", "nn": "c"}, "nn"),
        ("nn", {"en": "a", "nb": "b"}, "nb"),
        ("nb", {"en": "a", "nn": "b"}, "nn"),
        ("de", {"nb": "a", "en": "b"}, "en"),
        ("de", {"sv": "a", "nb": "b"}, "sv"),
    ],
)
def test_a_missing_label_falls_back_and_says_so(asked: str, labels: dict[str, str], language: str) -> None:
    assert label_of(labels, asked) == Label(labels[language], language)


def test_a_foreign_form_keeps_its_name_and_is_explained() -> None:
    assert a_polish_form().label("nn") == Label("Spółdzielnia socjalna (samvirke)", "pl")


def test_a_form_with_a_label_for_the_reader_is_called_by_it() -> None:
    assert a_polish_form(nb="Sosialt samvirke").label("nn") == Label("Sosialt samvirke", "nb")
    assert a_polish_form().label("en") == Label("Form", "en")
    assert a_polish_form().label("pl") == Label("Spółdzielnia socjalna", "pl")


def test_an_explanation_joins_the_brackets_that_are_there() -> None:
    assert a_polish_form(name="Przedsiębiorstwo (PS)").label("nb").text == "Przedsiębiorstwo (PS, samvirke)"


def test_other_explains_nothing() -> None:
    assert a_polish_form(family=OTHER).label("nb") == Label("Spółdzielnia socjalna", "pl")


def test_an_unknown_code_is_refused_with_the_nearest() -> None:
    with pytest.raises(TermUnknown) as refused:
        a_vocabulary(COOPERATIVE, OTHER).term("coperative")

    assert refused.value.nearest == "cooperative"


def test_a_label_used_as_code_is_led_to_the_code() -> None:
    term = Term("eldercare", {"en": "Care for older people", "nb": "Eldreomsorg"}, search_words={"nb": ("sykehjem",)})

    assert a_vocabulary(term).nearest("ELDREOMSORG") == "eldercare"
    assert a_vocabulary(term).nearest("sykehjem") == "eldercare"

from app.model.document import parse_document
from tests.builders import a_case, twelve_cases


def test_the_twelve_cases_are_valid_and_different() -> None:
    documents = [parse_document(case) for case in twelve_cases()]

    assert len({document.slug for document in documents}) == 12
    assert len({document.country for document in documents}) == 11


def test_only_what_is_named_is_not_usual() -> None:
    assert a_case(words="same", start_year=2010) == {**a_case(words="same"), "start_year": 2010}

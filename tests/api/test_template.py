from io import BytesIO

import pytest
from openpyxl import load_workbook

from app.formats.example import EXAMPLE
from app.formats.sent.faults import Place
from app.formats.sent.files import read_cases
from app.formats.template import write_template
from tests.services import Service

ADDRESS = "/v1/submissions/template.xlsx"


@pytest.mark.parametrize(("language", "name"), [("en", "What this is"), ("nb", "Hva dette er"), ("nn", "Kva dette er")])
def test_the_form_is_told_in_the_language_asked_for(seeded: Service, language: str, name: str) -> None:
    answer = seeded.get(f"{ADDRESS}?lang={language}")
    file = BytesIO()
    write_template(file, language)

    assert answer.content == file.getvalue()
    assert answer.headers["content-language"] == language
    assert answer.headers["content-type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert answer.headers["content-disposition"] == 'attachment; filename="samspill-template.xlsx"'
    assert load_workbook(BytesIO(answer.content))["about"]["A1"].value == name


def test_who_has_the_form_already_is_told_so(seeded: Service) -> None:
    etag = seeded.get(ADDRESS).headers["etag"]

    assert seeded.get(ADDRESS, if_none_match=etag).status_code == 304
    assert seeded.get(f"{ADDRESS}?lang=nn", if_none_match=etag).status_code == 200


def test_the_form_can_be_sent_as_it_is_and_holds_no_case(seeded: Service) -> None:
    sent = read_cases(seeded.get(ADDRESS).content)

    assert (sent.cases, sent.faults, sent.skipped) == ((), (), (Place(2, "cases"),))


@pytest.mark.parametrize(("language", "name"), [("en", "Example"), ("nb", "Eksempel"), ("nn", "Døme")])
def test_the_form_says_which_rows_of_every_sheet_are_of_the_example(language: str, name: str) -> None:
    file = BytesIO()
    write_template(file, language)
    book = load_workbook(file)

    (said,) = (str(told) for row in book["about"].iter_rows(values_only=True) for label, told in [row] if label == name)
    rows = {
        sheet.title: [row for row, (slug, *_) in enumerate(sheet.iter_rows(values_only=True), 1) if slug == EXAMPLE]
        for sheet in book
    }
    for sheet, found in rows.items():
        place = f" {sheet} {found[0]}" + (f"–{found[-1]}" if found[1:] else "") if found else None
        assert place is None or f"{place};" in said or f"{place}." in said, sheet
    assert {"cases", "codes", "credit"} <= {sheet for sheet, found in rows.items() if found}


def test_a_misspelt_parameter_is_named(seeded: Service) -> None:
    assert seeded.refusal(f"{ADDRESS}?langg=nn", 422)["errors"][0]["did_you_mean"] == "lang"

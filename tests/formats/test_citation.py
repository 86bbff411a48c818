"""A citation in all its forms, as others read them."""

from dataclasses import replace
from datetime import date
from typing import Any

import orjson
import pytest

from app.formats.bibtex import render_bibtex
from app.formats.citation import Author, Citation, render_text
from app.formats.citation_forms import FORMS
from app.formats.csl import csl_item
from app.formats.ris import render_ris
from tests.readers import plain_latex, printed_bibtex, printed_csl, read_bibtex, read_ris

TITLE = "Røros & spółdzielnia {Αθήνα}: 50 % of 100_000"
ADDRESS = "https://samspill.example/v1/cases/no-roeros-eksempel/revisions/3"
LICENCE = "Licence: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
EDITORS = "Samspill editors, from public sources"


def a_citation(**changes: Any) -> Citation:
    """Of one case that somebody made, with all that makes trouble in its title."""
    usual = Citation(
        key="samspill-no-roeros-eksempel-3",
        authors=(Author("Kari Nordmann", 1), Author("Łukasz and Søn", 1)),
        title=TITLE,
        title_language="en",
        version="3",
        edition="Revision 3 of the case, dataset revision 7",
        issued=date(2026, 11, 5),
        address=ADDRESS,
        notes=("Confidence: Well sourced.",),
        language="en",
    )
    return replace(usual, **changes)


def a_set(**changes: Any) -> Citation:
    """Of twelve cases that two made, and our editors."""
    usual = a_citation(
        key="samspill-7-0a1b2c3d",
        authors=(Author("Kari Nordmann", 7), Author(EDITORS, 5, is_person=False)),
        title="Cases about energy",
        version="7",
        edition="Dataset revision 7",
        address="https://samspill.example/v1/cases?sector=energy&as_of=7",
        notes=("12 cases, not a sample.",),
        is_of_many=True,
    )
    return replace(usual, **changes)


def test_a_line_to_paste_says_who_when_what_where_and_how_far_to_trust_it() -> None:
    assert render_text(a_citation()) == (
        f"Kari Nordmann; Łukasz and Søn (2026). {TITLE}. Samspill. Revision 3 of the case, dataset revision 7, "
        f"5 November 2026. Confidence: Well sourced. {ADDRESS} {LICENCE}\n"
    )


def test_of_many_cases_it_says_who_made_how_many() -> None:
    assert render_text(a_set()).startswith(
        f"Kari Nordmann (7 cases); {EDITORS} (5 cases) (2026). Cases about energy. Samspill. Dataset revision 7, "
        "5 November 2026. 12 cases, not a sample. https://samspill.example/v1/cases?sector=energy&as_of=7 "
    )


@pytest.mark.parametrize(
    ("language", "day", "undated", "cases", "licence"),
    [
        ("en", "5 November 2026", "(n.d.)", "(1 case)", "Licence: "),
        ("nb", "5. november 2026", "(u.å.)", "(1 sak)", "Lisens: "),
        ("nn", "5. november 2026", "(u.å.)", "(1 sak)", "Lisens: "),
    ],
)
def test_it_is_said_in_the_language_of_the_reader(
    language: str, day: str, undated: str, cases: str, licence: str
) -> None:
    told = a_set(authors=(Author("Kari", 1),), language=language)

    assert f", {day}. " in render_text(told)
    assert undated in render_text(replace(told, issued=None))
    assert cases in render_text(told)
    assert licence in render_text(told)


def test_pybtex_reads_the_entry() -> None:
    entry = read_bibtex(render_bibtex(a_citation()))

    assert (entry.key, entry.type) == ("samspill-no-roeros-eksempel-3", "misc")
    assert plain_latex(entry.fields["title"]) == TITLE
    # In brackets: not cut into given and family names, and no "and" too many.
    assert [plain_latex(str(one)) for one in entry.persons["author"]] == ["Kari Nordmann", "Łukasz and Søn"]
    assert (entry.fields["year"], entry.fields["month"], entry.fields["url"]) == ("2026", "November", ADDRESS)
    assert plain_latex(entry.fields["note"]) == (
        f"Revision 3 of the case, dataset revision 7, 5 November 2026. Confidence: Well sourced. {LICENCE}"
    )


def test_pybtex_prints_the_entry() -> None:
    printed = printed_bibtex(render_bibtex(a_citation()))

    assert TITLE in printed
    assert "Kari Nordmann and Łukasz and Søn" in printed


def test_an_entry_without_a_day_has_no_year() -> None:
    assert not {"year", "month"} & set(read_bibtex(render_bibtex(a_citation(issued=None))).fields)


def test_rispy_reads_the_reference() -> None:
    reference = read_ris(render_ris(a_set()))

    assert reference["type_of_reference"] == "DATA"
    # A comma would part a family name from a given one; our editors have none.
    assert reference["authors"] == ["Kari Nordmann", "Samspill editors from public sources"]
    assert (reference["title"], reference["year"], reference["date"]) == ("Cases about energy", "2026", "2026/11/05")
    assert (reference["edition"], reference["publisher"], reference["language"]) == ("7", "Samspill", "en")
    assert reference["urls"] == ["https://samspill.example/v1/cases?sector=energy&as_of=7"]
    assert reference["notes"] == [
        "Dataset revision 7, 5 November 2026.",
        f"Collected, coded or written by: Kari Nordmann (7 cases); {EDITORS} (5 cases).",
        "12 cases, not a sample.",
        LICENCE,
    ]


def test_every_line_of_ris_is_a_line() -> None:
    lines = render_ris(a_citation(title="One\nTwo\r\nER  - ")).split("\r\n")

    assert lines[0] == "TY  - DATA"
    assert lines[-2:] == ["ER  - ", ""]
    assert "TI  - One Two ER -" in lines
    assert all(line[2:6] == "  - " for line in lines[:-1])


def test_a_citation_processor_prints_the_item() -> None:
    printed = printed_csl([csl_item(a_citation())])

    for part in ("Kari Nordmann", "Łukasz and Søn", "2026", TITLE, "Samspill"):
        assert part in printed, printed


def test_the_item_has_every_part() -> None:
    (item,) = orjson.loads(FORMS["csl-json"].written(a_set()))

    assert item == {
        "id": "samspill-7-0a1b2c3d",
        "type": "dataset",
        "title": "Cases about energy",
        "author": [{"literal": "Kari Nordmann"}, {"literal": EDITORS}],
        "publisher": "Samspill",
        "version": "7",
        "URL": "https://samspill.example/v1/cases?sector=energy&as_of=7",
        "language": "en",
        "note": f"Dataset revision 7. Collected, coded or written by: Kari Nordmann (7 cases); {EDITORS} (5 cases). "
        f"12 cases, not a sample. {LICENCE}",
        "issued": {"date-parts": [[2026, 11, 5]]},
    }
    assert "issued" not in csl_item(a_set(issued=None))

from typing import Any

import pytest
from hypothesis import given

from app.model.difference import differences
from app.model.pointers import path_of, pointer_of, steps_of_place
from tests.model.drawn_revisions import laws, revisions
from tests.model.spelled import Json


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        ("", ""),
        ("title", "/title"),
        ("outcomes[0].text", "/outcomes/0/text"),
        ("sources[12].supports[1]", "/sources/12/supports/1"),
        ("translations.sr-Latn.barriers[2]", "/translations/sr-Latn/barriers/2"),
        ("missing.outcomes[0].year", "/missing/outcomes[0].year"),
        ("emes.autonomy.score", "/emes/autonomy/score"),
        ("unheard of", "/unheard of"),
        ("a/b~c", "/a~1b~0c"),
        ("coded_fields[0]", "/coded_fields/0"),
    ],
)
def test_a_path_and_its_pointer(path: str, pointer: str) -> None:
    assert pointer_of(path) == pointer
    assert path_of(pointer) == path


@pytest.mark.parametrize("text", ["title", "/a~b", "/~2"])
def test_what_is_no_pointer_has_no_path(text: str) -> None:
    assert path_of(text) is None


def test_a_number_is_a_place_only_in_a_list() -> None:
    assert path_of("/translations/7") == "translations.7"
    assert path_of("/title/01") == "title.01"
    assert path_of("/unheard/0") == "unheard[0]"


def test_a_name_of_a_reason_is_one_step() -> None:
    assert steps_of_place("missing.municipalities[0].latitude") == ("missing", "municipalities[0].latitude")


@laws
@given(revisions)
def test_every_change_has_a_pointer_that_leads_to_it_and_back(three: tuple[Json, Json, Json]) -> None:
    for change in differences(three[0], three[1]):
        assert path_of(pointer_of(change.path)) == change.path
        if change.kind != "removed":
            assert _found(three[1], pointer_of(change.path)) == change.after


def _found(document: Any, pointer: str) -> Any:
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        document = document[int(name)] if isinstance(document, list) else document.get(name)
    return document

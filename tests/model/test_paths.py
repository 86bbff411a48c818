from app.model.document import document_fields
from app.model.paths import find_field, pointer_to, steps_of, values_at


def test_a_path_is_read_step_by_step() -> None:
    assert steps_of("translations.sr-Latn.barriers[2]") == ("translations", "sr-Latn", "barriers", 2)


def test_what_is_not_written_like_a_path_has_no_steps() -> None:
    assert [steps_of(path) for path in ("", "a..b", "[0]", "a[x]", "a b", "a.")] == [()] * 6


def test_without_an_index_a_path_reaches_every_element() -> None:
    case = {"municipalities": [{"name": "A"}, {"name": "B", "region": "C"}]}

    assert values_at(case, steps_of("municipalities.name")) == ["A", "B"]
    assert values_at(case, steps_of("municipalities.region")) == [None, "C"]
    assert values_at(case, steps_of("municipalities[1].name")) == ["B"]
    assert values_at(case, steps_of("municipalities[2].name")) == []


def test_nothing_is_below_null() -> None:
    assert values_at({"place_served": None}, steps_of("place_served.name")) == []


def test_a_pointer_escapes_what_means_something_in_it() -> None:
    assert pointer_to("missing", "a/b~c", 0) == "/missing/a~1b~0c/0"


def test_a_field_tells_what_is_declared_of_it() -> None:
    fields = document_fields()
    title, statement = find_field(fields, "translations.nb.title"), find_field(fields, "barriers[0].codes")

    assert title is not None
    assert statement is not None
    assert statement.coded is not None
    assert (title.language, statement.coded.vocabulary, statement.is_list) == ("key", "barriers", True)
    assert statement.description == "What kinds of barrier it is; empty if no code fits."


def test_every_field_is_found_by_its_own_path() -> None:
    fields = document_fields()

    assert [path for path, field in fields.paths() if find_field(fields, path) is not field] == []

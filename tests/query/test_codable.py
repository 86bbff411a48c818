"""What can be coded a second time, and how codes are read."""

from typing import Any

from app.errors import Fault
from app.model.derivation import values_of
from app.query.codable import CODABLE, all_codes_read, takes_one
from app.query.coded import Coded, published_coding, second_coding
from app.query.fields import Kind
from app.query.values import codes_of
from tests.builders import a_document, a_statement, an_outcome
from tests.services import seed_cases


def read(**sent: Any) -> dict[str, tuple[str, ...]]:
    faults: list[Fault] = []
    codes = all_codes_read(sent, "/codes", faults)
    assert faults == []
    return dict(codes)


def coded(**changes: Any) -> dict[str, Coded]:
    return dict(published_coding(a_document(**changes).model_dump(mode="json")))


def test_every_field_has_a_vocabulary_whose_codes_say_no_decision() -> None:
    for field in CODABLE.values():
        assert field.kind is Kind.CODED
        assert not field.is_group
        assert not {"first", "second", "unknown"} & set(codes_of(field))


def test_a_case_has_one_status_and_one_fate_and_several_of_all_else() -> None:
    assert [name for name, field in CODABLE.items() if takes_one(field)] == ["status", "continuity"]


def test_a_code_alone_is_a_list_of_one_and_unknown_an_empty_one() -> None:
    assert read(barrier="premises", continuity=["ended"]) == {"continuity": ("ended",), "barrier": ("premises",)}
    assert read(status="unknown", barrier="unknown", enabler=[], sector=["unknown"]) == {
        "sector": (), "status": (), "barrier": (), "enabler": (),
    }  # fmt: skip


def test_the_same_codes_are_always_kept_alike() -> None:
    one = read(sector=["food-and-agriculture", "energy", "energy"], barrier=["staffing", "premises"])
    other = read(barrier=["premises", "staffing"], sector=["energy", "food-and-agriculture"])

    assert list(one.items()) == list(other.items())


def test_many_faults_are_one() -> None:
    faults: list[Fault] = []
    all_codes_read({f"field-{number}": [] for number in range(5000)}, "/codes", faults)
    all_codes_read({"barrier": [f"code-{number}" for number in range(5000)]}, "/codes", faults)

    assert [fault.pointer for fault in faults] == ["/codes", "/codes/barrier"]


def test_what_real_cases_say_can_be_coded_again() -> None:
    """The published codes of every real case, sent as a second coding, are read as the same codes."""
    for case in seed_cases():
        document = a_document(**case).model_dump(mode="json")
        values = values_of(document)
        for name, first in published_coding(document).items():
            assert set(read(**{name: list(first.codes)})[name]) == set(first.codes) == set(values[name]) - {"uncoded"}


def test_an_empty_field_was_coded_only_where_the_document_says_so() -> None:
    assert coded().keys() == {"status"}
    assert coded(continuity="unknown", status="unknown") == {"status": Coded((), True), "continuity": Coded((), True)}
    assert "sector" not in coded(missing={"sectors": "not-yet-coded"})
    assert coded(missing={"sectors": "not-stated"})["sector"] == Coded((), True)
    assert coded(missing={"barriers": "not-stated"})["barrier"] == Coded((), True)
    assert coded(coded_fields=["enablers.codes"])["enabler"] == Coded((), True)


def test_an_open_field_is_whole_only_where_every_code_was_looked_for() -> None:
    told = {"barriers": [a_statement("premises"), a_statement()], "sectors": ["energy"], "outcomes": [an_outcome()]}

    assert coded(**told)["barrier"] == Coded(("premises",), False)
    assert coded(**told)["outcome"] == Coded(("employment",), False)
    assert coded(**told)["sector"] == Coded(("energy",), True)
    assert coded(**told, coded_fields=["barriers.codes"])["barrier"] == Coded(("premises",), True)


def test_what_is_told_and_fits_no_code_is_coded_with_none() -> None:
    assert coded(barriers=[a_statement()])["barrier"] == Coded((), False)


def test_a_second_coder_goes_through_the_whole_list() -> None:
    assert second_coding({"barrier": ("premises",), "enabler": ()}) == {
        "barrier": Coded(("premises",), True), "enabler": Coded((), True),
    }  # fmt: skip

"""Tables that are sent as CSV, with what is asked of them in the address."""

import pytest

from tests.api.sets.tables import CALIBRATION, FUZZY, SOLUTION, TRUTH, faults, told
from tests.asking import Client
from tests.qca.lipset import PUBLISHED


def test_a_table_in_csv_is_answered_as_the_same_in_json(client: Client) -> None:
    as_csv = (PUBLISHED / "lipset_fuzzy.csv").read_bytes()
    question = "outcome=SURV&conditions=DEV,STB&directional_expectations=DEV,~STB&robustness=true&consistency=0.75"
    asked = {"cases": FUZZY, "outcome": "SURV", "conditions": ["DEV", "STB"], "consistency": 0.75, "robustness": True,
             "directional_expectations": {"DEV": 1, "STB": 0}}  # fmt: skip

    assert told(client, f"{SOLUTION}?{question}", as_csv, content_type="text/csv") == told(client, SOLUTION, asked)


def test_semicolons_and_decimal_commas_are_read(client: Client) -> None:
    sent = "\ufeffsak;A;Y\r\nc0;0,2;0,1\r\n\r\nc1;0,9;1\r\n".encode()
    answer = told(client, f"{TRUTH}?outcome=Y", sent, content_type="text/csv; charset=utf-8")

    assert [row["cases"] for row in answer["truth_table"]["rows"]] == [["c0"], ["c1"]]


def test_tabs_between_are_read_as_they_are_pasted_from_a_spreadsheet(client: Client) -> None:
    sent = b"CASE\tA\tY\nOslo, Gamle\t0,2\t0.1\nBergen\t0,9\t1\n"
    answer = told(client, f"{TRUTH}?outcome=Y", sent, content_type="text/csv")

    assert [row["cases"] for row in answer["truth_table"]["rows"]] == [["Oslo, Gamle"], ["Bergen"]]


def test_calibrations_stand_in_the_address_beside_csv(client: Client) -> None:
    sent = (PUBLISHED / "lipset_raw.csv").read_bytes()
    question = "calibrate=DEV@400,550,900&calibrate=STB%3C10&calibrate=URB:30,60"
    answer = told(client, f"{CALIBRATION}?{question}", sent, content_type="text/csv")

    assert [one["method"] for one in answer["columns"]] == ["direct", "crisp", "multi-value"]
    assert answer["columns"][0]["convention"] == "r"


def test_that_the_first_column_names_the_cases_is_said_where_none_is_called_case(client: Client) -> None:
    notes = {
        named: told(client, f"{TRUTH}?outcome=Y&lang=nb", f"{named},A,Y\n{one},0,0\n{two},1,1\n".encode(),
                    content_type="text/csv")["notes"]
        for named, one, two in (("sak", "c0", "c1"), ("CASE", "1", "2"))
    }  # fmt: skip

    assert notes["sak"][0].startswith("Ingen kolonne heter CASE, så den første gir navn til sakene")
    assert notes["sak"][1:] == notes["CASE"]


@pytest.mark.parametrize(
    ("address", "sent", "said"),
    [
        (TRUTH, b"", "The table is empty"),
        (f"{TRUTH}?outcome=Y", b"CASE,A,Y\nc0,1,x\nc1,0,1\n", "Line 2: 'Y' of 'c0' should be a number, not 'x'."),
        (
            f"{TRUTH}?outcome=Y",
            b"CASE,A,Y\nc0,1,NA\nc1,0,1\n",
            "Line 2: 'Y' of 'c0' has no value (NA). Nothing is filled",
        ),
        (f"{TRUTH}?outcome=Y", b"CASE,A,Y\nc0,1,NaN\nc1,0,1\n", "Line 2: 'Y' of 'c0' has no value (nan)."),
        (f"{TRUTH}?outcome=Y", b"CASE,A,Y\nc0,1,inf\nc1,0,1\n", "Line 2: 'Y' of 'c0' should be a number, not 'inf'."),
        (
            f"{TRUTH}?outcome=Y",
            b'CASE,A,Y\nc0,1,"0,6"\nc1,0,1\n',
            "Line 2: 'Y' of 'c0' should be a number; '0,6' looks like a decimal comma, write 0.6.",
        ),
        (
            f"{TRUTH}?outcome=Y",
            b"CASE,A,B,C,Y\nA5,0,1,0,6,0.4\n",
            "Line 2: there are 6 values for 5 columns; numbers take a decimal point, 0.6 and not 0,6, unless",
        ),
        (f"{TRUTH}?outcome=Y", b"CASE,A,Yc0,0.2,0.1c1,0.9,1", "send it with --data-binary."),
        (f"{TRUTH}?outcome=Y", b"CASE;A;Y\n", "a single line, so it has no cases"),
        (f"{TRUTH}?outcome=Y", b"CASE,A,Y\nc0,1,\nc1,0,1\n", "Line 2: 'Y' of 'c0' has no value"),
        (f"{TRUTH}?outcome=Y", b"CASE,A,Y\nc0,1\nc1,0,1\n", "Line 2: there are 2 values for 3 columns."),
        (f"{TRUTH}?outcome=Y", b"CASE,A,A\nc0,1,1\n", "names A more than once"),
        (f"{TRUTH}?outcome=Y", b'CASE,"A,Y\nc0,1\n', "The table is no CSV"),
        (
            f"{TRUTH}?outcome=Y&consistency=high",
            b"CASE,A,Y\nc0,1,0\nc1,0,1\n",
            "'consistency' is a number from 0 to 1.",
        ),
        (f"{CALIBRATION}?calibrate=A", b"CASE,A\nc0,1\n", "'A' is no calibration"),
        (f"{CALIBRATION}?calibrate=A@1,2", b"CASE,A\nc0,1\n", "'A@1,2' has 2 anchors and not three"),
        (f"{CALIBRATION}?calibrate=A@1,2,x", b"CASE,A\nc0,1\n", "'in' is a number"),
        (f"{CALIBRATION}?calibrate=A@400,550,900,1000", b"CASE,A\nc0,1\n", "'A@400,550,900,1000' has 4 anchors"),
        (f"{CALIBRATION}?calibrate=A@1,2,3&calibrate=A%3C2", b"CASE,A\nc0,1\n", "'A' is calibrated twice"),
        (f"{TRUTH}?outcome=Y", b"A,B,Y\n1,0,1\n0,1,0\n", "the first one, 'A', holds nothing but numbers"),
        (f"{TRUTH}?outcome=Y", b"A;Y\n0,5;1\n1;0\n", "call it CASE if its numbers name them."),
        (CALIBRATION, b"CASE,A\nc0,1\n", "as in DEV@400,550,900"),
    ],
)
def test_faults_of_csv_are_told_by_line_and_parameter(client: Client, address: str, sent: bytes, said: str) -> None:
    assert any(said in fault["detail"] for fault in faults(client, address, sent, content_type="text/csv"))

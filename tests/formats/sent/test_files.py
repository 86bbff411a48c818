import re
from string import Formatter

import orjson
import pytest

from app.errors import ImportRefused
from app.formats.sent.fault_words import SENT_WORDS
from app.formats.sent.files import read_cases
from tests.builders import a_case
from tests.formats.recorded import a_record
from tests.formats.sent.books import form


def test_a_file_is_read_as_what_it_is() -> None:
    record = a_record()

    for raw in (form(record), orjson.dumps(record.document), b"\xef\xbb\xbf\n" + orjson.dumps(record.document)):
        (case,) = read_cases(raw).cases
        assert case.slug == record.slug


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"slug,title\r\nno-a-b,A\r\n", "CSV has lost which codes belong to which part"),
        (b"\xef\xbb\xbfslug;title\n", "CSV has lost which codes belong to which part"),
        (b"PAR1\x00\x00", "Parquet has lost which codes belong to which part"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is an old workbook (.xls) or one with a password"),
        (b"[" + orjson.dumps(a_case()) + b"]", "NDJSON holds one case on each line"),
        (b"", "This is neither a workbook (.xlsx) nor NDJSON."),
        (b"\x00\x01\x02", "This is neither a workbook (.xlsx) nor NDJSON."),
        (b"PK\x05\x06" + b"\x00" * 18, "This is neither a workbook (.xlsx) nor NDJSON."),
    ],
)
def test_what_holds_no_whole_cases_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(ImportRefused, match=re.escape(said)):
        read_cases(raw)


def test_every_fault_is_told_in_all_languages_with_the_same_values() -> None:
    for rule, words in SENT_WORDS.items():
        assert list(words) == ["en", "nb", "nn"], rule
        values = [{name for _, name, _, _ in Formatter().parse(said) if name} for said in words.values()]
        assert values[0] == values[1] == values[2], rule
        assert all(said.endswith((".", "}")) for said in words.values()), rule

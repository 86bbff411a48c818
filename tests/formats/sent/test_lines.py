import orjson
import pytest

from app.errors import BodyTooLarge, ImportRefused
from app.formats.example import example_case
from app.formats.sent import lines
from app.formats.sent.faults import Place
from app.formats.sent.lines import read_ndjson
from tests.builders import a_case


def of(*values: object) -> bytes:
    return b"\n".join(value if isinstance(value, bytes) else orjson.dumps(value) for value in values)


def test_a_line_is_a_case() -> None:
    first, second = a_case(words="first"), a_case(words="second")

    sent = read_ndjson(of(first, b"", second, b"  "))

    assert [(case.document, case.base, case.decision, case.faults) for case in sent.cases] == [
        (first, None, None, ()),
        (second, None, None, ()),
    ]
    assert [case.place_of("/title") for case in sent.cases] == [Place(1), Place(3)]


def test_a_case_may_stand_beside_what_it_changes_and_what_was_decided() -> None:
    (case,) = read_ndjson(of({"document": {"title": "Begun"}, "base": 3, "decision": "amend"})).cases

    assert (case.document, case.base, case.decision, case.slug) == ({"title": "Begun"}, 3, "amend", None)


def test_lines_may_end_as_elsewhere_and_the_file_begin_with_a_mark() -> None:
    sent = read_ndjson(b'\xef\xbb\xbf{"title": "a"}\r\n{"title": "b"}\r\n')

    assert [case.document["title"] for case in sent.cases] == ["a", "b"]


def test_the_example_is_passed_over() -> None:
    sent = read_ndjson(of(example_case(), {"document": example_case()}))

    assert (sent.cases, sent.skipped) == ((), (Place(1), Place(2)))


@pytest.mark.parametrize(
    ("line", "rule", "said"),
    [
        (b"{", "line-no-json", "This line is no JSON: "),
        (b"\xff\xfe", "line-no-json", "This line is no JSON: "),
        (b"[" * 5_000, "line-no-json", "This line is no JSON: "),
        (b"[]", "line-no-object", "Each line must hold one case, as a JSON object."),
        (b'{"document": []}', "line-no-object", "Each line must hold one case, as a JSON object."),
        (b'{"title": "a", "title": "b"}', "member-twice", "'title' stands twice in one object; say it once."),
        (b'{"document": {}, "bass": 1}', "member-unknown", "Beside 'document' may stand 'base' and 'decision'"),
        (b'{"document": {}, "base": 0}', "base-refused", "'base' is the number of a revision, from 1."),
        (b'{"document": {}, "base": true}', "base-refused", "'base' is the number of a revision, from 1."),
        (b'{"document": {}, "decision": "nw"}', "choice-unknown", "'nw' is none of amend, related or new."),
        (b'{"document": {}, "decision": [1]}', "choice-unknown", "'[1]' is none of amend, related or new."),
        (of({"sources": [1] * 5_000}), "case-too-large", "A case may hold 5000 values"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(line: bytes, rule: str, said: str) -> None:
    (before, case) = read_ndjson(of({"title": "Before"}, line)).cases

    assert before.faults == ()
    assert [(fault.rule, fault.place) for fault in case.faults] == [(rule, Place(2))]
    assert case.faults[0].sentence("en").startswith(said)
    assert case.faults[0].sentence("nn") != case.faults[0].sentence("en")


def test_what_was_likely_meant_is_said() -> None:
    sent = read_ndjson(of({"document": {}, "bass": 1}, {"document": {}, "decision": "relatd"}))

    assert [case.faults[0].did_you_mean for case in sent.cases] == ["base", "related"]


def test_a_case_that_stands_twice_is_told() -> None:
    (_, second) = read_ndjson(of(a_case(words="same"), a_case(words="same"))).cases

    assert [(fault.rule, dict(fault.values)) for fault in second.faults] == [
        ("line-twice", {"first": 1, "slug": "no-eksempelvik-same"})
    ]


def test_a_long_line_is_told_and_too_many_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_BYTES_OF_A_LINE", 100)
    (case,) = read_ndjson(of({"title": "x" * 100})).cases
    assert [fault.rule for fault in case.faults] == ["line-too-long"]

    monkeypatch.setattr(lines, "MOST_CASES", 1)
    with pytest.raises(BodyTooLarge):
        read_ndjson(of({"title": "a"}, {"title": "b"}))

    monkeypatch.setattr(lines, "MOST_BYTES", 10)
    with pytest.raises(BodyTooLarge):
        read_ndjson(of({"title": "abc"}))


def test_a_map_is_refused() -> None:
    with pytest.raises(ImportRefused, match="GeoJSON has lost"):
        read_ndjson(of({"type": "FeatureCollection", "features": []}))

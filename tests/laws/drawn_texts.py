"""Cases that say what a spreadsheet might take for something else, or a file might not hold."""

from typing import Any

import orjson
from hypothesis import strategies as st

from app.model.document import document_bytes, parse_document
from tests.builders import a_case, a_municipality, a_source, a_statement, an_organisation, an_outcome

Json = dict[str, Any]

ODD = (
    "=1+1", "+47 55", "-1", "@SUM(A1)", "007", "1E5", "1.0", "0x1F", "TRUE", "FALSE", "#N/A", "NULL", "2026-11-01",
    "1-2", "12:30", "50 %", "'", "'=1+1", "quoted'", '"', "a,b;c", "_x0041_", "_x005F_x0041_", "_x0041_x0042_",
    "_x000D_", "x005F_", "<r><t>x</t></r>", "&amp;", "<!--", "]]>", "a\nb", "one|two", "\ufffe", "\uffff",
    "\U0001f9d1\u200d\U0001f373", "e\u0301", "Ελλάδα Łódź", "https://example.org", "x" * 300,
)  # fmt: skip
"""Each has led some program astray."""

# What no text of a document may hold, beside control characters: see where kinds of texts are declared.
_UNSEEN = "".join(map(chr, (*range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)))
_signs = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=_UNSEEN)
_free = st.text(st.one_of(_signs, st.sampled_from("_x0041 <>&'=")), min_size=1, max_size=40)
_passages = st.one_of(st.sampled_from(ODD), _free).filter(lambda text: bool(text.strip()))


def _lines(most: int = 300) -> st.SearchStrategy[str]:
    return _passages.map(lambda text: text.replace("\n", " ")[:most].strip() or "x")


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), strategy)


def _one(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


_amounts = st.one_of(st.none(), st.integers(0, 10**15), st.floats(0, 1e15))
_changes = st.fixed_dictionaries(
    {
        "title": _lines(),
        "title_original": _maybe(_lines()),
        "original_language": st.just("nn"),
        "practice": st.fixed_dictionaries({name: _maybe(_lines(160)) for name in ("en", "nb", "nn")}),
        "summary": _passages,
        "municipalities": st.builds(
            lambda name, code, people, point: [
                a_municipality(name=name, lau_code=code, latitude=point[0], longitude=point[1]),
                a_municipality(population=people),
            ],
            _lines(200),
            _maybe(_lines(60)),
            _maybe(st.integers(0, 10**15)),
            st.one_of(st.just((None, None)), st.tuples(st.floats(-90, 90), st.floats(-180, 180))),
        ),
        "organisations": st.builds(
            lambda name, form: [an_organisation(name=name, legal_form_local=form)], _lines(200), _maybe(_lines())
        ),
        "regulatory_framework": st.lists(_lines(), max_size=3),
        "funding": st.builds(
            lambda told, amount: [{"kind": "sales", "description": told, "amount": amount, "currency": "NOK"}],
            _maybe(_passages),
            _amounts,
        ),
        "scale": st.builds(
            lambda value, note: [{"measure": "participants", "value": value, "note": note}], _amounts, _maybe(_lines())
        ),
        "barriers": st.lists(
            st.builds(
                lambda codes, text: a_statement(*codes, text=text), _one((), ("staffing", "slow-process")), _passages
            ),
            max_size=3,
        ),
        "outcomes": st.builds(
            lambda told, sources: [an_outcome(description=told, sources=sources)], _passages, _one([], [1, 0], [0])
        ),
        "leadership_change": _maybe(
            st.fixed_dictionaries({"text": _passages, "roles": _one([], ["political-leader"])})
        ),
        "sources": st.builds(
            lambda title, publisher, paths: [a_source(title=title, supports=paths), a_source(publisher=publisher)],
            _lines(),
            _maybe(_lines(200)),
            _one([], ["summary", "outcomes[0]", "summary"]),
        ),
        "emes": st.dictionaries(
            _one("autonomy", "paid-work"),
            st.fixed_dictionaries({"score": _maybe(st.integers(0, 3)), "evidence": _maybe(_passages)}),
        ),
        "missing": st.dictionaries(_one("start_year", "enablers", "continuity"), _one("not-stated", "withheld")),
        "coded_fields": _one([], ["sectors", "barriers.codes"]),
        "unverified_fields": _one([], ["title", "municipalities[1].name"]),
    }
)


@st.composite
def odd_cases(draw: st.DrawFn, words: str = "odd") -> Json:
    """A case that says odd things wherever it may, in the form that is kept."""
    changes = draw(_changes)
    many = len(changes["barriers"])
    told = draw(st.one_of(st.just([]), st.lists(_maybe(_passages), min_size=many, max_size=many)))
    translation = {"by": "person", "title": draw(_maybe(_lines())), "barriers": told, "checked_on": "2026-11-01"}
    return kept(a_case(words=words, translations={"nb": translation}, **changes))


def kept(case: Json) -> Json:
    """A case in the form that is kept: all fields, in one order."""
    whole: Json = orjson.loads(document_bytes(parse_document(case)))
    return whole

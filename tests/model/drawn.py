"""Cases drawn at random, for laws that hold of every document."""

from hypothesis import strategies as st

from app.vocabulary.loading import vocabularies
from tests.builders import a_case, a_source, a_statement

# Letters with and without accents, apart and composed, and what stands around them.
_words = st.text("aøÅé e\u0301ß\u00a0Ł漢\n", min_size=1).filter(str.strip)
_line = _words.map(lambda text: text.replace("\n", " "))
_year = st.integers(1800, 2026)


def _codes(vocabulary: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(sorted(vocabularies()[vocabulary].terms)), max_size=3, unique=True)


_statement = st.builds(lambda codes, text: a_statement(*codes, text=text), _codes("barriers"), _words)
cases = st.fixed_dictionaries(
    {"summary": _words},
    optional={
        "title": _line,
        "sectors": _codes("sectors"),
        "start_year": _year | st.none(),
        "barriers": st.lists(_statement, max_size=2),
        "sources": st.lists(st.builds(lambda title: a_source(title=title), _line), min_size=1, max_size=2),
        "funding": st.lists(
            st.fixed_dictionaries(
                {"kind": st.just("sales"), "currency": st.just("EUR")},
                optional={"amount": st.integers(0, 10**15) | st.floats(0, 1e15) | st.none(), "year": _year},
            )
        ),
        "translations": st.dictionaries(
            st.sampled_from(["nb", "nn", "sr-Latn"]),
            st.fixed_dictionaries({"by": st.just("person"), "title": _line | st.none()}),
        ),
        "missing": st.dictionaries(st.sampled_from(["end_year", "outcomes"]), st.just("not-stated")),
    },
).map(lambda changes: a_case(words="drawn", **changes))

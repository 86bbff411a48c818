"""A case and two later versions of it, drawn from so little that they often change the same."""

from typing import Any

from hypothesis import strategies as st

from tests.builders import a_case
from tests.model.spelled import TRANSLATED, Fact, Json, written
from tests.trying import tried

laws = tried(60)

URLS = tuple(f"https://example.org/{name}" for name in ("report", "council-minutes", "news", "thesis"))
OUTCOMES = ("Ten people found work.", "Less waste is burnt now.", "A second kitchen opened in the valley.")
BARRIERS = ("The roof was old.", "Nobody knew the rules of state aid.", "A new council was elected that spring.")
PLACES = ("Eksempelvik", "Fiktivdal", "Sogn")
_FIELDS = ("title", "start_year", "municipalities[0].population")

_year = st.sampled_from([None, 2010, 2015])


def _some(*values: Any) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(values), max_size=3, unique=True)


def _parts(name: str, names: tuple[str, ...], *, least: int = 0, **fields: Any) -> st.SearchStrategy[list[Json]]:
    """Parts of different names in any order."""
    part = st.fixed_dictionaries({name: st.sampled_from(names), **fields})
    return st.lists(part, min_size=least, max_size=len(names), unique_by=lambda one: one[name])


_references: st.SearchStrategy[Fact] = st.one_of(
    st.tuples(st.sampled_from(["title", "outcomes", "barriers.codes"])),
    st.tuples(st.just("outcomes"), st.sampled_from(OUTCOMES), st.just("year")),
    st.tuples(st.just("municipalities"), st.sampled_from(PLACES), st.just("population")),
    st.tuples(st.just("sources"), st.sampled_from(URLS), st.just("year")),
)
_texts = {"outcomes": OUTCOMES, "barriers": BARRIERS, "enablers": ()}
_translation = st.fixed_dictionaries(
    {
        "by": st.sampled_from(["person", "machine"]),
        "title": st.sampled_from([None, "En", "To"]),
        **{
            name: st.dictionaries(st.sampled_from(_texts[name]), st.sampled_from(["Det", "Dette"]), max_size=2)
            if _texts[name]
            else st.just({})
            for name in TRANSLATED
        },
    }
)
_spelled = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["One", "Two"]),
        "start_year": _year,
        "status": st.sampled_from(["ongoing", "unknown"]),
        "status_as_of": _year,
        "sectors": _some("energy", "health", "mobility"),
        "regulatory_framework": _some("Kommuneloven", "Energiloven"),
        "place_served": st.none()
        | st.fixed_dictionaries({"name": st.sampled_from(PLACES), "kind": st.just("village"), "population": _year}),
        "municipalities": _parts("name", PLACES, least=1, population=_year, population_year=_year, lau_code=st.none()),
        "outcomes": _parts(
            "description",
            OUTCOMES,
            dimension=st.just("employment"),
            evidence=st.sampled_from(["none", "research"]),
            result=st.sampled_from([None, "reached"]),
            year=_year,
            sources=_some(*URLS),
        ),
        "barriers": _parts("text", BARRIERS, codes=_some("slow-process", "political-change")),
        "sources": _parts(
            "url",
            URLS,
            least=1,
            title=st.sampled_from(["Report", "Page"]),
            language=st.just("en"),
            year=_year,
            supports=st.lists(_references, max_size=2, unique=True),
        ),
        "unverified_fields": st.lists(_references, max_size=3, unique=True),
        "missing": st.dictionaries(_references, st.sampled_from(["not-stated", "disputed"]), max_size=2),
        "translations": st.dictionaries(st.just("nb"), _translation),
    }
)


def _changed(spelled: Json) -> st.SearchStrategy[Json]:
    """The same with some fields of another case, or some parts of its parts."""
    return st.tuples(_spelled, st.sets(st.sampled_from(sorted(spelled)), max_size=5)).map(
        lambda drawn: {**spelled, **{name: drawn[0][name] for name in drawn[1]}}
    )


def _three(spelled: Json) -> st.SearchStrategy[tuple[Json, Json, Json]]:
    return st.tuples(st.just(spelled), _changed(spelled), _changed(spelled))


cases = _spelled.map(lambda spelled: a_case(words="drawn", **written(spelled)))
revisions = _spelled.flatmap(_three).map(
    lambda three: tuple(a_case(words="drawn", **written(spelled)) for spelled in three)
)
"""A valid case and two valid later versions."""

_json = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 3) | st.sampled_from(["", "title", "outcomes[0].year", "sources[1]"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "url", "text", "sources", "supports", "nb", "barriers", "outcomes[0].year"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=12,
)
_field = st.sampled_from(
    ["title", "sources", "outcomes", "barriers", "missing", "translations", "unverified_fields", "municipalities",
     "place_served", "practice", "emes", "sectors", "unheard of"]
)  # fmt: skip
drafts = st.dictionaries(_field, _json, max_size=5) | cases.flatmap(
    lambda case: st.dictionaries(_field, _json, max_size=3).map(lambda wrong: {**case, **wrong})
)
"""Objects that may be anything, or cases with anything in some places."""

"""How far the sources of a document carry what it says: support, independence, kind of evidence."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from app.editorial.written import list_at, text_at
from app.model.json_text import JsonObject, objects_in
from app.model.paths import Step, steps_of
from app.vocabulary.folding import fold, words

CLAIMS = ("outcomes", "barriers", "enablers")
"""What somebody must have told."""
STUDIED = ("evaluation", "research")
"""Kinds of evidence that need a text of their kind."""

_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\w+/(?=https?:)")
# Beginnings of folded words by which a study is known in the languages of the collection.
_OF_A_STUDY = re.compile(
    r"\b(?:evalu|ewalu|avaliac|valutaz|vyhodnoc|ertekel|vurder|utvarder|arviointi|hindam|vertinim|novertej|vrednoten|"
    r"ocen|research|forsk|forsch|recherch|investigac|ricerca|badani|vyzkum|vyskum|tutkimu|kutatas|stud|estud|etud|"
    r"univers|uniwers|egyetem|yliopisto|hogskol|hochschul|college|akadem|academ|institut|instytut|journal|tidsskrift|"
    r"zeitschrift|revue|revista|rivista|working paper|thesis|report|rapport|raport|bericht|informe|relator|relazion|"
    r"sprava|zprava|jelentes|analy|anali|impact|effekt|folgeforsk|cordis|horizon|doi)"
)


class _Told(NamedTuple):
    """What matters of a source."""

    supports: tuple[tuple[Step, ...], ...]
    may_be_a_study: bool


def unsupported_claims(case: JsonObject) -> Iterator[tuple[str, int]]:
    """The outcomes, barriers and enablers that no source tells of: in which list, and at which place from 0."""
    supported = [steps for _, source in objects_in(case, "sources") for steps in _supported(source)]
    for name in CLAIMS:
        for place, claim in objects_in(case, name):
            if not list_at(claim, "sources") and not any(_covers(steps, name, place) for steps in supported):
                yield name, place


def has_known_source(case: JsonObject) -> bool:
    """Whether of any source it is said where it is from."""
    return any(_marks(source) for _, source in objects_in(case, "sources"))


def independent_sources(case: JsonObject) -> int:
    """How many groups the sources fall into, when those of one publisher or one host are taken together.

    Of one that is not filled in yet nobody knows where it is from: it counts for nothing.
    """
    groups: list[set[str]] = []
    for _, source in objects_in(case, "sources"):
        marks = _marks(source)
        if not marks:
            continue
        met = [group for group in groups if group & marks]
        groups = [group for group in groups if not group & marks] + [marks.union(*met)]
    return len(groups)


def unfitting_evidence(case: JsonObject) -> Iterator[tuple[int, str]]:
    """Outcomes said to rest on an evaluation or research of which no source looks like one: place and evidence."""
    # Read once: a document may have a thousand of each.
    sources = {
        number: _Told(tuple(_supported(one)), _may_be_a_study(one)) for number, one in objects_in(case, "sources")
    }
    for place, outcome in objects_in(case, "outcomes"):
        evidence = text_at(outcome, "evidence")
        if evidence in STUDIED and not any(source.may_be_a_study for source in _telling_of(place, outcome, sources)):
            yield place, evidence


def host_of(url: str) -> str:
    """The host of an address without `www.`, of an archived page that of the page; empty where there is none."""
    try:
        return (urlsplit(original_address(url)).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def original_address(url: str) -> str:
    """The address of the page itself, where an archive keeps it."""
    return _ARCHIVED.sub("", url, count=1)


def _supported(source: JsonObject) -> Iterator[tuple[Step, ...]]:
    yield from (steps_of(path) for path in list_at(source, "supports") if isinstance(path, str))


def _covers(steps: tuple[Step, ...], name: str, place: int) -> bool:
    """`outcomes`, `outcomes[2]` and `outcomes[2].result` each tell of the third outcome; so does `outcomes.result`."""
    return steps[:1] == (name,) and (len(steps) == 1 or not isinstance(steps[1], int) or steps[1] == place)


def _marks(source: JsonObject) -> set[str]:
    host, publisher = host_of(text_at(source, "url")), " ".join(words(text_at(source, "publisher")))
    return {mark for mark in (host and f"host {host}", publisher and f"publisher {publisher}") if mark}


def _telling_of(place: int, outcome: JsonObject, sources: Mapping[int, _Told]) -> Collection[_Told]:
    """The sources that an outcome names or that name it; all where none does."""
    named = {number for number in list_at(outcome, "sources") if isinstance(number, int)}
    telling = [
        source
        for number, source in sources.items()
        if number in named or any(_covers(steps, "outcomes", place) for steps in source.supports)
    ]
    return telling or sources.values()


def _may_be_a_study(source: JsonObject) -> bool:
    url = text_at(source, "url")
    told = fold(" ".join((text_at(source, "title"), text_at(source, "publisher"), re.sub(r"[\W_]+", " ", url))))
    return bool(_OF_A_STUDY.search(told)) or ".ac." in url or ".edu" in url

"""Citations of a case and of all cases that a question finds: who made them, as of now, and how far to trust them."""

from collections.abc import Iterator, Mapping
from typing import Any

from pyroaring import BitMap
from sqlmodel import Session

from app.catalogue.chronicle import moment_of
from app.catalogue.history import PublishedCase
from app.catalogue.labels import code_label, field_label
from app.catalogue.selecting import matching
from app.catalogue.sets import union
from app.catalogue.snapshot import Snapshot
from app.formats.about import About
from app.formats.citation import Author, Citation
from app.formats.citation_words import EDITION, NO_ADDRESS, SITE, UNNAMED
from app.formats.set_citation import set_citation
from app.model.account import ShownAs
from app.model.credit import authors_in
from app.model.credit_words import CONTRIBUTORS, EDITORS, NOT_NAMED
from app.model.derivation import AUTHORED
from app.query.conditions import CaseQuery
from app.query.fields import FIELDS
from app.query.sentences import sentence_of
from app.store.people import shown_people
from app.vocabulary.folding import fold
from app.vocabulary.languages import SENTENCE_LANGUAGES, sentence_language


def citation_of_case(
    session: Session,
    found: PublishedCase,
    document: Mapping[str, Any],
    address: str,
    language: str,
    *,
    is_whole: bool = True,
) -> Citation:
    """The citation of one revision of a case, which is at an address; `is_whole` as of a set."""
    version, spoken = found.version, sentence_language(language)
    one = BitMap((1,))
    confidence = field_label(FIELDS["confidence"], spoken).text
    how_well = code_label("confidence", document["confidence"], spoken).text
    return Citation(
        key=f"samspill-{version.slug}-{version.number}",
        authors=tuple(_authors(session, dict.fromkeys(authors_in(document), one), one, spoken)),
        title=document["title"],
        title_language="en",
        version=str(version.number),
        edition=EDITION[spoken].format(number=version.number, revision=version.since),
        issued=version.published_at.date(),
        address=address,
        notes=(f"{confidence}: {how_well}.", *(() if is_whole else (NO_ADDRESS[spoken],))),
        language=spoken,
    )


def citation_of_set(
    session: Session, snapshot: Snapshot, query: CaseQuery, address: str, language: str, *, is_whole: bool = True
) -> Citation:
    """The citation of all cases that a question finds, which are listed at an address."""
    found, spoken = matching(snapshot, query.condition), sentence_language(language)
    carried = {key: ids & found for key, ids in snapshot.dimension(AUTHORED).items()}
    made = {key: ids for key, ids in carried.items() if ids}
    moment = moment_of(session, snapshot.revision)
    about = About(
        words=sentence_of(query, spoken),
        expression=query.expression,
        cases=len(found),
        revision=snapshot.revision,
        published_on=moment.date().isoformat() if moment else None,
        language=spoken,
    )
    authors = _authors(session, made, found, spoken, is_of_many=True)
    return set_citation(about, authors, address, is_whole=is_whole)


def collective_of(snapshot: Snapshot, found: BitMap) -> tuple[Mapping[str, str], bool]:
    """Who made some cases, as files tell that stay, by language; and whether the service names people beside it."""
    is_credited = any(ids & found for ids in snapshot.dimension(AUTHORED).values())
    return (CONTRIBUTORS if is_credited else _unnamed_makers(found)), is_credited


def _unnamed_makers(cases: BitMap) -> Mapping[str, str]:
    """Who made cases in which nobody is credited; of no cases at all, who publishes."""
    return EDITORS if cases else dict.fromkeys(SENTENCE_LANGUAGES, SITE)


def _authors(
    session: Session, made: Mapping[str, BitMap], cases: BitMap, language: str, *, is_of_many: bool = False
) -> Iterator[Author]:
    """Who made which of some cases: people, then who is not named, then our editors.

    `made` says it by the keys of people, in whose order they stay; of many cases, who made most comes first.
    """
    named: dict[tuple[str, str | None], BitMap] = {}
    unnamed: list[BitMap] = []
    for key, person in shown_people(session, made).items():
        if person.shown == ShownAs.WITHDRAWN:
            unnamed.append(made[key])
        else:
            # A name alone has another key in each case, and is one name all the same.
            who = person.shown, person.orcid
            named[who] = named.get(who, BitMap()) | made[key]
    told = [Author(name, len(ids)) for (name, _), ids in named.items()]
    yield from sorted(told, key=lambda one: (-one.cases, fold(one.name), one.name)) if is_of_many else told
    if unnamed:
        words = NOT_NAMED[language] if len(unnamed) == 1 else UNNAMED[language].format(len(unnamed))
        yield Author(words, len(union(unnamed)))
    if (others := cases - union(made.values())) or not cases:
        yield Author(_unnamed_makers(cases)[language], len(others), is_person=False)

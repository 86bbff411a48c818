"""The citation of all cases that a question finds: the same words wherever they are cited, live or frozen."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from app.formats.about import About, selection_note
from app.formats.citation import Author, Citation
from app.formats.citation_words import NO_ADDRESS, STATE, WHOLE


def set_citation(about: About, authors: Iterable[Author], address: str, *, is_whole: bool) -> Citation:
    """The citation of what is told of some cases; `is_whole` is whether the address tells of which service it is."""
    spoken = about.sentences
    digest = sha256(about.expression.encode()).hexdigest()[:8]
    unaddressed = () if is_whole else (NO_ADDRESS[spoken],)
    return Citation(
        key="-".join(("samspill", str(about.revision), *([digest] if about.expression else []))),
        authors=tuple(authors),
        title=about.words.removesuffix(".") if about.expression else WHOLE,
        title_language=spoken if about.expression else "en",
        version=str(about.revision),
        edition=STATE[spoken].format(revision=about.revision),
        issued=date.fromisoformat(about.published_on) if about.published_on else None,
        address=address,
        notes=(selection_note(about.cases, spoken), *unaddressed),
        language=spoken,
        is_of_many=True,
    )

"""The known word nearest to one that is not known."""

from collections.abc import Collection, Iterable

from app.vocabulary.folding import fold
from app.vocabulary.searches import may_search

LIKENESS = 65.0
"""From which on a word may have been meant to be another, of 100."""


def nearest(word: str, candidates: Iterable[str], cutoff: float = LIKENESS) -> str | None:
    """The candidate that the word was most likely meant to be, or None when none is near.

    Likeness runs from 0 to 100 and must reach `cutoff`; where none does, a candidate counts that has a
    part beginning with the word: `housing` in `housing-and-homelessness`, `forms` in `collaboration_form`. Words are
    compared folded, so that case and accents cost nothing. None as well where too much was looked for already.
    """
    if not may_search():
        return None
    # Only a mistake needs it: a start without mistakes does not pay for the import.
    from rapidfuzz import fuzz, process

    # What someone sends by mistake may be long, and likeness takes time by length.
    folded, known = fold(word[:200]), list(candidates)
    found = process.extractOne(folded, known, scorer=fuzz.ratio, processor=fold, score_cutoff=cutoff)
    if found:
        return found[0]
    if len(folded) < 4:
        return None
    parts = {one: f"-{fold(one)}".replace("_", "-") for one in known}
    # Many names are in the singular.
    for begun in (folded, folded.removesuffix("s")):
        if found_part := next((one for one, told in parts.items() if f"-{begun}" in told), None):
            return found_part
    return None


def or_listed(sentence: str, likely: str | None, address: str) -> str:
    """A sentence about what is unknown; it ends with where all that is known is listed if nothing near is told."""
    return sentence if likely else f"{sentence.removesuffix('.')}; {address} lists what there is."


def nearest_name(name: str, names: Collection[str]) -> str | None:
    """The name nearest to one, as `nearest` has it; all are folded already, since to fold 50,000 takes 0.1 s."""
    if not may_search(len(names)):
        return None
    from rapidfuzz import fuzz, process

    found = process.extractOne(name[:200], names, scorer=fuzz.ratio, score_cutoff=LIKENESS)
    if found:
        return str(found[0])
    begun = (name, name.removesuffix("s")) if len(name) >= 4 else ()
    return next((one for each in begun for one in names if one.startswith(each)), None)

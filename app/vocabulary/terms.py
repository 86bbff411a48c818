"""Vocabularies: codes with labels in many languages, search words, and which term is broader or near."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.errors import TermUnknown
from app.vocabulary.folding import fold
from app.vocabulary.nearest import nearest
from app.vocabulary.searches import may_search

# Where a label is missing: nynorsk and bokmål readers read each other's, everyone else reads English.
_SECOND_BEST = {"nn": ("nn", "nb", "en"), "nb": ("nb", "nn", "en")}


@dataclass(frozen=True, slots=True)
class Label:
    """Words for a code, and the language they are in, which need not be the one asked for."""

    text: str
    language: str
    """BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class Group:
    """Several near terms taken together."""

    code: str
    labels: Mapping[str, str]

    def label(self, language: str) -> Label:
        """The group's name in this language or the next best."""
        return label_of(self.labels, language)


@dataclass(frozen=True, slots=True)
class Term:
    """One code and everything said of it."""

    code: str
    labels: Mapping[str, str]
    """Language tag to words; never empty."""
    definition: str | None = None
    """In English."""
    group: str | None = None
    """Code of the group in the same vocabulary."""
    search_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Language tag to what people also type when they mean this term."""
    membership: float | None = None
    """How far the term counts as the whole thing, 0 to 1, for fuzzy sets; None where that was not said."""
    at_home: Mapping[str, str] = field(default_factory=dict)
    """Language tag to a question that a reader at home should ask; a question, no advice."""
    broader: "Term | None" = None
    """A term of another vocabulary that holds this one: the family of a legal form."""
    own_language: str | None = None
    """Language of the thing's own name, for legal forms of a country."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """All that the file says besides, such as mappings, sources and laws, by the names it uses."""

    def label(self, language: str) -> Label:
        """The term's name in this language or the next best.

        What has a name of its own keeps it rather than being called something in English, and is
        explained by its broader term: «spółdzielnia socjalna (samvirke)», language `pl`.
        """
        own = self.labels.get(self.own_language) if self.own_language else None
        if own is None or self.own_language is None or self.reads_in(language):
            return label_of(self.labels, language)
        return Label(_glossed(own, self.broader, language), self.own_language)

    def names(self) -> Iterator[str]:
        """All labels and search words, in all languages."""
        yield from self.labels.values()
        for some in self.search_words.values():
            yield from some

    def reads_in(self, language: str) -> bool:
        """Whether there is a label that readers of this language take for theirs."""
        theirs = _SECOND_BEST.get(language, (language,))
        return any(one in self.labels for one in theirs if one != "en" or language == "en")


@dataclass(frozen=True, slots=True)
class Memberships:
    """What the terms of an ordered vocabulary are more or less members of."""

    labels: Mapping[str, str]
    """Language tag to words that say what a full member is."""
    reason: str
    """Why each term has the membership it has; in English."""

    def label(self, language: str) -> Label:
        """The set's name in this language or the next best."""
        return label_of(self.labels, language)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms of one kind, in the order of the file."""

    name: str
    terms: Mapping[str, Term]
    groups: Mapping[str, Group]
    nearness: Mapping[tuple[str, str], float]
    """Pairs of different codes that are akin, both ways round: 0 (nothing) to 1 (the same); absent means 0."""
    memberships: Memberships | None = None
    """None where its terms are in no order."""

    @property
    def title(self) -> str:
        """What it is called in English: `Legal forms` for `legal-forms`."""
        return self.name.replace("-", " ").capitalize().replace("Emes", "EMES").replace("Icsem", "ICSEM")

    def term(self, code: str) -> Term:
        """The term with this code; raises TermUnknown, which names the nearest."""
        if code not in self.terms:
            raise TermUnknown(self.name, code, self.nearest(code))
        return self.terms[code]

    def group(self, code: str) -> Group:
        """The group with this code; raises TermUnknown, which names the nearest."""
        if code not in self.groups:
            raise TermUnknown(self.name, code, nearest(code, self.groups))
        return self.groups[code]

    def label(self, code: str, language: str) -> Label:
        """The name of a term in this language or the next best; raises TermUnknown."""
        return self.term(code).label(language)

    def nearest(self, word: str) -> str | None:
        """The code most likely meant by a word: of a term called so in any language, else the nearest."""
        if not may_search():
            return None
        folded = fold(word.strip())
        called = (term.code for term in self.terms.values() if folded in map(fold, term.names()))
        return next(called, None) or nearest(word, self.terms)


def fallbacks(language: str) -> tuple[str, ...]:
    """The languages in which a label is looked for, best first."""
    return _SECOND_BEST.get(language, (language, "en"))


def label_of(labels: Mapping[str, str], language: str) -> Label:
    """The words in this language, else in the next best that there is, else the first given."""
    for one in fallbacks(language):
        if one in labels:
            return Label(labels[one], one)
    first = next(iter(labels))
    return Label(labels[first], first)


def _glossed(name: str, broader: Term | None, language: str) -> str:
    # "Other" explains nothing.
    if broader is None or broader.code == "other":
        return name
    gloss = broader.label(language).text
    gloss = gloss[:1].lower() + gloss[1:]
    return f"{name[:-1]}, {gloss})" if name.endswith(")") else f"{name} ({gloss})"

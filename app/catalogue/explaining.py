"""Reasons, doubts and cautions as sentences: what a result says, in the language of the reader."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from app.catalogue.labels import component_label, field_label, value_label
from app.catalogue.reason_words import REASON_WORDS, ReasonWords
from app.formats.about import number_text
from app.model.paths import steps_of
from app.query.fields import FIELDS
from app.query.measure import COMPONENT, PROFILE_WEIGHTS, THIN, Method
from app.vocabulary.countries import countries, country_name
from app.vocabulary.languages import sentence_language

if TYPE_CHECKING:
    # It brings NumPy, which only those pay for who compare.
    from app.catalogue.reasons import Reason

Short = Mapping[str, Any]
RARE = 0.1
"""Share of the cases up to which a code is called rare."""
_RESTING_ON: Mapping[str, str] = {
    **{FIELDS[name].path: name for name in PROFILE_WEIGHTS},
    "municipalities": "population_band", "municipalities.population": "population_band",
    "place_served": "population_band", "place_served.population": "population_band",
    "organisations": "legal_form_family", "organisations.legal_form": "legal_form_family",
    "organisations.legal_form_local": "legal_form_family",
}  # fmt: skip
"""Path of a field in a document -> the component that rests on it."""
INDEPENDENT = frozenset({"evaluation", "research"})
"""Kinds of evidence that do not come from the parties themselves."""
ENDED = frozenset({"ended", "ended-after-pilot"})
TRIED = "legal-dispute"
"""Barrier: tried by a court or an authority."""


@dataclass(frozen=True, slots=True)
class Explainer:
    """Speaks of cases that are compared with a profile, or with a case."""

    language: str
    """In which sentences are made."""
    words: ReasonWords
    to_asker: bool
    """Whether somebody with a profile is spoken to."""
    home: str | None
    """Country of the asker or of the case that others are compared with."""
    number: int
    """Of all published cases."""
    own: Short | None = None
    """The case that others are compared with; None for a profile."""

    @property
    def sides(self) -> dict[str, str]:
        """How the side of the asker, `h`, and the other, `t`, are called."""
        here, there = self.words.with_asker if self.to_asker else self.words.with_case
        return {"h": here, "t": there}

    def reason(self, reason: "Reason", short: Short) -> str:
        """What a component of the score rests on."""
        said = _SAID[COMPONENT[reason.component].method](self, reason, short)
        return " ".join((*said, self.words.counts.format(round(100 * reason.share))))

    def unknown(self, components: Sequence[str]) -> str | None:
        """What could not be compared; None where all could."""
        names = [small_label(component_label(name, self.language).text) for name in components]
        return self.words.unknown.format(self.row(names)) if names else None

    def doubts(self, short: Short, barriers: Iterable[str]) -> list[str]:
        """What the first line of a result says: what is doubtful about the case itself."""
        words, continuity = self.words, short["continuity"]
        said: list[str] = []
        if short["confidence"] == "low":
            said.append(words.low_confidence)
        if continuity in (None, "unknown"):
            said.append(words.continuity_unknown)
        elif continuity in ENDED:
            said.append(words.ended.format(small_label(self.label("continuity", continuity))))
        if TRIED in barriers:
            said.append(words.tried)
        return said

    def cautions(self, short: Short, compared: float, *, is_thin: bool) -> list[str]:
        """What a reader must know before relying on a result."""
        words = self.words
        said = [self.thin(compared)] * is_thin
        if short["country"] != self.home:
            said.append(self._other_law(short["country"]))
        if not short["outcomes"]:
            said.append(words.no_evidence)
        elif not INDEPENDENT & {outcome["evidence"] for outcome in short["outcomes"]}:
            said.append(words.told)
        if short["status"] == "ongoing":
            seen = short["status_as_of"]
            said.append(words.seen.format(seen) if seen else words.seen_undated)
        if unverified := self._unverified(short):
            said.append(words.unverified.format(self.row(unverified)))
        return said

    def _other_law(self, there: str) -> str:
        """That other rules applied: advice to somebody who is at home somewhere, a fact between two cases."""
        words, names = self.words, {"there": country_name(there, self.language).text}
        if self.home is None:
            return words.other_law_of_nobody.format(**names)
        said = words.other_law if self.to_asker else words.other_law_between
        return said.format(**names, here=country_name(self.home, self.language).text)

    def thin(self, compared: float) -> str:
        """That little could be compared, 0 to 1."""
        sentence = self.words.thin_profile if self.to_asker else self.words.thin_case
        return sentence.format(round(100 * compared))

    def rise(self, component: str, code: str) -> str:
        """What would make the case more alike than anything else."""
        sentence = self.words.rise_profile if self.to_asker else self.words.rise_case
        return sentence.format(self._quoted(self.label(component, code)))

    def lead(self, field: str, here: Sequence[str], there: Sequence[str]) -> str:
        """What else differs or is shared, as a lead."""
        name = small_label(field_label(FIELDS[field], self.language).text)
        return self._contrast((self.words.lead_shares, self.words.lead_differs), name, field, here, there)

    def studied(self, field: str, here: Sequence[str], there: Sequence[str]) -> str:
        """How the two differ or agree in what a design was asked for."""
        name = field_label(FIELDS[field], self.language).text
        return self._contrast((self.words.studied_shares, self.words.studied_differs), name, field, here, there)

    def _contrast(
        self, sentences: tuple[str, str], name: str, field: str, here: Sequence[str], there: Sequence[str]
    ) -> str:
        shares, differs = sentences
        name = subject(name)
        if here == there:
            return shares.format(self._listed(field, here), field=name)
        sides = {"here": self._listed(field, here), "there": self._listed(field, there)}
        return differs.format(field=name, **sides, **self.sides)

    def notes(self, asked: float, barriers: Sequence[str]) -> list[str]:
        """What is true of the whole answer to a profile, which tells this share of what cases are compared by."""
        said = [self.words.told_little.format(round(100 * asked))] if asked < THIN else []
        return said + [self.words.met_first.format(self._listed("barrier", barriers))] * bool(barriers)

    def barriers(self, asked: Sequence[str], met: Iterable[str]) -> list[str]:
        """Which of the asker's barriers were met there, and of which nothing is told."""
        were_met = set(met)
        told = [code for code in asked if code in were_met], [code for code in asked if code not in were_met]
        sentences = zip((self.words.met, self.words.not_told), told, strict=True)
        return [sentence.format(self._listed("barrier", codes)) for sentence, codes in sentences if codes]

    def at_home(self, country: str) -> str:
        """Heading above cases from the asker's own country."""
        return self.words.at_home.format(country_name(country, self.language).text)

    def label(self, field: str, code: str) -> str:
        """What a reader calls a code."""
        return value_label(FIELDS[field], code, self.language).text

    @staticmethod
    def row(names: Sequence[str]) -> str:
        """Names in a row; they may hold commas themselves."""
        return "; ".join(names)

    def _rarity(self, reason: "Reason") -> Iterator[str]:
        if reason.cases is not None and reason.cases <= RARE * self.number:
            yield self.words.rare.format(n=reason.cases, m=self.number)

    def _unverified(self, short: Short) -> list[str]:
        """Names of the components that rest on something unverified."""
        place = short["place_served"]
        # Where the inhabitants of the place served are known, those of its municipality play no part.
        unused = "municipalities." if place and place["population"] else "place_served."
        paths = (
            ".".join(step for step in steps_of(path) if isinstance(step, str)) for path in short["unverified_fields"]
        )
        names = dict.fromkeys(
            _RESTING_ON[path] for path in paths if path in _RESTING_ON and not path.startswith(unused)
        )
        return [small_label(field_label(FIELDS[name], self.language).text) for name in names]

    def _listed(self, field: str, codes: Iterable[str]) -> str:
        return self.row([_small_value(field, code, self.language) for code in codes])

    def _quoted(self, text: str) -> str:
        return f"“{text}”" if self.language == "en" else f"«{text}»"

    def of_codes(self, reason: "Reason", _short: Short) -> Iterator[str]:
        """Sectors, target groups, forms, families."""
        name, words = reason.component, self.words
        if reason.shared:
            yield words.shared.format(self._listed(name, reason.shared))
            yield from self._rarity(reason)
        akin_here = {one for one, _ in reason.near}
        akin_there = {other for _, other in reason.near}
        if akin_here:
            here, there = (self._listed(name, sorted(codes)) for codes in (akin_here, akin_there))
            yield words.near.format(here=here, there=there, **self.sides)
        rest_here = [code for code in reason.here if code not in akin_here]
        rest_there = [code for code in reason.there if code not in akin_there]
        if not reason.shared and not akin_here:
            here, there = self._listed(name, reason.here), self._listed(name, reason.there)
            yield words.differs.format(here=here, there=there, **self.sides)
            return
        if rest_there:
            yield words.only_there.format(self._listed(name, rest_there), **self.sides)
        if rest_here:
            yield words.only_here.format(self._listed(name, rest_here), **self.sides)

    def of_size(self, reason: "Reason", short: Short) -> Iterator[str]:
        """Inhabitants, and of what; a band is told as a band, though it counts as its middle."""
        here, _ = (reason.shared * 2) or (*reason.here, *reason.there)
        told = self._sized(self.own) if self.own else self._people(here)
        yield self.words.sizes.format(here=told, there=self._sized(short), **self.sides)

    def _sized(self, short: Short) -> str:
        place, municipalities = short["place_served"], short["municipalities"]
        if place and place["population"]:
            is_inside = place["kind"] in ("village", "district", "site")
            names = self.row([one["name"] for one in municipalities])
            where = self.words.in_municipality.format(place["name"], names) if is_inside else place["name"]
            return f"{self._people(place['population'])} ({where})"
        return self.row([f"{told} ({one['name']})" for one in municipalities if (told := self._inhabitants(one))])

    def _inhabitants(self, municipality: Short) -> str | None:
        if municipality["population"]:
            return self._people(municipality["population"])
        band = municipality["population_band"]
        return small_label(self.label("population_band", band)) if band else None

    def _people(self, number: int) -> str:
        return self.words.people.format(number_text(number, self.language))

    def of_country(self, reason: "Reason", _short: Short) -> Iterator[str]:
        """Country and welfare regime."""
        if reason.shared:
            yield self.words.same_country.format(country_name(reason.shared[0], self.language).text)
            return
        here, there = reason.here[0], reason.there[0]
        regime = value_label(FIELDS["welfare_regime"], countries()[there].welfare_regime, self.language).text
        sentence = self.words.same_regime if reason.likeness > 0 else self.words.other_country
        names = {"here": country_name(here, self.language).text, "there": country_name(there, self.language).text}
        yield sentence.format(**names, regime=regime, **self.sides)

    def of_years(self, reason: "Reason", _short: Short) -> Iterator[str]:
        """When both began."""
        if reason.shared:
            yield self.words.same_year.format(reason.shared[0])
        else:
            yield self.words.years.format(here=reason.here[0], there=reason.there[0], **self.sides)

    def of_words(self, reason: "Reason", _short: Short) -> Iterator[str]:
        """Words of the descriptions: they are English, whatever is spoken."""
        if reason.shared:
            yield self.words.same_words.format(", ".join(map(self._quoted, reason.shared)))
        else:
            yield self.words.no_same_words


_SAID: Mapping[Method, Callable[[Explainer, "Reason", Short], Iterator[str]]] = {
    Method.CODES: Explainer.of_codes,
    Method.FAMILIES: Explainer.of_codes,
    Method.SIZE: Explainer.of_size,
    Method.CONTEXT: Explainer.of_country,
    Method.YEARS: Explainer.of_years,
    Method.WORDS: Explainer.of_words,
}


def explainer(language: str, *, to_asker: bool, home: str | None, number: int, own: Short | None = None) -> Explainer:
    """Somebody who speaks English, Bokmål or Nynorsk; English for every other language."""
    spoken = sentence_language(language)
    return Explainer(spoken, REASON_WORDS[spoken], to_asker, home, number, own)


@lru_cache(maxsize=8192)
def _small_value(field: str, code: str, language: str) -> str:
    label = value_label(FIELDS[field], code, language).text
    return label if field == "country" else small_label(label)


def small_label(text: str) -> str:
    """A label as it stands inside a sentence; names and abbreviations keep their capital."""
    first = text.partition(" ")[0]
    # A word of one letter is a word too: "I ordinær drift", "A single site".
    is_word = len(text) > 1 and (len(first) == 1 or text[1].islower()) and first not in _NAMES
    return text[0].lower() + text[1:] if is_word else text


def subject(name: str) -> str:
    """A name as what a sentence is about: one that is a clause, such as `Hva det ble til`, ends in a comma."""
    return f"{name}," if name.partition(" ")[0] in _OPENING_CLAUSES else name


_OPENING_CLAUSES = frozenset({"Hva", "hva", "Kva", "kva"})
_NAMES = frozenset({"Roma", "Baltic", "Baltikum", "Central", "Southern", "Vest-Balkan", "Western"})
"""First words of labels that are names."""

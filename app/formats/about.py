"""What a file holds, said in it or beside it: the question, the revision, the licence, and what the cases are not."""

from dataclasses import dataclass
from datetime import date

from app.vocabulary.languages import sentence_language

# Dates of English that people in Europe write: 25 November 2026.
_LOCALES = {"en": "en_GB", "nb": "nb", "nn": "nn"}
LICENCE = "CC BY 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True)
class About:
    """What is true of all cases of a file taken together."""

    words: str
    """The question as a sentence, in the language of sentences."""
    expression: str
    """The question in canonical form; empty where every case is meant."""
    cases: int
    revision: int
    """Dataset revision."""
    published_on: str | None
    """Day of that revision (UTC), ISO 8601; None while nothing has been published."""
    language: str
    """Of labels; sentences are in it where we make sentences in it, else in English."""

    @property
    def sentences(self) -> str:
        """Language of the sentences."""
        return sentence_language(self.language)


def selection_note(cases: int, language: str) -> str:
    """That some cases are not a sample, in a language that we make sentences in; of none, that there is none."""
    return _counted(_SELECTION[language], cases, language) if cases else _NONE[language]


def points_note(not_shown: int, language: str) -> str:
    """How many cases have no point on a map."""
    return _counted(_NOT_SHOWN[language], not_shown, language)


def centres_note(language: str) -> str:
    """That a point need not be where the thing happens."""
    return _CENTRES[language]


def number_text(number: int, language: str) -> str:
    """A whole number as people of this language write it."""
    return f"{number:,}" if language == "en" else f"{number:,}".replace(",", "\u00a0")


def date_text(day: date, language: str) -> str:
    """A day in full, as people of this language write it."""
    # Imported here: babel reads its files at once.
    from babel.dates import format_date

    return format_date(day, "long", locale=_LOCALES[language])


def _counted(forms: tuple[str, str], number: int, language: str) -> str:
    one, many = forms
    return one if number == 1 else many.format(number_text(number, language))


_SELECTION = {
    "en": (
        "1 case, not a sample: it shows what somebody has written about, not what is common.",
        "{} cases, not a sample: the figures show what somebody has written about, not what is common.",
    ),
    "nb": (
        "1 sak, ikke et utvalg: den viser hva noen har skrevet om, ikke hva som er vanlig.",
        "{} saker, ikke et utvalg: tallene viser hva noen har skrevet om, ikke hva som er vanlig.",
    ),
    "nn": (
        "1 sak, ikkje eit utval: ho viser kva nokon har skrive om, ikkje kva som er vanleg.",
        "{} saker, ikkje eit utval: tala viser kva nokon har skrive om, ikkje kva som er vanleg.",
    ),
}
_NONE = {
    "en": "No case answers the question.",
    "nb": "Ingen sak svarer til spørsmålet.",
    "nn": "Inga sak svarar til spørsmålet.",
}
_NOT_SHOWN = {
    "en": ("1 case has no point and is not shown.", "{} cases have no point and are not shown."),
    "nb": ("1 sak har ikke noe punkt og vises ikke.", "{} saker har ikke noe punkt og vises ikke."),
    "nn": ("1 sak har ikkje noko punkt og er ikkje vist.", "{} saker har ikkje noko punkt og er ikkje viste."),
}
_CENTRES = {
    "en": "Where nothing more precise is known, a point is the centre of the municipality; several may coincide.",
    "nb": "Der ikke noe mer nøyaktig er kjent, er punktet midt i kommunen; flere kan ligge oppå hverandre.",
    "nn": "Der ikkje noko meir nøyaktig er kjent, er punktet midt i kommunen; fleire kan liggje oppå kvarandre.",
}

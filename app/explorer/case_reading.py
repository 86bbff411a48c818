"""What the templates of a case ask: texts, marks, names, figures, each in the language of the reader."""

from collections.abc import Mapping
from typing import Any

from app.explorer.dates import date_text
from app.explorer.figures import degrees, figure, sum_of_money
from app.explorer.marks import Marks, field_name
from app.explorer.passages import Passage, Passages
from app.explorer.terms import asked_by
from app.explorer.words import words_of
from app.model.withheld import ADDRESS
from app.vocabulary.languages import language_name
from app.vocabulary.terms import Label

Json = Mapping[str, Any]
SHORT = 155
"""Signs of a description that search engines show."""


class CaseReading:
    """One answer about a case, for readers of one language."""

    def __init__(self, found: Json, language: str) -> None:
        self._case, self._language = found["case"], language
        self._found, self._words = found, words_of(language)
        self.passages = Passages(self._case, language)
        self.marks = Marks(self._case, found["trust"], language)

    def name(self, path: str) -> Label:
        """What a reader calls a field."""
        return field_name(path, self._language)

    def tongue(self, tag: str) -> str:
        """What a reader calls a language."""
        return language_name(tag, self._language).text

    def made(self, passage: Passage) -> str | None:
        """In which language a text is and who translated it; None for what was written in the reader's own."""
        language = self.tongue(passage.language)
        if passage.by == "machine":
            said = self._words.case_by_machine_checked if passage.checked_on else self._words.case_by_machine
            return str(said.format(language=language, day=self.day(passage.checked_on or "")))
        if passage.by == "person":
            return str(self._words.case_by_person.format(language=language))
        if passage.language in (self._language, "und"):
            return None
        return str(self._words.case_in_language.format(language=language))

    def is_foreign(self, field: str) -> bool:
        """Whether all sentences of a list are in English for a reader of another language."""
        offered = [self.passages.offered(field, place) for place in range(len(self._case[field]))]
        return self._language != "en" and all(one is None or one.language == "en" for one in offered)

    def asked_by(self, dimension: str, code: str) -> Mapping[str, list[str]] | None:
        """The question for the cases that carry a term; None where nothing asks for it."""
        return asked_by(dimension, code)

    def years(self) -> str:
        """From when to when, in words."""
        words, start, end = self._words, self._case["start_year"], self._case["end_year"]
        is_running = self._case["status"] in ("planned", "ongoing")
        match (start is not None, end is not None):
            case (True, True):
                said = words.case_from_to
            case (True, False):
                said = words.case_since if is_running else words.case_from
            case (False, True):
                said = words.case_until
            case _:
                said = words.case_no_years
        return str(said.format(start=start, end=end))

    def status(self) -> str:
        """How it stands, and when that was last seen."""
        status, seen = self._case["status"], self._case["status_as_of"]
        said = self._words.case_seen if status == "ongoing" else self._words.case_by_source
        label = self._found["labels"]["status"][status]
        return str((said if seen else self._words.case_undated).format(status=label, year=seen))

    def people(self, place: Json) -> str | None:
        """How many live there, and when; None where that is not recorded."""
        count, year = place["population"], place["population_year"]
        if count is None:
            return None
        said = self._words.case_people_in if year else self._words.case_people
        return str(said.format(number=self.figure(count), year=year))

    def figure(self, value: float) -> str:
        """A number as readers write it."""
        return figure(value, self._language)

    def money(self, amount: float, currency: str | None) -> str:
        """A sum as it was printed."""
        return sum_of_money(amount, currency, self._language)

    def point(self, place: Json) -> str:
        """A point in letters and numbers."""
        return degrees(place["latitude"], place["longitude"], self._language)

    def day(self, moment: str) -> str:
        """A day in words; nothing for no moment."""
        return date_text(moment, self._language) if moment else ""

    def followed(self, link: str | None) -> str | None:
        """An address that leads somewhere; None where it was withheld."""
        return None if link is None or link == ADDRESS else link

    def described(self) -> str:
        """The case in the length that search engines show."""
        practice = (self._case["practice"] or {}).get(self._language)
        summary = self.passages.offered("summary")
        text = practice or (summary.text if summary else "")
        return text if len(text) <= SHORT else text[: SHORT - 1].rsplit(" ", 1)[0] + "…"

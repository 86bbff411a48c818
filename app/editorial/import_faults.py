"""What is wrong with the cases of a file: in a sentence each, at their places in the file."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.editorial.import_words import LINE, WHOLE_FILE
from app.editorial.importing import Plan, Weighed
from app.formats.sent.faults import Place, SentFault
from app.model.fault_sentences import fault_sentence


@dataclass(frozen=True, slots=True)
class ToldFault:
    """One thing that is wrong."""

    place: Place
    rule: str
    pointer: str | None
    """JSON Pointer into the document of the case; None where it is not about one."""
    sentence: str
    sentence_language: str
    did_you_mean: str | None

    def in_words(self, language: str) -> str:
        """The sentence after its place, as in `cases!C7: This field is required` or `line 3, /title: …`."""
        # A line holds a whole case, and only the pointer says where in it.
        within = f", {self.pointer}" if self.place.sheet is None and self.pointer else ""
        return f"{place_in_words(self.place, language)}{within}: {self.sentence}"


def faults_of_file(plan: Plan, language: str) -> list[ToldFault]:
    """What is wrong with the file as a whole."""
    return [_of_file(fault, language) for fault in plan.sent.faults]


def faults_of_case(case: Weighed, language: str) -> Iterator[ToldFault]:
    """What the file itself tells of a case, what keeps it out, and what its checklist says."""
    yield from (_of_file(fault, language) for fault in case.sent.faults)
    for fault in case.refused:
        place = case.sent.place_of(fault.pointer or "")
        yield ToldFault(place, "refused", fault.pointer, *fault_sentence(fault, language), fault.did_you_mean)
    for obstacle in case.obstacles:
        sentence = obstacle.sentence(language)
        yield ToldFault(case.sent.place_of("/slug"), obstacle.code, "/slug", sentence, language, None)
    for entry in case.blocking:
        place = case.sent.place_of(entry.path)
        yield ToldFault(place, entry.rule, entry.path, *entry.sentence(language), entry.did_you_mean)


def place_in_words(place: Place, language: str) -> str:
    """As people find it: `cases!C7`, `line 3`."""
    if place.sheet is None:
        return LINE[language].format(row=place.row) if place.row else WHOLE_FILE[language]
    cell = f"{place.column or ''}{place.row or ''}"
    return f"{place.sheet}!{cell}" if cell else place.sheet


def _of_file(fault: SentFault, language: str) -> ToldFault:
    return ToldFault(fault.place, fault.rule, fault.pointer, fault.sentence(language), language, fault.did_you_mean)

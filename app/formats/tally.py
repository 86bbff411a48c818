"""What a collection cannot tell, counted while its cases are read: the limits that whoever uses it has to know."""

from collections import Counter

from app.formats.records import Record
from app.model.document import CaseDocument


class Tally:
    """The counts in the making."""

    def __init__(self) -> None:
        self.cases = 0
        self.confidence: Counter[str] = Counter()
        """Cases by confidence level."""
        self.evidence: Counter[str] = Counter()
        """Outcomes by kind of evidence."""
        self.known_continuity = 0
        self.translations = self.unchecked = 0
        """How many there are, and how many of them a machine made and nobody checked."""
        self.municipalities = self.points = 0
        """How many there are, and how many of them have a point."""
        self._said: set[str] = set()

    def add(self, record: Record) -> None:
        """Counts one case in."""
        document = record.document
        self.cases += 1
        self.confidence[document["confidence"]] += 1
        self.evidence.update(outcome["evidence"] for outcome in document["outcomes"])
        self.known_continuity += document["continuity"] not in (None, "unknown")
        for one in document["translations"].values():
            self.translations += 1
            self.unchecked += one["by"] == "machine" and one["checked_on"] is None
        for place in document["municipalities"]:
            self.municipalities += 1
            self.points += place["latitude"] is not None
        self._said.update(name for name, value in document.items() if value not in (None, [], {}))

    @property
    def never_said(self) -> list[str]:
        """Fields that are empty in every case."""
        return [name for name in CaseDocument.model_fields if name not in self._said]

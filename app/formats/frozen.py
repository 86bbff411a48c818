"""What is told of cases that were frozen: the question, how many there are, and what could not be judged."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from importlib.metadata import version
from urllib.parse import urlencode

import orjson

from app.formats.about import About

ByLanguage = Mapping[str, str]


@cache
def software_version() -> str:
    """Of this software, as it was installed."""
    return version("samspill")


@dataclass(frozen=True, slots=True)
class Unjudged:
    """Published cases that are not among those found, and of which a field that was asked for is unknown."""

    field: str
    labels: ByLanguage
    cases: int


@dataclass(frozen=True, slots=True)
class Frozen:
    """Enough to write a package again, beside the ids of its revisions."""

    expression: str
    """The question in canonical form; empty where every case is meant."""
    words: ByLanguage
    """The question as a sentence."""
    revision: int
    """Dataset revision."""
    published_at: str
    """When that was made, ISO 8601 in UTC."""
    published: int
    """How many cases were published then."""
    cases: int
    """How many of them were found."""
    base: str
    """What addresses begin with; empty where the service does not know its own."""
    unjudged: tuple[Unjudged, ...] = ()
    scripts: Mapping[str, str] = field(default_factory=dict)
    """Further files by name, such as the R script that reruns an analysis of these cases."""
    label: str | None = None
    """Of a release."""
    redacted: int | None = None
    """Dataset revision in which something was taken out of what had been frozen before."""
    software: str = ""
    vocabularies: str = ""
    """Digest of the vocabularies that labels come from."""

    @property
    def published_on(self) -> str:
        """The day of the dataset revision (UTC)."""
        return self.published_at[:10]

    @property
    def name(self) -> str:
        """What the package calls itself."""
        return f"samspill-{self.label}" if self.label else f"samspill-{self.cases}-cases-revision-{self.revision}"

    @property
    def version(self) -> str:
        """Which state of the data it holds."""
        return self.label or f"revision-{self.revision}"

    @property
    def address(self) -> str:
        """Where the same is found again: a release, or the question at its dataset revision."""
        if self.label:
            return f"{self.base}/v1/releases/{self.label}"
        asked = {"where": self.expression} if self.expression else {}
        return f"{self.base}/v1/cases?{urlencode({**asked, 'as_of': self.revision}, safe=',:*')}"

    def about(self) -> About:
        """The same as single files tell it, in English."""
        return About(self.words["en"], self.expression, self.cases, self.revision, self.published_on, "en")

    def json(self) -> str:
        """As it is kept."""
        return orjson.dumps(asdict(self)).decode()

    def without(self, revision: int, software: str, vocabularies: str) -> "Frozen":
        """The same after something was taken out in a dataset revision, as it is written now."""
        return replace(self, redacted=revision, software=software, vocabularies=vocabularies)


def read_frozen(told: str) -> Frozen:
    """What was kept."""
    read = orjson.loads(told)
    return Frozen(**{**read, "unjudged": tuple(Unjudged(**one) for one in read["unjudged"])})

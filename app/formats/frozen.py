"""What is told of cases that were frozen: the question, how many there are, and what could not be judged."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from importlib.metadata import version
from urllib.parse import urlencode

import orjson

from app.formats.about import About
from app.model.credit_words import CONTRIBUTORS
from app.vocabulary.loading import digest

ByLanguage = Mapping[str, str]
_REVISION: ByLanguage = {"en": "revision", "nb": "revisjon", "nn": "revisjon"}


@cache
def software_version() -> str:
    """Of this software, as it was installed."""
    return version("samspill")


@dataclass(frozen=True, slots=True)
class Unjudged:
    """Published cases that only what is asked of a field keeps out, as it is unknown of them."""

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
    published_at: str | None
    """When that was made, ISO 8601 in UTC; None while nothing has been published."""
    published: int
    """How many cases were published then."""
    cases: int
    """How many of them were found."""
    base: str
    """What addresses begin with; empty where the service does not know its own."""
    unjudged: tuple[Unjudged, ...] = ()
    """By field that alone keeps cases out as it is unknown; a case counts with each."""
    unjudged_in_all: int = 0
    """How many could not be judged, be it that several unknown fields keep them out together."""
    made_by: ByLanguage = field(default_factory=lambda: CONTRIBUTORS)
    """Whom it is cited by: never a person, as these may be erased."""
    is_credited: bool = True
    """Whether the service names people who made some of them."""
    scripts: Mapping[str, str] = field(default_factory=dict)
    """Further files by name, such as the R script that reruns an analysis of these cases."""
    analysed: Mapping[str, int] = field(default_factory=dict)
    """Of an analysis that comes along: cases in its table (`table`), cases `left_out`, memberships that absence made:
    `zeros`, and `ones`, above 0 under NOT, which those frozen before these were counted do not have."""
    label: str | None = None
    """Of a release."""
    redacted: int | None = None
    """Dataset revision in which something was taken out of what had been frozen before."""
    software: str = ""
    vocabularies: str = ""
    """Digest of the vocabularies that labels come from."""

    @property
    def published_on(self) -> str | None:
        """The day of the dataset revision (UTC)."""
        return self.published_at[:10] if self.published_at else None

    @property
    def name(self) -> str:
        """What the package calls itself."""
        noun = "case" if self.cases == 1 else "cases"
        return f"samspill-{self.label}" if self.label else f"samspill-{self.cases}-{noun}-revision-{self.revision}"

    @property
    def version(self) -> str:
        """Which state of the data it holds."""
        return self.label or f"revision-{self.revision}"

    def state(self, language: str) -> str:
        """Which state of the data it holds, in words."""
        return self.label or f"{_REVISION[language]} {self.revision}"

    @property
    def path(self) -> str:
        """The path of where the same is found again."""
        return f"/v1/releases/{self.label}" if self.label else "/v1/cases"

    @property
    def asked(self) -> Mapping[str, str]:
        """What is asked there: the question, and as of which dataset revision."""
        if self.label:
            return {}
        return {**({"where": self.expression} if self.expression else {}), "as_of": str(self.revision)}

    @property
    def address(self) -> str:
        """Where the same is found again: what is to be cited, whether the package is kept or not."""
        asked = urlencode(self.asked, safe=",:*")
        return f"{self.base}{self.path}{'?' if asked else ''}{asked}"

    @property
    def naming_address(self) -> str:
        """Where the service names those who made the cases, as they agreed to be named by then."""
        asked = {**({"where": self.expression} if self.expression else {}), "as_of": str(self.revision)}
        return f"{self.base}/v1/citation?{urlencode(asked, safe=',:*')}"

    def about(self, language: str = "en") -> About:
        """The same as single files tell it."""
        return About(self.words[language], self.expression, self.cases, self.revision, self.published_on, language)

    def json(self) -> str:
        """As it is kept."""
        return orjson.dumps(asdict(self)).decode()

    def labelled(self, label: str) -> "Frozen":
        """The same as a release."""
        return replace(self, label=label)

    def rewritten(self) -> "Frozen":
        """The same as it is written now, by this software and with these vocabularies."""
        return replace(self, software=software_version(), vocabularies=digest())


def read_frozen(told: str) -> Frozen:
    """What was kept."""
    read = orjson.loads(told)
    return Frozen(**{**read, "unjudged": tuple(Unjudged(**one) for one in read["unjudged"])})

"""What routes need to answer: the database, the snapshots, the language of the reader."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import BoundedSemaphore

from anyio import CapacityLimiter
from fastapi import Request

from app.api.counted_requests import CountedRequests
from app.api.doors import Doors
from app.api.drawing_turns import DrawingTurns
from app.api.limits import Limits
from app.api.negotiation import Formats, chosen_format
from app.api.one_each import OneEach
from app.api.remembered import Remembered
from app.api.running import Running
from app.api.workers import Workers, workers_here
from app.catalogue.keeper import SnapshotKeeper
from app.catalogue.suggestion_index import SuggestionIndex
from app.catalogue.trait_shelf import TraitShelf
from app.editorial.actors import Doorkeeper
from app.formats.charts.renderer import Renderer
from app.qca.calculator import Calculator
from app.query.parameters import Parameter, read_pairs
from app.settings import Settings
from app.store.database import Database
from app.store.secret import Secret, secret_of
from app.store.setbacks import Setbacks
from app.vocabulary.languages import chosen_language


@dataclass(frozen=True, slots=True)
class Services:
    """What one process holds to answer with."""

    settings: Settings
    database: Database
    keeper: SnapshotKeeper
    suggestions: SuggestionIndex = field(default_factory=SuggestionIndex)
    traits: TraitShelf = field(default_factory=TraitShelf)
    counted: CountedRequests = field(default_factory=CountedRequests)
    workers: Workers = field(default_factory=workers_here)
    """The processes that serve together with this one."""
    setbacks: Setbacks = field(default_factory=Setbacks)
    """Of what this process does beside its questions."""
    remembered: Remembered = field(init=False)
    running: Running = field(default_factory=Running)
    renderer: Renderer = field(default_factory=Renderer)
    drawing_turns: DrawingTurns = field(default_factory=DrawingTurns)
    calculating: OneEach = field(default_factory=OneEach)
    """Addresses for which an analysis is being worked out."""
    passing: BoundedSemaphore = field(default_factory=BoundedSemaphore)
    """Held while a package is made that is not kept."""
    probing: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(1))
    """A thread for those who ask whether this process can answer, however many questions wait for the others."""
    slow: BoundedSemaphore = field(init=False)
    """Places for all that keeps a thread for slow work, or for waiting until it begins: half of the threads."""
    secret: Secret = field(init=False)
    doorkeeper: Doorkeeper = field(init=False)
    limits: Limits = field(init=False)
    calculator: Calculator = field(init=False)
    doors: Doors = field(init=False)

    def __post_init__(self) -> None:
        # Frozen for everybody else.
        object.__setattr__(self, "secret", secret_of(self.settings))
        object.__setattr__(self, "doorkeeper", Doorkeeper(self.database, self.secret))
        object.__setattr__(self, "limits", Limits(self.settings))
        object.__setattr__(self, "remembered", Remembered(self.settings.answers_megabytes * 1024 * 1024))
        object.__setattr__(self, "calculator", Calculator(self.settings.qca_seconds))
        object.__setattr__(self, "slow", BoundedSemaphore(max(1, self.settings.threads // 2)))
        object.__setattr__(self, "doors", Doors(self.settings.threads))
        self.keeper.share(self.slow)
        self.traits.share(self.slow)
        self.renderer.share(self.slow)
        self.calculator.share(self.slow)


def services_of(request: Request) -> Services:
    """The services of the application that answers this request."""
    services: Services = request.app.state.services
    return services


def values_of(request: Request, known: Mapping[str, Parameter]) -> dict[str, list[str]]:
    """The query string of a request, read once; QueryRefused for what this address does not understand."""
    return read_pairs(request.scope["query_string"], known)


def format_wished(request: Request, values: Mapping[str, Sequence[str]], formats: Formats) -> str:
    """The format of the answer: `format`, else Accept, else the first; QueryRefused or NotAcceptable."""
    asked = values.get("format")
    return chosen_format(formats, asked[0] if asked else None, request.headers.get("accept"))


def language_of(request: Request, values: Mapping[str, Sequence[str]]) -> str:
    """The language of labels: `lang`, else Accept-Language, else English; QueryRefused for one nobody has."""
    asked = values.get("lang")
    return chosen_language(asked[0] if asked else None, request.headers.get("accept-language"))

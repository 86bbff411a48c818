"""Numbers of all workers together, as Prometheus reads them: plain text, or OpenMetrics."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, InfoMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.exposition import generate_latest as plain_text
from prometheus_client.metrics_core import Metric
from prometheus_client.openmetrics.exposition import CONTENT_TYPE_LATEST as OPEN_METRICS
from prometheus_client.openmetrics.exposition import generate_latest as open_metrics
from prometheus_client.registry import Collector

from app.api.counted_requests import BOUNDS, Kind, added
from app.api.figures import BUILD, BUILT, FIGURES, OF_REQUESTS, REQUESTS, SECONDS, Figure, Together
from app.api.workers import Told

EDGES = (*map(str, BOUNDS), "+Inf")


class Families(Collector):
    """What all workers told, as the library writes it."""

    def __init__(self, told: Sequence[Told], built: Mapping[str, str]) -> None:
        self._told, self._built = told, built

    def written(self, accept: str) -> tuple[bytes, str]:
        """The text and its media type; OpenMetrics for whoever names it."""
        if "application/openmetrics-text" in accept:
            return open_metrics(self), OPEN_METRICS  # type: ignore[no-untyped-call]
        return plain_text(self), CONTENT_TYPE_PLAIN_0_0_4

    def collect(self) -> Iterable[Metric]:
        """Every figure of which there is a number."""
        yield InfoMetricFamily(BUILD, BUILT, dict(self._built))
        yield from self._of_requests()
        for name, figure in FIGURES.items():
            kind = CounterMetricFamily if figure.is_counter else GaugeMetricFamily
            family = kind(name, figure.meaning, labels=figure.labels)
            for labels, value in self._together(name, figure).items():
                family.add_metric(labels, value)
            yield family

    def _together(self, name: str, figure: Figure) -> dict[tuple[str, ...], float]:
        found: dict[tuple[str, ...], list[float]] = {}
        for told in self._told:
            if told.is_alive or figure.is_counter:
                for (one, *labels), value in told.values.items():
                    if one == name:
                        found.setdefault(tuple(labels), []).append(value)
        join = {Together.KNOWN: max, Together.MOST: max, Together.LEAST: min}.get(figure.together, sum)
        return {labels: join(values) for labels, values in sorted(found.items())}

    def _of_requests(self) -> Iterator[Metric]:
        rows: dict[Kind, list[float]] = {}
        took: dict[tuple[str, str], list[float]] = {}
        for told in self._told:
            for kind, row in told.requests.items():
                rows[kind] = added(rows[kind], row) if kind in rows else row
        for (route, _, _, remembered), row in sorted(rows.items()):
            took[route, remembered] = added(took[route, remembered], row) if (route, remembered) in took else row
        counted = OF_REQUESTS[REQUESTS]
        requests = CounterMetricFamily(REQUESTS, counted.meaning, labels=counted.labels)
        for kind, row in sorted(rows.items()):
            requests.add_metric(kind, sum(row[:-1]))
        yield requests
        timed = OF_REQUESTS[SECONDS]
        seconds = HistogramMetricFamily(SECONDS, timed.meaning, labels=timed.labels)
        for labels, row in took.items():
            seconds.add_metric(labels, list(zip(EDGES, accumulate(row[:-1]), strict=True)), row[-1])
        yield seconds

"""What `/metrics` tells, read as Prometheus reads it."""

from collections.abc import Callable, Iterable

from prometheus_client.metrics_core import Metric
from prometheus_client.openmetrics.parser import text_string_to_metric_families as of_open_metrics
from prometheus_client.parser import text_string_to_metric_families as of_text

from tests.services import Service

Labels = tuple[tuple[str, str], ...]
Samples = dict[tuple[str, Labels], float]


def scraped(service: Service, accept: str = "*/*") -> Samples:
    answer = service.get("/metrics", accept=accept)
    assert answer.status_code == 200, answer.text
    return read(answer.text, of_open_metrics if "openmetrics" in answer.headers["content-type"] else of_text)


def read(text: str, families: Callable[[str], Iterable[Metric]] = of_text) -> Samples:
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in families(text)
        for sample in family.samples
    }


def value(samples: Samples, name: str, **labels: str) -> float:
    """The sum of the samples with this name and these labels."""
    wanted = set(labels.items())
    return sum(number for (one, has), number in samples.items() if one == name and wanted <= set(has))

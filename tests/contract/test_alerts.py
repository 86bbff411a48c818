"""The alerts that the README offers ask for what is there, and fire when they are to."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest

from app.api.counted_requests import OVERLOAD, WATCHED
from app.api.problem_kinds import OURS
from app.api.problem_statuses import STATUS
from tests.api.scraping import Samples, scraped
from tests.contract.told import section, yaml_block
from tests.databases import fresh_database
from tests.services import serving

RULES = {rule["alert"]: rule for group in yaml_block("groups:", section("Run it"))["groups"] for rule in group["rules"]}
NAME = r"\b(?:samspill|process)_\w+"
SCRAPED_EVERY = 15.0
"""Seconds."""
OTHER_503 = {
    "database-unavailable", "service-ending", "writing-unavailable", "keys-unavailable", "package-unfinished"
}  # fmt: skip
"""Of what is refused with 503, that of which load is no cause."""


@pytest.fixture(scope="module")
def samples() -> Iterator[Samples]:
    """What Prometheus reads of a service that was asked one question, and read once before."""
    with fresh_database("sqlite") as database, serving(database) as service:
        service.get("/v1/cases")
        scraped(service)
        yield scraped(service)


def asked(expression: str) -> Iterator[tuple[str, str]]:
    """Names of numbers, and what is asked of their labels."""
    return iter(re.findall(rf"({NAME})(?:\{{([^}}]*)\}})?", expression))


def test_alerts_say_why_and_what_to_do_and_name_numbers_that_are_there(samples: Samples) -> None:
    there = {name for name, _ in samples}

    assert len(RULES) > 8
    for rule in RULES.values():
        assert set(rule) <= {"alert", "expr", "for", "annotations"}
        assert set(rule["annotations"]) == {"why", "what"}
        assert set(re.findall(NAME, " ".join([rule["expr"], *rule["annotations"].values()]))) <= there


def test_they_ask_for_labels_and_values_that_are_there(samples: Samples) -> None:
    for rule in RULES.values():
        for name, matchers in asked(rule["expr"]):
            for label, operator, text in re.findall(r'(\w+)(=~|!=|=)"([^"]*)"', matchers):
                values = {value for one, labels in samples if one == name for what, value in labels if what == label}
                wanted = set(text.split("|") if operator == "=~" else [text])
                assert wanted <= values, (name, label)
                # Of what begins with 1, `increase` says 0.
                assert label != "code" or wanted <= set(WATCHED)
        for grouped in re.findall(r"by \((\w+)\)", rule["expr"]):
            # Prometheus itself adds the instance.
            assert grouped == "instance" or any(grouped in dict(labels) for _, labels in samples)


def increase(values: Sequence[float]) -> float:
    """What Prometheus says of a counter that was read so, over the whole window: a fall is a beginning from 0."""
    grown = sum(now - (0 if now < before else before) for before, now in pairwise(values))
    return grown * len(values) / (len(values) - 1)


def changes(values: Sequence[float]) -> float:
    """How often a number changed."""
    return sum(before != now for before, now in pairwise(values))


def delta(values: Sequence[float]) -> float:
    """How much a number is more at the end than at the beginning."""
    return (values[-1] - values[0]) * len(values) / (len(values) - 1)


def most_of(alert: str, call: str) -> tuple[int, float]:
    """How often Prometheus has read in the window of a call of an expression, and beyond what it fires."""
    ((minutes, most),) = re.findall(rf"{call}\(.*?\[(\d+)m(?::1m)?\]\) > ([\d.]+)", RULES[alert]["expr"])
    return round(int(minutes) * 60 / SCRAPED_EVERY), float(most)


@pytest.mark.parametrize("minutes_between", [1, 3])
def test_failures_are_seen_that_come_again_and_again_and_a_single_one_wakes_nobody(minutes_between: int) -> None:
    reads, most = most_of("SamspillFails", "increase")
    each = minutes_between * 60 / SCRAPED_EVERY

    assert increase([read // each for read in range(reads)]) > most
    assert increase([0.0] + [1.0] * (reads - 1)) < most


def test_who_is_sent_away_for_load_is_counted_whatever_it_was() -> None:
    ((_, codes, share),) = re.findall(
        r'(samspill_problems_total)\{code=~"([^"]+)"\}\[5m\]\)\) > ([\d.]+) \*', RULES["SamspillIsBusy"]["expr"]
    )
    refused = {error.code for error, status in STATUS.items() if status == 503}
    refused |= {code for code, (status, _) in OURS.items() if status == 503}

    assert set(codes.split("|")) == set(OVERLOAD) == refused - OTHER_503
    assert float(share) == 0.05


def restarts(starts: Sequence[float], workers: Sequence[float], begun: Sequence[float]) -> bool:
    """Whether the alert for restarts would fire once these were read, each for the same time of its window."""
    reads, most = most_of("SamspillRestarts", "delta")
    each = reads // len(starts)
    gone = [start - alive for start, alive in zip(starts, workers, strict=True) for _ in range(each)]
    changed = changes([one for one in begun for _ in range(each)])
    return delta(gone) > most or changed > most_of("SamspillRestarts", "changes")[1]


@pytest.mark.parametrize("workers", [1, 4, 16])
def test_a_planned_restart_wakes_nobody_and_processes_that_end_by_themselves_do(workers: int) -> None:
    # As they end and begin, some of them are there when it is read.
    some = [workers, workers / 2, workers / 4, workers / 2, workers]
    assert not restarts([workers, workers, *some[2:]], some, [1, 1, 2, 2, 2])
    assert not restarts([workers + 9, *some[2:]], [workers, *some[2:]], [1, 2, 2, 2])
    assert not restarts([workers, workers + 1], [workers] * 2, [1, 2])

    assert restarts([workers, workers + 2, workers + 4], [workers] * 3, [1, 1, 1])
    # One alone is begun anew by what watches over it, and counts from the beginning.
    assert restarts([1] * 6, [1] * 6, range(6))
    # While they are ended it may look otherwise, which lasts ten seconds at most.
    assert int(RULES["SamspillRestarts"]["for"].removesuffix("m")) >= 2

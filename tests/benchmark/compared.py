"""Comparable cases measured: beside one pass of NumPy, beside the plain loop, in memory, and over HTTP."""

import os
import subprocess
import sys
from functools import cached_property
from itertools import islice
from typing import Any

import httpx
import orjson

from tests.benchmark.asking import Asking, Unmeasured
from tests.benchmark.cores import on_core
from tests.benchmark.house import House
from tests.benchmark.profiles import profile_questions
from tests.benchmark.results import Comparison, Figure
from tests.benchmark.servers import REPOSITORY, samspill

COMPARABLE = "/v1/comparable"
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
"""A worker answers beside others, and CPU times of several threads would add up."""
_LONGEST_SECONDS = 600


def comparable(house: House) -> list[Comparison]:
    """Never-seen profiles in one process, and what the first comparison of a worker costs."""
    taken = _Taken(house)
    answer, explained = taken.figure("answer", "whole answer"), taken.figure("explained", "Samspill")
    numpy_pass, product = taken.figure("pass", "one NumPy pass"), taken.figure("product", "matrix-vector product")
    loop = taken.figure("loop", "plain loop")
    before, after, with_words = _memory(house)
    return [
        Comparison("ten comparable cases with reasons", explained, numpy_pass, target=3, at_most=True),
        Comparison("ten comparable cases with reasons", explained, product, target=None, at_most=True),
        Comparison("the plain loop over documents", loop, explained, target=100),
        Comparison("the whole answer of the API", answer, numpy_pass, target=None, at_most=True),
        Comparison("the plain loop over documents", loop, answer, target=None),
        Comparison("cases ready to compare, at a new revision", taken.figure("traits", "Samspill"), None, None, True),
        Comparison(
            "pairs of cases, to place the first among them", taken.figure("pairs", "Samspill"), None, None, True
        ),
        Comparison(
            "ten cases comparable with a case, by words too", taken.figure("to_case", "Samspill"), None, None, True
        ),
        Comparison(
            "words ready to compare, at a new revision", taken.figure("descriptions", "Samspill"), None, None, True
        ),
        Comparison(
            "memory added by the first comparison", Figure("Samspill", "MB", (after - before,)), None, None, True
        ),
        Comparison(
            "memory added by the first one with a case",
            Figure("Samspill", "MB", (with_words - after,)),
            None,
            None,
            True,
        ),
    ]


def profiles(house: House) -> list[Comparison]:
    """Never-seen profiles over HTTP, beside never-seen filters."""
    told = house.prepared.folder / "profiles.txt"
    with told.open("w") as file:
        file.writelines(f"{line}\n" for line in profile_questions(house.enough // 10, seed=6))
    asking = Asking(f"{house.samspill.origin}{COMPARABLE}?", told)
    if not all(answer.json()["items"] for answer in asking.probe()):
        raise Unmeasured("A profile found no comparable cases.")
    filters = Asking(f"{house.samspill.origin}/v1/cases?", house.prepared.filters(house.enough, seed=7))
    ours, beside = house.race({"Samspill": asking, "never-seen filters": filters})
    return [Comparison("comparable cases for never-seen profiles", ours, beside, target=None)]


class _Taken:
    """Times that a process of its own took."""

    def __init__(self, house: House) -> None:
        self._house = house

    def figure(self, name: str, what: str) -> Figure:
        return Figure(what, "ms", tuple(self._times[name]))

    @cached_property
    def _times(self) -> dict[str, Any]:
        command = [sys.executable, "-m", "tests.benchmark.comparing", str(self._house.prepared.samspill)]
        with on_core(0):
            finished = subprocess.run(
                command, cwd=REPOSITORY, env={**os.environ, **ONE_THREAD}, capture_output=True, text=True,
                timeout=_LONGEST_SECONDS, check=False,
            )  # fmt: skip
        if finished.returncode:
            raise Unmeasured(f"{' '.join(command)} ended with {finished.returncode}: {finished.stderr[-500:]}")
        times: dict[str, Any] = orjson.loads(finished.stdout)
        return times


def _memory(house: House) -> tuple[float, float, float]:
    """Megabytes of a worker before it compares, after a comparison with a profile, and after one with a case."""
    (question,) = islice(profile_questions(1, seed=8), 1)
    with samspill(house.prepared.samspill, "/v1/cases", house.prepared.log) as server:
        before = server.memory_megabytes()
        answer = httpx.get(f"{server.origin}{COMPARABLE}?{question}", timeout=60)
        after = server.memory_megabytes()
        slug = answer.json()["items"][0]["case"]["slug"] if answer.status_code == httpx.codes.OK else "none"
        to_case = httpx.get(f"{server.origin}/v1/cases/{slug}/comparable", timeout=60)
        with_words = server.memory_megabytes()
    if to_case.status_code != httpx.codes.OK or before is None or after is None or with_words is None:
        raise Unmeasured(
            f"{question} answered {answer.status_code}, {slug} {to_case.status_code}, or memory is untold."
        )
    return before, after, with_words

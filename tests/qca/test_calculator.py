"""The child process: it answers, is ended when it takes too long, and is followed by another when it has ended."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from threading import BoundedSemaphore
from time import sleep
from typing import Any

import orjson
import pytest

from app.errors import AnalysisRefused, AnalysisTooLong, AnalysisUnavailable
from app.qca.calculator import MOST, ROOT, WAITING, Calculator
from app.qca.child import GRACE_SECONDS, READY
from app.qca.question import Cuts
from app.qca.sending import question_sent, table_sent
from tests.qca.lipset import a_question, a_table, published_table

CRISP = published_table("lipset_crisp.csv")
CONDITIONS = ("DEV", "URB", "LIT", "IND", "STB")
ASKED = {"table": table_sent(CRISP), "question": question_sent(a_question("SURV", CONDITIONS)), "complete": False,
         "robustness": None}  # fmt: skip


def endless() -> dict[str, Any]:
    """Two hundred cases of which no two are alike, in twelve conditions: nobody finds their shortest explanation."""
    chance = Random(3)
    names = "ABCDEFGHIJKL"
    rows = sorted({tuple(chance.randrange(2) for _ in names) for _ in range(210)})[:200]
    columns = {name: [float(row[place]) for row in rows] for place, name in enumerate(names)}
    table = a_table(**columns, Y=[float(chance.randrange(2)) for _ in rows])
    question = a_question("Y", names, Cuts(1.0, 0.0))
    return {"table": table_sent(table), "question": question_sent(question), "complete": False, "robustness": None}


@pytest.fixture(scope="module")
def calculator() -> Iterator[Calculator]:
    made = Calculator(60)
    yield made
    made.close()


def expression(told: dict[str, Any]) -> str:
    return str(told["parsimonious"]["models"][0]["expression"])


def child_of(calculator: Calculator) -> Any:
    (child,) = calculator._idle
    return child._process


def test_a_child_answers_and_is_asked_again(calculator: Calculator) -> None:
    assert expression(calculator.work("solution", ASKED)) == "DEV*STB"
    first = child_of(calculator).pid

    assert expression(calculator.work("solution", ASKED)) == "DEV*STB"
    assert child_of(calculator).pid == first


def test_a_child_that_was_ended_is_followed_by_another(calculator: Calculator) -> None:
    calculator.work("solution", ASKED)
    ended = child_of(calculator)
    os.kill(ended.pid, signal.SIGKILL)
    ended.wait()

    assert expression(calculator.work("solution", ASKED)) == "DEV*STB"
    assert child_of(calculator).pid != ended.pid


def test_what_cannot_be_answered_is_refused_and_the_child_stays(calculator: Calculator) -> None:
    table = a_table(A=(1, 1, 0), Y=(1, 0, 0))
    asked = {**ASKED, "table": table_sent(table),
             "question": question_sent(a_question("Y", "A", contradictions="refuse"))}  # fmt: skip
    calculator.work("solution", ASKED)
    before = child_of(calculator).pid

    with pytest.raises(AnalysisRefused, match=r"1 \(c0 with it, c1 without\)"):
        calculator.work("solution", asked)
    assert child_of(calculator).pid == before


def test_a_child_that_fails_twice_is_told_of(calculator: Calculator) -> None:
    with pytest.raises(AnalysisUnavailable, match="ended before it answered"):
        calculator.work("no such work", ASKED)
    assert expression(calculator.work("solution", ASKED)) == "DEV*STB"


def test_what_takes_too_long_is_ended_and_told_of_and_the_next_is_answered() -> None:
    calculator = Calculator(1)
    try:
        with pytest.raises(AnalysisTooLong, match="longer than 1 s"):
            calculator.work("solution", endless())
        assert calculator._alive == set()
        calculator._seconds = 60
        assert expression(calculator.work("solution", ASKED)) == "DEV*STB"
    finally:
        calculator.close()


def test_no_more_than_two_are_worked_out_at_a_time_and_those_end_with_the_service(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.qca.calculator.PATIENCE_SECONDS", 600)
    calculator = Calculator(600)
    with ThreadPoolExecutor() as threads:
        busy = [threads.submit(calculator.work, "solution", endless()) for _ in range(MOST + WAITING)]
        while calculator._room._value or calculator._turns._value or calculator.waiting != WAITING:
            sleep(0.001)
        with pytest.raises(AnalysisUnavailable, match="2 analyses are being worked out already"):
            calculator.work("solution", ASKED)
        seen = calculator.waiting, len(calculator._alive) <= MOST
        calculator.close()
        for one in busy:
            with pytest.raises(AnalysisUnavailable):
                one.result()
    assert seen == (WAITING, True)
    assert (calculator.waiting, calculator._alive) == (0, set())


def test_a_child_whose_parent_is_gone_ends_by_itself() -> None:
    """It would end five seconds after the time that a work may take: here one second from now."""
    line = orjson.dumps({"work": "solution", "seconds": 1 - GRACE_SECONDS, **endless()})
    child = subprocess.run(
        [sys.executable, "-m", "app.qca.child"], cwd=ROOT, input=line, capture_output=True, check=False
    )

    assert (child.returncode, child.stdout) == (-signal.SIGALRM, READY)


def test_a_service_that_has_ended_begins_nothing() -> None:
    calculator = Calculator(60)
    calculator.close()

    with pytest.raises(AnalysisUnavailable, match="ending"):
        calculator.work("solution", ASKED)


def test_a_child_knows_neither_the_secret_nor_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_SECRET", "a-secret-that-nobody-has-to-guess-at-all")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    other = Calculator(60)
    try:
        other.work("solution", ASKED)
        seen = Path(f"/proc/{child_of(other).pid}/environ").read_bytes()
    finally:
        other.close()

    assert seen == b"OPENBLAS_NUM_THREADS=1\0"


def test_where_shared_places_are_taken_nothing_begins() -> None:
    calculator = Calculator(60)
    calculator.share(BoundedSemaphore(0))

    with pytest.raises(AnalysisUnavailable, match="slow work"):
        calculator.work("solution", ASKED)
    assert calculator._alive == set()

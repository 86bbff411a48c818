"""Publishing one case after the other while others read, and knowing what they may find."""

import time
from pathlib import Path

import orjson

from tests.benchmark.house import CASES
from tests.benchmark.preparation import seed
from tests.benchmark.reader import Broken, Reader
from tests.benchmark.synthetic import Json, synthetic_case

SECONDS_BETWEEN = 3.0


def case_of_turn(turn: int, first: int) -> tuple[Json, int]:
    """What is published in a turn, counted from 0, and the number of its revision: two new cases, then the second again
    with another title."""
    if turn % 3 < 2:
        return synthetic_case(first + turn), 1
    case = synthetic_case(first + turn - 1)
    return {**case, "title": f"{case['title']}, amended"}, 2


def publish_on(reader: Reader, database: Path, log: Path, first: int) -> None:
    """Publishes a case every few seconds by Samspill's own command until told to stop, and reads it at once."""
    turn = 0
    with reader.client:
        while not reader.stop.wait(SECONDS_BETWEEN):
            case, number = case_of_turn(turn, first)
            try:
                _publish(reader, database, log, case, is_new=number == 1)
                _read(reader, case, number)
            except Broken:
                pass
            except Exception as error:
                # What the collection holds is not known any more, so nothing can be checked from here on.
                reader.note(case["slug"], [f"{type(error).__name__}: {error}"])
                reader.stop.set()
            turn += 1


def _publish(reader: Reader, database: Path, log: Path, case: Json, *, is_new: bool) -> None:
    reader.kind = "publish (command)"
    file = database.with_name("one.ndjson")
    file.write_bytes(orjson.dumps(case, option=orjson.OPT_APPEND_NEWLINE))
    reader.states.announce(int(is_new))
    begun = time.perf_counter()
    seed(database, file, log)
    reader.states.confirm()
    reader.tally.took(reader.kind, (time.perf_counter() - begun) * 1000)


def _read(reader: Reader, case: Json, number: int) -> None:
    reader.kind = "read what was published"
    address = f"{CASES}/{case['slug']}"
    answer = reader.read(address)
    if (answer["number"], answer["case"]["title"]) != (number, case["title"]):
        reader.note(address, [f"revision {number} was published, {answer['number']} is read"])

"""However long what is asked is, to refuse it takes time by its length and not by the square of it."""

import time
from urllib.parse import quote

import pytest

from tests.services import Service

SHORT, TIMES = 2000, 8
"""Characters of a first question, and how many times as long the second one is."""
ENOUGH = 0.1
"""Seconds of work below which nobody is harmed, whatever they grow by."""
PUMPS = (
    "cases?near={}x,1&within_km=1", "cases?near=1,2&within_km={}x", "cases?bbox={}x,1,1,2",
    "cases?where=start_year>={}",
    "cases?where=country{}x", "cases?start_year.min={}x", "cases?duration_years={}x", "cases?q={}", 'cases?q="{}',
    "cases?sort={}", "cases?cursor={}", "cases?lang={}", "cases?facets={}", "cases?as_of={}", "cases?municipality={}x",
    "cases?organisation={}x", "cases?outcome={}", "cases/{}", "comparable?population={}x&profile.sector=energy",
    "comparable?profile.sector=energy&weights=sector:{}x", "comparable?profile.sector=energy&weights={}",
    "qca/table?outcome=continuity&conditions={}x", "qca/table?outcome=continuity&conditions=duration_years@{}x",
    "qca/table?outcome=continuity&conditions=sector:{}x", "qca/table?conditions=sector:energy&outcome={}",
    "charts/bars.json?by=sector&width={}x", "suggestions?q={}", "municipalities?q={}",
)  # fmt: skip
FILLED = ("1", "0.", " ", "a ", "a,", "a:", "-", "a-", "(", "~", '"a', "NOT ", "a@", ";", "1,", "|", "a*")


@pytest.mark.soak
@pytest.mark.parametrize("asked", PUMPS)
def test_no_question_takes_the_square_of_its_length(seeded: Service, asked: str) -> None:
    for filled in FILLED:
        _seconds(seeded, asked, filled, 1)
        short, long = (_seconds(seeded, asked, filled, number) for number in (SHORT, TIMES * SHORT))
        assert long < ENOUGH or long < 3 * TIMES * short, (asked, filled, short, long)


def _seconds(service: Service, asked: str, filled: str, length: int) -> float:
    """Seconds of work for the quickest of three answers."""
    # Of what is encoded as three characters each, no more than an address may hold.
    text = (filled * length)[: length if quote(filled, safe="") == filled else length // 3]
    address = f"/v1/{asked.format(quote(text, safe=''))}"
    took = []
    for _ in range(3):
        begun = time.process_time()
        assert service.get(address).status_code < 500
        took.append(time.process_time() - begun)
    return min(took)


@pytest.mark.parametrize("parameter", ["near=1,{}&within_km=1", "near=1,1&within_km={}", "bbox=1,1,1,{}"])
def test_a_number_as_long_as_an_address_is_refused(seeded: Service, parameter: str) -> None:
    # Several seconds for each, where a pattern may part the digits in two.
    question = parameter.format("1" * 16_000 + "x")

    assert seeded.refusal(f"/v1/cases?{question}", 422)["code"] == "query-refused"

"""Whatever is asked, within the contract or against it: the answer is one that it names, and no failure of ours."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from app.model.role import Role
from tests.attack.drawn_requests import (
    HOST,
    Case,
    assert_as_declared,
    cases_of,
    drawn_operations,
    is_rightly_no_method,
    request_of,
)
from tests.contract.operations import Operation
from tests.contract.preparing import APART, OTHER_CASE, SHOWN_CASE, prepared, service_for
from tests.databases import fresh_database, only_sqlite
from tests.people import Person, a_person
from tests.services import Service, seed_cases, serving
from tests.trying import SHARE

MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
ROLES: tuple[Role | None, ...] = (None, *Role)
SHARES = 8
EVERY = 7
EXAMPLES = round(200 * SHARE)
"""Of each operation, right and wrong ones each."""
FEW = 6
NOTHING = frozenset(("isLive", "isReady"))
"""Operations of which nothing can be wrong, as they take nothing; of every other one both kinds are drawn."""

# Hypothesis would rather not write down what it draws from, as the contract is long.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


@pytest.fixture(scope="module")
def asked(database_kind: str) -> Iterator[Service]:
    """A service with some cases, in which operations leave what they like."""
    shown = [case for case in seed_cases() if case["slug"] in (SHOWN_CASE, OTHER_CASE)]
    shown += [case for case in seed_cases()[:FEW] if case not in shown]
    with fresh_database(database_kind) as database, serving(database, shown) as service:
        yield service


def tried_on(service: Service, one: Operation, drawn: Any, mode: GenerationMode, examples: int) -> None:
    """Asks for an operation so many times, as everybody in turn."""
    # Some of what is prepared can be prepared only once, and stays as requests leave it.
    everybody = _everybody(service, one) if one.id in APART else {}
    asked = 0

    @seed(8)
    @settings(
        max_examples=examples, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(cases_of(one, drawn, mode), st.sampled_from(ROLES))
    def holds(case: Case, role: Role | None) -> None:
        nonlocal asked
        asked += 1
        person = everybody.get(role) if everybody or role is None else prepared(service, one.id, role)
        answer = service.client.together(request_of(case, person if one.is_secured else None))[0]
        assert_as_declared(one, case, answer)

    with suppress(Unsatisfiable):
        holds()
    assert bool(asked) is not (mode is GenerationMode.NEGATIVE and one.id in NOTHING), one.id


def _everybody(service: Service, one: Operation) -> dict[Role | None, Person]:
    first = prepared(service, one.id)
    return {role: first if role is Role.ADMIN else a_person(service.world.database, role) for role in Role}


@only_sqlite
def test_some_requests_of_some_operations(asked: Service) -> None:
    # Of all of them by `make coverage`.
    for number, (one, drawn) in enumerate(drawn_operations()[:: 1 if SHARE >= 1 else EVERY]):
        if one.id not in APART:
            tried_on(asked, one, drawn, MODES[number % 2], 2)


@pytest.mark.parametrize(
    ("method", "address", "allowed", "is_right"),
    [
        ("DELETE", "/v1/cases", "GET, HEAD", True),
        ("PATCH", "/v1/submissions/import", "POST", True),
        ("GET", "/v1/cases/one", "HEAD", False),
        ("DELETE", "/v1/submissions/one", "GET", False),
        ("PUT", "/v1/cases/one", "GET, PUT", False),
    ],
)
def test_a_method_is_refused_only_where_the_contract_has_it_not(
    method: str, address: str, allowed: str, is_right: bool
) -> None:
    asked = httpx.Request(method, f"{HOST}{address}")

    assert is_rightly_no_method(httpx.Response(405, headers={"Allow": allowed}, request=asked)) is is_right
    assert not is_rightly_no_method(httpx.Response(501, headers={"Allow": allowed}, request=asked))


@pytest.mark.soak
@pytest.mark.parametrize("share", range(SHARES))
def test_thousands_of_requests(asked: Service, database_kind: str, share: int) -> None:
    for one, drawn in drawn_operations()[share::SHARES]:
        for mode in MODES:
            with service_for(asked, one.id, database_kind) as service:
                tried_on(service, one, drawn, mode, EXAMPLES)

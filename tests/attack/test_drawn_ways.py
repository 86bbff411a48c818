"""One request after the other, each with what an earlier one was answered: made, changed, decided, erased."""

from contextlib import ExitStack
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.core.transport import Response

from app.main import create_api
from app.model.role import Role
from tests.attack.drawn_requests import Case, assert_as_declared, drawn_operations, request_of
from tests.databases import fresh_database
from tests.people import a_person
from tests.services import seed_cases, serving
from tests.trying import SHARE

WAYS = round(500 * SHARE)
STEPS = 12
FEW = 3
ASKED = 0.8
"""Of the operations that ways are made of, as one leads to them, or they to one. Seventy ways ask for as many."""
DONE = {Role.CONTRIBUTOR: 0.3, Role.EDITOR: 0.3, Role.ADMIN: 0.35}
"""Of the same, by who asks, what was done and not refused: most of what is drawn is wrong, or about nothing."""


@pytest.mark.soak
@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.EDITOR, Role.ADMIN])
def test_whatever_follows_from_an_answer_is_answered_too(database_kind: str, role: Role) -> None:
    known = {f"{one.method.upper()} {one.path}": one for one, _ in drawn_operations()}
    inferred: Any = schemathesis.openapi.from_dict(create_api().openapi()).as_state_machine()
    asked, done = set[str](), set[str]()

    class Way(inferred):  # type: ignore[misc]  # made from the contract
        """Somebody with a key and a service of their own, as each way has to begin from the same."""

        def setup(self) -> None:
            self.open = ExitStack()
            database = self.open.enter_context(fresh_database(database_kind))
            self.service = self.open.enter_context(serving(database, seed_cases()[:FEW]))
            self.person = a_person(database, role)
            self.is_plain = False

        def teardown(self) -> None:
            self.open.close()

        def call(self, case: Case, **_: Any) -> Response:
            one = known[case.operation.label]
            # Every other request asks for no more than it has to: among many parameters one is always wrong.
            self.is_plain = not self.is_plain
            if self.is_plain:
                case.query = {}
                # Nearly every number that is drawn is a state that there is not.
                case.headers.pop("Samspill-Revision", None)
            if self.is_plain and "If-Match" in one.names("header"):
                case.headers["If-Match"] = "*"
            answer = self.service.client.together(request_of(case, self.person))[0]
            assert_as_declared(one, case, answer)
            asked.add(one.id)
            if answer.is_success:
                done.add(one.id)
            return Response.from_any(answer)

        def validate_response(self, *_: Any, **__: Any) -> None:
            """Held against the contract already."""

    Way.run(
        settings=settings(
            max_examples=WAYS, stateful_step_count=STEPS, deadline=None, derandomize=True, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
    )  # fmt: skip

    led = {known[label].id for label in inferred._transitions.operations}
    assert len(asked) >= ASKED * len(led), led - asked
    assert len(done) >= DONE[role] * len(led), led - done

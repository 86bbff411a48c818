"""Whatever is asked within the contract or against it: the answer is one that the contract knows, and never a failure."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from app.model.role import Role
from tests.attack.drawn_requests import MODES, cases_of, check, drawn_operations, request_of
from tests.contract.operations import Operation
from tests.contract.preparing import APART, FROZEN, prepared, service_for
from tests.databases import fresh_database
from tests.people import Person
from tests.services import Service, seed_cases, serving
from tests.trying import in_turn

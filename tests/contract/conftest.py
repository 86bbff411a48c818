"""The contract as the code has it."""

from typing import Any

import pytest

from app.main import create_api


@pytest.fixture(scope="session")
def contract() -> dict[str, Any]:
    """OpenAPI, as it is served."""
    found: dict[str, Any] = create_api().openapi()
    return found

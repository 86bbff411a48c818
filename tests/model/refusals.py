"""How tests ask for what is wrong with a case."""

from typing import Any

import pytest

from app.errors import DocumentRefused, Fault
from app.model.document import parse_document
from tests.builders import a_case


def only_fault(**changes: Any) -> Fault:
    """The one fault of a usual case with these changes."""
    with pytest.raises(DocumentRefused) as refused:
        parse_document(a_case(**changes))
    (fault,) = refused.value.faults
    return fault

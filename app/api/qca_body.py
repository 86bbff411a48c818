"""The table of an analysis as it is sent: JSON with everything in it, or CSV with the rest as parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request

from app.api.bodies import JSON, bytes_within, json_within, media_type_of
from app.errors import BodyRefused
from app.query.analysis_names import IN_ADDRESS, from_parameters
from app.query.complaints import Complaints
from app.query.own_tables import read_csv
from app.query.parameters import Parameter

CSV = "text/csv"
MOST_BYTES = 512 * 1024
"""200 cases of 50 columns with long names have 400 KB."""
MOST_VALUES = 20_000
EXAMPLE = '{"cases": [{"CASE": "AU", "DEV": 1, "SURV": 0}], "outcome": "SURV"}'


async def table_body(request: Request) -> Mapping[str, Any] | str:
    """The JSON object, or the text of a CSV table; MediaTypeRefused, BodyTooLarge or BodyRefused otherwise."""
    if media_type_of(request) != CSV:
        return await json_within(request, MOST_BYTES, EXAMPLE, (JSON, CSV), MOST_VALUES)
    raw = await bytes_within(request, MOST_BYTES, (CSV,))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise BodyRefused("The table is not UTF-8; save it as CSV UTF-8.") from None


TableSent = Annotated[Mapping[str, Any] | str, Depends(table_body)]
"""What a route takes as a table."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The members of a request, however they came, and where their faults are noted."""

    members: Mapping[str, Any]
    complaints: Complaints
    notes: tuple[str, ...] = ()
    """Names of sentences on how the table was read."""


def members_of(sent: Mapping[str, Any] | str, values: Mapping[str, list[str]], known: Mapping[str, Parameter]) -> Sent:
    """What was sent as members; what stands beside JSON in the address is refused: it belongs into the JSON."""
    if isinstance(sent, str):
        complaints = Complaints(is_csv=True)
        rows, is_unnamed = read_csv(sent, complaints)
        notes = ("first-column",) if is_unnamed else ()
        return Sent({"cases": rows, **from_parameters(values, known)}, complaints, notes)
    complaints = Complaints()
    for name in values:
        if name not in IN_ADDRESS:
            said = f"'{name}' is a member of the JSON that is sent; as a parameter it goes with a table in CSV."
            complaints.beside(name, said)
    return Sent(sent, complaints)

"""What is sent to take something out of a case, checked: every field described."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.model.part import Part
from app.model.texts import MANY_LINES, ONE_LINE

MOST_PLACES = 100
MOST_TEXTS = 20

Pointer = Annotated[str, StringConstraints(max_length=300)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000, pattern=ONE_LINE)]
Instead = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=8000, pattern=MANY_LINES)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=ONE_LINE)]


class RedactionSent(Part):
    """What is taken out of every revision of a case, and why."""

    reason: Reason = Field(description="Why, in a sentence that names nobody; it is kept.")
    pointers: list[Pointer] = Field(
        [],
        max_length=MOST_PLACES,
        description="JSON Pointers (RFC 6901) to whole values, as in `/continuity_note`, `/organisations/2/website` or "
        "`/sources/2`. What says the same in other languages goes as well.",
    )
    replacements: dict[str, Instead] = Field(
        {},
        max_length=MOST_PLACES,
        description="What is to stand there instead, by pointer; needed where a case must have a text, as at "
        "`/summary`. `[…]` will do.",
    )
    texts: list[Text] = Field(
        [],
        max_length=MOST_TEXTS,
        description="What is taken out of longer texts as well, such as a name: a mark, `[…]`, takes its place.",
    )
    revision: int | None = Field(
        None, ge=1, description="Number of the revision that the pointers lead into; the newest when left out."
    )

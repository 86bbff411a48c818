"""What all parts of a document have in common."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """An object in a document: every field is named, nothing is guessed from another type, nothing changes later."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

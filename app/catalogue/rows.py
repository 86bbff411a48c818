"""What a snapshot keeps of every case in memory: enough to sort by and to name it."""

from typing import NamedTuple


class Row(NamedTuple):
    """One published revision. Named as the sort keys are."""

    slug: str
    title: str
    """Folded, as titles are sorted."""
    start_year: int | None
    end_year: int | None
    duration_years: int | None
    source_count: int
    published: int
    """Dataset revision that brought it."""

    @property
    def country(self) -> str:
        """Its country in small letters: every slug begins with it."""
        return self.slug[:2]

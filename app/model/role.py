"""What somebody may do."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody may do; each may do all that those before it may."""

    CONTRIBUTOR = "contributor"
    REVIEWER = "reviewer"
    EDITOR = "editor"
    ADMIN = "admin"

    def covers(self, least: "Role") -> bool:
        """Whether this role may do what needs at least the other."""
        order = list(Role)
        return order.index(self) >= order.index(least)

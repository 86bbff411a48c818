"""What can go wrong with packages and releases."""

from collections.abc import Mapping

from app.errors.fault import DomainError, guess


class PackageNotFound(DomainError):
    """No package has this identifier."""

    code = "package-not-found"
    title = "There is no such package"

    def __init__(self, package_id: str) -> None:
        super().__init__(f"No package has the identifier '{package_id}'.")


class PackageGone(DomainError):
    """A package or a file of a release held something that was taken out since."""

    code = "package-gone"
    title = "Something was taken out of this"

    def __init__(self, name: str, rebuilt: str | None, address: str | None) -> None:
        instead = (
            f" '{rebuilt}' is the same without it."
            if rebuilt
            else " Its question told it as well, so nothing was built in its place."
        )
        super().__init__(f"'{name}' held something that exposed a person and was taken out.{instead}")
        self.rebuilt = rebuilt
        """Identifier of the package, or name of the file, that was built in its place; None for none."""
        self.address = address
        """Where that is."""

    @property
    def members(self) -> Mapping[str, object]:
        """What was built in its place."""
        return {"rebuilt": self.rebuilt}


class PackageUnfinished(DomainError):
    """A package or a release is being built anew after something was taken out of it."""

    code = "package-unfinished"
    title = "This is being built anew"

    def __init__(self, name: str) -> None:
        super().__init__(f"'{name}' is being built anew, as something was taken out of its cases; try again soon.")


class PackagesBusy(DomainError):
    """A package that is not kept is being made for somebody else."""

    code = "packages-busy"
    title = "Another package is being made"

    def __init__(self) -> None:
        super().__init__(
            "A package is being made for somebody else, or as much slow work as may be; try again in some seconds. "
            "With a key a package is made at once, and kept."
        )


class NoRoomForPackage(DomainError):
    """What is kept of packages would become more than may be kept."""

    code = "no-room-for-package"
    title = "There is no room for another package"

    def __init__(self, limit_megabytes: int) -> None:
        super().__init__(
            f"Packages may take {limit_megabytes} MB together, and this one would be more. Without a key it is sent "
            "and not kept; whoever runs the service may raise SAMSPILL_PACKAGE_LIMIT_MB."
        )


class ReleaseNotFound(DomainError):
    """There is no release with this label, or it has no such file."""

    code = "release-not-found"
    title = "There is no such release"

    def __init__(self, what: str, nearest: str | None) -> None:
        super().__init__(f"There is no {what}{guess(nearest)}")
        self.nearest = nearest


class ReleaseRefused(DomainError):
    """A release cannot be made under this label, or now."""

    code = "release-refused"
    title = "This release cannot be made"

"""`samspill release create`: all published cases, frozen under a label."""

from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.opening import begun_database, bring_up_to_date
from app.cli.refusals import tell

if TYPE_CHECKING:
    from app.catalogue.keeper import SnapshotKeeper
    from app.editorial.releases import ReleaseContent
    from app.model.package import Release

Label = Annotated[str, typer.Argument(help="Label of the release, as in 2026.1; none is given twice.")]


WithoutAddress = Annotated[
    bool, typer.Option("--without-address", help="Release although the citation will hold no whole address.")
]


def create_release(label: Label, without_address: WithoutAddress = False) -> None:
    """Freeze all published cases under a label: data package, SQLite file, Parquet, README, each with its SHA-256.

    On standard output stand the digests, as `sha256sum` writes them.
    """
    from app.catalogue.keeper import SnapshotKeeper
    from app.editorial.storing import again_where_discarded
    from app.errors import Fault, ReleaseRefused
    from app.settings import load_settings

    settings = load_settings()
    if settings.public_url is None and not without_address:
        detail = (
            "A label is never given twice, and the citation of this release would hold no address that others find: "
            "set SAMSPILL_PUBLIC_URL first, or say --without-address."
        )
        raise ReleaseRefused(detail, [Fault(detail)])
    if settings.contact is None:
        tell("SAMSPILL_CONTACT is not set, so no contact is told in the catalogue of open data.")
    with begun_database(settings) as database:
        bring_up_to_date(database)
        keeper = SnapshotKeeper(database)
        base = settings.public_url or ""
        release, contents = again_where_discarded(lambda: created_release(keeper, label, base))
    size = sum(one.file.bytes for one in contents)
    for line in _digests(release, contents):
        typer.echo(line)
    tell(
        f"Release {label}: {release.cases:,} cases of dataset revision {release.revision}, {len(contents)} files, "
        f"{size:,} bytes, at {base}/v1/releases/{label}."
    )


def created_release(keeper: "SnapshotKeeper", label: str, base: str) -> "tuple[Release, list[ReleaseContent]]":
    """A release of all cases as they are now, with its files; ReleaseRefused."""
    from app.catalogue.freezing import frozen_release
    from app.catalogue.packages import written_release
    from app.editorial.releases import ReleaseContent, keep_release, require_free
    from app.editorial.storing import begun, stored_copy

    with keeper.database.reading() as session:
        require_free(session, label)
    with ExitStack() as unnamed:
        guard = unnamed.enter_context(begun(keeper.database))
        frozen, held = frozen_release(keeper, keeper.newest(), label, base)
        with written_release(keeper, frozen, held) as written:
            files = [unnamed.enter_context(stored_copy(keeper.database, one.path)) for one in written]
            contents = [
                ReleaseContent(one.kind, one.media_type, one.holds_cases, file)
                for one, file in zip(written, files, strict=True)
            ]
        with keeper.database.writing() as session:
            return keep_release(session, frozen, held, contents, guard), contents


def _digests(release: "Release", contents: "list[ReleaseContent]") -> list[str]:
    from app.store.packages import release_file_name

    return [f"{one.file.sha256}  {release_file_name(release.label, release.build, one.kind)}" for one in contents]

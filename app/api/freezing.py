"""A question is frozen: written to the disk, then kept in the database or only passed on."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from tempfile import TemporaryFile
from typing import IO

from fastapi import Request, Response
from pyroaring import BitMap
from sqlmodel import Session

from app.api.dependencies import services_of
from app.api.writing import written_after
from app.catalogue.freezing import package_id
from app.catalogue.packages import write_package
from app.editorial.actors import Actor
from app.editorial.packages import keep_package
from app.editorial.storing import WrittenFile, again_where_discarded, stored
from app.errors import PackagesBusy
from app.formats.frozen import Frozen
from app.model.package import Package, StoredFile
from app.places import taken
from app.store.files import FileDiscarded
from app.store.packages import package_in_place, require_room, require_room_alone

Kept = tuple[Package, StoredFile]
Answer = Callable[[Kept, bool], Response]


def passed_on(request: Request, frozen: Frozen, held: BitMap) -> IO[bytes]:
    """The package as a file on the disk that is gone once it is closed; PackagesBusy while one is made for others."""
    services = services_of(request)
    file = TemporaryFile()  # noqa: SIM115  whoever sends it closes it
    try:
        with taken(services.passing, PackagesBusy), taken(services.slow, PackagesBusy):
            write_package(services.keeper, frozen, held, file)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file


def kept(
    request: Request, actor: Actor, sent: Mapping[str, object], frozen: Frozen, held: BitMap, answer: Answer
) -> Response:
    """The answer of a package that is kept, with whether it is new; NoRoomForPackage."""
    services, found_id = services_of(request), package_id(frozen)
    limit = services.settings.package_limit_mb

    def prepare(files: ExitStack) -> WrittenFile | None:
        with services.database.reading() as session:
            if package_in_place(session, found_id):
                return None
            # Nobody makes a package for which there is no room at all.
            require_room(session, 1, limit)
        write = partial(write_package, services.keeper, frozen, held)
        return files.enter_context(stored(services.database, write, partial(require_room_alone, limit=limit)))

    def work(session: Session, file: WrittenFile | None) -> Response:
        if found := package_in_place(session, found_id):
            return answer(found, False)
        if file is None:
            raise FileDiscarded
        return answer(keep_package(session, actor, found_id, frozen, held, file), True)

    def attempt() -> Response:
        with ExitStack() as files:
            return written_after(request, actor, sent, lambda: prepare(files), work)

    return again_where_discarded(attempt)

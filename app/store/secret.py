"""The secret with which keys are hashed: a setting, else a file beside the SQLite database."""

import os
import stat
from contextlib import suppress
from hashlib import sha256
from hmac import new as hmac_new
from pathlib import Path
from secrets import token_hex

from app.database_address import read_address
from app.errors import KeysUnavailable
from app.settings import SHORTEST_SECRET, Settings

NOT_SET = (
    "Keys are neither made nor accepted here until SAMSPILL_SECRET is set to 32 or more random characters, the same for"
    " every process: beside this database there is no file to keep a secret in."
)
"""What is said on PostgreSQL without the setting."""

MISSING = (
    "Keys are stored, but the secret that they were made with is not here: {where}. Put it there again. If it is lost, "
    "put another there, of 32 or more random characters: the keys of before are void then, and new ones can be made."
)
"""What is said where a new secret, made without a word, would make keys void."""


class Secret:
    """Hashes keys. Without the same secret, digests that somebody copies from the database help to guess no key."""

    def __init__(self, given: str | None, file: Path | None) -> None:
        self._key: bytes | None = given.encode() if given else None
        self._file = file
        # While there is no file no key is known: something to compute with, so that refusals take their time.
        self._nobodys = token_hex(32).encode()

    def check(self) -> None:
        """KeysUnavailable when there is a file that cannot be used; it is not made here."""
        if self._file is not None:
            self._known()

    def is_here(self) -> bool:
        """Whether there is one; KeysUnavailable when there is a file that cannot be used. It is not made here."""
        return self._known() is not None

    @property
    def missing(self) -> str:
        """What is said where it is not here, though keys were made with it."""
        where = "SAMSPILL_SECRET is not set"
        if self._file is not None:
            where += f" and there is no file {self._file.name} (of mode 600) beside the database"
        return MISSING.format(where=where)

    def digest_to_keep(self, key: str) -> str:
        """The digest of a key that is being made; the file is made with the first one.

        KeysUnavailable where there can be none.
        """
        self._refuse_without_place()
        return _digest(self._known() or self._made(), key)

    def digest_to_compare(self, key: str) -> str:
        """The digest of a key that was sent; equal to none that is kept while there is no file."""
        self._refuse_without_place()
        return _digest(self._known() or self._nobodys, key)

    def _refuse_without_place(self) -> None:
        if self._key is None and self._file is None:
            raise KeysUnavailable(NOT_SET)

    def _known(self) -> bytes | None:
        if self._key is None and self._file is not None:
            self._key = _read(self._file)
        return self._key

    def _made(self) -> bytes:
        """The secret of the file, which is there from now on; several processes may make it at once."""
        assert self._file is not None  # noqa: S101  who calls has looked
        own = self._file.with_name(f"{self._file.name}.{token_hex(4)}")
        try:
            with os.fdopen(os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(token_hex(32) + "\n")
                file.flush()
                os.fsync(file.fileno())
            # Whole or not at all, and never over one that is there: keys may have been hashed with it already.
            with suppress(FileExistsError):
                os.link(own, self._file)
        except OSError as error:
            raise KeysUnavailable(f"{self._file.name} cannot be made: {error.strerror}.") from error
        finally:
            own.unlink(missing_ok=True)
        self._key = _read(self._file)
        assert self._key is not None  # noqa: S101  it was made, and nobody removes it
        return self._key


def secret_of(settings: Settings) -> Secret:
    """The secret that the settings name, or the file that goes with their database; nothing is read or made yet."""
    if settings.secret is not None:
        return Secret(settings.secret.get_secret_value(), None)
    url = read_address(settings.database_url)
    is_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Secret(None, secret_file(Path(str(url.database))) if is_file else None)


def secret_file(database: Path) -> Path:
    """`samspill.secret` beside `samspill.db`."""
    return database.with_name(f"{database.stem}.secret" if database.suffix != ".secret" else f"{database.name}.secret")


def _read(file: Path) -> bytes | None:
    """What the file holds; None where there is none, KeysUnavailable where it cannot be trusted."""
    try:
        with file.open("rb") as opened:
            mode = os.fstat(opened.fileno()).st_mode
            text = opened.read().strip()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise KeysUnavailable(f"{file.name} cannot be read: {error.strerror}.") from error
    if stat.S_IMODE(mode) & 0o077 and os.name == "posix":
        raise KeysUnavailable(f"{file.name} is open to others than its owner: 'chmod 600 {file.name}' closes it.")
    if len(text) < SHORTEST_SECRET:
        raise KeysUnavailable(f"{file.name} holds no secret: it should have {SHORTEST_SECRET} characters or more.")
    return text


def _digest(secret: bytes, key: str) -> str:
    return hmac_new(secret, key.encode(), sha256).hexdigest()

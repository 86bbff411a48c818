"""The secret that keys are hashed with: given, or in a file that nobody else can read; else no keys at all."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.errors import KeysUnavailable
from app.settings import Settings
from app.store.secret import Secret, secret_file, secret_of
from tests.people import SECRET

KEY = "smsp_k7m2p9qa" + "x" * 40


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "samspill.secret"


@pytest.fixture
def umask() -> Iterator[None]:
    """Whatever others may do to files by default."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_the_same_secret_gives_the_same_digest_and_another_another() -> None:
    digests = {Secret(given, None).digest_to_keep(KEY) for given in (SECRET, SECRET, SECRET + "2")}

    assert len(digests) == 2
    assert all(len(digest) == 64 and KEY not in digest for digest in digests)
    assert Secret(SECRET, None).digest_to_compare(KEY) == Secret(SECRET, None).digest_to_keep(KEY)


def test_the_file_is_made_with_the_first_key_for_its_owner_alone(file: Path, umask: None) -> None:
    secret = Secret(None, file)
    secret.check()
    assert not file.exists()

    kept = secret.digest_to_keep(KEY)

    assert file.stat().st_mode & 0o777 == 0o600
    assert len(file.read_text().strip()) == 64
    assert list(file.parent.iterdir()) == [file]
    assert Secret(None, file).digest_to_compare(KEY) == kept


def test_looking_at_a_key_makes_no_file_and_sees_one_that_is_made_later(file: Path) -> None:
    looking = Secret(None, file)
    before = looking.digest_to_compare(KEY)
    assert not file.exists()

    kept = Secret(None, file).digest_to_keep(KEY)

    assert before != kept == looking.digest_to_compare(KEY)


def test_processes_that_make_it_at_once_have_one_secret(file: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        digests = set(threads.map(lambda _: Secret(None, file).digest_to_keep(KEY), range(8)))

    assert len(digests) == 1


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_file_that_others_can_read_is_refused(file: Path, mode: int) -> None:
    Secret(None, file).digest_to_keep(KEY)
    file.chmod(mode)

    for use in (Secret.check, lambda one: one.digest_to_keep(KEY), lambda one: one.digest_to_compare(KEY)):
        with pytest.raises(KeysUnavailable, match=r"'chmod 600 samspill\.secret' closes it") as refused:
            use(Secret(None, file))
        assert str(file.parent) not in refused.value.detail


@pytest.mark.parametrize("text", ["", "short", " " * 40])
def test_a_file_without_a_secret_is_refused(file: Path, text: str) -> None:
    file.write_text(text)
    file.chmod(0o600)

    with pytest.raises(KeysUnavailable, match="holds no secret"):
        Secret(None, file).check()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeysUnavailable, match=r"samspill\.secret cannot be made: No such file or directory\."):
        Secret(None, tmp_path / "nowhere" / "samspill.secret").digest_to_keep(KEY)


def test_what_cannot_be_read_is_told(file: Path) -> None:
    file.mkdir()

    with pytest.raises(KeysUnavailable, match=r"samspill\.secret cannot be read: Is a directory\."):
        Secret(None, file).check()


def test_without_a_file_and_a_setting_there_are_no_keys() -> None:
    secret = secret_of(Settings(database_url="postgresql+psycopg://reader@db.example/samspill"))
    secret.check()

    for use in (secret.digest_to_keep, secret.digest_to_compare):
        with pytest.raises(KeysUnavailable, match="until SAMSPILL_SECRET is set"):
            use(KEY)


@pytest.mark.parametrize("url", ["sqlite:///samspill.db", "postgresql+psycopg://reader@db.example/samspill"])
def test_the_setting_comes_before_the_file(url: str) -> None:
    given = secret_of(Settings(database_url=url, secret=SECRET))  # type: ignore[arg-type]  # read as a secret

    assert given.digest_to_keep(KEY) == Secret(SECRET, None).digest_to_keep(KEY)


@pytest.mark.parametrize(
    ("database", "file"),
    [("a/samspill.db", "a/samspill.secret"), ("samspill", "samspill.secret"), ("x.secret", "x.secret.secret")],
)
def test_the_file_stands_beside_the_database(database: str, file: str) -> None:
    assert secret_file(Path(database)) == Path(file)

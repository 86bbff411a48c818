"""Settings come from the environment, and a wrong one is refused in one sentence."""

import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from app.errors import SettingsRefused
from app.settings import PREFIX, SEED, Settings, load_settings
from tests.test_database_address import UNREADABLE


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in os.environ:
        if variable.upper().startswith(PREFIX):
            monkeypatch.delenv(variable)


def refusal_of(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> str:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsRefused) as refused:
        load_settings()
    return refused.value.detail


def test_an_empty_environment_serves_sqlite_on_this_machine_only() -> None:
    settings = load_settings()

    assert settings.database_url == "sqlite:///samspill.db"
    assert (settings.host, settings.port, settings.workers, settings.threads) == ("127.0.0.1", 8000, 1, 8)
    assert (settings.freshness_seconds, settings.answers_megabytes) == (0.2, 32)
    assert (settings.requests_per_minute, settings.work_per_minute) == (600, 120)
    assert (settings.writes_per_minute, settings.refused_keys_per_minute) == (120, 30)
    assert settings.trusted_proxies == "127.0.0.1,::1"
    assert settings.public_url is None
    assert settings.data_dir == SEED


def test_the_environment_says_otherwise(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", "postgresql+psycopg://reader:secret@db.example/samspill")
    monkeypatch.setenv("SAMSPILL_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("SAMSPILL_PORT", "8080")
    monkeypatch.setenv("SAMSPILL_PUBLIC_URL", "https://samspill.example/base")
    monkeypatch.setenv("SAMSPILL_ANSWERS_MEGABYTES", "0")
    monkeypatch.setenv("SAMSPILL_LOG_LEVEL", "WARNING")

    settings = load_settings()

    assert settings.database_url == "postgresql+psycopg://reader:secret@db.example/samspill"
    assert settings.data_dir == tmp_path.resolve()
    assert settings.port == 8080
    assert settings.public_url == "https://samspill.example/base"
    assert settings.answers_megabytes == 0
    assert settings.log_level == "warning"


def test_what_is_given_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_PORT", "8080")

    assert load_settings(port=9000).port == 9000


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_PUBLIC_URL", "")

    assert load_settings().public_url is None


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("SAMSPILL_PORT", "0", "SAMSPILL_PORT is '0', but should be greater than or equal to 1."),
        ("SAMSPILL_PORT", "65536", "SAMSPILL_PORT is '65536', but should be less than or equal to 65535."),
        ("SAMSPILL_PORT", "http", "SAMSPILL_PORT is 'http', but should be a valid integer."),
        ("SAMSPILL_WORKERS", "0", "SAMSPILL_WORKERS is '0', but should be greater than or equal to 1."),
        ("SAMSPILL_THREADS", "0", "SAMSPILL_THREADS is '0', but should be greater than or equal to 1."),
        (
            "SAMSPILL_ANSWERS_MEGABYTES",
            "-1",
            "SAMSPILL_ANSWERS_MEGABYTES is '-1', but should be greater than or equal to 0.",
        ),
        (
            "SAMSPILL_FRESHNESS_SECONDS",
            "inf",
            "SAMSPILL_FRESHNESS_SECONDS is 'inf', but should be a finite number.",
        ),
        (
            "SAMSPILL_REQUESTS_PER_MINUTE",
            "-1",
            "SAMSPILL_REQUESTS_PER_MINUTE is '-1', but should be greater than or equal to 0.",
        ),
        ("SAMSPILL_WORK_PER_MINUTE", "1.5", "SAMSPILL_WORK_PER_MINUTE is '1.5', but should be a valid integer."),
        ("SAMSPILL_WRITES_PER_MINUTE", "many", "SAMSPILL_WRITES_PER_MINUTE is 'many', but should be a valid integer."),
        (
            "SAMSPILL_TRUSTED_PROXIES",
            "proxy.example",
            "SAMSPILL_TRUSTED_PROXIES is 'proxy.example', but should be addresses or networks with commas between, as"
            " in '127.0.0.1,10.0.0.0/8'.",
        ),
        ("SAMSPILL_LOG_FORMAT", "xml", "SAMSPILL_LOG_FORMAT is 'xml', but should be 'auto', 'json' or 'console'."),
        ("SAMSPILL_DATA_DIR", "nowhere", "SAMSPILL_DATA_DIR is 'nowhere', but should be a folder that exists."),
    ],
)
def test_a_wrong_value_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, sentence: str
) -> None:
    assert refusal_of(monkeypatch, variable, value) == sentence


@pytest.mark.parametrize("value", ["short", "a" * 32, "abcdefgh" * 3, "abcdefgh " * 5, "å" * 40 + "abcdefgh"])
def test_a_secret_that_can_be_guessed_is_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    sentence = refusal_of(monkeypatch, "SAMSPILL_SECRET", value)

    assert sentence == "SAMSPILL_SECRET is '…', but should be 32 or more random characters of ASCII without blanks."


def test_a_secret_stands_in_no_text_of_the_settings() -> None:
    settings = load_settings(secret="0123456789abcdef" * 2)

    assert settings.secret is not None
    assert settings.secret.get_secret_value() == "0123456789abcdef" * 2
    assert "0123456789" not in f"{settings} {settings!r} {settings.model_dump_json()}"


@pytest.mark.parametrize(
    "value",
    [
        "mysql://reader:sec/r@et@db.example/samspill?sslmode=require&password=geheim",
        "reader:geheim@db.example/samspill",
        "host=db.example dbname=samspill password=geheim",
        "postgresql:reader:geheim@db.example/samspill",
        "sqlite://reader:geheim@db.example/samspill",
    ],
)
def test_what_begins_like_no_database_is_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    assert refusal_of(monkeypatch, "SAMSPILL_DATABASE_URL", value) == (
        "SAMSPILL_DATABASE_URL is '…', but should begin with 'sqlite:///' or 'postgresql://'."
    )


@pytest.mark.parametrize("address", UNREADABLE)
def test_an_address_that_cannot_be_read_is_refused_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    assert refusal_of(monkeypatch, "SAMSPILL_DATABASE_URL", address) == (
        "SAMSPILL_DATABASE_URL is '…', but should be like 'postgresql://USER:PASSWORD@HOST/NAME', with %40 for an @ in"
        " a password."
    )


def test_no_password_stands_in_what_pydantic_says() -> None:
    with pytest.raises(ValidationError) as refused:
        Settings(database_url="postgresql+psycopg://reader:geheim@db.example:port/samspill")

    assert "geheim" not in str(refused.value)
    assert "geheim" not in repr(Settings(database_url="postgresql+psycopg://reader:geheim@db.example/samspill"))


POSTGRESQL = "postgresql+psycopg://reader:sec/r:et@db.example/samspill"


@pytest.mark.parametrize(
    "value",
    [
        "mysql://reader:secret@one.example/samspill",
        "postgresql+psycopg://reader:secret@one.example/samspill,",
        "postgresql+psycopg://reader:secret@one.example:port/samspill",
        "postgresql+psycopg://reader:secret@one.example/samspill postgresql+psycopg://reader:secret@two.example/samspill",
        "postgresql+psycopg://reader:sec,ret@one.example/samspill",
        "postgresql+psycopg://reader:sec@ret@one.example/samspill",
    ],
)
def test_replicas_are_addresses_and_no_password_is_repeated(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", POSTGRESQL)

    assert refusal_of(monkeypatch, "SAMSPILL_REPLICA_URL", value) == (
        "SAMSPILL_REPLICA_URL is '…', but should be addresses like 'postgresql://USER:PASSWORD@HOST/NAME', with commas"
        " between."
    )


@pytest.mark.parametrize(
    "value", [POSTGRESQL, f"{POSTGRESQL}, {POSTGRESQL}", "postgresql+psycopg://[::1]:5433/samspill?sslmode=require"]
)
def test_replicas_may_be_one_or_several(value: str) -> None:
    assert load_settings(database_url=POSTGRESQL, replica_url=value).replica_url == value.replace(" ", "")


def test_postgresql_may_be_called_as_others_call_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", "postgres://reader:sec/r:et@db.example/samspill")
    monkeypatch.setenv("SAMSPILL_REPLICA_URL", f"postgresql://one.example/samspill, {POSTGRESQL}")

    settings = load_settings()

    assert settings.database_url == POSTGRESQL
    assert settings.replica_url == f"postgresql+psycopg://one.example/samspill,{POSTGRESQL}"


def test_a_file_has_no_replicas(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal_of(monkeypatch, "SAMSPILL_REPLICA_URL", POSTGRESQL) == (
        "SAMSPILL_REPLICA_URL is '…', but only PostgreSQL has replicas, and SAMSPILL_DATABASE_URL names a file of"
        " SQLite."
    )


@pytest.mark.parametrize(
    "url",
    ["https://samspill.example/", "samspill.example", "ftp://samspill.example", "https://", "https://x.example/<a>"],
)
def test_a_public_url_is_an_address_without_a_slash_at_its_end(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    sentence = refusal_of(monkeypatch, "SAMSPILL_PUBLIC_URL", url)

    assert sentence.startswith(f"SAMSPILL_PUBLIC_URL is '{url}', but should be an http or https address")


def test_a_public_url_is_ascii_as_headers_are(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = refusal_of(monkeypatch, "SAMSPILL_PUBLIC_URL", "https://bømlo.example")

    assert sentence == (
        "SAMSPILL_PUBLIC_URL is 'https://bømlo.example', but should be written in ASCII, as in"
        " 'https://xn--bmlo-gra.example/s%C3%B8k'."
    )


def test_a_public_url_holds_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = refusal_of(monkeypatch, "SAMSPILL_PUBLIC_URL", "https://kari:hemmelig@samspill.example")

    assert sentence.startswith("SAMSPILL_PUBLIC_URL is 'https://…@samspill.example', but should be an http or https")


@pytest.mark.parametrize("path", ["/v1", "/nb/samspill", "/metrics"])
def test_no_site_stands_below_an_address_of_ours(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    sentence = refusal_of(monkeypatch, "SAMSPILL_PUBLIC_URL", f"https://kommune.example{path}")

    first = path.split("/")[1]
    assert sentence.endswith(f"but should have another path than /{first}, at which the service itself answers.")


@pytest.mark.parametrize("proxies", ["10.0.0.1", "10.0.0.0/8, ::1", "0.0.0.0/0,::/0", "2001:db8::/32"])
def test_proxies_are_addresses_or_networks(proxies: str) -> None:
    assert load_settings(trusted_proxies=proxies).trusted_proxies == proxies


@pytest.mark.parametrize("proxies", ["*", "localhost", "10.0.0.1,", ",", "10.0.0.1 10.0.0.2", "1.2.3"])
def test_what_is_no_address_trusts_nobody_but_is_refused(monkeypatch: pytest.MonkeyPatch, proxies: str) -> None:
    """uvicorn would take it for a name that no proxy ever has."""
    sentence = refusal_of(monkeypatch, "SAMSPILL_TRUSTED_PROXIES", proxies)

    assert sentence.startswith(f"SAMSPILL_TRUSTED_PROXIES is '{proxies}', but should be addresses or networks")


@pytest.mark.parametrize(
    ("proxies", "network", "address"),
    [("::1, 10.0.0.1/8", "10.0.0.0/8", "10.0.0.1/8"), ("2001:db8::1/32", "2001:db8::/32", "2001:db8::1/32")],
)
def test_an_address_in_a_network_is_no_network(
    monkeypatch: pytest.MonkeyPatch, proxies: str, network: str, address: str
) -> None:
    assert refusal_of(monkeypatch, "SAMSPILL_METRICS_FROM", proxies) == (
        f"SAMSPILL_METRICS_FROM is '{proxies}', but should have {network} for {address}, which is no network but an"
        " address in it."
    )


def test_all_that_is_wrong_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMSPILL_WORKRS", "2")
    monkeypatch.setenv("SAMSPILL_DATABASE_URL", "geheim")

    assert refusal_of(monkeypatch, "SAMSPILL_PORT", "0") == (
        "SAMSPILL_WORKRS is not a setting; did you mean SAMSPILL_WORKERS?\n"
        "SAMSPILL_DATABASE_URL is '…', but should begin with 'sqlite:///' or 'postgresql://'.\n"
        "SAMSPILL_PORT is '0', but should be greater than or equal to 1."
    )


def test_a_misspelt_variable_is_refused_with_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = refusal_of(monkeypatch, "SAMSPILL_DATABSE_URL", "sqlite:///other.db")

    assert sentence == "SAMSPILL_DATABSE_URL is not a setting; did you mean SAMSPILL_DATABASE_URL?"


def test_a_variable_like_no_setting_is_refused_with_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = refusal_of(monkeypatch, "SAMSPILL_ZZZZZZZZZZZZZZZZ", "1")

    assert all(PREFIX + name.upper() in sentence for name in Settings.model_fields)


def test_every_setting_is_described() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_settings_stay_as_they_were_loaded() -> None:
    settings = load_settings()

    with pytest.raises(ValidationError):
        settings.port = 1  # type: ignore[misc]  # the type says the same

"""The address of a database: its parts, and how it is shown."""

import pytest

from app.database_address import read_address, shown_address

UNREADABLE = [
    "postgresql+psycopg://reader:ge@heim@db.example/samspill",
    "postgresql+psycopg://reader:geheim@db.example:abc/samspill",
    "postgresql+psycopg://reader:geheim@db.example:99999/samspill",
    "postgresql+psycopg://reader:geheim@one.example:5432,two.example:5432/samspill",
    "postgresql+psycopg://reader:geheim/samspill",
    "postgresql+psycopg:///reader:geheim@db.example/samspill",
    "postgresql+psycopg://host=db.example password=geheim",
    "postgresql+psycopg:///dbname=samspill password=geheim",
    "postgresql+psycopg://reader:geheim@/samspill?host=one.example&host=two.example&port=1&port=2&port=3",
]
SERVER = "postgresql+psycopg://reader:***@db.example/samspill"


@pytest.mark.parametrize(
    "address", [*UNREADABLE, "reader:geheim@db.example/samspill", "mysql://reader:geheim@db/x", ""]
)
def test_what_cannot_be_read_is_not_shown(address: str) -> None:
    with pytest.raises(ValueError, match="should") as refused:
        read_address(address)

    assert "geheim" not in str(refused.value)
    assert shown_address(address) == "…"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql+psycopg://reader:geheim@db.example/samspill", SERVER),
        ("postgresql://reader:geheim@db.example/samspill", SERVER),
        ("postgres://reader:geheim@db.example/samspill", SERVER),
        ("postgres://reader@db.example/samspill", SERVER.replace(":***", "")),
        ("postgresql+psycopg://reader:ge%40he/i?m:1@db.example/samspill", SERVER),
        ("postgresql+psycopg://reader:@db.example/samspill", SERVER),
        ("postgresql+psycopg://reader:geheim@db.example/samspill?sslmode=require", f"{SERVER}?sslmode=require"),
        (
            "postgresql+psycopg://db.example/samspill?Password=geheim&sslpassword=geheim&p%61ssword=geheim&user=reader",
            "postgresql+psycopg://db.example/samspill?Password=***&password=***&sslpassword=***&user=reader",
        ),
        (
            "postgresql+psycopg://reader:geheim@/samspill?host=one.example:5432&host=two.example:5433",
            "postgresql+psycopg://reader:***@/samspill?host=one.example%3A5432&host=two.example%3A5433",
        ),
    ],
)
def test_a_password_is_hidden_however_it_is_written(address: str, shown: str) -> None:
    assert shown_address(address) == shown


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:///samspill.db",
        "sqlite:////var/bømlo kommune/a=b@c.db?timeout=1",
        "postgresql+psycopg://reader@db.example/samspill?sslmode=require",
        "postgresql+psycopg:///samspill?host=/run/postgresql",
        "postgresql+psycopg://[::1]:5433/samspill",
        "postgresql+psycopg://",
        "postgresql+psycopg://reader@server@db.example,two.example/samspill",
    ],
)
def test_what_holds_no_password_is_shown_as_it_is_written(address: str) -> None:
    assert shown_address(address) == address

"""`samspill openapi` and `samspill settings`: what the service promises, and how it is told to run."""

import re
from collections.abc import Callable
from pathlib import Path
from shlex import quote
from typing import Annotated, Any

import typer

from app.cli.refusals import ExitCode, tell

CONTRACT = Path("openapi/openapi.json")


def openapi(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="Where the contract is kept.")] = CONTRACT,
    check: Annotated[bool, typer.Option("--check", help="Only compare; exit code 1 when they differ.")] = False,
) -> None:
    """Write the API contract (OpenAPI) as the code has it, or compare it with the file."""
    text = contract_text()
    if not check:
        file.write_text(text, encoding="utf-8")
        typer.echo(f"Wrote {file}.")
    elif not file.exists() or file.read_bytes() != text.encode():
        tell(f"{file} is not what the code says: 'samspill openapi' renews it.")
        raise typer.Exit(ExitCode.FAILED)


def settings() -> None:
    """Print every setting with its description and present value, in the form of an environment file.

    One that is hidden, wholly or in part, stands behind a '#'.
    """
    from pydantic import SecretStr

    from app.database_address import shown_address, shown_addresses
    from app.settings import PREFIX, load_settings

    present = load_settings()
    shown: dict[str, Callable[[Any], str]] = {"database_url": shown_address, "replica_url": shown_addresses}
    for name, field in type(present).model_fields.items():
        value = getattr(present, name)
        told = "" if value is None else shown.get(name, str)(value)
        is_hidden = isinstance(value, SecretStr) or (name in shown and told != (value or ""))
        typer.echo(f"# {field.description}")
        if is_hidden:
            typer.echo("# The next line is no setting as it stands, because what is secret in it is hidden.")
        typer.echo(f"{'# ' * is_hidden}{PREFIX}{name.upper()}={told if is_hidden else in_quotes(told)}\n")


def in_quotes(value: str) -> str:
    """A value as shells, systemd and Compose read it; without quotes where it means the same."""
    return quote(value) if re.search(r"[^\w@%+=:,./?\[\]-]", value) else value


def contract_text() -> str:
    """The contract as JSON, indented, ending in a line break; the same code gives the same text."""
    import json

    from uvicorn.importer import import_from_string

    # By name, because the floor of commands does not know the application.
    api = import_from_string("app.main:create_api")()
    return json.dumps(api.openapi(), indent=2, ensure_ascii=False) + "\n"

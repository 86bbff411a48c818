"""`samspill openapi` and `samspill settings`: what the service promises, and how it is told to run."""

from collections.abc import Callable
from pathlib import Path
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
    """Print every setting with its description and present value, in the form of an environment file."""
    from app.database_address import shown_address, shown_addresses
    from app.settings import PREFIX, load_settings

    present = load_settings()
    shown: dict[str, Callable[[Any], str]] = {"database_url": shown_address, "replica_url": shown_addresses}
    for name, field in type(present).model_fields.items():
        value = getattr(present, name)
        told = "" if value is None else shown.get(name, str)(value)
        typer.echo(f"# {field.description}")
        typer.echo(f"{PREFIX}{name.upper()}={told}\n")


def contract_text() -> str:
    """The contract as JSON, indented, ending in a line break; the same code gives the same text."""
    import json

    from uvicorn.importer import import_from_string

    # By name, because the floor of commands does not know the application.
    api = import_from_string("app.main:create_api")()
    return json.dumps(api.openapi(), indent=2, ensure_ascii=False) + "\n"

"""`samspill key create` and `samspill key revoke`: keys without HTTP."""

from typing import Annotated

import typer

from app.cli.opening import begun_database, change_tables
from app.cli.refusals import tell

Name = Annotated[str, typer.Argument(help="Name, e-mail address or identifier of the account.")]
Label = Annotated[str, typer.Option("--label", help="What its owner calls it, as in laptop.")]
Days = Annotated[int, typer.Option("--days", help="Days until it expires.", min=1, max=1096)]
Prefix = Annotated[str, typer.Argument(help="The eight signs after 'smsp_'; a whole key will do.")]


def create_key(name: Name, label: Label = "command line", days: Days = 365) -> None:
    """Make a key for an account. It stands alone on the last line, and is told this once."""
    from app.editorial import keys
    from app.editorial.accounts import COMMAND_LINE, account_named
    from app.model.account_sent import KeySent
    from app.model.sent import read_sent
    from app.settings import load_settings
    from app.store.secret import secret_of

    settings = load_settings()
    sent = read_sent(KeySent, {"label": label, "valid_days": days})
    with begun_database(settings) as database:
        change_tables(database)
        with database.writing() as session:
            account = account_named(session, name)
            made = keys.create_key(session, secret_of(settings), account.id, sent, COMMAND_LINE)
    tell(f"Made a key for {account.name}, valid until {made.kept.expires_at:%Y-%m-%d}. It is told now and never again.")
    typer.echo(made.whole)


def revoke_key(prefix: Prefix) -> None:
    """Revoke a key: from now on it is not accepted."""
    from app.editorial.accounts import COMMAND_LINE
    from app.editorial.keys import BEGINNING, revoke_prefix
    from app.settings import load_settings

    with begun_database(load_settings()) as database:
        change_tables(database)
        with database.writing() as session:
            revoked = revoke_prefix(session, prefix.removeprefix(BEGINNING)[:8], COMMAND_LINE)
    typer.echo(f"The key {BEGINNING}{revoked.prefix}... is revoked.")

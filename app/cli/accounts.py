"""`samspill account create` and `list`: accounts without HTTP, as the first admin needs them."""

from typing import Annotated

import typer

from app.cli.opening import begun_database, change_tables, opened_database
from app.cli.refusals import tell

Name = Annotated[str, typer.Argument(help="Full name of the person, as in 'Kari Nordmann'.")]
RoleOption = Annotated[str, typer.Option("--role", help="contributor, reviewer, editor or admin.")]
EmailOption = Annotated[str, typer.Option("--email", help="E-mail address; never public.")]
OrcidOption = Annotated[str, typer.Option("--orcid", help="ORCID iD, as in 0000-0002-1825-0097.")]
RorOption = Annotated[str, typer.Option("--ror", help="ROR iD of the organisation, as in 05dxps055.")]

OPTIONS = {"email": "--email", "role": "--role", "orcid": "--orcid", "affiliation": "--ror", "name": "NAME"}
"""What each field is called here."""


def create_account(
    name: Name, role: RoleOption, email: EmailOption, orcid: OrcidOption = "", ror: RorOption = ""
) -> None:
    """Make an account; its identifier stands alone on the last line. 'samspill key create' makes it a key."""
    from shlex import quote

    from app.editorial import accounts
    from app.editorial.accounts import COMMAND_LINE
    from app.errors import DetailsRefused, Fault
    from app.model.account_sent import AccountSent
    from app.model.sent import read_sent
    from app.settings import load_settings

    given = {"name": name, "role": role, "email": email, "orcid": orcid, "affiliation": ror}
    try:
        sent = read_sent(AccountSent, given)
    except DetailsRefused as refused:
        told = [
            Fault(f"{OPTIONS[(one.pointer or '/').split('/')[1]]}: {one.detail}", did_you_mean=one.did_you_mean)
            for one in refused.faults
        ]
        raise DetailsRefused(told[0].detail, told) from None
    with opened_database(load_settings()) as database:
        change_tables(database)
        with database.writing() as session:
            made = accounts.create_account(session, sent, COMMAND_LINE)
            others = [one.email or one.id for one in accounts.namesakes(session, made)]
    if others:
        tell(f"There is an account of this name already ({', '.join(others)}); this is another one.")
    again = quote((made.email if others else made.name) or made.id)
    tell(f"Made an account for {made.name} with the role '{made.role}'. A key for it: samspill key create {again}")
    typer.echo(made.id)


def list_accounts() -> None:
    """List all accounts, the oldest first: identifier, role, name and e-mail address, with tabs between them."""
    from app.editorial.accounts import accounts
    from app.settings import load_settings

    with begun_database(load_settings()) as database:
        change_tables(database)
        with database.reading() as session:
            for one in accounts(session, None):
                erased = "erased" if one.erased_at else ""
                typer.echo("\t".join((one.id, one.role, one.name or erased, one.email or "")))

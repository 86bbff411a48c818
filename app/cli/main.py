"""All commands in the order in which one meets them."""

import typer

from app.cli.accounts import create_account, list_accounts
from app.cli.auditing import verify
from app.cli.backing_up import backup
from app.cli.checking import check
from app.cli.copying import copy
from app.cli.describing import openapi, settings
from app.cli.exporting import export
from app.cli.importing import import_cases
from app.cli.indexing import reindex
from app.cli.keys import create_key, revoke_key
from app.cli.refusals import in_words
from app.cli.releasing import create_release
from app.cli.restoring import restore
from app.cli.seeding import seed
from app.cli.serving import serve

samspill = typer.Typer(
    help="Cases in which a municipality and a social entrepreneur work together: serve them, publish and check them.",
    epilog="Exit codes: 0 done, 1 failed, 2 something given is wrong, 3 some files left alone (seed).",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    add_completion=False,
    # Their boxes would wrap what is meant to be copied, and what is foreseen is told in a sentence anyway.
    pretty_exceptions_enable=False,
)
for command in (serve, seed, export, reindex, check, openapi, settings):
    samspill.command()(in_words(command))
# `import` is a word of Python, so the function has another name.
samspill.command("import")(in_words(import_cases))
samspill.command()(in_words(backup))
samspill.command()(in_words(restore))
samspill.command()(in_words(copy))

account = typer.Typer(help="Make and list accounts of people who contribute, review or edit.", no_args_is_help=True)
account.command("create")(in_words(create_account))
account.command("list")(in_words(list_accounts))
samspill.add_typer(account, name="account")

key = typer.Typer(help="Make and revoke the keys that people ask the API with.", no_args_is_help=True)
key.command("create")(in_words(create_key))
key.command("revoke")(in_words(revoke_key))
samspill.add_typer(key, name="key")

release = typer.Typer(help="Freeze all published cases under a label.", no_args_is_help=True)
release.command("create")(in_words(create_release))
samspill.add_typer(release, name="release")

audit = typer.Typer(help="Prove that the audit trail is whole.", no_args_is_help=True)
audit.command("verify")(in_words(verify))
samspill.add_typer(audit, name="audit")


def main() -> None:
    """Runs the command that was typed and ends the process with its exit code."""
    samspill(prog_name="samspill")

"""`samspill import`: drafts of a file of cases, without HTTP."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.opening import bring_up_to_date, opened_database
from app.cli.refusals import tell

if TYPE_CHECKING:
    from app.editorial.importing import Plan

File = Annotated[Path, typer.Argument(help="The filled-in form (.xlsx) or a file of JSON lines.", exists=True)]
AccountName = Annotated[str, typer.Option("--account", help="Name or identifier of the account whose drafts they are.")]
Make = Annotated[bool, typer.Option("--make", help="Make the drafts; else it is only told what would become of each.")]
Valid = Annotated[bool, typer.Option("--valid", help="Take the valid cases even where others have faults.")]
Language = Annotated[str, typer.Option("--lang", help="Language of what is wrong: en, nb or nn.")]


def import_cases(
    file: File, account: AccountName, make: Make = False, valid: Valid = False, language: Language = "en"
) -> None:
    """Tell what would become of each case of a file, or make drafts of them."""
    from app.editorial.accounts import account_named
    from app.editorial.actors import Actor
    from app.editorial.importing import take, weigh
    from app.formats.sent.files import read_cases
    from app.model.role import Role
    from app.settings import load_settings
    from app.store.turns import take_turn
    from app.vocabulary.languages import chosen_language, sentence_language

    with opened_database(load_settings()) as database:
        bring_up_to_date(database)
        with database.reading() as session:
            owner = account_named(session, account)
        plan = weigh(database, read_cases(file.read_bytes()), owner.id)
        _tell_of(plan, sentence_language(chosen_language(language, None)))
        drafts = plan.drafts(with_faults=valid)
        if not make:
            tell("Nothing was made; --make makes the drafts.")
            return
        if not drafts and not (valid or plan.is_whole):
            tell("No draft was made, as some cases cannot be taken; --valid takes the others.")
            raise typer.Exit(1)
        with database.writing() as session:
            take_turn(session)
            made = list(take(session, Actor(owner.id, Role(owner.role), ""), drafts))
    tell(f"Made {len(made)} drafts for {owner.name}.")


def _tell_of(plan: "Plan", language: str) -> None:
    from app.editorial.import_faults import faults_of_case, faults_of_file, place_in_words

    for fault in faults_of_file(plan, language):
        typer.echo(fault.in_words)
    for case in plan.cases:
        slug = case.ready.check.slug if case.ready else case.sent.slug
        typer.echo(f"{place_in_words(case.sent.place)}: {case.outcome}, {slug or 'without an address'}")
        for repeat in case.repeats if case.sent.decision is None else ():
            typer.echo(f"  perhaps {repeat.slug} ({repeat.title})")
        for fault in faults_of_case(case, language):
            typer.echo(f"  {fault.in_words}")
    counts = plan.counts
    tell(", ".join(f"{number} {outcome}" for outcome, number in sorted(counts.items())) or "There is no case in it.")

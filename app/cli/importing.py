"""`samspill import`: drafts of a file of cases, without HTTP."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.opening import begun_database, bring_up_to_date
from app.cli.refusals import tell

if TYPE_CHECKING:
    from app.editorial.importing import Plan

File = Annotated[Path, typer.Argument(help="The filled-in form (.xlsx) or a file of JSON lines.", exists=True)]
AccountName = Annotated[
    str, typer.Option("--account", help="Name, e-mail address or identifier of whose drafts they are.")
]
Make = Annotated[bool, typer.Option("--make", help="Make the drafts; else it is only told what would become of each.")]
Valid = Annotated[bool, typer.Option("--valid", help="Take the valid cases even where others have faults.")]
Submit = Annotated[bool, typer.Option("--submit", help="With --make: hand the drafts in as well.")]
Language = Annotated[str, typer.Option("--lang", help="Language of what is told: en, nb or nn.")]


def import_cases(
    file: File,
    account: AccountName,
    make: Make = False,
    valid: Valid = False,
    submit: Submit = False,
    language: Language = "en",
) -> None:
    """Tell what would become of each case of a file, or make drafts of them."""
    from app.editorial.accounts import account_named
    from app.editorial.actors import Actor
    from app.editorial.import_faults import place_in_words
    from app.editorial.import_words import MADE, NO_DRAFT, NOTHING_MADE, SUBMITTED
    from app.editorial.importing import take, weigh
    from app.formats.sent.files import read_cases
    from app.model.role import Role
    from app.settings import load_settings
    from app.store.turns import take_turn
    from app.vocabulary.languages import chosen_language, sentence_language

    with begun_database(load_settings()) as database:
        bring_up_to_date(database)
        with database.reading() as session:
            owner = account_named(session, account)
        actor = Actor(owner.id, Role(owner.role), "")
        plan = weigh(database, read_cases(file.read_bytes()), actor)
        spoken = sentence_language(chosen_language(language, None))
        _tell_of(plan, spoken)
        drafts = plan.drafts(with_faults=valid)
        if not make:
            tell(NOTHING_MADE[spoken])
            return
        if not drafts and not (valid or plan.is_whole):
            tell(NO_DRAFT[spoken])
            raise typer.Exit(1)
        with database.writing() as session:
            take_turn(session)
            made = list(take(session, actor, drafts, is_submitting=submit))
            waiting = [(case.sent.place, taken.obstacle) for case, taken in made if taken.obstacle]
    tell(MADE[spoken].format(number=len(made), name=owner.name))
    for place, obstacle in waiting:
        tell(f"{place_in_words(place, spoken)}: {obstacle.sentence(spoken)}")
    if submit:
        tell(SUBMITTED[spoken].format(number=len(made) - len(waiting)))


def _tell_of(plan: "Plan", language: str) -> None:
    from app.editorial.import_faults import faults_of_case, faults_of_file, place_in_words
    from app.editorial.import_words import NO_ADDRESS, NO_CASE, OUTCOMES, PERHAPS, SUBMISSION
    from app.editorial.review_words import STATES

    for fault in faults_of_file(plan, language):
        typer.echo(fault.in_words(language))
    for case in plan.cases:
        slug = case.ready.check.slug if case.ready else case.sent.slug
        outcome = OUTCOMES[case.outcome][language]
        typer.echo(f"{place_in_words(case.sent.place, language)}: {outcome}, {slug or NO_ADDRESS[language]}")
        for repeat in case.repeats if case.sent.decision is None else ():
            typer.echo(f"  {PERHAPS[language].format(what=repeat.slug, title=repeat.title)}")
        for twin in case.twins if case.sent.decision is None else ():
            what = f"{SUBMISSION[language].format(address=twin.id)}, {STATES[twin.state][language].lower()}"
            typer.echo(f"  {PERHAPS[language].format(what=what, title=twin.title)}")
        for other in case.alike:
            what = place_in_words(other.place, language)
            typer.echo(f"  {PERHAPS[language].format(what=what, title=other.title)}")
        for fault in faults_of_case(case, language):
            typer.echo(f"  {fault.in_words(language)}")
    counts = plan.counts
    told = (f"{number} {OUTCOMES[outcome][language]}" for outcome, number in sorted(counts.items()))
    tell(", ".join(told) or NO_CASE[language])

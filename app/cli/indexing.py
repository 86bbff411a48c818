"""`samspill reindex`: makes anew what can be made anew."""

import typer

from app.cli.opening import begun_database, change_tables, rebuild_derived


def reindex() -> None:
    """Rebuild everything that is derived from the cases; on a sound database it changes nothing."""
    from app.settings import load_settings

    with begun_database(load_settings()) as database:
        change_tables(database)
        number = rebuild_derived(database, "Rebuilding what is derived from cases")
    typer.echo(f"Rebuilt what is derived from {number:,} revisions.")

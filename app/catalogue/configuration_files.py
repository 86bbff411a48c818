"""A table of sets as programs of the trade read it, and a script for R that reads it and runs the analysis."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from app.catalogue.configuration_sentences import TableTeller
from app.catalogue.configurations import Configurations
from app.errors import Fault, QueryRefused
from app.formats.delimited import csv_rows
from app.formats.tables import Row
from app.qca.table import Table
from app.query.memberships import Tagged, atoms


def table_csv(table: Configurations) -> bytes:
    """CASE, the conditions, the outcome: numbers with a decimal point, nothing missing, no category without a case."""
    _check_categories(table)
    columns = {column.name: table.values(column) for column in table.asked.columns}
    return sets_csv(Table(tuple(case.slug for case in table.cases), columns))


def sets_csv(table: Table) -> bytes:
    """The same of a table of numbers, whoever it is from."""
    return csv_rows(_rows(table))


def _rows(table: Table) -> Iterator[Row]:
    yield ["CASE", *table.columns]
    for number, case in enumerate(table.cases):
        yield [case, *(_digits(values[number]) for values in table.columns.values())]


def _digits(value: float) -> str:
    """A number as every program reads it: no exponent, and whole where it is whole."""
    return str(int(value)) if value.is_integer() else format(Decimal(repr(value)), "f")


def _check_categories(table: Configurations) -> None:
    faults = [
        Fault(
            f"No case is in category {level} of {column.name}, and programs expect none to be empty: leave it out, or "
            "put it together with another.",
            parameter="outcome" if column is table.asked.outcome else "conditions",
        )
        for column in table.asked.columns
        for level in (table.holes(column) if table.cases else ())
    ]
    if faults:
        raise QueryRefused(faults[0].detail, faults)


def table_script(table: Configurations, teller: TableTeller, question: str, origin: str, path: str) -> str:
    """The script: what was asked and decided as comments, then the table, necessity, and both sides of the outcome.

    Where the service is stands in its first line, to be changed by whoever reaches it elsewhere.
    """
    _check_categories(table)
    asked = table.asked
    conditions = ", ".join(f'"{column.name}"' for column in asked.conditions)
    outcome = asked.outcome.name
    sides = [f"{outcome}{{{level}}}" for level in range(asked.outcome.levels or 0)] or [outcome, f"~{outcome}"]
    return SCRIPT.format(
        origin=origin,
        change=teller.words.origin,
        comments="\n".join(f"# {in_one_line(line)}" for line in _told(table, teller, question)),
        path=path,
        cases=len(table),
        conditions=conditions,
        outcomes=", ".join(f'"{side}"' for side in sides),
    )


def _told(table: Configurations, teller: TableTeller, question: str) -> Iterator[str]:
    yield teller.title()
    yield question
    yield f"Samspill, revision {table.revision}, CC BY 4.0."
    yield from teller.notes()
    yield from (warned.sentence for warned in teller.warnings())
    yield from decisions_told(table, teller)


def decisions_told(table: Configurations, teller: TableTeller) -> Iterable[str]:
    """Each column in words, and what absence was taken to mean for it."""
    for column in table.asked.columns:
        yield f"{column.name}: {teller.condition(column)}."
        for atom in atoms(column.membership):
            if isinstance(atom, Tagged):
                yield teller.decision(atom)


def in_one_line(told: str) -> str:
    """A comment of a script that ends with its line, whatever words were asked for: what comes after would be run."""
    return " ".join(told.split())


SCRIPT = """origin <- "{origin}"  # {change}
{comments}

# install.packages("QCA")
library(QCA)

address <- paste0(origin, "{path}")
cases <- read.csv(address, row.names = 1)
stopifnot(nrow(cases) == {cases}, !anyNA(cases))
conditions <- c({conditions})

for (outcome in c({outcomes})) {{
  cat("\\n==", outcome, "\\n")
  # What nearly all cases with the outcome have; a low RoN: nearly all cases have it anyway.
  print(try(superSubset(cases, outcome = outcome, conditions = conditions, incl.cut = 0.9)))
  rows <- truthTable(
    cases, outcome = outcome, conditions = conditions,
    incl.cut = 0.8, pri.cut = 0.5, n.cut = 1, show.cases = TRUE
  )
  print(rows)
  # Conservative, then parsimonious: which to read is disputed, so both are shown, with all tied models.
  print(try(minimize(rows, details = TRUE, show.cases = TRUE)))
  print(try(minimize(rows, include = "?", details = TRUE, show.cases = TRUE)))
}}
"""

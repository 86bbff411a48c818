"""Names of conditions that QCA for R, cna, fsQCA and Tosmana all read."""

import re

LONGEST = 15
"""Signs; fsQCA takes no more."""
NAME = re.compile(rf"[A-Z][A-Z0-9]{{0,{LONGEST - 1}}}")
"""cna wants capital letters and digits, a letter first; fsQCA takes no underscore, hyphen or blank."""
RESERVED = frozenset({
    "CASE", "CASES", "NUMBER", "OUT", "PRI",  # columns of tables that the programs make
    "NA", "NAN", "INF", "NULL", "TRUE", "FALSE", "T", "F",  # words of R
    "AND", "OR", "NOT",
})  # fmt: skip
"""Names that mean something else to one of the programs, or here."""


def fault_of(name: str) -> str | None:
    """What is wrong with a name; None if nothing is."""
    if not NAME.fullmatch(name):
        return (
            f"'{name}' is no name of a condition: at most {LONGEST} capital letters and digits of ASCII, a letter "
            "first, as fsQCA and cna read no others."
        )
    return f"'{name}' means something else to a program of QCA; choose another name." if name in RESERVED else None


def likely_name(text: str) -> str:
    """The nearest name that could be given: `OWNS` for `owns`, `SHAREDOWNERSHIP` for `shared-ownership`."""
    letters = re.sub(r"[^A-Z0-9]", "", text.upper()).lstrip("0123456789")[:LONGEST]
    return f"{letters[: LONGEST - 1]}X" if letters in RESERVED else letters or "X"

"""Text for BibTeX says the same to whoever reads it, and breaks no entry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formats.latex import latex
from tests.readers import plain_latex, read_bibtex
from tests.trying import tried

ALPHABET = "abcĀÅåæøØłŁéüñßčşąőĝľțđðαΩЖ字“”«»’&%$#_{}~^\\<>|\"'`@ -,.()=/"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Røros", r"R{\o}ros"),
        ("spółdzielnia", r"sp{\'o}{\l}dzielnia"),
        ("Škoda, Győr", r"{\v{S}}koda, Gy{\H{o}}r"),
        ("K & S 50 %", r"K \& S 50 \%"),
        ("a_b #1 $2", r"a\_b \#1 \$2"),
        ("2008–2011", "2008--2011"),
        # LaTeX would set Greek as a formula, and the capital alpha as a Latin A.
        ("Αθήνα", "Αθήνα"),
        # A bracket with a backslash counts as a bracket all the same.
        ("{", r"{\textbraceleft}"),
        ("\\", r"{\textbackslash}"),
        ("one\ntwo", "one two"),
        # As letter and accent apart, which is the same letter.
        ("e\N{COMBINING ACUTE ACCENT}", r"{\'e}"),
    ],
)
def test_a_text_is_written_out(text: str, written: str) -> None:
    assert latex(text) == written


@pytest.mark.parametrize("text", ["Ærø, Łódź, Győr", "Αθήνα – Жизнь", "50 % & more", "Țara, Šiauliai, Ağrı, Čačak"])
def test_another_reader_reads_what_was_meant(text: str) -> None:
    assert plain_latex(latex(text)) == text


@tried(50)
@given(st.text(ALPHABET, max_size=12))
def test_no_text_ends_an_entry_too_early(text: str) -> None:
    entry = read_bibtex(f"@misc{{a,\n  title = {{{{{latex(text)}}}}},\n  note = {{after}}\n}}\n")

    assert (entry.fields["note"], latex(text).count("{")) == ("after", latex(text).count("}"))

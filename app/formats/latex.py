"""Text as LaTeX and BibTeX read it: what has a meaning there is written out, Latin letters in ASCII.

BibTeX counts bytes: it would cut `Ø` in two where a style abbreviates or sorts. Letters of other scripts stay as they
are, since LaTeX has no names of them in a text: it would set Greek as formulas, and a capital alpha as a Latin A.
"""

from unicodedata import normalize

_SIGNS = {
    "\\": r"{\textbackslash}", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
    # Not `\{`: BibTeX counts that as a bracket, and then misses the one that ends the entry.
    "{": r"{\textbraceleft}", "}": r"{\textbraceright}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "<": r"{\textless}", ">": r"{\textgreater}", "|": r"{\textbar}",
    "–": "--", "—": "---", "\N{NO-BREAK SPACE}": "~",
    "ø": r"{\o}", "Ø": r"{\O}", "ł": r"{\l}", "Ł": r"{\L}", "æ": r"{\ae}", "Æ": r"{\AE}", "œ": r"{\oe}",
    "Œ": r"{\OE}", "å": r"{\aa}", "Å": r"{\AA}", "ß": r"{\ss}", "ı": r"{\i}",
}  # fmt: skip
_ACCENTS = {
    "\N{COMBINING GRAVE ACCENT}": "`", "\N{COMBINING ACUTE ACCENT}": "'", "\N{COMBINING CIRCUMFLEX ACCENT}": "^",
    "\N{COMBINING TILDE}": "~", "\N{COMBINING DIAERESIS}": '"', "\N{COMBINING MACRON}": "=",
    "\N{COMBINING DOT ABOVE}": ".", "\N{COMBINING BREVE}": "u", "\N{COMBINING CARON}": "v",
    "\N{COMBINING CEDILLA}": "c", "\N{COMBINING OGONEK}": "k", "\N{COMBINING DOUBLE ACUTE ACCENT}": "H",
    "\N{COMBINING RING ABOVE}": "r", "\N{COMBINING DOT BELOW}": "d",
}  # fmt: skip
_ENDS = dict.fromkeys(map(ord, "\r\n\t"), " ")


def latex(text: str) -> str:
    """The text on one line, to stand in curly brackets."""
    return "".join(map(_sign, normalize("NFC", text.translate(_ENDS))))


def _sign(sign: str) -> str:
    if (written := _SIGNS.get(sign)) is not None:
        return written
    if sign.isascii():
        return sign
    # A letter and its marks.
    apart = normalize("NFD", sign)
    letter, marks = apart[0], apart[1:]
    if letter.isascii() and (accent := _ACCENTS.get(marks)):
        return rf"{{\{accent}{{{letter}}}}}" if accent.isalpha() else rf"{{\{accent}{letter}}}"
    return sign

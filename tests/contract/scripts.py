"""Whether a script for R is one, as far as that can be told without R: words, brackets, strings, comments."""

import re

_PIECE = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<bracket>[()\[\]{}])
    |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?L?)
    |(?P<word>[A-Za-z.][\w.]*)
    |(?P<sign><-|==|!=|<=|>=|&&|\|\||::|[-+*/^<>=!&|~,;?:$@%])
    |(?P<space>[ \t\r\n]+)
    |(?P<else>.)""",
    re.VERBOSE,
)
_PAIRS = {")": "(", "]": "[", "}": "{"}


def faults_in_r(script: str) -> list[str]:
    """What keeps a script from being read: a sign that R does not know, a string or bracket that is not closed."""
    faults: list[str] = []
    opened: list[str] = []
    before = ""
    for match in _PIECE.finditer(script):
        kind, piece = match.lastgroup or "", match[0]
        where = f"'{piece}' at {match.start()}"
        if kind == "else":
            faults.append(f"{where} begins nothing")
        elif piece in ("(", "[", "{"):
            opened.append(piece)
        elif piece in _PAIRS and (not opened or opened.pop() != _PAIRS[piece]):
            faults.append(f"{where} closes nothing")
        elif kind in _VALUES and piece not in _JOINING and before in _VALUES:
            faults.append(f"{where} follows without a sign between")
        if piece in _PAIRS and before == "sign":
            faults.append(f"{where} follows a sign")
        if "\n" in piece:
            before = ""
        elif kind not in ("space", "comment"):
            before = "" if piece in _JOINING else kind
    return faults + [f"'{bracket}' is not closed" for bracket in opened]


_VALUES = ("word", "number", "string")
_JOINING = ("in", "else", "function")
"""Words that stand between others."""

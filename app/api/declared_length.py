"""How long a body says that it is."""


def bytes_declared(length: str) -> int | None:
    """The bytes that a Content-Length tells; None where it is missing or no number.

    Zeros before a number say nothing. Of a longer one eighteen digits are read, which are many bytes already:
    thousands would not be read by int().
    """
    return int(length.lstrip("0")[:18] or "0") if length.isascii() and length.isdigit() else None

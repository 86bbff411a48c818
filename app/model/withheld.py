"""What stands in a case where something that exposed a person was taken out, and the place may not be empty."""

WITHHELD = "withheld"
"""The reason that `missing` gives."""
MARK = "[…]"
"""In place of a text or of a part of it. It is in no language, and longer than no text that can be taken out."""
ADDRESS = "https://withheld.invalid/"
"""In place of an address on the web; nothing is ever called `.invalid` (RFC 2606)."""
MARKS = (MARK, ADDRESS)

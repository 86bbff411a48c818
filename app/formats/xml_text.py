"""Text and documents of XML."""

import re
from xml.etree.ElementTree import Element, tostring

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LANGUAGE = "xml:lang"


def xml_text(text: str) -> str:
    """The text with a sign of replacement for each character that XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def xml_document(root: Element) -> bytes:
    """The whole document, in UTF-8."""
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written

"""How a package is cited: as a sentence, and as a Citation File Format file."""

import json
from collections.abc import Mapping

from app.formats.frozen import Frozen
from app.formats.package_words import DESCRIPTION, TITLE

AUTHORS = "Samspill contributors"
_KINDS: Mapping[str, str] = {"en": "Data set", "nb": "Datasett", "nn": "Datasett"}
_UNDATED: Mapping[str, str] = {"en": "n.d.", "nb": "u.å.", "nn": "u.å."}


def citation_sentence(frozen: Frozen, language: str) -> str:
    """Who, when, what, and where it is found again."""
    title = TITLE[language].format(frozen.state(language))
    year = (frozen.published_on or _UNDATED[language])[:4]
    return f"{AUTHORS} ({year}). {title}. {_KINDS[language]}. CC BY 4.0. {frozen.address}"


def citation_file(frozen: Frozen) -> str:
    """`CITATION.cff` (Citation File Format 1.2.0). Texts are written as JSON, which is YAML as well."""
    told = {
        "cff-version": "1.2.0",
        "message": "If you use these cases, please cite them as below.",
        "type": "dataset",
        "title": TITLE["en"].format(frozen.state("en")),
        "abstract": DESCRIPTION["en"],
        "version": frozen.version,
        "license": "CC-BY-4.0",
    }
    if frozen.published_on:
        told["date-released"] = frozen.published_on
    # An address without a host is none that a file can be cited by.
    if frozen.base:
        told["url"] = frozen.address
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in told.items()]
    return "\n".join([*lines, "authors:", f"  - name: {json.dumps(AUTHORS)}", ""])

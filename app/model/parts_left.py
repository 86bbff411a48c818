"""Single words of a text that was taken out, such as a surname: where they stand alone, they may tell it still."""

from collections.abc import Collection
from urllib.parse import unquote

from app.model.mentions import LEAST, LONG_ENOUGH, LONGEST_ENDING, Words
from app.vocabulary.folding import spans


def parts_left(text: str, wanted: Collection[Words], *, is_address: bool = False) -> tuple[str, ...]:
    """Words of a text, each once, as they are written there, which are those of a name that was looked for as a whole.

    As with a mention, they may have an ending. A word without a large letter is hardly a name, but in an address.
    """
    parts = {word for one in wanted for word in one if len(word) >= (LONG_ENOUGH if is_address else LEAST)}
    if not parts:
        return ()
    text = unquote(text) if is_address else text
    found = (
        text[first:last]
        for word, first, last in spans(text)
        if (is_address or text[first].isupper()) and any(_is(word, part) for part in parts)
    )
    return tuple(dict.fromkeys(found))


def _is(word: str, part: str) -> bool:
    # `Pers`, but not `Person`: whoever is asked in vain too often looks no more.
    most = LONGEST_ENDING if len(part) >= LONG_ENOUGH else 1
    return word.startswith(part) and len(word) - len(part) <= most

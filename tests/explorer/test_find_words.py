"""What Find says is said in every language, with the same gaps."""

import re

from app.explorer.find_script import SAID
from app.explorer.find_words import FIND_WORDS


def gaps(text: str) -> list[str]:
    return sorted(re.findall(r"\{.*?\}", text))


def test_every_word_is_there_in_every_language_with_the_same_gaps() -> None:
    for name, said in FIND_WORDS.items():
        assert set(said) == {"en", "nb", "nn"}, name
        assert gaps(said["en"]) == gaps(said["nb"]) == gaps(said["nn"]), name
    assert set(SAID) <= set(FIND_WORDS)

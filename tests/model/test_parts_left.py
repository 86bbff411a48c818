"""Single words of a name that was taken out as a whole are named where they stand alone, and little else is."""

import pytest

from app.model.mentions import sought
from app.model.parts_left import parts_left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[…] began; Døme is ill. Pers garden.", ("Døme", "Pers")),
        ("DØME and Dømes, but Dome too. Døme.", ("DØME", "Dømes", "Dome", "Døme")),
        ("30 kroner per person; a døme of it.", ()),
        ("Person and Perfection, Dømesgarden.", ()),
        ("Per-Døme is two words.", ("Per", "Døme")),
        ("Av det.", ()),
    ],
)
def test_a_word_with_a_large_letter_and_a_short_ending(text: str, left: tuple[str, ...]) -> None:
    assert parts_left(text, [sought("Per av Døme")]) == left


def test_addresses_have_no_large_letters() -> None:
    address = "https://example.org/per/d%C3%B8me-garden"

    assert parts_left(address, [sought("Per Døme")], is_address=True) == ("døme",)
    assert parts_left(address, [sought("Per Døme")]) == ()


def test_without_a_name_nothing_is_left_of_it() -> None:
    assert parts_left("Per Døme", []) == ()

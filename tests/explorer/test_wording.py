"""What two wordings of a text do not have in common."""

from app.explorer.wording import LONGEST, Piece, compared


def test_only_the_words_that_differ_are_told_apart() -> None:
    before, after = compared("Since 2015, in the village.", "Since 2016, in a village.")

    assert [piece.text for piece in before if piece.is_own] == ["2015", "the"]
    assert [piece.text for piece in after if piece.is_own] == ["2016", "a"]


def test_the_pieces_together_are_the_text() -> None:
    old, new = "One  text\nin lines.", "Another text\n\nin two lines!"
    before, after = compared(old, new)

    assert ("".join(one.text for one in before), "".join(one.text for one in after)) == (old, new)


def test_very_long_texts_are_only_shown() -> None:
    long = "a " * LONGEST

    assert compared(long, "b") == ([Piece(long, True)], [Piece("b", True)])

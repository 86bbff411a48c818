from hypothesis import given
from hypothesis import strategies as st

from app.formats.charts.lettering import lines_of, shortened, text_width

WORDS = st.text("abcæøåłΩ ", min_size=1, max_size=60)


def test_marks_over_letters_take_no_room() -> None:
    assert text_width("Spółdzielnia", 12) == text_width("Społdzielnia", 12)


def test_lines_break_between_words() -> None:
    assert lines_of("Lån, leige eller overtaking", 100, 12) == ["Lån, leige eller", "overtaking"]


def test_a_word_that_is_too_wide_breaks_with_a_hyphen() -> None:
    assert lines_of("samfunnsentreprenørskap", 60, 12) == ["samfunns-", "entrepren-", "ørskap"]


@given(WORDS)
def test_no_letter_is_lost_and_no_line_is_too_wide(text: str) -> None:
    lines = lines_of(text, 50, 12)

    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace(" ", "")
    assert all(text_width(line, 12) <= 50 for line in lines)


def test_what_is_left_out_is_said() -> None:
    assert shortened(["a", "b", "c"], 3) == ["a", "b", "c"]
    assert shortened(["a", "b,", "c"], 2) == ["a", "b…"]

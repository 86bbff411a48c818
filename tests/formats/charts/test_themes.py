import pytest

from app.formats.charts.themes import THEMES, Theme, contrast, legible, shade
from app.query.picturing import THEMES as NAMES

EVERY = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_themes_are_those_that_can_be_asked_for() -> None:
    assert tuple(THEMES) == NAMES


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1


@EVERY
def test_text_can_be_read(theme: Theme) -> None:
    assert contrast(theme.text, theme.background) >= 7
    assert contrast(theme.quiet, theme.background) >= 4.5
    # Numbers stand on stripes, too.
    assert contrast(theme.text, theme.stripe) >= 4.5


@EVERY
def test_marks_stand_out_from_what_is_behind_them(theme: Theme) -> None:
    assert contrast(theme.mark, theme.background) >= 3
    assert contrast(theme.mark, theme.land) >= 3
    assert contrast(theme.quiet, theme.background) >= 3
    assert min(contrast(theme.border, theme.land), contrast(theme.border, theme.background)) >= 3


@EVERY
def test_more_cases_are_always_darker_or_always_lighter(theme: Theme) -> None:
    """So that a copy without colours, and readers who see none, keep the order."""
    from_background = [contrast(shade(theme, n / 20), theme.background) for n in range(21)]

    assert from_background == sorted(from_background)
    assert from_background[-1] >= 7


@EVERY
def test_a_number_can_be_read_on_every_shade(theme: Theme) -> None:
    grounds = [shade(theme, n / 50) for n in range(51)]

    assert min(contrast(legible(ground), ground) for ground in grounds) >= 4.5
    assert contrast(theme.quiet, shade(theme, 0)) >= 4.5


@EVERY
def test_shades_go_from_the_first_to_the_last(theme: Theme) -> None:
    assert (shade(theme, 0), shade(theme, 1)) == (theme.shades[0], theme.shades[-1])

"""How pictures look: colours on a light page, on a dark one, and in print without colours."""

from collections.abc import Mapping
from dataclasses import dataclass

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
"""The first lies in the renderer and is as wide as the second, which readers have: lines break alike everywhere."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#rrggbb`."""

    background: str
    text: str
    """At least 7:1 against the background."""
    quiet: str
    """Of notes and axes, at least 4.5:1."""
    line: str
    """Of grids and of what only orders the picture."""
    mark: str
    """Of what is counted, at least 3:1 against the background (WCAG 1.4.11)."""
    tint: str
    """Of what is told but fits no code, always within an outline in the colour of marks."""
    stripe: str
    """Of the stripes of what is not recorded, always within an outline in the colour of quiet text."""
    land: str
    border: str
    """Of countries, at least 3:1 against land and background."""
    shades: tuple[str, ...]
    """From few cases to many: each lighter or darker than the one before, so that a copy without colours keeps it."""


# Blue, sky blue and grey of Okabe and Ito: told apart by readers of every colour vision. No meaning hangs on a hue:
# what is not recorded is striped and outlined with dashes, what fits no code outlined, and amounts are printed.
LIGHT = Theme(
    background="#ffffff",
    text="#1b1b1b",
    quiet="#4d4d4d",
    line="#dcdcdc",
    mark="#0072b2",
    tint="#c5dff0",
    stripe="#dcdcdc",
    land="#f1efe9",
    border="#85827b",
    shades=("#e9f2f9", "#b9d8ec", "#6fb1da", "#0072b2", "#004a75", "#002a45"),
)
DARK = Theme(
    background="#14181d",
    text="#f2f2f2",
    quiet="#b8bec6",
    line="#343b44",
    mark="#56b4e9",
    tint="#1f4a63",
    stripe="#3a424c",
    land="#262d35",
    border="#7d8791",
    shades=("#1a2731", "#1d4257", "#236a90", "#2f8fc4", "#7cc6f0", "#d5effd"),
)
PRINT = Theme(
    background="#ffffff",
    text="#000000",
    quiet="#333333",
    line="#d0d0d0",
    mark="#333333",
    tint="#d9d9d9",
    stripe="#d4d4d4",
    land="#ededed",
    border="#777777",
    shades=("#ffffff", "#e0e0e0", "#b8b8b8", "#8a8a8a", "#555555", "#1a1a1a"),
)
THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK, "print": PRINT}


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, 1 to 21 (WCAG 2.1, relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def shade(theme: Theme, share: float) -> str:
    """The colour of an amount, `share` of the largest; between the shades it goes over from one to the next."""
    place = min(max(share, 0.0), 1.0) * (len(theme.shades) - 1)
    before = min(int(place), len(theme.shades) - 2)
    mixed = zip(_parts(theme.shades[before]), _parts(theme.shades[before + 1]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * (place - before)):02x}" for a, b in mixed)


def legible(ground: str) -> str:
    """Colour of text on a ground: black or white, one of which always stands out 4.58:1 or more."""
    return max(("#000000", "#ffffff"), key=lambda colour: contrast(colour, ground))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)

"""Numbers and sums as readers of a language write them."""

from decimal import Decimal


def figure(value: float, language: str) -> str:
    """A number with all of its digits, as it was printed: nothing is rounded."""
    # Imported here: babel reads its files at once.
    from babel.numbers import format_decimal

    return format_decimal(Decimal(str(value)), locale=language, decimal_quantization=False)


def sum_of_money(amount: float, currency: str | None, language: str) -> str:
    """A sum with the code of its currency, which is never converted; the sum alone where no currency was told."""
    told = figure(amount, language)
    if currency is None:
        return told
    return f"{currency}\u00a0{told}" if language == "en" else f"{told}\u00a0{currency}"


def degrees(latitude: float, longitude: float, language: str) -> str:
    """A point as letters and numbers: 52.09° N, 5.23° E."""
    east, west = {"en": ("E", "W")}.get(language, ("Ø" if language == "nb" else "A", "V"))
    up, across = figure(abs(latitude), language), figure(abs(longitude), language)
    return f"{up}° {'N' if latitude >= 0 else 'S'}, {across}° {east if longitude >= 0 else west}"

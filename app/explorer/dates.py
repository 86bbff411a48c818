"""Days as people of a language write them."""

from datetime import date

LOCALES = {"en": "en_GB", "nb": "nb", "nn": "nn"}


def date_text(day: str, language: str) -> str:
    """A day from its ISO form: `26. november 2026`."""
    # Imported here: babel reads its files at once.
    from babel.dates import format_date

    return format_date(date.fromisoformat(day[:10]), "long", locale=LOCALES[language])

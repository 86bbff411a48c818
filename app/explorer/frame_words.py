"""What the frame of every page says, and the pages about what cannot be shown."""

from collections.abc import Mapping

FRAME_WORDS: Mapping[str, Mapping[str, str]] = {
    "about_menu": {"en": "About Samspill", "nb": "Om Samspill", "nn": "Om Samspill"},
    "problem_404": {"en": "This page does not exist", "nb": "Denne siden finnes ikke", "nn": "Denne sida finst ikkje"},
    "problem_410": {
        "en": "This is no longer here",
        "nb": "Dette er ikke her lenger",
        "nn": "Dette er ikkje her lenger",
    },
    "problem_422": {
        "en": "The question is not understood",
        "nb": "Spørsmålet ble ikke forstått",
        "nn": "Spørsmålet vart ikkje forstått",
    },
    "problem_429": {
        "en": "That was many questions in a short time. Wait a minute, then try again.",
        "nb": "Det var mange spørsmål på kort tid. Vent et minutt, og prøv igjen.",
        "nn": "Det var mange spørsmål på kort tid. Vent eit minutt, og prøv igjen.",
    },
    "problem_500": {
        "en": "Something failed on our side",
        "nb": "Noe gikk galt hos oss",
        "nn": "Noko gjekk gale hos oss",
    },
    "problem_503": {
        "en": "The service does not answer just now. Try again in a little while.",
        "nb": "Tjenesten svarer ikke akkurat nå. Prøv igjen om litt.",
        "nn": "Tenesta svarar ikkje akkurat no. Prøv igjen om litt.",
    },
}
TOLD_STATUSES = frozenset((404, 410, 422, 429, 500, 503))
"""Those that have words of their own."""

OFFERS: Mapping[str, str] = {"nb": "Denne siden finnes på bokmål.", "nn": "Denne sida finst på nynorsk."}
"""By language that a reader's browser wishes for, on a page in English."""

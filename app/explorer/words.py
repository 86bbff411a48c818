"""What the pages themselves say, in every language of theirs."""

from collections.abc import Mapping
from functools import cache
from types import SimpleNamespace

from app.explorer.about_words import ABOUT_WORDS
from app.explorer.accessibility_words import ACCESSIBILITY_WORDS
from app.explorer.brief_words import BRIEF_WORDS
from app.explorer.case_words import CASE_WORDS
from app.explorer.compare_words import COMPARE_WORDS
from app.explorer.contribute_queue_words import QUEUE_WORDS
from app.explorer.contribute_review_words import REVIEW_WORDS
from app.explorer.contribute_upload_words import UPLOAD_WORDS
from app.explorer.contribute_words import CONTRIBUTE_WORDS
from app.explorer.contributing_words import CONTRIBUTING_WORDS
from app.explorer.developers_words import DEVELOPERS_WORDS
from app.explorer.edit_words import EDIT_WORDS
from app.explorer.frame_words import FRAME_WORDS
from app.explorer.history_words import HISTORY_WORDS
from app.explorer.patterns_words import PATTERNS_WORDS
from app.explorer.rule_words import RULE_WORDS
from app.explorer.step_words import STEP_WORDS
from app.explorer.trust_words import TRUST_WORDS
from app.explorer.truth_table_answer_words import TRUTH_TABLE_ANSWER_WORDS
from app.explorer.truth_table_glossary import TRUTH_TABLE_GLOSSARY
from app.explorer.truth_table_words import TRUTH_TABLE_WORDS

Words = Mapping[str, Mapping[str, str]]
WORDS: Words = {
    "site": {"en": "Samspill", "nb": "Samspill", "nn": "Samspill"},
    "claim": {
        "en": "Where in Europe municipalities and social entrepreneurs work together, and what became of it",
        "nb": "Hvor i Europa kommuner og sosiale entreprenører arbeider sammen, og hva det ble til",
        "nn": "Kvar i Europa kommunar og sosiale entreprenørar arbeider saman, og kva det vart til",
    },
    "skip": {"en": "To the content", "nb": "Til innholdet", "nn": "Til innhaldet"},
    "main_menu": {"en": "Main menu", "nb": "Hovedmeny", "nn": "Hovudmeny"},
    "languages": {"en": "Languages", "nb": "Språk", "nn": "Språk"},
    "find": {"en": "Find cases", "nb": "Finn saker", "nn": "Finn saker"},
    "compare": {"en": "Compare with us", "nb": "Sammenlign med oss", "nn": "Samanlikn med oss"},
    "patterns": {"en": "Patterns", "nb": "Mønstre", "nn": "Mønster"},
    "contribute": {"en": "Contribute", "nb": "Bidra", "nn": "Bidra"},
    "about": {"en": "About the data", "nb": "Om dataene", "nn": "Om dataa"},
    "developers": {"en": "For developers", "nb": "For utviklere", "nn": "For utviklarar"},
    "accessibility": {"en": "Accessibility", "nb": "Tilgjengelighet", "nn": "Tilgjenge"},
    "licence": {
        "en": "The collection is free to use under {licence}, if you name it and say what you changed.",
        "nb": "Samlingen kan brukes fritt under {licence} når du oppgir den som kilde og sier hva du har endret.",
        "nn": "Samlinga kan brukast fritt under {licence} når du oppgir ho som kjelde og seier kva du har endra.",
    },
    "revision": {
        "en": "Dataset revision {number}",
        "nb": "Datasettrevisjon {number}",
        "nn": "Datasettrevisjon {number}",
    },
    "as_data": {"en": "The same as data", "nb": "Det samme som data", "nn": "Det same som data"},
    "copy": {"en": "Copy", "nb": "Kopier", "nn": "Kopier"},
    "copied": {"en": "Copied", "nb": "Kopiert", "nn": "Kopiert"},
    "copy_failed": {
        "en": "The browser did not let us copy. The text is marked: copy it yourself.",
        "nb": "Nettleseren lot oss ikke kopiere. Teksten er merket: kopier den selv.",
        "nn": "Nettlesaren lét oss ikkje kopiere. Teksten er merkt: kopier han sjølv.",
    },
    "problem": {"en": "Something is not right", "nb": "Noe stemmer ikke", "nn": "Noko stemmer ikkje"},
    "did_you_mean": {"en": "Did you mean", "nb": "Mente du", "nn": "Meinte du"},
    "to_start": {"en": "To the front page", "nb": "Til forsiden", "nn": "Til framsida"},
}

EVERY: tuple[Words, ...] = (
    WORDS,
    FRAME_WORDS,
    ABOUT_WORDS,
    ACCESSIBILITY_WORDS,
    DEVELOPERS_WORDS,
    EDIT_WORDS,
    COMPARE_WORDS,
    BRIEF_WORDS,
    CONTRIBUTE_WORDS,
    CONTRIBUTING_WORDS,
    QUEUE_WORDS,
    REVIEW_WORDS,
    UPLOAD_WORDS,
    CASE_WORDS,
    HISTORY_WORDS,
    PATTERNS_WORDS,
    RULE_WORDS,
    STEP_WORDS,
    TRUST_WORDS,
    TRUTH_TABLE_WORDS,
    TRUTH_TABLE_ANSWER_WORDS,
    TRUTH_TABLE_GLOSSARY,
)
"""The words of each page stand in a file of their own; a name stands for one thing on all of them."""


@cache
def words_of(language: str) -> SimpleNamespace:
    """All words in one language, by name; a name that there is not is an error."""
    return SimpleNamespace(**{name: said[language] for words in EVERY for name, said in words.items()})

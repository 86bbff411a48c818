"""The texts of a case, and how they are kept."""

import orjson
from hypothesis import given
from hypothesis import strategies as st

from app.model.document import document_bytes
from app.model.passages import Passage, passages_bytes, passages_of, read_passages
from app.vocabulary.folding import words
from tests.builders import a_document


def test_every_text_stands_on_a_line_of_its_own() -> None:
    document = orjson.loads(
        document_bytes(
            a_document(
                title="The ÆRLIG one",
                summary="Two\nlines.",
                translations={"nb": {"by": "machine", "title": "Den ærlige"}},
            )
        )
    )
    passages = passages_of(document)
    each = {passage.field: passage for passage in passages}

    assert each["title"] == Passage("title", "The ÆRLIG one", "en")
    assert each["summary"].text == "Two lines."
    assert each["translations.nb.title"] == Passage("translations.nb.title", "Den ærlige", "nb", "machine")
    assert len(passages.texts.split("\n")) == len(passages.folded.split("\n")) == len(each)
    assert passages.folded.startswith(" the aerlig one \n")
    assert read_passages(passages_bytes(passages)) == passages


@given(st.text(max_size=40))
def test_the_words_of_a_text_are_those_that_are_indexed(text: str) -> None:
    document = orjson.loads(document_bytes(a_document()))
    passages = passages_of({**document, "title": text})

    assert passages.folded.split("\n")[0].split() == words(text)
    assert passages.number(1).field != "title"

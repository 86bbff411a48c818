import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.query.text import MOST_CLAUSES, Clause, TextQuery, parse_text
from app.vocabulary.lookup import terms_meant
from app.vocabulary.small_words import SMALL_WORDS
from tests.query.refusals import only_fault, read_or_refused
from tests.query.strategies import texts


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("samvirke", [Clause(("samvirke",))]),
        ("Økonomi  og\tmat", [Clause(("okonomi",)), Clause(("og",)), Clause(("mat",))]),
        ("kommun*", [Clause(("kommun",), is_beginning=True)]),
        ("-rus", [Clause(("rus",), is_excluded=True)]),
        ('"sosialt entreprenørskap"', [Clause(("sosialt", "entreprenorskap"))]),
        ('-"sosialt entre"*', [Clause(("sosialt", "entre"), is_beginning=True, is_excluded=True)]),
        ("ö-vik*", [Clause(("o", "vik"), is_beginning=True)]),
        ('mat"god mat"', [Clause(("mat",)), Clause(("god", "mat"))]),
        ("mat MAT mat*", [Clause(("mat",)), Clause(("mat",), is_beginning=True)]),
        ('mat - * "" !?', [Clause(("mat",))]),
    ],
)
def test_what_was_typed_becomes_clauses(text: str, clauses: list[Clause]) -> None:
    assert parse_text(text) == TextQuery(tuple(clauses))


def test_excluded_words_are_not_wanted() -> None:
    assert parse_text("mat -rus").wanted == (Clause(("mat",)),)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("(Kjøkken,", "kjøkken"),
        ('"Ö-vik  kommune"', "ö vik kommune"),
        ("e\u0301te\u0301", "été"),
        ("ﬁne", "fine"),
        # Marks that are no letters are left to folding.
        ("İstanbul", "istanbul"),
        ("½가", "1 2가"),
    ],
)
def test_a_clause_keeps_how_its_words_are_spelled(text: str, spelled: str) -> None:
    assert parse_text(text).clauses[0].spelled == spelled


@pytest.mark.parametrize("text", ["", " - ", '""', "!?", "*"])
def test_text_without_a_word_is_refused(text: str) -> None:
    fault = only_fault(parse_text, text)

    assert (fault.parameter, fault.detail) == ("q", "There is no word to look for; write at least one letter or digit.")


def test_an_open_quotation_mark_is_pointed_at() -> None:
    fault = only_fault(parse_text, 'mat "god mat')

    assert (fault.parameter, fault.position) == ("q", 4)


def test_too_many_words_are_refused() -> None:
    most = " ".join(f"w{number}" for number in range(MOST_CLAUSES))

    assert len(parse_text(most).clauses) == MOST_CLAUSES
    assert "32 words" in only_fault(parse_text, f"{most} more").detail


@given(texts | st.text())
def test_canonical_text_reads_back_to_the_same_words(text: str) -> None:
    query, faults = read_or_refused(parse_text, text)

    assert query is not None or len(faults) == 1
    assert query is None or parse_text(str(query)) == query
    assert query is None or str(parse_text(str(query))) == str(query)


def test_small_words_between_others_need_not_be_met() -> None:
    text = parse_text("Butikk og møteplass i bygda")

    assert [str(clause) for clause in text.needed] == ["butikk", "møteplass", "bygda"]
    assert text.passed_over == ("og", "i")
    assert len(text.wanted) == 5


@pytest.mark.parametrize("typed", ["og i", "the*", '"bok og film"', "-og mat", "og"])
def test_small_words_are_needed_alone_in_phrases_and_as_beginnings(typed: str) -> None:
    assert parse_text(typed).passed_over == ()
    assert parse_text(typed).needed == parse_text(typed).wanted


def test_no_small_word_means_a_term() -> None:
    assert not [word for word in SMALL_WORDS if terms_meant((word,))]

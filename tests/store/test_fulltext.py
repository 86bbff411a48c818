"""Words find what holds them, in a row and in their zone, alike on both databases."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from app.store.database import Database
from app.store.fulltext import BATCH, ZONES, Phrase
from tests.databases import fresh_database
from tests.store.revisions import bare_revisions
from tests.trying import tried

Texts = tuple[str, str, str]
ANY_LETTER = st.characters(categories=["Ll", "Lo", "Nd"])
FEW_WORDS = st.sampled_from(["kafe", "kafeen", "nord", "κηπος", "сад", "庭", "1", "12"])
WORDS = FEW_WORDS | st.text(ANY_LETTER, min_size=1, max_size=4)
ZONE_TEXTS = st.lists(WORDS, max_size=5).map(" ".join)


def write(database: Database, session: Session, texts: Iterable[Texts]) -> list[int]:
    """Indexes texts for as many new revisions, and gives their ids in the same order."""
    texts = list(texts)
    ids = bare_revisions(session, len(texts))
    database.full_text.write(session, ((id_, *zones) for id_, zones in zip(ids, texts, strict=True)))
    return ids


def holding(
    database: Database, session: Session, phrase: list[str], prefix: bool = False, zones: frozenset[str] = ZONES
) -> list[int]:
    sql, parameters = database.full_text.question([Phrase(phrase, prefix)], zones)
    joined = session.connection().exec_driver_sql(sql, tuple(parameters)).scalar()
    return sorted(map(int, joined.split(","))) if joined else []


def found(
    database: Database, texts: Iterable[Texts], words: str, prefix: bool = False, zones: frozenset[str] = ZONES
) -> list[int]:
    """Places, counted from 0, of the texts in which the words are found."""
    with database.writing() as session:
        ids = write(database, session, texts)
        hits = holding(database, session, words.split(), prefix, zones)
        return sorted(ids.index(hit) for hit in hits)


def test_a_word_is_found_in_its_zone_alone(database: Database) -> None:
    texts = [("kafe", "", ""), ("", "kafe", ""), ("", "", "kafe")]

    assert found(database, texts, "kafe", zones=frozenset({"title", "body"})) == [0, 2]


def test_words_are_found_in_a_row_alone(database: Database) -> None:
    texts = [("nord kafe", "", ""), ("kafe nord", "", ""), ("kafe i nord", "", "")]

    assert found(database, texts, "kafe nord") == [1]


def test_a_row_of_words_does_not_reach_into_the_next_zone(database: Database) -> None:
    assert found(database, [("kafe", "nord", "")], "kafe nord") == []


def test_a_beginning_is_the_last_word_only(database: Database) -> None:
    texts = [("kafe nordvik", "", ""), ("kafeen nordvik", "", ""), ("kafe", "", "nordvik")]

    assert found(database, texts, "kafe nord", prefix=True) == [0]


def test_without_prefix_a_beginning_finds_nothing(database: Database) -> None:
    assert found(database, [("kafeen", "", "")], "kafe") == []


@pytest.mark.parametrize("word", ["or", "not", "near", "and", "title", "rank"])
def test_words_that_databases_use_are_words(database: Database, word: str) -> None:
    assert found(database, [(word, "", ""), ("kafe", "", "")], word) == [0]


@pytest.mark.parametrize(
    "sign", ['"', "'", "\\", "*", ":*", "&", "|", "!", "(", "^", "-", "{", "%", "a'b", 'a"b', "a\\"]
)
def test_no_sign_changes_what_is_asked(database: Database, sign: str) -> None:
    # Folded words have no such signs; should one come through, it must not be read as part of the question.
    assert found(database, [("nord", f"vik {sign}", "")], f"{sign} kafe") == []


def test_a_word_longer_than_any_database_takes_is_found_by_what_counts_of_it(database: Database) -> None:
    word = "å" * 40_000

    assert found(database, [(word, "", ""), ("å", "", "")], word) == [0]


def test_what_is_written_again_is_replaced(database: Database) -> None:
    with database.writing() as session:
        (id_,) = write(database, session, [("kafe", "", "")])
        database.full_text.write(session, [(id_, "verksted", "", "")])

        assert holding(database, session, ["kafe"]) == []
        assert holding(database, session, ["verksted"]) == [id_]


def test_more_rows_than_travel_together_all_arrive(database: Database) -> None:
    assert len(found(database, [("kafe", "", "")] * (BATCH + 1), "kafe")) == BATCH + 1


def test_what_was_written_can_be_read_word_by_word(database: Database) -> None:
    with database.writing() as session:
        ids = write(database, session, [("kafe nord kafe", "", "庭 x"), ("other", "", "")])
        read = {
            id_: [sorted({*zone}) for zone in zones] for id_, *zones in database.full_text.written(session, ids[:1])
        }
        ordered = {id_: zones for id_, *zones in database.full_text.in_order(session, ids[:1])}

    assert read == {ids[0]: [["kafe", "nord"], [], ["x", "庭"]]}
    assert ordered == {ids[0]: [["kafe", "nord", "kafe"], [], ["庭", "x"]]}


def test_words_are_told_in_order_as_far_as_postgresql_keeps_their_places(database: Database) -> None:
    often = ["kafe"] * 300
    long = [str(number) for number in range(16_380)]
    with database.writing() as session:
        texts = [
            ("it's a\\b it's", "", " ".join([*often, "nord"])),
            ("", " ".join([*long, "庭", "nord", "kafe", "nord", "9", "kafe"]), ""),
        ]
        ids = write(database, session, texts)
        read = {id_: zones for id_, *zones in database.full_text.in_order(session, ids)}

    assert read == {
        ids[0]: [["it's", "a\\b", "it's"], [], [*often[:256], "nord"]],
        ids[1]: [[], [*long, "庭", "nord", "9", "kafe", "nord"], []],
    }


@pytest.mark.parametrize("phrase", [[], [""], ["kafe", ""]])
def test_a_phrase_needs_words(database: Database, phrase: list[str]) -> None:
    with pytest.raises(ValueError, match="needs words"):
        database.full_text.question([Phrase(phrase)])


@pytest.mark.parametrize("zones", [frozenset(), frozenset({"title", "footnotes"})])
def test_a_zone_must_exist(database: Database, zones: frozenset[str]) -> None:
    with pytest.raises(ValueError, match="zones"):
        database.full_text.question([Phrase(["kafe"])], zones)


@tried(60)
@given(
    texts=st.lists(st.tuples(ZONE_TEXTS, ZONE_TEXTS, ZONE_TEXTS), max_size=5),
    phrase=st.lists(WORDS, min_size=1, max_size=2),
    prefix=st.booleans(),
    zones=st.sets(st.sampled_from(sorted(ZONES)), min_size=1),
)
def test_every_answer_equals_reading_the_texts(
    database_kind: str, texts: list[Texts], phrase: list[str], prefix: bool, zones: set[str]
) -> None:
    def holds(words: list[str]) -> bool:
        runs = (words[start : start + len(phrase)] for start in range(len(words)))
        return any(run[:-1] == phrase[:-1] and meets(run[-1]) for run in runs if len(run) == len(phrase))

    def meets(word: str) -> bool:
        return word.startswith(phrase[-1]) if prefix else word == phrase[-1]

    chosen = [
        [text for zone, text in zip(("title", "names", "body"), row, strict=True) if zone in zones] for row in texts
    ]
    expected = [place for place, row in enumerate(chosen) if any(holds(text.split()) for text in row)]

    with fresh_database(database_kind) as database:
        assert found(database, texts, " ".join(phrase), prefix, frozenset(zones)) == expected

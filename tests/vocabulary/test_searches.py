"""The nearest word is looked for only so often for one who asks."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from app.vocabulary.loading import vocabularies
from app.vocabulary.nearest import nearest, nearest_name
from app.vocabulary.searches import CANDIDATES_OF_A_SEARCH, every_search, few_searches


def test_after_so_many_searches_nothing_is_near() -> None:
    with few_searches(2):
        assert [nearest("energi", ["energy"]) for _ in range(4)] == ["energy", "energy", None, None]
        with every_search():
            assert nearest("energi", ["energy"]) == "energy"
        assert nearest("energi", ["energy"]) is None
    assert nearest("energi", ["energy"]) == "energy"


def test_threads_that_work_for_one_request_count_together() -> None:
    with few_searches(1), ThreadPoolExecutor(1) as threads:
        there = [threads.submit(copy_context().run, nearest, "energi", ["energy"]).result() for _ in range(2)]

        assert (*there, nearest("energi", ["energy"])) == ("energy", None, None)


def test_a_vocabulary_is_not_even_looked_through() -> None:
    with few_searches(0):
        assert vocabularies()["sectors"].nearest("eldercare") is None


def test_to_look_among_many_names_counts_for_more() -> None:
    many = [f"kafe {number}" for number in range(2 * CANDIDATES_OF_A_SEARCH)]
    with few_searches(4):
        assert [nearest_name("kafen 7", many) for _ in range(3)] == ["kafe 7", "kafe 7", None]

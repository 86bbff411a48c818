from typing import Any

from app.vocabulary.loading import vocabularies
from app.vocabulary.sources import term_sources


def test_every_source_that_a_term_names_is_known() -> None:
    extras: list[dict[str, Any]] = [dict(term.extra) for one in vocabularies() for term in one.terms.values()]
    named = {code for extra in extras for code in extra.get("sources", ())}

    assert len(named) > 80
    assert named <= term_sources().keys()


def test_only_an_address_that_can_be_followed_is_a_link() -> None:
    sources = term_sources()

    assert sources["nace-stdnum"].link == "https://pypi.org/project/python-stdnum/"
    assert (sources["cofog-estat"].address, sources["cofog-estat"].link) == (
        "github.com/vlasvlasvlas/scripts sdmx_sql/cl_cofog_202109211645.sql",
        None,
    )
    assert (sources["bg-classes"].address, sources["bg-classes"].link) == (None, None)

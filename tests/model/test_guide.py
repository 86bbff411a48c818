"""Every field is described and has rules for coders, in three languages that say the same."""

import re
from collections.abc import Iterable

import pytest

from app.catalogue.described import described_fields
from app.catalogue.entries import derived_specs
from app.model.field_descriptions import IN_NORWEGIAN, description_in
from app.model.guide import CODING_GUIDE, guide_to
from app.model.guide.rule import Rule
from app.query.field_words import DERIVED_WORDS, derived_description
from app.vocabulary.loading import vocabularies

LANGUAGES = ("en", "nb", "nn")
FIELDS = {field.path: field for field in described_fields("en")}
RULES = [pytest.param(rule, id=f"{path}-{place}") for path, rules in CODING_GUIDE.items()
         for place, rule in enumerate(rules)]  # fmt: skip


def in_backticks(text: str) -> set[str]:
    return set(re.findall("`([^`]+)`", text))


def around(path: str) -> Iterable[str]:
    """The field and those that it stands in."""
    steps = path.split(".")
    return (".".join(steps[:end]) for end in range(len(steps), 0, -1))


@pytest.mark.parametrize("path", FIELDS)
def test_every_field_has_rules_or_stands_in_one_that_has(path: str) -> None:
    assert any(guide_to(one, "en") for one in around(path))


def test_rules_are_about_fields_that_there_are() -> None:
    assert set(CODING_GUIDE) <= set(FIELDS)


def test_what_is_coded_has_rules_of_its_own() -> None:
    coded = {path for path, field in FIELDS.items() if field.vocabulary}
    # A figure is explained with the figures, a place in a list of sources with the list.
    assert {path for path in coded if not guide_to(path, "en")} == {"scale.measure"}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_names_the_same_codes_in_every_language(rule: Rule) -> None:
    assert in_backticks(rule.en) == in_backticks(rule.nb) == in_backticks(rule.nn)
    assert rule.en not in (rule.nb, rule.nn)
    assert all(text.endswith(".") for text in rule)


def test_what_rules_name_there_is() -> None:
    codes = {code for vocabulary in vocabularies() for code in vocabulary.terms}
    names = {step for path in FIELDS for step in path.split(".")}
    choices = {choice for field in FIELDS.values() for choice in field.choices}
    languages = {"nb", "nn", "no"}
    named = {one for rules in CODING_GUIDE.values() for rule in rules for one in in_backticks(rule.en)}

    assert named - codes - names - choices - languages == set()


def test_every_description_is_there_in_norwegian_and_names_the_same() -> None:
    assert set(IN_NORWEGIAN) == set(FIELDS)
    for path, field in FIELDS.items():
        said = {description_in(language, path, field.description) for language in LANGUAGES}
        # The pattern of an address is said in words.
        assert path == "slug" or len({frozenset(in_backticks(text)) for text in said}) == 1, path
        assert field.description in said
        assert len(said) > 1 or in_backticks(field.description), path


def test_every_derived_field_is_described_in_norwegian() -> None:
    derived = {spec.name: spec for spec in derived_specs()}

    assert set(DERIVED_WORDS) == set(derived)
    for spec in derived.values():
        english, *norwegian = (derived_description(spec, language) for language in LANGUAGES)
        assert english not in norwegian, spec.name

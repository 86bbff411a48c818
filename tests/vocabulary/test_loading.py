import json
from datetime import date
from pathlib import Path

import pytest

from app.errors import TermUnknown, VocabularyUnknown
from app.vocabulary import loading
from app.vocabulary.loading import digest, field_labels, load_vocabularies, vocabularies


def test_every_vocabulary_answers_in_the_languages_it_has() -> None:
    for vocabulary in vocabularies():
        for term in vocabulary.terms.values():
            assert term.labels, f"{vocabulary.name}/{term.code} has no label"
            for language, text in term.labels.items():
                label = vocabulary.label(term.code, language)
                assert (label.text, label.language) == (text, language)


def test_every_group_named_by_a_term_exists() -> None:
    for vocabulary in vocabularies():
        for term in vocabulary.terms.values():
            assert term.group is None or vocabulary.group(term.group).code == term.group


def test_likeness_goes_both_ways() -> None:
    nearness = vocabularies()["legal-form-families"].nearness

    assert nearness["association", "foundation"] == nearness["foundation", "association"] == 0.5
    assert all(0 < likeness <= 1 for likeness in nearness.values())


def test_every_legal_form_knows_family_and_own_language() -> None:
    for form in vocabularies()["legal-forms"].terms.values():
        assert form.broader is not None
        assert form.own_language in form.labels


def test_the_name_at_home_is_in_the_language_most_speak_there() -> None:
    forms = vocabularies()["legal-forms"].terms

    assert {code: forms[code].own_language for code in ("ch-verein", "fi-oy", "ie-ltd", "no-as", "eu-sce")} == {
        "ch-verein": "de",
        "fi-oy": "fi",
        "ie-ltd": "en",
        "no-as": "nb",
        "eu-sce": "en",
    }


def test_what_a_file_says_besides_is_kept() -> None:
    assert vocabularies()["legal-forms"].term("no-as").extra["country"] == "NO"
    assert vocabularies()["continuities"].term("ended").membership == 0.2
    assert "Alingsås" in vocabularies()["collaboration-forms"].term("partnership-agreement").at_home["nn"]


def test_a_guide_says_who_made_it_where_it_is_and_when_it_was_seen() -> None:
    terms = vocabularies()["collaboration-forms"].terms.values()
    guides = [guide for term in terms for guide in term.extra.get("guidance", ())]  # type: ignore[attr-defined]

    assert {guide["publisher"] for guide in guides} > {"KS", "Nærings- og fiskeridepartementet"}
    for guide in guides:
        assert set(guide) == {"title", "publisher", "address", "language", "year", "seen"}
        assert guide["address"].startswith("https://")
        assert date.fromisoformat(guide["seen"]) >= date(2026, 11, 1)


def test_an_unknown_vocabulary_is_refused_with_the_nearest() -> None:
    with pytest.raises(VocabularyUnknown) as refused:
        vocabularies()["sector"]

    assert refused.value.nearest == "sectors"
    assert "sectors" in vocabularies()
    assert "sector" not in vocabularies()


def test_an_unknown_group_is_refused_with_the_nearest() -> None:
    with pytest.raises(TermUnknown) as refused:
        vocabularies()["sectors"].group("cares")

    assert refused.value.nearest == "care"


def test_fields_have_names_in_english_and_both_norwegian_languages() -> None:
    assert field_labels()["population_band"] == {"en": "Inhabitants", "nb": "Innbyggertall", "nn": "Innbyggjartal"}
    for name, labels in field_labels().items():
        assert list(labels) == ["en", "nb", "nn"], name
        assert all(text == text.strip() != "" for text in labels.values()), name


def test_the_files_of_a_directory_are_its_vocabularies(tmp_path: Path) -> None:
    colours = {"name": "colours", "terms": [{"code": "red", "labels": {"en": "Red"}}]}
    (tmp_path / "any.json").write_text(json.dumps(colours), encoding="utf-8")

    found = load_vocabularies(tmp_path)

    assert [vocabulary.name for vocabulary in found] == ["colours"]
    assert found["colours"].label("red", "nb").text == "Red"


def test_the_digest_changes_with_any_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def digest_of(**files: str) -> str:
        for name, content in files.items():
            folder = tmp_path / name
            folder.mkdir(exist_ok=True)
            (folder / "a.json").write_text(content, encoding="utf-8")
        digest.cache_clear()
        return digest()

    monkeypatch.setattr(loading, "reference_dir", lambda: tmp_path)
    first = digest_of(vocabularies="{}", reference="[]")

    assert digest_of(vocabularies="{}", reference="[]") == first
    assert digest_of(vocabularies="{}", reference="[1]") != first
    assert digest_of(vocabularies="[]", reference="{}") != first
    digest.cache_clear()

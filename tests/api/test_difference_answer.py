"""Three versions of a case as they are answered."""

from app.api.difference_answer import three_way_body
from app.model.three_way import three_way
from tests.builders import a_case

BASE = a_case(words="told", sectors=["energy"], title="One", original_language="nb", coded_fields=[])


def test_each_departure_is_told_with_its_languages_and_the_codes_by_name() -> None:
    mine, theirs = {**BASE, "title": "Mine", "sectors": ["health"]}, {**BASE, "title": "Theirs", "status": "unknown"}

    body = three_way_body(three_way(BASE, mine, theirs), {"base": BASE, "mine": mine, "theirs": theirs}, "nn")

    assert body["collisions"] == [
        {
            "path": "title", "my_path": "title", "base_path": "title",
            "base": "One", "mine": "Mine", "theirs": "Theirs",
            "base_language": "en", "mine_language": "en", "theirs_language": "en",
            "reason": "changed-twice", "stands": "theirs", "together": (),
        }
    ]  # fmt: skip
    assert [one["path"] for one in body["mine"]] == ["sectors"]
    assert [one["path"] for one in body["theirs"]] == ["status"]
    assert body["both"] == []
    assert body["original_language"] == {"base": "nb", "mine": "nb", "theirs": "nb"}
    assert body["labels"]["sector"].keys() == {"energy", "health"}
    assert body["labels"]["status"].keys() == {"ongoing", "unknown"}

"""What problems mean, at the address that each names."""

import ast
from pathlib import Path

import app.api
from app.api.observing import UNFORESEEN
from app.api.problem_kinds import ADVICE
from app.api.problem_pages import kinds
from tests.services import Service


def test_the_type_of_a_problem_leads_to_what_it_means(seeded: Service) -> None:
    problem = seeded.refusal("/v1/cases?sectr=energy", 422)

    told = seeded.json(problem["type"])

    assert {told[name] == problem[name] for name in ("code", "title", "status")} == {True}
    assert told["meaning"].startswith("A parameter is unknown")
    assert "did_you_mean" in told["remedy"]
    assert told["links"] == {"self": "/problems/query-refused"}


def test_all_kinds_are_listed_by_status(seeded: Service) -> None:
    answer = seeded.json("/problems")

    assert [one["status"] for one in answer["items"]] == sorted(one["status"] for one in answer["items"])
    assert {one["code"] for one in answer["items"]} == ADVICE.keys() == kinds().keys()
    assert answer["total"] == len(answer["items"])
    for one in answer["items"]:
        assert seeded.json(one["links"]["self"]) == one


def test_every_code_that_our_code_answers_is_a_kind() -> None:
    """Codes written at the place where a problem is made, beside those of the errors of the subject."""
    calls = [
        node
        for file in Path(app.api.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("problem", "_ours")
    ]
    written = {
        argument.value
        for call in calls
        for argument in call.args[:3]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }

    assert {"not-found", "method-not-allowed"} <= written | {UNFORESEEN} <= kinds().keys()


def test_a_status_of_http_without_a_kind_of_its_own_is_told_as_such(seeded: Service) -> None:
    told = seeded.json("/problems/http-413")

    assert (told["status"], told["code"]) == (413, "http-413")
    assert told["title"]


def test_a_kind_that_is_none_names_the_nearest(seeded: Service) -> None:
    for address in ("/problems/query-refusd", "/problems/http-413x", "/problems/http-499"):
        assert seeded.refusal(address, 404)["code"] == "problem-unknown"
    assert seeded.refusal("/problems/query-refusd", 404)["errors"][0]["did_you_mean"] == "query-refused"


def test_a_kind_is_not_sent_twice(seeded: Service) -> None:
    tag = seeded.get("/problems/not-found").headers["etag"]

    assert seeded.get("/problems/not-found", if_none_match=tag).status_code == 304

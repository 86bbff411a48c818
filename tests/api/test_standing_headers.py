"""What every answer says to browsers, whoever gives it."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import httpx
import pytest

from app.explorer.embedding import embed_path
from app.explorer.files import file_address
from app.explorer.pages import PAGES
from tests.builders import a_case
from tests.contract.operations import address_of, operations
from tests.databases import fresh_database
from tests.services import Service, serving

AROUND = (
    "/openapi.json", "/docs", "/docs/files/favicon.png", "/robots.txt", "/sitemap.xml", "/favicon.ico", "/nowhere",
    "/.well-known/security.txt", "/metrics", embed_path(), file_address("find.js"),
)  # fmt: skip
"""Addresses beside the contract and the pages."""


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, [a_case(words="solar")]) as service:
        yield service


def policy_of(answer: httpx.Response) -> dict[str, str]:
    (policy,) = answer.headers.get_list("content-security-policy")
    return {name: rest for name, _, rest in (part.partition(" ") for part in policy.split("; "))}


def faults_in(answer: httpx.Response) -> list[str]:
    """What is missing in the headers of an answer."""
    wanted = {"x-content-type-options": "nosniff", "referrer-policy": "strict-origin-when-cross-origin"}
    if "script-src" in answer.headers["content-security-policy"]:
        wanted["permissions-policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    faults = [name for name, value in wanted.items() if answer.headers.get_list(name) != [value]]
    policy = policy_of(answer)
    is_picture = answer.headers.get("content-type") == "image/svg+xml" and "sandbox" in policy
    if policy.get("default-src") != "'none'" or not (is_picture or policy.get("frame-ancestors") == "'none'"):
        faults.append("content-security-policy")
    return faults


def test_every_operation_and_every_problem_tells_browsers_what_to_leave_alone(service: Service) -> None:
    contract: Any = service.json("/openapi.json")
    answers = {
        f"{one.method} {one.path}": service.client.request(one.method.upper(), address_of(one))
        for one in operations(contract)
    }

    assert {name: faults for name, answer in answers.items() if (faults := faults_in(answer))} == {}
    assert {200, 400, 401, 404, 422} <= {answer.status_code for answer in answers.values()}


@pytest.mark.parametrize("accept", ["*/*", "text/html"])
def test_so_does_everything_beside_the_contract(service: Service, accept: str) -> None:
    pages = [path.replace("{slug}", "no-eksempelvik-solar") for path in PAGES]
    answers = {path: service.get(path, accept=accept) for path in (*pages, *AROUND)}
    answers["HEAD /"] = service.client.head("/", accept=accept)
    answers["OPTIONS"] = service.client.request("OPTIONS", "/v1/cases", access_control_request_method="GET")

    assert {name: faults for name, answer in answers.items() if (faults := faults_in(answer))} == {}
    assert service.get(embed_path()).headers["cross-origin-resource-policy"] == "cross-origin"


def test_the_page_of_the_contract_runs_its_own_script_alone(service: Service) -> None:
    page = service.get("/docs")
    (script,) = re.findall("<script>(.*?)</script>", page.text, re.DOTALL)

    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert policy_of(page)["script-src"] == f"'self' 'sha256-{digest}'"
    assert policy_of(page)["connect-src"] == "'self'"


@pytest.mark.parametrize(
    ("public_url", "told"), [("https://samspill.example", ["max-age=31536000"]), ("http://samspill.example", [])]
)
def test_only_who_is_met_over_tls_asks_for_it_always(public_url: str, told: list[str]) -> None:
    with fresh_database("sqlite") as database, serving(database, public_url=public_url) as service:
        answers = [service.get(path) for path in ("/v1/cases", "/v1/cases", "/", "/nowhere", "/docs")]

    assert [answer.headers.get_list("strict-transport-security") for answer in answers] == [told] * 5
    assert policy_of(answers[-1])["connect-src"] == f"'self' {public_url}"

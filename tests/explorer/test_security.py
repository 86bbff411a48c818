"""Whom to tell of a weakness, as RFC 9116 has it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app import clock
from tests.databases import fresh_database
from tests.services import Service, serving

PATH = "/.well-known/security.txt"
NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def fields_of(service: Service) -> list[list[str]]:
    answer = service.get(PATH)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    return [line.split(": ", 1) for line in answer.text.splitlines()]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"contact": "security@example.org"}, ["mailto:security@example.org"]),
        ({"contact": "https://samspill.example/contact"}, ["https://samspill.example/contact"]),
    ],
)
def test_it_tells_whom_to_write_to_for_half_a_year(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, Any], told: list[str]
) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    with fresh_database("sqlite") as database, serving(database, **settings) as service:
        fields = fields_of(service)
        monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=1))
        tomorrow = dict(fields_of(service))

    assert fields == [
        ["Contact", *told],
        ["Expires", "2027-05-25T00:00:00Z"],
        ["Preferred-Languages", "en, nb, nn"],
    ]
    assert tomorrow["Expires"] == "2027-05-26T00:00:00Z"


@pytest.mark.parametrize(
    ("public_url", "canonical"),
    [
        ("https://samspill.example", [f"https://samspill.example{PATH}"]),
        # Nobody looks for it below a path, where it is not to be believed.
        ("https://samspill.example:8443/data", [f"https://samspill.example:8443{PATH}"]),
        ("http://samspill.example", []),
    ],
)
def test_only_over_tls_it_vouches_for_its_address(public_url: str, canonical: list[str]) -> None:
    with (
        fresh_database("sqlite") as database,
        serving(database, contact="security@example.org", public_url=public_url) as service,
    ):
        assert [value for name, value in fields_of(service) if name == "Canonical"] == canonical


@pytest.mark.parametrize("contact", [None, "http://samspill.example/contact"])
def test_without_an_address_that_may_stand_there_it_says_what_is_missing(contact: str | None) -> None:
    with fresh_database("sqlite") as database, serving(database, contact=contact) as service:
        problem = service.refusal(PATH, 404)

    assert problem["code"] == "contact-unknown"
    assert "SAMSPILL_CONTACT" in problem["detail"]

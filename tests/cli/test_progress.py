"""Long work shows how far it is: a line now and then, or a bar where somebody watches."""

import io
import sys

import pytest

from app.cli import progress as module
from app.cli.progress import progress


def test_elsewhere_it_is_a_line_at_the_beginning(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Reading cases", 3) as hear:
        hear(3)

    assert capsys.readouterr() == ("", "Reading cases ...\n")


def test_and_one_now_and_then(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS_BETWEEN_LINES", 0.0)

    with progress("Reading cases", 2000) as hear:
        hear(1000)
    with progress("Reading cases") as hear:
        hear(7)

    assert capsys.readouterr().err.splitlines() == [
        "Reading cases ...",
        "Reading cases: 1,000 of 2,000",
        "Reading cases ...",
        "Reading cases: 7",
    ]


def test_on_a_terminal_it_is_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())

    with progress("Reading cases", 2) as hear:
        hear(2)

    assert "Reading cases" in terminal.getvalue()
    assert "2/2" in terminal.getvalue()

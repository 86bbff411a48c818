"""What axe-core finds in a page that keeps people out."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")


CONTRAST = "color-contrast"
"""The rule that takes five sixths of the work of all."""


def violations(tab: Page, *rules: str, without: Sequence[str] = ()) -> list[str]:
    """Every breach of WCAG 2.1 AA and of good practice, one sentence each; or of these rules alone.

    `without` some that hold wherever they hold on another page of the same looks.
    """
    if not tab.evaluate("typeof axe === 'object'"):
        tab.evaluate(_axe())
    asked = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    found = tab.evaluate(
        "([asked, rules]) => axe.run(document, {runOnly: asked, rules, resultTypes: ['violations']})"
        ".then(found => found.violations.flatMap(one => one.nodes.map("
        "node => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary} ${node.html}`)))",
        [asked, {} if rules else {one: {"enabled": False} for one in without}],
    )
    return [str(one) for one in found]


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

"""What axe-core finds in a page that keeps people out."""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")


def violations(tab: Page, *rules: str) -> list[str]:
    """Every breach of WCAG 2.1 AA and of good practice, one sentence each; or of these rules alone."""
    if not tab.evaluate("typeof axe === 'object'"):
        tab.evaluate(_axe())
    asked = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    found = tab.evaluate(
        "asked => axe.run(document, {runOnly: asked, resultTypes: ['violations']})"
        ".then(found => found.violations.flatMap(one => one.nodes.map("
        "node => `${one.id}: ${node.target.join(' ')}: ${node.failureSummary} ${node.html}`)))",
        asked,
    )
    return [str(one) for one in found]


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

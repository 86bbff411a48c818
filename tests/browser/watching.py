"""What goes wrong while a page is open, though nobody sees it."""

from collections.abc import Container, Iterable
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response


def watch(tab: Page, hosts: Iterable[str], faults: list[str]) -> None:
    """Notes what the console tells, what another host was asked for, and what was not answered.

    What the policy of a page refuses is told on the console. Another host is never reached: `browser` knows no other.
    """

    known = {urlsplit(host).netloc for host in hosts}

    def note_message(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(f"console: {message.text}")

    def note_failure(request: Request) -> None:
        # A page that is left, or that no longer wants an answer, has not failed.
        if request.failure != "net::ERR_ABORTED":
            faults.append(f"not answered: {request.url} ({request.failure})")

    def note_answer(response: Response) -> None:
        if response.status >= 400:
            faults.append(f"answered {response.status}: {response.url}")

    def note_request(request: Request) -> None:
        if not _is_of(request.url, known):
            faults.append(f"another host was asked: {request.url}")

    tab.on("console", note_message)
    tab.on("pageerror", lambda error: faults.append(f"error: {error}"))
    tab.on("requestfailed", note_failure)
    tab.on("response", note_answer)
    # No route is laid: each would have every request pass here, and keep nothing that could be asked for once.
    tab.on("request", note_request)


def _is_of(url: str, known: Container[str]) -> bool:
    return urlsplit(url).netloc in known or url.startswith(("data:", "blob:", "about:"))

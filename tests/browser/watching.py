"""What goes wrong while a page is open, though nobody sees it."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response, Route


def watch(tab: Page, site: str, faults: list[str]) -> None:
    """Notes what the console tells, what another host was asked for, and what was not answered.

    What the policy of a page refuses is told on the console. Another host is never reached.
    """

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

    def keep_inside(route: Route) -> None:
        if _is_of(route.request.url, site):
            route.continue_()
        else:
            faults.append(f"another host was asked: {route.request.url}")
            route.abort()

    tab.on("console", note_message)
    tab.on("pageerror", lambda error: faults.append(f"error: {error}"))
    tab.on("requestfailed", note_failure)
    tab.on("response", note_answer)
    tab.context.route(lambda url: not _is_of(url, site), keep_inside)


def _is_of(url: str, site: str) -> bool:
    return urlsplit(url).netloc == urlsplit(site).netloc or url.startswith(("data:", "blob:", "about:"))

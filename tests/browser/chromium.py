"""Where a Chromium is on this machine; `python3 -m tests.browser.chromium` tells it, with nothing installed."""

import os
import shutil
import sys

VARIABLE = "CHROMIUM"
"""The environment variable that names another one."""
PLACES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
"""Commands and paths, the first of which is taken that is there."""
ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    # Without it, a line of text may be a fraction of a pixel higher from one machine to the next.
    "--font-render-hinting=none",
)


def find_chromium() -> str | None:
    """Path of a Chromium: that of the variable, which has to be there, else the first of the usual ones."""
    if named := os.environ.get(VARIABLE):
        return shutil.which(named)
    return next((found for place in PLACES if (found := shutil.which(place))), None)


def chromium_arguments() -> list[str]:
    """With what it starts: quietly, and as root without the sandbox, which root cannot have."""
    return [*ARGUMENTS, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]


if __name__ == "__main__":
    print(found := find_chromium() or "")
    sys.exit(not found)

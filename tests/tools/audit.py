"""Whether a fault is known in what the program is made of: `python -m tests.tools.audit`, or `make audit`.

pip-audit itself says that it found nothing also where it was told nothing of a single package.
"""

import subprocess
import sys
from pathlib import Path

import orjson

HERE = Path(__file__).resolve().parents[2]
PIP_AUDIT = HERE / ".venv-tools/bin/pip-audit"
ASKED = ("--require-hashes", "--disable-pip", "--progress-spinner=off", "--format=json")


def main() -> int:
    """Tells in a line what came of it, and each fault that is known; 1 where there is one."""
    command: list[str | Path] = [PIP_AUDIT, "--requirement", HERE / "requirements.txt", *ASKED]
    ended = subprocess.run(command, capture_output=True, check=False)
    line, faults = told(ended.stdout)
    print(*faults, line, sep="\n", file=sys.stderr if faults else sys.stdout)
    return 1 if faults else 0


def told(report: bytes) -> tuple[str, list[str]]:
    """What a report of pip-audit comes to, in a line, and its faults; no report counts as one of nothing."""
    packages = orjson.loads(report)["dependencies"] if report.strip() else []
    audited = [one for one in packages if "skip_reason" not in one]
    if not packages or len(audited) < len(packages):
        kept = f"{len(audited)} of {len(packages)} packages" if packages else "no package"
        skipped = f"SKIPPED: the service that knows of faults told of {kept}, so nothing is known of the rest."
    else:
        skipped = f"No fault is known in {len(audited)} packages."
    faults = [
        f"{one['name']} {one['version']}: {fault['id']}, mended in {', '.join(fault['fix_versions']) or 'no version'}"
        for one in audited
        for fault in one["vulns"]
    ]
    return skipped if not faults else f"{len(faults)} faults are known.", faults


if __name__ == "__main__":
    sys.exit(main())

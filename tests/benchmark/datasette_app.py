"""Datasette on the database that BENCH_DATASETTE names; runs in `.venv-bench/`.

`datasette serve` writes a line of log for each request, which the other servers here do not: hence by uvicorn.
"""

import os

from datasette.app import Datasette  # type: ignore[import-not-found]  # installed in .venv-bench/ only

app = Datasette(immutables=[os.environ["BENCH_DATASETTE"]]).app()

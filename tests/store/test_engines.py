"""How many connections a process may open, as the README promises it to whoever sets up a server."""

from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, Engine, create_engine

from app.settings import Settings
from app.store import engines
from app.store.database import open_database
from app.store.setbacks import Setbacks

README = Path(__file__).parents[2] / "README.md"
NOBODY = "postgresql+psycopg://nobody@127.0.0.1:1"


def test_the_readme_counts_the_connections_of_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    most: Counter[str | None] = Counter()

    def counted(url: URL, **given: Any) -> Engine:
        most[url.database] += given["pool_size"] + given["max_overflow"]
        return create_engine(url, **given)

    monkeypatch.setattr(engines, "create_engine", counted)
    settings = Settings(database_url=f"{NOBODY}/primary", replica_url=f"{NOBODY}/one,{NOBODY}/two")
    with closing(open_database(settings)) as database, database.attended(Setbacks()):
        pass

    assert most == {"primary": 12, "one": 10, "two": 10}
    told = README.read_text("utf-8").partition("**Connections.**")[2].partition("\n\n")[0]
    assert "opens up to 12 to the primary" in told
    assert "up to 10 to each replica" in told
    assert f"`max_connections` has to be {12 * most['primary']} + 3 on the primary, and {12 * most['one']} + 3" in told

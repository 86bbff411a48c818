"""The modules of the pages: what one imports, another offers; so a page does not stop at a name that is gone."""

import re
from pathlib import Path

import pytest

from app.explorer.files import FOLDER, modules_of

IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"]+)";$|\bawait import\("(\.[^"]+)"\)', re.MULTILINE)
EXPORT = re.compile(r"^export (?:async )?(?:function\*?|const|class|let) (\w+)", re.MULTILINE)
EXPORTED = re.compile(r"^export \{([^}]*)\}", re.MULTILINE)
MODULES = sorted(FOLDER.rglob("*.js"))


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(FOLDER)))
def test_what_a_module_imports_another_offers(file: Path) -> None:
    for names, target, later in IMPORT.findall(file.read_text("utf-8")):
        module = (file.parent / (target or later)).resolve()
        assert module.is_relative_to(FOLDER)
        offered = module.read_text("utf-8")
        assert _named(names, 0) <= set(EXPORT.findall(offered)) | _named(",".join(EXPORTED.findall(offered)), -1)


def _named(names: str, place: int) -> set[str]:
    """Names in braces; of `one as other` the first or the last."""
    return {name.split(" as ")[place].strip() for name in names.split(",") if name.strip()}


def test_a_page_is_told_of_each_module_that_its_own_needs_at_once() -> None:
    assert "fetched_page.js" in modules_of("find.js"), "imported by what find.js imports"
    assert "map.js" not in modules_of("find.js"), "imported only where there is room for a map"
    assert len(modules_of("find.js")) == len(set(modules_of("find.js")))

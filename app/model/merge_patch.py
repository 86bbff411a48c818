"""JSON Merge Patch (RFC 7396): what is named is replaced, what is null goes, all else stays."""

from collections.abc import Mapping
from typing import Any

# The library `json-merge-patch` changes its target in place; the RFC itself says the whole of it in ten lines.


def merged(target: Any, patch: Any) -> Any:
    """The target as the patch leaves it. Neither is changed; the result may share parts with both.

    An object patches what is below it name by name, and anything that is no object counts as an empty one; whatever
    else is sent takes the place of the whole. A list is never looked into.
    """
    if not isinstance(patch, Mapping):
        return patch
    result = dict(target) if isinstance(target, Mapping) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merged(result.get(name), value)
    return result

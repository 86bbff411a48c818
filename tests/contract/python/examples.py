"""Every example of the contract, read by the client generated from it, and written again: prints those that differ."""

import json
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
from samspill_client import Client

CLIENT = Client("http://127.0.0.1")
MOMENT = re.compile(r'(T\d\d:\d\d:\d\d)(?:\.0+)?(?:Z|\+00:00)"')


def main(contract: dict[str, Any]) -> None:
    """How many were read, and on a line each those that did not come back as they were."""
    told = [
        one for methods in contract["paths"].values() for declared in methods.values() for one in _answers(declared)
    ]
    print(len(told))
    for where, example, answered in told:
        if canonical(example) != canonical(answered):
            print(where)


def _answers(declared: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", declared["operationId"]).lower()
    module = import_module(f"samspill_client.api.{declared['tags'][0]}.{name}")
    for status, answer in declared["responses"].items():
        examples = answer.get("content", {}).get("application/json", {}).get("examples", {})
        for shown, example in examples.items():
            response = httpx.Response(int(status), json=example["value"])
            try:
                parsed = module._parse_response(client=CLIENT, response=response)
            except KeyError as missing:
                yield f"{name} {shown}: no {missing}", example["value"], None
            else:
                yield f"{name} {shown}", example["value"], _written(parsed)


def _written(parsed: Any) -> Any:
    return [one.to_dict() for one in parsed] if isinstance(parsed, list) else parsed.to_dict()


def canonical(value: Any) -> str:
    """Members in one order, moments in one form."""
    return MOMENT.sub(r'\1Z"', json.dumps(value, sort_keys=True))


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text("utf-8")))

"""Comparing a part of an assessment with what a case expects of it: `tests/cases/README.md` has the table of rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_NAMED_BY = ("requirement", "id", "obligation", "path", "beside", "who", "code", "clause")
"""The keys by which the elements of a list are known, the first that they have."""

_SHORT_FOR = ("path", "outcome", "timing", "text")
"""What an object is compared by when a single word is expected, the first that it has."""


def compare(expected: Any, actual: Any, path: str = "") -> Iterator[str]:
    """Everything in which the two differ; the first rule that fits both decides."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key, value in expected.items():
            yield from compare(value, actual.get(key), _join(path, key))
    elif isinstance(expected, dict) and isinstance(actual, list):
        yield from _named(expected, actual, path)
    elif isinstance(expected, list) and len(expected) == 2 and isinstance(actual, dict) and "at_most" in actual:
        for value, key in zip(expected, ("at_least", "at_most")):
            yield from compare(value, actual.get(key), _join(path, key))
    elif isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            short = [_short(element) for element in actual]
            yield f"{path}: expected {len(expected)} elements {_shown(expected)}, got {len(actual)} {_shown(short)}"
            return
        for number, (value, element) in enumerate(zip(expected, actual)):
            yield from compare(value, element, f"{path}[{number}]")
    elif _is_number(expected) and isinstance(actual, list) and expected == len(actual):
        pass
    elif isinstance(expected, str) and isinstance(actual, dict) and _short(actual) == expected:
        pass
    # Python takes `True` for 1, and 1 for 1.0; JSON does not.
    elif type(expected) is not type(actual) or expected != actual:
        yield f"{path}: expected {_shown(expected)}, got {_shown(_short(actual))}"


def code_and_path(fault: dict[str, Any]) -> tuple[str, str]:
    """What faults are sorted by where their order is that of keys."""
    return fault["code"], fault["path"]


def _named(expected: dict[str, Any], elements: list[Any], path: str) -> Iterator[str]:
    for name, value in expected.items():
        found = [element for element in elements if _name(element) == name]
        if len(found) > 1:
            yield f"{path}: `{name}` stands twice"
        else:
            yield from compare(value, found[0] if found else None, _join(path, name))


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _name(element: Any) -> str | None:
    return _first(element, _NAMED_BY)


def _short(element: Any) -> Any:
    """The word that stands for an object, if it has one."""
    short = _first(element, _SHORT_FOR)
    return element if short is None else short


def _first(element: Any, keys: tuple[str, ...]) -> str | None:
    if not isinstance(element, dict):
        return None
    return next((element[key] for key in keys if isinstance(element.get(key), str)), None)


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)

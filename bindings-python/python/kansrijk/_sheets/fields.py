"""What the fields of a dossier hold, as its schema says it: nothing about a field is known here besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .._builtin import schema

Node = dict[str, Any]

# In a map that stands for a single value, the field that holds that value.
_VALUES = ("value", "source", "items")


@dataclass(frozen=True, slots=True)
class Field:
    """What a cell of one column holds."""

    text: bool = False
    """A free text: it stays as it stands, and nothing else is one."""
    several: bool = False
    """Several words may stand in one cell."""
    listed: bool = False
    """A list, also where it holds one word."""
    truth: bool = False
    """Yes or no, and no number."""


WORDS = Field(several=True, listed=True)
"""A cell that holds words, and always makes a list of them."""


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one row: those of a dossier, or of an item of one of its lists."""

    node: Node

    def field(self, keys: Sequence[str]) -> Field | None:
        """What a field holds; nothing when there is no such field."""
        node = self._below(keys)
        return None if node is None else _field(node)

    def whole(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Where a plain value goes once other fields of its map are given: `started_on` to `started_on.value`."""
        node = self._below(keys)
        inside = {key for leaf in _leaves(node or {}) for key in leaf.get("properties", ())}
        return keys + tuple(key for key in _VALUES if key in inside)[:1]

    def _below(self, keys: Sequence[str]) -> Node | None:
        node: Node | None = self.node
        for key in keys:
            node = None if node is None else _child(node, key)
        return node


@lru_cache(maxsize=1)
def dossier() -> Record:
    """The fields of a dossier."""
    return Record(_schema())


@lru_cache(maxsize=1)
def lists() -> dict[str, Record]:
    """The lists of a dossier, by name, each with the fields of its items."""
    found = {}
    for name, node in _schema()["properties"].items():
        for leaf in _leaves(node):
            if leaf.get("type") == "array" and _is_object(leaf["items"]):
                found[name] = Record(leaf["items"])
    return found


@lru_cache(maxsize=1)
def answer() -> Record:
    """The fields of one row of answers: the question, and what is stated of it."""
    stated = _leaves(_schema()["properties"]["answers"]["additionalProperties"])
    statement = next(leaf["properties"] for leaf in stated if "value" in leaf.get("properties", ()))
    # The id of a question is a word of its own: blanks around it are no part of it.
    question: Node = {"type": "string", "pattern": ""}
    return Record({"type": "object", "properties": {"question": question} | statement})


@lru_cache(maxsize=1)
def _schema() -> Node:
    return schema("dossier")


def _leaves(node: Node) -> Iterator[Node]:
    """The alternatives of a node, with references followed."""
    if "$ref" in node:
        target: Any = _schema()
        for step in node["$ref"].split("/")[1:]:
            target = target[step]
        yield from _leaves(target)
    elif "anyOf" in node or "oneOf" in node:
        for one in node.get("anyOf", []) + node.get("oneOf", []):
            yield from _leaves(one)
    else:
        yield node


def _child(node: Node, key: str) -> Node | None:
    for leaf in _leaves(node):
        found: Any = leaf.get("properties", {}).get(key, leaf.get("additionalProperties"))
        if isinstance(found, dict):
            return found
    return None


def _is_object(node: Node) -> bool:
    return any("properties" in leaf for leaf in _leaves(node))


def _field(node: Node) -> Field:
    leaves = list(_leaves(node))
    arrays = [leaf for leaf in leaves if leaf.get("type") == "array"]
    several = any(not _is_object(leaf["items"]) for leaf in arrays if "items" in leaf)
    kinds = {kind for leaf in leaves for kind in _kinds(leaf)}
    # What is made of fields only has a text as its short form: the source of evidence.
    text = kinds <= {"text"} and not arrays
    truth = "boolean" in kinds and "integer" not in kinds
    return Field(text=text, several=several, listed=several and "word" not in kinds, truth=truth)


def _kinds(leaf: Node) -> Iterator[str]:
    """What a single value may be."""
    if leaf.get("const") == "unknown":
        return
    if "const" in leaf or "enum" in leaf or "pattern" in leaf:
        yield "word"
        return
    given = leaf.get("type", [])
    for kind in [given] if isinstance(given, str) else given:
        if kind not in ("object", "array", "null"):
            yield "text" if kind == "string" else kind

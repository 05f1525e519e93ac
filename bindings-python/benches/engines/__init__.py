"""The engines that are compared, each with the ten requirements of `minimale-eisen` as its users would write them.

They read what the generated dossiers say, and no more of the domain than that: no periods, no counted items, no links,
no `serves_as` of a document. None of them tells reasons, missing facts or next steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

Bounds = tuple[tuple[int, int], ...]
"""For each requirement, in the order of the rule set, the lowest and the highest degree: 0 no, 1 partly, 2 yes."""

Words = dict[str, dict[str, list[str]]]
"""The words that certainly, and those that possibly, stand for a domain or a kind of document."""


class Engine(Protocol):
    """Something that assesses dossiers."""

    name: str
    remark: str
    """What it cannot express, and what was done instead."""

    def from_json(self, texts: Sequence[bytes]) -> Any:
        """Assesses JSON texts; the answers stand in Python objects, in the form that is natural to the engine."""

    def prepare(self, texts: Sequence[bytes]) -> Any:
        """The dossiers in the form in which the engine likes to have them."""

    def prepared(self, dossiers: Any) -> Any:
        """Assesses dossiers that were prepared; the answers are those of `from_json`."""

    def bounds(self, answers: Any) -> list[Bounds]:
        """The answers, to be compared."""

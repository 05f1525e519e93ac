"""Kansrijk, as its users call it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import kansrijk as ks

from . import Bounds

_PLACE = {"no": 0, "partly": 1, "yes": 2}


class Kansrijk:
    """The built-in rule set. It works out missing and disputed facts as well, which the others do not."""

    name = "kansrijk"
    remark = "also finds what is missing and disputed, and checks every dossier"

    def __init__(self, as_of: date) -> None:
        self._rules = ks.rule_set("minimale-eisen")
        self._as_of = as_of

    def from_json(self, texts: Sequence[bytes]) -> tuple[list[str], list[str]]:
        return self.prepared(texts)

    def prepare(self, texts: Sequence[bytes]) -> list[ks.Dossier]:
        return [ks.Dossier(text) for text in texts]

    def prepared(self, dossiers: Sequence[bytes | ks.Dossier]) -> tuple[list[str], list[str]]:
        table = self._rules.assess_many(dossiers, as_of=self._as_of, progress=False)
        return table["at_least"], table["at_most"]

    def bounds(self, answers: tuple[list[str], list[str]]) -> list[Bounds]:
        rows = [(_PLACE[low], _PLACE[high]) for low, high in zip(*answers)]
        size = len(self._rules.requirements)
        return [tuple(rows[start : start + size]) for start in range(0, len(rows), size)]

"""The requirements as Python code on dicts: what one writes without an engine."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from . import Bounds, Words

NO, PARTLY, YES, UNKNOWN = (0, 0), (1, 1), (2, 2), (0, 2)
_STATUS = {"ready": YES, "in_development": PARTLY, "no": NO, None: UNKNOWN}
_ANSWER = {"yes": YES, "partly": PARTLY, "no": NO, None: UNKNOWN}

_MEDICAL, _SOCIAL, _EITHER = 1, 2, 4
_STATED = {"medical": _MEDICAL | _EITHER, "social": _SOCIAL | _EITHER}

Dossier = dict[str, Any]


class ByHand:
    """Functions on dicts."""

    name = "dict code by hand"
    remark = "the requirements are Python code"

    def __init__(self, words: Words) -> None:
        self._documents = {
            function: (frozenset(words[function]["certainly"]), frozenset(words[function]["possibly"]))
            for function in ("plan", "agreement")
        }
        # Of each kind what it certainly, and what it possibly, works in.
        self._certainly = _domains(words, "certainly")
        self._possibly = _domains(words, "possibly")

    def from_json(self, texts: Sequence[bytes]) -> list[Bounds]:
        return [self._assess(json.loads(text)) for text in texts]

    def prepare(self, texts: Sequence[bytes]) -> list[Dossier]:
        return [json.loads(text) for text in texts]

    def prepared(self, dossiers: Sequence[Dossier]) -> list[Bounds]:
        return [self._assess(dossier) for dossier in dossiers]

    def bounds(self, answers: list[Bounds]) -> list[Bounds]:
        return answers

    def _assess(self, dossier: Dossier) -> Bounds:
        incomplete = dossier.get("incomplete", ())

        def is_open(name: str) -> bool:
            return name not in dossier or name in incomplete

        goals, goals_open = dossier.get("goals", ()), is_open("goals")
        return (
            self._medical_and_social(dossier.get("partners", ()), is_open("partners")),
            _ANSWER[dossier.get("answers", {}).get("coalitie_breed_genoeg")],
            self._document(dossier, "plan", is_open("documents")),
            _exists(dossier.get("target_group_involvement"), is_open("target_group_involvement")),
            _some(goals, "themes", "prepared_for_pregnancy", goals_open),
            _some(goals, "themes", "fewer_unintended_pregnancies", goals_open),
            _some(goals, "themes", "early_detection", goals_open),
            _best(
                _some(dossier.get("attention", ()), "themes", "language_development", is_open("attention")),
                _some(goals, "themes", "language_development", goals_open),
                _some(dossier.get("interventions", ()), "themes", "language_development", is_open("interventions")),
                _some(dossier.get("agreements", ()), "topics", "language_development", is_open("agreements")),
            ),
            _best(
                _exists(dossier.get("agreements"), is_open("agreements")),
                self._document(dossier, "agreement", is_open("documents")),
            ),
            _exists(dossier.get("rivm_participation"), is_open("rivm_participation")),
        )

    def _medical_and_social(self, partners: Sequence[Dossier], is_open: bool) -> tuple[int, int]:
        certain, possible = [], []
        for partner in partners:
            if partner.get("status", "joined") != "joined":
                continue
            domain, kind = partner.get("domain"), partner.get("kind")
            if domain is not None:
                certain.append(_STATED.get(domain, 0))
                possible.append(_STATED.get(domain, 0))
            elif kind is None:
                possible.append(_MEDICAL | _SOCIAL | _EITHER)
            elif isinstance(kind, str):
                certain.append(self._certainly.get(kind, 0))
                possible.append(self._possibly.get(kind, 0))
            else:
                certain.append(_together(self._certainly, kind))
                possible.append(_together(self._possibly, kind))
        return (2 if _two_parties(certain) else 0, 2 if is_open or _two_parties(possible) else 0)

    def _document(self, dossier: Dossier, function: str, is_open: bool) -> tuple[int, int]:
        certainly, possibly = self._documents[function]
        low, high = 0, 2 if is_open else 0
        for document in dossier.get("documents", ()):
            at_least, at_most = _STATUS[document.get("status")]
            kind = document["type"]
            if kind in certainly:
                low = max(low, at_least)
            if kind in possibly:
                high = max(high, at_most)
        return low, high


def _domains(words: Words, end: str) -> dict[str, int]:
    domains: dict[str, int] = {}
    for asked, bit in [("medical", _MEDICAL), ("social", _SOCIAL), ("medical_or_social", _EITHER)]:
        for kind in words[asked][end]:
            domains[kind] = domains.get(kind, 0) | bit
    return domains


def _together(domains: dict[str, int], kinds: Sequence[str]) -> int:
    bits = 0
    for kind in kinds:
        bits |= domains.get(kind, 0)
    return bits


def _two_parties(partners: Sequence[int]) -> bool:
    """Whether two different partners are the medical and the social one: one of each, and two that are either."""
    medical = social = either = 0
    for bits in partners:
        medical += bits & _MEDICAL != 0
        social += bits & _SOCIAL != 0
        either += bits & _EITHER != 0
    return medical > 0 and social > 0 and either > 1


def _exists(items: Sequence[Dossier] | None, is_open: bool) -> tuple[int, int]:
    return YES if items else UNKNOWN if is_open else NO


def _some(items: Sequence[Dossier], field: str, word: str, is_open: bool) -> tuple[int, int]:
    """Whether some item says a word."""
    low, high = 0, 2 if is_open else 0
    for item in items:
        certain, possible = _says(item.get(field), word)
        if certain:
            return YES
        if possible:
            high = 2
    return low, high


def _says(fact: Any, word: str) -> tuple[bool, bool]:
    """Whether a fact certainly, and whether it possibly, says a word."""
    if fact is None:
        return False, True
    if isinstance(fact, str):
        return fact == word, fact == word
    if isinstance(fact, list):
        return word in fact, word in fact
    said = [_says(statement["value"], word)[0] for statement in fact["statements"]]
    return all(said), any(said)


def _best(*all: tuple[int, int]) -> tuple[int, int]:
    return max(low for low, _ in all), max(high for _, high in all)

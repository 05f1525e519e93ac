"""The requirements in JSONLogic, for datalogic-py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import datalogic_py

from . import Bounds, Words

Rule = Any
"""JSONLogic."""

NO, PARTLY, YES = 0, 1, 2
_LANGUAGE = "language_development"


class Datalogic:
    """One compiled rule that gives both ends of all requirements; the JSON never becomes Python objects."""

    name = "datalogic-py"
    remark = "knows no unknown: two expressions for each requirement, for its lowest and its highest degree"

    def __init__(self, words: Words) -> None:
        engine = datalogic_py.Engine(templating=True)
        self._rule = engine.compile(_requirements(words))
        self._session = engine.session()

    def from_json(self, texts: Sequence[bytes]) -> list[list[int]]:
        rule, evaluate = self._rule, self._session.evaluate
        return [evaluate(rule, text.decode()) for text in texts]

    def prepare(self, texts: Sequence[bytes]) -> list[datalogic_py.DataHandle]:
        return [datalogic_py.DataHandle(text.decode()) for text in texts]

    def prepared(self, dossiers: Sequence[datalogic_py.DataHandle]) -> list[list[int]]:
        rule, evaluate = self._rule, self._session.evaluate_data
        return [evaluate(rule, dossier) for dossier in dossiers]

    def bounds(self, answers: list[list[int]]) -> list[Bounds]:
        return [tuple(zip(one[::2], one[1::2])) for one in answers]


def _requirements(words: Words) -> list[Rule]:
    agreement = _document(words["agreement"])
    agreements = _exists("agreements")
    language = [
        _some("attention", "themes", _LANGUAGE),
        _some("goals", "themes", _LANGUAGE),
        _some("interventions", "themes", _LANGUAGE),
        _some("agreements", "topics", _LANGUAGE),
    ]
    pairs = [
        _medical_and_social(words),
        _breadth(),
        _document(words["plan"]),
        _exists("target_group_involvement"),
        _some("goals", "themes", "prepared_for_pregnancy"),
        _some("goals", "themes", "fewer_unintended_pregnancies"),
        _some("goals", "themes", "early_detection"),
        ({"max": [low for low, _ in language]}, {"max": [high for _, high in language]}),
        ({"max": [agreements[0], agreement[0]]}, {"max": [agreements[1], agreement[1]]}),
        _exists("rivm_participation"),
    ]
    return [end for pair in pairs for end in pair]


def _var(path: str) -> Rule:
    return {"var": path}


def _yes_if(condition: Rule) -> Rule:
    return {"if": [condition, YES, NO]}


def _open(name: str) -> Rule:
    return {"or": [{"!": {"exists": [name]}}, {"in": [name, _var("incomplete")]}]}


def _exists(name: str) -> tuple[Rule, Rule]:
    one = {">": [{"length": [{"??": [_var(name), []]}]}, 0]}
    return _yes_if(one), _yes_if({"or": [one, _open(name)]})


def _breadth() -> tuple[Rule, Rule]:
    answer = _var("answers.coalitie_breed_genoeg")
    degree = [{"==": [answer, "yes"]}, YES, {"==": [answer, "partly"]}, PARTLY]
    return {"if": [*degree, NO]}, {"if": [*degree, {"==": [answer, "no"]}, NO, YES]}


def _list(fact: Rule) -> Rule:
    """A list of words, whether there was one word or a list; nothing gives an empty list."""
    return {"merge": [fact]}


def _some(name: str, field: str, word: str) -> tuple[Rule, Rule]:
    """Whether some item says a word: certainly, and possibly."""
    statements = _var(f"{field}.statements")
    states = {"in": [word, _list(_var("value"))]}
    plain = {"in": [word, _list(_var(field))]}
    certain = {"if": [statements, {"all": [statements, states]}, plain]}
    possible = {"if": [{"!": [_var(field)]}, True, statements, {"some": [statements, states]}, plain]}
    return (
        _yes_if({"some": [_var(name), certain]}),
        _yes_if({"or": [_open(name), {"some": [_var(name), possible]}]}),
    )


def _document(kinds: dict[str, list[str]]) -> tuple[Rule, Rule]:
    """The best document: no better than its status, and only when its type serves."""
    status = [{"==": [_var("status"), "ready"]}, YES, {"==": [_var("status"), "in_development"]}, PARTLY]
    serves = {end: {"in": [_var("type"), kinds[end]]} for end in ("certainly", "possibly")}
    low = {"if": [serves["certainly"], {"if": [*status, NO]}, NO]}
    high = {"if": [serves["possibly"], {"if": [*status, {"==": [_var("status"), "no"]}, NO, YES]}, NO]}
    documents = {"??": [_var("documents"), []]}
    return (
        {"max": [{"merge": [NO, {"map": [documents, low]}]}]},
        {"if": [_open("documents"), YES, {"max": [{"merge": [NO, {"map": [documents, high]}]}]}]},
    )


def _medical_and_social(words: Words) -> tuple[Rule, Rule]:
    """Two different partners: one of each, and at least two that are one of the two."""
    joined = {"filter": [_var("partners"), {"in": [{"??": [_var("status"), "joined"]}, ["joined"]]}]}

    def enough(end: str) -> Rule:
        def count(domains: list[str], words: list[str]) -> Rule:
            by_kind = {"some": [_list(_var("kind")), {"in": [_var(""), words]}]}
            if end == "possibly":
                by_kind = {"if": [_var("kind"), by_kind, True]}
            belongs = {"if": [_var("domain"), {"in": [_var("domain"), domains]}, by_kind]}
            return {"length": [{"filter": [joined, belongs]}]}

        return {
            "and": [
                {">=": [count(["medical"], words["medical"][end]), 1]},
                {">=": [count(["social"], words["social"][end]), 1]},
                {">=": [count(["medical", "social"], words["medical_or_social"][end]), 2]},
            ]
        }

    return _yes_if(enough("certainly")), _yes_if({"or": [_open("partners"), enough("possibly")]})

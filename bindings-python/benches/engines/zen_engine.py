"""The requirements in the expression language of GoRules' ZEN engine."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import zen

from . import Bounds, Words

_LANGUAGE = "language_development"


class Zen:
    """One compiled expression that gives both ends of all requirements.

    The same expression inside a decision, as its editor makes them, takes several times as long, so it is not shown.
    """

    name = "zen-engine"
    remark = "knows no unknown: two expressions for each requirement, for its lowest and its highest degree"

    def __init__(self, words: Words) -> None:
        self._expression = zen.compile_expression(_requirements(words))

    def from_json(self, texts: Sequence[bytes]) -> list[list[float]]:
        evaluate = self._expression.evaluate
        return [evaluate(text) for text in texts]

    def prepare(self, texts: Sequence[bytes]) -> list[dict[str, Any]]:
        return [json.loads(text) for text in texts]

    def prepared(self, dossiers: Sequence[dict[str, Any]]) -> list[list[float]]:
        evaluate = self._expression.evaluate
        return [evaluate(dossier) for dossier in dossiers]

    def bounds(self, answers: list[list[float]]) -> list[Bounds]:
        return [tuple((int(low), int(high)) for low, high in zip(one[::2], one[1::2])) for one in answers]


def _requirements(words: Words) -> str:
    """Everything in one expression: first what several requirements need, by name; then the degrees."""
    agreement = _document(words["agreement"])
    agreements = _exists("agreements")
    said = {
        name: _said(name, field)
        for name, field in [
            ("goals", "themes"),
            ("attention", "themes"),
            ("interventions", "themes"),
            ("agreements", "topics"),
        ]
    }
    language = [_some(name, _LANGUAGE) for name in said]
    pairs = [
        _medical_and_social(),
        _breadth(),
        _document(words["plan"]),
        _exists("target_group_involvement"),
        _some("goals", "prepared_for_pregnancy"),
        _some("goals", "fewer_unintended_pregnancies"),
        _some("goals", "early_detection"),
        (_best(low for low, _ in language), _best(high for _, high in language)),
        (_best((agreements[0], agreement[0])), _best((agreements[1], agreement[1]))),
        _exists("rivm_participation"),
    ]
    before = ["listed = incomplete ?? []", *said.values(), *_partners(words)]
    return "; ".join([*before, f"[{', '.join(end for pair in pairs for end in pair)}]"])


def _yes_if(condition: str) -> str:
    return f"({condition} ? 2 : 0)"


def _best(degrees: Any) -> str:
    return f"max([{', '.join(degrees)}])"


def _open(name: str) -> str:
    return f"({name} == null or '{name}' in listed)"


def _exists(name: str) -> tuple[str, str]:
    one = f"len({name} ?? []) > 0"
    return _yes_if(one), _yes_if(f"{one} or {_open(name)}")


def _breadth() -> tuple[str, str]:
    answer = "answers.coalitie_breed_genoeg"
    degree = f"{answer} == 'yes' ? 2 : {answer} == 'partly' ? 1"
    return f"({degree} : 0)", f"({degree} : {answer} == 'no' ? 0 : 2)"


def _said(name: str, field: str) -> str:
    """What each item says: the words of every statement; nothing where it says nothing."""
    fact = f"item.{field}"
    statements = f"map({fact}.statements, flatten([#.value]))"
    plain = f"[flatten([{fact}])]"
    each = f"{fact} == null ? null : type({fact}) == 'object' ? {statements} : {plain}"
    return f"said_in_{name} = map({name} ?? [] as item, {each})"


def _some(name: str, word: str) -> tuple[str, str]:
    """Whether some item says a word: certainly, and possibly."""
    certain = f"some(said_in_{name} as said, said != null and all(said, '{word}' in #))"
    possible = f"some(said_in_{name} as said, said == null or some(said, '{word}' in #))"
    return _yes_if(certain), _yes_if(f"{_open(name)} or {possible}")


def _document(kinds: dict[str, list[str]]) -> tuple[str, str]:
    """The best document: no better than its status, and only when its type serves."""
    degree = "document.status == 'ready' ? 2 : document.status == 'in_development' ? 1"
    low = f"document.type in {kinds['certainly']} ? ({degree} : 0) : 0"
    high = f"document.type in {kinds['possibly']} ? ({degree} : document.status == 'no' ? 0 : 2) : 0"

    def best(each: str) -> str:
        return f"max(flatten([0, map(documents ?? [] as document, {each})]))"

    return best(low), f"({_open('documents')} ? 2 : {best(high)})"


def _partners(words: Words) -> list[str]:
    """Of the partners that joined: whether each certainly, and possibly, belongs to a domain."""
    joined = "joined = filter(partners ?? [], (#.status ?? 'joined') == 'joined')"
    counts = []
    for asked, domains in [
        ("medical", ["medical"]),
        ("social", ["social"]),
        ("medical_or_social", ["medical", "social"]),
    ]:
        for end, silent in [("certainly", "false"), ("possibly", "true")]:
            by_kind = f"some(flatten([one.kind]), # in {words[asked][end]})"
            belongs = f"one.domain != null ? one.domain in {domains} : one.kind == null ? {silent} : {by_kind}"
            counts.append(f"{end}_{asked} = count(joined as one, {belongs})")
    return [joined, *counts]


def _medical_and_social() -> tuple[str, str]:
    """Two different partners: one of each, and at least two that are one of the two."""

    def enough(end: str) -> str:
        return f"{end}_medical >= 1 and {end}_social >= 1 and {end}_medical_or_social >= 2"

    return _yes_if(enough("certainly")), _yes_if(f"{_open('partners')} or ({enough('possibly')})")

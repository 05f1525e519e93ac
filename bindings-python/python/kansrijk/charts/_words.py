"""Texts in pictures: the core's words, made to fit."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from .. import _kansrijk
from ..contract import Obligation, Outcome

_NARROW = frozenset("fijlrtI.,:;'|!()[]/ ·’‘")
_WIDE = frozenset("mwMW@%…")


class Words:
    """What readers call things, in one language."""

    def __init__(self, lang: str) -> None:
        labels: Mapping[str, Any] = json.loads(_kansrijk.labels(lang))
        self.outcomes: Mapping[str, str] = labels["outcome"]
        self.obligations: Mapping[str, str] = labels["obligation"]
        self._picture: Mapping[str, str] = labels["picture"]

    def __getitem__(self, word: str) -> str:
        return self._picture[word]

    def sign(self, outcome: Outcome, option: bool) -> str:
        """What a sign says. What only may be is never met or not met: it is so, or it is not."""
        answers = {Outcome.MET: self["yes"], Outcome.PARTLY_MET: self["partly"], Outcome.NOT_MET: self["no"]}
        if option and outcome in answers:
            return f"{answers[outcome]} ({self['need_not']})"
        return self.outcomes[outcome]


@cache
def words(lang: str) -> Words:
    """The words of a language."""
    return Words(lang)


def mixed(obligations: Iterable[Obligation | str]) -> bool:
    """Whether there is more than one obligation, so that each has to be told."""
    return len({str(one) for one in obligations}) > 1


def width(text: str, size: float) -> float:
    """About how wide a text is, in pixels, whatever the font: rather too wide than too narrow."""
    return sum(map(_width, text)) * size


def _width(char: str) -> float:
    if char in _NARROW:
        return 0.34
    if char in _WIDE or unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if unicodedata.combining(char):
        return 0.0
    return 0.7 if char.isupper() else 0.57


def wrap(text: str, room: float, size: float, most: int | None = None, bold: bool = False) -> list[str]:
    """The text in lines of at most so many pixels; what does not fit in so many lines is cut, and ends in `…`.

    >>> wrap("Er is een plan van aanpak", 80, 12)
    ['Er is een', 'plan van', 'aanpak']
    >>> wrap("Er is een plan van aanpak", 80, 12, most=2)
    ['Er is een', 'plan van…']
    """
    room = room / 1.08 if bold else room
    lines = [""]
    for word in _kansrijk.plain(text).split(" "):
        for piece in _pieces(word, room, size):
            longer = f"{lines[-1]} {piece}".strip(" ")
            if width(longer, size) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    lines = [line for line in lines if line] or [""]
    if most is None or len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width(f"{last}…", size) > room:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip()}…"]


def together(text: str) -> str:
    """The same, with lines that only end between the parts of a list: "2 voldaan · 7 nog niet bekend"."""
    return " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in text.split(" · "))


def _pieces(word: str, room: float, size: float) -> Iterable[str]:
    """A word, broken where it is too long for a line."""
    start = 0
    for end in range(1, len(word)):
        if width(word[start : end + 1], size) > room and end > start:
            yield word[start:end]
            start = end
    yield word[start:]

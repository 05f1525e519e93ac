"""A sheet of paper to draw on, in pixels.

Vega-Lite has rows of equal height and no hatching; these pictures have titles of several lines and hatched boxes. So
each mark stands at its own place: a box, a sign, a line, a text. Hatching is a sign as well: one path for each box.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from math import cos, radians, sin
from typing import Literal

import altair as alt

from .. import _kansrijk
from ..contract import Outcome
from ._layers import Mark, Writing, layered, line_height
from ._signs import HATCH, INK, LINE, PAPER, SOFT, look
from ._words import width as _across
from ._words import words, wrap

_MARGIN = 16.0
_GAP = 6
"""The pixels from one line of a hatching to the next, along an edge."""


class Sheet:
    """What is drawn so far; `bottom` is where the next thing goes."""

    def __init__(self, room: float) -> None:
        self.left, self.width = _MARGIN, room + 2 * _MARGIN
        self.bottom = _MARGIN
        self._boxes: list[Mark] = []
        self._lines: list[Mark] = []
        self._signs: list[Mark] = []
        self._texts: dict[Writing, list[Mark]] = {}

    @property
    def right(self) -> float:
        """The edge at the right."""
        return self.width - _MARGIN

    def box(self, x: float, y: float, width: float, height: float, fill: str, edge: str = "", tip: str = "") -> None:
        """A filled box, with what is told when one points at it."""
        ends = {"x": _tenth(x), "x2": _tenth(x + width), "y": _tenth(y), "y2": _tenth(y + height)}
        self._boxes.append({**ends, "fill": fill, "edge": edge or fill, "tip": tip})

    def rule(self, x: float, x2: float, y: float) -> None:
        """A thin line across, under what is drawn later."""
        self.box(x, y, x2 - x, 0.5, LINE)

    def line(self, x: float, y: float, x2: float, y2: float) -> None:
        """A straight line, over all boxes."""
        self._lines.append({"x": _tenth(x), "x2": _tenth(x2), "y": _tenth(y), "y2": _tenth(y2)})

    def cell(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        outcome: Outcome,
        option: bool = False,
        *,
        count: int | None = None,
        tip: str = "",
    ) -> None:
        """A box with the look and the sign of an outcome; with a number beside the sign where there is room."""
        chosen, tip = look(outcome, option), _kansrijk.plain(tip)
        radius = min(width, height, 22.0) * 0.3
        number = str(count) if count is not None and width > 30 else ""
        beside = _across(number, 12) + 4 if number else 0.0
        middle, down = x + width / 2, y + height / 2
        self.box(x, y, width, height, chosen.fill, chosen.edge, tip)
        if chosen.hatched:
            self._sign(middle, down, _hatching(width, height), 1.0, HATCH, 1.0, tip)
            self._sign(middle, down, _block(1.9 * radius + beside, 2.2 * radius), 1.0, PAPER, 0.0, tip)
        self._sign(middle - beside / 2, down, chosen.sign, radius, chosen.ink, max(1.4, radius / 3.5), tip)
        if number:
            self.text(middle - beside / 2 + radius + 5, down - 6, [number], bold=True, colour=chosen.ink)

    def _sign(self, x: float, y: float, shape: str, radius: float, colour: str, weight: float, tip: str) -> None:
        # Vega scales a path by half the root of its size.
        place = {"x": _tenth(x), "y": _tenth(y), "shape": shape, "size": _tenth(4 * radius * radius)}
        self._signs.append({**place, "colour": colour, "weight": _tenth(weight), "tip": tip})

    def text(
        self,
        x: float,
        y: float,
        lines: list[str],
        size: float = 12,
        bold: bool = False,
        colour: str = INK,
        align: Literal["left", "center"] = "left",
        angle: int = 0,
    ) -> float:
        """Lines of text below each other, the first with its top at `y`; gives where they end.

        At an angle they begin at the place.
        """
        if angle:
            # Lines in the middle around the place, whatever their number.
            back, turn = (len(lines) - 1) * line_height(size) / 2, radians(angle)
            x, y = x + back * sin(turn), y - back * cos(turn)
        marks = self._texts.setdefault(Writing(size, bold, colour, align, angle), [])
        marks.append({"x": _tenth(x), "y": _tenth(y), "text": "\n".join(lines)})
        return y + len(lines) * line_height(size)

    def heading(self, title: str, line: str, notes: list[str]) -> None:
        """What a picture is about."""
        lines = wrap(title, self.right - self.left, 17, bold=True)
        self.bottom = self.text(self.left, self.bottom, lines, 17, bold=True) + 3
        self.subtitle(line, notes)

    def subtitle(self, line: str, notes: list[str]) -> None:
        """Of whom and of when, and what there is to know of it."""
        room = self.right - self.left
        self.bottom = self.text(self.left, self.bottom, wrap(line, room, 13), 13) + 3
        for note in filter(None, notes):
            self.bottom = self.text(self.left, self.bottom, wrap(note, room, 12), colour=SOFT) + 1
        self.bottom += 12

    def legend(self, lang: str, shown: set[tuple[Outcome, bool]], order: Iterable[Outcome], bounds: str = "") -> None:
        """What the signs say that are drawn; `bounds` is what the line above a bar stands for."""
        entries: dict[str, tuple[Outcome, bool] | None] = {}
        for option, one in product((False, True), order):
            if (one, option) in shown:
                # What has the same look for an option is told once.
                entries.setdefault(words(lang).sign(one, option), (one, option))
        if bounds:
            entries[bounds] = None
        x, row = self.left, 22.0
        for label, entry in entries.items():
            needed = 28 + _across(label, 12) + 16
            if x + needed > self.right and x > self.left:
                x, self.bottom = self.left, self.bottom + row
            if entry is None:
                self.bracket(x, x + 22, self.bottom + 9)
            else:
                self.cell(x, self.bottom, 22, 16, *entry, tip=label)
            self.text(x + 28, self.bottom + 2, [label])
            x += needed
        self.bottom += row + 12

    def bracket(self, x: float, x2: float, y: float) -> None:
        """A line between two ends; a mark where they are one."""
        if x < x2:
            self.line(x, y, x2, y)
        for end in (x, x2) if x < x2 else (x,):
            self.line(end, y - 3, end, y + 4)

    def chart(self) -> alt.LayerChart:
        """All of it as one chart."""
        return layered(self._boxes, self._lines, self._signs, self._texts, self.width, _tenth(self.bottom + _MARGIN))


def _tenth(pixels: float) -> float:
    return round(pixels, 1)


def _block(width: float, height: float) -> str:
    """A block around the origin."""
    half, rise = width / 2, height / 2
    return f"M{-half:.1f},{-rise:.1f}L{half:.1f},{-rise:.1f}L{half:.1f},{rise:.1f}L{-half:.1f},{rise:.1f}Z"


def _hatching(width: float, height: float) -> str:
    """Slanted lines over a box around the origin: one path, cut off at its edges."""
    half, rise = width / 2, height / 2
    lines = []
    # Each line is x + y = along.
    along = -half - rise + _GAP / 2
    while along < half + rise:
        x, x2 = max(-half, along - rise), min(half, along + rise)
        lines.append(f"M{x:.1f},{along - x:.1f}L{x2:.1f},{along - x2:.1f}Z")
        along += _GAP
    return "".join(lines)

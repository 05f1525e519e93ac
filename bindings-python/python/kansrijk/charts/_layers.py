"""Marks with a place and a look of their own, as the layers of an Altair chart."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import altair as alt

from ._signs import INK, PAPER

# Letters of these are equally wide, so that lines end where they were measured to end.
_FONT = "Arial, Helvetica, Liberation Sans, sans-serif"

Mark = dict[str, Any]
"""The data of one mark: its place, its look, and what is told when one points at it."""


class Writing(NamedTuple):
    """How texts are written; those written alike are one layer."""

    size: float
    bold: bool
    colour: str
    align: Literal["left", "center"]
    angle: int


def line_height(size: float) -> float:
    """The pixels from one line of text to the next."""
    return size * 1.3


def layered(
    boxes: list[Mark],
    lines: list[Mark],
    signs: list[Mark],
    texts: dict[Writing, list[Mark]],
    width: float,
    height: float,
) -> alt.LayerChart:
    """The chart: boxes below, then lines, signs and texts."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, width], nice=False, zero=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, height], nice=False, zero=False, reverse=True))
    ends, tip = (alt.X2("x2"), alt.Y2("y2")), alt.Tooltip("tip:N")
    fill, stroke = alt.Fill("fill:N", scale=None), alt.Stroke("edge:N", scale=None)
    layers = [_of(boxes).mark_rect(strokeWidth=1).encode(x, y, *ends, fill, stroke, tip)]
    layers.append(_of(lines).mark_rule(stroke=INK, strokeWidth=1.5).encode(x, y, *ends))
    shape, size = alt.Shape("shape:N", scale=None), alt.Size("size:Q", scale=None)
    fill, stroke = alt.Fill("colour:N", scale=None), alt.Stroke("colour:N", scale=None)
    weight = alt.StrokeWidth("weight:Q", scale=None)
    signed = _of(signs).mark_point(strokeCap="round", strokeJoin="round", opacity=1)
    layers.append(signed.encode(x, y, shape, size, fill, stroke, weight, tip))
    layers += [_written(writing, marks).encode(x, y, alt.Text("text:N")) for writing, marks in texts.items()]
    config = alt.Config(font=_FONT, aria=False, view=alt.ViewConfig(stroke=None))
    return alt.LayerChart(layer=layers, width=width, height=height, padding=0, background=PAPER, config=config)


def _written(writing: Writing, marks: list[Mark]) -> alt.Chart:
    text: alt.Chart = _of(marks).mark_text(
        align=writing.align,
        angle=writing.angle % 360,
        baseline="middle" if writing.angle else "top",
        fontSize=writing.size,
        fontWeight="bold" if writing.bold else "normal",
        fill=writing.colour,
        lineBreak="\n",
        lineHeight=line_height(writing.size),
    )
    return text


def _of(marks: list[Mark]) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=marks))
